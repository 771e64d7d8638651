// Tables one after the other, rows one after the other; a row is accepted whole or refused with one reason.
#include "core/exchange/import.h"

#include "core/base/json.h"
#include "core/domain/custom_field.h"
#include "core/exchange/csv.h"
#include "core/storage/leading_customer.h"

#include <QHash>
#include <QSet>
#include <unordered_map>

namespace callboard {

namespace {

// A line of a file with its fields found by name.
class Line {
public:
    Line(const QHash<QString, qsizetype>& columns, const QStringList& fields) : m_columns(columns), m_fields(fields) {}
    QString text(const MappedField& field) const { return field.column.isEmpty() ? field.constant : text(field.column); }
    QString text(const QString& column) const { return m_fields[m_columns.value(column)]; }

private:
    const QHash<QString, qsizetype>& m_columns;
    const QStringList& m_fields;
};

struct Element {
    QStringList key;
    std::vector<Value> values;
    std::map<int, QStringList> collected;
};

// A row while its lists are still growing.
struct Draft {
    const Schema* schema;
    Row row;
    QSet<int> fields; // that the mapping sets
    std::map<int, std::vector<Element>> lists;
    std::map<int, QHash<QStringList, std::size_t>> elementOf;
    QString file;
    qint64 line;
};

bool isEmpty(const Value& value)
{
    if (isNull(value))
        return true;
    if (const auto* text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto* json = std::get_if<RawJson>(&value))
        return json->text == "[]" || json->text == "{}";
    return false;
}

void collectColumns(const std::vector<MappedField>& fields, QSet<QString>& columns)
{
    for (const MappedField& field : fields) {
        if (!field.column.isEmpty())
            columns.insert(field.column);
        for (const auto& element : field.elements)
            collectColumns(element, columns);
    }
}

QByteArray objectOf(const Schema& schema, const std::vector<Value>& values)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, schema, values);
    return text;
}

// What the store has, for whoever reads rows.
class ExistingRows final : public RowView {
public:
    explicit ExistingRows(const ImportSource& source) : m_source(source) {}
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override { return m_source.existing ? m_source.existing(schema, id) : std::nullopt; }

private:
    const ImportSource& m_source;
};

class Planner {
public:
    Planner(const Uuid& site, const ImportSource& source) : m_site(site), m_source(source) {}

    Result<void> readTable(const MappedTable& table);
    Result<ImportPlan> plan();

private:
    using Outcome = std::optional<Error>; // empty: accepted
    Result<QHash<QString, qsizetype>> columnsOf(const MappedTable& table, const QStringList& header) const;
    void claimList(const MappedTable& table);
    Outcome addRow(const MappedTable& table, const QStringList& key, const Line& line, qint64 number);
    Outcome addElement(const MappedTable& table, const QStringList& key, const Line& line);
    Outcome checkElement(const MappedTable& table, const Draft& owner, const QStringList& elementKey) const;
    Outcome addAmount(const MappedTable& table, Draft& owner, const std::vector<Value>& element) const;
    Result<std::vector<Value>> valuesOf(const Schema& schema, const std::vector<MappedField>& fields, const Line& line) const;
    Result<Value> valueOf(const Column& column, const MappedField& field, const Line& line) const;
    Result<Value> customOf(const Schema& schema, const MappedField& field, const Line& line) const;
    Result<Value> listOf(const Column& column, const MappedField& field, const Line& line) const;
    Result<Value> referenceOf(const MappedField& field, const QString& key) const;
    void finish(Draft& draft) const;

    const Uuid& m_site;
    const ImportSource& m_source;
    std::vector<Draft> m_drafts;
    std::unordered_map<Uuid, std::size_t> m_draftOf;
    std::vector<RefusedLine> m_refused;
};

Result<QHash<QString, qsizetype>> Planner::columnsOf(const MappedTable& table, const QStringList& header) const
{
    QHash<QString, qsizetype> columns;
    for (qsizetype i = 0; i < header.size(); ++i)
        columns.insert(header[i], i);
    QSet<QString> needed(table.key.begin(), table.key.end());
    needed.unite(QSet<QString>(table.elementKey.begin(), table.elementKey.end()));
    for (const auto& [field, column] : table.collect)
        needed.insert(column);
    collectColumns(table.fields, needed);
    QStringList missing;
    for (const QString& column : needed)
        if (!columns.contains(column))
            missing.append(column);
    missing.sort();
    if (!missing.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file %1 has no column \"%2\", which the mapping needs. Nothing was imported."), table.file, missing.join(QStringLiteral("\", \"")));
    return columns;
}

