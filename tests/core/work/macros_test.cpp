// Macros: who writes them, what is told to whoever writes one that could not be run, and which ordinary operations a step is.
#include "core/work/macros.h"

#include "core/domain/case_rules.h"
#include "core/work/cases.h"
#include "core/work/macro_steps.h"
#include "core/work/notes.h"
#include "core/work/tasks.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

MacroStep step(const char* does, const char* to = "")
{
    MacroStep one;
    one.does = QString::fromLatin1(does);
    one.to = QString::fromUtf8(to);
    return one;
}
MacroStep writing(const char* does, const char* text, const char* when = "")
{
    MacroStep one = step(does);
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

Macro macro(const char* letters, const QList<MacroStep>& steps)
{
    Macro one;
    one.letters = QString::fromUtf8(letters);
    one.name = QStringLiteral("Late parcel");
    one.steps = steps;
    return one;
}

std::string refusal(const Macro& one)
{
    MapRows rows = site();
    const auto before = rows.rows();
    const auto done = perform(rows, as(lena), SetMacros{brand, {macro("fine", {writing("note", "Fine.")}), one}});
    CHECK(rows.rows() == before);
    return done ? std::string() : done.error().sentence().toStdString();
}
std::string refusal(const MacroStep& one) { return refusal(macro("late", {one})); }

MacroSubject subject()
{
    MacroSubject of{maria, lamp, ada, Channel::Email, QTimeZone::utc(), later(10)};
    of.person = [](const QString& login) { return login == QStringLiteral("ben") ? std::optional(ben) : std::nullopt; };
    of.team = [](const QString& name) { return name == QStringLiteral("West") ? std::optional(west) : std::nullopt; };
    return of;
}

// Runs what the step is, as Ada would by hand.
std::string refusalOf(MapRows& rows, const MacroStep& one, std::vector<Operation>* back = nullptr, MacroSubject of = subject())
{
    const auto deed = deedOf(one, of, rows);
    if (!deed)
        return deed.error().sentence().toStdString();
    static quint64 next = 5000;
    for (const Operation& operation : deed->deed.together) {
        auto change = runOperation(rows, operation, as(ada, ++next));
        if (!change)
            return change.error().sentence().toStdString();
        rows.commit(*change);
    }
    if (back)
        *back = deed->deed.back;
    return {};
}

void takeBack(MapRows& rows, const std::vector<Operation>& back)
{
    quint64 next = 7000;
    for (const Operation& operation : back) {
        auto change = runOperation(rows, operation, as(ada, ++next));
        REQUIRE(change);
        rows.commit(*change);
    }
}

}

TEST_CASE("a lead writes macros for the brand, and a rep does not", "[work]")
{
    MapRows rows = site();
    const SetMacros set{brand, {macro("late", {step("tag", "late"), writing("note", "Dear {customer.given_name}: [[date]]")})}};
    CHECK_FALSE(perform(rows, as(ada), set));
    REQUIRE(perform(rows, as(lena), set));
    const Macro kept = rows.get(macroOf(brand, QStringLiteral("late")));
    CHECK(kept.brand == brand);
    CHECK(kept.steps.size() == 2);
    const auto again = perform(rows, as(lena, 1001), set);
    REQUIRE(again);
    CHECK(again->writes.empty());
}

TEST_CASE("of two leads who write the same macro the later one is followed, and the others stay as they are", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 1000), SetMacros{brand, {macro("late", {step("tag", "one")}), macro("spam", {step("tag", "spam")})}}));
    REQUIRE(perform(rows, as(root, 1001), SetMacros{brand, {macro("late", {step("tag", "two")})}}));
    CHECK(rows.get(macroOf(brand, QStringLiteral("late"))).steps.first().to == QStringLiteral("two"));
    CHECK(rows.get(macroOf(brand, QStringLiteral("spam"))).steps.first().to == QStringLiteral("spam"));
}

