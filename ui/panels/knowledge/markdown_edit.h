// MarkdownEdit: where an article is written: plain text, and a key that marks what may be said to customers.
#pragma once

#include <QPlainTextEdit>

namespace callboard {

class MarkdownEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MarkdownEdit(QWidget* parent);

    void setText(const QString& text, int caret); // of another article: nothing to undo
    // Puts the lines of the selection, or the paragraph of the caret, between the marks of a passage for customers; takes the
    // marks away when it has them. One step to undo.
    void markForCustomers();

protected:
    void insertFromMimeData(const QMimeData* source) override; // as text, whatever was copied

private:
    QTextBlock markBefore(QTextBlock block) const; // of the passage that the block is in; invalid: it is in none
};

} // namespace callboard
