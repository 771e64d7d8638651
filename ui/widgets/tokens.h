// Tokens: the named colours and sizes of the three themes, the only place where a colour is written down.
#pragma once

#include "ui/models/list_row.h"

#include <QColor>
#include <QPalette>
#include <array>
#include <span>

namespace callboard {

enum class ThemeName { Light, Dark, Contrast };

enum class Token {
    Window, Surface, Raised, Field, Hover, Selected, Border, FieldBorder, Text, Muted,
    Accent, AccentHover, OnAccent, AccentText, Focus, CallGround, CallHover, OnCall,
    PlainGround, PlainText, AccentGround, GoodGround, GoodText, WarningGround, WarningText, BadGround, BadText, Scroll
};
struct TokenRow {
    Token token;
    const char* name; // as the style sheet's template writes it: {{name}}
    std::array<QRgb, 3> colours; // by ThemeName
};
std::span<const TokenRow> tokenRows();

enum class Size { Radius, RadiusSmall, Line, FocusLine, ChipLine, Text, TextSmall, TextLarge, TextTitle, Control, ControlInner };
struct SizeRow {
    Size size;
    const char* name;
    std::array<int, 3> pixels; // device-independent
};
std::span<const SizeRow> sizeRows();

// Which text stands on which ground; each pair must reach 4.5:1 in every theme.
struct TokenPair {
    Token text, ground;
};
std::span<const TokenPair> tokenPairs();

constexpr int rhythm_px = 8; // distances are multiples or halves of it

QColor colour(Token token, ThemeName theme);
int pixels(Size size, ThemeName theme);

// The palette carries its theme, so that whoever paints needs nothing but the palette it paints with.
ThemeName themeOf(const QPalette& palette);
QColor colour(Token token, const QPalette& palette);
int pixels(Size size, const QPalette& palette);

Token textToken(Tone tone);
Token groundToken(Tone tone);

double contrastRatio(const QColor& one, const QColor& other); // WCAG 2.1, from 1 to 21

} // namespace callboard
