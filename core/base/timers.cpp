// Timers over QTimer.
#include "core/base/timers.h"

#include <QTimer>
#include <map>

namespace callboard {

struct EventLoopTimers::Parts {
    std::map<Timer, std::unique_ptr<QTimer>> running;
    Timer last = 0;
};

EventLoopTimers::EventLoopTimers() : m_parts(std::make_unique<Parts>()) {}
EventLoopTimers::~EventLoopTimers() = default;

Timers::Timer EventLoopTimers::after(qint64 delay_ms, std::function<void()> run)
{
    const Timer id = ++m_parts->last;
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this, id, run = std::move(run)] {
        // The timer is its own sender here: it leaves the map now and is deleted when its signal is done.
        auto node = m_parts->running.extract(id);
        if (!node.empty())
            node.mapped().release()->deleteLater();
        const auto once = run;
        once();
    });
    timer->start(int(std::min<qint64>(delay_ms, 24LL * 3'600'000)));
    m_parts->running.emplace(id, std::move(timer));
    return id;
}

void EventLoopTimers::cancel(Timer timer)
{
    m_parts->running.erase(timer);
}

} // namespace callboard
