// Operations on the customer record.
#pragma once

#include "core/work/operation.h"
#include "core/domain/customer.h"

namespace callboard {

struct CreateCustomer {
    static constexpr auto schemaName = "customer.create";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer; // a new id of the desk's
    Patch<Customer> set;
    bool caller = false; // somebody is on the phone: neither name nor number need be known yet
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &CreateCustomer::customer, Required), field("set", "", &CreateCustomer::set), field("caller", "", &CreateCustomer::caller)};
    }
    static Result<Change> run(const RowView& rows, const CreateCustomer& args, const Context& context);
};

struct EditCustomer {
    static constexpr auto schemaName = "customer.edit";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    Patch<Customer> set;
    Patch<Customer> was; // the values that the person saw, for the fields in `set`
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &EditCustomer::customer, Required), field("set", "", &EditCustomer::set),
                          field("was", "", &EditCustomer::was)};
    }
    static Result<Change> run(const RowView& rows, const EditCustomer& args, const Context& context);
};

// What a form checks while typing and an operation before it writes: reachable numbers and addresses.
Result<void> checkCustomer(const Customer& customer);
// Whoever has no name is not known yet; to be asked whenever an operation has made a record of a person.
void settleProvisional(Customer& customer);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<CreateCustomer>();
extern template const Schema& schemaOf<EditCustomer>();

} // namespace callboard
