// Field merge by value. Sequence and clocks decide nothing: what was seen, what is there and what is wanted do.
#include "core/work/change_builder.h"

#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/domain/custom_field.h"

#include <algorithm>

namespace callboard {

namespace {

QString valueText(const Value& value)
{
    QByteArray text;
    JsonWriter(text).value(value);
    return QString::fromUtf8(text);
}

Result<QList<QByteArray>> elementsOf(const Value& list)
{
    QList<QByteArray> elements;
    auto document = nestedDocument(list, "[]");
    if (!document)
        return document.error();
    for (const JsonView element : document->root())
        elements.append(element.raw());
    return elements;
}

// Both sides' additions and removals, unless both replaced the same element: then a person must decide.
Result<std::optional<Value>> joinLists(const Value& base, const Value& mine, const Value& theirs)
{
    auto was = elementsOf(base), want = elementsOf(mine), have = elementsOf(theirs);
    for (const auto* list : {&was, &want, &have})
        if (!*list)
            return list->error();
    QList<QByteArray> added;
    for (const QByteArray& element : *want)
        if (!was->contains(element))
            added.append(element);
    QList<QByteArray> joined = *have;
    for (const QByteArray& element : *was) {
        if (want->contains(element))
            continue;
        if (joined.removeAll(element) == 0 && !added.isEmpty())
            return std::optional<Value>();
    }
    for (const QByteArray& element : added)
        if (!joined.contains(element))
            joined.append(element);
    return std::optional<Value>(RawJson{'[' + joined.join(',') + ']'});
}

}

Result<std::optional<Row>> ChangeBuilder::current(const Schema& schema, const Uuid& id) const
{
    for (const RowWrite& write : m_change.writes)
        if (write.schema == &schema && write.row.id == id)
            return std::optional<Row>(write.row);
    return m_rows.find(schema, id);
}

Result<bool> ChangeBuilder::exists(const Schema& schema, const Uuid& id) const
{
    auto row = current(schema, id);
    if (!row)
        return row.error();
    return row->has_value();
}

void ChangeBuilder::put(const Schema& schema, Row row)
{
    for (RowWrite& write : m_change.writes)
        if (write.schema == &schema && write.row.id == row.id) {
            write.row = std::move(row);
            return;
        }
    m_change.writes.push_back({&schema, std::move(row)});
}

void ChangeBuilder::keepConflict(const Schema& schema, const Uuid& row, const QByteArray& column, const Value& base, const Value& mine, const Value& theirs, const Place& place)
{
    Record<Conflict> conflict;
    conflict.id = {m_context.derived("conflict " + QByteArray(schema.name) + ' ' + row.text() + ' ' + column)};
    Conflict& c = conflict.value;
    c.brand = place.brand;
    c.team = place.team;
    c.entity = QString::fromLatin1(schema.name);
    c.row = row;
    c.customer = place.customer;
    c.case_file = place.case_file;
    c.column = QString::fromUtf8(column);
    c.base = valueText(base);
    c.mine = valueText(mine);
    c.theirs = valueText(theirs);
    c.author = m_context.author;
    c.at = m_context.now;
    if (!mutant("loser_dropped"))
        put(conflict);
    m_change.conflicts.append(c.column);
}

namespace {

// The declared fields of a row and where they are kept; "custom.<name>" without its prefix.
struct Declared {
    std::size_t at;
    QByteArray key;
    CustomFields custom;
    Value value() const { return custom.fields.count(key) ? custom.fields.at(key) : Value(); }
    void write(Row& row, const Value& value)
    {
        if (isNull(value))
            custom.fields.erase(key);
        else
            custom.fields[key] = value;
        row.values[at] = Codec<CustomFields>::out(custom);
    }
};

Id<Brand> brandOf(const Schema& schema, const Row& row)
{
    const int at = schema.indexOf("brand");
    const auto* brand = at < 0 ? nullptr : std::get_if<Uuid>(&row.values[std::size_t(at)]);
    return {brand ? *brand : Uuid{}};
}

Result<Declared> declaredField(const RowView& rows, const Schema& schema, const Row& row, const QByteArray& name, const Value& value)
{
    const int at = schema.indexOf("custom");
    const auto declared = declaredName(QByteArrayView(name));
    auto declaration = declared ? rows.find(customFieldId(schema.name, *declared)) : Result<std::optional<Record<CustomField>>>(std::nullopt);
    if (!declaration)
        return declaration.error();
    if (at < 0 || !*declaration || !(*declaration)->value.isOfBrand(brandOf(schema, row)))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no field of this name.")).inField(QString::fromUtf8(name));
    if (auto fine = checkValue((*declaration)->value, value); !fine)
        return fine.error();
    auto custom = Codec<CustomFields>::in(row.values[std::size_t(at)]);
    if (!custom)
        return custom.error();
    return Declared{std::size_t(at), *declared, std::move(custom).value()};
}

}

Result<void> ChangeBuilder::overwrite(const Schema& schema, Row& row, const QByteArray& name, const Value& value)
{
    const int at = schema.indexOf(name);
    Value before, after = value;
    if (at < 0) {
        auto declared = declaredField(m_rows, schema, row, name, value);
        if (!declared)
            return declared.error();
        before = declared->value();
        declared->write(row, value);
    } else {
        auto checked = schema.columns[std::size_t(at)].canonical(value);
        if (!checked)
            return checked.error();
        after = std::move(checked).value();
        before = std::exchange(row.values[std::size_t(at)], after);
    }
    if (before != after)
        m_fieldChanges.append({QString::fromUtf8(name), displayText(before), displayText(after), {}});
    return {};
}

void ChangeBuilder::putChangeEntry(const Place& place, const QList<FieldChange>& changes, const NoteText& text)
{
    Record<TimelineEntry> entry{{m_context.derived("entry")}, 0, {}};
    entry.value.brand = place.brand;
    entry.value.customer = place.customer;
    entry.value.case_file = place.case_file;
    entry.value.team = place.team;
    entry.value.kind = EntryKind::Change;
    entry.value.author = m_context.author;
    entry.value.happened = entry.value.recorded = m_context.now;
    entry.value.changes = changes;
    entry.value.text = text;
    put(entry);
}

Result<void> ChangeBuilder::patchCustom(const Schema& schema, Row& row, const QByteArray& name, const Value& mine, const Value& base, const Place& place)
{
    auto declared = declaredField(m_rows, schema, row, name, mine);
    if (!declared)
        return declared.error();
    const Value theirs = declared->value();
    if (theirs == mine)
        return {};
    if (theirs != base) {
        keepConflict(schema, row.id, name, base, mine, theirs, place);
        return {};
    }
    m_fieldChanges.append({QString::fromUtf8(name), displayText(theirs), displayText(mine), {}});
    declared->write(row, mine);
    return {};
}

Result<void> ChangeBuilder::patch(const Schema& schema, Row& row, const std::map<QByteArray, Value>& set, const std::map<QByteArray, Value>& was, const Place& place)
{
    for (const auto& [name, mine] : set) {
        const auto seen = was.find(name);
        if (declaredName(QByteArrayView(name))) {
            if (auto done = patchCustom(schema, row, name, mine, seen == was.end() ? Value() : seen->second, place); !done)
                return done;
            continue;
        }
        const int at = schema.indexOf(name);
        const Column* column = at < 0 ? nullptr : &schema.columns[std::size_t(at)];
        if (!column || column->has(Derived) || column->kind == Kind::Unknown || column->kind == Kind::Custom)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This field cannot be edited.")).inField(QString::fromUtf8(name));
        Value& theirs = row.values[std::size_t(at)];
        const Value& base = seen == was.end() ? schema.initial[std::size_t(at)] : seen->second;
        if (theirs == mine)
            continue;
        Value result = mine;
        if (theirs != base) {
            std::optional<Value> joined;
            if (column->kind == Kind::Tags || column->kind == Kind::List) {
                auto lists = joinLists(base, mine, theirs);
                if (!lists)
                    return lists.error();
                joined = mutant("tags_replaced") ? std::optional(mine) : *lists;
            }
            if (!joined && !mutant("last_writer_wins")) {
                keepConflict(schema, row.id, name, base, mine, theirs, place);
                continue;
            }
            if (joined == theirs)
                continue; // they did already what we wanted, among other things
            result = joined.value_or(mine);
            m_change.merged.append(QString::fromUtf8(name));
        }
        m_fieldChanges.append({QString::fromUtf8(name), displayText(theirs), displayText(result), {}});
        theirs = result;
    }
    return {};
}

} // namespace callboard
