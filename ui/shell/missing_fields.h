// MissingFields: what a brand wants to know of a case before it moves is asked for at the place, and the move goes on.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;

// True: nothing is missing. Else a sheet asks for it; what is filled in and `move`, where there is one, are kept together, and `then` goes on.
bool hasFieldsFor(Workspace& workspace, MainWindow& window, const Record<CaseFile>& file, CaseStatus to, const std::optional<Operation>& move, const std::function<void()>& then = {});

} // namespace callboard
