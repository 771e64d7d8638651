// Working time less pauses, a window of days at a time.
#include "core/sla/sla_clock.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qint64 window_ms = 14LL * 24 * 3'600'000; // most due times lie within one

// What of `spans` lies outside of the pauses.
std::vector<TimeSpan> withoutPauses(const std::vector<TimeSpan>& spans, const std::vector<TimeSpan>& pauses)
{
    std::vector<TimeSpan> left;
    for (TimeSpan span : spans) {
        for (const TimeSpan& pause : pauses) {
            const bool goesOn = !pause.to.isSet();
            if (span.from >= span.to || pause.from >= span.to)
                break;
            if (!goesOn && pause.to <= span.from)
                continue;
            if (pause.from > span.from)
                left.push_back({span.from, pause.from});
            span.from = goesOn ? span.to : std::max(span.from, pause.to);
        }
        if (span.from < span.to)
            left.push_back(span);
    }
    return left;
}

}

// `each` takes a span that counts and says whether to go on.
template <class Each> void SlaClock::forEachCounted(const SlaPromise& promise, Instant until, Each each) const
{
    for (Instant from = promise.started; from < until; from = {from.ms + window_ms}) {
        const TimeSpan window{from, std::min(until, Instant{from.ms + window_ms})};
        for (const TimeSpan& span : withoutPauses(m_calendar.worked(window), promise.pauses))
            if (!each(span))
                return;
    }
}

std::optional<Instant> SlaClock::due(const SlaPromise& promise) const
{
    if (promise.target_ms <= 0)
        return promise.started;
    std::optional<Instant> due;
    qint64 left_ms = promise.target_ms;
    forEachCounted(promise, {promise.started.ms + horizon_ms}, [&](const TimeSpan& span) {
        if (span.length_ms() >= left_ms) {
            due = Instant{span.from.ms + left_ms};
            return false;
        }
        left_ms -= span.length_ms();
        return true;
    });
    return due;
}

qint64 SlaClock::used_ms(const SlaPromise& promise, Instant now) const
{
    qint64 used_ms = 0;
    forEachCounted(promise, std::min(now, Instant{promise.started.ms + horizon_ms}), [&](const TimeSpan& span) {
        used_ms += span.length_ms();
        return true;
    });
    return used_ms;
}

std::vector<SlaStretch> SlaClock::explain(const SlaPromise& promise, Instant until) const
{
    std::vector<SlaStretch> way;
    const auto add = [&way](SlaStretchKind kind, Instant from, Instant to, const QString& name = {}) {
        if (from >= to)
            return;
        if (!way.empty() && way.back().kind == kind && way.back().name == name && way.back().span.to == from)
            way.back().span.to = to;
        else
            way.push_back({kind, {from, to}, name});
    };
    // Time off between two spans is told by the day on which most people would look for the reason: each day that is an exception has its name.
    const auto addOff = [&](Instant from, Instant to) {
        constexpr qint64 step_ms = 15 * 60'000; // no zone's midnight lies between
        for (Instant at = from; at < to;) {
            const Instant next = std::min(to, Instant{(at.ms / step_ms + 1) * step_ms});
            const QString name = m_calendar.exceptionAt(at);
            add(name.isEmpty() ? SlaStretchKind::Closed : SlaStretchKind::Exception, at, next, name);
            at = next;
        }
    };
    // Pauses first: they are the reason also where nobody would have worked.
    const auto addRunning = [&](Instant from, Instant to) {
        Instant at = from;
        for (const TimeSpan& span : m_calendar.worked({from, to})) {
            addOff(at, span.from);
            add(SlaStretchKind::Working, span.from, span.to);
            at = span.to;
        }
        addOff(at, to);
    };
    Instant at = promise.started;
    for (const TimeSpan& pause : promise.pauses) {
        const Instant from = std::clamp(pause.from, at, std::max(at, until)), to = pause.to.isSet() ? std::min(pause.to, until) : until;
        addRunning(at, std::min(from, until));
        add(SlaStretchKind::Paused, from, to);
        at = std::max(at, to);
    }
    addRunning(at, until);
    return way;
}

} // namespace callboard
