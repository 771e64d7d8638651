// An edit is taken back by the edit with its two sides exchanged.
#include "core/work/guide_undo.h"

#include "core/base/json.h"
#include "core/domain/entities.h"
#include "core/work/cases.h"
#include "core/work/customers.h"
#include "core/work/guides.h"

#include <map>

namespace callboard {

namespace {

// Of which record an operation is an edit; nothing for others.
struct Edited {
    const Schema* schema;
    QByteArray argument; // that names the record
};

std::optional<Edited> editedBy(const QString& operation)
{
    if (operation == QLatin1String(EditCase::schemaName))
        return Edited{&schemaOf<CaseFile>(), "case_file"};
    if (operation == QLatin1String(EditCustomer::schemaName))
        return Edited{&schemaOf<Customer>(), "customer"};
    return std::nullopt;
}

bool stillHolds(const Schema& schema, const Row& row, const JsonView& set)
{
    std::map<QByteArray, Value> now;
    for (const JsonView member : set) {
        const int at = schema.indexOf(member.key());
        if (at < 0)
            return false;
        now[member.key().toByteArray()] = row.values[std::size_t(at)];
    }
    return patchText(now) == set.raw();
}

QString noteOf(const GuideRun& run, const QString& step)
{
    const std::vector<RunEvent> events = eventsOf(run);
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        if (event->kind == RunEventKind::Answered && !event->visits.empty() && event->visits.front().step == step)
            return event->note;
    return {};
}

}

QString doneText(const Operation& done)
{
    QByteArray text;
    JsonWriter(text).beginObject().key("name").string(done.name).key("args").raw(done.args.text).endObject();
    return QString::fromUtf8(text);
}

std::optional<Operation> undoOf(const GuideRun& run, const QString& step, const RowView& rows)
{
    const auto document = JsonDocument::parse(noteOf(run, step).toUtf8());
    if (!document)
        return std::nullopt;
    const QString name = document->root().member("name").string();
    const JsonView args = document->root().member("args");
    const auto edited = editedBy(name);
    const JsonView set = args.member("set"), was = args.member("was");
    const auto id = edited ? Uuid::fromText(args.member(edited->argument).utf8()) : std::nullopt;
    if (!id || !set.isObject() || !was.isObject())
        return std::nullopt;
    const auto row = rows.find(*edited->schema, *id);
    if (!row || !*row || !stillHolds(*edited->schema, **row, set))
        return std::nullopt;
    QByteArray exchanged;
    JsonWriter(exchanged).beginObject().key(edited->argument).string(id->text()).key("set").raw(was.raw()).key("was").raw(set.raw()).endObject();
    Operation undo;
    undo.schema = operationSchema;
    undo.name = name;
    undo.args = RawJson{exchanged};
    return undo;
}

} // namespace callboard