Result<void> Planner::readTable(const MappedTable& table)
{
    if (table.file.isEmpty()) {
        const auto refused = addRow(table, table.key, Line({}, {}), 0);
        return refused ? Result<void>(*refused) : Result<void>();
    }
    auto bytes = m_source.read(table.file);
    if (!bytes)
        return bytes.error();
    CsvReader reader(*bytes);
    auto header = reader.readHeader();
    if (!header)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file %1 cannot be read: %2 Nothing was imported."), table.file, header.error().sentence());
    auto columns = columnsOf(table, *header);
    if (!columns)
        return columns.error();
    CsvRecord record;
    while (reader.next(record)) {
        Outcome refused = record.refused;
        if (!refused) {
            const Line line(*columns, record.fields);
            QStringList key;
            for (const QString& column : table.key)
                key.append(line.text(column).trimmed());
            refused = key.contains(QString()) ? Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The key \"%1\" is empty."), table.key.join(QStringLiteral(", ")))
                : table.list < 0              ? addRow(table, key, line, record.line)
                                              : addElement(table, key, line);
        }
        if (refused)
            m_refused.push_back({table.file, record.line, *refused, record.bytes.toByteArray()});
    }
    if (table.list >= 0)
        claimList(table);
    return {};
}

// An owner without a row in the file has an empty list now, whatever it had in an earlier run.
void Planner::claimList(const MappedTable& table)
{
    for (Draft& draft : m_drafts)
        if (draft.schema == table.schema) {
            draft.fields.insert(table.list);
            if (table.sumInto >= 0)
                draft.fields.insert(table.sumInto);
        }
}

Planner::Outcome Planner::addRow(const MappedTable& table, const QStringList& key, const Line& line, qint64 number)
{
    const Uuid id = importedId(m_site, *table.schema, key);
    if (const auto twin = m_draftOf.find(id); twin != m_draftOf.end())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The key \"%1\" was used in line %2 already."), key.join(QStringLiteral(", ")), m_drafts[twin->second].line);
    auto values = valuesOf(*table.schema, table.fields, line);
    if (!values)
        return values.error();
    Draft draft{table.schema, {id, 0, std::move(values).value()}, {}, {}, {}, table.file, number};
    for (const MappedField& field : table.fields)
        draft.fields.insert(field.field);
    m_draftOf.emplace(id, m_drafts.size());
    m_drafts.push_back(std::move(draft));
    return std::nullopt;
}

Planner::Outcome Planner::checkElement(const MappedTable& table, const Draft& owner, const QStringList& elementKey) const
{
    if (elementKey.contains(QString()))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The key \"%1\" is empty."), table.elementKey.join(QStringLiteral(", ")));
    const auto known = owner.elementOf.find(table.list);
    const bool twin = !elementKey.isEmpty() && known != owner.elementOf.end() && known->second.contains(elementKey);
    if (twin && table.collect.empty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The key \"%1\" occurs twice for the same record."), elementKey.join(QStringLiteral(", ")));
    return std::nullopt;
}

Planner::Outcome Planner::addElement(const MappedTable& table, const QStringList& key, const Line& line)
{
    const auto found = m_draftOf.find(importedId(m_site, *table.schema, key));
    if (found == m_draftOf.end())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no record \"%1\" that this row belongs to, or it was refused."), key.join(QStringLiteral(", ")));
    Draft& owner = m_drafts[found->second];
    QStringList elementKey;
    for (const QString& column : table.elementKey)
        elementKey.append(line.text(column).trimmed());
    if (auto refused = checkElement(table, owner, elementKey))
        return refused;
    auto values = valuesOf(table.target(), table.fields, line);
    if (!values)
        return values.error();
    if (auto refused = addAmount(table, owner, *values))
        return refused;
    std::vector<Element>& list = owner.lists[table.list];
    auto& places = owner.elementOf[table.list];
    std::size_t place = elementKey.isEmpty() ? list.size() : places.value(elementKey, list.size());
    if (place == list.size()) {
        list.push_back({elementKey, std::move(values).value(), {}});
        if (!elementKey.isEmpty())
            places.insert(elementKey, place);
    }
    for (const auto& [field, column] : table.collect)
        list[place].collected[field].append(line.text(column).trimmed());
    return std::nullopt;
}

