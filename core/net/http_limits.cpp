// The names of refusals as metrics know them.
#include "core/net/http_limits.h"

namespace callboard {

namespace {
constexpr std::array refusalNames{"malformed", "head_too_large", "body_too_large", "unsupported", "too_slow", "connections", "address", "waiting", "memory"};
static_assert(refusalNames.size() == refusalCount);
}

const char* nameOf(HttpRefusal refusal)
{
    return refusalNames[std::size_t(refusal)];
}

} // namespace callboard
