// Palette and style sheet from the token table.
#include "ui/shell/theme.h"

#include "core/base/result.h"
#include "ui/widgets/control_style.h"

#include <QApplication>
#include <QFile>

static void useResources() { Q_INIT_RESOURCE(resources); }

namespace callboard {

ThemeName resolve(ThemeChoice choice, const QPalette& system)
{
    switch (choice) {
    case ThemeChoice::Light: return ThemeName::Light;
    case ThemeChoice::Dark: return ThemeName::Dark;
    case ThemeChoice::Contrast: return ThemeName::Contrast;
    case ThemeChoice::System: break;
    }
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness() ? ThemeName::Dark : ThemeName::Light;
}

QPalette paletteOf(ThemeName theme)
{
    struct RoleRow {
        QPalette::ColorRole role;
        Token token;
    };
    static constexpr std::array rows{
        RoleRow{QPalette::Window, Token::Window}, RoleRow{QPalette::WindowText, Token::Text}, RoleRow{QPalette::Base, Token::Field},
        RoleRow{QPalette::AlternateBase, Token::Hover}, RoleRow{QPalette::Text, Token::Text}, RoleRow{QPalette::Button, Token::Surface},
        RoleRow{QPalette::ButtonText, Token::Text}, RoleRow{QPalette::BrightText, Token::BadText}, RoleRow{QPalette::PlaceholderText, Token::Muted},
        RoleRow{QPalette::Highlight, Token::Accent}, RoleRow{QPalette::HighlightedText, Token::OnAccent}, RoleRow{QPalette::ToolTipBase, Token::Raised},
        RoleRow{QPalette::ToolTipText, Token::Text}, RoleRow{QPalette::Link, Token::AccentText}, RoleRow{QPalette::LinkVisited, Token::AccentText},
        RoleRow{QPalette::Light, Token::Surface}, RoleRow{QPalette::Midlight, Token::Hover}, RoleRow{QPalette::Mid, Token::Border},
        RoleRow{QPalette::Dark, Token::FieldBorder}, RoleRow{QPalette::Shadow, Token::Border},
    };
    QPalette palette;
    for (const auto& row : rows)
        palette.setColor(row.role, colour(row.token, theme));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Token::Muted, theme));
    return palette;
}

QString styleSheetOf(ThemeName theme)
{
    useResources();
    QFile file(QStringLiteral(":/callboard/styles/callboard.qss"));
    CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
    QString sheet = QString::fromUtf8(file.readAll());
    const auto fill = [&sheet](const char* name, const QString& value) { sheet.replace(QStringLiteral("{{%1}}").arg(QLatin1String(name)), value); };
    for (const auto& row : tokenRows())
        fill(row.name, colour(row.token, theme).name());
    for (const auto& row : sizeRows())
        fill(row.name, QStringLiteral("%1px").arg(pixels(row.size, theme)));
    return sheet;
}

void putOn(QApplication& application, ThemeName theme)
{
    if (!qobject_cast<ControlStyle*>(application.style()) && application.styleSheet().isEmpty())
        application.setStyle(new ControlStyle); // the application owns its style
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(pixels(Size::Text, theme));
    font.setHintingPreference(QFont::PreferNoHinting);
    application.setFont(font);
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme));
}

} // namespace callboard
