// Follow-ups and escalations: who may make, put off and finish them, and what the timeline says of it.
#include "core/work/cases.h"
#include "core/work/guide_request.h"
#include "core/work/identity.h"
#include "core/work/notes.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

PromiseFollowUp callBack()
{
    PromiseFollowUp promise;
    promise.customer = maria;
    promise.case_file = lamp;
    promise.text.text = QStringLiteral(" Call back about the lamp ");
    promise.due = later(120);
    return promise;
}

Escalate refund()
{
    Escalate escalate;
    escalate.customer = maria;
    escalate.case_file = lamp;
    escalate.to = toLead;
    escalate.text.text = QStringLiteral("Refund the lamp in full?");
    escalate.amount = {4784, QStringLiteral("USD")};
    return escalate;
}

template <class Op> Id<Task> begun(MapRows& rows, const Op& op, const Context& context = as(ada))
{
    REQUIRE(perform(rows, context, op));
    return {context.derived("task")};
}

std::string refusalOf(MapRows& rows, const Context& context, const FinishTask& finish)
{
    const auto done = perform(rows, context, finish);
    return done ? std::string() : done.error().sentence().toStdString();
}

}

TEST_CASE("a follow-up is its author's, belongs to the case, and is said on the timeline", "[work]")
{
    MapRows rows = site();
    const Task task = rows.get(begun(rows, callBack()));
    CHECK(task.owner == ada);
    CHECK(task.asked_by == ada);
    CHECK(task.team == east);
    CHECK(task.brand == brand);
    CHECK(task.text.text == QStringLiteral("Call back about the lamp"));
    CHECK(task.due == later(120));
    CHECK(task.state == TaskState::Open);
    REQUIRE(rows.all<TimelineEntry>().size() == 1);
    const TimelineEntry entry = rows.all<TimelineEntry>().front().value;
    CHECK(entry.kind == EntryKind::Change);
    CHECK(entry.text.text == task.text.text);
    CHECK(entry.changes.front().field == QStringLiteral("task.kind"));
    CHECK(entry.changes.front().after == QStringLiteral("follow_up"));
}

TEST_CASE("a follow-up for the team is nobody's yet", "[work]")
{
    MapRows rows = site();
    auto promise = callBack();
    promise.for_team = true;
    CHECK(rows.get(begun(rows, promise)).owner.isNull());
}

TEST_CASE("a follow-up without words, without a time or on another team's case is refused and nothing is written", "[work]")
{
    MapRows rows = site();
    auto silent = callBack();
    silent.text.text.clear();
    CHECK_FALSE(perform(rows, as(ada), silent));
    auto endless = callBack();
    endless.due = {};
    CHECK_FALSE(perform(rows, as(ada), endless));
    CHECK_FALSE(perform(rows, as(ben), callBack()));
    CHECK(rows.all<Task>().empty());
}

TEST_CASE("whoever of the team does a follow-up first finishes it; the same again changes nothing, another end is refused", "[work]")
{
    MapRows rows = site();
    const auto id = begun(rows, callBack());
    REQUIRE(perform(rows, as(lena, 2000, later(60)), FinishTask{id, TaskState::Done, {QStringLiteral("Reached her.")}}));
    CHECK(rows.get(id).state == TaskState::Done);
    CHECK(rows.get(id).closed_by == lena);
    CHECK(rows.get(id).closed == later(60));
    const auto entries = rows.all<TimelineEntry>().size();
    CHECK(perform(rows, as(ada, 2001), FinishTask{id, TaskState::Done, {}}));
    CHECK(rows.all<TimelineEntry>().size() == entries);
    CHECK(refusalOf(rows, as(ada, 2002), {id, TaskState::Dropped, {}}).find("finished this already") != std::string::npos);
    CHECK(rows.get(id).closed_by == lena);
}

TEST_CASE("whether a promise was kept in time is on record", "[work]")
{
    const auto [minute, isKept] = GENERATE(table<int, bool>({{119, true}, {120, true}, {125, false}}));
    MapRows rows = site();
    const auto id = begun(rows, callBack());
    REQUIRE(perform(rows, as(ada, 2000, later(minute)), FinishTask{id, TaskState::Done, {}}));
    const auto entries = rows.all<TimelineEntry>();
    const auto said = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.id == Id<TimelineEntry>{as(ada, 2000).derived("entry")}; });
    REQUIRE(said != entries.end());
    const auto closed = std::find_if(said->value.changes.begin(), said->value.changes.end(), [](const FieldChange& change) { return change.field == QLatin1String("task.closed"); });
    REQUIRE(closed != said->value.changes.end());
    CHECK((Instant::fromText(closed->after.toLatin1()) <= Instant::fromText(closed->before.toLatin1())) == isKept);
}

