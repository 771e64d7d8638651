// Merge log: what each merge made of the fields of the record that stays, and what they would be without it or with other values.
#pragma once

#include "core/domain/customer_merge.h"
#include "core/work/change_builder.h"
#include "core/work/merge_fields.h"

namespace callboard {

MergedField logged(const MergePart& part);

// Writes a field and, unless only operations set it, what the timeline tells of it.
Result<void> changeField(Customer& customer, const QByteArray& name, const Value& value, QList<FieldChange>& changes);

// Notes the merge with everybody who was merged into the same record so far.
Result<void> listMerged(ChangeBuilder& builder, const CustomerMerge& merge);

// Every field of the record that stays becomes what it would be had the merge never been, with the other merges and with what people changed;
// the logs of later merges then say what those would have found. Columns that changed are named in `changed`.
Result<void> takeBackMerge(ChangeBuilder& builder, Record<Customer>& stays, const CustomerMerge& merge, std::map<QByteArray, Value>& changed, QList<FieldChange>& changes);

// What another system now says of a record that was merged: it becomes what it would be had the merged record said so at once, in every
// record that it was merged into, and in itself for when they are separated.
Result<void> putNewsOfMerged(ChangeBuilder& builder, const Record<Customer>& was, const Record<Customer>& is);

} // namespace callboard
