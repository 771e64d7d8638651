// Slips of the finger: words that were meant by one that nobody has: a letter too few or too many, another one, or two that changed places.
#pragma once

#include "core/search/search_query.h"
#include "core/search/search_text.h"
#include "core/storage/database.h"

namespace callboard {

// Every spelling that is one slip away from a folded word, itself not among them; none of a short word, where any other would do.
std::vector<QByteArray> slipsOf(const QByteArray& word);

// The query with the words of one plan's table that its own may be slips of; one that is unfinished may be the beginning of such a word.
// A word of nine letters costs some 500 looks into the table.
Result<ParsedQuery> withSlips(Database& database, const SearchPlan& plan, ParsedQuery query);

} // namespace callboard
