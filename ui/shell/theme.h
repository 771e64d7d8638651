// Theme: light, dark or high contrast, made of the token table and put on the application at once.
#pragma once

#include "ui/widgets/tokens.h"

#include <QString>

class QApplication;

namespace callboard {

enum class ThemeChoice { System, Light, Dark, Contrast };

// `system` is the palette the application had before a theme was put on it.
ThemeName resolve(ThemeChoice choice, const QPalette& system);

QPalette paletteOf(ThemeName theme);
QString styleSheetOf(ThemeName theme); // the template of resources/styles with every token filled in

// Sets style, palette, font and style sheet; every widget and icon follows with its next paint.
void putOn(QApplication& application, ThemeName theme);

} // namespace callboard
