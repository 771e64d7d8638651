// The table, and its questions to a case.
#include "core/work/case_moves.h"

#include "core/base/mutant.h"
#include "core/base/own_words.h"
#include "core/domain/custom_field.h"
#include "core/work/guide_gate.h"
#include "core/work/service_levels.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype spoken_max = 3; // of what is open; a sentence is no list

template <class T> bool holds(const std::vector<T>& list, T one) { return std::find(list.begin(), list.end(), one) != list.end(); }

const CaseMove* moveBetween(CaseStatus from, CaseStatus to)
{
    const auto& moves = caseMoves();
    const auto found = std::find_if(moves.begin(), moves.end(), [&](const CaseMove& move) { return holds(move.from, from) && holds(move.to, to); });
    return found == moves.end() ? nullptr : &*found;
}

bool isEmptyValue(const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    const auto* json = std::get_if<RawJson>(&value);
    return isNull(value) || (text && text->trimmed().isEmpty()) || (json && json->text == "[]");
}

Value valueOf(const CaseFile& file, QByteArrayView field)
{
    if (const auto name = declaredName(field)) {
        const auto declared = file.custom.fields.find(*name);
        return declared == file.custom.fields.end() ? Value() : declared->second;
    }
    const Column* column = schemaOf<CaseFile>().column(field);
    return column ? column->get(&file) : Value();
}

bool isEmptyField(const CaseFile& file, const QString& field)
{
    const bool isKnown = declaredName(field) || schemaOf<CaseFile>().column(field.toUtf8());
    return isKnown && isEmptyValue(valueOf(file, field.toUtf8()));
}

// One that depends on another field is needed where it is asked for.
bool isNeeded(const RowView& rows, const CaseFile& file, const QString& field)
{
    const auto declaredAs = [&rows](QByteArrayView name) -> std::optional<CustomField> {
        const auto known = rows.find(customFieldId(CaseFile::schemaName, name));
        return known && *known ? std::optional((*known)->value) : std::nullopt;
    };
    const auto name = declaredName(field);
    const auto declared = name ? declaredAs(*name) : std::nullopt;
    return !declared || isAskedFor(*declared, {[&file](QByteArrayView other) { return valueOf(file, other); }, declaredAs});
}

QStringList neededFor(const CaseRules& rules, CaseStatus to)
{
    switch (to) {
    case CaseStatus::Resolved:
    case CaseStatus::Closed: return rules.needed;
    case CaseStatus::WaitingForCustomer:
    case CaseStatus::WaitingForUs: return rules.needed_to_wait;
    case CaseStatus::Escalated: return rules.needed_to_escalate;
    case CaseStatus::Open:
    case CaseStatus::New:
    case CaseStatus::Reopened: break;
    }
    return {};
}

Result<QStringList> emptyFields(const RowView& rows, const CaseFile& file, CaseStatus to)
{
    const auto rules = rows.find(caseRulesOf(file.brand));
    if (!rules)
        return rules.error();
    QStringList empty;
    if (*rules)
        for (const QString& field : neededFor((*rules)->value, to))
            if (isEmptyField(file, field) && isNeeded(rows, file, field) && !mutant("ended_without_fields"))
                empty.append(field);
    return empty;
}

// What is not here cannot be asked.
std::vector<Record<Task>> openTasksOf(const ChangeBuilder& builder, const CaseFile& file)
{
    std::vector<Record<Task>> tasks;
    for (const QString& text : file.open_tasks)
        if (const auto id = Uuid::fromText(text.toLatin1()))
            if (auto task = builder.need(Id<Task>{*id}, QT_TRANSLATE_NOOP("errors", "This task is not here any more.")); task && task->value.state == TaskState::Open)
                tasks.push_back(std::move(*task));
    return tasks;
}

// As people read it: a declared field by its label.
QString spokenField(const RowView& rows, const QString& field)
{
    if (const Column* column = schemaOf<CaseFile>().column(field.toUtf8()))
        return ownWord(column->label);
    const auto declared = rows.find(customFieldId(CaseFile::schemaName, declaredName(field).value_or(field.toUtf8())));
    return declared && *declared ? (*declared)->value.label : field;
}

Error fieldsMissing(const RowView& rows, const QStringList& fields, CaseStatus to)
{
    QStringList spoken;
    for (const QString& field : fields)
        spoken.append(spokenField(rows, field));
    const char* sentence = to == CaseStatus::Escalated ? QT_TRANSLATE_NOOP("errors", "A case that is escalated needs: %1. Fill it in, then ask.")
        : to == CaseStatus::Resolved || to == CaseStatus::Closed ? QT_TRANSLATE_NOOP("errors", "A case that ends needs: %1. Fill it in, then end the case.")
                                                                 : QT_TRANSLATE_NOOP("errors", "A case that waits needs: %1. Fill it in, then let it wait.");
    return Error::of(ErrorCode::Invalid, sentence, spoken.join(QLatin1String(", "))).inField(fields.first());
}

Error tasksOpen(const std::vector<Record<Task>>& tasks)
{
    QStringList spoken;
    for (const Record<Task>& task : tasks)
        if (spoken.size() < spoken_max)
            spoken.append(task.value.text.text.section(u'\n', 0, 0));
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Still open: %1. Finish it, or say that it is not needed any more, before closing the case."), spoken.join(QLatin1String("; "))).inField(QStringLiteral("open_tasks"));
}

