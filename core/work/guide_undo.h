// What a guide's action did, kept in the run's event, so that going back can take it back at any desk and any day.
#pragma once

#include "core/domain/call_guide.h"
#include "core/work/operation.h"

namespace callboard {

// For the note of the event that answers an action.
QString doneText(const Operation& done);

// The operation that takes back what this step's action did last. Empty where it was no edit, and where somebody has changed
// the same fields since: what is there now is theirs.
std::optional<Operation> undoOf(const GuideRun& run, const QString& step, const RowView& rows);

} // namespace callboard
