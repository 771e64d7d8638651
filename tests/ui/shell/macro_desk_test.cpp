// Macros at the desk: called by a few letters, shown before anything is done, done in one stroke and taken back by one key, over a real cache.
#include "core/domain/case_rules.h"
#include "core/work/canned_replies.h"
#include "core/work/cases.h"
#include "core/work/macros.h"
#include "core/work/tasks.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/macro_views.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

MacroStep step(const char* does, const char* to, const char* text = "", const char* when = "")
{
    MacroStep one;
    one.does = QString::fromLatin1(does);
    one.to = QString::fromUtf8(to);
    one.text.text = QString::fromUtf8(text);
    one.when = QString::fromUtf8(when);
    return one;
}
MacroStep setting(const char* field, const char* to)
{
    MacroStep one = step("set", to);
    one.field = QString::fromLatin1(field);
    return one;
}
MacroStep ending(const char* to, const char* outcome)
{
    MacroStep one = step("status", to);
    one.outcome = QString::fromLatin1(outcome);
    return one;
}
MacroStep replying(const char* letters)
{
    MacroStep one = step("reply", "");
    one.reply = QString::fromLatin1(letters);
    return one;
}

Macro macro(const char* letters, const char* name, const QList<MacroStep>& steps)
{
    Macro one;
    one.letters = QString::fromLatin1(letters);
    one.name = QString::fromUtf8(name);
    one.steps = steps;
    return one;
}

struct MacrosDesk : LiveDesk {
    explicit MacrosDesk(const char* language = "en")
    {
        Customer customer = rows.get(maria);
        customer.language = QString::fromLatin1(language);
        rows.put(Record<Customer>{maria, 3, customer});
        CannedReply late;
        late.letters = QStringLiteral("late");
        late.language = QStringLiteral("en");
        late.name = QStringLiteral("Late");
        late.text = {QStringLiteral("Dear {customer.given_name}, your parcel is late.")};
        CannedReply spanish = late;
        spanish.language = QStringLiteral("es");
        spanish.text = {QStringLiteral("Hola, {customer.given_name}: su paquete se retrasa.")};
        REQUIRE(perform(rows, as(lena, 870), SetReplies{brand, {late, spanish}}));
        REQUIRE(perform(rows, as(lena, 871), SetMacros{brand, {macro("late", "Parcel is late", {setting("category", "delivery"), step("tag", "late"), replying("late"), step("promise", "", "Ask the carrier of {order.number}", "tomorrow 15:00"), step("status", "waiting_customer")}),
                                                                macro("close", "Close it", {step("tag", "done"), ending("closed", "fixed"), step("tag", "never")}),
                                                                macro("money", "Money is back", {step("note", "", "Got [[amount]] by [[way]], said {customer.name}."), step("tag", "paid")}),
                                                                macro("tell", "Tell", {step("note", "", "Told.")})}}));
        rows.put(Record<CaseRules>{caseRulesOf(brand), 1, {brand, {QStringLiteral("category")}, {}}});
        open();
    }
    void openSheet()
    {
        press(Qt::Key_M, Qt::ControlModifier);
        REQUIRE(comes([&] { return focus() == "macro.search"; }));
    }
    bool isBack() // in the composer, where the caret was before the sheet
    {
        return comes([&] {
            window().activateWindow(); // which a desktop does by itself
            return focus() == "composer.text";
        });
    }
    void call(const char* letters)
    {
        openSheet();
        type(letters);
        REQUIRE(comes([&] { return child<RowList>("macro.list").rows().rowCount() == 1; }));
    }
    QStringList lines(const char* list)
    {
        const auto& shown = child<RowList>(list).rows();
        QStringList all;
        for (int at = 0; at < shown.rowCount(); ++at) {
            const ListRow& row = shown.row(shown.index(at));
            QString line = row.title;
            for (const ChipData& chip : row.chips)
                line += QStringLiteral(" [") + chip.text + u']';
            all.append(row.body.isEmpty() ? line : line + QStringLiteral(" | ") + row.body);
        }
        return all;
    }
    QStringList written() // by people, on the lamp's timeline
    {
        QStringList texts;
        for (const auto& entry : workspace().reader().entriesOf(lamp, 100))
            if (entry.value.kind != EntryKind::Change)
                texts.append(entry.value.text.text);
        return texts;
    }
    CaseFile lampCase() { return workspace().reader().find(lamp)->value; }
    bool noticeComes(const std::string& sentence)
    {
        const auto* bar = window().findChild<NoticeBar*>();
        REQUIRE(bar);
        return comes([&] { return bar->isVisible() && bar->accessibleName().toStdString() == sentence; });
    }
    std::string notice() { return window().findChild<NoticeBar*>()->accessibleName().toStdString(); }
    void undo() { Q_EMIT window().requested(QStringLiteral("undo.last")); } // as Alt+Shift+Z
    QString typed() { return child<QPlainTextEdit>("composer.text").toPlainText(); }
};

}

