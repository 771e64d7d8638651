// Working hours by the clock on the wall: weeks, shifts, holidays, and the nights on which clocks are changed.
#include "core/sla/working_calendar.h"

#include <catch2/catch.hpp>

using namespace callboard;

namespace {

const QDate monday(2026, 1, 5);
const QStringList officeWeek{QStringLiteral("09:00-12:30, 13:30-18:00"), QStringLiteral("09:00-12:30, 13:30-18:00"), QStringLiteral("09:00-12:30, 13:30-18:00"),
                             QStringLiteral("09:00-12:30, 13:30-18:00"), QStringLiteral("09:00-14:00"), {}, {}};

Instant at(const char* text) { return *Instant::fromText(text); }

WorkingCalendar madrid(const QStringList& days, const QStringList& exceptions = {})
{
    auto calendar = WorkingCalendar::of("Europe/Madrid", days, monday, exceptions);
    INFO((calendar ? QString() : calendar.error().sentence()).toStdString());
    REQUIRE(calendar);
    return *calendar;
}

qint64 minutes(const WorkingCalendar& calendar, const char* from, const char* to)
{
    qint64 sum_ms = 0;
    for (const TimeSpan& span : calendar.worked({at(from), at(to)}))
        sum_ms += span.length_ms();
    return sum_ms / 60'000;
}

std::string refusal(const QByteArray& zone, const QStringList& days, const QStringList& exceptions = {})
{
    const auto calendar = WorkingCalendar::of(zone, days, monday, exceptions);
    REQUIRE_FALSE(calendar);
    return calendar.error().sentence().toStdString();
}

}

TEST_CASE("a week of office hours is worked with its lunch breaks left out, in the zone's own time")
{
    const WorkingCalendar calendar = madrid(officeWeek);
    const auto spans = calendar.worked({at("2026-01-05T00:00:00Z"), at("2026-01-06T00:00:00Z")});
    REQUIRE(spans.size() == 2);
    CHECK(spans[0] == TimeSpan{at("2026-01-05T08:00:00Z"), at("2026-01-05T11:30:00Z")});
    CHECK(spans[1] == TimeSpan{at("2026-01-05T12:30:00Z"), at("2026-01-05T17:00:00Z")});
    CHECK(minutes(calendar, "2026-01-05T00:00:00+01:00", "2026-01-12T00:00:00+01:00") == 4 * 8 * 60 + 5 * 60);
    CHECK(minutes(calendar, "2025-01-06T00:00:00+01:00", "2025-01-13T00:00:00+01:00") == 4 * 8 * 60 + 5 * 60); // also before its first day
}

TEST_CASE("a part of a working hour is that part")
{
    CHECK(minutes(madrid(officeWeek), "2026-01-05T08:10:00Z", "2026-01-05T08:25:00Z") == 15);
}

TEST_CASE("holidays are not worked, and special days have their own hours and names")
{
    const WorkingCalendar calendar = madrid(officeWeek, {QStringLiteral("2026-01-06 Epiphany"), QStringLiteral("2026-01-07 10:00-12:00 Stocktaking")});
    CHECK(minutes(calendar, "2026-01-06T00:00:00+01:00", "2026-01-07T00:00:00+01:00") == 0);
    CHECK(minutes(calendar, "2026-01-07T00:00:00+01:00", "2026-01-08T00:00:00+01:00") == 120);
    CHECK(calendar.exceptionAt(at("2026-01-05T23:30:00Z")) == QStringLiteral("Epiphany")); // half past midnight there
    CHECK(calendar.exceptionAt(at("2026-01-05T22:30:00Z")).isEmpty());
}

TEST_CASE("a night shift belongs to the day on which it began")
{
    const WorkingCalendar calendar = madrid({QStringLiteral("22:00-30:00"), {}, {}, {}, {}, {}, {}});
    const auto spans = calendar.worked({at("2026-01-05T00:00:00Z"), at("2026-01-08T00:00:00Z")});
    REQUIRE(spans.size() == 1);
    CHECK(spans[0] == TimeSpan{at("2026-01-05T21:00:00Z"), at("2026-01-06T05:00:00Z")});
}

TEST_CASE("a pattern of shifts goes on over weeks")
{
    const WorkingCalendar calendar = madrid({QStringLiteral("06:00-14:00"), QStringLiteral("14:00-22:00"), {}});
    CHECK(minutes(calendar, "2026-01-08T00:00:00+01:00", "2026-01-09T00:00:00+01:00") == 480);
    CHECK(calendar.worked({at("2026-01-09T00:00:00+01:00"), at("2026-01-10T00:00:00+01:00")}).front().from == at("2026-01-09T14:00:00+01:00"));
    CHECK(minutes(calendar, "2026-01-10T00:00:00+01:00", "2026-01-11T00:00:00+01:00") == 0);
}

TEST_CASE("a night shift is an hour shorter when clocks go forward, and an hour longer when they go back")
{
    const QString night = QStringLiteral("22:00-30:00");
    const WorkingCalendar calendar = madrid({night, night, night, night, night, night, night});
    CHECK(minutes(calendar, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z") == 7 * 60);
    CHECK(minutes(calendar, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z") == 9 * 60);
}

TEST_CASE("a day that a country left out is not worked")
{
    auto calendar = WorkingCalendar::of("Pacific/Apia", {QStringLiteral("00:00-24:00")}, monday, {});
    REQUIRE(calendar);
    CHECK(minutes(*calendar, "2011-12-29T00:00:00-10:00", "2012-01-01T00:00:00+14:00") == 2 * 24 * 60); // the 29th and the 31st
}

TEST_CASE("a calendar that cannot be meant is refused with a sentence that shows how to write it")
{
    CHECK(refusal("Europe/Atlantis", officeWeek).find("Europe/Atlantis") != std::string::npos);
    for (const char* hours : {"9-18", "18:00-09:00", "09:00-12:60", "09:00-13:00, 12:00-18:00", "25:00-26:00", "22:00-49:00", "closed"})
        CHECK(refusal("UTC", {QString::fromLatin1(hours)}).find(hours) != std::string::npos);
    for (const char* day : {"2026-02-30 Nothing", "Christmas", "2026-12-24 12:00-09:00 Backwards"})
        CHECK_FALSE(refusal("UTC", officeWeek, {QString::fromLatin1(day)}).empty());
    CHECK_FALSE(refusal("UTC", {}).empty());
    CHECK_FALSE(WorkingCalendar::of("UTC", officeWeek, {}, {}));
}
