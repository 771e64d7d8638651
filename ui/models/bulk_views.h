// Bulk views: one change for several cases, as the ordinary operations that it is for each of them, and what takes them back.
#pragma once

#include "ui/models/case_steps.h"

#include <map>

namespace callboard {

// What is not set stays as it is in each case.
struct BulkChange {
    std::map<QByteArray, Value> set{}; // fields as in a patch: columns, or "custom.<name>"
    QStringList addTags{}, removeTags{};
    std::optional<Id<Team>> team{};
    std::optional<Id<User>> owner{}; // a null id: nobody
    std::optional<CaseStatus> status{};
    QString outcome{}; // of cases that end by it
    bool isEmpty() const { return set.empty() && addTags.isEmpty() && removeTags.isEmpty() && !team && !owner && !status; }
};

// All of it for one case, or nothing; nothing to do where the case is so already.
Step bulkStep(const Workspace& workspace, const Record<CaseFile>& file, const BulkChange& change);

// What would come of it, counted while it is tried out case by case.
struct BulkOutlook {
    int changed = 0, same = 0;
    ListRows left{}; // cases that would be refused, each with its reason
};
void tryStep(const Workspace& workspace, const Record<CaseFile>& file, const BulkChange& change, BulkOutlook& outlook);

} // namespace callboard