Planner::Outcome Planner::addAmount(const MappedTable& table, Draft& owner, const std::vector<Value>& element) const
{
    if (table.sumInto < 0)
        return std::nullopt;
    Value& into = owner.row.values[std::size_t(table.sumInto)];
    const auto sum = Codec<Money>::in(into), more = Codec<Money>::in(element[std::size_t(table.sumOf)]);
    if (!sum || !more)
        return sum ? more.error() : sum.error();
    if (more->currency.isEmpty())
        return std::nullopt;
    Money total{0, more->currency};
    if ((!sum->currency.isEmpty() && sum->currency != more->currency) || __builtin_add_overflow(sum->minor, more->minor, &total.minor))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This amount cannot be added to the others of its record."));
    into = Codec<Money>::out(total);
    return std::nullopt;
}

Result<std::vector<Value>> Planner::valuesOf(const Schema& schema, const std::vector<MappedField>& fields, const Line& line) const
{
    std::vector<Value> values = schema.initial;
    for (const MappedField& field : fields) {
        const Column& column = schema.columns[std::size_t(field.field)];
        auto value = column.kind == Kind::Custom ? customOf(schema, field, line) : valueOf(column, field, line);
        if (!value)
            return value.error();
        auto canonical = column.canonical(*value);
        if (!canonical)
            return canonical.error();
        values[std::size_t(field.field)] = std::move(canonical).value();
    }
    for (std::size_t i = 0; i < schema.columns.size(); ++i)
        if (schema.columns[i].has(Required) && isEmpty(values[i]))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This field must not be empty.")).inField(QString::fromLatin1(schema.columns[i].name));
    return values;
}

Result<Value> Planner::valueOf(const Column& column, const MappedField& field, const Line& line) const
{
    const QString name = QString::fromLatin1(column.name);
    if (column.kind == Kind::List)
        return listOf(column, field, line);
    if (column.kind == Kind::Object) {
        auto values = valuesOf(*column.element(), field.elements.front(), line);
        return values ? Result<Value>(Value(RawJson{objectOf(*column.element(), *values)})) : Result<Value>(values.error().inField(name));
    }
    const QString text = line.text(field);
    if (field.reference) {
        auto id = referenceOf(field, text.trimmed());
        return id ? id : Result<Value>(id.error().inField(name));
    }
    auto value = formattedValue(field.rule, text);
    if (!value)
        return value.error().inField(name);
    if (column.kind == Kind::Option && !isEmpty(*value)) {
        const QString option = displayText(*value);
        if (std::none_of(column.options.begin(), column.options.end(), [&](const Option& known) { return option == QLatin1String(known.name); }))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is none of the choices of this field."), option).inField(name);
    }
    return value;
}

Result<Value> Planner::customOf(const Schema& schema, const MappedField& field, const Line& line) const
{
    CustomFields custom;
    for (const MappedField& part : field.elements.front()) {
        const QString name = QLatin1String(customPrefix) + QString::fromUtf8(part.custom);
        const auto row = m_source.existing ? m_source.existing(schemaOf<CustomField>(), customFieldId(schema.name, part.custom).key) : std::nullopt;
        if (!row)
            return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The site has not declared this field. Declare it with: callboard-admin field add")).inField(name);
        auto declared = fromRow<CustomField>(*row);
        if (!declared)
            return declared.error().inField(name);
        auto value = formattedValue(part.rule, line.text(part));
        if (!value)
            return value.error().inField(name);
        if (const auto* day = std::get_if<Instant>(&*value)) // declared dates are days, kept as they are written
            value = Value(QString::fromLatin1(day->text().left(10)));
        if (auto fine = checkValue(declared->value, *value); !fine)
            return fine.error();
        if (!isNull(*value))
            custom.fields[part.custom] = *value;
    }
    return Codec<CustomFields>::out(custom);
}

