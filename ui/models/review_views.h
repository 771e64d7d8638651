// Review views: what a lead has taken along, on the worklist and above the case in front, as plain values.
#pragma once

#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// A section of the worklist: each case, whether all that happened with its customer is here, and until when. Nothing for who takes nothing along.
ListRows takenAlongRows(const Workspace& workspace);

bool isTakenAlong(const Workspace& workspace, const Id<CaseFile>& file);

} // namespace callboard
