// What is open moves; what was written is read in both places, or goes with the case that it is about.
#include "core/work/case_merge.h"

#include "core/base/mutant.h"
#include "core/work/case_access.h"
#include "core/work/case_links.h"
#include "core/work/case_moves.h"
#include "core/work/cases.h"
#include "core/work/guide_gate.h"
#include "core/work/identity_gate.h"
#include "core/work/service_levels.h"
#include "core/work/watching.h"

#include <algorithm>
#include <iterator>

namespace callboard {

namespace {

QString textOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

ChangeBuilder::Place placeOf(const Record<CaseFile>& file) { return {file.value.brand, file.value.team, file.value.customer, file.id}; }

// What was promised and asked, and guides that are under way.
Result<void> moveOpenThings(ChangeBuilder& builder, Record<CaseFile>& from, Record<CaseFile>& into)
{
    for (const QString& text : mutant("merge_leaves_promises") ? QStringList() : std::exchange(from.value.open_tasks, {})) {
        auto task = builder.need(Id<Task>{Uuid::fromText(text.toLatin1()).value_or(Uuid{})}, QT_TRANSLATE_NOOP("errors", "This task is not here any more."));
        if (!task)
            return task.error();
        task->value.case_file = into.id;
        task->value.team = into.value.team;
        builder.put(*task);
        into.value.open_tasks.append(text);
    }
    for (Record<GuideRun>& run : guideRunsOf(builder, from.value)) {
        if (!run.value.isOpen())
            continue;
        const QString text = textOf(run.id.key);
        run.value.case_file = into.id;
        run.value.team = into.value.team;
        builder.put(run);
        from.value.guide_runs.removeAll(text);
        into.value.guide_runs.append(text);
    }
    if (into.value.status != CaseStatus::Escalated && checkMove(builder, into.value, CaseStatus::Escalated)) // a question came along
        return moveTo(builder, into.value, CaseStatus::Escalated);
    return {};
}

// A duplicate is about the same: what the brand wants to know of it and nobody has filled in is what the other one says.
Result<void> fillIn(ChangeBuilder& builder, Record<CaseFile>& from, const Record<CaseFile>& into)
{
    const auto missing = missingForMove(builder, from.value, CaseStatus::Closed, {duplicateOutcome});
    if (!missing)
        return missing.error();
    Row row = toRow(from);
    for (const QString& name : missing->fields) {
        const auto declared = declaredName(name);
        const Column* column = schemaOf<CaseFile>().column(name.toUtf8());
        const auto& custom = into.value.custom.fields;
        const Value value = column ? column->get(&into.value) : declared && custom.count(*declared) ? custom.at(*declared) : Value();
        if (auto done = builder.overwrite(schemaOf<CaseFile>(), row, name.toUtf8(), value); !done)
            return done;
    }
    auto filled = storedRecord<CaseFile>(row);
    if (filled)
        from = std::move(*filled);
    return filled ? Result<void>() : Result<void>(filled.error());
}

// Whoever answers the case that stays has to have read what was said last on either.
Result<void> takeLatestContact(const ChangeBuilder& builder, const CaseFile& from, CaseFile& into)
{
    if (mutant("merge_hides_contact"))
        return {};
    if (from.latest_contact.isNull() || into.latest_contact.isNull()) {
        into.latest_contact = into.latest_contact.isNull() ? from.latest_contact : into.latest_contact;
        return {};
    }
    constexpr auto gone = QT_TRANSLATE_NOOP("errors", "This entry is not here any more.");
    const auto theirs = builder.need(from.latest_contact, gone), ours = builder.need(into.latest_contact, gone);
    for (const auto* one : {&theirs, &ours})
        if (!*one) // a desk that does not hold it lets the site judge
            return one->error().code == ErrorCode::Missing ? Result<void>() : Result<void>(one->error());
    if (theirs->value.recorded > ours->value.recorded)
        into.latest_contact = from.latest_contact;
    return {};
}

}

Result<Change> MergeCases::run(const RowView& rows, const MergeCases& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (args.case_file == args.into)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case is not merged into itself. Choose another."));
    auto from = caseToWorkOn(builder, args.case_file);
    if (!from)
        return from.error();
    auto into = builder.need(args.into, QT_TRANSLATE_NOOP("errors", "The other case is not here any more."));
    if (!into)
        return into.error();
    if (into->value.customer != from->value.customer)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "These are cases of two customers. Link them instead."));
    if (auto own = ofOwnTeam(context, into->value.team); !own)
        return own.error();
    if (auto done = putLink(builder, *from, *into, LinkKind::Duplicate); !done)
        return done.error();
    if (from->value.status == CaseStatus::Closed)
        return builder.take(); // by somebody else, who merged it as well
    if (!isAtWork(into->value.status))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The case that stays has ended. Reopen it first, or merge it into this one."));
    const QString before = from->value.status.name();
    if (auto done = moveOpenThings(builder, *from, *into); !done)
        return done.error();
    if (auto done = takeLatestContact(builder, from->value, into->value); !done)
        return done.error();
    if (!mutant("merge_forgets_watchers"))
        watchedBy(into->value, from->value.watchers);
    if (auto done = fillIn(builder, *from, *into); !done)
        return done.error();
    if (auto fine = checkMove(builder, from->value, CaseStatus::Closed, {duplicateOutcome}); !fine)
        return fine.error();
    from->value.outcome = duplicateOutcome;
    from->value.closed = context.now;
    if (auto done = moveTo(builder, from->value, CaseStatus::Closed); !done)
        return done.error();
    if (auto done = endIdentityCheck(builder, from->value.customer, from->id); !done)
        return done.error();
    builder.put(*from);
    builder.put(*into);
    builder.putChangeEntry(placeOf(*from), builder.fieldChanges() + QList<FieldChange>{{QStringLiteral("status"), before, from->value.status.name(), {}}, {QStringLiteral("outcome"), {}, duplicateOutcome, {}}});
    return builder.take();
}

