// The operation on canned replies: a lead writes them for the whole brand.
#pragma once

#include "core/domain/canned_reply.h"
#include "core/work/operation.h"

namespace callboard {

// Each as it is given, whatever was there before; the others stay as they are. Who comes last is read.
struct SetReplies {
    static constexpr auto schemaName = "reply.set";
    static constexpr Role least = Role::Lead;
    Id<Brand> brand;
    QList<CannedReply> replies; // theirs is the brand above
    static constexpr qsizetype replies_max = 500;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &SetReplies::brand, Required), field("replies", "", &SetReplies::replies, Required)};
    }
    static Result<Change> run(const RowView& rows, const SetReplies& args, const Context& context);
};

// What could not be used in one is told to whoever writes it.
Result<void> checkReply(const CannedReply& reply);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SetReplies>();

} // namespace callboard
