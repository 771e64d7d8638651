// Operations on cases: who may, what they write, and what happens when two people meet.
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr quint64 newCase = 50;

OpenCase leak()
{
    OpenCase op;
    op.case_file = {number(newCase)};
    op.customer = maria;
    op.subject = QStringLiteral(" The vase leaks ");
    op.team = east;
    return op;
}

class Counter final : public NumberSource {
public:
    Result<qint64> next(const char*) override { return ++m_last; }

private:
    qint64 m_last = 100;
};

MapRows closedSite(const char* outcome = "replaced")
{
    MapRows rows = site();
    CaseFile file = brokenLamp();
    file.status = CaseStatus::Closed;
    file.outcome = QString::fromLatin1(outcome);
    file.closed = monday;
    rows.put(Record<CaseFile>{lamp, 6, file});
    return rows;
}

}

TEST_CASE("a case is opened for a customer, with its author as the owner", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada), leak()));
    const CaseFile file = rows.get(Id<CaseFile>{number(newCase)});
    CHECK(file.subject == QStringLiteral("The vase leaks"));
    CHECK(file.owner == ada);
    CHECK(file.team == east);
    CHECK(file.brand == brand);
    CHECK(file.opened == later(10));
    CHECK(file.number == 0);
    REQUIRE(rows.all<TimelineEntry>().size() == 1);
    CHECK(rows.all<TimelineEntry>().front().value.case_file == Id<CaseFile>{number(newCase)});
}

TEST_CASE("only where numbers are counted does a case get one", "[work]")
{
    MapRows rows = site();
    Counter numbers;
    Context context = as(ada);
    context.numbers = &numbers;
    REQUIRE(perform(rows, context, leak()));
    CHECK(rows.get(Id<CaseFile>{number(newCase)}).number == 101);
}

TEST_CASE("a case without a subject is refused by name", "[work]")
{
    MapRows rows = site();
    OpenCase op = leak();
    op.subject = QStringLiteral("   ");
    auto change = perform(rows, as(ada), op);
    REQUIRE_FALSE(change);
    CHECK(change.error().field == QStringLiteral("subject"));
    CHECK(rows.all<CaseFile>().size() == 1);
}

TEST_CASE("a text longer than its limit is refused by name", "[work]")
{
    MapRows rows = site();
    OpenCase op = leak();
    op.subject = QString(textBytesMax + 1, u'x');
    auto change = perform(rows, as(ada), op);
    REQUIRE_FALSE(change);
    CHECK(change.error().field == QStringLiteral("subject"));
}

TEST_CASE("a case is not opened twice, nor for a customer who is not there", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada), leak()));
    auto again = perform(rows, as(ada, 1001), leak());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    OpenCase nobody = leak();
    nobody.case_file = {number(51)};
    nobody.customer = {number(999)};
    auto missing = perform(rows, as(ada, 1002), nobody);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::Missing);
}

TEST_CASE("somebody of another team may not work on a case, a lead may", "[work]")
{
    MapRows rows = site();
    const auto refused = [&](const auto& op) {
        auto change = perform(rows, as(ben), op);
        REQUIRE_FALSE(change);
        CHECK(change.error().code == ErrorCode::Denied);
    };
    refused(EditCase{lamp, {{{"subject", word("Mine")}}}, {}});
    refused(MoveCase{lamp, CaseStatus::WaitingForUs, CaseStatus::Open});
    refused(AssignCase{lamp, ben, ada, west, east});
    refused(CloseCase{lamp, QStringLiteral("done"), {}, EntryKind::Note, {}, 0});
    refused(ReopenCase{lamp, {}});
    refused(leak());
    CHECK(rows.get(lamp) == brokenLamp());
    CHECK(perform(rows, as(lena), MoveCase{lamp, CaseStatus::WaitingForUs, CaseStatus::Open}));
}

TEST_CASE("a case waits and goes on, and the timeline says so", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada), MoveCase{lamp, CaseStatus::WaitingForCustomer, CaseStatus::Open}));
    CHECK(rows.get(lamp).status == CaseStatus::WaitingForCustomer);
    REQUIRE(rows.all<TimelineEntry>().size() == 1);
    CHECK(rows.all<TimelineEntry>().front().value.changes.front().after == QStringLiteral("waiting_customer"));
    auto same = perform(rows, as(ada, 1001), MoveCase{lamp, CaseStatus::WaitingForCustomer, CaseStatus::Open});
    REQUIRE(same);
    CHECK(same->writes.empty());
}

TEST_CASE("a case cannot be moved to closed past its outcome", "[work]")
{
    MapRows rows = site();
    CHECK_FALSE(perform(rows, as(ada), MoveCase{lamp, CaseStatus::Closed, CaseStatus::Open}));
}

