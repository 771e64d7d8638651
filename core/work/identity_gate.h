// Identity gate: what is done only for somebody whose identity was checked in this contact, whatever the way there.
#pragma once

#include "core/domain/identity.h"
#include "core/guide/guide_script.h"
#include "core/guide/guide_walk.h"
#include "core/work/change_builder.h"

namespace callboard {

// A check that was passed holds for its own person and customer, until its time is over, its case was closed or their call has ended.
Result<bool> isIdentityChecked(const RowView& rows, const Id<Customer>& customer, const Context& context);
Result<std::optional<Instant>> identityCheckedAt(const RowView& rows, const Id<Customer>& customer, const Context& context); // nothing: none holds

// Refused where the brand's policy wants a check first: before money of this customer's is asked for, and before a field that it
// protects is changed.
Result<void> checkIdentityBeforeMoney(const RowView& rows, const Id<Brand>& brand, const Id<Customer>& customer, const Context& context);
Result<void> checkIdentityBeforeEdit(const RowView& rows, const Record<Customer>& customer, const std::map<QByteArray, Value>& set, const Context& context);
// Whoever merges a record away decides who answers for it from then on: where the brand protects anything, a rep has checked that person too.
Result<void> checkIdentityBeforeMerge(const RowView& rows, const Record<Customer>& leaves, const Context& context);
// And separated by whoever has checked one of the two: who merged them by mistake has asked the questions of the one who was merged.
Result<void> checkIdentityBeforeUnmerge(const RowView& rows, const Record<Customer>& stays, const Id<Customer>& leaves, const Context& context);
// A guide's step that says the caller is verified wants a check that was made for it, or one that still holds.
Result<void> checkIdentityOfStep(const RowView& rows, const GuideScript& linked, const RunEvent& event, const Record<GuideRun>& run, const Context& context);

// The contact of the author and this customer is over: with its case, or with their call, whatever that was about.
Result<void> endIdentityCheck(ChangeBuilder& builder, const Id<Customer>& customer, const Id<CaseFile>& closed);
Result<void> endIdentityCheckWithCall(ChangeBuilder& builder, const Id<Customer>& customer);

// Whether it was the gate that refused: the way on is to check, and to do the same again.
bool wantsIdentityCheck(const Error& error);
bool wantsCheckOfWhoLeaves(const Error& error); // and it is the one who is merged away who is to be checked

} // namespace callboard
