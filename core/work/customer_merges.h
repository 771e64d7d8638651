// Operations that make one customer of two, and two of them again.
#pragma once

#include "core/domain/customer_merge.h"
#include "core/work/operation.h"

namespace callboard {

// Fields of the timeline's entry that say what was done; their values are names.
inline constexpr char mergedChange[] = "merge", separatedChange[] = "unmerge";

// `stays` answers for `leaves` from then on: whatever names the other, also what a desk typed meanwhile without a network, is done with the
// record that stays. What refers to it follows at the server, which alone has all of it. Says whose value each field has, and what its author saw
// of both: what somebody changed since is neither overwritten nor taken unseen.
struct MergeCustomers {
    static constexpr auto schemaName = "customer.merge";
    static constexpr Role least = Role::Rep;
    static constexpr bool isOnlineOnly = true;
    Uuid stays, leaves; // themselves, never the records that they are led to
    QStringList take;   // fields that have the value of the record that leaves
    QStringList join;   // lists that have both
    Patch<Customer> stays_was, leaves_was; // decidedValues() of both; a program that shows nobody anything may leave them out
    static constexpr auto fields()
    {
        return std::tuple{field("stays", "", &MergeCustomers::stays, Required), field("leaves", "", &MergeCustomers::leaves, Required),
                          field("take", "", &MergeCustomers::take), field("join", "", &MergeCustomers::join),
                          field("stays_was", "", &MergeCustomers::stays_was), field("leaves_was", "", &MergeCustomers::leaves_was)};
    }
    static Result<Change> run(const RowView& rows, const MergeCustomers& args, const Context& context);
};

// Gives back what the log of the merge says. Fields that somebody has changed since stay as they are now; what was added to a case goes
// with its case, and everything else that was added stays with the record that stays.
struct UnmergeCustomers {
    static constexpr auto schemaName = "customer.unmerge";
    static constexpr Role least = Role::Rep;
    static constexpr bool isOnlineOnly = true;
    Uuid leaves; // the record that was merged
    static constexpr auto fields() { return std::tuple{field("leaves", "", &UnmergeCustomers::leaves, Required)}; }
    static Result<Change> run(const RowView& rows, const UnmergeCustomers& args, const Context& context);
};

// Whether it is this that refused a merge: the way on is to compare again.
bool wasChangedSinceSeen(const Error& error);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<MergeCustomers>();
extern template const Schema& schemaOf<UnmergeCustomers>();

} // namespace callboard
