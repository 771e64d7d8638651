// RowStore: the rows of all entities in one database: find, list, put, erase; whoever must know of a change is told in its transaction.
#pragma once

#include "core/storage/database.h"
#include "core/storage/sql.h"

namespace callboard {

Error damagedRow(const Schema& schema, const Row& row, const Error& reason);
// A row of ours as its struct. Corrupt: a value that no path of ours could have written.
template <class E> Result<Record<E>> storedRecord(const Row& row)
{
    auto record = fromRow<E>(row);
    return record ? std::move(record) : damagedRow(schemaOf<E>(), row, record.error());
}
// Reading by id, as operations do it: the same on a desk's overlay and on the server's tables.
class RowView {
public:
    virtual ~RowView() = default;
    virtual Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const = 0;

    template <class E> Result<std::optional<Record<E>>> find(const Id<E>& id) const
    {
        auto row = find(schemaOf<E>(), id.key);
        if (!row)
            return row.error();
        if (!*row)
            return std::optional<Record<E>>();
        auto record = storedRecord<E>(**row);
        if (!record)
            return record.error();
        return std::optional<Record<E>>(std::move(record).value());
    }
};

// Told of every change inside its transaction; `before` or `after` is null for a new or a removed row.
class RowObserver {
public:
    virtual ~RowObserver() = default;
    virtual Result<void> rowChanged(Database& database, const Schema& schema, qint64 key, const Row* before, const Row* after) = 0;
};

// Creates what is missing (tables, columns, indexes) for every entity; never drops anything.
Result<void> createEntityTables(Database& database, const char* extraColumns = "");

class RowStore final : public RowView {
public:
    // The observers and the database must outlive the store. Writing wants a Transaction of the caller's.
    explicit RowStore(Database& database, std::vector<RowObserver*> observers = {}) : m_database(database), m_observers(std::move(observers)) {}

    using RowView::find;
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override;
    // The same, and nobody else changes the row until the transaction ends; ToRely lets others rely on it too. A file has one writer: there
    // it is find().
    enum class Hold { ToRely, ToChange };
    Result<std::optional<Row>> findAndHold(const Schema& schema, const Uuid& id, Hold hold) const;
    Result<std::vector<Row>> list(const Query& query) const;
    Result<std::vector<Row>> listAndHold(const Query& query) const; // to change them
    Result<qint64> count(const Query& query) const;
    // `key` receives the row's integer key; rows with a greater key were stored later. Starts after `afterKey`.
    struct KeyedRow { qint64 key; Row row; };
    Result<std::vector<KeyedRow>> page(const Schema& schema, qint64 afterKey, int limit) const;

    enum class Put { Always, IfNewer }; // IfNewer: only over a row of a lower version
    Result<void> put(const Schema& schema, const Row& row, Put rule = Put::Always); // inserts or replaces
    Result<bool> insert(const Schema& schema, const Row& row); // false: a row with this id is there, and stays as it is
    // As put(), for a caller who has just read what is there: it is not read again.
    Result<void> putOver(const Schema& schema, const std::optional<Row>& before, const Row& row);
    Result<bool> erase(const Schema& schema, const Uuid& id); // false: it was not there

    template <class E> Result<std::vector<Record<E>>> list(Query query) const
    {
        query.schema = &schemaOf<E>();
        auto rows = list(query);
        if (!rows)
            return rows.error();
        std::vector<Record<E>> records;
        for (const Row& row : *rows) {
            auto record = storedRecord<E>(row);
            if (!record)
                return record.error();
            records.push_back(std::move(record).value());
        }
        return records;
    }

    Database& database() const { return m_database; }

private:
    struct Texts { QByteArray find, findToChange, findToRely, insert, update, erase, page; }; // SQL is put together once per schema
    const Texts& texts(const Schema& schema) const;
    Result<std::optional<Row>> findBy(const QByteArray& text, const Schema& schema, const Uuid& id) const;
    Result<std::vector<Row>> listBy(const QByteArray& text, const Query& query) const;
    Result<void> tell(const Schema& schema, qint64 key, const Row* before, const Row* after);

    Database& m_database;
    std::vector<RowObserver*> m_observers;
    mutable std::unordered_map<const Schema*, Texts> m_texts;
};

Row readRow(const Statement& statement, const Schema& schema, int firstColumn = 0); // from sql::rowColumns()

} // namespace callboard