TEST_CASE("what is escalated to a lead is decided by a lead who did not ask it, once", "[work]")
{
    MapRows rows = site();
    const auto id = begun(rows, refund());
    CHECK(rows.get(id).amount == Money{4784, QStringLiteral("USD")});
    CHECK(refusalOf(rows, as(ada, 2000), {id, TaskState::Approved, {}}) == "A lead decides this.");
    CHECK(refusalOf(rows, as(lena, 2001), {id, TaskState::Done, {}}).find("approved, declined") != std::string::npos);
    CHECK_FALSE(mayFinish(rows.get(id), TaskState::Approved, as(ada)));
    CHECK(mayFinish(rows.get(id), TaskState::Approved, as(lena)));
    REQUIRE(perform(rows, as(lena, 2002), FinishTask{id, TaskState::Approved, {QStringLiteral("Yes.")}}));
    CHECK(rows.get(id).state == TaskState::Approved);
    const auto entries = rows.all<TimelineEntry>();
    CHECK(std::any_of(entries.begin(), entries.end(), [](const auto& entry) { return entry.value.text.text == QStringLiteral("Refund the lamp in full?\nYes."); }));
    CHECK_FALSE(refusalOf(rows, as(root, 2003), {id, TaskState::Declined, {}}).empty());
    CHECK(rows.get(id).state == TaskState::Approved);
}

TEST_CASE("a lead does not approve what they asked themselves, but can take the question back", "[work]")
{
    MapRows rows = site();
    const auto id = begun(rows, refund(), as(lena));
    CHECK(refusalOf(rows, as(lena, 2000), {id, TaskState::Approved, {}}).find("Another lead") != std::string::npos);
    CHECK(refusalOf(rows, as(lena, 2001), {id, TaskState::Dropped, {}}).empty());
}

TEST_CASE("what is asked of a department is answered by whoever hears back", "[work]")
{
    MapRows rows = site();
    auto trace = refund();
    trace.to = QStringLiteral("logistics");
    const auto id = begun(rows, trace);
    CHECK(refusalOf(rows, as(ada, 2000), {id, TaskState::Done, {QStringLiteral("It is on its way.")}}).empty());
    CHECK(rows.get(id).answer.text == QStringLiteral("It is on its way."));
}

TEST_CASE("a follow-up is not approved, and nothing is finished as still open", "[work]")
{
    MapRows rows = site();
    const auto id = begun(rows, callBack());
    CHECK_FALSE(refusalOf(rows, as(lena, 2000), {id, TaskState::Approved, {}}).empty());
    CHECK(refusalOf(rows, as(lena, 2001), {id, TaskState::Open, {}}) == "Say how it ended.");
    CHECK(rows.get(id).state == TaskState::Open);
}

TEST_CASE("two who put off the same follow-up to different times both keep their word: the second as a conflict", "[work]")
{
    MapRows rows = site();
    const auto id = begun(rows, callBack());
    REQUIRE(perform(rows, as(ada, 2000), PutOffTask{id, later(300), later(120)}));
    CHECK(rows.get(id).due == later(300));
    const auto second = perform(rows, as(lena, 2001), PutOffTask{id, later(500), later(120)});
    REQUIRE(second);
    CHECK(second->conflicts == QStringList{QStringLiteral("due")});
    CHECK(rows.get(id).due == later(300));
    REQUIRE(rows.all<Conflict>().size() == 1);
}

TEST_CASE("a guide's promise of a day is a follow-up by the end of that day", "[work]")
{
    MapRows rows = site();
    const auto made = operationFor({QStringLiteral("schedule"), {{QStringLiteral("what"), QStringLiteral("Missing parcel")}, {QStringLiteral("day"), QDate(2026, 11, 30)}}}, {maria, lamp}, rows);
    REQUIRE(made);
    REQUIRE(*made);
    auto change = runOperation(rows, **made, as(ada));
    REQUIRE(change);
    rows.commit(*change);
    const Task task = rows.get(Id<Task>{as(ada).derived("task")});
    CHECK(task.text.text == QStringLiteral("Missing parcel"));
    CHECK(QDateTime::fromMSecsSinceEpoch(task.due.ms) == QDateTime(QDate(2026, 11, 30), QTime(workdayEnds_h, 0)));
}

TEST_CASE("a promise stays as it was when the customer writes again", "[work]")
{
    MapRows rows = site();
    const Id<Task> promised = begun(rows, callBack());
    const Task before = rows.get(promised);
    REQUIRE(perform(rows, as(ada, 1400), MoveCase{lamp, CaseStatus::WaitingForCustomer, CaseStatus::Open}));
    REQUIRE(perform(rows, as(ada, 1401), AddEntry{maria, lamp, EntryKind::Message, Channel::Email, Direction::Incoming, {QStringLiteral("Any news?")}, {}, {}}));
    CHECK(rows.get(promised) == before);
    CHECK(rows.get(lamp).open_tasks == QStringList{text(promised.key)});
}

TEST_CASE("a question to a lead says whether the customer's identity was checked in that contact, and by when it is needed", "[work]")
{
    MapRows rows = site();
    CHECK_FALSE(rows.get(begun(rows, refund())).checked.isSet());
    REQUIRE(perform(rows, as(ada, 1500, later(12)), CheckIdentity{maria, lamp, {QStringLiteral("postcode"), QStringLiteral("phones")}}));
    Escalate asked = refund();
    asked.due = later(60);
    const Task task = rows.get(begun(rows, asked, as(ada, 1501, later(14))));
    CHECK(task.checked == later(12));
    CHECK(task.due == later(60));
    CHECK_FALSE(rows.get(begun(rows, refund(), as(lena, 1502, later(14)))).checked.isSet()); // who asks has not checked
}
