// MarkdownEdit: where an article is written: plain text, a key that marks what may be said to customers, and pictures that are pasted or dropped.
#pragma once

#include <QImage>
#include <QPlainTextEdit>
#include <QTextCursor>

namespace callboard {

class MarkdownEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MarkdownEdit(QWidget* parent);

    void setText(const QString& text, int caret); // of another article: nothing to undo
    // Puts the lines of the selection, or the paragraph of the caret, between the marks of a passage for customers; takes the
    // marks away when it has them. One step to undo.
    void markForCustomers();

    // What was given takes a moment to be kept; it then goes to where the caret was, whatever was typed since.
    void rememberPlace();
    void insertAtPlace(const QString& text); // a paragraph of its own; several follow each other

Q_SIGNALS:
    void pictureGiven(const QImage& picture);
    void filesGiven(const QStringList& paths);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override; // pictures and files are told; all else is text, whatever was copied

private:
    QTextCursor m_place;
    QTextBlock markBefore(QTextBlock block) const; // of the passage that the block is in; invalid: it is in none
};

} // namespace callboard
