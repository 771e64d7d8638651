// ArticleIndex: keeps the search for articles in step with their rows, within the transaction that changes them.
#pragma once

#include "core/knowledge/knowledge_index.h"
#include "core/storage/row_store.h"

namespace callboard {

// An article is found by its published version, or by the latest as long as none is published; an archived one is not found.
// Its number is the row's key.
class ArticleIndex final : public RowObserver {
public:
    Result<void> rowChanged(Database& database, const Schema& schema, qint64 key, const Row* before, const Row* after) override;
};

// Creates the tables and, where they are empty and articles are there, fills them. Writer only.
Result<void> prepareArticleIndex(Database& database);

} // namespace callboard
