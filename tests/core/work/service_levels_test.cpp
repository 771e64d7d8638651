// The promise of a case: which rule makes it, what moves its due time, and what is refused.
#include "core/work/cases.h"
#include "core/work/notes.h"
#include "core/work/service_levels.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> opened{number(700)};

Instant at(const char* text) { return *Instant::fromText(text); }

SetServiceLevels levels()
{
    const QString office = QStringLiteral("09:00-18:00");
    SetServiceLevels set;
    set.brand = brand;
    set.calendars = {{QStringLiteral("Office"), QStringLiteral("Europe/Madrid"), {office, office, office, office, office, {}, {}}, QStringLiteral("2026-01-05"), {}, {}}};
    set.rules = {{QStringLiteral("gold"), {}, {}, QStringLiteral("Office"), 60, 0, {}}, {{}, {}, QStringLiteral("urgent"), QStringLiteral("Office"), 120, 30, {}},
                 {{}, QStringLiteral("phone"), {}, QStringLiteral("Office"), 540, 0, {}}};
    return set;
}

MapRows siteWithLevels()
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(root, 800), levels()));
    return rows;
}

// Friday at five in the afternoon in Madrid.
const Instant friday = at("2026-01-09T16:00:00Z");

CaseFile openCase(MapRows& rows, Priority priority = Priority::Normal, Channel channel = Channel::Phone, Instant due = {})
{
    OpenCase open;
    open.case_file = opened;
    open.customer = maria;
    open.subject = QStringLiteral("The kettle leaks");
    open.priority = priority;
    open.channel = channel;
    open.team = east;
    open.due = due;
    REQUIRE(perform(rows, as(ada, 801, friday), open));
    return rows.get(opened);
}

void move(MapRows& rows, CaseStatus to, const char* when, quint64 operation)
{
    REQUIRE(perform(rows, as(ada, operation, at(when)), MoveCase{opened, to, rows.get(opened).status}));
}

std::string refusal(const SetServiceLevels& set)
{
    MapRows rows = site();
    const MapRows before = rows;
    const auto change = perform(rows, as(root, 800), set);
    REQUIRE_FALSE(change);
    CHECK(rows.rows() == before.rows());
    return change.error().sentence().toStdString();
}

}

TEST_CASE("a new case is due when the first rule that fits it says, in working time", "[work]")
{
    MapRows rows = siteWithLevels();
    SECTION("by its channel") { CHECK(openCase(rows).due == at("2026-01-12T16:00:00Z")); }
    SECTION("by its priority, which comes before") { CHECK(openCase(rows, Priority::Urgent).due == at("2026-01-12T09:00:00Z")); }
    SECTION("by the customer's tier, which comes first")
    {
        REQUIRE(perform(rows, as(lena, 802), EditCustomer{maria, {{{"tier", word("gold")}}}, {{{"tier", word("silver")}}}}));
        CHECK(openCase(rows, Priority::Urgent).due == at("2026-01-09T17:00:00Z"));
    }
    SECTION("not at all where no rule fits") { CHECK_FALSE(openCase(rows, Priority::Normal, Channel::Email).due.isSet()); }
    SECTION("or when the person who opened it said so") { CHECK(openCase(rows, Priority::Normal, Channel::Phone, later(77)).due == later(77)); }
}

TEST_CASE("without service levels nothing is promised", "[work]")
{
    MapRows rows = site();
    const CaseFile file = openCase(rows);
    CHECK(file.promised_min == 0);
    CHECK_FALSE(file.due.isSet());
}

TEST_CASE("waiting for the customer stops the clock, and going on moves the due time by the working time between", "[work]")
{
    MapRows rows = siteWithLevels();
    openCase(rows, Priority::Urgent); // 2 hours: one on Friday, one on Monday
    move(rows, CaseStatus::WaitingForCustomer, "2026-01-09T16:30:00Z", 803);
    CHECK_FALSE(rows.get(opened).due.isSet());
    move(rows, CaseStatus::Open, "2026-01-12T10:00:00Z", 804); // half an hour of Friday and two of Monday were the customer's
    CHECK(rows.get(opened).due == at("2026-01-12T11:30:00Z"));
}

