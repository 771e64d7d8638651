// DemoRandom: the demo's own stream of numbers; the same seed gives the same people on every machine.
#pragma once

#include "core/base/ids.h"

#include <algorithm>

namespace callboard {

// SplitMix64 (Steele, Lea, Flood 2014): any seed is a good one, so every customer can have a stream of their own.
class DemoRandom final : public Random {
public:
    DemoRandom(quint64 seed, quint64 stream) : m_state(mixed(seed) ^ mixed(stream + 0x632be59bd9b4e019ULL)) {}

    quint64 next() override { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    // 0 … bound - 1, evenly enough for demo data.
    qint64 below(qint64 bound) { return qint64((next() >> 32) * quint64(bound) >> 32); }
    qint64 between(qint64 first, qint64 last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }
    // Small indexes more often, as common names and products are.
    qint64 skewed(qint64 bound) { return std::min(below(bound), below(bound)); }
    template <class List> const auto& oneOf(const List& list) { return list[below(qint64(list.size()))]; }
    template <class List> const auto& commonOf(const List& list) { return list[skewed(qint64(list.size()))]; }

private:
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace callboard
