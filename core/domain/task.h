// Task: a thing that somebody has to do about a customer: a follow-up that was promised, a question handed to a lead or a department, or a
// note that names a colleague, to be seen.
#pragma once

#include "core/domain/call_guide.h"

namespace callboard {

enum class TaskKind { FollowUp, Escalation, Mention };
constexpr auto optionsOf(TaskKind)
{
    return std::array{Option{"follow_up", QT_TRANSLATE_NOOP("fields", "Follow-up")}, Option{"escalation", QT_TRANSLATE_NOOP("fields", "Escalation")},
                      Option{"mention", QT_TRANSLATE_NOOP("fields", "Mention")}};
}
enum class TaskState { Open, Done, Dropped, Approved, Declined };
constexpr auto optionsOf(TaskState)
{
    return std::array{Option{"open", QT_TRANSLATE_NOOP("fields", "Open")}, Option{"done", QT_TRANSLATE_NOOP("fields", "Done")},
                      Option{"dropped", QT_TRANSLATE_NOOP("fields", "Not needed any more")}, Option{"approved", QT_TRANSLATE_NOOP("fields", "Approved")},
                      Option{"declined", QT_TRANSLATE_NOOP("fields", "Declined")}};
}

struct Task {
    Id<Brand> brand;
    Id<Team> team; // of the case; decides which desks hold it
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: about the customer, not about a case
    Choice<TaskKind> kind;
    Choice<TaskState> state;
    Id<User> owner;      // of a follow-up: who keeps it; empty: whoever of the team comes first. Of a mention: who is named
    QString to;          // of an escalation: "lead", or a department by its name
    NoteText text;       // what was promised, or what is asked
    Money amount;        // that is asked for; no currency: none
    Instant due;         // a follow-up done later than this was not kept in time; an escalation may have none
    Id<GuideRun> guide_run; // that it came from: its way is the context
    Instant checked;     // of an escalation: when the asker had checked the customer's identity in that contact
    Id<User> asked_by;
    Instant asked;
    Id<User> closed_by;
    Instant closed;
    NoteText answer;
    Unknown unknown;
    bool operator==(const Task&) const = default;

    static constexpr auto schemaName = "task";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Task::brand, Required | Derived),
            field("team", QT_TRANSLATE_NOOP("fields", "Team"), &Task::team, Derived),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &Task::customer, Required | Derived | Indexed),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &Task::case_file, Derived | Indexed),
            field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Task::kind, Derived),
            field("state", QT_TRANSLATE_NOOP("fields", "State"), &Task::state, Derived),
            field("owner", QT_TRANSLATE_NOOP("fields", "Owner"), &Task::owner, Derived),
            field("to", QT_TRANSLATE_NOOP("fields", "To"), &Task::to, Derived),
            field("text", QT_TRANSLATE_NOOP("fields", "Text"), &Task::text, Required | Personal),
            field("amount", QT_TRANSLATE_NOOP("fields", "Amount"), &Task::amount, Derived),
            field("due", QT_TRANSLATE_NOOP("fields", "Due"), &Task::due, Derived),
            field("guide_run", QT_TRANSLATE_NOOP("fields", "Guide"), &Task::guide_run, Derived),
            field("checked", QT_TRANSLATE_NOOP("fields", "Identity checked"), &Task::checked, Derived),
            field("asked_by", QT_TRANSLATE_NOOP("fields", "Asked by"), &Task::asked_by, Derived),
            field("asked", QT_TRANSLATE_NOOP("fields", "Asked"), &Task::asked, Derived),
            field("closed_by", QT_TRANSLATE_NOOP("fields", "Closed by"), &Task::closed_by, Derived),
            field("closed", QT_TRANSLATE_NOOP("fields", "Closed"), &Task::closed, Derived),
            field("answer", QT_TRANSLATE_NOOP("fields", "Answer"), &Task::answer, Derived | Personal),
            field("unknown", "", &Task::unknown)};
    }
};

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<Task>();

} // namespace callboard