TEST_CASE("a closed case is not opened again by accident: the move becomes a conflict", "[work]")
{
    MapRows rows = closedSite();
    auto change = perform(rows, as(ada), MoveCase{lamp, CaseStatus::WaitingForUs, CaseStatus::Open});
    REQUIRE(change);
    CHECK(change->conflicts == QStringList{QStringLiteral("status")});
    CHECK(rows.get(lamp).status == CaseStatus::Closed);
}

TEST_CASE("a move that was a conflict and is wanted after all opens the case as reopening does", "[work]")
{
    MapRows rows = closedSite();
    REQUIRE(perform(rows, as(ada), MoveCase{lamp, CaseStatus::WaitingForUs, CaseStatus::Open}));
    REQUIRE(perform(rows, as(ada, 1001), ResolveConflict{rows.all<Conflict>().front().id.key, true}));
    CHECK(rows.get(lamp).status == CaseStatus::WaitingForUs);
    CHECK(rows.get(lamp).outcome.isEmpty());
    CHECK_FALSE(rows.get(lamp).closed.isSet());
}

TEST_CASE("of two people who take a case the first has it and the other one's wish is kept", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 1000), AssignCase{lamp, lena, ada, east, east}));
    auto second = perform(rows, as(ada, 1001), AssignCase{lamp, ben, ada, east, east});
    REQUIRE(second);
    CHECK(second->conflicts == QStringList{QStringLiteral("owner")});
    CHECK(rows.get(lamp).owner == lena);
    REQUIRE(perform(rows, as(ada, 1002), ResolveConflict{rows.all<Conflict>().front().id.key, true}));
    CHECK(rows.get(lamp).owner == ben);
}

TEST_CASE("a case that was to be handed to another team keeps that wish too when somebody was first", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 1000), AssignCase{lamp, lena, ada, east, east}));
    auto second = perform(rows, as(ada, 1001), AssignCase{lamp, {}, ada, west, east});
    REQUIRE(second);
    CHECK(second->conflicts == QStringList{QStringLiteral("owner"), QStringLiteral("team")});
    CHECK(rows.get(lamp).team == east);
}

TEST_CASE("a wish that nobody should own the case can be granted later", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 1000), AssignCase{lamp, lena, ada, east, east}));
    REQUIRE(perform(rows, as(ada, 1001), AssignCase{lamp, {}, ada, east, east}));
    auto resolved = perform(rows, as(ada, 1002), ResolveConflict{rows.all<Conflict>().front().id.key, true});
    INFO((resolved ? QString() : resolved.error().sentence()).toStdString());
    REQUIRE(resolved);
    CHECK(rows.get(lamp).owner.isNull());
}

TEST_CASE("closing keeps the outcome, the time and the last word", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada), CloseCase{lamp, QStringLiteral("replaced"), {QStringLiteral("A new lamp is on its way.")}, EntryKind::Call, later(5), 240}));
    const CaseFile file = rows.get(lamp);
    CHECK(file.status == CaseStatus::Closed);
    CHECK(file.outcome == QStringLiteral("replaced"));
    CHECK(file.closed == later(10));
    REQUIRE(rows.all<TimelineEntry>().size() == 1);
    const TimelineEntry entry = rows.all<TimelineEntry>().front().value;
    CHECK(entry.kind == EntryKind::Call);
    CHECK(entry.text.text == QStringLiteral("A new lamp is on its way."));
    CHECK(entry.happened == later(5));
    CHECK(entry.recorded == later(10));
    CHECK(entry.duration_s == 240);
    CHECK(entry.outcome == QStringLiteral("replaced"));
}

TEST_CASE("closing without an outcome is refused by name", "[work]")
{
    MapRows rows = site();
    for (const char* outcome : {"", "  "}) {
        auto change = perform(rows, as(ada), CloseCase{lamp, QString::fromLatin1(outcome), {QStringLiteral("bye")}, EntryKind::Note, {}, 0});
        REQUIRE_FALSE(change);
        CHECK(change.error().field == QStringLiteral("outcome"));
    }
}

TEST_CASE("closing a case that is closed already keeps the note and makes a conflict of the outcome", "[work]")
{
    MapRows rows = closedSite("replaced");
    auto change = perform(rows, as(ada), CloseCase{lamp, QStringLiteral("refunded"), {QStringLiteral("She wants her money back.")}, EntryKind::Note, {}, 0});
    REQUIRE(change);
    CHECK(change->conflicts == QStringList{QStringLiteral("outcome")});
    CHECK(rows.get(lamp).outcome == QStringLiteral("replaced"));
    CHECK(rows.get(lamp).closed == monday);
    REQUIRE(rows.all<TimelineEntry>().size() == 1);
    CHECK(rows.all<TimelineEntry>().front().value.text.text == QStringLiteral("She wants her money back."));
}

