// The sheet of recurring complaints as it looks: with rows, with a problem that is there already, while it looks, and with nothing.
#include "tests/ui/support/picture.h"
#include "ui/shell/rising_dialog.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QTest>

using namespace callboard;

namespace {

enum class Scene { Rises, HasProblem, Looking, Nothing };
constexpr std::pair<Scene, const char*> scenes[] = {{Scene::Rises, "risingDialog"}, {Scene::HasProblem, "risingDialogProblem"}, {Scene::Looking, "risingDialogLooking"}, {Scene::Nothing, "risingDialogNothing"}};

void fill(RisingDialog& dialog, Scene scene)
{
    if (scene == Scene::Looking)
        return;
    const auto row = [](const char* icon, const char* title, const char* kind, const char* right, const char* detail) {
        return ListRow{.key = QString::fromUtf8(title), .icon = QString::fromUtf8(icon), .title = QString::fromUtf8(title), .chips = {{QString::fromUtf8(kind), Tone::Plain, {}}}, .right = QString::fromUtf8(right), .rightTone = Tone::Warning, .detail = QString::fromUtf8(detail)};
    };
    if (scene == Scene::Nothing)
        return dialog.setRows({}, QStringLiteral("1,204 cases looked at. 131 customers in 7 days, usually 128."));
    dialog.setRows({row("tag", "delivery late", "Category", "19, usually 4", "also: strike · drivers depot · Express parcel"), row("box", "Copper kettle", "Product", "9, usually 0.4", "also: lid cracked"), row("chat", "password link expired", "Words", "6, usually 0", "")},
                   QStringLiteral("1,238 cases looked at. 165 customers in 7 days, usually 128."));
    RisingBehind behind;
    const auto file = [](const char* title, const char* detail, const char* right) { return ListRow{.key = QString::fromUtf8(title), .icon = QStringLiteral("case"), .title = QString::fromUtf8(title), .right = QString::fromUtf8(right), .detail = QString::fromUtf8(detail)}; };
    behind.rows = {file("Where is my parcel?", "Maria Lopez · #10428 · Open · Dana Kim", "10:42"), file("The parcel is four days late", "Noor Haddad · #10421 · New", "09:12"), file("Is the depot on strike?", "J. Novak · #10417 · Waiting for customer · Sam Ortega", "09:02"),
                   file("¿Dónde está mi pedido?", "Inés Prieto · #10409 · Open · Dana Kim", "21 Nov 17:40")};
    behind.cases.resize(4);
    if (scene == Scene::HasProblem) {
        behind.problem = {Uuid{1, 1}};
        behind.number = 10'433;
        behind.others.resize(3);
    }
    dialog.setBehind(behind);
}

}

TEST_CASE("the sheet of recurring complaints paints itself in every theme, with rows and without")
{
    for (const NamedTheme& theme : themes) {
        putOn(*qApp, theme.theme);
        for (const auto& [scene, name] : scenes) {
            CAPTURE(theme.name, name);
            RisingDialog dialog(nullptr);
            fill(dialog, scene);
            dialog.open();
            REQUIRE(QTest::qWaitForWindowExposed(&dialog));
            QTest::qWait(20);
            const QImage image = dialog.grab().toImage();
            CHECK(image.pixelColor(3, image.height() / 2) == colour(Token::Window, theme.theme));
            save(image, QLatin1String(name) + u'-' + QLatin1String(theme.name));
        }
    }
    putOn(*qApp, ThemeName::Light);
}
