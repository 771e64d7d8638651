// Words are taken one after the other; each says something about the day, the hour, or how long from now.
#include "core/work/spoken_time.h"

#include "core/base/plain_letters.h"
#include "core/work/tasks.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace callboard {

namespace {

constexpr int spokenTimeChars_max = 80;
constexpr int amount_max = 10'000;
constexpr int daysAhead_max = 366;
constexpr int namePrefix_min = 3; // "tue" is Tuesday, "t" could be Thursday

enum class Unit { Minute, Hour, Day, Week };
struct UnitWord { const char* word; Unit unit; };
constexpr UnitWord unitWords[] = {
    {"m", Unit::Minute}, {"min", Unit::Minute}, {"mins", Unit::Minute}, {"minute", Unit::Minute}, {"minutes", Unit::Minute}, {"minuto", Unit::Minute}, {"minutos", Unit::Minute},
    {"h", Unit::Hour}, {"hr", Unit::Hour}, {"hrs", Unit::Hour}, {"hour", Unit::Hour}, {"hours", Unit::Hour}, {"hora", Unit::Hour}, {"horas", Unit::Hour},
    {"d", Unit::Day}, {"day", Unit::Day}, {"days", Unit::Day}, {"dia", Unit::Day}, {"dias", Unit::Day},
    {"w", Unit::Week}, {"week", Unit::Week}, {"weeks", Unit::Week}, {"semana", Unit::Week}, {"semanas", Unit::Week},
};
struct DayWord { const char* word; int days; };
constexpr DayWord dayWords[] = {{"today", 0}, {"hoy", 0}, {"tomorrow", 1}, {"tmr", 1}, {"manana", 1}};
struct HourWord { const char* word; int hour; };
constexpr HourWord hourWords[] = {{"noon", 12}, {"midday", 12}, {"mediodia", 12}};
constexpr const char* fillers[] = {"at", "on", "in", "by", "the", "next", "this", "of", "a", "las", "la", "el", "en", "de", "del", "para", "proximo", "este", "o'clock"};

template <class Row, std::size_t n> const Row* named(const Row (&rows)[n], const QString& word)
{
    for (const Row& row : rows)
        if (word == QLatin1String(row.word))
            return &row;
    return nullptr;
}

// 1 is Monday or January; 0: the word is none.
int numberOf(const QString& word, int count, QString (QLocale::*name)(int, QLocale::FormatType) const)
{
    if (word.size() < namePrefix_min)
        return 0;
    for (const QLocale& locale : {QLocale(), QLocale(QLocale::English), QLocale(QLocale::Spanish)})
        for (int number = 1; number <= count; ++number)
            if (plainLetters((locale.*name)(number, QLocale::LongFormat)).startsWith(word))
                return number;
    return 0;
}

// An hour that the clocks leave out is the one after it.
QDateTime momentAt(const QDate& date, const QTime& time, const QTimeZone& zone)
{
    const QDateTime moment(date, time, zone);
    return moment.isValid() ? moment : QDateTime(date, time.addSecs(3'600), zone);
}

class Spoken {
public:
    Spoken(QDateTime here) : m_here(std::move(here)) {}

    // The words from `at` on that belong together; 0: not understood.
    int take(const QStringList& words, int at)
    {
        const QString& word = words[at];
        const QString next = words.value(at + 1);
        if (std::any_of(std::begin(fillers), std::end(fillers), [&](const char* filler) { return word == QLatin1String(filler); }))
            return 1;
        if (const auto* day = named(dayWords, word))
            return takeDate(m_here.date().addDays(day->days)) ? 1 : 0;
        if (const auto* hour = named(hourWords, word))
            return takeTime(hour->hour, 0, {}) ? 1 : 0;
        if (const int weekday = numberOf(word, 7, &QLocale::dayName); weekday > 0 && m_weekday == 0 && !m_date.isValid()) {
            m_weekday = weekday;
            return 1;
        }
        if (const int month = numberOf(word, 12, &QLocale::monthName); month > 0 && isDayOfMonth(next))
            return takeDay(next.toInt(), month) ? 2 : 0;
        return takeNumber(word, next, at > 0 ? words[at - 1] : QString(), words.value(at + 2));
    }

    Result<Instant> moment() const
    {
        if (!m_weekday && !m_date.isValid() && !m_time.isValid() && m_ahead_ms > 0)
            return Instant{m_here.toMSecsSinceEpoch() + m_ahead_ms};
        const QTime time = m_time.isValid() ? m_time : QTime(workdayEnds_h, 0);
        QDate date = m_date;
        if (m_weekday) {
            date = m_here.date().addDays((m_weekday - m_here.date().dayOfWeek() + 7) % 7);
            if (momentAt(date, time, m_here.timeZone()) <= m_here)
                date = date.addDays(7);
        } else if (!date.isValid()) {
            if (!m_time.isValid())
                return Error{};
            date = momentAt(m_here.date(), time, m_here.timeZone()) > m_here ? m_here.date() : m_here.date().addDays(1);
        }
        return Instant{momentAt(date, time, m_here.timeZone()).toMSecsSinceEpoch()};
    }

private:
    static bool isDayOfMonth(const QString& word)
    {
        bool isNumber = false;
        const int day = word.toInt(&isNumber);
        return isNumber && day >= 1 && day <= 31;
    }

    bool takeDate(const QDate& date)
    {
        if (!date.isValid() || m_date.isValid() || m_weekday)
            return false;
        m_date = date;
        return true;
    }

    // Of this year, or of the next one when it is over.
    bool takeDay(int day, int month)
    {
        const QDate date(m_here.date().year(), month, day);
        return takeDate(date.isValid() && date < m_here.date() ? date.addYears(1) : date);
    }

    bool takeTime(int hour, int minute, const QString& half)
    {
        if (m_time.isValid() || (!half.isEmpty() && (hour < 1 || hour > 12)))
            return false;
        m_time = QTime(half.isEmpty() ? hour : hour % 12 + (half.startsWith(u'p') ? 12 : 0), minute);
        return m_time.isValid();
    }

    bool takeAhead(int count, Unit unit)
    {
        constexpr qint64 minute_ms = 60'000, hour_ms = 60 * minute_ms;
        if (unit == Unit::Day || unit == Unit::Week)
            return takeDate(m_here.date().addDays(qint64(count) * (unit == Unit::Week ? 7 : 1)));
        m_ahead_ms += count * (unit == Unit::Hour ? hour_ms : minute_ms);
        return count > 0;
    }

    int takeNumber(const QString& word, const QString& next, const QString& before, const QString& afterNext)
    {
        static const QRegularExpression halves(QStringLiteral("^(a|p)\\.?m\\.?$")), clock(QStringLiteral("^(\\d{1,2})(?:[:h.](\\d{2})h?|h)?((?:a|p)\\.?m\\.?)?$")), ahead(QStringLiteral("^\\+?(\\d{1,5})([a-z]*)$")),
            iso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$")), dotted(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?$"));
        if (iso.match(word).hasMatch())
            return takeDate(QDate::fromString(word, Qt::ISODate)) ? 1 : 0;
        if (const auto day = dotted.match(word); day.hasMatch()) {
            const int year = day.captured(3).toInt();
            return (year ? takeDate(QDate(year, day.captured(2).toInt(), day.captured(1).toInt())) : takeDay(day.captured(1).toInt(), day.captured(2).toInt())) ? 1 : 0;
        }
        // "20 min" and "20min"; a bare "3h" is a time unless it is said to be from now on.
        if (const auto from = ahead.match(word); from.hasMatch()) {
            const bool isGlued = !from.captured(2).isEmpty();
            const bool isFromNow = !isGlued || word.startsWith(u'+') || from.captured(2) != QLatin1String("h") || before == QLatin1String("in") || before == QLatin1String("en");
            const auto* unit = named(unitWords, isGlued ? from.captured(2) : next);
            if (const int count = from.captured(1).toInt(); unit && isFromNow && count <= amount_max)
                return !takeAhead(count, unit->unit) ? 0 : isGlued ? 1 : 2;
        }
        if (isDayOfMonth(word)) { // "24 nov", "24 de noviembre"
            const bool hasOf = next == QLatin1String("de") || next == QLatin1String("of");
            if (const int month = numberOf(hasOf ? afterNext : next, 12, &QLocale::monthName))
                return !takeDay(word.toInt(), month) ? 0 : hasOf ? 3 : 2;
        }
        const auto time = clock.match(word);
        if (!time.hasMatch())
            return 0;
        const bool hasHalf = time.captured(3).isEmpty() && halves.match(next).hasMatch();
        const bool isBare = word.size() <= 2 && !hasHalf && (before == QLatin1String("at") || before == QLatin1String("las"));
        if (word.size() <= 2 && !hasHalf && !isBare)
            return 0; // "24" could be a day as well as an hour
        if (isBare && word.toInt() <= 12)
            return 0; // "at 3" could be at night as well as in the afternoon
        return !takeTime(time.captured(1).toInt(), time.captured(2).toInt(), hasHalf ? next : time.captured(3)) ? 0 : hasHalf ? 2 : 1;
    }

    QDateTime m_here;
    QDate m_date;
    QTime m_time;
    int m_weekday = 0;
    qint64 m_ahead_ms = 0;
};

}

Result<Instant> spokenTime(const QString& text, const QTimeZone& zone, Instant now)
{
    static const QRegularExpression gaps(QStringLiteral("[\\s,;]+"));
    const auto unclear = [&] { return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not a time that is understood. Try \"tue 3pm\", \"in 20 min\" or \"2026-11-30 15:00\"."), text.left(spokenTimeChars_max)); };
    const QStringList words = plainLetters(text.left(spokenTimeChars_max)).split(gaps, Qt::SkipEmptyParts);
    Spoken spoken(QDateTime::fromMSecsSinceEpoch(now.ms, zone));
    for (int at = 0; at < words.size();) {
        const int taken = spoken.take(words, at);
        if (taken == 0)
            return unclear();
        at += taken;
    }
    const auto moment = spoken.moment();
    if (!moment)
        return unclear();
    if (moment->ms <= now.ms)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "That time is over already. Say a later one."));
    if (moment->ms > now.ms + qint64(daysAhead_max) * 86'400'000)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "That is more than a year away. Say an earlier time."));
    return *moment;
}

} // namespace callboard
