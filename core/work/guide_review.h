// Operations for the review of a guide: one lead sends a text to another, who publishes it (guide.publish) or sends it back.
#pragma once

#include "core/work/guides.h"

namespace callboard {

class ChangeBuilder;

// Asks another lead to look at a text and to publish it or send it back. What the checker refuses is not sent. It takes the
// place of what the same author sent before; somebody else's that waits has to be answered first.
struct ProposeGuide {
    static constexpr auto schemaName = "guide.propose";
    static constexpr Role least = Role::Lead;
    Id<Brand> brand;
    NoteText body;
    QString note;
    Id<User> reviewer;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &ProposeGuide::brand, Required), field("body", "", &ProposeGuide::body, Required),
                          field("note", "", &ProposeGuide::note), field("reviewer", "", &ProposeGuide::reviewer, Required)};
    }
    static Result<Change> run(const RowView& rows, const ProposeGuide& args, const Context& context);
};

// Sends it back with a word, so that its author can go on with it; by any lead, its author included.
struct ReturnGuide {
    static constexpr auto schemaName = "guide.return";
    static constexpr Role least = Role::Lead;
    Id<CallGuide> guide;
    QString note;
    qint64 was_round = 0; // of the text that was looked at
    static constexpr auto fields()
    {
        return std::tuple{field("guide", "", &ReturnGuide::guide, Required), field("note", "", &ReturnGuide::note), field("was_round", "", &ReturnGuide::was_round)};
    }
    static Result<Change> run(const RowView& rows, const ReturnGuide& args, const Context& context);
};

// Whose text is published: that of a proposal which waits with the same words, and is answered by it, or the publisher's own.
Result<Id<User>> authorOfReviewed(ChangeBuilder& builder, const Id<CallGuide>& guide, const NoteText& body, const QString& note);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<ProposeGuide>();
extern template const Schema& schemaOf<ReturnGuide>();

} // namespace callboard
