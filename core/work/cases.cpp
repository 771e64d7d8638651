// Cases. What is written on the timeline never conflicts; what is a field may.
#include "core/work/cases.h"

#include "core/base/mutant.h"
#include "core/domain/site.h"
#include "core/work/case_access.h"
#include "core/work/case_moves.h"
#include "core/work/consent_gate.h"
#include "core/work/contacts.h"
#include "core/work/guide_gate.h"
#include "core/work/identity_gate.h"
#include "core/work/quotes.h"
#include "core/work/reply_text.h"
#include "core/work/service_levels.h"
#include "core/work/watching.h"

namespace callboard {

namespace {

constexpr auto caseGone = QT_TRANSLATE_NOOP("errors", "This case is not here any more.");

// A case whose owner is gone would wait for ever.
Result<void> checkOwner(const ChangeBuilder& builder, const Id<User>& owner)
{
    if (owner.isNull())
        return {}; // nobody's yet
    const auto user = builder.need(owner, QT_TRANSLATE_NOOP("errors", "This person is not here any more. Choose another."));
    if (!user)
        return user.error();
    return user->value.active ? Result<void>() : Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "%1 does not work here any more. Choose another."), user->value.name).inField(QStringLiteral("owner"));
}

ChangeBuilder::Place placeOf(const Record<CaseFile>& record)
{
    return {record.value.brand, record.value.team, record.value.customer, record.id};
}

// What is written to the customer with the end of a case.
Direction directionOf(EntryKind kind) { return kind == EntryKind::Message ? Direction::Outgoing : Direction::None; }

// One entry that says what this operation did, in the author's words if there are any.
Record<TimelineEntry> addEntry(ChangeBuilder& builder, const Record<CaseFile>& record, EntryKind kind, const NoteText& text, const QList<FieldChange>& changes, Instant happened = {}, qint64 duration_s = 0, const Choice<Channel>& channel = {})
{
    const Context& context = builder.context();
    Record<TimelineEntry> entry{{context.derived("entry")}, 0, {}};
    TimelineEntry& e = entry.value;
    e.brand = record.value.brand;
    e.customer = record.value.customer;
    e.case_file = record.id;
    e.team = record.value.team;
    e.kind = kind;
    e.channel = kind == EntryKind::Message ? writtenChannel((channel == Channel::Phone ? record.value.channel : channel).valueOr(Channel::Email)) : record.value.channel;
    e.direction = directionOf(kind);
    e.author = context.author;
    e.recorded = context.now;
    e.happened = happened.isSet() ? std::min(happened, context.now) : context.now;
    e.text = text;
    e.changes = changes;
    e.outcome = record.value.outcome;
    e.duration_s = std::max<qint64>(duration_s, 0);
    builder.put(entry);
    return entry;
}

FieldChange changed(const char* field, const QString& before, const QString& after)
{
    return {QString::fromLatin1(field), before, after, {}};
}

// A due time that somebody sets is theirs from then on; another priority or channel may promise another.
Result<void> keepPromise(const ChangeBuilder& builder, const CaseFile& before, CaseFile& after)
{
    if (after.due != before.due) {
        after.promised_min = 0;
        if (after.respond_min <= 0)
            after.calendar.clear();
        return {};
    }
    if (after.priority == before.priority && after.channel == before.channel)
        return {};
    const auto customer = builder.need(after.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    const bool isOurs = after.promised_min > 0 || !after.due.isSet(); // and not what somebody set
    return customer ? promise(builder, customer->value, after, isOurs) : Result<void>(customer.error());
}

QString idText(const Uuid& id)
{
    return id.isNull() ? QString() : QString::fromLatin1(id.text());
}

}

Result<Change> OpenCase::run(const RowView& rows, const OpenCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto customer = builder.need(args.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!customer)
        return customer.error();
    if (auto isNew = checkIsNew(builder, args.case_file); !isNew)
        return isNew.error();
    if (!context.isOfTeam(args.team))
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "You are not in the team that this case is for."));
    if (auto done = checkTeam(builder, args.team, customer->value.brand); !done)
        return done.error();
    if (auto done = checkOwner(builder, args.owner); !done)
        return done.error();
    auto record = newCase(builder, args.case_file, *customer);
    if (!record)
        return record.error();
    CaseFile& c = record->value;
    c.subject = args.subject.trimmed();
    c.category = args.category;
    c.priority = args.priority;
    c.channel = args.channel;
    c.team = args.team;
    c.owner = args.owner.isNull() ? context.author : args.owner;
    c.status = c.owner == context.author ? CaseStatus::Open : CaseStatus::New;
    c.due = args.due;
    if (c.channel == Channel::Phone || c.channel == Channel::InPerson)
        c.responded = c.opened;
    if (auto done = promise(builder, customer->value, c, !c.due.isSet()); !done)
        return done.error();
    builder.put(*record);
    addEntry(builder, *record, EntryKind::Change, {}, {changed("status", {}, c.status.name())});
    return builder.take();
}

