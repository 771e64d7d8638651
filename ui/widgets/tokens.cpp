// The two tables of the themes, and looking things up in them.
#include "ui/widgets/tokens.h"

#include <algorithm>
#include <cmath>

namespace callboard {

namespace {

//                                               light     dark      high contrast
constexpr std::array tokenTable{
    TokenRow{Token::Window,         "window",         {0xf1f3f6, 0x12161c, 0x000000}},
    TokenRow{Token::Surface,        "surface",        {0xffffff, 0x1b2029, 0x000000}},
    TokenRow{Token::Raised,         "raised",         {0xffffff, 0x242b36, 0x000000}},
    TokenRow{Token::Field,          "field",          {0xffffff, 0x161b22, 0x000000}},
    TokenRow{Token::Hover,          "hover",          {0xf3f5f9, 0x252c37, 0x262626}},
    TokenRow{Token::Selected,       "selected",       {0xe8eefd, 0x273352, 0x002f5c}},
    TokenRow{Token::Border,         "border",         {0xe1e5eb, 0x2e3541, 0xffffff}},
    TokenRow{Token::FieldBorder,    "field-border",   {0xc5cbd6, 0x434c5b, 0xffffff}},
    TokenRow{Token::Text,           "text",           {0x181c23, 0xe9edf3, 0xffffff}},
    TokenRow{Token::Muted,          "muted",          {0x586172, 0x9fa9b8, 0xf0f0f0}},
    TokenRow{Token::Accent,         "accent",         {0x2b5be8, 0x86a5ff, 0xffd60a}},
    TokenRow{Token::AccentHover,    "accent-hover",   {0x2049c8, 0xa0b9ff, 0xffe566}},
    TokenRow{Token::OnAccent,       "on-accent",      {0xffffff, 0x0c1118, 0x000000}},
    TokenRow{Token::AccentText,     "accent-text",    {0x234fd0, 0x97b2ff, 0xffe14d}},
    TokenRow{Token::Focus,          "focus",          {0x2b5be8, 0x97b2ff, 0x00e5ff}},
    TokenRow{Token::CallGround,     "call-ground",    {0x0b6b4b, 0x0d6b4d, 0x003d24}},
    TokenRow{Token::CallHover,      "call-hover",     {0x09583e, 0x0a5a40, 0x005c38}},
    TokenRow{Token::OnCall,         "on-call",        {0xffffff, 0xffffff, 0xffffff}},
    TokenRow{Token::PlainGround,    "plain-ground",   {0xeef1f5, 0x2a313d, 0x000000}},
    TokenRow{Token::PlainText,      "plain-text",     {0x4d5666, 0xb4bdca, 0xffffff}},
    TokenRow{Token::AccentGround,   "accent-ground",  {0xe8eefd, 0x253050, 0x000000}},
    TokenRow{Token::GoodGround,     "good-ground",    {0xe2f4ea, 0x153428, 0x000000}},
    TokenRow{Token::GoodText,       "good-text",      {0x0a6642, 0x53d49f, 0x66ffa6}},
    TokenRow{Token::WarningGround,  "warning-ground", {0xfdf1e1, 0x3a2c16, 0x000000}},
    TokenRow{Token::WarningText,    "warning-text",   {0x8c4700, 0xf5b453, 0xffbf5e}},
    TokenRow{Token::BadGround,      "bad-ground",     {0xfcebea, 0x40211f, 0x000000}},
    TokenRow{Token::BadText,        "bad-text",       {0xaf231b, 0xff938a, 0xffb3ad}},
    TokenRow{Token::Scroll,         "scroll",         {0xc5cbd6, 0x434c5b, 0xffffff}},
};

constexpr std::array sizeTable{
    SizeRow{Size::Radius,      "radius",       {8, 8, 4}},
    SizeRow{Size::RadiusSmall, "radius-small", {6, 6, 3}},
    SizeRow{Size::Line,        "line",         {1, 1, 1}},
    SizeRow{Size::FocusLine,   "focus-line",   {2, 2, 3}},
    SizeRow{Size::ChipLine,    "chip-line",    {0, 0, 1}},
    SizeRow{Size::Text,        "text-size",    {14, 14, 14}},
    SizeRow{Size::TextSmall,   "text-small",   {12, 12, 13}},
    SizeRow{Size::TextLarge,   "text-large",   {16, 16, 16}},
    SizeRow{Size::TextTitle,   "text-title",   {20, 20, 20}},
    SizeRow{Size::Control,     "control",      {32, 32, 32}},
    SizeRow{Size::ControlInner, "control-inner", {26, 26, 26}}, // without the frame that Qt adds to spin boxes
};

constexpr std::array pairTable{
    TokenPair{Token::Text, Token::Window}, TokenPair{Token::Text, Token::Surface}, TokenPair{Token::Text, Token::Raised},
    TokenPair{Token::Text, Token::Field}, TokenPair{Token::Text, Token::Hover}, TokenPair{Token::Text, Token::Selected},
    TokenPair{Token::Muted, Token::Window}, TokenPair{Token::Muted, Token::Surface}, TokenPair{Token::Muted, Token::Raised},
    TokenPair{Token::Muted, Token::Field}, TokenPair{Token::Muted, Token::Hover}, TokenPair{Token::Muted, Token::Selected},
    TokenPair{Token::OnAccent, Token::Accent}, TokenPair{Token::OnAccent, Token::AccentHover}, TokenPair{Token::Muted, Token::PlainGround},
    TokenPair{Token::AccentText, Token::Surface}, TokenPair{Token::AccentText, Token::Window}, TokenPair{Token::AccentText, Token::AccentGround},
    TokenPair{Token::OnCall, Token::CallGround}, TokenPair{Token::OnCall, Token::CallHover},
    TokenPair{Token::PlainText, Token::PlainGround}, TokenPair{Token::PlainText, Token::Surface}, TokenPair{Token::PlainText, Token::Selected},
    TokenPair{Token::GoodText, Token::GoodGround}, TokenPair{Token::GoodText, Token::Surface}, TokenPair{Token::GoodText, Token::Selected},
    TokenPair{Token::WarningText, Token::WarningGround}, TokenPair{Token::WarningText, Token::Surface}, TokenPair{Token::WarningText, Token::Selected},
    TokenPair{Token::BadText, Token::BadGround}, TokenPair{Token::BadText, Token::Surface}, TokenPair{Token::BadText, Token::Selected},
    TokenPair{Token::GoodText, Token::Hover}, TokenPair{Token::WarningText, Token::Hover}, TokenPair{Token::BadText, Token::Hover},
};

template <class Table, class Key> const auto& find(const Table& table, Key key)
{
    return table[static_cast<std::size_t>(key)];
}

template <class Table> consteval bool inOrder(const Table& table)
{
    for (std::size_t at = 0; at < table.size(); ++at) {
        if constexpr (requires { table[at].token; }) {
            if (static_cast<std::size_t>(table[at].token) != at)
                return false;
        } else if (static_cast<std::size_t>(table[at].size) != at) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(tokenTable) && inOrder(sizeTable), "rows stand in the order of their enumerators");

double luminance(const QColor& colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

std::span<const TokenRow> tokenRows() { return tokenTable; }
std::span<const SizeRow> sizeRows() { return sizeTable; }
std::span<const TokenPair> tokenPairs() { return pairTable; }

QColor colour(Token token, ThemeName theme)
{
    return QColor::fromRgb(find(tokenTable, token).colours[static_cast<std::size_t>(theme)]);
}

int pixels(Size size, ThemeName theme)
{
    return find(sizeTable, size).pixels[static_cast<std::size_t>(theme)];
}

ThemeName themeOf(const QPalette& palette)
{
    // The link colour is the accent's text colour: different in each theme, and no widget changes it.
    for (const auto theme : {ThemeName::Dark, ThemeName::Contrast}) {
        if (palette.color(QPalette::Active, QPalette::Link) == colour(Token::AccentText, theme))
            return theme;
    }
    return ThemeName::Light;
}

QColor colour(Token token, const QPalette& palette) { return colour(token, themeOf(palette)); }
int pixels(Size size, const QPalette& palette) { return pixels(size, themeOf(palette)); }

Token textToken(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return Token::PlainText;
    case Tone::Accent: return Token::AccentText;
    case Tone::Good: return Token::GoodText;
    case Tone::Warning: return Token::WarningText;
    case Tone::Bad: return Token::BadText;
    }
    return Token::PlainText;
}

Token groundToken(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return Token::PlainGround;
    case Tone::Accent: return Token::AccentGround;
    case Tone::Good: return Token::GoodGround;
    case Tone::Warning: return Token::WarningGround;
    case Tone::Bad: return Token::BadGround;
    }
    return Token::PlainGround;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace callboard
