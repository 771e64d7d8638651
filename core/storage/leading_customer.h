// Leading customer: which record answers for a customer: their own, or the one that it was merged into.
#pragma once

#include "core/domain/case_file.h"
#include "core/storage/row_store.h"

#include <map>

namespace callboard {

// Along all merges in force, to the record that stays. It cannot run in circles: whoever was seen on the way ends it.
Result<Id<Customer>> leadingCustomer(const RowView& rows, const Id<Customer>& customer);

// The same for what is done about a case: whoever the case belongs to, where the two are one now, or ever were: it may have been typed then,
// and either may have been merged with others since.
Result<Id<Customer>> leadingCustomer(const RowView& rows, const Id<Customer>& customer, const Id<CaseFile>& file);

// A row of another system's, which may go on naming somebody who was merged here. `leading` remembers who was asked for.
Result<void> leadReferences(const RowView& rows, const Schema& schema, std::vector<Value>& values, std::map<Uuid, Uuid>& leading);

} // namespace callboard
