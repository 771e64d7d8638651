// Caller views: who is on the phone and has no record yet.
#pragma once

#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Offered beside nothing else that was found, for what reads as a number: a call from there. Nothing for other words.
ListRows callerRow(const QString& words, const QString& region);
std::optional<QString> callerNumber(const QString& key); // of such a row, E.164; nothing: another row's key
// Their record, in the brand of the person at this desk; without a number where none is known.
Operation unknownCaller(const Workspace& workspace, const Id<Customer>& id, const QString& number);
ListRows callerRows(const Workspace& workspace); // of the worklist: callers who are not known yet, to be named or joined with their records

} // namespace callboard