TEST_CASE("a macro that could not be run is refused with its step and what is wrong, and none of the others is written", "[work]")
{
    CHECK(refusal(macro("Late", {step("tag", "x")})) == "A macro is called by small letters, digits and hyphens, which “Late” is not.");
    CHECK(refusal(macro("late", {})) == "The macro “late” needs steps, and no more than 20.");
    CHECK(refusal(macro("fine", {step("tag", "x")})) == "The macro “fine” is there twice.");
    CHECK(refusal(macro("late", {step("tag", "x"), step("explode")})) == "Step 2 of the macro “late”: “explode” is nothing that a step does: status, set, tag, untag, owner, team, note, reply, promise, ask.");
    CHECK(refusal(step("tag")) == "Step 1 of the macro “late”: The step “tag” lacks \"to\".");
    MacroStep both = step("tag", "x");
    both.when = QStringLiteral("tomorrow");
    CHECK(refusal(both) == "Step 1 of the macro “late”: The step “tag” has no use for \"when\".");
    CHECK(refusal(step("status", "escalated")) == "Step 1 of the macro “late”: “escalated” is no state that a case is put into: open, waiting_customer, waiting_us, resolved, closed or reopened.");
    CHECK(refusal(setting("status", "closed")) == "Step 1 of the macro “late”: “status” is no field of a case that a person sets.");
    CHECK(refusal(setting("number", "8")) == "Step 1 of the macro “late”: “number” is no field of a case that a person sets.");
    CHECK(refusal(setting("priority", "enormous")) == "Step 1 of the macro “late”: “enormous” is no value of the field “priority”.");
    CHECK_FALSE(refusal(writing("promise", "Call", "some day")).empty());
    CHECK(refusal(writing("note", "Dear {customer.nickname}")) == "Step 1 of the macro “late”: The step “note” names “customer.nickname”, which no record has.");
    CHECK(refusal(writing("note", "Dear {")) == "Step 1 of the macro “late”: The step “note” has a brace without a field: “{”. Two braces stand for one that is read.");
    CHECK(refusal(writing("note", "On [[date")) == "Step 1 of the macro “late”: The step “note” has a gap that does not end, or does not say what belongs there: [[date of delivery]].");
    CHECK(refusal(step("reply")) == "Step 1 of the macro “late”: A reply has the letters of a canned reply (\"reply\"), or its own words (\"text\").");
}

TEST_CASE("a state, a tag and a field that are asked for or filled are known only when it is run", "[work]")
{
    MapRows rows = site();
    CHECK(perform(rows, as(lena), SetMacros{brand, {macro("asks", {step("status", "[[state]]"), setting("priority", "[[priority]]"), setting("custom.cause", "{customer.tier}"), writing("promise", "Call", "[[when]]")})}}));
}

TEST_CASE("a step is an ordinary operation: what it needs is asked as of hands, and a closed case needs its fields", "[work]")
{
    MapRows rows = site();
    rows.put(Record<CaseRules>{caseRulesOf(brand), 1, {brand, {QStringLiteral("category")}, {}}});
    MacroStep close = step("status", "closed");
    CHECK(refusalOf(rows, close) == "Choose how the case ended before closing it.");
    close.outcome = QStringLiteral("fixed");
    CHECK(refusalOf(rows, close) == "A case that ends needs: Category. Fill it in, then end the case.");
    CHECK(rows.get(lamp).status == CaseStatus::Open);
    CHECK(refusalOf(rows, setting("category", "delivery")).empty());
    CHECK(refusalOf(rows, close).empty());
    CHECK(rows.get(lamp).status == CaseStatus::Closed);
    CHECK(rows.get(lamp).outcome == QStringLiteral("fixed"));
}

TEST_CASE("what a step changes in a case goes back by the operations that come with it", "[work]")
{
    MapRows rows = site();
    std::vector<Operation> back;
    const CaseFile before = rows.get(lamp);
    CHECK(refusalOf(rows, step("tag", "late, big"), &back).empty());
    CHECK(rows.get(lamp).tags == QStringList{QStringLiteral("late"), QStringLiteral("big")});
    takeBack(rows, back);
    CHECK(rows.get(lamp).tags == before.tags);
    CHECK(refusalOf(rows, step("owner", "nobody"), &back).empty());
    CHECK(rows.get(lamp).owner.isNull());
    takeBack(rows, back);
    CHECK(rows.get(lamp).owner == ada);
    CHECK(refusalOf(rows, step("status", "waiting_customer"), &back).empty());
    CHECK(rows.get(lamp).status == CaseStatus::WaitingForCustomer);
    takeBack(rows, back);
    CHECK(rows.get(lamp).status == CaseStatus::Open);
    CHECK(refusalOf(rows, setting("priority", "high"), &back).empty());
    CHECK(rows.get(lamp).priority == Priority::High);
    takeBack(rows, back);
    CHECK(rows.get(lamp).priority == Priority::Normal);
}

