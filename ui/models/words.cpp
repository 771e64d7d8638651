// Texts by QLocale and QTimeZone.
#include "ui/models/words.h"

#include "core/base/currency.h"

#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace callboard {

namespace {

constexpr qint64 minute_ms = 60'000, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;
constexpr qint64 dueSoon_ms = 30 * minute_ms;

QDateTime local(Instant time) { return QDateTime::fromMSecsSinceEpoch(time.ms); }

QString padded(qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

// Marked for translation only: QLocale gives these names, in English.
[[maybe_unused]] constexpr const char* languageNames[] = {
    QT_TRANSLATE_NOOP("languages", "Arabic"), QT_TRANSLATE_NOOP("languages", "Chinese"), QT_TRANSLATE_NOOP("languages", "Czech"),
    QT_TRANSLATE_NOOP("languages", "Danish"), QT_TRANSLATE_NOOP("languages", "Dutch"), QT_TRANSLATE_NOOP("languages", "English"),
    QT_TRANSLATE_NOOP("languages", "Finnish"), QT_TRANSLATE_NOOP("languages", "French"), QT_TRANSLATE_NOOP("languages", "German"),
    QT_TRANSLATE_NOOP("languages", "Greek"), QT_TRANSLATE_NOOP("languages", "Hebrew"), QT_TRANSLATE_NOOP("languages", "Hindi"),
    QT_TRANSLATE_NOOP("languages", "Hungarian"), QT_TRANSLATE_NOOP("languages", "Italian"), QT_TRANSLATE_NOOP("languages", "Japanese"),
    QT_TRANSLATE_NOOP("languages", "Korean"), QT_TRANSLATE_NOOP("languages", "Polish"), QT_TRANSLATE_NOOP("languages", "Portuguese"),
    QT_TRANSLATE_NOOP("languages", "Romanian"), QT_TRANSLATE_NOOP("languages", "Russian"), QT_TRANSLATE_NOOP("languages", "Spanish"),
    QT_TRANSLATE_NOOP("languages", "Swedish"), QT_TRANSLATE_NOOP("languages", "Turkish"), QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    QT_TRANSLATE_NOOP("languages", "Vietnamese"),
};

}

QString Words::duration(qint64 seconds)
{
    const qint64 hours = seconds / 3600, minutes = seconds / 60 % 60;
    return hours > 0 ? QStringLiteral("%1:%2:%3").arg(hours).arg(padded(minutes), padded(seconds % 60)) : QStringLiteral("%1:%2").arg(minutes).arg(padded(seconds % 60));
}

QString Words::ago(Instant then, Instant now)
{
    const qint64 past_ms = now.ms - then.ms;
    if (past_ms < minute_ms)
        return tr("now");
    if (past_ms < hour_ms)
        return tr("%1 min").arg(past_ms / minute_ms);
    const QDateTime at = local(then), today = local(now);
    const QLocale locale;
    if (at.date() == today.date())
        return clockTime(then);
    if (at.date().year() == today.date().year())
        return locale.toString(at, QStringLiteral("d MMM HH:mm"));
    return date(then);
}

QString Words::clockTime(Instant time)
{
    return QLocale().toString(local(time).time(), QStringLiteral("HH:mm"));
}

QString Words::date(Instant time)
{
    return time.isSet() ? QLocale().toString(local(time).date(), QStringLiteral("d MMM yyyy")) : QString();
}

Words::Due Words::due(Instant due, Instant now)
{
    if (!due.isSet())
        return {};
    const qint64 left_ms = due.ms - now.ms, size_ms = std::abs(left_ms);
    QString span;
    if (size_ms < hour_ms)
        span = tr("%1 m").arg(std::max<qint64>(size_ms / minute_ms, 1));
    else if (size_ms < 10 * hour_ms)
        span = tr("%1 h %2").arg(size_ms / hour_ms).arg(padded(size_ms / minute_ms % 60));
    else if (size_ms < 2 * day_ms)
        span = tr("%1 h").arg(size_ms / hour_ms);
    else
        span = tr("%1 d").arg(size_ms / day_ms);
    if (left_ms < 0)
        return {tr("%1 late").arg(span), Tone::Bad};
    return {span, left_ms < dueSoon_ms ? Tone::Warning : Tone::Plain};
}

QString Words::amount(const Money& money)
{
    if (money.currency.isEmpty())
        return {};
    const int digits = minorDigits(money.currency);
    const double value = double(money.minor) / std::pow(10, digits);
    const QLocale locale;
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == money.currency)
        return locale.toCurrencyString(value, locale.currencySymbol(), digits);
    // The symbol of the reader's own country is enough; others are told apart by their code, which does not touch the number.
    QString text = locale.toCurrencyString(value, money.currency, digits);
    const qsizetype begin = text.indexOf(money.currency), end = begin + money.currency.size();
    if (end < text.size() && text[end].isDigit())
        text.insert(end, QChar::Nbsp);
    else if (begin > 0 && text[begin - 1].isDigit())
        text.insert(begin, QChar::Nbsp);
    return text;
}

QString Words::number(qint64 caseNumber)
{
    return caseNumber > 0 ? QStringLiteral("#%1").arg(caseNumber) : tr("new");
}

QString Words::label(const char* sourceText)
{
    return QCoreApplication::translate("fields", sourceText);
}

QString Words::languageName(const QString& tag)
{
    const QLocale locale(tag);
    return locale.language() == QLocale::C ? tag : QCoreApplication::translate("languages", QLocale::languageToString(locale.language()).toUtf8().constData());
}

QString Words::language(const QString& tag)
{
    const QLocale locale(tag);
    if (tag.isEmpty() || locale.language() == QLocale::C || locale.language() == QLocale().language())
        return {};
    return tr("Speaks %1").arg(languageName(tag));
}

QString Words::localTime(const QString& zone, Instant now)
{
    const QTimeZone place(zone.toLatin1());
    if (!place.isValid() || place == QTimeZone::systemTimeZone())
        return {};
    const QString city = zone.section(QLatin1Char('/'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
    return tr("%1 in %2").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(now.ms, place).time(), QStringLiteral("HH:mm")), city);
}

QString Words::option(const Column& column, const QString& name)
{
    for (const Option& one : column.options)
        if (name == QLatin1String(one.name))
            return label(one.label);
    return name;
}

} // namespace callboard
