// Money at rest: sums over the site's rows, which know nothing of the operations that led there.
#include "tests/simulation/invariants.h"

#include "core/domain/refund.h"

namespace callboard::simulation {

namespace {

template <class E> std::map<Uuid, E> all(const RowMap& rows)
{
    std::map<Uuid, E> found;
    for (const auto& [place, row] : rows)
        if (place.schema == &schemaOf<E>()) {
            auto record = storedRecord<E>(row);
            CALLBOARD_REQUIRE(record.ok());
            found.emplace(place.id, std::move(record->value));
        }
    return found;
}

}

void checkMoney(const RowMap& siteRows, Trace& trace)
{
    const auto orders = all<Order>(siteRows);
    const auto refunds = all<Refund>(siteRows);
    const auto lists = all<OrderRefunds>(siteRows);
    std::map<Uuid, qint64> left;
    for (const auto& [id, order] : orders)
        for (const Payment& payment : order.payments)
            left[id] += payment.amount.minor;
    std::map<Uuid, int> counted; // by refund: in how many lists it stands as it is
    for (const auto& [id, list] : lists)
        for (const CountedRefund& one : list.refunds) {
            const auto refund = refunds.find(one.refund);
            const bool isSo = refund != refunds.end() && refund->second.order.key == id && refund->second.state == one.state && refund->second.amount == one.amount;
            counted[one.refund] += isSo ? 1 : 100;
        }
    for (const auto& [id, refund] : refunds) {
        const bool counts = refund.state == RefundState::Requested || refund.state == RefundState::Approved;
        if (counts)
            left[refund.order.key] -= refund.amount.minor;
        if (counted[id] != int(counts))
            trace.violate("I22", "refund " + shortName(id) + " is " + refund.state.name().toStdString() + " and is counted as something else");
        if (refund.state == RefundState::Approved && refund.decided_by == refund.asked_by)
            trace.violate("I22", "refund " + shortName(id) + " was approved by whoever asked for it");
    }
    for (const auto& [id, cents] : left)
        if (cents < 0)
            trace.violate("I22", "of order " + shortName(id) + " more is paid back or asked for than was paid: " + std::to_string(-cents));
}

} // namespace callboard::simulation
