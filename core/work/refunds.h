// Operations on refunds: ask for one, approve, deny, withdraw. Each says what it did on the timeline; none ever merges.
#pragma once

#include "core/domain/refund.h"
#include "core/work/operation.h"

namespace callboard {

// Money moves by this: refused while a guide of the case requires a step before it, and when it is more than what is left of the
// order. Within the asker's limit, together with what was approved at once of this order before, it is approved at once.
struct RequestRefund {
    static constexpr auto schemaName = "refund.request";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file;
    Id<Order> order;
    Money amount;
    Choice<RefundReason> reason;
    NoteText words;
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &RequestRefund::case_file, Required), field("order", "", &RequestRefund::order, Required),
                          field("amount", "", &RequestRefund::amount, Required), field("reason", "", &RequestRefund::reason, Required),
                          field("words", "", &RequestRefund::words)};
    }
    static Result<Change> run(const RowView& rows, const RequestRefund& args, const Context& context);
};

// By a lead who did not ask for it and whose own limit it is within. The first decision stands; the same again changes nothing,
// another one is refused.
struct ApproveRefund {
    static constexpr auto schemaName = "refund.approve";
    static constexpr Role least = Role::Lead;
    Id<Refund> refund;
    NoteText answer;
    static constexpr auto fields() { return std::tuple{field("refund", "", &ApproveRefund::refund, Required), field("answer", "", &ApproveRefund::answer)}; }
    static Result<Change> run(const RowView& rows, const ApproveRefund& args, const Context& context);
};

struct DenyRefund {
    static constexpr auto schemaName = "refund.deny";
    static constexpr Role least = Role::Lead;
    Id<Refund> refund;
    NoteText answer;
    static constexpr auto fields() { return std::tuple{field("refund", "", &DenyRefund::refund, Required), field("answer", "", &DenyRefund::answer)}; }
    static Result<Change> run(const RowView& rows, const DenyRefund& args, const Context& context);
};

// By whoever asked, while it waits.
struct CancelRefund {
    static constexpr auto schemaName = "refund.cancel";
    static constexpr Role least = Role::Rep;
    Id<Refund> refund;
    NoteText answer;
    static constexpr auto fields() { return std::tuple{field("refund", "", &CancelRefund::refund, Required), field("answer", "", &CancelRefund::answer)}; }
    static Result<Change> run(const RowView& rows, const CancelRefund& args, const Context& context);
};

// Whether the operation that leads to this state would be taken from this person: what the window offers.
bool mayDecide(const RowView& rows, const Refund& refund, RefundState to, const Context& context);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<RequestRefund>();
extern template const Schema& schemaOf<ApproveRefund>();
extern template const Schema& schemaOf<DenyRefund>();
extern template const Schema& schemaOf<CancelRefund>();

} // namespace callboard
