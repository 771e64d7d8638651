// SlaClock: how long a case has until something is due, in working time without pauses, and why it is then.
#pragma once

#include "core/sla/working_calendar.h"

#include <optional>

namespace callboard {

// What a part of the way to a due time was. Only Working counts.
enum class SlaStretchKind { Working, Closed, Exception, Paused };

struct SlaStretch {
    SlaStretchKind kind;
    TimeSpan span;
    QString name; // of the day, for Exception
    bool operator==(const SlaStretch&) const = default;
};

// What was promised of one case: `target_ms` of working time after `started`, pauses left out.
struct SlaPromise {
    Instant started;
    qint64 target_ms = 0;
    std::vector<TimeSpan> pauses; // in order, without overlap; a last one without an end (`to` not set) goes on
};

// Of values alone; any thread. A time that would lie more than `horizon_ms` after the start counts as never.
class SlaClock {
public:
    static constexpr qint64 horizon_ms = 5LL * 366 * 24 * 3'600'000;

    explicit SlaClock(WorkingCalendar calendar) : m_calendar(std::move(calendar)) {}

    // Not set while a pause goes on, and for a calendar on which it never comes to be.
    std::optional<Instant> due(const SlaPromise& promise) const;
    // Working time used until `now`; more than the target once it is late.
    qint64 used_ms(const SlaPromise& promise, Instant now) const;
    // The way from the start to `until` (a due time, or now), one stretch after the other without a gap.
    std::vector<SlaStretch> explain(const SlaPromise& promise, Instant until) const;

    const WorkingCalendar& calendar() const { return m_calendar; }

private:
    template <class Each> void forEachCounted(const SlaPromise& promise, Instant until, Each each) const;
    WorkingCalendar m_calendar;
};

} // namespace callboard
