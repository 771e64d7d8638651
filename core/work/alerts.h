// Operation on a customer's alert: that one has read it.
#pragma once

#include "core/domain/alert_receipt.h"
#include "core/work/operation.h"

namespace callboard {

// Never refused because the alert has changed meanwhile: what was read was read, and the new one is to be read again.
struct ReadAlert {
    static constexpr auto schemaName = "alert.read";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    QString alert; // wordingOf() what the person saw
    static constexpr auto fields() { return std::tuple{field("customer", "", &ReadAlert::customer, Required), field("alert", "", &ReadAlert::alert, Required)}; }
    static Result<Change> run(const RowView& rows, const ReadAlert& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<ReadAlert>();

} // namespace callboard