TEST_CASE("a chord, a few letters and Enter run a macro, and what stands in the composer is neither sent nor lost")
{
    MacrosDesk desk;
    desk.type("half a sen");
    desk.call("lat");
    CHECK(desk.lampCase().tags.isEmpty()); // nothing is done yet
    desk.press(Qt::Key_Return);
    CHECK(desk.pressed() == 2); // beside the letters
    REQUIRE(desk.noticeComes("Parcel is late: done."));
    CHECK(desk.lampCase().category == QStringLiteral("delivery"));
    CHECK(desk.lampCase().tags == QStringList{QStringLiteral("late")});
    CHECK(desk.lampCase().status == CaseStatus::WaitingForCustomer);
    CHECK(desk.written() == QStringList{QStringLiteral("Dear Maria, your parcel is late.")});
    const auto tasks = desk.all<Task>();
    REQUIRE(tasks.size() == 1);
    CHECK(tasks.front().value.text.text == QStringLiteral("Ask the carrier of #W6247578"));
    CHECK(desk.typed() == QStringLiteral("half a sen"));
    REQUIRE(desk.isBack());
    desk.type("tence");
    CHECK(desk.typed() == QStringLiteral("half a sentence"));
}

TEST_CASE("before it runs, every step says what the timeline would say of it")
{
    MacrosDesk desk;
    desk.call("late");
    const QStringList shown = desk.lines("macro.steps");
    REQUIRE(shown.size() == 5);
    CHECK(shown[0] == QStringLiteral("Changed by Ada | Category: delivery"));
    CHECK(shown[1].toStdString() == "Add tags: late");
    CHECK(shown[2].endsWith(QStringLiteral("| Dear Maria, your parcel is late.")));
    CHECK(shown[3].startsWith(QStringLiteral("Follow-up promised by Ada | Ask the carrier of #W6247578\nDue: ")));
    CHECK(shown[4] == QStringLiteral("Changed by Ada | Status: Open → Waiting for customer"));
    CHECK(desk.text("macro.state") == "5 steps will be done. One key takes all of it back.");
    desk.press(Qt::Key_Escape); // empties the search
    desk.press(Qt::Key_Escape);
    CHECK(desk.lampCase().tags.isEmpty());
    CHECK(desk.all<Task>().empty());
    CHECK(desk.isBack());
}

TEST_CASE("a macro speaks the customer's language where its reply does")
{
    MacrosDesk desk("es-MX");
    desk.call("late");
    CHECK(desk.lines("macro.steps")[2].endsWith(QStringLiteral("| Hola, Maria: su paquete se retrasa.")));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes("Parcel is late: done."));
    CHECK(desk.written() == QStringList{QStringLiteral("Hola, Maria: su paquete se retrasa.")});
}

TEST_CASE("one key takes a whole run back, a reply that is still held with it")
{
    MacrosDesk desk;
    desk.type("my own");
    desk.call("late");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes("Parcel is late: done."));
    desk.undo();
    REQUIRE(desk.noticeComes("Taken back."));
    CHECK(desk.lampCase().category.isEmpty());
    CHECK(desk.lampCase().tags.isEmpty());
    CHECK(desk.lampCase().status == CaseStatus::Open);
    CHECK(desk.written().isEmpty());
    CHECK(desk.all<Task>().front().value.state == TaskState::Dropped);
    CHECK(desk.typed() == QStringLiteral("my own"));
    desk.restart();
    CHECK(desk.typed() == QStringLiteral("my own"));
    CHECK(desk.written().isEmpty());
}

