// The index's tables and totals, shared by those who write it and those who ask it.
#pragma once

#include "core/knowledge/postings.h"
#include "core/storage/database.h"

#include <array>

namespace callboard {

struct KnowledgeFacts {
    qint64 articles = 0;
    qint64 changes = 0; // of any kind since the tables were made; tells a reader that what it remembers is old
    std::array<qint64, 3> words{}; // of all articles, by ArticlePart
};

Result<KnowledgeFacts> readFacts(Database& database);
Result<void> writeFacts(Database& database, const KnowledgeFacts& facts);
Result<std::optional<qint64>> termNumber(Database& database, const QByteArray& term);
// False: there is no such article. Reuses the room of `out`.
Result<bool> readArticleTerms(Database& database, qint64 number, ArticleTerms& out);
Result<void> emptyKnowledgeTables(Database& database);

} // namespace callboard
