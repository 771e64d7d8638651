// Groups of digits, and which neighbours of them are together a card.
#include "core/base/card_number.h"

#include "core/base/json.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype shownDigits_end = 4, shownDigits_begin = 6;
constexpr qsizetype beginningDigits_min = 12; // of a number that is being typed; phone numbers are shorter
constexpr qsizetype betweenGroups_max = 2;
constexpr QChar maskedDigit(0x2022);

// What a number of a network begins with, and how long it is. From the networks' published ranges of issuer numbers.
struct CardRange {
    int first, last; // of the leading digits, which both have as many of
    int lengthMin, lengthMax, lengthStep = 1;
};
constexpr CardRange cardRanges[] = {
    {4, 4, 13, 19, 3},    // Visa
    {51, 55, 16, 16},     // Mastercard
    {2221, 2720, 16, 16}, //
    {34, 34, 15, 15},     // American Express
    {37, 37, 15, 15},     //
    {6011, 6011, 16, 19}, // Discover
    {644, 659, 16, 19},   //
    {300, 305, 14, 19},   // Diners Club
    {36, 36, 14, 19},     //
    {38, 39, 14, 19},     //
    {3528, 3589, 16, 19}, // JCB
    {62, 62, 16, 19},     // UnionPay
    {50, 50, 13, 19},     // Maestro
    {56, 58, 13, 19},     //
    {60, 69, 13, 19},     //
};

int leading(QStringView digits, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i)
        value = 10 * value + digits[i].digitValue();
    return value;
}

constexpr int digitCount(int value) { return value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4; }

bool isOfNetwork(QStringView digits, const CardRange& range)
{
    const int count = digitCount(range.first);
    const int begin = leading(digits, count);
    return begin >= range.first && begin <= range.last;
}

bool isCard(QStringView digits)
{
    return hasCardCheckDigit(digits) && std::any_of(std::begin(cardRanges), std::end(cardRanges), [&](const CardRange& range) {
        return digits.size() >= range.lengthMin && digits.size() <= range.lengthMax && (digits.size() - range.lengthMin) % range.lengthStep == 0 && isOfNetwork(digits, range);
    });
}

bool beginsLikeCard(QStringView digits)
{
    return digits.size() >= beginningDigits_min && digits.size() < cardDigits_max
        && std::any_of(std::begin(cardRanges), std::end(cardRanges), [&](const CardRange& range) { return digits.size() < range.lengthMax && isOfNetwork(digits, range); });
}

// The digits 0 to 9 only: a card is not read in other scripts by anyone who would take it.
constexpr bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
constexpr bool isBetween(QChar c) { return c == u' ' || c == u'-' || c == u'.' || c == u'\u00a0' || c == u'\u202f' || c == u'\u2013'; }

// Where a UUID ends that begins here; `at` itself when there is none.
qsizetype identifierEnd(QStringView text, qsizetype at)
{
    constexpr qsizetype length = 36;
    if (text.size() - at < length)
        return at;
    for (qsizetype i = 0; i < length; ++i) {
        const QChar c = text[at + i];
        const bool isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (isHyphen ? c != u'-' : !isDigit(c) && !(c.toLower() >= u'a' && c.toLower() <= u'f'))
            return at;
    }
    return at + length;
}

struct Group { qsizetype begin, end; };

// Groups that stand side by side, and their digits end to end.
struct Run {
    std::vector<Group> groups;
    QString digits;
    void add(QStringView text, const Group& group)
    {
        groups.push_back(group);
        digits += text.sliced(group.begin, group.end - group.begin);
    }
};

bool isBetweenGroups(QStringView text, qsizetype from, qsizetype to)
{
    return to - from <= betweenGroups_max && std::all_of(text.begin() + from, text.begin() + to, isBetween);
}

bool isOfWord(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == maskedDigit; }

// Digits at the end of a word with masked ones; -1: it has none.
qsizetype shownBehindMask(QStringView word)
{
    const qsizetype last = word.lastIndexOf(maskedDigit);
    return last < 0 ? -1 : word.size() - 1 - last;
}

std::vector<Run> digitRuns(QStringView text)
{
    std::vector<Run> runs;
    bool goesOn = false;
    qsizetype shown = 0, maskEnd = 0; // digits that a mask has left at the end of its number begin no other one
    for (qsizetype at = 0; at < text.size();) {
        if (!text[at].isLetterOrNumber() && text[at] != maskedDigit) {
            ++at;
            continue;
        }
        if (const qsizetype end = identifierEnd(text, at); end > at) {
            at = end;
            goesOn = false;
            continue;
        }
        // A word: digits alone, or a number of something.
        const qsizetype begin = at;
        bool isNumber = true;
        for (; at < text.size() && isOfWord(text[at]); ++at)
            isNumber = isNumber && isDigit(text[at]);
        if (const qsizetype behind = shownBehindMask(text.sliced(begin, at - begin)); behind >= 0) {
            shown = behind;
            maskEnd = at;
            goesOn = false;
            continue;
        }
        if (isNumber && maskEnd > 0 && shown + at - begin <= shownDigits_end && isBetweenGroups(text, maskEnd, begin)) {
            shown += at - begin;
            maskEnd = at;
            continue;
        }
        const QChar before = begin > 0 ? text[begin - 1] : QChar();
        isNumber = isNumber && before != u'_';
        goesOn = goesOn && isNumber && isBetweenGroups(text, runs.back().groups.back().end, begin);
        if (isNumber && !goesOn && (before == u'+' || before == u'#')) {
            // All groups of it are spoken for.
            for (qsizetype next = at; next < text.size() && (isBetween(text[next]) || isDigit(text[next])); ++next)
                at = next + 1;
            continue;
        }
        if (!isNumber) {
            goesOn = false;
            continue;
        }
        if (!goesOn)
            runs.emplace_back();
        runs.back().add(text, {begin, at});
        goesOn = true;
    }
    return runs;
}

