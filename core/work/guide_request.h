// What a guide's step wants done, as an operation on the records in front: its arguments with the ids filled in.
#pragma once

#include "core/guide/guide_engine.h"
#include "core/domain/call_guide.h"
#include "core/domain/order.h"
#include "core/work/operation.h"

namespace callboard {

// Whom the guide is about.
struct GuideSubject {
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: no case
    Id<GuideRun> run{};     // whose step it is
    std::function<Id<Order>(const QString& number)> order{}; // of this customer; null id: none has that number
};

// Empty for steps that want nothing done. `rows` give what is there now, against which an edit is made.
Result<std::optional<Operation>> operationFor(const GuideRequest& request, const GuideSubject& subject, const RowView& rows);

// A stored value as a guide compares and says it; "not set" for what a guide cannot use.
GuideValue guideValueOf(Kind kind, const Value& value);

} // namespace callboard
