// Operations on a lead's own review pack: take cases along, leave them behind. In whatever order two desks of one person say it, both are right.
#pragma once

#include "core/domain/review_pack.h"
#include "core/work/operation.h"

namespace callboard {

// Also cases of other teams: whoever reviews looks beyond their own.
struct TakeAlong {
    static constexpr auto schemaName = "pack.take_along";
    static constexpr Role least = Role::Lead;
    QStringList cases; // ids as text; those that are in it already stay as they are
    static constexpr auto fields() { return std::tuple{field("cases", "", &TakeAlong::cases, Required)}; }
    static Result<Change> run(const RowView& rows, const TakeAlong& args, const Context& context);
};

struct LeaveBehind {
    static constexpr auto schemaName = "pack.leave_behind";
    static constexpr Role least = Role::Lead;
    QStringList cases; // ids as text
    static constexpr auto fields() { return std::tuple{field("cases", "", &LeaveBehind::cases, Required)}; }
    static Result<Change> run(const RowView& rows, const LeaveBehind& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<TakeAlong>();
extern template const Schema& schemaOf<LeaveBehind>();

} // namespace callboard
