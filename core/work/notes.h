// Operations that write on the timeline: notes, messages and calls. They never conflict.
#pragma once

#include "core/work/operation.h"
#include "core/domain/conflict.h"
#include "core/domain/consent.h"
#include "core/domain/timeline_entry.h"

namespace callboard {

struct AddEntry {
    static constexpr auto schemaName = "entry.add";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: about the customer
    Choice<EntryKind> kind;
    Choice<Channel> channel;
    Choice<Direction> direction;
    NoteText text;
    QString outcome;
    Instant happened;
    qint64 duration_s = 0; // of a call
    Id<TimelineEntry> corrects{};
    QStringList quoted{}; // versions of articles, ids as text
    Choice<ConsentPurpose> purpose = ConsentPurpose::Service; // of what goes out: the customer may not want it
    Uuid read_up_to{};    // of a message: the contact of the case that its author had read last; see contacts.h
    QStringList mentions{}; // ids of colleagues who are told of a note; see watching.h
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &AddEntry::customer, Required), field("case_file", "", &AddEntry::case_file),
                          field("kind", "", &AddEntry::kind), field("channel", "", &AddEntry::channel),
                          field("direction", "", &AddEntry::direction), field("text", "", &AddEntry::text),
                          field("outcome", "", &AddEntry::outcome), field("happened", "", &AddEntry::happened),
                          field("duration_s", "", &AddEntry::duration_s), field("corrects", "", &AddEntry::corrects),
                          field("quoted", "", &AddEntry::quoted), field("purpose", "", &AddEntry::purpose),
                          field("read_up_to", "", &AddEntry::read_up_to),
                          field("mentions", "", &AddEntry::mentions)};
    }
    static Result<Change> run(const RowView& rows, const AddEntry& args, const Context& context);
};

// A person's decision on a conflict: theirs stays, or mine is written over it.
struct ResolveConflict {
    static constexpr auto schemaName = "conflict.resolve";
    static constexpr Role least = Role::Rep;
    Uuid conflict;
    bool use_mine = false;
    static constexpr auto fields()
    {
        return std::tuple{field("conflict", "", &ResolveConflict::conflict, Required), field("use_mine", "", &ResolveConflict::use_mine)};
    }
    static Result<Change> run(const RowView& rows, const ResolveConflict& args, const Context& context);
};

// Who may decide on it: as with the record that it is about.
Role leastToDecide(const Conflict& conflict);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<AddEntry>();
extern template const Schema& schemaOf<ResolveConflict>();

} // namespace callboard
