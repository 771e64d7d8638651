// A running guide as the panel shows it, and the lists that are picked from: guides, steps, people.
#pragma once

#include "ui/models/guide_words.h"

namespace callboard {

// `problem` is shown under the answer; empty: none.
GuideData guideRunData(const Workspace& workspace, const GuideFront& front, const QString& problem);
// What is left to show of a run whose guide is not here, with the reason.
GuideData guideMissingData(const Record<GuideRun>& run, const QString& reason);

// Guides that can be started for this session, those that suit its case first; runs that are under way above them.
ListRows guideRows(const Workspace& workspace, const Session& session, const std::vector<Record<GuideRun>>& underWay);
ListRows guideStepRows(const GuideFront& front);
ListRows guidePeopleRows(const Workspace& workspace, const Record<GuideRun>& run);

// The key of a row of guideRows() that is a run under way.
QString runRowKey(const Id<GuideRun>& run);

} // namespace callboard