TEST_CASE("a reply of a macro is held like any other, and can be taken back alone")
{
    MacrosDesk desk;
    desk.call("late");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes("Parcel is late: done."));
    REQUIRE(desk.isBack());
    desk.press(Qt::Key_Z, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.written().isEmpty(); }));
    CHECK(desk.typed() == QStringLiteral("Dear Maria, your parcel is late."));
    CHECK(desk.lampCase().status == CaseStatus::WaitingForCustomer); // the other steps stay
}

TEST_CASE("what cannot be taken back is named with its reason: a reply that has gone out, and a note")
{
    MacrosDesk desk;
    SECTION("a reply")
    {
        desk.call("late");
        desk.press(Qt::Key_Return);
        REQUIRE(desk.noticeComes("Parcel is late: done."));
        desk.files.clock.pass(120'000);
        REQUIRE(desk.comes([&] { return desk.workspace().held().empty(); }));
        desk.workspace().link().wake();
        desk.undo();
        REQUIRE(desk.comes([&] { return desk.focus() == "leftOut.list"; }));
        CHECK(desk.lines("leftOut.list") == QStringList{QStringLiteral("Reply: Dear Maria, your parcel is late. | This has been sent already and cannot be taken back.")});
        CHECK(desk.notice() == "4 of 5 taken back.");
        CHECK(desk.written().size() == 1);
        CHECK(desk.lampCase().status == CaseStatus::Open);
    }
    SECTION("a note")
    {
        desk.call("tell");
        desk.press(Qt::Key_Return);
        REQUIRE(desk.noticeComes("Tell: done."));
        desk.undo();
        REQUIRE(desk.comes([&] { return desk.focus() == "leftOut.list"; }));
        CHECK(desk.lines("leftOut.list") == QStringList{QStringLiteral("Note: Told. | What was written stays on the timeline. Write another note if it was wrong.")});
        CHECK(desk.notice() == "Nothing was taken back.");
    }
}

TEST_CASE("no macro goes round what a case needs: the trial stops at that step, and nothing is done")
{
    MacrosDesk desk;
    desk.call("close");
    const QStringList shown = desk.lines("macro.steps");
    REQUIRE(shown.size() == 3);
    CHECK(shown[1] == QStringLiteral("Status: Closed [Stops here] | A case that ends needs: Category. Fill it in, then end the case."));
    CHECK(shown[2] == QStringLiteral("Add tags: never [Not reached]"));
    CHECK_FALSE(desk.child<QPushButton>("macroDialog.primary").isEnabled());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.focus() == "macro.search");
    CHECK(desk.lampCase().tags.isEmpty());
    SECTION("unless somebody wants the steps before it")
    {
        desk.child<QPushButton>("macro.before").click();
        REQUIRE(desk.noticeComes("Close it: done."));
        CHECK(desk.lampCase().tags == QStringList{QStringLiteral("done")});
        CHECK(desk.lampCase().status == CaseStatus::Open);
    }
    SECTION("and what is missing may come while the sheet is open")
    {
        EditCase edit{lamp, {}, {}};
        edit.set.fields["category"] = word("delivery");
        desk.workspace().submit(intent(edit)); // as if it came from another desk
        REQUIRE(desk.comes([&] { return desk.child<QPushButton>("macroDialog.primary").isEnabled(); }));
        desk.press(Qt::Key_Return);
        REQUIRE(desk.noticeComes("Close it: done."));
        CHECK(desk.lampCase().status == CaseStatus::Closed);
    }
}

TEST_CASE("a case that changes under a macro stops it: what would be done now is shown first")
{
    MacrosDesk desk;
    desk.call("late");
    AssignCase away{lamp, {}, ada, west, east};
    desk.workspace().submit(intent(away)); // as if it came from another desk
    REQUIRE(desk.comes([&] { return desk.lampCase().team == west; }));
    REQUIRE(desk.comes([&] { return !desk.child<QPushButton>("macroDialog.primary").isEnabled(); }));
    CHECK(desk.lines("macro.steps").first().contains(QStringLiteral("[Stops here] | This case belongs to another team.")));
    desk.press(Qt::Key_Return);
    CHECK(desk.lampCase().tags.isEmpty());
}