void findCards(const Run& run, std::vector<CardPlace>& places)
{
    qsizetype before = 0; // digits in front of the first group
    for (std::size_t first = 0; first < run.groups.size();) {
        std::size_t found = 0; // one behind the last group of the longest card that begins here
        qsizetype count = 0, counted = 0;
        for (std::size_t last = first; last < run.groups.size() && count < cardDigits_max; ++last) {
            count += run.groups[last].end - run.groups[last].begin;
            if (count >= cardDigits_min && isCard(QStringView(run.digits).sliced(before, count))) {
                found = last + 1;
                counted = count;
            }
        }
        if (found == 0) {
            before += run.groups[first].end - run.groups[first].begin;
            ++first;
            continue;
        }
        places.push_back({run.groups[first].begin, run.groups[found - 1].end});
        before += counted;
        first = found;
    }
}

void mask(QString& text, const CardPlace& place, qsizetype shownBegin, qsizetype shownEnd)
{
    qsizetype digits = 0, at = 0;
    for (qsizetype i = place.begin; i < place.end; ++i)
        digits += isDigit(text[i]);
    for (qsizetype i = place.begin; i < place.end; ++i)
        if (isDigit(text[i])) {
            if (at >= shownBegin && at < digits - shownEnd)
                text[i] = maskedDigit;
            ++at;
        }
}

// Every operation comes by here, and most hold long identifiers: letters end a number. Bytes beyond ASCII may be a blank, an escape may be anything.
bool mayHoldCard(QByteArrayView json)
{
    qsizetype digits = 0;
    char before = '\0';
    for (const char c : json) {
        if (c >= '0' && c <= '9')
            ++digits;
        else if (c == 'u' && before == '\\')
            return true;
        else if (c != ' ' && c != '-' && c != '.' && static_cast<unsigned char>(c) < 0x80)
            digits = 0;
        if (digits >= cardDigits_min)
            return true;
        before = c;
    }
    return false;
}

// False when nothing was masked.
bool writeMasked(JsonWriter& out, const JsonView& value)
{
    bool any = false;
    if (value.isArray()) {
        out.beginArray();
        for (const JsonView one : value)
            any = writeMasked(out, one) || any;
        out.endArray();
    } else if (value.isObject()) {
        out.beginObject();
        for (const JsonView member : value) {
            out.key(member.key());
            any = writeMasked(out, member) || any;
        }
        out.endObject();
    } else if (const QString text = value.string(); value.isString() && !cardPlaces(text).empty()) {
        out.string(withCardsMasked(text));
        any = true;
    } else {
        out.raw(value.raw());
    }
    return any;
}

}

bool hasCardCheckDigit(QStringView digits)
{
    if (digits.size() < cardDigits_min || digits.size() > cardDigits_max)
        return false;
    int sum = 0;
    for (qsizetype at = 0; at < digits.size(); ++at) {
        const int digit = digits[digits.size() - 1 - at].digitValue();
        const int twice = 2 * digit;
        sum += at % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
}

std::vector<CardPlace> cardPlaces(QStringView text)
{
    std::vector<CardPlace> places;
    for (const Run& run : digitRuns(text))
        findCards(run, places);
    return places;
}

QString withCardsMasked(const QString& text)
{
    QString masked = text;
    for (const CardPlace& place : cardPlaces(text))
        mask(masked, place, 0, shownDigits_end);
    return masked;
}

QString withCardsMasked(const QString& text, qsizetype caret)
{
    QString masked = withCardsMasked(text);
    for (const Run& run : digitRuns(masked))
        if (const CardPlace place{run.groups.front().begin, run.groups.back().end}; place.begin < caret && caret <= place.end + betweenGroups_max && beginsLikeCard(run.digits))
            mask(masked, place, shownDigits_begin, 0);
    return masked;
}

QByteArray jsonWithCardsMasked(const QByteArray& json)
{
    if (!mayHoldCard(json))
        return json;
    const auto document = JsonDocument::parse(json);
    if (!document) {
        const QString text = QString::fromUtf8(json), masked = withCardsMasked(text);
        return masked == text ? json : masked.toUtf8();
    }
    QByteArray masked;
    JsonWriter out(masked);
    return writeMasked(out, document->root()) ? masked : json;
}

} // namespace callboard