Result<Change> UnmergeCases::run(const RowView& rows, const UnmergeCases& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const auto from = caseToWorkOn(builder, args.case_file);
    if (!from)
        return from.error();
    const auto merged = rows.find(Id<TimelineEntry>{Uuid::derived(args.merge, "entry")}); // what it said when it ended the case
    if (!merged)
        return merged.error();
    const CaseFile& c = from->value;
    const bool isAsItLeft = c.status == CaseStatus::Closed && c.outcome == duplicateOutcome && *merged && (*merged)->value.case_file == from->id && (*merged)->value.recorded == c.closed;
    if (!isAsItLeft && !mutant("unmerge_of_others"))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This case was ended or reopened by somebody else. It stays as they left it; reopen it if it goes on."));
    auto change = ReopenCase::run(rows, {args.case_file, {}}, context);
    if (!change)
        return change;
    auto apart = UnlinkCases::run(rows, {args.case_file, args.into, LinkKind::Duplicate}, context);
    if (!apart)
        return apart;
    std::move(apart->writes.begin(), apart->writes.end(), std::back_inserter(change->writes));
    return change;
}

Result<Change> SplitCase::run(const RowView& rows, const SplitCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto from = caseToWorkOn(builder, args.case_file);
    if (!from)
        return from.error();
    const auto customer = builder.need(from->value.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!customer)
        return customer.error();
    if (auto isNew = checkIsNew(builder, args.new_case); !isNew)
        return isNew.error();
    if (args.entries.size() > splitEntries_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 entries are split out at once."), splitEntries_max).inField(QStringLiteral("entries"));
    auto file = newCase(builder, args.new_case, *customer);
    if (!file)
        return file.error();
    CaseFile& c = file->value;
    c.subject = args.subject.trimmed();
    c.status = CaseStatus::Open;
    c.category = from->value.category;
    c.priority = from->value.priority;
    c.channel = from->value.channel;
    c.team = from->value.team;
    c.owner = from->value.owner;
    c.watchers = from->value.watchers;
    if (from->value.responded.isSet())
        c.responded = c.opened; // whoever was answered there knows that somebody is on it
    if (auto done = promise(builder, customer->value, c, true); !done)
        return done.error();
    for (const QString& text : args.entries) {
        auto entry = builder.need(Id<TimelineEntry>{Uuid::fromText(text.toLatin1()).value_or(Uuid{})}, QT_TRANSLATE_NOOP("errors", "This entry is not here any more."));
        if (!entry)
            return entry.error();
        if (entry->value.case_file == file->id)
            continue; // named twice
        if (entry->value.case_file != from->id)
            return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "One of these entries is with another case already. Choose again."));
        if (entry->value.kind == EntryKind::Change || entry->value.kind == EntryKind::Guide)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "What was changed in a case stays with it. Choose notes, calls and messages only."));
        entry->value.case_file = file->id;
        builder.put(*entry);
        if (auto done = mutant("split_leaves_mentions") ? Result<void>() : moveMentions(builder, *entry); !done)
            return done.error();
    }
    builder.put(*file);
    if (auto done = putLink(builder, *file, *from, LinkKind::Related); !done)
        return done.error();
    builder.putChangeEntry(placeOf(*file), {{QStringLiteral("status"), {}, c.status.name(), {}}});
    return builder.take();
}

} // namespace callboard
