// GuideTextEdit: the text of a guide with line numbers, remarks in another colour, and the places of findings marked.
#pragma once

#include "core/guide/guide_edit.h"

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace callboard {

struct TextMark {
    int line = 1, column = 1; // from 1
    bool isError = true;
    QString sentence; // as tool tip
};

class GuideTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit GuideTextEdit(QWidget* parent);
    void setMarks(const QList<TextMark>& marks);
    QString text() const; // to the character, which toPlainText() is not
    void replaceText(const QString& text);     // as an edit that can be undone …
    void change(const GuideEdit& edit);        // … and so is this, in one step
    void goTo(int line, int column = 1);
    void setPlayed(int first, int last); // lines of the step at which a trial stands; none where first is 0
    void bringIntoView(int line);        // the caret stays
    int line() const;                      // of the caret, from 1

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    class Numbers;
    friend class Numbers;
    void layNumbers();
    int numbersWidth() const;
    void paintNumbers(QPaintEvent* event);
    void showMarks();

    Numbers* m_numbers;
    QSyntaxHighlighter* m_colours;
    QList<TextMark> m_marks;
    int m_playedFirst = 0, m_playedLast = -1;
};

} // namespace callboard
