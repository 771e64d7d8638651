// Schedule: virtual time and everything that will happen in it; each machine has its own clock and timers on it.
#pragma once

#include "core/base/clock.h"
#include "core/base/timers.h"

#include <map>

namespace callboard::simulation {

class Schedule {
public:
    using Id = quint64;
    Id after(qint64 delay_ms, std::function<void()> run)
    {
        const Id id = ++m_last;
        const qint64 at = m_now_ms + std::max<qint64>(delay_ms, 0);
        m_due[id] = at;
        m_events.emplace(std::pair{at, id}, std::move(run));
        return id;
    }
    void cancel(Id id)
    {
        const auto due = m_due.extract(id);
        if (!due.empty())
            m_events.erase({due.mapped(), id});
    }
    qint64 now_ms() const { return m_now_ms; }
    // Runs the next event that is due by then. False: there is none, and that time has come.
    bool runNext(qint64 until_ms)
    {
        if (m_events.empty() || m_events.begin()->first.first > until_ms) {
            m_now_ms = std::max(m_now_ms, until_ms);
            return false;
        }
        auto event = m_events.extract(m_events.begin());
        m_due.erase(event.key().second);
        m_now_ms = event.key().first;
        event.mapped()();
        return true;
    }

private:
    qint64 m_now_ms = 0;
    Id m_last = 0;
    std::map<std::pair<qint64, Id>, std::function<void()>> m_events;
    std::map<Id, qint64> m_due;
};

// A machine's clock: what somebody set it to, going on with the time of the world.
class MachineClock final : public Clock {
public:
    MachineClock(const Schedule& schedule, Instant start) : m_schedule(schedule), m_start(start) {}
    Instant now() const override { return {m_start.ms + m_schedule.now_ms()}; }
    qint64 monotonicMs() const override { return m_schedule.now_ms(); }
    void jump(qint64 ms) { m_start.ms += ms; }

private:
    const Schedule& m_schedule;
    Instant m_start;
};

class MachineTimers final : public Timers {
public:
    explicit MachineTimers(Schedule& schedule) : m_schedule(schedule) {}
    Timer after(qint64 delay_ms, std::function<void()> run) override { return m_schedule.after(delay_ms, std::move(run)); }
    void cancel(Timer timer) override { m_schedule.cancel(timer); }

private:
    Schedule& m_schedule;
};

} // namespace callboard::simulation
