// From samples to inputs that nobody wrote: pieces cut, doubled, swapped, put in from elsewhere, and bytes that mean something.
#pragma once

#include "tests/support/seeded_random.h"

#include <QByteArray>

namespace callboard::fuzz {

constexpr qsizetype inputBytes_max = 256 * 1024;

// The same for the same state of `random`.
QByteArray mutated(const std::vector<QByteArray>& samples, SeededRandom& random);

} // namespace callboard::fuzz
