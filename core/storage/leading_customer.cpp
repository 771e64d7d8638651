// Each merge found by the id of who was merged, and followed.
#include "core/storage/leading_customer.h"

#include "core/domain/customer_merge.h"

#include <set>

namespace callboard {

Result<Id<Customer>> leadingCustomer(const RowView& rows, const Id<Customer>& customer)
{
    std::set<Id<Customer>> seen;
    Id<Customer> at = customer;
    while (!at.isNull() && seen.insert(at).second) {
        const auto merge = rows.find(mergeOf(at.key));
        if (!merge)
            return merge.error();
        if (!*merge || !(*merge)->value.isInForce())
            break;
        at = {(*merge)->value.stays};
    }
    return at;
}

Result<Id<Customer>> leadingCustomer(const RowView& rows, const Id<Customer>& customer, const Id<CaseFile>& file)
{
    const auto leading = leadingCustomer(rows, customer);
    const auto record = file.isNull() ? Result<std::optional<Record<CaseFile>>>(std::nullopt) : rows.find(file);
    if (!record)
        return record.error();
    if (!leading || !*record || (*record)->value.customer == *leading)
        return leading;
    const Id<Customer> owner = (*record)->value.customer;
    const auto ofOwner = leadingCustomer(rows, owner);
    const auto merge = rows.find(mergeOf(owner.key));
    if (!ofOwner || !merge)
        return ofOwner ? merge.error() : ofOwner.error();
    const bool isSeparated = *merge && !(*merge)->value.isInForce() && (*merge)->value.stays == leading->key;
    return *ofOwner == *leading || isSeparated ? owner : *leading;
}

} // namespace callboard
