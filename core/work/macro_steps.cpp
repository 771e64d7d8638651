// The table of steps. Nothing here is checked that an operation checks: what a macro does is held to what hands are held to.
#include "core/work/macro_steps.h"

#include "core/domain/custom_field.h"
#include "core/work/cases.h"
#include "core/work/contacts.h"
#include "core/work/notes.h"
#include "core/work/reply_text.h"
#include "core/work/spoken_time.h"
#include "core/work/tasks.h"

#include <algorithm>

namespace callboard {

namespace {

const QLatin1String myself("me"), nobody("nobody"), theTeam("team");

Error noCase() { return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Open a case first: this step changes one.")); }

// Said only when it is run.
bool isOpen(const QString& words) { return words.contains(u'{') || gapFrom(words); }

QStringList listed(const QString& words)
{
    QStringList list;
    for (const QString& one : words.split(u',', Qt::SkipEmptyParts))
        if (const QString name = one.trimmed(); !name.isEmpty() && !list.contains(name))
            list.append(name);
    return list;
}

Result<MacroDeed> changed(const MacroSubject& subject, const RowView& rows, const CaseChange& change)
{
    if (subject.case_file.isNull())
        return noCase();
    const auto file = rows.find(subject.case_file);
    if (!file)
        return file.error();
    if (!*file)
        return noCase();
    return MacroDeed{deedOf(**file, change)};
}

// ---- status ----

std::optional<CaseStatus> statusNamed(const QString& name)
{
    const auto choice = Choice<CaseStatus>::named(name);
    const auto& options = optionsOf(CaseStatus{});
    const bool isKnown = std::any_of(options.begin(), options.end(), [&name](const Option& option) { return name == QLatin1String(option.name); });
    const CaseStatus status = choice.valueOr(CaseStatus::New);
    return isKnown && status != CaseStatus::New && status != CaseStatus::Escalated ? std::optional(status) : std::nullopt; // those two come by themselves
}

Error noStatus(const QString& name) { return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "“%1” is no state that a case is put into: open, waiting_customer, waiting_us, resolved, closed or reopened."), name); }

Result<void> checkStatus(const MacroStep& step, Instant) { return isOpen(step.to) || statusNamed(step.to) ? Result<void>() : Result<void>(noStatus(step.to)); }

Result<MacroDeed> doStatus(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    const auto status = statusNamed(step.to);
    if (!status)
        return noStatus(step.to);
    CaseChange change;
    change.status = *status;
    change.outcome = step.outcome.trimmed();
    const auto file = rows.find(subject.case_file);
    if (!isAtWork(*status) && change.outcome.isEmpty() && file && *file && (*file)->value.outcome.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose how the case ended before closing it.")).inField(QStringLiteral("outcome"));
    return changed(subject, rows, change);
}

// ---- fields ----

Error noField(const QString& name) { return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "“%1” is no field of a case that a person sets."), name); }
Error notOfField(const QString& words, const QString& name) { return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "“%1” is no value of the field “%2”."), words, name); }

const Column* settable(const QString& name)
{
    const Column* column = schemaOf<CaseFile>().column(name.toUtf8());
    const bool fits = column && !column->has(Derived) && (column->kind == Kind::Text || column->kind == Kind::Option || column->kind == Kind::Time);
    return fits ? column : nullptr;
}

Result<Value> valueOf(const Column& column, const QString& words, const QTimeZone& zone, Instant now)
{
    if (column.kind == Kind::Time) {
        const auto time = spokenTime(words, zone, now);
        return time ? Result<Value>(Value(*time)) : Result<Value>(time.error());
    }
    if (column.kind == Kind::Option && std::none_of(column.options.begin(), column.options.end(), [&words](const Option& option) { return words == QLatin1String(option.name); }))
        return notOfField(words, QLatin1String(column.name));
    return Value(words);
}

// The operation asks whether the value is one of the declared field's.
Result<Value> declaredValue(const CustomField& field, const QString& words)
{
    bool isNumber = false;
    const qint64 number = words.toLongLong(&isNumber);
    if (field.kind == CustomKind::Integer)
        return isNumber ? Result<Value>(Value(number)) : Result<Value>(notOfField(words, field.label));
    if (field.kind == CustomKind::Boolean) {
        const bool isYes = words == QLatin1String("yes");
        return isYes || words == QLatin1String("no") ? Result<Value>(Value(isYes)) : Result<Value>(notOfField(words, field.label));
    }
    return Value(words);
}

