// Operations on cases: open, edit, move, assign, close, reopen.
#pragma once

#include "core/work/operation.h"
#include "core/domain/timeline_entry.h"

namespace callboard {

struct OpenCase {
    static constexpr auto schemaName = "case.open";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file; // a new id of the desk's
    Id<Customer> customer;
    QString subject, category;
    Choice<Priority> priority = Priority::Normal;
    Choice<Channel> channel;
    Id<Team> team;
    Id<User> owner; // empty: the author
    Instant due;
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &OpenCase::case_file, Required), field("customer", "", &OpenCase::customer, Required),
                          field("subject", "", &OpenCase::subject, Required), field("category", "", &OpenCase::category),
                          field("priority", "", &OpenCase::priority), field("channel", "", &OpenCase::channel),
                          field("team", "", &OpenCase::team), field("owner", "", &OpenCase::owner), field("due", "", &OpenCase::due)};
    }
    static Result<Change> run(const RowView& rows, const OpenCase& args, const Context& context);
};

struct EditCase {
    static constexpr auto schemaName = "case.edit";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file;
    Patch<CaseFile> set, was;
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &EditCase::case_file, Required), field("set", "", &EditCase::set), field("was", "", &EditCase::was)};
    }
    static Result<Change> run(const RowView& rows, const EditCase& args, const Context& context);
};

// To waiting and back. Closing and reopening are operations of their own, because they ask for more.
struct MoveCase {
    static constexpr auto schemaName = "case.move";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file;
    Choice<CaseStatus> to, was;
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &MoveCase::case_file, Required), field("to", "", &MoveCase::to, Required), field("was", "", &MoveCase::was)};
    }
    static Result<Change> run(const RowView& rows, const MoveCase& args, const Context& context);
};

// The first of two people who take a case has it; the other is told who.
struct AssignCase {
    static constexpr auto schemaName = "case.assign";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file;
    Id<User> owner, was_owner;
    Id<Team> team, was_team;
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &AssignCase::case_file, Required), field("owner", "", &AssignCase::owner),
                          field("was_owner", "", &AssignCase::was_owner), field("team", "", &AssignCase::team),
                          field("was_team", "", &AssignCase::was_team)};
    }
    static Result<Change> run(const RowView& rows, const AssignCase& args, const Context& context);
};

// The last word of a contact and the outcome, in one gesture: of a case that is finished, or one that is resolved while something
// promised is still to come. The word is kept even where the outcome conflicts.
struct CloseCase {
    static constexpr auto schemaName = "case.close";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file;
    QString outcome;
    NoteText note;
    Choice<EntryKind> kind = EntryKind::Note;
    Instant happened;
    qint64 duration_s = 0;
    QStringList quoted{}; // in the note: versions of articles, ids as text
    bool resolved = false; // not closed yet
    Choice<Channel> channel{}; // of a message; the telephone: as the case came in
    Uuid read_up_to{};     // where the word is a message; see contacts.h
    QStringList mentions{}; // ids of colleagues who are told of a note; see watching.h
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &CloseCase::case_file, Required), field("outcome", "", &CloseCase::outcome, Required),
                          field("note", "", &CloseCase::note), field("kind", "", &CloseCase::kind),
                          field("happened", "", &CloseCase::happened), field("duration_s", "", &CloseCase::duration_s),
                          field("quoted", "", &CloseCase::quoted), field("resolved", "", &CloseCase::resolved),
                          field("channel", "", &CloseCase::channel), field("read_up_to", "", &CloseCase::read_up_to),
                          field("mentions", "", &CloseCase::mentions)};
    }
    static Result<Change> run(const RowView& rows, const CloseCase& args, const Context& context);
};

struct ReopenCase {
    static constexpr auto schemaName = "case.reopen";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file;
    NoteText reason;
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &ReopenCase::case_file, Required), field("reason", "", &ReopenCase::reason)};
    }
    static Result<Change> run(const RowView& rows, const ReopenCase& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<OpenCase>();
extern template const Schema& schemaOf<EditCase>();
extern template const Schema& schemaOf<MoveCase>();
extern template const Schema& schemaOf<AssignCase>();
extern template const Schema& schemaOf<CloseCase>();
extern template const Schema& schemaOf<ReopenCase>();

} // namespace callboard
