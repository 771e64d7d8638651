// Due times against a reference that looks at every single minute, and what a person is told about them.
#include "core/sla/sla_clock.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch.hpp>

using namespace callboard;

namespace {

constexpr qint64 minute_ms = 60'000;
const QDate monday(2026, 1, 5);

Instant at(const char* text) { return *Instant::fromText(text); }

SlaClock office(const QStringList& exceptions = {})
{
    const QString day = QStringLiteral("09:00-12:30, 13:30-18:00");
    auto calendar = WorkingCalendar::of("Europe/Madrid", {day, day, day, day, day, {}, {}}, monday, exceptions);
    REQUIRE(calendar);
    return SlaClock(*calendar);
}

// ---- the reference: the hours as numbers, and one minute after the other ----

struct MadeUp {
    QByteArray zone;
    std::vector<std::vector<WorkingHours>> pattern;
    std::map<QDate, std::vector<WorkingHours>> exceptions;

    const std::vector<WorkingHours>& hoursOf(const QDate& day) const
    {
        if (const auto own = exceptions.find(day); own != exceptions.end())
            return own->second;
        const auto size = qint64(pattern.size());
        return pattern[std::size_t(((monday.daysTo(day) % size) + size) % size)];
    }
    bool isWorked(const QTimeZone& clock, qint64 ms) const
    {
        const QDateTime wall = QDateTime::fromMSecsSinceEpoch(ms, clock);
        const int minute = wall.time().hour() * 60 + wall.time().minute();
        for (const WorkingHours& hours : hoursOf(wall.date()))
            if (minute >= hours.from_min && minute < hours.to_min)
                return true;
        for (const WorkingHours& hours : hoursOf(wall.date().addDays(-1)))
            if (minute + 1440 >= hours.from_min && minute + 1440 < hours.to_min)
                return true;
        return false;
    }
};

bool isPaused(const SlaPromise& promise, qint64 ms)
{
    for (const TimeSpan& pause : promise.pauses)
        if (ms >= pause.from.ms && (!pause.to.isSet() || ms < pause.to.ms))
            return true;
    return false;
}

QString clockText(int minutes) { return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0')); }

QString hoursText(const std::vector<WorkingHours>& list)
{
    QStringList parts;
    for (const WorkingHours& hours : list)
        parts << clockText(hours.from_min) + QLatin1Char('-') + clockText(hours.to_min);
    return parts.join(QStringLiteral(", "));
}

std::vector<WorkingHours> someHours(SeededRandom& dice)
{
    std::vector<WorkingHours> list;
    int from_min = 0;
    for (int i = dice.below(4); i > 0; --i) {
        from_min += dice.below(500);
        const int to_min = from_min + 1 + dice.below(700);
        if (from_min >= 1440 || to_min > 2880)
            break;
        list.push_back({from_min, to_min});
        from_min = to_min;
    }
    return list;
}

}

TEST_CASE("working time that is promised on a Friday afternoon goes on on Monday")
{
    const SlaPromise promise{at("2026-01-09T17:00:00+01:00"), 120 * minute_ms, {}};
    CHECK(office().due(promise) == at("2026-01-12T10:00:00+01:00"));
}

TEST_CASE("a promise of no time is due at once, and one that is never worked is due never")
{
    CHECK(office().due({at("2026-01-10T12:00:00Z"), 0, {}}) == at("2026-01-10T12:00:00Z"));
    auto nobody = WorkingCalendar::of("UTC", {QString()}, monday, {});
    REQUIRE(nobody);
    CHECK_FALSE(SlaClock(*nobody).due({at("2026-01-10T12:00:00Z"), minute_ms, {}}).has_value());
}

TEST_CASE("waiting for the customer moves the due time, and while it lasts there is none")
{
    SlaPromise promise{at("2026-01-05T09:00:00+01:00"), 120 * minute_ms, {{at("2026-01-05T10:00:00+01:00"), {}}}};
    CHECK_FALSE(office().due(promise).has_value());
    CHECK(office().used_ms(promise, at("2026-01-07T12:00:00Z")) == 60 * minute_ms);
    promise.pauses.back().to = at("2026-01-06T09:30:00+01:00");
    CHECK(office().due(promise) == at("2026-01-06T10:30:00+01:00"));
}

TEST_CASE("the way to a due time is told without a gap: work, lunch, a holiday by its name, and a pause")
{
    const SlaClock clock = office({QStringLiteral("2026-01-06 Epiphany")});
    const SlaPromise promise{at("2026-01-05T11:30:00+01:00"), 330 * minute_ms, {{at("2026-01-05T14:00:00+01:00"), at("2026-01-05T17:30:00+01:00")}}};
    const auto due = clock.due(promise);
    REQUIRE(due);
    CHECK(*due == at("2026-01-07T12:30:00+01:00"));
    struct Expected { SlaStretchKind kind; const char* to; const char* name; };
    const Expected expected[] = {
        {SlaStretchKind::Working, "2026-01-05T12:30:00+01:00", ""}, {SlaStretchKind::Closed, "2026-01-05T13:30:00+01:00", ""},
        {SlaStretchKind::Working, "2026-01-05T14:00:00+01:00", ""}, {SlaStretchKind::Paused, "2026-01-05T17:30:00+01:00", ""},
        {SlaStretchKind::Working, "2026-01-05T18:00:00+01:00", ""}, {SlaStretchKind::Closed, "2026-01-06T00:00:00+01:00", ""},
        {SlaStretchKind::Exception, "2026-01-07T00:00:00+01:00", "Epiphany"}, {SlaStretchKind::Closed, "2026-01-07T09:00:00+01:00", ""},
        {SlaStretchKind::Working, "2026-01-07T12:30:00+01:00", ""}};
    const auto way = clock.explain(promise, *due);
    REQUIRE(way.size() == std::size(expected));
    for (std::size_t i = 0; i < way.size(); ++i) {
        CHECK(way[i].kind == expected[i].kind);
        CHECK(way[i].span.to == at(expected[i].to));
        CHECK(way[i].name == QLatin1String(expected[i].name));
    }
}

TEST_CASE("due times agree with a reference that looks at every minute, across changes of the clock, with shifts, days of their own and pauses")
{
    // Clocks change in all of them near these days; by half an hour on Lord Howe, and Apia leaves out a day.
    struct Place { const char* zone; const char* near; };
    const Place places[] = {{"Europe/Madrid", "2026-03-28T00:00:00Z"}, {"Europe/Madrid", "2026-10-24T00:00:00Z"}, {"America/New_York", "2026-03-07T00:00:00Z"},
                            {"America/New_York", "2026-10-31T00:00:00Z"}, {"Australia/Lord_Howe", "2026-04-04T00:00:00Z"}, {"Australia/Lord_Howe", "2026-10-03T00:00:00Z"},
                            {"Asia/Kathmandu", "2026-06-01T00:00:00Z"}, {"Pacific/Apia", "2011-12-29T00:00:00Z"}, {"America/Sao_Paulo", "2018-02-17T00:00:00Z"}};
    for (int seed = 1; seed <= 180; ++seed) {
        SeededRandom dice{quint64(seed)};
        const Place& place = places[std::size_t(seed) % std::size(places)];
        MadeUp made{place.zone, {}, {}};
        for (int i = 1 + dice.below(9); i > 0; --i)
            made.pattern.push_back(someHours(dice));
        const QDate around = QDateTime::fromMSecsSinceEpoch(at(place.near).ms, Qt::UTC).date();
        for (int i = dice.below(4); i > 0; --i)
            made.exceptions[around.addDays(dice.below(8) - 2)] = someHours(dice);
        QStringList days, exceptions;
        for (const auto& hours : made.pattern)
            days << hoursText(hours);
        for (const auto& [day, hours] : made.exceptions)
            exceptions << day.toString(Qt::ISODate) + QLatin1Char(' ') + hoursText(hours) + QStringLiteral(" special");
        auto calendar = WorkingCalendar::of(made.zone, days, monday, exceptions);
        INFO("seed " << seed << " " << days.join(QLatin1String(" | ")).toStdString() << " / " << exceptions.join(QLatin1String(" | ")).toStdString());
        REQUIRE(calendar);

        SlaPromise promise{{at(place.near).ms + dice.below(3 * 1440) * minute_ms}, (1 + dice.below(2000)) * minute_ms, {}};
        qint64 free_ms = promise.started.ms;
        for (int i = dice.below(4); i > 0; --i) {
            const qint64 from_ms = free_ms + dice.below(900) * minute_ms, to_ms = from_ms + (1 + dice.below(900)) * minute_ms;
            promise.pauses.push_back({{from_ms}, {to_ms}});
            free_ms = to_ms;
        }
        const SlaClock clock(*calendar);
        const QTimeZone zone(made.zone);

        qint64 counted = 0, ms = promise.started.ms;
        const qint64 end_ms = promise.started.ms + 20LL * 1440 * minute_ms;
        for (; ms < end_ms && counted * minute_ms < promise.target_ms; ms += minute_ms)
            counted += made.isWorked(zone, ms) && !isPaused(promise, ms);
        const auto due = clock.due(promise);
        if (counted * minute_ms < promise.target_ms) {
            CHECK((!due || due->ms > end_ms));
            CHECK(clock.used_ms(promise, {end_ms}) == counted * minute_ms);
            continue;
        }
        REQUIRE(due);
        CHECK(due->ms == ms);
        CHECK(clock.used_ms(promise, *due) == promise.target_ms);

        // What a person is told adds up: no gap, and the working stretches are the promise.
        qint64 told_ms = 0;
        Instant to = promise.started;
        for (const SlaStretch& stretch : clock.explain(promise, *due)) {
            CHECK(stretch.span.from == to);
            to = stretch.span.to;
            told_ms += stretch.kind == SlaStretchKind::Working ? stretch.span.length_ms() : 0;
        }
        CHECK(to == *due);
        CHECK(told_ms == promise.target_ms);
    }
}
