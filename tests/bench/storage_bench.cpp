// Group "storage": what the rows cost to write.
#include "bench/bench.h"

namespace callboard::bench {

Result<void> benchStorage(const Options&)
{
    return {};
}

} // namespace callboard::bench