TEST_CASE("a case that waited waits again when what was asked of a lead is taken back", "[work]")
{
    MapRows rows = site();
    REQUIRE(refusalOf(rows, step("status", "waiting_us")).empty());
    std::vector<Operation> back;
    REQUIRE(refusalOf(rows, writing("ask", "May I?"), &back).empty());
    CHECK(rows.get(lamp).status == CaseStatus::Escalated);
    const auto tasks = rows.all<Task>();
    REQUIRE(tasks.size() == 1);
    CHECK(tasks.front().value.to == toLead);
    back.insert(back.begin(), intent(FinishTask{tasks.front().id, TaskState::Dropped, {}}));
    takeBack(rows, back);
    CHECK(rows.get(lamp).status == CaseStatus::WaitingForUs);
}

TEST_CASE("a promise is due in the customer's own time, and what nobody can be is refused in words", "[work]")
{
    MapRows rows = site();
    MacroSubject denver = subject();
    denver.zone = QTimeZone("America/Denver");
    REQUIRE(refusalOf(rows, writing("promise", "Call", "tomorrow 15:00"), nullptr, denver).empty());
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(rows.all<Task>().front().value.due.ms, denver.zone);
    CHECK(due.time() == QTime(15, 0));
    CHECK(refusalOf(rows, step("owner", "zoe")) == "Nobody signs in as “zoe”.");
    CHECK(refusalOf(rows, step("team", "North")) == "There is no team “North”.");
    CHECK(refusalOf(rows, setting("custom.cause", "x")) == "“custom.cause” is no field of a case that a person sets.");
    MacroSubject caseless = subject();
    caseless.case_file = {};
    CHECK(refusalOf(rows, step("tag", "late"), nullptr, caseless) == "Open a case first: this step changes one.");
    CHECK(refusalOf(rows, writing("note", "About her."), nullptr, caseless).empty());
}

TEST_CASE("fields that the site declares are set in their own kind", "[work]")
{
    MapRows rows = site();
    declare(rows, declared("case_file", "count", CustomKind::Integer));
    declare(rows, declared("case_file", "hot", CustomKind::Boolean));
    declare(rows, declared("case_file", "cause", CustomKind::Option, {QStringLiteral("wear")}));
    CHECK(refusalOf(rows, setting("custom.count", "3")).empty());
    CHECK(refusalOf(rows, setting("custom.hot", "yes")).empty());
    CHECK(refusalOf(rows, setting("custom.cause", "wear")).empty());
    const auto custom = rows.get(lamp).custom.fields;
    CHECK(custom.at("count") == Value(qint64(3)));
    CHECK(custom.at("hot") == Value(true));
    CHECK(refusalOf(rows, setting("custom.count", "three")) == "“three” is no value of the field “count”.");
    CHECK_FALSE(refusalOf(rows, setting("custom.cause", "magic")).empty());
}

TEST_CASE("a reply is held to what every reply is: with a gap in it nothing goes to the customer", "[work]")
{
    MapRows rows = site();
    CHECK(refusalOf(rows, writing("reply", "You get [[amount]].")) == "Write what belongs into the gap “amount” before this goes to the customer.");
    CHECK(refusalOf(rows, writing("reply", "You get 5 EUR.")).empty());
    const TimelineEntry sent = rows.all<TimelineEntry>().front().value;
    CHECK(sent.kind == EntryKind::Message);
    CHECK(sent.direction == Direction::Outgoing);
    MacroStep gone = step("reply");
    gone.reply = QStringLiteral("refund");
    CHECK(refusalOf(rows, gone) == "There is no canned reply “refund” any more.");
}
