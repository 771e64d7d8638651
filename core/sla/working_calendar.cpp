// Reading a calendar's lines, and worked time as spans between the changes of a zone's clock.
#include "core/sla/working_calendar.h"

#include "core/base/zone.h"

#include <QRegularExpression>
#include <algorithm>

namespace callboard {

namespace {

constexpr qint64 minute_ms = 60'000;
constexpr qint64 day_ms = 24 * 60 * minute_ms;
constexpr int dayEnd_min = 24 * 60, shiftEnd_max_min = 2 * dayEnd_min;

// Time during which a zone's clock runs evenly; `offset_ms` is what the wall shows more than UTC.
struct EvenTime {
    TimeSpan span;
    qint64 offset_ms = 0;
};

std::vector<EvenTime> evenTimes(const QTimeZone& zone, const TimeSpan& within)
{
    std::vector<EvenTime> times;
    QDateTime at = QDateTime::fromMSecsSinceEpoch(within.from.ms, Qt::UTC);
    qint64 from_ms = within.from.ms;
    while (from_ms < within.to.ms) {
        const QTimeZone::OffsetData next = zone.nextTransition(at);
        const qint64 change_ms = next.atUtc.isValid() ? next.atUtc.toMSecsSinceEpoch() : within.to.ms;
        const qint64 to_ms = std::min(change_ms <= from_ms ? within.to.ms : change_ms, within.to.ms);
        times.push_back({{{from_ms}, {to_ms}}, zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(from_ms, Qt::UTC)) * 1000LL});
        from_ms = to_ms;
        at = QDateTime::fromMSecsSinceEpoch(from_ms, Qt::UTC);
    }
    return times;
}

qint64 wallMs(const QDate& day) { return QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch(); }
QDate dayOfWall(qint64 wall_ms) { return QDateTime::fromMSecsSinceEpoch(wall_ms, Qt::UTC).date(); }

Error badHours(const QString& text)
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not a list of working hours. Write them like \"09:00-12:30, 13:30-18:00\", in their order; a night shift ends after 24:00, like \"22:00-30:00\"."), text);
}

Result<std::vector<WorkingHours>> readHours(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})$"));
    std::vector<WorkingHours> list;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto match = form.match(part.trimmed());
        if (!match.hasMatch() || match.captured(2).toInt() > 59 || match.captured(4).toInt() > 59)
            return badHours(text);
        const WorkingHours hours{match.captured(1).toInt() * 60 + match.captured(2).toInt(), match.captured(3).toInt() * 60 + match.captured(4).toInt()};
        const bool fits = hours.from_min < hours.to_min && hours.from_min < dayEnd_min && hours.to_min <= shiftEnd_max_min;
        if (!fits || (!list.empty() && hours.from_min < list.back().to_min) || qsizetype(list.size()) == WorkingCalendar::hoursOfDay_max)
            return badHours(text);
        list.push_back(hours);
    }
    return list;
}

// Sorted, and what touches or overlaps is one.
void unite(std::vector<TimeSpan>& spans)
{
    std::sort(spans.begin(), spans.end(), [](const TimeSpan& a, const TimeSpan& b) { return a.from < b.from; });
    std::vector<TimeSpan> united;
    for (const TimeSpan& span : spans) {
        if (!united.empty() && span.from <= united.back().to)
            united.back().to = std::max(united.back().to, span.to);
        else
            united.push_back(span);
    }
    spans = std::move(united);
}

}

Result<WorkingCalendar> WorkingCalendar::of(const QByteArray& zone, const QStringList& days, const QDate& firstDay, const QStringList& exceptions)
{
    WorkingCalendar calendar;
    const auto named = zoneNamed(zone);
    if (!named)
        return named.error();
    calendar.m_zone = *named;
    if (days.isEmpty() || days.size() > patternDays_max || exceptions.size() > exceptions_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A calendar has a pattern of 1 to %1 days, and at most %2 days of their own."), patternDays_max, exceptions_max).inField(QStringLiteral("days"));
    if (!firstDay.isValid())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The pattern needs the date of its first day, like \"2026-01-05\".")).inField(QStringLiteral("first_day"));
    calendar.m_firstDay = firstDay;
    for (const QString& line : days) {
        auto hours = readHours(line);
        if (!hours)
            return Error(hours.error()).inField(QStringLiteral("days"));
        calendar.m_pattern.push_back(std::move(*hours));
    }
    for (const QString& line : exceptions) {
        static const QRegularExpression form(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})((?:[ ,]+\\d{1,2}:\\d{2}\\s*-\\s*\\d{1,2}:\\d{2})*)\\s*(.*)$"));
        const auto match = form.match(line.trimmed());
        const QDate day = match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
        if (!day.isValid())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not a day of its own. Write the date, the hours if people work, and a name, like \"2026-12-24 09:00-12:00 Christmas Eve\"."), line).inField(QStringLiteral("exceptions"));
        auto hours = readHours(match.captured(2).trimmed());
        if (!hours)
            return Error(hours.error()).inField(QStringLiteral("exceptions"));
        calendar.m_exceptions[day] = {std::move(*hours), match.captured(3).trimmed()};
    }
    return calendar;
}

WorkingCalendar WorkingCalendar::always()
{
    WorkingCalendar calendar;
    calendar.m_zone = QTimeZone::utc();
    calendar.m_firstDay = QDate(1970, 1, 1);
    calendar.m_pattern = {{{0, dayEnd_min}}};
    return calendar;
}

const std::vector<WorkingHours>& WorkingCalendar::hoursOf(const QDate& day) const
{
    if (const auto own = m_exceptions.find(day); own != m_exceptions.end())
        return own->second.hours;
    const qint64 size = qint64(m_pattern.size());
    const qint64 at = m_firstDay.daysTo(day) % size;
    return m_pattern[std::size_t(at < 0 ? at + size : at)];
}

std::vector<TimeSpan> WorkingCalendar::worked(const TimeSpan& within) const
{
    std::vector<TimeSpan> spans;
    for (const EvenTime& even : evenTimes(m_zone, within)) {
        // While the clock runs evenly, wall time is UTC and a constant. The night shift may have begun the day before.
        const QDate last = dayOfWall(even.span.to.ms + even.offset_ms);
        for (QDate day = dayOfWall(even.span.from.ms + even.offset_ms).addDays(-1); day <= last; day = day.addDays(1))
            for (const WorkingHours& hours : hoursOf(day)) {
                const qint64 from_ms = std::max(wallMs(day) + hours.from_min * minute_ms - even.offset_ms, even.span.from.ms);
                const qint64 to_ms = std::min(wallMs(day) + hours.to_min * minute_ms - even.offset_ms, even.span.to.ms);
                if (from_ms < to_ms)
                    spans.push_back({{from_ms}, {to_ms}});
            }
    }
    unite(spans);
    return spans;
}

QString WorkingCalendar::exceptionAt(Instant at) const
{
    const QDate day = dayOfWall(at.ms + m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC)) * 1000LL);
    const auto own = m_exceptions.find(day);
    return own == m_exceptions.end() ? QString() : own->second.name;
}

} // namespace callboard