TEST_CASE("a run stops at the first step that is refused after all, and says how many were done and why it stopped")
{
    MacrosDesk desk;
    const auto tagged = [](const QStringList& tags, const QStringList& was) {
        EditCase edit{lamp, {}, {}};
        edit.set.fields["tags"] = words(tags);
        edit.was.fields["tags"] = words(was);
        return intent(edit);
    };
    CloseCase close;
    close.case_file = lamp;
    close.outcome = QStringLiteral("fixed");
    const QStringList one{QStringLiteral("one")}, two{QStringLiteral("one"), QStringLiteral("two")};
    auto* run = new StepRun(desk.workspace(), {{.title = QStringLiteral("Add one"), .together = {tagged(one, {})}, .back = {tagged({}, one)}}, {.title = QStringLiteral("Close"), .together = {intent(close)}}, {.title = QStringLiteral("Add two"), .together = {tagged(two, one)}}},
                            StepRun::AfterRefusal::Stop, &desk.window());
    std::string said;
    std::size_t goesBack = 0;
    QObject::connect(run, &StepRun::ended, &desk.window(), [&] {
        said = macroSentence(QStringLiteral("Late"), run->all(), *run).toStdString();
        goesBack = run->back().size();
    });
    run->start();
    REQUIRE(desk.comes([&] { return !said.empty(); }));
    CHECK(said == "Late: 1 of 3 steps done. Stopped at “Close”: A case that ends needs: Category. Fill it in, then end the case.");
    CHECK(goesBack == 1);
    CHECK(desk.lampCase().tags == one);
    CHECK(desk.lampCase().status == CaseStatus::Open);
}

TEST_CASE("what a macro asks is asked before it runs, each gap once, and what stands there is shown in the steps")
{
    MacrosDesk desk;
    desk.call("mon");
    CHECK(desk.lines("macro.steps").first().endsWith(QStringLiteral("[Asks first]")));
    desk.press(Qt::Key_Return);
    CHECK(desk.focus() == "macro.gap.1");
    desk.type("5 EUR");
    desk.press(Qt::Key_Return);
    CHECK(desk.focus() == "macro.gap.2");
    desk.type("mail");
    CHECK(desk.lines("macro.steps").first() == QStringLiteral("Note by Ada | Got 5 EUR by mail, said Maria Lopez."));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes("Money is back: done."));
    CHECK(desk.written() == QStringList{QStringLiteral("Got 5 EUR by mail, said Maria Lopez.")});
}

TEST_CASE("what a macro was told is there again after its sheet was left, and goes with what it was for")
{
    MacrosDesk desk;
    desk.call("mon");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.focus() == "macro.gap.1");
    desk.type("5 EUR");
    desk.press(Qt::Key_Escape);
    desk.comeBackTo(desk.window());
    desk.call("mon");
    CHECK(desk.child<QLineEdit>("macro.gap.1").text() == QStringLiteral("5 EUR"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.focus() == "macro.gap.2");
    desk.type("mail");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes("Money is back: done."));
    desk.comeBackTo(desk.window());
    desk.call("mon");
    CHECK(desk.child<QLineEdit>("macro.gap.1").text().isEmpty());
}

TEST_CASE("what is run most stands first, and Ctrl+Enter runs it too")
{
    MacrosDesk desk;
    desk.openSheet();
    CHECK(desk.lines("macro.list") == QStringList{QStringLiteral("Close it"), QStringLiteral("Money is back"), QStringLiteral("Parcel is late"), QStringLiteral("Tell")});
    desk.type("tell");
    REQUIRE(desk.comes([&] { return desk.lines("macro.list").size() == 1; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes("Tell: done."));
    desk.restart();
    desk.openSheet();
    CHECK(desk.lines("macro.list").first() == QStringLiteral("Tell"));
    desk.press(Qt::Key_Down);
    CHECK(desk.lines("macro.steps").size() == 3); // of the second one
}

TEST_CASE("steps that are so already are said and not done again")
{
    MacrosDesk desk;
    desk.call("late");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes("Parcel is late: done."));
    REQUIRE(desk.isBack());
    desk.call("late");
    CHECK(desk.lines("macro.steps")[1] == QStringLiteral("Add tags: late [Is so already]"));
    CHECK(desk.text("macro.state") == "2 steps will be done. One key takes all of it back.");
}
