// Uuid: the 16-byte name of every row, operation and desk; time-ordered when new, derived when it must be the same everywhere.
#pragma once

#include <QByteArray>
#include <QString>
#include <compare>
#include <functional>
#include <optional>

namespace callboard {

struct Uuid {
    quint64 high = 0, low = 0;

    bool isNull() const { return high == 0 && low == 0; }
    auto operator<=>(const Uuid&) const = default;

    QByteArray text() const;           // lower-case, 36 characters
    QByteArray bytes() const;          // 16 bytes, big-endian: sorts like the value
    static std::optional<Uuid> fromText(QByteArrayView text);
    static std::optional<Uuid> fromBytes(QByteArrayView bytes);

    // RFC 9562 version 5: the same name in the same space is the same id on every machine.
    static Uuid derived(const Uuid& space, QByteArrayView name);
    // RFC 9562 version 7 from a time and 74 random bits; both are handed in so that runs can be repeated.
    static Uuid timeOrdered(qint64 ms_since_epoch, quint64 random_a, quint64 random_b);
};

// Randomness as it is handed in. The system's is cryptographic; a simulation hands in a seeded one.
class Random {
public:
    virtual ~Random() = default;
    virtual quint64 next() = 0;
};
class SystemRandom final : public Random {
public:
    quint64 next() override;
};

} // namespace callboard

template <> struct std::hash<callboard::Uuid> {
    std::size_t operator()(const callboard::Uuid& id) const noexcept { return std::size_t(id.high * 0x9e3779b97f4a7c15ULL ^ id.low); }
};
