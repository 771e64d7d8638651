// A flow layout for pairs of labels.
#include "ui/widgets/field_flow.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

namespace callboard {

namespace {

constexpr int columnGap_px = 16;
constexpr int lineGap_px = 8;
constexpr int textWidth_px_max = 320;

} // namespace

FieldFlow::FieldFlow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FieldFlow::setFields(const QList<LabelledText>& fields)
{
    if (m_data == fields)
        return;
    m_data = fields;
    while (m_fields.size() > fields.size()) {
        const Field field = m_fields.takeLast();
        delete field.label;
        delete field.text;
    }
    while (m_fields.size() < fields.size()) {
        auto* text = new ElidedLabel(Look::Plain, this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_fields << Field{makeLabel(Look::Small, {}, this), text};
        m_fields.last().label->show();
        text->show();
    }
    for (qsizetype at = 0; at < fields.size(); ++at) {
        m_fields[at].label->setText(fields[at].label);
        m_fields[at].text->setText(fields[at].text);
        m_fields[at].text->setAccessibleName(QStringLiteral("%1: %2").arg(fields[at].label, fields[at].text));
    }
    updateGeometry();
    setMinimumHeight(arrange(width(), true)); // facts are never cut; lists beside them give way
}

int FieldFlow::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (const auto& field : m_fields) {
        const QSize label = field.label->sizeHint();
        const QSize text = field.text->sizeHint().boundedTo({textWidth_px_max, QWIDGETSIZE_MAX});
        const int needed = qMax(label.width(), text.width());
        if (x > 0 && x + needed > width) {
            x = 0;
            y += lineHeight + lineGap_px;
        }
        if (move) {
            field.label->setGeometry(QRect(QPoint(x, y), label));
            field.text->setGeometry(QRect(QPoint(x, y + label.height() + 2), text));
        }
        lineHeight = label.height() + 2 + text.height();
        x += needed + columnGap_px;
    }
    return y + lineHeight;
}

QSize FieldFlow::sizeHint() const { return {textWidth_px_max, heightForWidth(textWidth_px_max)}; }
int FieldFlow::heightForWidth(int width) const { return arrange(width, false); }

void FieldFlow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setMinimumHeight(arrange(width(), true));
}

} // namespace callboard
