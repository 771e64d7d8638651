// SeededRandom: randomness that can be run again (splitmix64), with the few draws that tests need.
#pragma once

#include "core/base/ids.h"

#include <vector>

namespace callboard {

class SeededRandom final : public Random {
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}
    quint64 next() override
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    int below(int limit) { return int(next() % quint64(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> const T& pick(const std::vector<T>& list) { return list[std::size_t(below(int(list.size())))]; }

private:
    quint64 m_state;
};

} // namespace callboard
