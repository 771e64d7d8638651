// What of a row is searched: the plain texts behind its Searched and Dialled columns, never their JSON.
#pragma once

#include "core/domain/entities.h"

#include <set>

namespace callboard {

struct SearchedText {
    const Column* column;
    QString text;
};

// Nested structs and the fields that a site declared give the texts of their members.
std::vector<SearchedText> textsOf(const Schema& schema, const Row& row, Trait trait);

// What the index keeps of a row.
QByteArray wordsOf(const Schema& schema, const Row& row);           // of all Searched columns, folded
std::set<QByteArray> numbersOf(const Schema& schema, const Row& row); // digits of all Dialled columns
QByteArray runsOf(const std::set<QByteArray>& numbers);             // every four digits in a row, but for the last four
QByteArray tailOf(QByteArray digits);                               // a number backwards, so that its end comes first
constexpr qsizetype run_digits = 4;                                 // fewer find too many people

// What the index keeps of a schema. Columns are counted as in Schema.
struct SearchPlan {
    const Schema* schema = nullptr;
    std::vector<int> searched, dialled;
    std::vector<int> numbers; // asked for exactly: Searched and Indexed
    bool nested = false;      // whole values stand inside searched lists: e-mail addresses, tracking numbers
    int contacted = -1;       // the column that says how recent a row is; without one, later rows are more recent
    int customer = -1;        // the column that refers to a customer
    QByteArray words, terms, tails, runs; // its tables; see search_index.h
    std::vector<int> prefixes; // lengths of beginnings that `words` keeps ready
};
const std::vector<SearchPlan>& searchPlans(); // of every schema that has something to search
const SearchPlan* searchPlan(const Schema& schema);

} // namespace callboard
