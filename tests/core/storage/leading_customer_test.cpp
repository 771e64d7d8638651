// Who answers for a customer: along every merge in force, and never in circles.
#include "core/storage/leading_customer.h"

#include "core/domain/customer_merge.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Customer> second{number(12)}, third{number(13)};

void merge(MapRows& rows, const Id<Customer>& leaves, const Id<Customer>& stays, Instant undone = {})
{
    CustomerMerge log;
    log.brand = brand;
    log.stays = stays.key;
    log.leaves = leaves.key;
    log.undone = undone;
    rows.put(Record<CustomerMerge>{mergeOf(leaves.key), 1, log});
    const QString text = QString::fromLatin1(leaves.key.text());
    const auto known = rows.find(mergedInto(stays.key));
    Record<MergedCustomers> list = *known ? **known : Record<MergedCustomers>{mergedInto(stays.key), 1, {brand, {}, {}}};
    list.value.leaves.removeAll(text);
    list.value.leaves.append(text);
    rows.put(list);
}

}

TEST_CASE("a record that was merged on and on leads to the last one, and one that was separated to itself")
{
    MapRows rows = site();
    CHECK(*leadingCustomer(rows, maria) == maria);
    merge(rows, maria, second);
    merge(rows, second, third);
    CHECK(*leadingCustomer(rows, maria) == third);
    merge(rows, second, third, later(5));
    CHECK(*leadingCustomer(rows, maria) == second);
}

TEST_CASE("rows that lead in a circle end somewhere")
{
    MapRows rows = site();
    merge(rows, maria, second);
    merge(rows, second, maria);
    CHECK(leadingCustomer(rows, maria).ok());
}

TEST_CASE("what is done about a case is led to whoever has it, where the two are or were one")
{
    MapRows rows = site(); // the lamp is Maria's
    CHECK(*leadingCustomer(rows, second, lamp) == second); // somebody else's case: the operation says so
    merge(rows, maria, second);
    CHECK(*leadingCustomer(rows, second, lamp) == maria); // the case is still on its way
    merge(rows, maria, second, later(5));
    CHECK(*leadingCustomer(rows, second, lamp) == maria); // typed while they were one
    merge(rows, maria, third);
    CHECK(*leadingCustomer(rows, second, lamp) == maria); // the same, and Maria is somebody else's by now
    rows.put(Record<CaseFile>{lamp, 2, [&rows] { CaseFile file = rows.get(lamp); file.customer = third; return file; }()});
    CHECK(*leadingCustomer(rows, second, lamp) == third); // her case has followed
    CHECK(*leadingCustomer(rows, Id<Customer>{number(14)}, lamp) == Id<Customer>{number(14)}); // who was never one with them
}
