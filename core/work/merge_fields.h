// Merge fields: what one customer's record becomes out of two, field by field, with a sensible choice in advance.
#pragma once

#include "core/domain/customer.h"

#include <set>

namespace callboard {

enum class MergeSide { Stays, Leaves, Both }; // whose value the record has afterwards

struct MergeField {
    QByteArray name; // of a column, or "custom.<name>"
    Value stays, leaves;
    MergeSide side;  // the choice in advance
    bool canJoin;    // lists and tags: both may stay
    bool operator==(const MergeField&) const = default;
};

// Fields in which the two differ and that a person may decide, in the order of the schema. In advance stays what is there; of two
// values that of the record that was in contact last; both of lists and tags; the earlier beginning; and the account of the record
// that stays, by which other systems know it.
Result<std::vector<MergeField>> mergeFields(const Record<Customer>& stays, const Record<Customer>& leaves);

// The value that a field has then.
Result<Value> mergedValue(const MergeField& field, MergeSide side);

// Ways of paying of both, and the later last contact: what nobody needs to decide. By column.
Result<std::map<QByteArray, Value>> mergedByItself(const Customer& stays, const Customer& leaves);

// One field of a customer by its name, whether a column or declared by the site.
Value fieldValue(const Customer& customer, const QByteArray& name);
Result<void> setFieldValue(Customer& customer, const QByteArray& name, const Value& value);
Result<Value> fieldFromJson(const QByteArray& name, const QString& json);

// What a field is without what a merge made of it: what it was, where nobody has changed it since; of a list what was added and taken
// away since stays so.
Result<Value> valueWithoutMerge(const QByteArray& name, const Value& now, const Value& before, const Value& after);

} // namespace callboard
