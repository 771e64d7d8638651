// Printing, parsing and making of Uuids.
#include "core/base/ids.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

namespace callboard {

namespace {
constexpr char hexDigits[] = "0123456789abcdef";

int hexValue(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
}

QByteArray Uuid::text() const
{
    QByteArray out(36, '-');
    char* p = out.data();
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            ++p;
        const quint64 half = nibble < 16 ? high : low;
        *p++ = hexDigits[(half >> (60 - 4 * (nibble % 16))) & 15];
    }
    return out;
}

QByteArray Uuid::bytes() const
{
    QByteArray out(16, Qt::Uninitialized);
    qToBigEndian(high, out.data());
    qToBigEndian(low, out.data() + 8);
    return out;
}

std::optional<Uuid> Uuid::fromText(QByteArrayView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    int nibble = 0;
    for (qsizetype i = 0; i < 36; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-'))
            return std::nullopt;
        if (dash)
            continue;
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        quint64& half = nibble++ < 16 ? id.high : id.low;
        half = half << 4 | quint64(value);
    }
    return id;
}

std::optional<Uuid> Uuid::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    return Uuid{qFromBigEndian<quint64>(bytes.data()), qFromBigEndian<quint64>(bytes.data() + 8)};
}

Uuid Uuid::derived(const Uuid& space, QByteArrayView name)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(space.bytes());
    hash.addData(name.toByteArray());
    Uuid id = *fromBytes(QByteArrayView(hash.result()).first(16));
    id.high = (id.high & ~0xf000ULL) | 0x5000ULL;
    id.low = (id.low & ~(3ULL << 62)) | (2ULL << 62);
    return id;
}

Uuid Uuid::timeOrdered(qint64 ms_since_epoch, quint64 random_a, quint64 random_b)
{
    Uuid id;
    id.high = (quint64(ms_since_epoch) << 16) | 0x7000ULL | (random_a & 0xfffULL);
    id.low = (random_b & ~(3ULL << 62)) | (2ULL << 62);
    return id;
}

quint64 SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace callboard
