// Refund limits at work: setting them, and asking how much somebody may give back.
#pragma once

#include "core/domain/refund.h"
#include "core/work/operation.h"

namespace callboard {

// Where a brand has set none, in whole units of the order's currency. An administrator has no limit unless one is set.
constexpr qint64 repRefundLimit_units = 50;
constexpr qint64 leadRefundLimit_units = 500;

// All of a brand's limits at once, one a role and currency; what is not listed has the default.
struct SetRefundLimits {
    static constexpr auto schemaName = "refund_limits.set";
    static constexpr Role least = Role::Admin;
    Id<Brand> brand;
    QList<RefundLimit> limits;
    static constexpr auto fields() { return std::tuple{field("brand", "", &SetRefundLimits::brand, Required), field("limits", "", &SetRefundLimits::limits)}; }
    static Result<Change> run(const RowView& rows, const SetRefundLimits& args, const Context& context);
};

// What one limit leaves for an order after what was approved at once of it before: many small refunds are one large one. May be below zero.
Money leftAtOnce(const Money& limit, const OrderRefunds& counted);

Result<Money> refundLimit(const RowView& rows, const Id<Brand>& brand, Role role, const QString& currency);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SetRefundLimits>();

} // namespace callboard
