// RFC 3339 by calendar arithmetic (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"), and the system clock.
#include "core/base/clock.h"

#include <algorithm>
#include <chrono>

namespace callboard {

namespace {

using namespace std::chrono;
constexpr qint64 msPerDay = 86'400'000;
constexpr qint64 firstMs = -62'135'596'800'000; // 0001-01-01T00:00:00.000Z
constexpr qint64 lastMs = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z

char* putDigits(char* p, unsigned value, int width)
{
    for (int i = width - 1; i >= 0; --i, value /= 10)
        p[i] = char('0' + value % 10);
    return p + width;
}

// Reads exactly `width` digits at `at`; -1 when there are none.
int digits(QByteArrayView text, qsizetype at, int width)
{
    if (at + width > text.size())
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + width; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}

QByteArray Instant::text() const
{
    if (!isSet())
        return {};
    const qint64 inRange = std::clamp(ms, firstMs, lastMs); // four digits of year are all that the format has
    const qint64 day = (inRange >= 0 ? inRange : inRange - msPerDay + 1) / msPerDay;
    const qint64 inDay = inRange - day * msPerDay;
    const year_month_day date{sys_days{days{int(day)}}};
    QByteArray out(24, Qt::Uninitialized);
    char* p = out.data();
    p = putDigits(p, unsigned(int(date.year())), 4); *p++ = '-';
    p = putDigits(p, unsigned(date.month()), 2); *p++ = '-';
    p = putDigits(p, unsigned(date.day()), 2); *p++ = 'T';
    p = putDigits(p, unsigned(inDay / 3'600'000), 2); *p++ = ':';
    p = putDigits(p, unsigned(inDay / 60'000 % 60), 2); *p++ = ':';
    p = putDigits(p, unsigned(inDay / 1000 % 60), 2); *p++ = '.';
    p = putDigits(p, unsigned(inDay % 1000), 3); *p++ = 'Z';
    return out;
}

std::optional<Instant> Instant::fromText(QByteArrayView text)
{
    const int y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const int h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    if (y < 1 || mo < 1 || d < 1 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60)
        return std::nullopt;
    if (text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const year_month_day date{year{y}, month{unsigned(mo)}, day{unsigned(d)}};
    if (!date.ok())
        return std::nullopt;
    qsizetype at = 19;
    int fraction_ms = 0;
    if (at < text.size() && text[at] == '.') {
        int scale = 100;
        qsizetype first = ++at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            fraction_ms += (text[at] - '0') * scale;
        if (at == first)
            return std::nullopt;
    }
    qint64 offset_ms = 0;
    if (at >= text.size())
        return std::nullopt;
    if (text[at] == 'Z' || text[at] == 'z') {
        ++at;
    } else if (text[at] == '+' || text[at] == '-') {
        const int oh = digits(text, at + 1, 2), om = digits(text, at + 4, 2);
        if (oh < 0 || oh > 23 || om < 0 || om > 59 || text[at + 3] != ':')
            return std::nullopt;
        offset_ms = (oh * 60 + om) * 60'000LL * (text[at] == '-' ? -1 : 1);
        at += 6;
    } else {
        return std::nullopt;
    }
    if (at != text.size())
        return std::nullopt;
    const qint64 dayMs = sys_days{date}.time_since_epoch().count() * msPerDay;
    const qint64 moment = dayMs + (h * 3600LL + mi * 60 + s) * 1000 + fraction_ms - offset_ms;
    if (moment < firstMs || moment > lastMs)
        return std::nullopt; // an offset can lead out of the years 1 to 9999
    return Instant{moment};
}

Instant SystemClock::now() const
{
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

qint64 SystemClock::monotonicMs() const
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace callboard
