// How much an article is worth beside what it says: whether it helped, and whether it still holds.
#pragma once

#include "core/domain/article.h"

namespace callboard {

// A factor of a hit's score, around 1. Somebody's "helped" lifts a little, "did not help" and "wrong" sink it; an article whose
// review is overdue or that has expired stands behind one that says as much and holds.
double worthOf(const Article& article, Instant now);

bool isExpired(const Article& article, Instant now);
bool isReviewOverdue(const Article& article, Instant now);

} // namespace callboard