Result<void> checkField(const MacroStep& step, Instant now)
{
    if (declaredName(step.field))
        return {}; // the site's own, which may come and go
    const Column* column = settable(step.field);
    if (!column)
        return noField(step.field);
    const auto value = isOpen(step.to) ? Result<Value>(Value()) : valueOf(*column, step.to, QTimeZone::utc(), now);
    return value ? Result<void>() : Result<void>(value.error());
}

Result<MacroDeed> doField(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    const QByteArray name = step.field.toUtf8();
    Result<Value> value(noField(step.field));
    if (const auto declared = declaredName(step.field)) {
        const auto field = rows.find(customFieldId(CaseFile::schemaName, *declared));
        if (!field)
            return field.error();
        if (*field)
            value = declaredValue((*field)->value, step.to.trimmed());
    } else if (const Column* column = settable(step.field)) {
        value = valueOf(*column, step.to.trimmed(), subject.zone, subject.now);
    }
    if (!value)
        return value.error();
    CaseChange change;
    change.set[name] = *value;
    return changed(subject, rows, change);
}

Result<MacroDeed> doTag(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    CaseChange change;
    change.addTags = listed(step.to);
    return changed(subject, rows, change);
}

Result<MacroDeed> doUntag(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    CaseChange change;
    change.removeTags = listed(step.to);
    return changed(subject, rows, change);
}

// ---- who has it ----

Result<MacroDeed> doOwner(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    const QString login = step.to.trimmed();
    const auto person = login == myself ? std::optional(subject.me) : login == nobody ? std::optional(Id<User>()) : subject.person(login);
    if (!person)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Nobody signs in as “%1”."), login);
    CaseChange change;
    change.owner = *person;
    return changed(subject, rows, change);
}

Result<MacroDeed> doTeam(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    const auto team = subject.team(step.to.trimmed());
    if (!team)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is no team “%1”."), step.to.trimmed());
    CaseChange change;
    change.team = *team;
    return changed(subject, rows, change);
}

// ---- what is written ----

AddEntry entryFor(const MacroStep& step, const MacroSubject& subject, EntryKind kind)
{
    AddEntry add;
    add.customer = subject.customer;
    add.case_file = subject.case_file;
    add.kind = kind;
    add.text.text = step.text.text.trimmed();
    add.happened = subject.now;
    return add;
}

Result<MacroDeed> doNote(const MacroStep& step, const MacroSubject& subject, const RowView&)
{
    return MacroDeed{{{intent(entryFor(step, subject, EntryKind::Note))}, {}}, MacroUndo::Written};
}

Result<void> checkAnswer(const MacroStep& step, Instant)
{
    return step.reply.isEmpty() != step.text.text.isEmpty() ? Result<void>() : Result<void>(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A reply has the letters of a canned reply (\"reply\"), or its own words (\"text\").")));
}

Result<MacroDeed> doAnswer(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    if (step.text.text.trimmed().isEmpty())
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is no canned reply “%1” any more."), step.reply);
    AddEntry add = entryFor(step, subject, EntryKind::Message);
    add.direction = Direction::Outgoing;
    add.channel = subject.channel;
    const auto file = rows.find(subject.case_file);
    if (!file)
        return file.error();
    if (*file)
        add.read_up_to = readUpTo(**file);
    return MacroDeed{{{intent(add)}, {}}, MacroUndo::Held};
}

// ---- what is still to come ----

Result<void> checkWhen(const MacroStep& step, Instant now)
{
    if (step.when.isEmpty() || isOpen(step.when))
        return {};
    const auto time = spokenTime(step.when, QTimeZone::utc(), now);
    return time ? Result<void>() : Result<void>(time.error());
}

Result<void> checkPromise(const MacroStep& step, Instant now)
{
    if (!step.to.isEmpty() && step.to != myself && step.to != theTeam)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Whoever runs it keeps a promise, or their team: \"me\" or \"team\", not “%1”."), step.to);
    return checkWhen(step, now);
}

Result<MacroDeed> doPromise(const MacroStep& step, const MacroSubject& subject, const RowView&)
{
    const auto due = spokenTime(step.when, subject.zone, subject.now);
    if (!due)
        return due.error();
    return MacroDeed{{{intent(PromiseFollowUp{subject.customer, subject.case_file, {step.text.text.trimmed()}, *due, step.to == theTeam})}, {}}, MacroUndo::Task};
}

