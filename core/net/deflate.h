// Deflate as HTTP means it (zlib's format), with a stop: what a few kilobytes unfold to is bounded.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace callboard {

// At most `limit_bytes` come out. Invalid: it would be more. Corrupt: not deflated, cut off, or followed by something else.
Result<QByteArray> inflated(QByteArrayView bytes, qsizetype limit_bytes);

// Fast rather than small: an answer is deflated once and sent once.
QByteArray deflated(QByteArrayView bytes);

} // namespace callboard
