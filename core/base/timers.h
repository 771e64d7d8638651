// Timers: doing something later on the owner's thread, handed in so that a simulation owns the passing of time.
#pragma once

#include <QtGlobal>
#include <functional>
#include <memory>

namespace callboard {

class Timers {
public:
    using Timer = quint64; // 0 is none
    virtual ~Timers() = default;
    virtual Timer after(qint64 delay_ms, std::function<void()> run) = 0; // once
    virtual void cancel(Timer timer) = 0;                               // harmless when it has run
};

// Over Qt's event loop of the thread it was made on.
class EventLoopTimers final : public Timers {
public:
    EventLoopTimers();
    ~EventLoopTimers() override;
    Timer after(qint64 delay_ms, std::function<void()> run) override;
    void cancel(Timer timer) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace callboard
