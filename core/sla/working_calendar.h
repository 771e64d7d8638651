// WorkingCalendar: when people work, by the clock on their wall: hours with breaks, shift patterns, holidays and special days.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDate>
#include <QStringList>
#include <QTimeZone>
#include <map>
#include <vector>

namespace callboard {

// Half open: `to` is the first moment outside. Minutes are those of the local day; after 24:00 they are of the day after.
struct WorkingHours {
    int from_min = 0, to_min = 0;
    bool operator==(const WorkingHours&) const = default;
};

struct TimeSpan {
    Instant from, to;
    qint64 length_ms() const { return to.ms - from.ms; }
    bool operator==(const TimeSpan&) const = default;
};

// A moment is worked when the wall clock of the zone then shows an hour of that local day, or one of the night shift of the day before.
// What follows on days when clocks are changed: an hour that is skipped is not worked, one that comes twice is worked twice.
class WorkingCalendar {
public:
    static constexpr qsizetype patternDays_max = 366, exceptions_max = 4'000, hoursOfDay_max = 24;

    // `days` is the pattern: a line a day, "09:00-12:30, 13:30-18:00", or empty for a day off; the first line is `firstDay`, and after the last
    // it begins again: seven lines are a week, fourteen two weeks of shifts. "22:00-30:00" ends at six the next morning.
    // `exceptions` are days of their own: "2026-12-25 Christmas", "2026-12-24 09:00-12:00 Christmas Eve". Errors name the line.
    static Result<WorkingCalendar> of(const QByteArray& zone, const QStringList& days, const QDate& firstDay, const QStringList& exceptions);
    static WorkingCalendar always(); // round the clock, every day

    const QTimeZone& zone() const { return m_zone; }
    // What is worked in a stretch of time, in order and without overlap.
    std::vector<TimeSpan> worked(const TimeSpan& within) const;
    // The name of the exception that a moment's local day is, or empty.
    QString exceptionAt(Instant at) const;

private:
    struct Exception {
        std::vector<WorkingHours> hours;
        QString name;
    };
    WorkingCalendar() = default;
    const std::vector<WorkingHours>& hoursOf(const QDate& day) const;

    QTimeZone m_zone;
    std::vector<std::vector<WorkingHours>> m_pattern;
    QDate m_firstDay;
    std::map<QDate, Exception> m_exceptions;
};

} // namespace callboard
