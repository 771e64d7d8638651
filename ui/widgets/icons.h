// Icons by name from our own line set, tinted from the application's palette whenever they are painted.
#pragma once

#include "ui/widgets/tokens.h"

#include <QIcon>
#include <QStringList>

class QPainter;
class QRectF;

namespace callboard {

constexpr int icon_px = 18; // device-independent, beside text

// An icon that follows the theme: crisp at every scale, because it is drawn from the SVG each time a size is new.
// An unknown name is a programmer's error.
QIcon icon(const QString& name, Token tint = Token::PlainText);

// Paints the icon into `rect` in `tint`, for delegates and widgets that paint themselves.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& tint);

QStringList iconNames();

} // namespace callboard
