// Looks as dynamic properties that the style sheet selects by.
#include "ui/widgets/labels.h"

#include "ui/widgets/icons.h"

#include <QFrame>
#include <QPainter>
#include <QStyle>
#include <array>

namespace callboard {

namespace {

constexpr const char* lookProperty = "look";
constexpr std::array lookNames{"brand", "title", "heading", "strong", "muted", "small", "key", "bad", "plain", "alert"};
constexpr std::array buttonLookNames{"secondary", "primary", "quiet", "call", "door"};

void setLook(QWidget* widget, const char* name) { widget->setProperty(lookProperty, QLatin1String(name)); }

Token tintOf(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary: return Token::OnAccent;
    case ButtonLook::Call: return Token::OnCall;
    case ButtonLook::Door: return Token::AccentText;
    default: return Token::PlainText;
    }
}

const char* nameOf(Look look) { return lookNames[static_cast<std::size_t>(look)]; }

} // namespace

void setLook(QLabel* label, Look look)
{
    setLook(label, nameOf(look));
    label->style()->unpolish(label); // a style sheet looks at properties only when a widget is polished
    label->style()->polish(label);
}

QLabel* makeLabel(Look look, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // what customers typed is never markup
    setLook(label, nameOf(look));
    return label;
}

QPushButton* makeButton(ButtonLook look, const QString& text, const QString& iconName, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    setLook(button, buttonLookNames[static_cast<std::size_t>(look)]);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, tintOf(look)));
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QFrame* makeCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    setLook(card, "card");
    return card;
}

QFrame* makeLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    setLook(line, "line");
    line->setFixedHeight(1);
    return line;
}

ElidedLabel::ElidedLabel(Look look, QWidget* parent, int kept_px) : QLabel(parent), m_kept_px(kept_px)
{
    setTextFormat(Qt::PlainText);
    setLook(this, nameOf(look));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(m_kept_px, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    if (shown == text()) {
        setToolTip({});
        QLabel::paintEvent(event);
        return;
    }
    setToolTip(text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

} // namespace callboard
