// ChoiceButton: one of several answers, with the digit that gives it; a long text takes more lines.
#pragma once

#include <QPushButton>

class QLabel;

namespace callboard {

class ChoiceButton final : public QPushButton {
    Q_OBJECT

public:
    ChoiceButton(int digit, QWidget* parent);
    void setChoice(const QString& words, bool isMarked);
    QString words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    QLabel *m_digit, *m_words, *m_mark;
};

} // namespace callboard
