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

// What a person sees of one of them before they decide, without what is empty; and one field of it.
Patch<Customer> decidedValues(const Record<Customer>& record);
Value decidedValue(const Patch<Customer>& seen, const QByteArray& name);

// The value that a field has then.
Result<Value> mergedValue(const MergeField& field, MergeSide side);

// What the record that leaves gives one field of the other.
struct MergePart {
    QByteArray name;
    Value before, given, after;
    bool isJoined; // beside what is there
};

// By a person's decisions, by itself (ways of paying of both, the later last contact), and where the two say the same: what two records said
// stays for as long as one of them is there.
Result<std::vector<MergePart>> mergeParts(const Record<Customer>& stays, const Record<Customer>& leaves, const QStringList& take, const QStringList& join);
// What the same part makes of another value.
Result<Value> valueWithPart(const QByteArray& name, const Value& before, const Value& given, bool isJoined);

// One field of a customer by its name, whether a column or declared by the site.
Value fieldValue(const Customer& customer, const QByteArray& name);
Result<void> setFieldValue(Customer& customer, const QByteArray& name, const Value& value);

// What became of `from`, had it been `to`: that, where nobody has changed it since; of a list what was added and taken away since stays so.
Result<Value> rebasedValue(const QByteArray& name, const Value& now, const Value& from, const Value& to);

} // namespace callboard
