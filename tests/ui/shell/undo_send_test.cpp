// Undo send in the window: a reply counts down, comes back with one key as it was, and goes out when its time is over.
#include "tests/ui/support/live_desk.h"
#include "ui/panels/timeline/composer_panel.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct ReplyingDesk : LiveDesk {
    ReplyingDesk() { open(); }
    QPlainTextEdit& editor() { return child<QPlainTextEdit>("composer.text"); }
    std::string words() { return editor().toPlainText().toStdString(); }
    std::string countdown()
    {
        const auto& button = child<QPushButton>("reply.takeBack");
        return button.isVisible() ? button.text().toStdString() : std::string();
    }
    QString kind() { return window().panel<ComposerPanel>().draft().kind; }
    void chooseKind(const char* wanted)
    {
        for (int i = 0; i < 3 && kind() != QLatin1String(wanted); ++i)
            press(Qt::Key_K, Qt::AltModifier);
        REQUIRE(kind() == QLatin1String(wanted));
    }
    void send(const char* text)
    {
        chooseKind("message");
        type(text);
        press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(comes([this] { return !countdown().empty(); }));
    }
    void takeBack() { press(Qt::Key_Z, Qt::AltModifier); }
};

}

TEST_CASE("a reply counts down and comes back with one key as it was, caret and all")
{
    ReplyingDesk desk;
    desk.chooseKind("message");
    desk.type("Your lamp is on its way.");
    for (int i = 0; i < 5; ++i)
        desk.press(Qt::Key_Left);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.countdown() == "Goes out in 10 s. Take it back: Alt+Z"; }));
    CHECK(desk.words().empty());
    REQUIRE(desk.comes([&] { return desk.notes() == QStringList{QStringLiteral("Your lamp is on its way.")}; }));
    desk.files.clock.pass(3000);
    REQUIRE(desk.comes([&] { return desk.countdown() == "Goes out in 7 s. Take it back: Alt+Z"; }));
    desk.takeBack();
    CHECK(desk.words() == "Your lamp is on its way.");
    CHECK(desk.editor().textCursor().position() == 19);
    CHECK(desk.kind() == QStringLiteral("message"));
    CHECK(desk.focus() == "composer.text");
    CHECK(desk.countdown().empty());
    REQUIRE(desk.comes([&] { return desk.notes().isEmpty(); }));
    desk.restart();
    CHECK(desk.words() == "Your lamp is on its way.");
    CHECK(desk.notes().isEmpty());
}

TEST_CASE("what was typed meanwhile stays behind the words that come back")
{
    ReplyingDesk desk;
    desk.send("One.");
    desk.type("Two.");
    desk.takeBack();
    CHECK(desk.words() == "One.\n\nTwo.");
    desk.restart();
    CHECK(desk.words() == "One.\n\nTwo.");
}

TEST_CASE("the words come back where they were written, also from another tab")
{
    ReplyingDesk desk;
    desk.send("Your lamp is on its way.");
    desk.workspace().open({maria, {}});
    desk.type("About the customer");
    desk.takeBack();
    CHECK(desk.workspace().current()->case_file == lamp);
    CHECK(desk.words() == "Your lamp is on its way.");
    desk.workspace().open({maria, {}});
    CHECK(desk.words() == "About the customer");
}

TEST_CASE("a note is not held, and neither is anything once its time is over")
{
    ReplyingDesk desk;
    desk.chooseKind("note");
    desk.type("She called.");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notes().size() == 1; }));
    CHECK(desk.countdown().empty());
    desk.send("Your lamp is on its way.");
    desk.files.clock.pass(10'000);
    REQUIRE(desk.comes([&] { return desk.countdown().empty(); }));
    desk.takeBack();
    CHECK(desk.words().empty());
    CHECK(desk.notes().size() == 2);
}

TEST_CASE("after a restart a reply counts on and can still be taken back")
{
    ReplyingDesk desk;
    desk.send("Your lamp is on its way.");
    desk.files.clock.pass(4000);
    desk.restart();
    CHECK(desk.countdown() == "Goes out in 6 s. Take it back: Alt+Z");
    desk.takeBack();
    CHECK(desk.words() == "Your lamp is on its way.");
    REQUIRE(desk.comes([&] { return desk.notes().isEmpty(); }));
}

TEST_CASE("of several replies the last one comes back first")
{
    ReplyingDesk desk;
    desk.send("One.");
    desk.type("Two.");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notes().size() == 2; }));
    desk.takeBack();
    CHECK(desk.words() == "Two.");
    desk.takeBack();
    CHECK(desk.words() == "One.\n\nTwo.");
    REQUIRE(desk.comes([&] { return desk.notes().isEmpty(); }));
}

TEST_CASE("a case that was closed with a reply is open again when the reply is taken back")
{
    ReplyingDesk desk;
    desk.chooseKind("message");
    desk.type("Your lamp is on its way.");
    desk.press(Qt::Key_O, Qt::AltModifier);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(lamp)->value.status == CaseStatus::Closed; }));
    REQUIRE(desk.comes([&] { return !desk.countdown().empty(); }));
    desk.takeBack();
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(lamp)->value.status == CaseStatus::Open; }));
    CHECK(desk.words() == "Your lamp is on its way.");
    CHECK_FALSE(desk.window().panel<ComposerPanel>().draft().outcome.isEmpty());
}
