// Duplicate views: who is here already while a new customer is typed, and what was typed of them.
#pragma once

#include "core/search/duplicates.h"
#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Keys are those of sessions; the reasons are chips, the keys that open them stand at the right.
ListRows duplicateRows(const Workspace& workspace, const std::vector<Duplicate>& found);

Customer customerOf(const std::map<QByteArray, Value>& typed, const Id<Brand>& brand); // what does not fit yet is left out

// What was typed and this record has not, by field: for its form, never for its row.
std::map<QByteArray, Value> missingOf(const Record<Customer>& known, const Customer& typed);

} // namespace callboard
