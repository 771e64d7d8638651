// What people type, and what is searched in what they typed.
#include "core/base/card_number.h"
#include "core/base/phone.h"
#include "core/guide/guide_value.h"
#include "core/knowledge/redact.h"
#include "core/search/search_query.h"
#include "core/search/words.h"
#include "core/work/spoken_time.h"
#include "tests/fuzz/readers.h"
#include "tests/support/sample_site.h"

#include <QLocale>
#include <QTimeZone>

namespace callboard::fuzz {

namespace {

std::vector<QByteArray> noteSamples()
{
    return {"Maria Lopez called from +1 (505) 555-0134 about #W1234567; card 4242 4242 4242 4242, maria@example.org.", "IBAN DE89 3704 0044 0532 0130 00, 12 Garden Street, Springfield 12345", "4242-4242-4242-4242 5555.5555.5555.4444"};
}

Tried maskCards(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    qsizetype behind = 0;
    for (const CardPlace& place : cardPlaces(text)) {
        if (place.begin < behind || place.end <= place.begin || place.end > text.size())
            return broken("a card is nowhere in the text");
        behind = place.end;
    }
    const QString masked = withCardsMasked(text);
    if (masked.size() != text.size() || !cardPlaces(masked).empty() || withCardsMasked(masked) != masked)
        return broken("a card is left, or places have moved");
    if (withCardsMasked(text, text.size() / 2).size() != text.size())
        return broken("places have moved while typing");
    return behind > 0 ? taken() : refused();
}

Tried takeOut(const QByteArray& bytes)
{
    static const std::vector<PersonalValue> known = personalValues(sample::mariaLopez(), {});
    const QString text = QString::fromUtf8(bytes);
    const auto places = personalPlaces(text, known);
    qsizetype behind = 0;
    for (const PersonalPlace& place : places) {
        if (place.begin < behind || place.end <= place.begin || place.end > text.size())
            return broken("a personal value is nowhere in the text");
        behind = place.end;
    }
    redact(text, places, [](PersonalKind) { return QStringLiteral("x"); });
    return places.empty() ? refused() : taken();
}

std::vector<QByteArray> searchSamples() { return {"lopez mar", "#W1234567", "505 555", "kettle-x40 \"does not heat\"", "maria@example.org"}; }

Tried parseSearches(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const ParsedQuery query = parseSearch(text);
    qsizetype behind = 0;
    for (WordReader words(text); words.next();) {
        if (words.begin() < 0 || words.end() > text.size() || words.end() <= words.begin() || words.folded().size() > WordReader::wordBytes_max)
            return broken("a word is nowhere in the text");
        if (!words.isCompound() && words.begin() < behind)
            return broken("a word stands before the one that was read before it");
        behind = words.isCompound() ? behind : words.end();
    }
    return query.chunks.empty() && query.digits.empty() ? refused() : taken();
}

std::vector<QByteArray> timeSamples() { return {"tue 3pm", "in 20 min", "tomorrow at noon", "2026-12-24 08:30", "24/12 8.30", "next friday", "mañana a las 9"}; }

Tried readTimes(const QByteArray& bytes)
{
    static const QTimeZone zone("America/New_York");
    constexpr Instant now{1'795'000'000'000};
    constexpr qint64 years_ms = 20LL * 366 * 86'400'000;
    const auto time = spokenTime(QString::fromUtf8(bytes), zone, now);
    if (!time)
        return time.error().sentence().isEmpty() ? broken("refused without a sentence") : refused();
    return qAbs(time->ms - now.ms) < years_ms ? taken() : broken("a time far away");
}

std::vector<QByteArray> phoneSamples() { return {"+1 505 555 0134", "(505) 555-0134 ext 7", "0049 30 901820", "555 0134", "tel:+34-912-345-678"}; }

Tried readPhones(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    phoneDigits(text);
    phoneForDisplay(text, QStringLiteral("US"));
    const auto number = phoneToE164(text, QStringLiteral("US"));
    if (!number)
        return refused();
    const auto again = phoneToE164(*number, QStringLiteral("DE"));
    return number->startsWith(u'+') && number->size() <= 17 && again && *again == *number ? taken() : broken("a number is not the same again");
}

std::vector<QByteArray> valueSamples() { return {"47.84 USD", "1,234.50", "1.234,50 EUR", "2026-02-29", "29.2.2028", "yes", "sí", "+1 505 555 0134", "maria@example.org", "-0.005", "W1 lamp"}; }

Tried readValues(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    bool any = false;
    for (const GuideTypeRow& row : guideTypes()) {
        const auto value = typedGuideValue(row.type, text, QStringLiteral("EUR"));
        if (!value)
            continue;
        any = true;
        if (!belongsTo(row.type, *value))
            return broken(QByteArray("an answer is not of its type: ") + row.name);
        QByteArray once;
        JsonWriter json(once);
        writeGuideValue(json, *value);
        const auto document = JsonDocument::parse(once);
        const auto again = document ? readGuideValue(document->root()) : Result<GuideValue>(document.error());
        if (!again || *again != *value)
            return broken(QByteArray("an answer is not the same again: ") + row.name);
        spokenGuideValue(*value, QLocale::c());
    }
    return any ? taken() : refused();
}

}

std::vector<Reader> wordReaders()
{
    return {{"card", "no card is left, and places in the text stay", noteSamples, maskCards},
            {"redact", "what is taken out has its place in the text", noteSamples, takeOut},
            {"search", "every word has its place in the text", searchSamples, parseSearches},
            {"time", "a time within twenty years, or a sentence", timeSamples, readTimes},
            {"phone", "a number that is read again is the same", phoneSamples, readPhones},
            {"answer", "an answer is of its type, and the same when it comes back", valueSamples, readValues}};
}

} // namespace callboard::fuzz
