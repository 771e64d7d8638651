// Matching a row's texts once more, this time with places.
#include "core/search/match_text.h"

#include "core/base/phone.h"
#include "core/search/search_text.h"
#include "core/search/words.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype shownText_max = 160;
constexpr qsizetype shownBefore = 40; // of the text in front of the first match

struct Term {
    QByteArray folded;
    bool prefix;
};

std::vector<Term> termsOf(const ParsedQuery& query)
{
    std::vector<Term> terms;
    for (std::size_t i = 0; i < query.chunks.size(); ++i) {
        const QueryChunk& chunk = query.chunks[i];
        const bool last = query.lastIsPrefix && i + 1 == query.chunks.size();
        for (std::size_t word = 0; word < chunk.words.size(); ++word)
            terms.push_back({chunk.words[word], last && word + 1 == chunk.words.size()});
        if (!chunk.compound.isEmpty())
            terms.push_back({chunk.compound, last});
        for (const QByteArray& slip : chunk.slips)
            terms.push_back({slip, last});
    }
    return terms;
}

struct Found {
    std::vector<TextRange> ranges;
    std::size_t terms = 0; // how many of them occur
};

Found findTerms(const QString& text, const std::vector<Term>& terms)
{
    Found found;
    std::vector<bool> seen(terms.size());
    for (WordReader reader(text); reader.next();) {
        const QByteArray& word = reader.folded();
        qsizetype matched = 0; // of the word's characters in the text
        const qsizetype length = reader.end() - reader.begin();
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const bool whole = word == terms[i].folded;
            if (!whole && !(terms[i].prefix && word.startsWith(terms[i].folded)))
                continue;
            seen[i] = true;
            // Folding may change the number of characters ("ß"); then the word is shown as a whole.
            const bool sameLength = letterCount(word) == length;
            matched = std::max(matched, whole || !sameLength ? length : letterCount(terms[i].folded));
        }
        const TextRange range{reader.begin(), matched};
        const auto overlaps = [&](const TextRange& r) { return r.begin < range.begin + range.length && range.begin < r.begin + r.length; };
        if (matched > 0 && !found.ranges.empty() && found.ranges.back().begin + found.ranges.back().length == range.begin)
            found.ranges.back().length += matched; // "W" and "6247" of "W6247"
        else if (matched > 0 && std::none_of(found.ranges.begin(), found.ranges.end(), overlaps))
            found.ranges.push_back(range);
    }
    found.terms = std::size_t(std::count(seen.begin(), seen.end(), true));
    return found;
}

// Where the digits from `first` on stand, with what is written between them.
TextRange digitsRange(const QString& text, qsizetype first, qsizetype count)
{
    TextRange range;
    for (qsizetype i = 0, digit = 0; i < text.size() && digit < first + count; ++i) {
        if (!text[i].isDigit())
            continue;
        if (digit++ == first)
            range.begin = i;
        range.length = i + 1 - range.begin;
    }
    return range;
}

// A long text is cut around its first match, at blanks.
void show(Hit& hit, const Schema& schema, const Column* field, const QString& text, std::vector<TextRange> ranges)
{
    hit.foundIn = &schema;
    hit.field = field;
    qsizetype begin = 0, end = text.size();
    if (text.size() > shownText_max) {
        begin = std::max<qsizetype>(0, ranges.front().begin - shownBefore);
        if (begin > 0)
            begin = text.lastIndexOf(QLatin1Char(' '), begin) + 1;
        begin = std::max(begin, ranges.front().begin - 2 * shownBefore);
        end = std::min(text.size(), begin + shownText_max);
        if (end < text.size() && text[end].isLowSurrogate())
            --end;
        if (begin > 0 && text[begin].isLowSurrogate())
            ++begin;
    }
    hit.text = text.sliced(begin, end - begin);
    hit.ranges.clear();
    for (TextRange range : ranges)
        if (range.begin >= begin && range.begin + range.length <= end)
            hit.ranges.push_back({range.begin - begin, range.length});
}

}

bool explainWords(Hit& hit, const Schema& schema, const Row& row, const ParsedQuery& query)
{
    const auto terms = termsOf(query);
    Found best;
    SearchedText bestText{nullptr, {}};
    for (SearchedText& searched : textsOf(schema, row, Searched)) {
        Found found = findTerms(searched.text, terms);
        if (found.terms > best.terms) {
            best = std::move(found);
            bestText = std::move(searched);
        }
    }
    if (best.terms == 0)
        return false;
    show(hit, schema, bestText.column, bestText.text, std::move(best.ranges));
    return true;
}

bool explainDigits(Hit& hit, const Schema& schema, const Row& row, const QByteArray& digits)
{
    for (const SearchedText& dialled : textsOf(schema, row, Dialled)) {
        const qsizetype at = phoneDigits(dialled.text).lastIndexOf(digits); // the end of a number is what people remember
        if (at < 0)
            continue;
        show(hit, schema, dialled.column, dialled.text, {digitsRange(dialled.text, at, digits.size())});
        return true;
    }
    return false;
}

bool explainWhole(Hit& hit, const Schema& schema, const Row& row, const ParsedQuery& query)
{
    QByteArray wanted;
    for (const QByteArray& word : query.chunks.front().words)
        wanted += word;
    for (const SearchedText& searched : textsOf(schema, row, Searched)) {
        QByteArray whole;
        for (WordReader reader(searched.text); reader.next() && whole.size() <= wanted.size();)
            if (!reader.isCompound())
                whole += reader.folded();
        if (whole != wanted)
            continue;
        show(hit, schema, searched.column, searched.text, {{0, searched.text.size()}});
        return true;
    }
    return false;
}

std::vector<TextRange> matchesIn(const QString& text, const ParsedQuery& query)
{
    std::vector<TextRange> ranges = findTerms(text, termsOf(query)).ranges;
    if (!ranges.empty())
        return ranges;
    const QByteArray written = phoneDigits(text);
    for (const QByteArray& digits : query.digits)
        if (const qsizetype at = written.lastIndexOf(digits); at >= 0)
            return {digitsRange(text, at, digits.size())};
    return {};
}

} // namespace callboard
