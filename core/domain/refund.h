// Refund: money that a customer gets back for an order: asked for, decided, and counted against what was paid.
#pragma once

#include "core/domain/call_guide.h"
#include "core/domain/order.h"

namespace callboard {

enum class RefundReason { Damaged, Defective, WrongItem, NotAsDescribed, NotReceived, Late, ChangedMind, PriceAdjustment, ChargedTwice, Goodwill, Other };
constexpr auto optionsOf(RefundReason)
{
    return std::array{Option{"damaged", QT_TRANSLATE_NOOP("fields", "Arrived damaged")}, Option{"defective", QT_TRANSLATE_NOOP("fields", "Does not work")},
                      Option{"wrong_item", QT_TRANSLATE_NOOP("fields", "Wrong item")}, Option{"not_as_described", QT_TRANSLATE_NOOP("fields", "Not as described")},
                      Option{"not_received", QT_TRANSLATE_NOOP("fields", "Not received")}, Option{"late", QT_TRANSLATE_NOOP("fields", "Came too late")},
                      Option{"changed_mind", QT_TRANSLATE_NOOP("fields", "No longer wanted")}, Option{"price_adjustment", QT_TRANSLATE_NOOP("fields", "Price adjustment")},
                      Option{"charged_twice", QT_TRANSLATE_NOOP("fields", "Charged twice")}, Option{"goodwill", QT_TRANSLATE_NOOP("fields", "Goodwill")},
                      Option{"other", QT_TRANSLATE_NOOP("fields", "Other")}};
}
enum class RefundState { Requested, Approved, Denied, Cancelled };
constexpr auto optionsOf(RefundState)
{
    return std::array{Option{"requested", QT_TRANSLATE_NOOP("fields", "Waits for approval")}, Option{"approved", QT_TRANSLATE_NOOP("fields", "Approved")},
                      Option{"denied", QT_TRANSLATE_NOOP("fields", "Denied")}, Option{"cancelled", QT_TRANSLATE_NOOP("fields", "Withdrawn")}};
}

struct Refund {
    Id<Brand> brand;
    Id<Team> team; // of the case; decides which desks hold it
    Id<Customer> customer;
    Id<CaseFile> case_file;
    Id<Order> order;
    Choice<RefundState> state;
    Money amount;
    Choice<RefundReason> reason;
    NoteText words;         // of whoever asked
    Id<User> asked_by;
    Instant asked;
    Id<User> decided_by;    // empty where the asker's limit allowed it at once
    Instant decided;        // approved, denied or withdrawn
    NoteText answer;
    Unknown unknown;
    bool operator==(const Refund&) const = default;

    static constexpr auto schemaName = "refund";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Refund::brand, Required | Derived),
            field("team", QT_TRANSLATE_NOOP("fields", "Team"), &Refund::team, Derived),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &Refund::customer, Required | Derived | Indexed),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &Refund::case_file, Required | Derived | Indexed),
            field("order", QT_TRANSLATE_NOOP("fields", "Order"), &Refund::order, Required | Derived),
            field("state", QT_TRANSLATE_NOOP("fields", "State"), &Refund::state, Derived | Indexed),
            field("amount", QT_TRANSLATE_NOOP("fields", "Amount"), &Refund::amount, Required | Derived),
            field("reason", QT_TRANSLATE_NOOP("fields", "Reason"), &Refund::reason, Derived),
            field("words", QT_TRANSLATE_NOOP("fields", "Text"), &Refund::words, Derived | Personal),
            field("asked_by", QT_TRANSLATE_NOOP("fields", "Asked by"), &Refund::asked_by, Derived),
            field("asked", QT_TRANSLATE_NOOP("fields", "Asked"), &Refund::asked, Derived),
            field("decided_by", QT_TRANSLATE_NOOP("fields", "Decided by"), &Refund::decided_by, Derived),
            field("decided", QT_TRANSLATE_NOOP("fields", "Decided"), &Refund::decided, Derived),
            field("answer", QT_TRANSLATE_NOOP("fields", "Answer"), &Refund::answer, Derived | Personal),
            field("unknown", "", &Refund::unknown)};
    }
};

// A refund as it counts against its order. What was denied or withdrawn does not count and is not listed.
struct CountedRefund {
    Uuid refund;
    Choice<RefundState> state;
    Money amount;
    bool by_policy = false; // approved at once, within the asker's limit
    Instant decided;
    Unknown unknown;
    bool operator==(const CountedRefund&) const = default;
    static constexpr auto schemaName = "counted_refund";
    static constexpr auto fields()
    {
        return std::tuple{field("refund", QT_TRANSLATE_NOOP("fields", "Refund"), &CountedRefund::refund, Required),
                          field("state", QT_TRANSLATE_NOOP("fields", "State"), &CountedRefund::state),
                          field("amount", QT_TRANSLATE_NOOP("fields", "Amount"), &CountedRefund::amount, Required),
                          field("by_policy", QT_TRANSLATE_NOOP("fields", "Approved at once"), &CountedRefund::by_policy),
                          field("decided", QT_TRANSLATE_NOOP("fields", "Decided"), &CountedRefund::decided),
                          field("unknown", "", &CountedRefund::unknown)};
    }
};

// One an order; its id is the order's, so that an operation finds it without a search. It is where the order is, so that every desk
// that shows the order knows what is left of it, also where a refund belongs to a case of another team. An import replaces an
// order whole, and leaves this alone.
struct OrderRefunds {
    Id<Brand> brand;
    Id<Order> order;
    QList<CountedRefund> refunds;
    Unknown unknown;
    bool operator==(const OrderRefunds&) const = default;
    static constexpr auto schemaName = "order_refunds";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &OrderRefunds::brand, Required | Derived),
                          field("order", QT_TRANSLATE_NOOP("fields", "Order"), &OrderRefunds::order, Required | Derived),
                          field("refunds", QT_TRANSLATE_NOOP("fields", "Refunds"), &OrderRefunds::refunds, Derived),
                          field("unknown", "", &OrderRefunds::unknown)};
    }
};
inline Id<OrderRefunds> orderRefundsOf(const Id<Order>& order) { return {order.key}; }

// Up to which amount a role may give back of one order without asking anybody, and a lead may approve.
struct RefundLimit {
    Choice<Role> role;
    Money up_to;
    Unknown unknown;
    bool operator==(const RefundLimit&) const = default;
    static constexpr auto schemaName = "refund_limit";
    static constexpr auto fields()
    {
        return std::tuple{field("role", QT_TRANSLATE_NOOP("fields", "Role"), &RefundLimit::role, Required),
                          field("up_to", QT_TRANSLATE_NOOP("fields", "Up to"), &RefundLimit::up_to, Required), field("unknown", "", &RefundLimit::unknown)};
    }
};

// One a brand; its id is the brand's.
struct RefundLimits {
    Id<Brand> brand;
    QList<RefundLimit> limits;
    Unknown unknown;
    bool operator==(const RefundLimits&) const = default;
    static constexpr auto schemaName = "refund_limits";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &RefundLimits::brand, Required | Derived),
                          field("limits", QT_TRANSLATE_NOOP("fields", "Limits of refunds"), &RefundLimits::limits), field("unknown", "", &RefundLimits::unknown)};
    }
};
inline Id<RefundLimits> refundLimitsOf(const Id<Brand>& brand) { return {brand.key}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<Refund>();
extern template const Schema& schemaOf<CountedRefund>();
extern template const Schema& schemaOf<OrderRefunds>();
extern template const Schema& schemaOf<RefundLimit>();
extern template const Schema& schemaOf<RefundLimits>();

} // namespace callboard
