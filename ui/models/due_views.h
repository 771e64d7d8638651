// Due views: why a case is due when it is, step by step, as plain values.
#pragma once

#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

struct DueData {
    QString sentence; // what was promised and how far it is
    QString answer{}; // the same of the first answer; empty: none was promised
    ListRows steps{}; // stretches of time from the opening on, in order
};
DueData dueData(const Workspace& workspace, const Record<CaseFile>& file);

} // namespace callboard
