// SearchIndex: keeps the search tables in step with the rows, within the transaction that changes them.
#pragma once

#include "core/storage/row_store.h"

namespace callboard {

// The tables, for each schema that has something to search (X is its name; keys are those of its rows):
//   search_X        FTS5 without text: key -> folded words of all Searched columns; most recent first is by key
//   search_X_terms  the words that search_X knows, in order: where a beginning is made into words
//   search_X_tails  (number backwards, key, last contact): numbers by their last digits
//   search_X_runs   FTS5 without text: key -> every four digits in a row, but for the last four
//
// Creates what is missing. Tables that another version made from other columns or by other rules are built anew from the
// rows, which takes about a minute for a million customers. Writer only.
Result<void> createSearchTables(Database& database);

// Drops the tables and builds them from the rows. Also the quickest way after a load without an observer.
Result<void> rebuildSearchTables(Database& database);

class SearchIndex final : public RowObserver {
public:
    Result<void> rowChanged(Database& database, const Schema& schema, qint64 key, const Row* before, const Row* after) override;
};

} // namespace callboard
