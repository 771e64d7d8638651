// What is begun only where the server can be asked, because it needs rows that no desk has all of.
#pragma once

#include "core/sync/sync_status.h"

namespace callboard {

// Refused before anything is kept. What was begun online and is cut off waits in the outbox like everything else.
Result<void> mayBegin(const std::vector<Operation>& together, SyncStatus::Line line);

} // namespace callboard
