// The themes: legible everywhere, complete, and never a colour outside the table.
#include "ui/shell/theme.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QWidget>

using namespace callboard;

namespace {

constexpr ThemeName themes[] = {ThemeName::Light, ThemeName::Dark, ThemeName::Contrast};
constexpr double textContrast_min = 4.5;       // WCAG 2.1 AA
constexpr double highContrast_min = 7.0;       // WCAG 2.1 AAA
constexpr double focusContrast_min = 3.0;      // WCAG 2.1, non-text

const char* nameOf(Token token) { return tokenRows()[static_cast<std::size_t>(token)].name; }

} // namespace

TEST_CASE("contrast is computed as WCAG defines it")
{
    CHECK(contrastRatio(Qt::white, Qt::black) == Approx(21.0));
    CHECK(contrastRatio(Qt::white, Qt::white) == Approx(1.0));
    CHECK(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("every text can be read on every ground it stands on, in every theme")
{
    for (const auto theme : themes) {
        for (const auto& pair : tokenPairs()) {
            CAPTURE(static_cast<int>(theme), nameOf(pair.text), nameOf(pair.ground));
            const double least = theme == ThemeName::Contrast ? highContrast_min : textContrast_min;
            CHECK(contrastRatio(colour(pair.text, theme), colour(pair.ground, theme)) >= least);
        }
    }
}

TEST_CASE("the focus ring can be seen on every ground")
{
    for (const auto theme : themes) {
        for (const auto ground : {Token::Window, Token::Surface, Token::Raised, Token::Field}) {
            CAPTURE(static_cast<int>(theme), nameOf(ground));
            CHECK(contrastRatio(colour(Token::Focus, theme), colour(ground, theme)) >= focusContrast_min);
        }
    }
}

TEST_CASE("the style sheet takes every colour and size from the table")
{
    QFile file(QStringLiteral(":/callboard/styles/callboard.qss"));
    const QString filled = styleSheetOf(ThemeName::Dark); // also makes the resources known
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString sheet = QString::fromUtf8(file.readAll());
    CHECK_FALSE(filled.contains(QStringLiteral("{{")));
    CHECK_FALSE(sheet.contains(QRegularExpression(QStringLiteral("#[0-9a-fA-F]{3,8}|rgb\\("))));
    CHECK_FALSE(sheet.contains(QRegularExpression(QStringLiteral("font-size: \\d"))));
}

TEST_CASE("a palette knows its theme, also after a widget was styled")
{
    for (const auto theme : themes) {
        putOn(*qApp, theme);
        QWidget widget;
        widget.setProperty("look", QStringLiteral("surface"));
        widget.ensurePolished();
        CHECK(themeOf(widget.palette()) == theme);
        CHECK(themeOf(paletteOf(theme)) == theme);
    }
    putOn(*qApp, ThemeName::Light);
}

TEST_CASE("the system's palette decides between light and dark unless a person has chosen")
{
    CHECK(resolve(ThemeChoice::System, paletteOf(ThemeName::Dark)) == ThemeName::Dark);
    CHECK(resolve(ThemeChoice::System, paletteOf(ThemeName::Light)) == ThemeName::Light);
    CHECK(resolve(ThemeChoice::Light, paletteOf(ThemeName::Dark)) == ThemeName::Light);
    CHECK(resolve(ThemeChoice::Contrast, paletteOf(ThemeName::Light)) == ThemeName::Contrast);
}

TEST_CASE("every icon is drawn, in the theme's colour, at any size")
{
    putOn(*qApp, ThemeName::Dark);
    REQUIRE(iconNames().size() >= 30);
    for (const auto& name : iconNames()) {
        CAPTURE(name.toStdString());
        const QImage image = icon(name, Token::Text).pixmap(40, 40).toImage();
        REQUIRE(image.width() >= 40);
        int inked = 0;
        bool tinted = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                inked += pixel.alpha() > 0 ? 1 : 0;
                tinted = tinted || pixel == colour(Token::Text, ThemeName::Dark);
            }
        }
        CHECK(inked > 40);
        CHECK(tinted);
    }
    putOn(*qApp, ThemeName::Light);
}

TEST_CASE("an icon follows a change of theme")
{
    const QIcon star = icon(QStringLiteral("check"), Token::Text);
    putOn(*qApp, ThemeName::Light);
    const QImage light = star.pixmap(20, 20).toImage();
    putOn(*qApp, ThemeName::Dark);
    CHECK(star.pixmap(20, 20).toImage() != light);
    putOn(*qApp, ThemeName::Light);
    CHECK(star.pixmap(20, 20).toImage() == light);
}
