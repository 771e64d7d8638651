// A desk in the middle of a shift, as plain values, for tests of the window and for looking at it.
#pragma once

#include "ui/shell/main_window.h"

namespace callboard {

class FixedClock final : public Clock {
public:
    Instant now() const override { return {now_ms}; }
    qint64 monotonicMs() const override { return now_ms; }
    qint64 now_ms = 1'795'258'800'000;
};

void fillSample(MainWindow& window, const FixedClock& clock);

} // namespace callboard
