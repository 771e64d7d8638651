// Timeline entries, and the end of conflicts.
#include "core/work/notes.h"

#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/storage/leading_customer.h"
#include "core/work/canned_replies.h"
#include "core/work/case_access.h"
#include "core/work/case_moves.h"
#include "core/work/consent_gate.h"
#include "core/work/contacts.h"
#include "core/work/customers.h"
#include "core/work/identity_gate.h"
#include "core/work/quotes.h"
#include "core/work/reply_text.h"
#include "core/work/watching.h"

namespace callboard {

namespace {

// Two values of a record that has many: reading the rest, addresses and all, took a tenth of the server's work on a note.
struct CustomerOfEntry {
    Row row;
    Id<Brand> brand;
    Instant lastContact;

    static Result<CustomerOfEntry> find(const RowView& rows, const Id<Customer>& id)
    {
        static const std::size_t brandAt = std::size_t(schemaOf<Customer>().indexOf("brand"));
        auto row = rows.find(schemaOf<Customer>(), id.key);
        if (!row)
            return row.error();
        if (!*row)
            return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
        const auto brand = Codec<Id<Brand>>::in((*row)->values[brandAt]);
        const auto contact = Codec<Instant>::in((*row)->values[contactAt()]);
        if (!brand || !contact)
            return damagedRow(schemaOf<Customer>(), **row, brand ? contact.error() : brand.error());
        return CustomerOfEntry{std::move(**row), *brand, *contact};
    }
    Row contactedAt(Instant time) const
    {
        Row contacted = row;
        contacted.values[contactAt()] = Codec<Instant>::out(time);
        return contacted;
    }

private:
    static std::size_t contactAt()
    {
        static const std::size_t at = std::size_t(schemaOf<Customer>().indexOf("last_contact"));
        return at;
    }
};

}

Result<Change> AddEntry::run(const RowView& rows, const AddEntry& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto customer = CustomerOfEntry::find(rows, args.customer);
    if (!customer)
        return customer.error();
    if (args.kind == EntryKind::Change || args.kind == EntryKind::Guide)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Changes are written by the program, not by hand.")).inField(QStringLiteral("kind"));
    if (args.kind == EntryKind::Note && args.text.text.trimmed().isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The note is empty. Write something first.")).inField(QStringLiteral("text"));
    if (auto whole = checkReplyIsWhole(args.kind, args.direction, args.text); !whole)
        return whole.error();
    Record<TimelineEntry> entry{{context.derived("entry")}, 0, {}};
    TimelineEntry& e = entry.value;
    e.kind = args.kind;
    if (!args.case_file.isNull()) {
        auto file = caseToWorkOn(builder, args.case_file, args.customer);
        if (!file)
            return file.error();
        if (auto fine = checkHasRead(builder, *file, args.kind, args.direction, args.read_up_to); !fine)
            return fine.error();
        e.team = file->value.team;
        const Choice<CaseStatus> to = whenWorkedOn(file->value, context.author);
        const bool moves = file->value.status != to;
        if (moves)
            e.changes.append({QStringLiteral("status"), file->value.status.name(), to.name(), {}});
        file->value.status = to;
        const auto isLatest = becomesLatest(builder, *file, args.kind, args.direction, args.read_up_to);
        if (!isLatest)
            return isLatest.error();
        if (*isLatest)
            file->value.latest_contact = entry.id;
        const auto isWatched = mention(builder, args.mentions, e, &file->value);
        if (!isWatched)
            return isWatched.error();
        const bool answers = noteAnswer(file->value, args.kind, args.direction, args.happened.isSet() ? std::min(args.happened, context.now) : context.now);
        if (moves || *isLatest || answers || *isWatched)
            builder.put(*file);
    }
    if (args.case_file.isNull())
        if (auto done = mention(builder, args.mentions, e, nullptr); !done)
            return done.error();
    e.brand = customer->brand;
    e.customer = args.customer;
    e.case_file = args.case_file;
    e.channel = args.channel;
    e.direction = args.direction;
    e.author = context.author;
    e.recorded = context.now;
    e.happened = args.happened.isSet() ? std::min(args.happened, context.now) : context.now;
    e.text = args.text;
    e.outcome = args.outcome;
    e.duration_s = std::max<qint64>(args.duration_s, 0);
    e.corrects = args.corrects;
    if (auto fine = checkMayReach(rows, e, args.purpose.valueOr(ConsentPurpose::Marketing)); !fine)
        return fine.error();
    builder.put(entry);
    putMentions(builder, entry);
    if (auto done = putQuotes(builder, entry, args.quoted); !done)
        return done.error();
    // A call with a direction is one that the telephone ended; without one it is what somebody wrote down of it, maybe still in it.
    if (e.kind == EntryKind::Call && e.direction != Direction::None)
        if (auto done = endIdentityCheckWithCall(builder, args.customer); !done)
            return done.error();
    if (e.happened > customer->lastContact)
        builder.put(schemaOf<Customer>(), customer->contactedAt(e.happened));
    return builder.take();
}

namespace {

constexpr auto recordGone = QT_TRANSLATE_NOOP("errors", "The record of this conflict is not here any more.");

// A decision goes round no rule of a case: it may open one again that ended, and takes nothing from it that it ended with.
Result<void> checkCase(const ChangeBuilder& builder, const Row& before, const Row& after)
{
    const auto was = storedRecord<CaseFile>(before), is = storedRecord<CaseFile>(after);
    if (!was || !is)
        return was ? is.error() : was.error();
    if (was->value.team != is->value.team)
        if (auto done = checkTeam(builder, is->value.team, is->value.brand); !done)
            return done;
    return was->value.status == is->value.status ? checkStaysComplete(builder, was->value, is->value)
                                                 : checkMove(builder, was->value, is->value.status.valueOr(CaseStatus::Open), {is->value.outcome, true});
}

// Our value over whatever is there now, which the timeline keeps.
Result<void> writeMine(ChangeBuilder& builder, const RowView& rows, Conflict& conflict)
{
    const Schema* schema = entityNamed(conflict.entity.toUtf8());
    const QByteArray column = conflict.column.toUtf8();
    if (!schema || (!schema->column(column) && !declaredName(QByteArrayView(column))))
        return Error::of(ErrorCode::Missing, recordGone);
    // A record that was merged since is answered for by the one that stays.
    const auto leading = schema == &schemaOf<Customer>() ? leadingCustomer(rows, {conflict.row}) : Result<Id<Customer>>(Id<Customer>{conflict.row});
    if (!leading)
        return leading.error();
    auto row = rows.find(*schema, leading->key);
    if (!row)
        return row.error();
    if (!*row)
        return Error::of(ErrorCode::Missing, recordGone);
    auto mine = fieldFromJson(*schema, column, conflict.mine);
    const Row before = **row;
    auto written = mine ? builder.overwrite(*schema, **row, column, *mine) : Result<void>(mine.error());
    if (written && schema == &schemaOf<CaseFile>())
        written = checkCase(builder, before, **row);
    if (written && schema == &schemaOf<CannedReply>()) {
        const auto reply = storedRecord<CannedReply>(**row);
        written = reply ? checkReply(reply->value) : Result<void>(reply.error());
    }
    if (auto customer = written && schema == &schemaOf<Customer>() ? storedRecord<Customer>(**row) : Result<Record<Customer>>(Error{}); customer) {
        settleProvisional(customer->value);
        **row = toRow(*customer);
    }
    // A case that goes on has no outcome, as after reopening it.
    if (written && schema == &schemaOf<CaseFile>() && column == "status")
        for (const auto& [name, nothing] : {std::pair<const char*, Value>{"outcome", QString()}, {"closed", Value()}})
            if (written)
                written = builder.overwrite(*schema, **row, name, nothing);
    if (!written || builder.fieldChanges().isEmpty())
        return written;
    // What is written on a case goes with it to its new team, this decision too.
    if (schema == &schemaOf<CaseFile>() && column == "team") {
        const auto* team = std::get_if<Uuid>(&(*row)->values[std::size_t(schema->indexOf("team"))]);
        conflict.team = {team ? *team : Uuid{}};
    }
    builder.put(*schema, **row);
    if (!conflict.customer.isNull()) // an article has no timeline; its versions tell
        builder.putChangeEntry({conflict.brand, conflict.team, conflict.customer, conflict.case_file});
    return {};
}

}

Role leastToDecide(const Conflict& conflict) { return conflict.entity == QLatin1String(CannedReply::schemaName) ? EditReply::least : ResolveConflict::least; }

Result<Change> ResolveConflict::run(const RowView& rows, const ResolveConflict& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto conflict = builder.need(Id<Conflict>{args.conflict}, QT_TRANSLATE_NOOP("errors", "This conflict is not here any more."));
    if (!conflict)
        return conflict.error();
    Conflict& c = conflict->value;
    if (c.state != ConflictState::Open && !mutant("conflict_decided_twice"))
        return builder.take();
    if (auto own = ofOwnTeam(context, c.team); !own)
        return own.error();
    if (context.role < leastToDecide(c))
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This is decided by a team lead."));
    if (args.use_mine)
        if (auto done = writeMine(builder, rows, c); !done)
            return done.error();
    c.state = args.use_mine ? ConflictState::UsedMine : ConflictState::KeptTheirs;
    c.resolved_by = context.author;
    builder.put(*conflict);
    return builder.take();
}

} // namespace callboard
