// SQL as SQLite and PostgreSQL both take it once the engine has put its own words for types and parameters in (postgres_text.h).
#include "core/storage/sql.h"

namespace callboard::sql {

namespace {

const char* typeOf(Kind kind)
{
    switch (kind) {
    case Kind::Integer: case Kind::Boolean: case Kind::Time: return "INTEGER";
    case Kind::Real: return "REAL";
    case Kind::Reference: return "BLOB";
    case Kind::Text: case Kind::Note: case Kind::Option: return "TEXT";
    case Kind::Money: case Kind::Tags: case Kind::List: case Kind::Object: case Kind::Custom: case Kind::Unknown: break;
    }
    return "TEXT";
}

const char* signOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Equal: return " = ";
    case Comparison::NotEqual: return " IS DISTINCT FROM ";
    case Comparison::Less: return " < ";
    case Comparison::AtMost: return " <= ";
    case Comparison::Greater: return " > ";
    case Comparison::AtLeast: return " >= ";
    }
    return " = ";
}

QByteArray whereOf(const Query& query)
{
    QByteArray text;
    for (std::size_t i = 0; i < query.where.size(); ++i) {
        const Filter& filter = query.where[i];
        for (const QByteArray& column : filter.column.split('|'))
            CALLBOARD_REQUIRE(column == "id" || query.schema->column(column));
        text += (i ? " AND " : " WHERE ") + condition(filter, int(i) + 1);
    }
    return text;
}

QByteArray createIndex(const Schema& schema, const std::vector<const char*>& columns)
{
    QByteArray name = schema.name, list;
    for (const char* column : columns) {
        name += QByteArray("_") + column;
        list += (list.isEmpty() ? "" : ", ") + quoted(column);
    }
    return "CREATE INDEX IF NOT EXISTS " + quoted(name) + " ON " + quoted(schema.name) + '(' + list + ')';
}

}

QByteArray quoted(QByteArrayView name)
{
    return '"' + name.toByteArray() + '"';
}

QByteArray condition(const Filter& filter, int parameter)
{
    // "IS NOT DISTINCT FROM" is true for two that are missing, but PostgreSQL finds no index for it; so only where nothing is looked for.
    const bool nothing = filter.comparison == Comparison::Equal && std::holds_alternative<std::monostate>(filter.value);
    QByteArray either; // "one|another": of two columns, as rows with two ends have them
    for (const QByteArray& column : filter.column.split('|'))
        either += (either.isEmpty() ? "" : " OR ") + quoted(column) + (nothing ? " IS NOT DISTINCT FROM " : signOf(filter.comparison)) + '?' + QByteArray::number(parameter);
    return filter.column.contains('|') ? '(' + either + ')' : either;
}

std::vector<QByteArray> createTable(const Schema& schema, const char* extraColumns)
{
    // The integer key is what full-text tables and pages count by; the id is what everybody else knows.
    QByteArray table = "CREATE TABLE IF NOT EXISTS " + quoted(schema.name) + "(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, version INTEGER NOT NULL";
    for (const Column& column : schema.columns)
        table += ", " + quoted(column.name) + ' ' + typeOf(column.kind);
    std::vector<QByteArray> statements{table + extraColumns + ") STRICT"};
    for (const Column& column : schema.columns)
        if (column.has(Indexed))
            statements.push_back(createIndex(schema, {column.name}));
    for (const CompositeIndex& index : compositeIndexes())
        if (qstrcmp(index.schema, schema.name) == 0)
            statements.push_back(createIndex(schema, index.columns));
    return statements;
}

QByteArray addColumn(const Schema& schema, const Column& column)
{
    return "ALTER TABLE " + quoted(schema.name) + " ADD COLUMN " + quoted(column.name) + ' ' + typeOf(column.kind);
}

QByteArray rowColumns(const Schema& schema)
{
    QByteArray list = "id, version";
    for (const Column& column : schema.columns)
        list += ", " + quoted(column.name);
    return list;
}

QByteArray insertRow(const Schema& schema)
{
    QByteArray marks = "?1, ?2";
    for (std::size_t i = 0; i < schema.columns.size(); ++i)
        marks += ", ?" + QByteArray::number(qint64(i) + 3);
    return "INSERT INTO " + quoted(schema.name) + '(' + rowColumns(schema) + ") VALUES (" + marks + ") ON CONFLICT(id) DO NOTHING";
}

QByteArray updateRow(const Schema& schema)
{
    QByteArray sets = "version = ?2";
    for (std::size_t i = 0; i < schema.columns.size(); ++i)
        sets += ", " + quoted(schema.columns[i].name) + " = ?" + QByteArray::number(qint64(i) + 3);
    return "UPDATE " + quoted(schema.name) + " SET " + sets + " WHERE id = ?1";
}

QByteArray select(const Query& query)
{
    QByteArray text = "SELECT " + rowColumns(*query.schema) + " FROM " + quoted(query.schema->name) + whereOf(query);
    const char* const direction = query.descending ? " DESC" : "";
    if (!query.orderBy.isEmpty()) {
        CALLBOARD_REQUIRE(query.schema->column(query.orderBy));
        text += " ORDER BY " + quoted(query.orderBy) + direction + ", key" + direction;
    } else {
        text += QByteArray(" ORDER BY key") + direction;
    }
    text += " LIMIT " + QByteArray::number(query.limit);
    return query.offset ? text + " OFFSET " + QByteArray::number(query.offset) : text;
}

QByteArray count(const Query& query)
{
    return "SELECT count(*) FROM " + quoted(query.schema->name) + whereOf(query);
}

} // namespace callboard::sql
