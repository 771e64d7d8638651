// Checkable chips in a button group; arrow keys move between them.
#include "ui/widgets/choice_bar.h"

#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/widgets/chip.h"

namespace callboard {

namespace {

constexpr int choiceHeight_px = 26;
constexpr int choicePadding_px = 12;

class ChoiceChip final : public QAbstractButton {
public:
    ChoiceChip(const QString& text, QWidget* parent) : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        return {QFontMetrics(smallFont(font(), QFont::DemiBold)).horizontalAdvance(text()) + 2 * choicePadding_px, choiceHeight_px};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal line = hasFocus() ? pixels(Size::FocusLine, palette()) : isChecked() ? 0 : pixels(Size::ChipLine, palette());
        const Token ground = isChecked() ? Token::Accent : underMouse() ? Token::Selected : Token::PlainGround;
        const Token ink = isChecked() ? Token::OnAccent : Token::PlainText;
        // On the accent the ring takes the text's colour, or it could not be seen.
        painter.setPen(line > 0 ? QPen(colour(isChecked() ? Token::Text : hasFocus() ? Token::Focus : Token::PlainText, palette()), line) : QPen(Qt::NoPen));
        painter.setBrush(colour(ground, palette()));
        const QRectF place = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2);
        painter.setFont(smallFont(font(), QFont::DemiBold));
        painter.setPen(colour(ink, palette()));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

ChoiceBar::ChoiceBar(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT changed(m_choices[id].id);
    });
}

void ChoiceBar::setChoices(const QList<ChoiceData>& choices)
{
    if (m_choices == choices)
        return;
    const QString before = chosen();
    const auto old = m_group->buttons();
    for (auto* button : old) {
        m_group->removeButton(button);
        delete button;
    }
    m_choices = choices;
    for (int id = 0; id < choices.size(); ++id) {
        auto* chip = new ChoiceChip(choices[id].text, this);
        m_group->addButton(chip, id);
        m_layout->addWidget(chip);
    }
    if (!choices.isEmpty())
        m_group->button(0)->setChecked(true);
    choose(before);
}

void ChoiceBar::choose(const QString& id)
{
    for (int at = 0; at < m_choices.size(); ++at) {
        if (m_choices[at].id == id)
            m_group->button(at)->setChecked(true);
    }
}

void ChoiceBar::step(int by)
{
    const auto count = static_cast<int>(m_choices.size());
    if (count > 0)
        m_group->button((m_group->checkedId() + by % count + count) % count)->setChecked(true);
}

QString ChoiceBar::chosen() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QString() : m_choices[id].id;
}

void ChoiceBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        step(event->key() == Qt::Key_Right ? 1 : -1);
        m_group->checkedButton()->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace callboard
