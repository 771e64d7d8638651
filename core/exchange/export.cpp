// Writing rows for people and other programs.
#include "core/exchange/export.h"

#include "core/base/json.h"
#include "core/exchange/csv.h"

namespace callboard {

void appendCsvHeader(QByteArray& out, const Schema& schema)
{
    QStringList names{QStringLiteral("id"), QStringLiteral("version")};
    for (const Column& column : schema.columns)
        names.append(QString::fromLatin1(column.name));
    appendCsvRecord(out, names);
}

void appendCsvRow(QByteArray& out, const Schema& schema, const Row& row)
{
    CALLBOARD_REQUIRE(row.values.size() == schema.columns.size());
    QStringList fields{QString::fromLatin1(row.id.text()), QString::number(row.version)};
    for (const Value& value : row.values)
        fields.append(displayText(value));
    appendCsvRecord(out, fields);
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
