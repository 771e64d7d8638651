// Shares with doubt: one vote says little.
#include "core/knowledge/article_worth.h"

#include <cmath>

namespace callboard {

namespace {

constexpr double doubt_votes = 4;     // as many as that are taken to have been divided before anybody voted
constexpr double overdueShare = 0.9, expiredShare = 0.5;

}

bool isExpired(const Article& article, Instant now) { return article.expires.isSet() && article.expires <= now; }

bool isReviewOverdue(const Article& article, Instant now) { return article.review_due.isSet() && article.review_due <= now; }

double worthOf(const Article& article, Instant now)
{
    const double helped = double(article.helped), votes = helped + double(article.not_helped);
    const double share = (helped + doubt_votes / 2) / (votes + doubt_votes); // a half: nothing is known
    double worth = std::sqrt(2 * share);
    if (isExpired(article, now))
        worth *= expiredShare;
    else if (isReviewOverdue(article, now))
        worth *= overdueShare;
    return worth;
}

} // namespace callboard
