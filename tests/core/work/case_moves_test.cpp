// Moves of cases: which state follows which, what must be there first, and that no way goes round it.
#include "core/work/case_moves.h"
#include "core/guide/guide_engine.h"
#include "core/work/guides.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const QString needsBoth = QStringLiteral("A case that ends needs: Category, Cause. Fill it in, then end the case.");
const QString needsOutcome = QStringLiteral("Choose how the case ended before closing it.");

struct Desk {
    MapRows rows = site();
    quint64 next = 3000;

    Desk()
    {
        CustomField cause = declared("case_file", "cause", CustomKind::Text);
        cause.label = QStringLiteral("Cause");
        declare(rows, cause);
    }
    void needFields() { REQUIRE(send(SetCaseRules{brand, {QStringLiteral("category"), QStringLiteral("custom.cause")}}, root) == QString()); }
    template <class Op> QString send(const Op& op, const Id<User>& person = ada) { return run(intent(op), person); }
    QString run(const Operation& operation, const Id<User>& person)
    {
        const auto done = runOperation(rows, operation, as(person, ++next));
        if (done)
            rows.commit(*done);
        return done ? QString() : done.error().sentence();
    }
    QString end(bool isResolved, const QString& outcome = QStringLiteral("replaced"))
    {
        CloseCase close{lamp, outcome, {}, EntryKind::Note, {}, 0};
        close.resolved = isResolved;
        return send(close);
    }
    QString close(const QString& outcome = QStringLiteral("replaced")) { return end(false, outcome); }
    QString set(const char* field, const Value& value)
    {
        EditCase edit{lamp, {}, {}};
        const CaseFile file = rows.get(lamp);
        edit.set.fields[field] = value;
        if (const Column* column = schemaOf<CaseFile>().column(field))
            edit.was.fields[field] = column->get(&file);
        else
            edit.was.fields[field] = file.custom.fields.contains("cause") ? file.custom.fields.at("cause") : Value();
        return send(edit);
    }
    void fill()
    {
        REQUIRE(set("category", QStringLiteral("delivery")) == QString());
        REQUIRE(set("custom.cause", QStringLiteral("Carrier")) == QString());
    }
    QString put(const CaseFile& file, const Id<CaseFile>& id = lamp) { return run(PutRows::of(schemaOf<CaseFile>(), {toRow(Record<CaseFile>{id, 5, file})}), root); }
    Id<Task> promise()
    {
        REQUIRE(send(PromiseFollowUp{maria, lamp, {QStringLiteral("Call her back")}, later(500)}) == QString());
        return {as(ada, next).derived("task")};
    }
    Id<Task> ask()
    {
        Escalate escalate;
        escalate.customer = maria;
        escalate.case_file = lamp;
        escalate.to = toLead;
        escalate.text = {QStringLiteral("May I?")};
        REQUIRE(send(escalate) == QString());
        return {as(ada, next).derived("task")};
    }
    CaseFile file() const { return rows.get(lamp); }
    void force(CaseStatus status) // as stored data may have it
    {
        CaseFile forced = file();
        forced.status = status;
        rows.put(Record<CaseFile>{lamp, 4, forced});
    }
};

constexpr auto allStates = {CaseStatus::Open, CaseStatus::New, CaseStatus::WaitingForCustomer, CaseStatus::WaitingForUs, CaseStatus::Escalated, CaseStatus::Resolved, CaseStatus::Closed, CaseStatus::Reopened};

QString name(CaseStatus status) { return Choice<CaseStatus>(status).name(); }

// The same as the table says, told once more, slowly and in words.
bool mayBe(const QString& from, const QString& to, bool hasOutcome, bool hasFields, bool hasPromise, bool hasQuestion, bool isDecided)
{
    const bool cameToAnEnd = from == QLatin1String("closed") || from == QLatin1String("resolved");
    if (to == QLatin1String("new"))
        return false; // a case is new once
    if (to == QLatin1String("reopened"))
        return cameToAnEnd;
    if (to == QLatin1String("resolved"))
        return !cameToAnEnd && hasOutcome && hasFields;
    if (to == QLatin1String("closed"))
        return from != QLatin1String("closed") && hasOutcome && hasFields && !hasPromise && !hasQuestion;
    if (cameToAnEnd && !isDecided)
        return false;
    return to != QLatin1String("escalated") || hasQuestion;
}

}