// An element of which no column says anything does not exist.
Result<Value> Planner::listOf(const Column& column, const MappedField& field, const Line& line) const
{
    QByteArray json = "[";
    for (const std::vector<MappedField>& element : field.elements) {
        const bool says = std::any_of(element.begin(), element.end(), [&](const MappedField& part) { return !part.column.isEmpty() && !line.text(part.column).trimmed().isEmpty(); });
        if (!says)
            continue;
        auto values = valuesOf(*column.element(), element, line);
        if (!values)
            return values.error().inField(QString::fromLatin1(column.name));
        json += (json.size() > 1 ? "," : "") + objectOf(*column.element(), *values);
    }
    return Value(RawJson{json + ']'});
}

Result<Value> Planner::referenceOf(const MappedField& field, const QString& key) const
{
    if (key.isEmpty())
        return Value();
    const Uuid id = importedId(m_site, *field.reference, {key});
    const auto found = m_draftOf.find(id);
    if (found != m_draftOf.end() || (m_source.existing && m_source.existing(*field.reference, id)))
        return Value(id);
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no record \"%1\" to refer to, or it was refused."), key);
}

void Planner::finish(Draft& draft) const
{
    for (auto& [field, elements] : draft.lists) {
        const Column& column = draft.schema->columns[std::size_t(field)];
        QByteArray json = "[";
        for (Element& element : elements) {
            for (const auto& [part, texts] : element.collected)
                element.values[std::size_t(part)] = Codec<QStringList>::out(texts);
            json += (json.size() > 1 ? "," : "") + objectOf(*column.element(), element.values);
        }
        draft.row.values[std::size_t(field)] = RawJson{json + ']'};
    }
    draft.lists.clear();
}

Result<ImportPlan> Planner::plan()
{
    ImportPlan plan;
    std::map<Uuid, Uuid> leading; // customers who were merged here: their rows moved, and are not changed by saying so again
    plan.refused = std::move(m_refused);
    for (Draft& draft : m_drafts) {
        finish(draft);
        ImportedRow imported{draft.schema, std::move(draft.row), ImportState::New, draft.file, draft.line};
        if (auto led = leadReferences(ExistingRows(m_source), *draft.schema, imported.row.values, leading); !led)
            return led.error();
        if (const auto existing = m_source.existing ? m_source.existing(*draft.schema, imported.row.id) : std::nullopt) {
            for (int field = 0; field < int(imported.row.values.size()); ++field)
                if (!draft.fields.contains(field))
                    imported.row.values[std::size_t(field)] = existing->values[std::size_t(field)];
            imported.row.version = existing->version;
            imported.state = imported.row.values == existing->values ? ImportState::Unchanged : ImportState::Changed;
        }
        plan.rows.push_back(std::move(imported));
    }
    return plan;
}

}

qint64 ImportPlan::count(const Schema& schema, ImportState state) const
{
    return std::count_if(rows.begin(), rows.end(), [&](const ImportedRow& row) { return row.schema == &schema && row.state == state; });
}

Result<ImportPlan> planImport(const Mapping& mapping, const Uuid& site, const ImportSource& source)
{
    Planner planner(site, source);
    for (const MappedTable& table : mapping.tables)
        if (auto done = planner.readTable(table); !done)
            return done.error();
    return planner.plan();
}

Uuid importedId(const Uuid& site, const Schema& schema, const QStringList& key)
{
    constexpr QChar separator(u'\x1f'); // no key of a CSV file has it, so ("a","b") is not ("ab")
    return Uuid::derived(site, QByteArray(schema.name) + ':' + key.join(separator).toUtf8());
}

QByteArray refusedCsv(const std::vector<RefusedLine>& refused)
{
    QByteArray csv;
    appendCsvRecord(csv, {QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("field"), QStringLiteral("reason"), QStringLiteral("row")});
    for (const RefusedLine& line : refused)
        appendCsvRecord(csv, {line.file, QString::number(line.line), line.reason.field, line.reason.sentence(), QString::fromUtf8(line.bytes)});
    return csv;
}

} // namespace callboard
