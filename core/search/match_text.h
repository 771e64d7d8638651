// Why a row was found: the field whose text matches, the part of it worth showing, and where the match stands.
#pragma once

#include "core/search/search.h"
#include "core/search/search_query.h"

namespace callboard {

// Each fills foundIn, field, text and ranges; `row` is of `schema`. False: nothing in the row matches (any more).
bool explainWords(Hit& hit, const Schema& schema, const Row& row, const ParsedQuery& query);
bool explainDigits(Hit& hit, const Schema& schema, const Row& row, const QByteArray& digits);
bool explainWhole(Hit& hit, const Schema& schema, const Row& row, const ParsedQuery& query); // a text that is the query and nothing else

// Where the words of a query, or its digits, stand in any text that is shown for a hit, in order.
std::vector<TextRange> matchesIn(const QString& text, const ParsedQuery& query);

} // namespace callboard
