// Rows in and out of SQL.
#include "core/storage/row_store.h"

#include "core/storage/engine.h"

namespace callboard {

Error damagedRow(const Schema& schema, const Row& row, const Error& reason)
{
    return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The stored record %1 %2 is damaged: %3"), QLatin1String(schema.name), QString::fromLatin1(row.id.text()), reason.sentence());
}

Result<void> createEntityTables(Database& database, const char* extraColumns)
{
    for (const Schema* schema : entitySchemas()) {
        const auto statements = sql::createTable(*schema, extraColumns);
        if (auto done = database.run(statements.front()); !done)
            return done;
        // A table of an older version lacks columns; they are added without touching rows.
        for (const Column& column : schema->columns) {
            auto there = database.hasColumn(schema->name, column.name);
            if (!there)
                return there.error();
            if (!*there)
                if (auto added = database.run(sql::addColumn(*schema, column)); !added)
                    return added;
        }
        for (std::size_t i = 1; i < statements.size(); ++i)
            if (auto done = database.run(statements[i]); !done)
                return done;
    }
    return {};
}

Row readRow(const Statement& statement, const Schema& schema, int firstColumn)
{
    Row row;
    row.id = statement.uuid(firstColumn);
    row.version = statement.integer(firstColumn + 1);
    row.values.reserve(schema.columns.size());
    for (std::size_t i = 0; i < schema.columns.size(); ++i)
        row.values.push_back(statement.value(firstColumn + 2 + int(i), schema.columns[i].kind));
    return row;
}

namespace {

Statement& bindRow(Statement& statement, const Row& row)
{
    statement.bind(1, row.id).bind(2, row.version);
    for (std::size_t i = 0; i < row.values.size(); ++i)
        statement.bind(int(i) + 3, row.values[i]);
    return statement;
}

}

const RowStore::Texts& RowStore::texts(const Schema& schema) const
{
    Texts& texts = m_texts[&schema];
    if (texts.find.isEmpty()) {
        const QByteArray table = sql::quoted(schema.name);
        texts.find = "SELECT " + sql::rowColumns(schema) + ", key FROM " + table + " WHERE id = ?1";
        texts.findToChange = texts.find + m_database.dialect().toChange;
        texts.findToRely = texts.find + m_database.dialect().toRely;
        texts.insert = sql::insertRow(schema);
        texts.update = sql::updateRow(schema);
        texts.erase = "DELETE FROM " + table + " WHERE id = ?1";
        texts.page = "SELECT " + sql::rowColumns(schema) + ", key FROM " + table + " WHERE key > ?1 ORDER BY key LIMIT ?2";
    }
    return texts;
}

Result<std::optional<Row>> RowStore::find(const Schema& schema, const Uuid& id) const
{
    return findBy(texts(schema).find, schema, id);
}

Result<std::optional<Row>> RowStore::findAndHold(const Schema& schema, const Uuid& id, Hold hold) const
{
    return findBy(hold == Hold::ToChange ? texts(schema).findToChange : texts(schema).findToRely, schema, id);
}

Result<std::optional<Row>> RowStore::findBy(const QByteArray& text, const Schema& schema, const Uuid& id) const
{
    auto statement = m_database.prepare(text);
    if (!statement)
        return statement.error();
    statement->bind(1, id);
    auto there = statement->step();
    if (!there)
        return there.error();
    return *there ? std::optional<Row>(readRow(*statement, schema)) : std::nullopt;
}

Result<std::vector<Row>> RowStore::list(const Query& query) const { return listBy(sql::select(query), query); }

Result<std::vector<Row>> RowStore::listAndHold(const Query& query) const { return listBy(sql::select(query) + m_database.dialect().toChange, query); }

Result<std::vector<Row>> RowStore::listBy(const QByteArray& text, const Query& query) const
{
    auto statement = m_database.prepare(text);
    if (!statement)
        return statement.error();
    for (std::size_t i = 0; i < query.where.size(); ++i)
        statement->bind(int(i) + 1, query.where[i].value);
    std::vector<Row> rows;
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return rows;
        rows.push_back(readRow(*statement, *query.schema));
    }
}

