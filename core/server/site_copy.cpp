// One list of the server's own tables, and the entities' from their schemas; keys stay, so that pages of snapshots under way fit.
#include "core/server/site_copy.h"

#include "core/storage/bound.h"
#include "core/storage/row_store.h"

namespace callboard {

namespace {

struct Column {
    QByteArray name;
    enum class Holds { Integer, Real, Bytes } holds = Holds::Bytes; // texts travel as their bytes
};
struct Table {
    QByteArray name;
    std::vector<Column> columns;
    QByteArray order; // by which it is read
    bool hasKey = false;
    QByteArray where = "true";
};

Column number(const char* name) { return {name, Column::Holds::Integer}; }

std::vector<Table> tables()
{
    std::vector<Table> all{
        {"fact", {{"name"}, {"value"}}, "name", false, "name <> 'tables'"}, // which is of the store and not of the site
        {"feed", {number("seq"), {"kind"}, {"id"}, {"scope"}, {"left_scope"}}, "seq, kind, id"},
        {"feed_scope", {{"scope"}, number("seq")}, "scope"},
        {"client", {{"id"}, {"\"user\""}, {"incarnation"}, number("last_sequence"), {"device"}, {"app"}, number("registered")}, "id"},
        {"op_result", {number("key"), {"id"}, {"client"}, number("sequence"), {"author"}, {"sha256"}, {"result"}, {"payload"}, number("feed"), number("received")}, "key", true},
        {"op_failure", {{"id"}, number("times"), {"last_error"}}, "id"},
        {"number", {{"series"}, number("last")}, "series"},
        {"secret", {{"\"user\""}, {"hash"}, number("changed")}, "\"user\""},
        {"session", {{"family"}, {"\"user\""}, {"device"}, number("created"), number("ends"), {"refresh"}, number("refresh_until"), {"before"}, {"before_attempt"}, number("rotated"), number("revoked")}, "family"},
        {"blob", {{"sha256"}, number("size"), number("stored"), {"mime"}, number("changed")}, "sha256"},
        {"blob_part", {number("key"), {"sha256"}, number("place"), {"bytes"}}, "key", true},
        {"access_token", {{"hash"}, {"family"}, number("until")}, "hash"},
    };
    for (const Schema* schema : entitySchemas()) {
        Table table{sql::quoted(schema->name), {number("key"), {"id"}, number("version")}, "key", true};
        for (const callboard::Column& column : schema->columns) {
            const bool integer = column.kind == Kind::Integer || column.kind == Kind::Boolean || column.kind == Kind::Time;
            table.columns.push_back({sql::quoted(column.name), integer ? Column::Holds::Integer : column.kind == Kind::Real ? Column::Holds::Real : Column::Holds::Bytes});
        }
        all.push_back(std::move(table));
    }
    return all;
}

void bindColumn(Statement& statement, int at, const Statement& row, int column, Column::Holds holds)
{
    if (row.isNull(column))
        statement.bindNull(at);
    else if (holds == Column::Holds::Integer)
        statement.bind(at, row.integer(column));
    else if (holds == Column::Holds::Real)
        statement.bind(at, Value(row.real(column)));
    else
        statement.bindBlob(at, row.view(column));
}

Result<qint64> copyTable(Database& from, Database& to, const Table& table)
{
    QByteArray names, marks;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        names += (i ? ", " : "") + table.columns[i].name;
        marks += (i ? ", ?" : "?") + QByteArray::number(qint64(i) + 1);
    }
    qint64 rows = 0;
    auto copied = eachRow(from, "SELECT " + names + " FROM " + table.name + " WHERE " + table.where + " ORDER BY " + table.order, [&](const Statement& row) -> Result<void> {
        auto insert = to.prepare("INSERT INTO " + table.name + '(' + names + ") VALUES (" + marks + ')');
        if (!insert)
            return insert.error();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            bindColumn(*insert, int(i) + 1, row, int(i), table.columns[i].holds);
        ++rows;
        return insert->run();
    });
    if (!copied)
        return copied.error();
    // New keys go on after the greatest.
    if (table.hasKey && rows > 0 && to.isShared())
        if (auto set = to.integer("SELECT setval(pg_get_serial_sequence('" + table.name + "', 'key'), (SELECT max(key) FROM " + table.name + "))"); !set)
            return set.error();
    auto there = to.integer("SELECT count(*) FROM " + table.name + " WHERE " + table.where);
    if (!there)
        return there.error();
    if (*there != rows)
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "%1 of %2 rows of %3 arrived. Nothing was changed; try again."), *there, rows, table.name);
    return rows;
}

}

Result<qint64> copySite(Database& from, Database& to)
{
    auto reading = Transaction::beginReading(from);
    if (!reading)
        return reading.error();
    auto writing = Transaction::begin(to);
    if (!writing)
        return writing.error();
    qint64 rows = 0;
    for (const Table& table : tables()) {
        auto copied = copyTable(from, to, table);
        if (!copied)
            return copied.error();
        rows += *copied;
    }
    if (auto done = writing->commit(); !done)
        return done.error();
    return rows;
}

} // namespace callboard