TEST_CASE("closing twice with the same outcome is no conflict", "[work]")
{
    MapRows rows = closedSite("replaced");
    auto change = perform(rows, as(ada), CloseCase{lamp, QStringLiteral("replaced"), {}, EntryKind::Note, {}, 0});
    REQUIRE(change);
    CHECK(change->writes.empty());
}

TEST_CASE("a call has no negative duration and did not happen after it was recorded", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada), CloseCase{lamp, QStringLiteral("replaced"), {QStringLiteral("Done.")}, EntryKind::Call, later(500), -3}));
    const TimelineEntry entry = rows.all<TimelineEntry>().front().value;
    CHECK(entry.duration_s == 0);
    CHECK(entry.happened == later(10));
}

TEST_CASE("reopening clears outcome and time and says why", "[work]")
{
    MapRows rows = closedSite();
    REQUIRE(perform(rows, as(ada), ReopenCase{lamp, {QStringLiteral("It broke again.")}}));
    CHECK(rows.get(lamp).status == CaseStatus::Reopened);
    CHECK(rows.get(lamp).outcome.isEmpty());
    CHECK_FALSE(rows.get(lamp).closed.isSet());
    CHECK(rows.all<TimelineEntry>().front().value.text.text == QStringLiteral("It broke again."));
    auto again = perform(rows, as(ada, 1001), ReopenCase{lamp, {}});
    REQUIRE(again);
    CHECK(again->writes.empty());
}

TEST_CASE("a case is only given to a team that exists and a person who works here", "[work]")
{
    MapRows rows = site();
    User gone = rows.get(ben);
    gone.active = false;
    rows.put(Record<User>{ben, 2, gone});
    const auto refusedIn = [&](const auto& op) {
        auto change = perform(rows, as(ada), op);
        REQUIRE_FALSE(change);
        return change.error().field;
    };
    CHECK(refusedIn(AssignCase{lamp, ben, ada, east, east}) == u"owner");
    CHECK(refusedIn(AssignCase{lamp, {number(999)}, ada, east, east}).isEmpty());
    CHECK(refusedIn(AssignCase{lamp, ada, ada, {number(999)}, east}) == u"team");
    OpenCase open = leak();
    open.owner = ben;
    CHECK(refusedIn(open) == u"owner");
    CHECK(rows.get(lamp) == brokenLamp());
}

TEST_CASE("a case stays with the teams of its brand: it is opened for none of another's, given to none, and no decision takes it there", "[work]")
{
    MapRows rows = site();
    const Id<Brand> garden{Uuid{77, 1}};
    const Id<Team> theirs{Uuid{77, 2}}, everybodys{Uuid{77, 3}};
    rows.put(Record<Brand>{garden, 1, {QStringLiteral("Garden"), {}}});
    rows.put(Record<Team>{theirs, 1, {QStringLiteral("Garden East"), garden, {}}});
    rows.put(Record<Team>{everybodys, 1, {QStringLiteral("Night"), {}, {}}});
    const auto given = perform(rows, as(root, 1000), AssignCase{lamp, ada, ada, theirs, east});
    REQUIRE_FALSE(given);
    CHECK(given.error().sentence() == QStringLiteral("The team “Garden East” works for another brand. A case stays with the teams of its own."));
    CHECK(given.error().field == QStringLiteral("team"));
    OpenCase open;
    open.case_file = {Uuid{77, 4}};
    open.customer = maria;
    open.subject = QStringLiteral("Roses");
    open.team = theirs;
    CHECK_FALSE(perform(rows, as(root, 1001), open));
    Record<Conflict> wish{{Uuid{77, 5}}, 1, {}};
    wish.value.brand = brand;
    wish.value.team = east;
    wish.value.entity = QLatin1String(CaseFile::schemaName);
    wish.value.row = lamp.key;
    wish.value.customer = maria;
    wish.value.case_file = lamp;
    wish.value.column = QStringLiteral("team");
    wish.value.mine = u'"' + QString::fromLatin1(theirs.key.text()) + u'"';
    rows.put(wish);
    CHECK_FALSE(perform(rows, as(root, 1002), ResolveConflict{wish.id.key, true}));
    CHECK(rows.get(lamp).team == east);
    CHECK(perform(rows, as(root, 1003), AssignCase{lamp, ada, ada, everybodys, east})); // works for all brands
}

TEST_CASE("a case whose owner has left can still be given to another team", "[work]")
{
    MapRows rows = site();
    User gone = rows.get(ada);
    gone.active = false;
    rows.put(Record<User>{ada, 2, gone});
    REQUIRE(perform(rows, as(lena), AssignCase{lamp, ada, ada, west, east}));
    CHECK(rows.get(lamp).team == west);
}
