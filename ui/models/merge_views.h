// Merge views: a case together with those that were merged into it: one timeline, and drafts that go where it goes on.
#pragma once

#include "core/domain/timeline_entry.h"
#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Newest first, with those of its closed duplicates of the same customer.
std::vector<Record<TimelineEntry>> entriesWithMerged(const Workspace& workspace, const Id<CaseFile>& file, int max);
void markMerged(const Workspace& workspace, const Id<CaseFile>& file, const std::vector<Record<TimelineEntry>>& entries, ListRows& rows); // which case each came from

// Entries that may be split out of the case, of those that keys of the timeline name.
std::vector<Record<TimelineEntry>> splittable(const Workspace& workspace, const Id<CaseFile>& file, const QStringList& keys);

// What was typed in one session goes to another, below what stands there.
void moveDraft(Workspace& workspace, const Session& from, const Session& to);
// What was typed on cases that were merged meanwhile, by whomever, goes to the case that stays; not while somebody writes there. True: the
// draft in front has become longer.
bool moveMergedDrafts(Workspace& workspace);

} // namespace callboard