Result<qint64> RowStore::count(const Query& query) const
{
    auto statement = m_database.prepare(sql::count(query));
    if (!statement)
        return statement.error();
    for (std::size_t i = 0; i < query.where.size(); ++i)
        statement->bind(int(i) + 1, query.where[i].value);
    auto there = statement->step();
    if (!there)
        return there.error();
    return statement->integer(0);
}

Result<std::vector<RowStore::KeyedRow>> RowStore::page(const Schema& schema, qint64 afterKey, int limit) const
{
    auto statement = m_database.prepare(texts(schema).page);
    if (!statement)
        return statement.error();
    statement->bind(1, afterKey).bind(2, limit);
    std::vector<KeyedRow> rows;
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return rows;
        Row row = readRow(*statement, schema);
        rows.push_back({statement->integer(int(schema.columns.size()) + 2), std::move(row)});
    }
}

Result<void> RowStore::put(const Schema& schema, const Row& row, Put rule)
{
    // Most rows of a bulk load are new: try that first, and look for the old row only when it exists.
    auto inserted = insert(schema, row);
    if (!inserted || *inserted)
        return inserted ? Result<void>() : Result<void>(inserted.error());

    auto find = m_database.prepare(texts(schema).find);
    if (!find)
        return find.error();
    find->bind(1, row.id);
    auto there = find->step();
    if (!there)
        return there.error();
    CALLBOARD_REQUIRE(*there);
    const Row before = readRow(*find, schema);
    const qint64 key = find->integer(int(schema.columns.size()) + 2);
    find->reset();
    if (before == row || (rule == Put::IfNewer && before.version >= row.version))
        return {};
    auto update = m_database.prepare(texts(schema).update);
    if (!update)
        return update.error();
    if (auto done = bindRow(*update, row).run(); !done)
        return done;
    return tell(schema, key, &before, &row);
}

Result<bool> RowStore::insert(const Schema& schema, const Row& row)
{
    CALLBOARD_REQUIRE(row.values.size() == schema.columns.size() && !row.id.isNull());
    {
        auto statement = m_database.prepare(texts(schema).insert);
        if (!statement)
            return statement.error();
        if (auto done = bindRow(*statement, row).run(); !done)
            return done.error();
    }
    if (m_database.changes() != 1)
        return false;
    if (!m_observers.empty()) // they are told the key, which has to be asked for
        if (auto told = tell(schema, m_database.lastInsertKey(), nullptr, &row); !told)
            return told.error();
    return true;
}

Result<void> RowStore::putOver(const Schema& schema, const std::optional<Row>& before, const Row& row)
{
    if (!before || !m_observers.empty()) // observers are told the key, which has to be read
        return put(schema, row);
    CALLBOARD_REQUIRE(before->id == row.id);
    auto update = m_database.prepare(texts(schema).update);
    return update ? bindRow(*update, row).run() : Result<void>(update.error());
}

Result<bool> RowStore::erase(const Schema& schema, const Uuid& id)
{
    auto find = m_database.prepare(texts(schema).find);
    if (!find)
        return find.error();
    find->bind(1, id);
    auto there = find->step();
    if (!there)
        return there.error();
    if (!*there)
        return false;
    const Row before = readRow(*find, schema);
    const qint64 key = find->integer(int(schema.columns.size()) + 2);
    find->reset();
    auto erase = m_database.prepare(texts(schema).erase);
    if (!erase)
        return erase.error();
    erase->bind(1, id);
    if (auto done = erase->run(); !done)
        return done.error();
    if (auto told = tell(schema, key, &before, nullptr); !told)
        return told.error();
    return true;
}

Result<void> RowStore::tell(const Schema& schema, qint64 key, const Row* before, const Row* after)
{
    for (RowObserver* observer : m_observers)
        if (auto done = observer->rowChanged(m_database, schema, key, before, after); !done)
            return done;
    return {};
}

} // namespace callboard