Result<Change> EditCase::run(const RowView& rows, const EditCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto before = caseToWorkOn(builder, args.case_file);
    if (!before)
        return before.error();
    Row row = toRow(*before);
    if (auto done = builder.patch(schemaOf<CaseFile>(), row, args.set.fields, args.was.fields, placeOf(*before)); !done)
        return done.error();
    if (builder.fieldChanges().isEmpty())
        return builder.take();
    auto after = storedRecord<CaseFile>(row);
    if (!after)
        return after.error();
    for (const auto& done : {keepPromise(builder, before->value, after->value), checkStaysComplete(builder, before->value, after->value)})
        if (!done)
            return done.error();
    builder.put(*after);
    addEntry(builder, *before, EntryKind::Change, {}, builder.fieldChanges());
    return builder.take();
}

Result<Change> MoveCase::run(const RowView& rows, const MoveCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = caseToWorkOn(builder, args.case_file);
    if (!record)
        return record.error();
    CaseFile& c = record->value;
    const CaseStatus to = args.to.valueOr(CaseStatus::Closed); // a state that is not known here is moved to by nobody
    if (to == CaseStatus::Closed || to == CaseStatus::Resolved)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case is closed with an outcome. Choose one and close it."));
    if (to == CaseStatus::Reopened)
        return ReopenCase::run(rows, {args.case_file, {}}, context);
    if (c.status == to)
        return builder.take();
    if (auto fine = checkMove(builder, c, to, {{}, true}); !fine)
        return fine.error();
    if (!isAtWork(c.status) && !mutant("closed_case_moved")) { // whoever moved it did not see that it ended; they decide when they do
        builder.keepConflict(schemaOf<CaseFile>(), record->id.key, "status", args.was.name(), args.to.name(), c.status.name(), placeOf(*record));
        return builder.take();
    }
    const auto change = changed("status", c.status.name(), args.to.name());
    if (auto done = moveTo(builder, c, to); !done)
        return done.error();
    builder.put(*record);
    addEntry(builder, *record, EntryKind::Change, {}, {change});
    return builder.take();
}

Result<Change> AssignCase::run(const RowView& rows, const AssignCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = caseToWorkOn(builder, args.case_file);
    if (!record)
        return record.error();
    CaseFile& c = record->value;
    if (c.owner == args.owner && c.team == args.team)
        return builder.take();
    if (auto done = c.team == args.team ? Result<void>() : checkTeam(builder, args.team, c.brand); !done)
        return done.error();
    if (auto done = c.owner == args.owner ? Result<void>() : checkOwner(builder, args.owner); !done)
        return done.error();
    if (c.owner != args.was_owner || c.team != args.was_team) {
        const auto keep = [&]<class E>(const char* column, const Id<E>& was, const Id<E>& mine, const Id<E>& theirs) {
            if (mine != theirs)
                builder.keepConflict(schemaOf<CaseFile>(), record->id.key, column, Codec<Id<E>>::out(was), Codec<Id<E>>::out(mine), Codec<Id<E>>::out(theirs), placeOf(*record));
        };
        keep("owner", args.was_owner, args.owner, c.owner);
        keep("team", args.was_team, args.team, c.team);
        return builder.take();
    }
    QList<FieldChange> changes;
    if (c.owner != args.owner)
        changes.append(changed("owner", idText(c.owner.key), idText(args.owner.key)));
    if (c.team != args.team)
        changes.append(changed("team", idText(c.team.key), idText(args.team.key)));
    c.owner = args.owner;
    c.team = args.team;
    if (const Choice<CaseStatus> to = whenWorkedOn(c, context.author); c.status != to) {
        changes.append(changed("status", c.status.name(), to.name()));
        c.status = to;
    }
    for (const Record<GuideRun>& run : guideRunsOf(builder, c)) { // whoever has the case goes on with its guides
        Record<GuideRun> moved = run;
        moved.value.team = c.team;
        builder.put(moved);
    }
    builder.put(*record);
    addEntry(builder, *record, EntryKind::Change, {}, changes);
    return builder.take();
}

