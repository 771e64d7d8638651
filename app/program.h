// What the programs without a window have in common: how they fail, and how they notice that they should stop.
#pragma once

#include "core/base/result.h"

namespace callboard {

// One sentence to standard error; returns the exit code of a program that could not do what it was asked.
int failWith(const Error& error);

// SIGTERM and SIGINT as something to wait for. Made before any thread is, which then leave the signals to it.
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    void wait() const;

private:
    int m_descriptor = -1;
};

} // namespace callboard