TEST_CASE("a field that depends on another one is needed where that says so", "[work]")
{
    Desk desk;
    CustomField cause = declared("case_file", "cause", CustomKind::Text);
    cause.when_field = QStringLiteral("category");
    cause.when_values = {QStringLiteral("delivery")};
    declare(desk.rows, cause);
    desk.needFields();
    REQUIRE(desk.set("category", QStringLiteral("delivery")) == QString());
    CHECK(desk.close() == QStringLiteral("A case that ends needs: cause. Fill it in, then end the case."));
    REQUIRE(desk.set("category", QStringLiteral("billing")) == QString());
    CHECK(desk.close() == QString());
}

TEST_CASE("the table of moves says what a slow description of it says, of every two states and all that may be missing", "[work]")
{
    for (int given = 0; given < 32; ++given) {
        const bool hasOutcome = given & 1, hasFields = given & 2, hasPromise = given & 4, hasQuestion = given & 8, isDecided = given & 16;
        Desk desk;
        if (!hasFields)
            desk.needFields();
        if (hasPromise)
            desk.promise();
        if (hasQuestion)
            desk.ask();
        const Context context = as(ada);
        const ChangeBuilder builder(desk.rows, context);
        for (const CaseStatus from : allStates)
            for (const CaseStatus to : allStates) {
                CaseFile file = desk.file();
                file.status = from;
                INFO(name(from).toStdString() << " to " << name(to).toStdString() << ", given " << given);
                CHECK(checkMove(builder, file, to, {hasOutcome ? QStringLiteral("replaced") : QString(), isDecided}).ok() == mayBe(name(from), name(to), hasOutcome, hasFields, hasPromise, hasQuestion, isDecided));
            }
    }
}

TEST_CASE("from no state does an operation come into another that the description refuses", "[work]")
{
    for (const CaseStatus from : allStates) {
        const auto after = [&](const auto& op) {
            Desk desk;
            desk.force(from);
            (void)desk.send(op);
            return name(desk.file().status.valueOr(CaseStatus::Open));
        };
        const auto expect = [&](const QString& reached, CaseStatus to, bool hasOutcome) {
            INFO(name(from).toStdString() << " to " << name(to).toStdString());
            CHECK(reached == (mayBe(name(from), name(to), hasOutcome, true, false, false, false) ? name(to) : name(from)));
        };
        for (const CaseStatus to : {CaseStatus::New, CaseStatus::Open, CaseStatus::WaitingForCustomer, CaseStatus::WaitingForUs, CaseStatus::Escalated, CaseStatus::Reopened})
            expect(after(MoveCase{lamp, to, from}), to, false);
        for (const CaseStatus to : {CaseStatus::Resolved, CaseStatus::Closed}) {
            CHECK(after(MoveCase{lamp, to, from}) == name(from)); // an outcome belongs to it
            CloseCase close{lamp, QStringLiteral("replaced"), {}, EntryKind::Note, {}, 0};
            close.resolved = to == CaseStatus::Resolved;
            expect(after(close), to, true);
        }
        expect(after(ReopenCase{lamp, {}}), CaseStatus::Reopened, false);
    }
}

