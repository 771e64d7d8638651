// Operations on tasks: promise a follow-up, escalate, put off, finish. Each says what it did on the timeline.
#pragma once

#include "core/domain/task.h"
#include "core/work/operation.h"

namespace callboard {

// A promise of a day without an hour is one for the end of that working day, by the clock of whoever promises.
constexpr int workdayEnds_h = 17;

inline const QLatin1String toLead("lead");

struct PromiseFollowUp {
    static constexpr auto schemaName = "task.promise";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: about the customer
    NoteText text;
    Instant due;
    bool for_team = false; // else whoever promises keeps it
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &PromiseFollowUp::customer, Required), field("case_file", "", &PromiseFollowUp::case_file),
                          field("text", "", &PromiseFollowUp::text, Required), field("due", "", &PromiseFollowUp::due, Required),
                          field("for_team", "", &PromiseFollowUp::for_team)};
    }
    static Result<Change> run(const RowView& rows, const PromiseFollowUp& args, const Context& context);
};

struct Escalate {
    static constexpr auto schemaName = "task.escalate";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    Id<CaseFile> case_file;
    QString to; // "lead", or a department by its name
    NoteText text;
    Money amount; // that they are asked to approve
    Instant due;
    Id<GuideRun> guide_run;
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &Escalate::customer, Required), field("case_file", "", &Escalate::case_file), field("to", "", &Escalate::to, Required),
                          field("text", "", &Escalate::text, Required), field("amount", "", &Escalate::amount), field("due", "", &Escalate::due),
                          field("guide_run", "", &Escalate::guide_run)};
    }
    static Result<Change> run(const RowView& rows, const Escalate& args, const Context& context);
};

// Done or dropped by anybody of the team; approved or declined only what was escalated, and what was escalated to a lead only by a
// lead, who is not the one that asked. The first decision stands; another one is refused.
struct FinishTask {
    static constexpr auto schemaName = "task.finish";
    static constexpr Role least = Role::Rep;
    Id<Task> task;
    Choice<TaskState> to;
    NoteText answer;
    static constexpr auto fields()
    {
        return std::tuple{field("task", "", &FinishTask::task, Required), field("to", "", &FinishTask::to, Required), field("answer", "", &FinishTask::answer)};
    }
    static Result<Change> run(const RowView& rows, const FinishTask& args, const Context& context);
};

struct PutOffTask {
    static constexpr auto schemaName = "task.put_off";
    static constexpr Role least = Role::Rep;
    Id<Task> task;
    Instant due, was; // was: what the person saw
    static constexpr auto fields()
    {
        return std::tuple{field("task", "", &PutOffTask::task, Required), field("due", "", &PutOffTask::due, Required), field("was", "", &PutOffTask::was)};
    }
    static Result<Change> run(const RowView& rows, const PutOffTask& args, const Context& context);
};

// Whether FinishTask would take it from this person: what the window offers.
bool mayFinish(const Task& task, TaskState to, const Context& context);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<PromiseFollowUp>();
extern template const Schema& schemaOf<Escalate>();
extern template const Schema& schemaOf<FinishTask>();
extern template const Schema& schemaOf<PutOffTask>();

} // namespace callboard
