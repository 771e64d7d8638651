// Contradictions: two articles that say the same sentence with another period, share or amount.
#pragma once

#include "core/domain/article.h"
#include "core/storage/row_store.h"

namespace callboard {

struct ArticleToCompare {
    Id<Article> id;
    QString title, body, product;
};

struct Contradiction {
    Id<Article> one, other;
    QString oneTitle, otherTitle;
    QString oneSays, otherSays; // the sentences
    bool operator==(const Contradiction&) const = default;
};

// Rather few than wrong: sentences must share most of what they say, weighed by how rare it is in all articles. Left out are sentences that an
// article says with several values (steps of a price), patterns of which there are more than two values (each product has its own), and
// articles whose titles name what the other one never mentions. The most alike first, one for each two articles.
std::vector<Contradiction> contradictionsIn(const std::vector<ArticleToCompare>& articles, int max);

// Of the published articles, brand by brand. Reads them all and compares them: seconds for tens of thousands; not for the window's thread.
Result<std::vector<Contradiction>> contradictingArticles(Database& database, int max);

} // namespace callboard
