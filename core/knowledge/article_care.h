// Which articles need somebody: what is overdue, said to be wrong, never used, or was written twice at the same time.
#pragma once

#include "core/domain/article.h"
#include "core/storage/row_store.h"

namespace callboard {

struct NeglectedArticle {
    Record<Article> article;
    bool expired = false, reviewOverdue = false, unused = false;
    QString wrong;         // why somebody said so, of the version that is read now; the last one
    Id<ArticleVersion> beside; // was written at the same time as the latest and nobody has brought them together
    Instant lastUsed;      // not set: never
    bool operator==(const NeglectedArticle&) const = default;
};

constexpr qint64 unusedAfter_ms = 180LL * 24 * 60 * 60 * 1000; // since it was published or used last

// Published articles and those with two ends, the most urgent first. Reads every article of the file: not for the window's thread.
Result<std::vector<NeglectedArticle>> neglectedArticles(Database& database, Instant now, int max);

// Written at the same time as the latest one, and nobody has written since.
bool isOpenBeside(const ArticleVersion& version, const ArticleVersion& latest);

// The articles of an owner, those first that helped most lately.
struct OwnedArticle {
    Record<Article> article;
    qint64 uses = 0;
    Instant lastUsed;
    bool operator==(const OwnedArticle&) const = default;
};
Result<std::vector<OwnedArticle>> articlesOwnedBy(Database& database, const Id<User>& owner, int max);

} // namespace callboard
