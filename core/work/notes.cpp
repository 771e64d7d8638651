// Timeline entries, and the end of conflicts.
#include "core/work/notes.h"

#include "core/base/json.h"
#include "core/work/change_builder.h"

namespace callboard {

Result<Change> AddEntry::run(const RowView& rows, const AddEntry& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto customer = builder.need(args.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!customer)
        return customer.error();
    if (args.kind == EntryKind::Change)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Changes are written by the program, not by hand.")).inField(QStringLiteral("kind"));
    if (args.kind == EntryKind::Note && args.text.text.trimmed().isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The note is empty. Write something first.")).inField(QStringLiteral("text"));
    Record<TimelineEntry> entry{{context.derived("entry")}, 0, {}};
    TimelineEntry& e = entry.value;
    if (!args.case_file.isNull()) {
        auto file = builder.need(args.case_file, QT_TRANSLATE_NOOP("errors", "This case is not here any more."));
        if (!file)
            return file.error();
        if (file->value.customer != args.customer)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This case is of another customer."));
        if (!context.isOfTeam(file->value.team))
            return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This case belongs to another team. Ask its team to hand it over."));
        e.team = file->value.team;
    }
    e.brand = customer->value.brand;
    e.customer = args.customer;
    e.case_file = args.case_file;
    e.kind = args.kind;
    e.channel = args.channel;
    e.direction = args.direction;
    e.author = context.author;
    e.recorded = context.now;
    e.happened = args.happened.isSet() ? std::min(args.happened, context.now) : context.now;
    e.text = args.text;
    e.outcome = args.outcome;
    e.duration_s = std::max<qint64>(args.duration_s, 0);
    e.corrects = args.corrects;
    builder.put(entry);
    if (e.happened > customer->value.last_contact) {
        customer->value.last_contact = e.happened;
        builder.put(*customer);
    }
    return builder.take();
}

Result<Change> ResolveConflict::run(const RowView& rows, const ResolveConflict& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto conflict = builder.need(Id<Conflict>{args.conflict}, QT_TRANSLATE_NOOP("errors", "This conflict is not here any more."));
    if (!conflict)
        return conflict.error();
    Conflict& c = conflict->value;
    if (c.state != ConflictState::Open)
        return builder.take();
    if (!context.isOfTeam(c.team))
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This case belongs to another team. Ask its team to hand it over."));
    if (args.use_mine) {
        const Schema* schema = entityNamed(c.entity.toUtf8());
        const int at = schema ? schema->indexOf(c.column.toUtf8()) : -1;
        auto row = schema ? rows.find(*schema, c.row) : Result<std::optional<Row>>(std::optional<Row>());
        if (!row)
            return row.error();
        if (!*row || (at < 0 && !c.column.startsWith(QLatin1String("custom."))))
            return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The record of this conflict is not here any more."));
        auto mine = JsonDocument::parse('{' + QByteArray("\"v\":") + c.mine.toUtf8() + '}');
        if (!mine)
            return mine.error();
        auto value = valueFromJson(at < 0 ? Kind::Text : schema->columns[std::size_t(at)].kind, mine->root().member("v"));
        if (!value)
            return value.error();
        auto checked = at < 0 ? value : schema->columns[std::size_t(at)].canonical(*value);
        if (!checked)
            return checked.error();
        if (at >= 0)
            (*row)->values[std::size_t(at)] = *checked;
        else if (auto done = builder.overwriteCustom(*schema, **row, c.column.toUtf8(), *checked); !done)
            return done.error();
        builder.put(*schema, **row);
    }
    c.state = args.use_mine ? ConflictState::UsedMine : ConflictState::KeptTheirs;
    c.resolved_by = context.author;
    builder.put(*conflict);
    return builder.take();
}

} // namespace callboard
