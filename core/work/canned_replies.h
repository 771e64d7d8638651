// The operations on canned replies: a lead writes them for the whole brand, a file of them at once or one at a time.
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

// One of them, as a person changes it: what somebody else changed meanwhile is merged or kept as with every record. With
// letters that have no reply in this language yet it is a new one. Nothing is deleted: out of use is `retired`.
struct EditReply {
    static constexpr auto schemaName = "reply.edit";
    static constexpr Role least = Role::Lead;
    Id<Brand> brand;
    QString letters, language;
    Patch<CannedReply> set, was;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &EditReply::brand, Required), field("letters", "", &EditReply::letters, Required), field("language", "", &EditReply::language, Required),
                          field("set", "", &EditReply::set), field("was", "", &EditReply::was)};
    }
    static Result<Change> run(const RowView& rows, const EditReply& args, const Context& context);
};

// What could not be used in one is told to whoever writes it; of its text alone while the rest is still to be filled in.
Result<void> checkReply(const CannedReply& reply);
Result<void> checkReplyText(const CannedReply& reply);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SetReplies>();
extern template const Schema& schemaOf<EditReply>();

} // namespace callboard
