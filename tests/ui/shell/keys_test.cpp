// Keys that a person chose: they hold at once and after a restart, and nothing is taken from a command without being named.
#include "tests/ui/support/live_desk.h"
#include "ui/shell/commands.h"
#include "ui/shell/keys.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace callboard;

namespace {

void openKeys(LiveDesk& desk, const char* command)
{
    Q_EMIT desk.window().requested(QStringLiteral("settings.keys"));
    REQUIRE(desk.comesToFocus("keys.search"));
    desk.child<QLineEdit>("keys.search").setText(QString::fromUtf8(command));
    REQUIRE(desk.comes([&] { return desk.child<RowList>("keys.list").rows().rowCount() > 0 && desk.text("keys.state").find(command) != std::string::npos; }));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comesToFocus("keys.catcher"));
}

QString keysOf(LiveDesk& desk, const char* id) { return desk.window().keyOf(QLatin1String(id)); }

}

TEST_CASE("a key that somebody chooses runs the command from then on, also after a restart, and the old one does not")
{
    LiveDesk desk;
    desk.open();
    openKeys(desk, "Promise a follow-up");
    desk.press(Qt::Key_F9);
    REQUIRE(desk.comesToFocus("keys.search"));
    CHECK(desk.text("keys.state") == "F9 now: Promise a follow-up.");
    desk.press(Qt::Key_Escape); // what was searched for
    desk.press(Qt::Key_Escape); // the sheet
    desk.comeBackTo(desk.window());
    for (int starts = 0; starts < 2; ++starts) {
        CHECK(keysOf(desk, "task.promise") == QStringLiteral("F9"));
        desk.window().focusChild("composer.text");
        desk.press(Qt::Key_B, Qt::ControlModifier);
        CHECK(desk.focus() == "composer.text");
        desk.press(Qt::Key_F9);
        REQUIRE(desk.comesToFocus("followUp.when"));
        desk.press(Qt::Key_Escape);
        desk.comeBackTo(desk.window());
        if (starts == 0)
            desk.restart();
    }
}

TEST_CASE("a key that is taken names its command, and Enter takes it from there")
{
    LiveDesk desk;
    desk.open();
    openKeys(desk, "Ask a lead");
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(desk.text("keys.state") == "Ctrl+B is “Promise a follow-up” now. Enter takes it from there; or press other keys.");
    CHECK(keysOf(desk, "task.promise") == QStringLiteral("Ctrl+B")); // nothing was taken yet
    desk.press(Qt::Key_Return);
    CHECK(keysOf(desk, "task.escalate") == QStringLiteral("Ctrl+B"));
    CHECK(keysOf(desk, "task.promise").isEmpty());
    SECTION("and back again: both have their usual ones")
    {
        desk.child<QLineEdit>("keys.search").setText(QStringLiteral("Promise a follow-up"));
        REQUIRE(desk.comes([&] { return desk.text("keys.state").find("Promise a follow-up") != std::string::npos; }));
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comesToFocus("keys.catcher"));
        desk.press(Qt::Key_B, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        CHECK(keysOf(desk, "task.promise") == QStringLiteral("Ctrl+B"));
        CHECK(keysOf(desk, "task.escalate").isEmpty());
        desk.child<QLineEdit>("keys.search").setText(QStringLiteral("Ask a lead"));
        REQUIRE(desk.comes([&] { return desk.child<QPushButton>("keys.usual").isEnabled() && desk.text("keys.state").find("Ask a lead") != std::string::npos; }));
        desk.child<QPushButton>("keys.usual").click();
        CHECK(keysOf(desk, "task.escalate") == QStringLiteral("Ctrl+E"));
    }
}

TEST_CASE("letters and what every text does with its keys are no keys of commands, and the sheet says why")
{
    LiveDesk desk;
    desk.open();
    openKeys(desk, "Ask a lead");
    desk.press(Qt::Key_X);
    CHECK(desk.text("keys.state") == "“X” is typed in texts. Press it together with Ctrl or Alt, or press a function key.");
    desk.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(desk.text("keys.state") == "“Ctrl+C” belongs to texts: it copies, undoes or moves the caret there. Press another one.");
    desk.press(Qt::Key_Escape);
    CHECK(desk.focus() == "keys.search");
    CHECK(keysOf(desk, "task.escalate") == QStringLiteral("Ctrl+E"));
}

TEST_CASE("settings that somebody wrote by hand give no key to two commands, and no letter to any")
{
    LiveDesk desk;
    desk.settings[QStringLiteral("keys/task.promise")] = QStringLiteral("F9");
    desk.settings[QStringLiteral("keys/task.escalate")] = QStringLiteral("F9");
    desk.settings[QStringLiteral("keys/case.new")] = QStringLiteral("x");
    desk.open();
    CHECK(keysOf(desk, "task.promise") == QStringLiteral("F9"));
    CHECK(keysOf(desk, "task.escalate").isEmpty());
    CHECK(keysOf(desk, "case.new").isEmpty());
}

TEST_CASE("the question mark shows the keys of the place, and is typed where there is a text")
{
    LiveDesk desk;
    desk.open();
    desk.window().focusChild("composer.text");
    desk.type("Why?");
    CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == QStringLiteral("Why?"));
    desk.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("worklist.list"));
    desk.press(Qt::Key_Question, Qt::ShiftModifier);
    REQUIRE(desk.comesToFocus("palette.search"));
    auto& shown = desk.child<RowList>("palette.list").rows();
    const auto title = [&shown](int at) { return shown.row(shown.index(at)).title; };
    CHECK(title(0) == QStringLiteral("Keys here"));
    CHECK(title(1) == QStringLiteral("Choose a row"));
    CHECK(shown.row(shown.index(1)).right == QStringLiteral("Up Down"));
    CHECK(title(3) == QStringLiteral("Choose several rows, or all"));
    CHECK(title(4) == QStringLiteral("Commands"));
    desk.press(Qt::Key_Return); // there is nothing to run in a line that only says something
    CHECK(desk.focus() == "palette.search");
    desk.type("tab");
    CHECK(desk.comes([&] { return title(0) != QStringLiteral("Keys here"); }));
    desk.press(Qt::Key_Escape);
    desk.window().focusChild("composer.text");
    desk.press(Qt::Key_F1);
    REQUIRE(desk.comesToFocus("palette.search"));
    CHECK(title(1) == QStringLiteral("Call a canned reply by a few of its letters"));
}
