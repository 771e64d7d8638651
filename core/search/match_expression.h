// The question that FTS5 is asked: words that must all occur, the last one perhaps unfinished.
#pragma once

#include "core/search/search_query.h"
#include "core/search/search_text.h"
#include "core/storage/database.h"

namespace callboard {

// FTS5's expression for the words of a query in one plan's table; empty when a word is certainly not there.
Result<QByteArray> wordsExpression(Database& database, const SearchPlan& plan, const ParsedQuery& query);

// The same for digits in a row; four at least.
QByteArray runExpression(const QByteArray& digits);

} // namespace callboard
