// Bulk views: one change for several cases, as the ordinary operations that it is for each of them, and what takes them back.
#pragma once

#include "core/work/case_change.h"
#include "ui/models/case_steps.h"

namespace callboard {

// All of it for one case, or nothing; nothing to do where the case is so already.
Step bulkStep(const Workspace& workspace, const Record<CaseFile>& file, const CaseChange& change);

// What would come of it, counted while it is tried out case by case.
struct BulkOutlook {
    int changed = 0, same = 0;
    ListRows left{}; // cases that would be refused, each with its reason
};
void tryStep(const Workspace& workspace, const Record<CaseFile>& file, const CaseChange& change, BulkOutlook& outlook);

} // namespace callboard
