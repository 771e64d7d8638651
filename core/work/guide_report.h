// GuideReport: how a guide is followed: the figures of its runs, and how long cases of its category take with it and without.
#pragma once

#include "core/domain/call_guide.h"
#include "core/guide/guide_figures.h"
#include "core/storage/row_store.h"

namespace callboard {

struct GuideReport {
    static constexpr int runs_max = 2'000;  // those that were stored last
    static constexpr int cases_max = 2'000; // those that were closed last

    QString category;       // of the guide; without one nothing is compared
    GuideFigures figures;
    Spread guided, unguided; // time on calls of closed cases of that category; a case without a call is in neither
};

// Of the rows that are here: a desk has those of its teams.
Result<GuideReport> guideReport(const RowStore& rows, const Id<CallGuide>& guide, Instant now);

} // namespace callboard
