// Labels on a button, because a button's own text has one line.
#include "ui/panels/guide/choice_button.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QStyle>

namespace callboard {

namespace {

constexpr int height_px_min = 36;
constexpr int digitWidth_px = 12;

}

ChoiceButton::ChoiceButton(int digit, QWidget* parent)
    : QPushButton(parent), m_digit(makeLabel(Look::Strong, QString::number(digit), this)), m_words(makeLabel(Look::Plain, {}, this)), m_mark(makeLabel(Look::Plain, QString(QChar(0x2713)), this))
{
    setObjectName(QStringLiteral("guide.choice%1").arg(digit));
    setProperty("look", QStringLiteral("choice"));
    setFocusPolicy(Qt::NoFocus); // the digit is its key
    m_digit->setFixedWidth(digitWidth_px);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(2 * rhythm_px - 2, rhythm_px / 2 + 2, rhythm_px, rhythm_px / 2 + 2);
    line->setSpacing(rhythm_px);
    line->addWidget(m_digit);
    line->addWidget(m_words, 1);
    line->addWidget(m_mark);
    for (QLabel* label : {m_digit, m_words, m_mark})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setChoice(const QString& words, bool isMarked)
{
    m_words->setText(words);
    m_mark->setVisible(isMarked);
    setAccessibleName(isMarked ? tr("%1: %2, chosen").arg(m_digit->text(), words) : tr("%1: %2").arg(m_digit->text(), words));
    setProperty("marked", isMarked);
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
}

QString ChoiceButton::words() const { return m_words->text(); }

QSize ChoiceButton::sizeHint() const { return layout()->sizeHint().expandedTo({0, height_px_min}); }

QSize ChoiceButton::minimumSizeHint() const { return layout()->minimumSize().expandedTo({0, height_px_min}); }

int ChoiceButton::heightForWidth(int width) const { return qMax(height_px_min, layout()->heightForWidth(width)); }

} // namespace callboard