QString spokenStatus(CaseStatus status) { return ownWord(optionsOf(status)[std::size_t(status)].label); }

Error notFrom(CaseStatus from, CaseStatus to)
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case does not go from \"%1\" to \"%2\"."), spokenStatus(from), spokenStatus(to)).inField(QStringLiteral("status"));
}

}

const std::vector<CaseMove>& caseMoves()
{
    using enum CaseStatus;
    using enum MoveNeed;
    static const std::vector<CaseStatus> atWork{New, Open, WaitingForCustomer, WaitingForUs, Escalated, Reopened}, ended{Resolved, Closed};
    static const std::vector<CaseMove> moves{
        {atWork, {Open}, {}},
        {atWork, {WaitingForCustomer, WaitingForUs}, {Fields}},
        {atWork, {Escalated}, {Question, Fields}},
        {atWork, {Resolved}, {Outcome, Guides, Fields}},
        {atWork, {Closed}, {Outcome, Guides, Tasks, Fields}},
        {{Resolved}, {Closed}, {Outcome, Guides, Tasks, Fields}},
        {ended, {Reopened}, {}},
        {ended, {Open}, {Decision}},
        {ended, {WaitingForCustomer, WaitingForUs}, {Decision, Fields}},
        {ended, {Escalated}, {Decision, Question, Fields}},
    };
    return moves;
}

Result<MissingForMove> missingForMove(const ChangeBuilder& builder, const CaseFile& file, CaseStatus to, const MoveBy& by)
{
    const CaseStatus from = file.status.valueOr(CaseStatus::Open);
    const CaseMove* move = moveBetween(from, to);
    if (!move)
        return notFrom(from, to);
    const auto tasks = openTasksOf(builder, file);
    const bool isAsked = std::any_of(tasks.begin(), tasks.end(), [](const Record<Task>& task) { return task.value.kind == TaskKind::Escalation; });
    MissingForMove missing;
    for (const MoveNeed need : move->needs)
        switch (need) {
        case MoveNeed::Outcome: missing.outcome = by.outcome.trimmed().isEmpty(); break;
        case MoveNeed::Guides: missing.guides = openGuidesOf(builder, file); break;
        case MoveNeed::Question: missing.question = !isAsked; break;
        case MoveNeed::Decision: missing.decision = !by.isDecision; break;
        case MoveNeed::Tasks:
            if (!mutant("closed_with_promises"))
                missing.tasks = tasks;
            break;
        case MoveNeed::Fields:
            if (auto empty = emptyFields(builder.rows(), file, to); empty)
                missing.fields = *empty;
            else
                return empty.error();
            break;
        }
    return missing;
}

Result<void> checkNeededFields(const RowView& rows, const CaseFile& file, CaseStatus to)
{
    const auto empty = emptyFields(rows, file, to);
    if (!empty)
        return empty.error();
    return empty->isEmpty() ? Result<void>() : Result<void>(fieldsMissing(rows, *empty, to));
}

Result<void> checkMove(const ChangeBuilder& builder, const CaseFile& file, CaseStatus to, const MoveBy& by)
{
    const auto missing = missingForMove(builder, file, to, by);
    if (!missing)
        return missing.error();
    if (missing->decision)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This case has ended. Reopen it first.")).inField(QStringLiteral("status"));
    if (missing->question)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case is escalated by asking somebody. Ask a lead.")).inField(QStringLiteral("status"));
    if (missing->outcome)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose how the case ended before closing it.")).inField(QStringLiteral("outcome"));
    if (!missing->guides.empty())
        return checkGuidesBeforeClose(builder, file);
    if (!missing->tasks.empty())
        return tasksOpen(missing->tasks);
    return missing->fields.isEmpty() ? Result<void>() : Result<void>(fieldsMissing(builder.rows(), missing->fields, to));
}

Result<void> checkStaysComplete(const ChangeBuilder& builder, const CaseFile& before, const CaseFile& file)
{
    if (isAtWork(file.status))
        return {};
    const CaseStatus status = file.status.valueOr(CaseStatus::Closed);
    const auto empty = emptyFields(builder.rows(), file, status);
    if (!empty)
        return empty.error();
    QStringList emptied; // what was missing already, because the rules are younger, stays so
    for (const QString& field : *empty)
        if (!isEmptyField(before, field))
            emptied.append(field);
    return emptied.isEmpty() ? Result<void>() : Result<void>(fieldsMissing(builder.rows(), emptied, status));
}

Result<void> moveTo(const ChangeBuilder& builder, CaseFile& file, CaseStatus to)
{
    file.status = to;
    const bool isPaused = to == CaseStatus::WaitingForCustomer || to == CaseStatus::Resolved;
    return isPaused ? pausePromise(builder, file, builder.context().now) : resumePromise(builder, file);
}

Choice<CaseStatus> whenWorkedOn(const CaseFile& file, const Id<User>& person)
{
    return file.status == CaseStatus::New && file.owner == person ? CaseStatus::Open : file.status;
}

} // namespace callboard
