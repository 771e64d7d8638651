// Each merge found by the id of who was merged, and followed.
#include "core/storage/leading_customer.h"

#include "core/domain/customer_merge.h"

#include <set>
#include <vector>

namespace callboard {

Result<Id<Customer>> leadingCustomer(const RowView& rows, const Id<Customer>& customer)
{
    std::set<Id<Customer>> seen;
    Id<Customer> at = customer;
    while (!at.isNull() && seen.insert(at).second) {
        // Held, where rows are, before the merge is read: nobody merges them from here to the commit.
        if (const auto held = rows.find(schemaOf<Customer>(), at.key); !held)
            return held.error();
        const auto merge = rows.find(mergeOf(at.key));
        if (!merge)
            return merge.error();
        if (!*merge || !(*merge)->value.isInForce())
            break;
        at = {(*merge)->value.stays};
    }
    return at;
}

namespace {

// Whether the owner is, or answers now for, somebody who was ever merged into one of the leaders, or into somebody who was.
Result<bool> wereEverOne(const RowView& rows, std::vector<Id<Customer>> leaders, const Id<Customer>& owner)
{
    std::set<Id<Customer>> seen;
    while (!leaders.empty()) {
        const Id<Customer> leader = leaders.back();
        leaders.pop_back();
        if (!seen.insert(leader).second)
            continue;
        const auto list = rows.find(mergedInto(leader.key));
        if (!list)
            return list.error();
        for (const QString& text : *list ? (*list)->value.leaves : QStringList()) {
            const Id<Customer> merged{Uuid::fromText(text.toLatin1()).value_or(Uuid{})};
            const auto leading = leadingCustomer(rows, merged);
            if (!leading)
                return leading.error();
            if (merged == owner || *leading == owner)
                return true;
            leaders.push_back(merged);
        }
    }
    return false;
}

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
    if (!ofOwner)
        return ofOwner;
    const auto wasOne = *ofOwner == *leading ? Result<bool>(true) : wereEverOne(rows, {customer, *leading}, owner);
    return wasOne ? Result<Id<Customer>>(*wasOne ? owner : *leading) : Result<Id<Customer>>(wasOne.error());
}

Result<void> leadReferences(const RowView& rows, const Schema& schema, std::vector<Value>& values, std::map<Uuid, Uuid>& leading)
{
    for (std::size_t at = 0; at < schema.columns.size(); ++at) {
        const Column& column = schema.columns[at];
        const auto* named = column.target && QByteArrayView(column.target) == QByteArrayView(Customer::schemaName) ? std::get_if<Uuid>(&values[at]) : nullptr;
        if (!named)
            continue;
        if (!leading.count(*named)) {
            const auto found = leadingCustomer(rows, {*named});
            if (!found)
                return found.error();
            leading.emplace(*named, found->key);
        }
        values[at] = leading.at(*named);
    }
    return {};
}

} // namespace callboard
