// Drawing the controls from the tokens: one frame, one focus ring, one chevron for all of them.
#include "ui/widgets/control_style.h"

#include "ui/widgets/icons.h"

#include <QPainter>
#include <QStyleOption>

namespace callboard {

namespace {

constexpr int chevron_px = 16;
constexpr int indicator_px = 18;
constexpr int arrowColumn_px = 28;

struct Look {
    QColor line;
    qreal width;
};

Look lookOf(const QStyleOption& option)
{
    const bool focus = option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Enabled);
    return {colour(focus ? Token::Focus : Token::FieldBorder, option.palette),
            static_cast<qreal>(pixels(focus ? Size::FocusLine : Size::Line, option.palette))};
}

void paintFrame(QPainter& painter, const QStyleOption& option, const QColor& ground, qreal radius)
{
    const Look look = lookOf(option);
    const qreal inset = look.width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.line, look.width));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QColor inkOf(const QStyleOption& option)
{
    return colour(option.state.testFlag(QStyle::State_Enabled) ? Token::PlainText : Token::Muted, option.palette);
}

void paintChevron(QPainter& painter, const QStyleOption& option, const QRect& rect, const char* name)
{
    QRect place(0, 0, chevron_px, chevron_px);
    place.moveCenter(rect.center());
    paintIcon(painter, place, QLatin1String(name), inkOf(option));
}

void paintCombo(QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow)
{
    const bool over = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled) && !option.editable;
    paintFrame(painter, option, colour(over ? Token::Hover : Token::Field, option.palette), pixels(Size::Radius, option.palette) - 2);
    paintChevron(painter, option, arrow, "chevron-down");
}

void paintIndicator(QPainter& painter, const QStyleOption& option, bool round)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ground = on || partly ? colour(enabled ? Token::Accent : Token::Muted, option.palette) : colour(Token::Field, option.palette);
    paintFrame(painter, option, ground, round ? option.rect.width() / 2.0 : 4);
    const QColor ink = colour(Token::OnAccent, option.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QRectF rect(option.rect);
    if (on && round)
        painter.drawEllipse(rect.center(), rect.width() / 5, rect.height() / 5);
    else if (partly)
        painter.drawRoundedRect(QRectF(rect.left() + 4, rect.center().y() - 1, rect.width() - 8, 2), 1, 1);
    else if (on)
        paintIcon(painter, rect.adjusted(1, 1, -1, -1), QStringLiteral("check"), ink);
    painter.restore();
}

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox: paintIndicator(*painter, *option, false); return;
    case PE_IndicatorRadioButton: paintIndicator(*painter, *option, true); return;
    case PE_IndicatorArrowDown: paintChevron(*painter, *option, option->rect, "chevron-down"); return;
    case PE_IndicatorArrowUp: paintChevron(*painter, *option, option->rect, "chevron-up"); return;
    case PE_IndicatorArrowLeft: paintChevron(*painter, *option, option->rect, "chevron-left"); return;
    case PE_IndicatorArrowRight: paintChevron(*painter, *option, option->rect, "chevron-right"); return;
    case PE_FrameFocusRect: return; // every control shows focus with its own ring
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); control == CC_ComboBox && combo) {
        paintCombo(*painter, *combo, subControlRect(control, option, SC_ComboBoxArrow, widget));
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); control == CC_SpinBox && spin) {
        paintFrame(*painter, *option, colour(Token::Field, option->palette), pixels(Size::Radius, option->palette) - 2);
        if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            paintChevron(*painter, *option, subControlRect(control, option, SC_SpinBoxUp, widget), "chevron-up");
            paintChevron(*painter, *option, subControlRect(control, option, SC_SpinBoxDown, widget), "chevron-down");
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const QRect all = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, all, QRect(all.right() - arrowColumn_px, all.top(), arrowColumn_px, all.height()));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, all, all.adjusted(rhythm_px, 2, -arrowColumn_px, -2));
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup)
        return all.translated(0, rhythm_px / 2);
    if (control == CC_SpinBox && part == SC_SpinBoxUp)
        return visualRect(option->direction, all, QRect(all.right() - arrowColumn_px, all.top() + 1, arrowColumn_px, all.height() / 2));
    if (control == CC_SpinBox && part == SC_SpinBoxDown)
        return visualRect(option->direction, all, QRect(all.right() - arrowColumn_px, all.center().y(), arrowColumn_px, all.height() / 2));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, all, all.adjusted(rhythm_px, 2, -arrowColumn_px, -2));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    if (type == CT_ComboBox || type == CT_SpinBox)
        return {contents.width() + arrowColumn_px + 2 * rhythm_px, pixels(Size::Control, option->palette)};
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return indicator_px;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return icon_px;
    case PM_LineEditIconSize: return icon_px;
    case PM_LineEditIconMargin: return 2;
    case PM_SplitterWidth: return 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list under the box, not over it
    case SH_EtchDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace callboard