TEST_CASE("a case ends when its outcome and every field that the brand needs are there, and the refusal names them", "[work]")
{
    const bool isResolved = GENERATE(false, true);
    Desk desk;
    desk.needFields();
    CHECK(desk.end(isResolved) == needsBoth);
    REQUIRE(desk.set("category", QStringLiteral("delivery")) == QString());
    CHECK(desk.end(isResolved) == QStringLiteral("A case that ends needs: Cause. Fill it in, then end the case."));
    REQUIRE(desk.set("custom.cause", QStringLiteral("Carrier")) == QString());
    CHECK(desk.end(isResolved, QStringLiteral(" ")) == needsOutcome);
    CHECK(desk.end(isResolved) == QString());
    CHECK(desk.file().status == (isResolved ? CaseStatus::Resolved : CaseStatus::Closed));
    CHECK(desk.file().closed.isSet() == !isResolved);
}

TEST_CASE("a case with an open promise is resolved, and closed once somebody has kept it", "[work]")
{
    Desk desk;
    const Id<Task> task = desk.promise();
    CHECK(desk.file().open_tasks == QStringList{text(task.key)});
    CHECK(desk.close() == QStringLiteral("Still open: Call her back. Finish it, or say that it is not needed any more, before closing the case."));
    REQUIRE(desk.end(true) == QString());
    CHECK(desk.file().status == CaseStatus::Resolved);
    CHECK(desk.close() != QString());
    REQUIRE(desk.send(FinishTask{task, TaskState::Done, {}}) == QString());
    CHECK(desk.file().open_tasks.isEmpty());
    CHECK(desk.close() == QString());
    CHECK(desk.file().status == CaseStatus::Closed);
    CHECK(desk.file().outcome == QStringLiteral("replaced"));
}

TEST_CASE("a case is escalated for as long as something about it is asked", "[work]")
{
    Desk desk;
    CHECK(desk.send(MoveCase{lamp, CaseStatus::Escalated, CaseStatus::Open}) == QStringLiteral("A case is escalated by asking somebody. Ask a lead."));
    CHECK(desk.send(MoveCase{lamp, CaseStatus::New, CaseStatus::Open}) == QStringLiteral("A case does not go from \"Open\" to \"New\"."));
    const Id<Task> first = desk.ask(), second = desk.ask();
    CHECK(desk.file().status == CaseStatus::Escalated);
    CHECK(desk.close().startsWith(QStringLiteral("Still open: May I?; May I?.")));
    REQUIRE(desk.send(FinishTask{first, TaskState::Approved, {}}, lena) == QString());
    CHECK(desk.file().status == CaseStatus::Escalated);
    REQUIRE(desk.send(FinishTask{second, TaskState::Declined, {}}, lena) == QString());
    CHECK(desk.file().status == CaseStatus::Open);
    const auto entry = desk.rows.get(Id<TimelineEntry>{as(lena, desk.next).derived("entry")});
    CHECK(entry.changes.last() == FieldChange{QStringLiteral("status"), QStringLiteral("escalated"), QStringLiteral("open"), {}});
}

TEST_CASE("what is asked about a case that has ended leaves it so, and a case goes on waiting while a question is answered", "[work]")
{
    Desk desk;
    REQUIRE(desk.close() == QString());
    const Id<Task> late = desk.ask();
    CHECK(desk.file().status == CaseStatus::Closed);
    REQUIRE(desk.send(ReopenCase{lamp, {}}) == QString());
    CHECK(desk.file().status == CaseStatus::Reopened);
    CHECK(desk.close() != QString()); // it is still open
    REQUIRE(desk.send(MoveCase{lamp, CaseStatus::WaitingForCustomer, CaseStatus::Reopened}) == QString());
    REQUIRE(desk.send(FinishTask{late, TaskState::Dropped, {}}) == QString());
    CHECK(desk.file().status == CaseStatus::WaitingForCustomer);
}

