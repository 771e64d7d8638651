// Tasks: made with a place among the customer's records, closed once.
#include "core/work/tasks.h"

#include "core/work/case_access.h"
#include "core/work/case_moves.h"
#include "core/work/identity_gate.h"

namespace callboard {

namespace {

constexpr auto taskGone = QT_TRANSLATE_NOOP("errors", "This task is not here any more.");
constexpr auto alreadyFinished = QT_TRANSLATE_NOOP("errors", "Somebody else has finished this already. What they said is on the timeline.");

ChangeBuilder::Place placeOf(const Task& task) { return {task.brand, task.team, task.customer, task.case_file}; }

// In an entry on the timeline a field of a task is "task.<name>": cases and customers have fields of the same names.
template <class T> FieldChange changed(const char* name, const T& before, const T& after)
{
    return {QStringLiteral("task.") + QLatin1String(name), displayText(Codec<T>::out(before)), displayText(Codec<T>::out(after)), {}};
}

// What begins about a case begins with whoever has it.
Result<Task> taskFor(ChangeBuilder& builder, const Id<Customer>& customer, const Id<CaseFile>& file, const NoteText& text)
{
    const auto known = builder.need(customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!known)
        return known.error();
    Task task;
    task.brand = known->value.brand;
    task.customer = customer;
    task.case_file = file;
    task.text.text = text.text.trimmed();
    task.asked_by = builder.context().author;
    task.asked = builder.context().now;
    if (file.isNull())
        return task;
    auto at = caseToWorkOn(builder, file, customer);
    if (!at)
        return at.error();
    task.team = at->value.team;
    return task;
}

// Its case knows what is open about it, which what ends a case asks; while something is asked of somebody it is escalated.
Result<QList<FieldChange>> tellCase(ChangeBuilder& builder, const Record<Task>& task)
{
    if (task.value.kind == TaskKind::Mention)
        return QList<FieldChange>(); // who is told of a case does nothing about it
    const auto isHere = builder.exists(schemaOf<CaseFile>(), task.value.case_file.key); // not at a desk whose teams it left
    if (task.value.case_file.isNull() || !isHere || !*isHere)
        return isHere ? QList<FieldChange>() : Result<QList<FieldChange>>(isHere.error());
    auto file = builder.need(task.value.case_file, QT_TRANSLATE_NOOP("errors", "This case is not here any more."));
    if (!file)
        return file.error();
    CaseFile& c = file->value;
    const CaseFile before = c;
    const QString id = QString::fromLatin1(task.id.key.text());
    c.open_tasks.removeAll(id);
    if (task.value.state == TaskState::Open)
        c.open_tasks.append(id);
    Choice<CaseStatus> to = whenWorkedOn(c, builder.context().author);
    if (isAtWork(c.status) && task.value.kind == TaskKind::Escalation) {
        const bool isAsked = checkMove(builder, c, CaseStatus::Escalated).ok();
        to = isAsked ? CaseStatus::Escalated : c.status == CaseStatus::Escalated ? CaseStatus::Open : to;
    }
    if (c.status != to)
        if (auto done = moveTo(builder, c, to.valueOr(CaseStatus::Open)); !done)
            return done.error();
    if (c == before)
        return QList<FieldChange>();
    builder.put(*file);
    return c.status == before.status ? QList<FieldChange>() : QList<FieldChange>{{QStringLiteral("status"), before.status.name(), c.status.name(), {}}};
}

Result<Change> begin(ChangeBuilder& builder, const Task& task)
{
    QList<FieldChange> changes{changed("kind", {}, task.kind)};
    if (!task.to.isEmpty())
        changes.append(changed("to", {}, task.to));
    if (!task.amount.currency.isEmpty())
        changes.append(changed("amount", {}, task.amount));
    if (task.due.isSet())
        changes.append(changed("due", {}, task.due));
    const Record<Task> record{{builder.context().derived("task")}, 0, task};
    builder.put(record);
    const auto moved = tellCase(builder, record);
    if (!moved)
        return moved.error();
    builder.putChangeEntry(placeOf(task), changes + *moved, task.text);
    return builder.take();
}

bool isDecision(TaskState state) { return state == TaskState::Approved || state == TaskState::Declined; }

Result<Record<Task>> taskToWorkOn(const ChangeBuilder& builder, const Id<Task>& id)
{
    auto record = builder.need(id, taskGone);
    if (record)
        if (auto own = ofOwnTeam(builder.context(), record->value.team); !own)
            return own.error();
    return record;
}

Result<void> checkFinish(const Task& task, TaskState to, const Context& context)
{
    if (to == TaskState::Open)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say how it ended.")).inField(QStringLiteral("to"));
    if (task.kind == TaskKind::Mention && task.owner != context.author)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This is for somebody else to see."));
    if (isDecision(to) != (task.kind == TaskKind::Escalation) && to != TaskState::Dropped && !(to == TaskState::Done && task.to != toLead))
        return Error::of(ErrorCode::Invalid, task.kind == TaskKind::Escalation ? QT_TRANSLATE_NOOP("errors", "A question to a lead is approved, declined, or not needed any more.")
                                                                               : QT_TRANSLATE_NOOP("errors", "A follow-up is done, or not needed any more.")).inField(QStringLiteral("to"));
    if (!isDecision(to) || task.to != toLead)
        return {};
    if (context.role == Role::Rep)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "A lead decides this."));
    if (task.asked_by == context.author)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "You asked this yourself. Another lead decides it."));
    return {};
}

}

