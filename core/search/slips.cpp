// All spellings are made and looked up, instead of all known words compared: there may be millions of those.
#include "core/search/slips.h"

#include <QString>
#include <algorithm>
#include <set>

namespace callboard {

namespace {

constexpr qsizetype letters_min = 4, letters_max = 24; // of a word that may be a slip
constexpr std::size_t slips_max = 32;                  // known words that one word may mean

// The letters of the folded Latin script, and those of the word itself for every other.
std::u32string lettersFor(const std::u32string& word)
{
    std::u32string letters = U"abcdefghijklmnopqrstuvwxyz";
    for (const char32_t letter : word)
        if (letters.find(letter) == std::u32string::npos)
            letters += letter;
    return letters;
}

std::u32string without(std::u32string word, std::size_t at) { return word.erase(at, 1); }
std::u32string with(std::u32string word, std::size_t at, char32_t letter) { return word.insert(at, 1, letter); }
std::u32string withAnother(std::u32string word, std::size_t at, char32_t letter)
{
    word[at] = letter;
    return word;
}
std::u32string withSwapped(std::u32string word, std::size_t at)
{
    std::swap(word[at], word[at + 1]);
    return word;
}

Result<bool> isKnown(Statement& statement, const QByteArray& word, bool isBeginning)
{
    statement.reset();
    statement.bindText(1, word);
    const auto there = statement.step();
    if (!there)
        return there.error();
    return *there && (isBeginning ? statement.view(0).startsWith(word) : statement.view(0) == word);
}

}

std::vector<QByteArray> slipsOf(const QByteArray& folded)
{
    const std::u32string word = QString::fromUtf8(folded).toStdU32String();
    if (qsizetype(word.size()) < letters_min || qsizetype(word.size()) > letters_max || std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; }))
        return {};
    std::set<std::u32string> slips;
    const std::u32string letters = lettersFor(word);
    for (std::size_t at = 0; at <= word.size(); ++at) {
        for (const char32_t letter : letters)
            slips.insert(with(word, at, letter));
        if (at == word.size())
            break;
        slips.insert(without(word, at));
        for (const char32_t letter : letters)
            slips.insert(withAnother(word, at, letter));
        if (at + 1 < word.size())
            slips.insert(withSwapped(word, at));
    }
    slips.erase(word);
    std::vector<QByteArray> spellings;
    for (const std::u32string& slip : slips)
        spellings.push_back(QString::fromStdU32String(slip).toUtf8());
    return spellings;
}

Result<ParsedQuery> withSlips(Database& database, const SearchPlan& plan, ParsedQuery query)
{
    auto statement = database.prepare("SELECT term FROM " + plan.terms + " WHERE term >= ?1 LIMIT 1");
    if (!statement)
        return statement.error();
    for (std::size_t at = 0; at < query.chunks.size(); ++at) {
        QueryChunk& chunk = query.chunks[at];
        if (chunk.words.size() != 1)
            continue;
        const bool isBeginning = query.lastIsPrefix && at + 1 == query.chunks.size();
        for (const QByteArray& spelling : slipsOf(chunk.words.front())) {
            const auto known = isKnown(*statement, spelling, isBeginning);
            if (!known)
                return known.error();
            if (*known && chunk.slips.size() < slips_max)
                chunk.slips.push_back(spelling);
        }
    }
    return query;
}

} // namespace callboard