TEST_CASE("a case that was opened for somebody is new until they do something about it", "[work]")
{
    Desk desk;
    OpenCase open;
    open.case_file = {number(50)};
    open.customer = maria;
    open.subject = QStringLiteral("The vase leaks");
    open.team = east;
    open.owner = lena;
    REQUIRE(desk.send(open) == QString());
    const auto status = [&] { return name(desk.rows.get(open.case_file).status.valueOr(CaseStatus::Closed)); };
    CHECK(status() == QStringLiteral("new"));
    AddEntry note;
    note.customer = maria;
    note.case_file = open.case_file;
    note.text = {QStringLiteral("She has a picture of it.")};
    REQUIRE(desk.send(note) == QString());
    CHECK(status() == QStringLiteral("new")); // somebody else's word
    SECTION("a word")
    {
        REQUIRE(desk.send(note, lena) == QString());
        CHECK(status() == QStringLiteral("open"));
    }
    SECTION("a promise")
    {
        REQUIRE(desk.send(PromiseFollowUp{maria, open.case_file, {QStringLiteral("Call")}, later(500)}, lena) == QString());
        CHECK(status() == QStringLiteral("open"));
    }
    SECTION("whoever takes it")
    {
        REQUIRE(desk.send(AssignCase{open.case_file, ada, lena, east, east}) == QString());
        CHECK(status() == QStringLiteral("open"));
    }
}

TEST_CASE("a state that only a newer version knows stays as it is while people write on the case", "[work]")
{
    Desk desk;
    CaseFile file = desk.file();
    file.status = Choice<CaseStatus>::named(QStringLiteral("parked"));
    desk.rows.put(Record<CaseFile>{lamp, 4, file});
    desk.promise();
    AddEntry note;
    note.customer = maria;
    note.case_file = lamp;
    note.text = {QStringLiteral("She rang.")};
    REQUIRE(desk.send(note) == QString());
    CHECK(desk.file().status.name() == QStringLiteral("parked"));
    CHECK(isAtWork(desk.file().status));
}

TEST_CASE("what is missing is told as a list", "[work]")
{
    Desk desk;
    desk.needFields();
    const Id<Task> task = desk.promise();
    const Context context = as(ada);
    const ChangeBuilder builder(desk.rows, context);
    const auto missing = missingForMove(builder, desk.file(), CaseStatus::Closed, {});
    REQUIRE(missing);
    CHECK(missing->outcome);
    CHECK(missing->fields == QStringList{QStringLiteral("category"), QStringLiteral("custom.cause")});
    CHECK(missing->guides.empty());
    REQUIRE(missing->tasks.size() == 1);
    CHECK(missing->tasks.front().id == task);
    const auto waiting = missingForMove(builder, desk.file(), CaseStatus::WaitingForCustomer, {});
    REQUIRE(waiting);
    CHECK(waiting->isEmpty());
}

TEST_CASE("no edit empties what a case ended with, and the rest can be edited", "[work]")
{
    Desk desk;
    desk.needFields();
    desk.fill();
    REQUIRE(desk.end(GENERATE(false, true)) == QString());
    CHECK(desk.set("category", QString()) == QStringLiteral("A case that ends needs: Category. Fill it in, then end the case."));
    CHECK(desk.set("custom.cause", Value()) == QStringLiteral("A case that ends needs: Cause. Fill it in, then end the case."));
    CHECK(desk.set("category", QStringLiteral("refund")) == QString());
}

TEST_CASE("a case that was closed before the rules came stays as it is, and can be edited", "[work]")
{
    Desk desk;
    REQUIRE(desk.close() == QString());
    REQUIRE(desk.send(SetCaseRules{brand, {QStringLiteral("category")}}, root) == QString());
    CHECK(desk.set("priority", Choice<Priority>(Priority::High).name()) == QString());
}

TEST_CASE("an administrator's rows close no case that lacks something, and bring closed ones as they were", "[work]")
{
    Desk desk;
    desk.needFields();
    CaseFile file = desk.file();
    file.status = CaseStatus::Closed;
    CHECK(desk.put(file) == needsOutcome);
    file.outcome = QStringLiteral("replaced");
    CHECK(desk.put(file) == needsBoth);
    file.category = QStringLiteral("delivery");
    file.custom.fields["cause"] = QStringLiteral("Carrier");
    CHECK(desk.put(file) == QString());
    CaseFile old = brokenLamp();
    old.status = CaseStatus::Closed;
    CHECK(desk.put(old, {number(77)}) == QString());
}

