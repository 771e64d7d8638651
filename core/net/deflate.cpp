// zlib's streams in bounded steps; qUncompress would believe the sender about the size.
#include "core/net/deflate.h"

#include <algorithm>
#include <zlib.h>

namespace callboard {

namespace {

constexpr qsizetype step_bytes = 64 * 1024;
constexpr int fastLevel = 1;

Error tooLarge(qsizetype limit_bytes)
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The message is larger than %1 bytes when it is unpacked. Send it in smaller parts."), limit_bytes);
}

Error broken()
{
    return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The message is packed in a way that cannot be read. Send it again."));
}

}

Result<QByteArray> inflated(QByteArrayView bytes, qsizetype limit_bytes)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return broken();
    // zlib's interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    QByteArray out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= limit_bytes) {
        const qsizetype before = out.size();
        // One byte more than allowed, so that "too large" is seen and not guessed.
        const qsizetype room = std::min(step_bytes, limit_bytes + 1 - before);
        out.resize(before + room);
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        stream.avail_out = uInt(room);
        state = inflate(&stream, Z_NO_FLUSH);
        out.resize(before + room - qsizetype(stream.avail_out));
    }
    const bool allRead = stream.avail_in == 0;
    inflateEnd(&stream);
    if (out.size() > limit_bytes)
        return tooLarge(limit_bytes);
    if (state != Z_STREAM_END || !allRead)
        return broken();
    return out;
}

QByteArray deflated(QByteArrayView bytes)
{
    uLongf size = compressBound(uLong(bytes.size()));
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const int state = compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), uLong(bytes.size()), fastLevel);
    CALLBOARD_REQUIRE(state == Z_OK); // the buffer is as large as zlib asked for
    out.resize(qsizetype(size));
    return out;
}

} // namespace callboard
