// A case that still lacks something when it shall end: asked for in a sheet at once, and done when it was filled in.
#include "core/work/case_moves.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/timeline/composer_panel.h"

#include <QCheckBox>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

void need(LiveDesk& desk, const QStringList& fields) { REQUIRE(perform(desk.rows, as(root, 880), SetCaseRules{brand, fields})); }

void write(LiveDesk& desk, const char* words, const char* outcome)
{
    desk.type(words);
    auto& composer = desk.window().panel<ComposerPanel>();
    ComposerDraft draft = composer.draft();
    draft.outcome = QString::fromLatin1(outcome);
    composer.setDraft(draft);
    desk.window().focusChild("composer.text");
}

// Where the window goes on when it is in front again: whether it is, is the window manager's to say.
bool goesOnAt(LiveDesk& desk, const char* name)
{
    return desk.comes([&] { return desk.window().focusWidget() && desk.window().focusWidget()->objectName() == QLatin1String(name); });
}

CaseFile file(LiveDesk& desk) { return desk.workspace().reader().find(lamp)->value; }

}

TEST_CASE("a field that is missing is asked for when the case is closed, and both are done together")
{
    LiveDesk desk;
    need(desk, {QStringLiteral("category")});
    desk.open();
    write(desk, "A new one is on its way", "replacement");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("closing.category"));
    CHECK(file(desk).status == CaseStatus::Open);
    desk.type("delivery");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Closed; }));
    CHECK(file(desk).category == QStringLiteral("delivery"));
    CHECK(file(desk).outcome == QStringLiteral("replacement"));
    CHECK(desk.notes().contains(QStringLiteral("A new one is on its way")));
    CHECK(desk.pressed() == 2);
    CHECK(goesOnAt(desk, "composer.text"));
}

TEST_CASE("an open promise is ticked as done, or the case is resolved with it")
{
    LiveDesk desk;
    REQUIRE(perform(desk.rows, as(ada, 881), PromiseFollowUp{maria, lamp, {QStringLiteral("Call her back")}, later(500)}));
    desk.open();
    write(desk, "A new one is on its way", "replacement");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("closing.task.1"));
    CHECK(desk.child<QCheckBox>("closing.task.1").text() == QStringLiteral("Done: Call her back"));
    desk.press(Qt::Key_Return, Qt::ControlModifier); // nothing was said of it
    CHECK(desk.text("closing.problem").starts_with("Tick what is done"));
    CHECK(desk.focus() == "closing.task.1");
    SECTION("done")
    {
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Closed; }));
        CHECK(desk.all<Task>().front().value.state == TaskState::Done);
        CHECK(file(desk).open_tasks.isEmpty());
    }
    SECTION("it stays")
    {
        desk.child<QPushButton>("closing.resolve").click();
        REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Resolved; }));
        CHECK(desk.all<Task>().front().value.state == TaskState::Open);
        CHECK(file(desk).outcome == QStringLiteral("replacement"));
    }
}

TEST_CASE("a case is resolved, reopened and waits for a colleague by a chord each, from the composer")
{
    LiveDesk desk;
    desk.open();
    write(desk, "Solved, I think", "answered");
    desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Resolved; }));
    CHECK(desk.notes().contains(QStringLiteral("Solved, I think")));
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Reopened; }));
    desk.press(Qt::Key_U, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::WaitingForUs; }));
    desk.press(Qt::Key_U, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Open; }));
}

TEST_CASE("a resolved case is closed with the outcome that it has")
{
    LiveDesk desk;
    desk.open();
    write(desk, "Solved, I think", "answered");
    desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Resolved; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Closed; }));
    CHECK(file(desk).outcome == QStringLiteral("answered"));
}

TEST_CASE("the sheet that is left closes nothing, and what was typed stays")
{
    LiveDesk desk;
    need(desk, {QStringLiteral("category")});
    desk.open();
    write(desk, "A new one is on its way", "replacement");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("closing.category"));
    desk.press(Qt::Key_Return, Qt::ControlModifier); // nothing was filled in
    CHECK(desk.focus() == "closing.category");
    desk.press(Qt::Key_Escape);
    CHECK(goesOnAt(desk, "composer.text"));
    CHECK(file(desk).status == CaseStatus::Open);
    CHECK(desk.window().panel<ComposerPanel>().draft().text == QStringLiteral("A new one is on its way"));
}

TEST_CASE("a guide that still requires something is named, with the way there")
{
    const QByteArray guide = "guide: terms\nlanguages: [en]\ntitle: Terms\nsteps:\n  - {step: hello, say: Hello}\n  - {step: terms, check: It takes five days, wording: 1}\n  - {step: bye, end: done}\n";
    LiveDesk desk;
    desk.publish(guide);
    desk.open();
    desk.press(Qt::Key_G, Qt::AltModifier);
    desk.type("terms");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.say() == "Hello"; }));
    desk.window().focusChild("composer.text");
    write(desk, "Done", "answered");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("closing.guide"));
    CHECK(desk.text("closing.missing") == "The guide “Terms” still requires: terms");
    desk.press(Qt::Key_Return);
    CHECK(goesOnAt(desk, "guide.run"));
    CHECK(file(desk).status == CaseStatus::Open);
}

TEST_CASE("what a case needs before it waits or a lead is asked is filled in at the place, and the move goes on")
{
    LiveDesk desk;
    SetCaseRules rules{brand, {}, {QStringLiteral("category")}, {QStringLiteral("category")}};
    REQUIRE(perform(desk.rows, as(root, 881), rules));
    desk.open();
    const auto file = [&desk] { return desk.workspace().reader().find(lamp)->value; };
    SECTION("it waits")
    {
        desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(desk.comesToFocus("closing.category"));
        CHECK(desk.child<QPushButton>("closingDialog.primary").text() == QStringLiteral("Let it wait"));
        desk.type("parcel");
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comes([&] { return file().status == CaseStatus::WaitingForCustomer; }));
        CHECK(file().category == QStringLiteral("parcel"));
    }
    SECTION("a lead is asked")
    {
        desk.press(Qt::Key_E, Qt::ControlModifier);
        REQUIRE(desk.comesToFocus("closing.category"));
        desk.type("parcel");
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comesToFocus("escalate.text"));
        CHECK(file().category == QStringLiteral("parcel"));
        desk.type("May I?");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.comes([&] { return file().status == CaseStatus::Escalated; }));
    }
}
