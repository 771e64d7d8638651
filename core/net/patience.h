// Patience: how long a kind of call may take and how long to wait before the next try, as one small table.
#pragma once

#include <QtGlobal>
#include <optional>

namespace callboard {

struct Patience {
    qint64 limit_ms;       // for the whole call
    qint64 retry_first_ms; // upper bound of the first wait; doubles with each failure
    qint64 retry_max_ms;   // upper bound of any wait
};

inline constexpr Patience callPatience{15'000, 1'000, 60'000};
inline constexpr Patience waitPatience{35'000, 1'000, 60'000};
inline constexpr Patience bulkPatience{60'000, 1'000, 60'000};

// After this many failures in a row a lane tries seldom, so that a site that comes back is not run over.
inline constexpr int failuresUntilSeldom = 10;
inline constexpr qint64 seldomRetryMax_ms = 300'000;

// The wait before the next try after `failures` failures in a row (1 or more): a random part of the bound, so that desks which failed
// together do not come back together. What the server asked for (`retry_after_ms`) wins, with up to a fifth added. `random` is any 64 bits.
qint64 retryWait_ms(const Patience& patience, int failures, quint64 random, std::optional<qint64> retry_after_ms = std::nullopt);

} // namespace callboard
