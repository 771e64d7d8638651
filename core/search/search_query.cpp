// Taking a search text apart.
#include "core/search/search_query.h"

#include "core/base/phone.h"
#include "core/search/words.h"

namespace callboard {

namespace {

constexpr qsizetype digits_min = 4, digits_max = 20;
constexpr qsizetype wholeNumber_digits = 7; // from here on a number may carry prefixes that are not stored
constexpr qsizetype text_max = 500;         // what is pasted beyond is no search
constexpr std::size_t words_max = 16;

bool readsLikeTelephone(const QString& text)
{
    for (const QChar c : text)
        if (!c.isDigit() && !c.isSpace() && !QStringLiteral("+-()./\u2010\u2011\u2013").contains(c))
            return false;
    return true;
}

std::vector<QByteArray> telephoneDigits(QString text)
{
    if (!readsLikeTelephone(text))
        return {};
    if (text.startsWith(QLatin1Char('+')))
        text.remove(QStringLiteral("(0)")); // "+44 (0)20": dialled from within the country only
    const QByteArray digits = phoneDigits(text);
    if (digits.size() < digits_min || digits.size() > digits_max)
        return {};
    std::vector<QByteArray> spellings{digits};
    for (const char* prefix : {"011", "00", "0"})
        if (digits.startsWith(prefix) && digits.size() >= wholeNumber_digits)
            spellings.push_back(digits.sliced(qsizetype(qstrlen(prefix))));
    return spellings;
}

QStringList numberSpellings(const QString& text)
{
    const QString bare = text.startsWith(QLatin1Char('#')) ? text.sliced(1) : text;
    if (bare.isEmpty() || bare.contains(QLatin1Char(' ')))
        return {};
    QStringList spellings;
    for (const QString& spelling : {bare, bare.toUpper(), bare.toLower()})
        spellings << spelling << QLatin1Char('#') + spelling;
    spellings.removeDuplicates();
    return spellings;
}

}

ParsedQuery parseSearch(const QString& text)
{
    const QString shortened = text.left(text_max);
    ParsedQuery query;
    query.digits = telephoneDigits(shortened.trimmed());
    query.numbers = numberSpellings(shortened.trimmed());
    std::size_t count = 0;
    for (const QString& part : shortened.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QueryChunk chunk;
        for (WordReader reader(part); reader.next() && count < words_max;) {
            if (reader.isCompound()) {
                chunk.compound = reader.folded();
            } else {
                chunk.words.push_back(reader.folded());
                ++count;
            }
        }
        if (!chunk.words.empty())
            query.chunks.push_back(std::move(chunk));
    }
    query.lastIsPrefix = !shortened.isEmpty() && !shortened.back().isSpace();
    return query;
}

} // namespace callboard
