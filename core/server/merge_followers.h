// Merge followers: what belongs to a customer follows when they are merged, and is given back when they are separated.
#pragma once

#include "core/domain/customer_merge.h"
#include "core/storage/row_store.h"

namespace callboard {

struct Follower {
    const Schema* schema;
    Row was, now; // the version is not counted up yet
};

// Every row of every kind that refers to the record that leaves, also from within a list, refers to the one that stays; the field lists say
// where references stand, and `log` gets what was moved. Rows are held until the commit.
Result<std::vector<Follower>> followMerge(const RowStore& rows, CustomerMerge& log);

// Those of the log that still refer to the record that stays go back, and with them what was written on their cases since.
Result<std::vector<Follower>> followUnmerge(const RowStore& rows, const CustomerMerge& log);

} // namespace callboard