bool mayFinish(const Task& task, TaskState to, const Context& context) { return context.isOfTeam(task.team) && checkFinish(task, to, context); }

Result<Change> PromiseFollowUp::run(const RowView& rows, const PromiseFollowUp& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto task = taskFor(builder, args.customer, args.case_file, args.text);
    if (!task)
        return task.error();
    task->kind = TaskKind::FollowUp;
    task->due = args.due;
    task->owner = args.for_team ? Id<User>() : context.author;
    return begin(builder, *task);
}

Result<Change> Escalate::run(const RowView& rows, const Escalate& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto task = taskFor(builder, args.customer, args.case_file, args.text);
    if (!task)
        return task.error();
    task->kind = TaskKind::Escalation;
    task->to = args.to;
    task->amount = args.amount;
    task->due = args.due;
    task->guide_run = args.guide_run;
    if (!args.case_file.isNull()) {
        const auto file = builder.need(args.case_file, QT_TRANSLATE_NOOP("errors", "This case is not here any more."));
        const auto fine = file ? checkNeededFields(rows, file->value, CaseStatus::Escalated) : Result<void>(file.error());
        if (!fine)
            return fine.error();
    }
    const auto checked = identityCheckedAt(rows, args.customer, context);
    if (!checked)
        return checked.error();
    task->checked = checked->value_or(Instant());
    return begin(builder, *task);
}

Result<Change> FinishTask::run(const RowView& rows, const FinishTask& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = taskToWorkOn(builder, args.task);
    if (!record)
        return record.error();
    Task& task = record->value;
    if (auto fine = checkFinish(task, args.to.valueOr(TaskState::Open), context); !fine)
        return fine.error();
    if (task.state == args.to)
        return builder.take();
    if (task.state != TaskState::Open)
        return Error::of(ErrorCode::Conflict, alreadyFinished);
    const auto change = changed("state", task.state, args.to);
    task.state = args.to;
    task.closed = context.now;
    task.closed_by = context.author;
    task.answer.text = args.answer.text.trimmed();
    builder.put(*record);
    if (task.kind == TaskKind::Mention)
        return builder.take(); // that somebody has read something is no part of the customer's story
    const auto moved = tellCase(builder, *record);
    if (!moved)
        return moved.error();
    QList<FieldChange> changes{changed("kind", task.kind, task.kind), change};
    if ((task.state == TaskState::Done || task.kind == TaskKind::FollowUp) && task.due.isSet())
        changes.append(changed("closed", task.due, task.closed)); // when it was promised for, and when it was done or given up
    builder.putChangeEntry(placeOf(task), changes + *moved, {task.answer.text.isEmpty() ? task.text.text : task.text.text + QLatin1Char('\n') + task.answer.text});
    return builder.take();
}

Result<Change> PutOffTask::run(const RowView& rows, const PutOffTask& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = taskToWorkOn(builder, args.task);
    if (!record)
        return record.error();
    Task& task = record->value;
    if (task.state != TaskState::Open)
        return Error::of(ErrorCode::Conflict, alreadyFinished);
    if (task.due == args.due)
        return builder.take();
    if (task.due != args.was) {
        builder.keepConflict(schemaOf<Task>(), record->id.key, "due", Codec<Instant>::out(args.was), Codec<Instant>::out(args.due), Codec<Instant>::out(task.due), placeOf(task));
        return builder.take();
    }
    const auto change = changed("due", task.due, args.due);
    task.due = args.due;
    builder.put(*record);
    builder.putChangeEntry(placeOf(task), {changed("kind", task.kind, task.kind), change}, task.text);
    return builder.take();
}

} // namespace callboard
