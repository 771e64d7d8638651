// CorrectedClock: a desk's clock put right by its server's, so that times that operations compare are of one clock.
#pragma once

#include "core/base/clock.h"

namespace callboard {

// Of one thread. Until a server has answered it is the desk's own; what passed, passed by the desk's own in any case.
class CorrectedClock final : public Clock {
public:
    explicit CorrectedClock(const Clock& own) : m_own(own) {} // which must outlive it

    Instant now() const override { return {m_own.now().ms + m_skew_ms}; }
    qint64 monotonicMs() const override { return m_own.monotonicMs(); }
    void correct(qint64 skew_ms) { m_skew_ms = skew_ms; } // the server's clock minus the desk's

private:
    const Clock& m_own;
    qint64 m_skew_ms = 0;
};

} // namespace callboard