TEST_CASE("a first answer is promised in working time, and whoever answers or calls keeps it", "[work]")
{
    MapRows rows = siteWithLevels();
    const CaseFile file = openCase(rows, Priority::Urgent, Channel::Email);
    CHECK(file.respond_by == at("2026-01-09T16:30:00Z"));
    CHECK(nextDue(file).isAnswer);
    CHECK(nextDue(file).at == file.respond_by);
    AddEntry entry;
    entry.customer = maria;
    entry.case_file = opened;
    const auto write = [&](EntryKind kind, Direction direction, const char* when, quint64 operation) {
        entry.kind = kind;
        entry.direction = direction;
        entry.text = {QStringLiteral("Hello.")};
        REQUIRE(perform(rows, as(ada, operation, at(when)), entry));
        return rows.get(opened);
    };
    CHECK_FALSE(write(EntryKind::Note, Direction::None, "2026-01-09T16:05:00Z", 802).responded.isSet());
    CHECK_FALSE(write(EntryKind::Message, Direction::Incoming, "2026-01-09T16:06:00Z", 803).responded.isSet());
    const CaseFile answered = GENERATE(true, false) ? write(EntryKind::Message, Direction::Outgoing, "2026-01-09T16:20:00Z", 804) : write(EntryKind::Call, Direction::Incoming, "2026-01-09T16:20:00Z", 804);
    CHECK(answered.responded == at("2026-01-09T16:20:00Z"));
    CHECK(answered.respond_by == file.respond_by); // it tells whether that was in time
    CHECK_FALSE(nextDue(answered).isAnswer);
    CHECK(nextDue(answered).at == file.due);
    CHECK(write(EntryKind::Message, Direction::Outgoing, "2026-01-09T16:25:00Z", 805).responded == answered.responded); // the first one counts
}

TEST_CASE("what comes by telephone is answered as it is opened, and waiting moves the time to answer too", "[work]")
{
    MapRows rows = siteWithLevels();
    SECTION("by telephone")
    {
        const CaseFile file = openCase(rows, Priority::Urgent, Channel::Phone);
        CHECK(file.responded == friday);
        CHECK_FALSE(nextDue(file).isAnswer);
    }
    SECTION("waiting")
    {
        openCase(rows, Priority::Urgent, Channel::Email);
        move(rows, CaseStatus::WaitingForCustomer, "2026-01-09T16:10:00Z", 802);
        CHECK_FALSE(rows.get(opened).respond_by.isSet());
        move(rows, CaseStatus::Open, "2026-01-09T16:20:00Z", 803);
        CHECK(rows.get(opened).respond_by == at("2026-01-09T16:40:00Z"));
    }
    SECTION("a due time that somebody sets is about the solution")
    {
        const CaseFile file = openCase(rows, Priority::Urgent, Channel::Email, later(77));
        CHECK(file.due == later(77));
        CHECK(file.promised_min == 0);
        CHECK(file.respond_by == at("2026-01-09T16:30:00Z"));
        REQUIRE(perform(rows, as(ada, 802, friday), EditCase{opened, {{{"priority", word("normal")}}}, {{{"priority", word("urgent")}}}}));
        CHECK(rows.get(opened).due == later(77));
    }
}

TEST_CASE("an answer that closes the case is one, and closing with a note is none", "[work]")
{
    MapRows rows = siteWithLevels();
    openCase(rows, Priority::Urgent, Channel::Email);
    CloseCase close;
    close.case_file = opened;
    close.outcome = QStringLiteral("solved");
    close.note = {QStringLiteral("All done.")};
    close.kind = GENERATE(EntryKind::Message, EntryKind::Note);
    REQUIRE(perform(rows, as(ada, 802, at("2026-01-09T16:20:00Z")), close));
    CHECK(rows.get(opened).responded.isSet() == (close.kind == EntryKind::Message));
}

TEST_CASE("while a case is closed its clock stands still", "[work]")
{
    MapRows rows = siteWithLevels();
    openCase(rows, Priority::Urgent);
    CloseCase close;
    close.case_file = opened;
    close.outcome = QStringLiteral("solved");
    REQUIRE(perform(rows, as(ada, 803, at("2026-01-09T16:30:00Z")), close));
    REQUIRE(perform(rows, as(ada, 804, at("2026-01-12T10:00:00Z")), ReopenCase{opened, {}}));
    CHECK(rows.get(opened).due == at("2026-01-12T11:30:00Z"));
}

