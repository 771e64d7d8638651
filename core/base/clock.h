// Instant and Clock: the only way the program knows the time, handed in so that a simulation can own it.
#pragma once

#include <QByteArray>
#include <compare>
#include <optional>

namespace callboard {

// A moment in UTC, in milliseconds since 1970. 0 means "not set" and crosses every boundary as null.
struct Instant {
    qint64 ms = 0;
    bool isSet() const { return ms != 0; }
    auto operator<=>(const Instant&) const = default;

    QByteArray text() const; // RFC 3339 with milliseconds, "2026-11-21T10:42:00.000Z"; empty when not set
    // Accepts RFC 3339 with or without fraction and with any offset; refuses impossible dates. Years 1 to 9999.
    static std::optional<Instant> fromText(QByteArrayView text);
};

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;       // wall clock; may jump
    virtual qint64 monotonicMs() const = 0; // never goes back; for time limits
};
class SystemClock final : public Clock {
public:
    Instant now() const override;
    qint64 monotonicMs() const override;
};

} // namespace callboard
