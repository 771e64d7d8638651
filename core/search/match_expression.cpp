// FTS5 walks words and prepared beginnings lazily, latest row first, and stops at the limit. Any other beginning it would
// first gather whole, a million rows for "cust"; so that one is replaced by the words that begin like it.
#include "core/search/match_expression.h"

#include "core/search/words.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int stepsOfOneWord = 32; // the list has a line for each row of a word: a common word is jumped over
constexpr std::size_t expansion_words = 64; // beyond, a beginning is gathered by FTS5 after all

QByteArray quoted(const QByteArray& word) { return '"' + word + '"'; }

QByteArray joined(const std::vector<QByteArray>& parts, const char* between)
{
    QByteArray text;
    for (const QByteArray& part : parts)
        text += (text.isEmpty() ? "(" : between) + part;
    return text.isEmpty() ? text : text + ')';
}

Result<std::vector<QByteArray>> wordsBeginning(Database& database, const SearchPlan& plan, const QByteArray& beginning)
{
    std::vector<QByteArray> words;
    auto statement = database.prepare("SELECT term FROM " + plan.terms + " WHERE term >= ?1");
    if (!statement)
        return statement.error();
    statement->bindText(1, beginning);
    for (int same = 0; words.size() <= expansion_words;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there || !statement->view(0).startsWith(beginning))
            break;
        if (words.empty() || statement->view(0) != words.back()) {
            words.push_back(statement->bytes(0));
            same = 0;
        } else if (++same == stepsOfOneWord) {
            statement->reset();
            statement->bindText(1, words.back() + '\x01'); // the next word: nothing in a word sorts before this byte
        }
    }
    return words;
}

// Empty: no such word.
Result<QByteArray> prefixExpression(Database& database, const SearchPlan& plan, const QByteArray& beginning)
{
    const qsizetype letters = letterCount(beginning);
    if (letters < plan.prefixes.front())
        return quoted(beginning);
    if (std::find(plan.prefixes.begin(), plan.prefixes.end(), int(letters)) != plan.prefixes.end())
        return quoted(beginning) + '*';
    auto words = wordsBeginning(database, plan, beginning);
    if (!words)
        return words.error();
    if (words->size() > expansion_words)
        return quoted(beginning) + '*';
    for (QByteArray& word : *words)
        word = quoted(word);
    return joined(*words, " OR ");
}

}

Result<QByteArray> wordsExpression(Database& database, const SearchPlan& plan, const ParsedQuery& query)
{
    std::vector<QByteArray> all;
    for (std::size_t i = 0; i < query.chunks.size(); ++i) {
        const QueryChunk& chunk = query.chunks[i];
        const bool unfinished = query.lastIsPrefix && i + 1 == query.chunks.size();
        const auto last = [&](const QByteArray& word) -> Result<QByteArray> {
            return unfinished ? prefixExpression(database, plan, word) : Result<QByteArray>(quoted(word));
        };
        std::vector<QByteArray> words;
        for (std::size_t word = 0; word + 1 < chunk.words.size(); ++word)
            words.push_back(quoted(chunk.words[word]));
        auto end = last(chunk.words.back());
        if (!end)
            return end.error();
        std::vector<QByteArray> either; // "O'Brien" is written both ways
        if (!end->isEmpty()) {
            words.push_back(*end);
            either.push_back(joined(words, " AND "));
        }
        if (!chunk.compound.isEmpty()) {
            auto compound = last(chunk.compound);
            if (!compound)
                return compound.error();
            if (!compound->isEmpty())
                either.push_back(*compound);
        }
        for (const QByteArray& slip : chunk.slips) {
            auto meant = last(slip);
            if (!meant)
                return meant.error();
            if (!meant->isEmpty())
                either.push_back(*meant);
        }
        if (either.empty())
            return QByteArray();
        all.push_back(joined(either, " OR "));
    }
    return joined(all, " AND ");
}

QByteArray runExpression(const QByteArray& digits)
{
    std::vector<QByteArray> runs;
    for (qsizetype i = 0; i + run_digits <= digits.size(); ++i)
        runs.push_back(quoted(digits.sliced(i, run_digits)));
    return joined(runs, " AND ");
}

} // namespace callboard