TEST_CASE("another priority promises anew from the opening on, and a due time set by hand stays", "[work]")
{
    MapRows rows = siteWithLevels();
    openCase(rows);
    REQUIRE(perform(rows, as(ada, 803, friday), EditCase{opened, {{{"priority", word("urgent")}}}, {{{"priority", word("normal")}}}}));
    CHECK(rows.get(opened).due == at("2026-01-12T09:00:00Z"));

    const Value mine = Codec<Instant>::out(later(500)), seen = Codec<Instant>::out(rows.get(opened).due);
    REQUIRE(perform(rows, as(ada, 804, friday), EditCase{opened, {{{"due", mine}}}, {{{"due", seen}}}}));
    REQUIRE(perform(rows, as(ada, 805, friday), EditCase{opened, {{{"priority", word("low")}}}, {{{"priority", word("urgent")}}}}));
    move(rows, CaseStatus::WaitingForCustomer, "2026-01-09T16:30:00Z", 806);
    CHECK(rows.get(opened).due == later(500));
}

TEST_CASE("a case that nothing was promised for is promised what its new priority promises, and nothing any more when that ends", "[work]")
{
    MapRows rows = siteWithLevels();
    const auto prioritize = [&](quint64 operation, const char* from, const char* to) { REQUIRE(perform(rows, as(ada, operation, friday), EditCase{opened, {{{"priority", word(to)}}}, {{{"priority", word(from)}}}})); };
    SECTION("its due time is the rule's")
    {
        CHECK_FALSE(openCase(rows, Priority::Normal, Channel::Email).due.isSet());
        prioritize(803, "normal", "urgent");
        CHECK(rows.get(opened).due == at("2026-01-12T09:00:00Z"));
        CHECK(rows.get(opened).respond_by == at("2026-01-09T16:30:00Z"));
        prioritize(804, "urgent", "low");
        CHECK_FALSE(rows.get(opened).due.isSet());
        CHECK_FALSE(rows.get(opened).respond_by.isSet());
        CHECK(rows.get(opened).calendar.isEmpty());
    }
    SECTION("but for a time that somebody set")
    {
        openCase(rows, Priority::Normal, Channel::Email, later(500));
        prioritize(803, "normal", "urgent");
        CHECK(rows.get(opened).due == later(500));
        CHECK(rows.get(opened).respond_by == at("2026-01-09T16:30:00Z"));
        prioritize(804, "urgent", "low");
        CHECK(rows.get(opened).due == later(500));
        CHECK_FALSE(rows.get(opened).respond_by.isSet());
    }
}

TEST_CASE("service levels that cannot be meant are refused, and those of before stay", "[work]")
{
    SetServiceLevels set = levels();
    SECTION("hours that cannot be read") { set.calendars[0].days[2] = QStringLiteral("nine to five"); CHECK(refusal(set).find("nine to five") != std::string::npos); }
    SECTION("a calendar that is not there") { set.rules[1].calendar = QStringLiteral("Moon"); CHECK(refusal(set).find("Moon") != std::string::npos); }
    SECTION("a name that comes twice") { set.calendars.append(set.calendars[0]); CHECK(refusal(set).find("Office") != std::string::npos); }
    SECTION("a promise of no time") { set.rules[0].solve_min = 0; CHECK_FALSE(refusal(set).empty()); }
    SECTION("a channel nobody knows") { set.rules[2].channel = QStringLiteral("pigeon"); CHECK(refusal(set).find("pigeon") != std::string::npos); }
    SECTION("a brand that is not here") { set.brand = {number(999)}; CHECK_FALSE(refusal(set).empty()); }
}

TEST_CASE("only administrators set service levels", "[work]")
{
    MapRows rows = site();
    CHECK_FALSE(perform(rows, as(ada, 800), levels()));
    CHECK_FALSE(perform(rows, as(lena, 800), levels()));
}

TEST_CASE("a case whose calendar is gone keeps its due time", "[work]")
{
    MapRows rows = siteWithLevels();
    const Instant due = openCase(rows).due;
    SetServiceLevels none;
    none.brand = brand;
    REQUIRE(perform(rows, as(root, 803), none));
    move(rows, CaseStatus::WaitingForUs, "2026-01-09T16:30:00Z", 804);
    CHECK(rows.get(opened).due == due);
}
