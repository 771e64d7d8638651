// The waits between tries: exponential with full jitter, unless the server named one.
#include "core/net/patience.h"

#include <algorithm>

namespace callboard {

qint64 retryWait_ms(const Patience& patience, int failures, quint64 random, std::optional<qint64> retry_after_ms)
{
    if (retry_after_ms)
        return *retry_after_ms + qint64(random % quint64(*retry_after_ms / 5 + 1));
    const qint64 most_ms = failures > failuresUntilSeldom ? std::max(seldomRetryMax_ms, patience.retry_max_ms) : patience.retry_max_ms;
    const int doublings = std::clamp(failures - 1, 0, 30);
    const qint64 bound_ms = std::min(most_ms, patience.retry_first_ms << doublings);
    return qint64(random % quint64(bound_ms + 1));
}

} // namespace callboard
