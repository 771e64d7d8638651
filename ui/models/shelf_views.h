// Shelf views: categories and products as rows to walk through, and the way back as the first of them.
#pragma once

#include "ui/models/list_row.h"
#include "ui/workspace/knowledge_link.h"

namespace callboard {

// Keys of shelves begin with "shelf:", those of articles are those of their versions.
ListRows shelfRows(const KnowledgeShelf& shelf);

QString shelfKey(const ShelfPlace& place);
std::optional<ShelfPlace> shelfFromKey(const QString& key);
std::optional<ShelfPlace> shelfAbove(const ShelfPlace& place); // nothing above the first

} // namespace callboard