TEST_CASE("an administrator's rows take nothing from what is open about a case", "[work]")
{
    Desk desk;
    const Id<Task> task = desk.promise();
    CaseFile file = desk.file();
    file.open_tasks.clear();
    file.status = CaseStatus::Closed;
    file.outcome = QStringLiteral("replaced");
    CHECK(desk.put(file).startsWith(QStringLiteral("Still open: Call her back.")));
    file.status = CaseStatus::WaitingForUs;
    file.outcome.clear();
    REQUIRE(desk.put(file) == QString());
    CHECK(desk.file().open_tasks == QStringList{text(task.key)});
}

TEST_CASE("a decision on a conflict may open a case again that ended, and never empties what it ended with", "[work]")
{
    Desk desk;
    desk.needFields();
    desk.fill();
    REQUIRE(desk.close() == QString());
    REQUIRE(desk.send(MoveCase{lamp, CaseStatus::WaitingForUs, CaseStatus::Open}) == QString()); // by somebody who did not know
    const auto conflicts = desk.rows.all<Conflict>();
    REQUIRE(conflicts.size() == 1);
    SECTION("again")
    {
        CHECK(desk.send(ResolveConflict{conflicts.front().id.key, true}) == QString());
        CHECK(desk.file().status == CaseStatus::WaitingForUs);
    }
    SECTION("not empty")
    {
        Conflict emptied = conflicts.front().value;
        emptied.column = QStringLiteral("category");
        emptied.mine = QStringLiteral("\"\"");
        desk.rows.put(Record<Conflict>{conflicts.front().id, 2, emptied});
        CHECK(desk.send(ResolveConflict{conflicts.front().id.key, true}) == QStringLiteral("A case that ends needs: Category. Fill it in, then end the case."));
    }
}

TEST_CASE("rules name fields that people fill in, and only an administrator sets them", "[work]")
{
    Desk desk;
    for (const char* field : {"owner", "custom.shelf", "custom", "unknown"})
        CHECK(desk.send(SetCaseRules{brand, {QString::fromLatin1(field)}}, root) == QStringLiteral("Cases have no field \"%1\" that people fill in.").arg(QLatin1String(field)));
    CHECK(desk.send(SetCaseRules{brand, {}}, lena) == QStringLiteral("Your role may not do this. Ask a team lead or an administrator."));
}

TEST_CASE("a brand asks for other fields before a case waits or is escalated than before it ends", "[work]")
{
    Desk desk;
    SetCaseRules rules{brand, {}, {QStringLiteral("category")}, {QStringLiteral("channel")}};
    rules.needed_to_escalate = {QStringLiteral("due")};
    REQUIRE(desk.send(rules, root) == QString());
    Escalate escalate;
    escalate.customer = maria;
    escalate.case_file = lamp;
    escalate.to = toLead;
    escalate.text = {QStringLiteral("May I?")};
    CHECK(desk.send(MoveCase{lamp, CaseStatus::WaitingForCustomer, CaseStatus::Open}) == QStringLiteral("A case that waits needs: Category. Fill it in, then let it wait."));
    CHECK(desk.send(escalate) == QStringLiteral("A case that is escalated needs: Due. Fill it in, then ask."));
    CHECK(desk.send(CloseCase{lamp, QStringLiteral("answered"), {}, EntryKind::Note, {}, 0}) == QString()); // which needs neither
    REQUIRE(desk.send(ReopenCase{lamp, {}}) == QString());
    EditCase fill{lamp, {}, {}};
    fill.set.fields["category"] = QStringLiteral("parcel");
    fill.set.fields["due"] = Codec<Instant>::out(later(90));
    REQUIRE(desk.send(fill) == QString());
    CHECK(desk.send(MoveCase{lamp, CaseStatus::WaitingForCustomer, CaseStatus::Reopened}) == QString());
    CHECK(desk.send(escalate) == QString());
}
