// Writing rows for people and other programs.
#include "core/exchange/export.h"

#include "core/base/json.h"
#include "core/exchange/csv.h"

namespace callboard {

CsvTable::CsvTable(const Schema& schema, const std::vector<CustomField>& all)
    : m_schema(schema), m_declared(declaredFor(schema, all))
{
}

void CsvTable::appendHeader(QByteArray& out) const
{
    QStringList names{QStringLiteral("id"), QStringLiteral("version")};
    for (const Column& column : m_schema.columns)
        names.append(QString::fromLatin1(column.name));
    for (const CustomField& field : m_declared)
        names.append(QLatin1String(customPrefix) + field.name);
    appendCsvRecord(out, names);
}

Result<void> CsvTable::appendRow(QByteArray& out, const Row& row) const
{
    CALLBOARD_REQUIRE(row.values.size() == m_schema.columns.size());
    QStringList fields{QString::fromLatin1(row.id.text()), QString::number(row.version)}, declared;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        if (m_schema.columns[i].kind != Kind::Custom) {
            fields.append(displayText(row.values[i]));
            continue;
        }
        auto custom = Codec<CustomFields>::in(row.values[i]);
        if (!custom)
            return custom.error();
        for (const CustomField& field : m_declared) {
            const auto value = custom->fields.extract(field.name.toUtf8());
            declared.append(value ? displayText(value.mapped()) : QString());
        }
        fields.append(displayText(Codec<CustomFields>::out(*custom)));
    }
    appendCsvRecord(out, fields + declared);
    return {};
}

void appendJsonLine(QByteArray& out, const Schema& schema, const Row& row)
{
    JsonWriter json(out);
    json.beginObject().key("id").string(row.id.text()).key("version").integer(row.version).key("value");
    writeObject(json, schema, row.values);
    json.endObject();
    out += '\n';
}

Result<Row> rowFromJsonLine(const Schema& schema, const QByteArray& line)
{
    auto document = JsonDocument::parse(line);
    if (!document)
        return document.error();
    const JsonView root = document->root();
    const auto id = Uuid::fromText(root.member("id").utf8());
    const auto version = root.member("version").integer();
    if (!id || !version)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This line has no id and version of a record."));
    auto values = readObject(schema, root.member("value"));
    if (!values)
        return values.error();
    return Row{*id, *version, std::move(values).value()};
}

} // namespace callboard
