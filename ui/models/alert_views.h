// Alert views: a customer's alert as it stands now, and who has read it.
#pragma once

#include "core/domain/customer.h"
#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

AlertData alertState(const Workspace& workspace, const Record<Customer>& customer);
// That the reader has read what is shown; nothing where there is nothing to read, or it was read.
std::optional<Operation> alertRead(const Workspace& workspace, const Id<Customer>& customer);

} // namespace callboard