// While something is asked a case is escalated; where it waited it waits again once nothing is.
Result<MacroDeed> doAsk(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    Escalate escalate;
    escalate.customer = subject.customer;
    escalate.case_file = subject.case_file;
    escalate.to = step.to.trimmed().isEmpty() ? QString(toLead) : step.to.trimmed();
    escalate.text.text = step.text.text.trimmed();
    if (!step.when.isEmpty()) {
        const auto due = spokenTime(step.when, subject.zone, subject.now);
        if (!due)
            return due.error();
        escalate.due = *due;
    }
    MacroDeed asked{{{intent(escalate)}, {}}, MacroUndo::Task};
    const auto file = rows.find(subject.case_file);
    const Choice<CaseStatus> was = file && *file ? (*file)->value.status : Choice<CaseStatus>(CaseStatus::Open);
    if (was == CaseStatus::WaitingForCustomer || was == CaseStatus::WaitingForUs)
        asked.deed.back.push_back(intent(MoveCase{subject.case_file, was, CaseStatus::Open}));
    return asked;
}

Result<void> anything(const MacroStep&, Instant) { return {}; }

}

const std::vector<MacroStepType>& macroStepTypes()
{
    static const std::vector<MacroStepType> types{
        {"status", QT_TRANSLATE_NOOP("macros", "Status"), {"to"}, {"outcome"}, checkStatus, doStatus},
        {"set", QT_TRANSLATE_NOOP("macros", "Field"), {"field", "to"}, {}, checkField, doField},
        {"tag", QT_TRANSLATE_NOOP("macros", "Add tags"), {"to"}, {}, anything, doTag},
        {"untag", QT_TRANSLATE_NOOP("macros", "Take tags off"), {"to"}, {}, anything, doUntag},
        {"owner", QT_TRANSLATE_NOOP("macros", "Owner"), {"to"}, {}, anything, doOwner},
        {"team", QT_TRANSLATE_NOOP("macros", "Team"), {"to"}, {}, anything, doTeam},
        {"note", QT_TRANSLATE_NOOP("macros", "Note"), {"text"}, {}, anything, doNote},
        {"reply", QT_TRANSLATE_NOOP("macros", "Reply"), {}, {"text", "reply"}, checkAnswer, doAnswer},
        {"promise", QT_TRANSLATE_NOOP("macros", "Promise"), {"text", "when"}, {"to"}, checkPromise, doPromise},
        {"ask", QT_TRANSLATE_NOOP("macros", "Question"), {"text"}, {"to", "when"}, checkWhen, doAsk},
    };
    return types;
}

const MacroStepType* macroStepNamed(const QString& name)
{
    for (const MacroStepType& type : macroStepTypes())
        if (name == QLatin1String(type.name))
            return &type;
    return nullptr;
}

void eachWord(MacroStep& step, const std::function<void(QString& words)>& look)
{
    for (QString* words : {&step.to, &step.outcome, &step.text.text, &step.when})
        look(*words);
}

Result<void> checkMacroStep(const MacroStep& step, Instant now)
{
    const MacroStepType* type = macroStepNamed(step.does);
    if (!type) {
        QStringList names;
        for (const MacroStepType& known : macroStepTypes())
            names.append(QLatin1String(known.name));
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "“%1” is nothing that a step does: %2."), step.does, names.join(QLatin1String(", ")));
    }
    for (const Column& column : schemaOf<MacroStep>().columns) {
        const QByteArrayView name(column.name);
        if (name == "does" || name == "unknown")
            continue;
        const auto isIn = [&name](const std::vector<const char*>& names) { return std::any_of(names.begin(), names.end(), [&name](const char* one) { return name == one; }); };
        const Value given = column.get(&step);
        const auto* text = std::get_if<QString>(&given);
        const bool isGiven = text && !text->trimmed().isEmpty();
        if (isIn(type->needs) && !isGiven)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The step “%1” lacks \"%2\"."), step.does, column.name);
        if (!isIn(type->needs) && !isIn(type->may) && isGiven)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The step “%1” has no use for \"%2\"."), step.does, column.name);
    }
    if (!step.unknown.members.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The step “%1” has something that this version does not know. Look at its names, or update the program."), step.does);
    std::optional<TextFault> fault;
    MacroStep looked = step;
    eachWord(looked, [&fault](QString& words) { fault = fault ? fault : faultIn(words); });
    if (fault && fault->kind == TextFault::Kind::Brace)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The step “%1” has a brace without a field: “%2”. Two braces stand for one that is read."), step.does, fault->what);
    if (fault && fault->kind == TextFault::Kind::Field)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The step “%1” names “%2”, which no record has."), step.does, fault->what);
    if (fault)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The step “%1” has a gap that does not end, or does not say what belongs there: [[date of delivery]]."), step.does);
    return type->check(step, now);
}

Result<MacroDeed> deedOf(const MacroStep& step, const MacroSubject& subject, const RowView& rows)
{
    const MacroStepType* type = macroStepNamed(step.does);
    if (!type)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This version does not know the step \"%1\". Update it and try again."), step.does);
    return type->deed(step, subject, rows);
}

} // namespace callboard
