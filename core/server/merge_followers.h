// Merge followers: what belongs to a customer follows when they are merged, and is given back when they are separated.
#pragma once

#include "core/domain/customer_merge.h"
#include "core/storage/row_store.h"

namespace callboard {

struct Follower {
    const Schema* schema;
    Row was, now; // the version is not counted up yet
};

// Of one merge or separation: its rows share a place in the feed, and a page of the feed is read whole. More is refused before anything is written.
inline constexpr int mergedRowsMax = 1000;
inline constexpr qsizetype mergedBytesMax = 3 * 1024 * 1024; // beside the rest of a page; a body has room for both

// Every row of every kind that refers to the record that leaves, also from within a list, refers to the one that stays; the field lists say
// where references stand, and `log` gets what was moved. Rows are held until the commit. Who leaves must be held already.
Result<std::vector<Follower>> followMerge(const RowStore& rows, CustomerMerge& log);

// Those of the log that still refer to the record that stays go back, and with their cases what was written on these since.
// What is on a case goes with its case, wherever that belongs by now.
Result<std::vector<Follower>> followUnmerge(const RowStore& rows, const CustomerMerge& log);

} // namespace callboard