Result<Change> CloseCase::run(const RowView& rows, const CloseCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = caseToWorkOn(builder, args.case_file);
    if (!record)
        return record.error();
    if (args.outcome.trimmed().isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose how the case ended before closing it.")).inField(QStringLiteral("outcome"));
    if (auto whole = checkReplyIsWhole(args.kind, directionOf(args.kind.valueOr(EntryKind::Note)), args.note); !whole)
        return whole.error();
    if (auto fine = checkHasRead(builder, *record, args.kind, directionOf(args.kind.valueOr(EntryKind::Note)), args.read_up_to); !fine)
        return fine.error();
    const auto isLatest = becomesLatest(builder, *record, args.kind, directionOf(args.kind.valueOr(EntryKind::Note)), args.read_up_to);
    if (!isLatest)
        return isLatest.error();
    CaseFile& c = record->value;
    const bool speaks = !args.note.text.isEmpty() && *isLatest;
    if (speaks)
        c.latest_contact = {context.derived("entry")};
    const bool answers = !args.note.text.isEmpty() && noteAnswer(c, args.kind, directionOf(args.kind.valueOr(EntryKind::Note)), context.now);
    const CaseStatus to = args.resolved ? CaseStatus::Resolved : CaseStatus::Closed;
    const bool hasEnded = c.status == CaseStatus::Closed || c.status == to; // by somebody else
    if (auto fine = hasEnded ? checkGuidesBeforeClose(builder, c) : checkMove(builder, c, to, {args.outcome}); !fine)
        return fine.error();
    QList<FieldChange> changes;
    if (hasEnded) {
        if (c.outcome != args.outcome)
            builder.keepConflict(schemaOf<CaseFile>(), record->id.key, "outcome", QString(), args.outcome, c.outcome, placeOf(*record));
    } else {
        changes = {changed("status", c.status.name(), Choice<CaseStatus>(to).name())};
        if (c.outcome != args.outcome)
            changes.append(changed("outcome", c.outcome, args.outcome));
        c.outcome = args.outcome;
        if (to == CaseStatus::Closed)
            c.closed = context.now;
        for (const auto& done : {moveTo(builder, c, to), endIdentityCheck(builder, c.customer, record->id)})
            if (!done)
                return done.error();
    }
    if (!hasEnded || speaks || answers)
        builder.put(*record);
    if (changes.isEmpty() && args.note.text.isEmpty())
        return builder.take();
    auto entry = addEntry(builder, *record, args.note.text.isEmpty() ? EntryKind::Change : args.kind.valueOr(EntryKind::Note), args.note, changes, args.happened, args.duration_s, args.channel);
    if (auto fine = checkMayReach(rows, entry.value, ConsentPurpose::Service); !fine)
        return fine.error();
    const auto isWatched = mention(builder, args.mentions, entry.value, &c);
    if (!isWatched)
        return isWatched.error();
    builder.put(entry);
    putMentions(builder, entry);
    if (*isWatched)
        builder.put(*record);
    if (auto done = putQuotes(builder, entry, args.quoted); !done)
        return done.error();
    return builder.take();
}

Result<Change> ReopenCase::run(const RowView& rows, const ReopenCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = caseToWorkOn(builder, args.case_file);
    if (!record)
        return record.error();
    CaseFile& c = record->value;
    if (isAtWork(c.status))
        return builder.take();
    if (auto fine = checkMove(builder, c, CaseStatus::Reopened); !fine)
        return fine.error();
    const QList<FieldChange> changes{changed("status", c.status.name(), Choice<CaseStatus>(CaseStatus::Reopened).name()), changed("outcome", c.outcome, {})};
    c.outcome.clear();
    for (const auto& done : {c.closed.isSet() ? pausePromise(builder, c, c.closed) : Result<void>(), moveTo(builder, c, CaseStatus::Reopened)}) // what lay in between was nobody's turn
        if (!done)
            return done.error();
    c.closed = {};
    builder.put(*record);
    addEntry(builder, *record, args.reason.text.isEmpty() ? EntryKind::Change : EntryKind::Note, args.reason, changes);
    return builder.take();
}

} // namespace callboard
