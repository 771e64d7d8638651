// ManualClock and ManualTimers: time that passes only when a test says so.
#pragma once

#include "core/base/clock.h"
#include "core/base/timers.h"

#include <map>
#include <utility>

namespace callboard {

class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : m_now(start) {}
    Instant now() const override { return m_now; }
    qint64 monotonicMs() const override { return m_passed_ms; }
    void pass(qint64 ms) { m_now.ms += ms; m_passed_ms += ms; }
    void jumpTo(Instant now) { m_now = now; } // as when somebody sets the computer's clock

private:
    Instant m_now;
    qint64 m_passed_ms = 0;
};

class ManualTimers final : public Timers {
public:
    explicit ManualTimers(ManualClock& clock) : m_clock(clock) {}
    Timer after(qint64 delay_ms, std::function<void()> run) override
    {
        const Timer timer = ++m_last;
        m_waiting.emplace(std::pair{m_clock.monotonicMs() + delay_ms, timer}, std::move(run));
        return timer;
    }
    void cancel(Timer timer) override
    {
        for (auto waiting = m_waiting.begin(); waiting != m_waiting.end(); ++waiting)
            if (waiting->first.second == timer) {
                m_waiting.erase(waiting);
                return;
            }
    }
    // Lets time pass; whatever falls due runs at its moment, in order.
    void pass(qint64 ms)
    {
        const qint64 until = m_clock.monotonicMs() + ms;
        while (!m_waiting.empty() && m_waiting.begin()->first.first <= until) {
            auto next = m_waiting.extract(m_waiting.begin());
            m_clock.pass(std::max<qint64>(next.key().first - m_clock.monotonicMs(), 0));
            next.mapped()();
        }
        m_clock.pass(until - m_clock.monotonicMs());
    }
    std::size_t size() const { return m_waiting.size(); }

private:
    ManualClock& m_clock;
    Timer m_last = 0;
    std::map<std::pair<qint64, Timer>, std::function<void()>> m_waiting;
};

} // namespace callboard
