// Both ways into the file, measured alike: writing and committing only.
#include "tests/bench/bulk.h"

#include "tests/bench/bench.h"
#include "core/search/search_index.h"
#include "core/search/search_text.h"

#include <map>
#include <sqlite3.h>

namespace callboard::bench {

namespace {

Error sqliteError(sqlite3* handle)
{
    return Error::of(ErrorCode::Storage, "SQLite says: %1", sqlite3_errmsg(handle));
}

// One prepared statement, bound and stepped without anything between.
class BareStatement {
public:
    BareStatement(sqlite3* handle, const QByteArray& sql) : m_handle(handle) { sqlite3_prepare_v3(handle, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr); }
    ~BareStatement() { sqlite3_finalize(m_statement); }
    BareStatement(const BareStatement&) = delete;
    BareStatement& operator=(const BareStatement&) = delete;

    void bind(int at, qint64 number) { sqlite3_bind_int64(m_statement, at, number); }
    void bind(int at, double number) { sqlite3_bind_double(m_statement, at, number); }
    void text(int at, const QByteArray& utf8) { sqlite3_bind_text(m_statement, at, utf8.constData(), int(utf8.size()), SQLITE_STATIC); }
    void blob(int at, const QByteArray& bytes) { sqlite3_bind_blob(m_statement, at, bytes.constData(), int(bytes.size()), SQLITE_STATIC); }
    void null(int at) { sqlite3_bind_null(m_statement, at); }
    Result<void> run()
    {
        while (sqlite3_step(m_statement) == SQLITE_ROW) {}
        return sqlite3_reset(m_statement) == SQLITE_OK ? Result<void>() : Result<void>(sqliteError(m_handle));
    }

private:
    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
};

// A row as the bytes that SQLite takes.
struct BareValue {
    enum class Type { Null, Integer, Real, Text, Blob } type = Type::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes;
};

BareValue bareValue(const Value& value)
{
    using Type = BareValue::Type;
    struct Visitor {
        BareValue operator()(std::monostate) const { return {}; }
        BareValue operator()(bool flag) const { return {Type::Integer, flag, 0, {}}; }
        BareValue operator()(qint64 number) const { return {Type::Integer, number, 0, {}}; }
        BareValue operator()(double number) const { return {Type::Real, 0, number, {}}; }
        BareValue operator()(const QString& text) const { return {Type::Text, 0, 0, text.toUtf8()}; }
        BareValue operator()(const Uuid& id) const { return {Type::Blob, 0, 0, id.bytes()}; }
        BareValue operator()(const Instant& time) const { return {Type::Integer, time.ms, 0, {}}; }
        BareValue operator()(const RawJson& json) const { return {Type::Text, 0, 0, json.text}; }
    };
    return std::visit(Visitor{}, value);
}

struct BareRow {
    const Schema* schema;
    QByteArray id;
    qint64 version;
    std::vector<BareValue> values;
    QByteArray words, runs;
    std::vector<QByteArray> tails;
    qint64 contacted = 0;
};

BareRow bareRow(const DemoRow& row, Searchable searchable)
{
    BareRow bare{row.schema, row.row.id.bytes(), row.row.version, {}, {}, {}, {}};
    for (const Value& value : row.row.values)
        bare.values.push_back(bareValue(value));
    const SearchPlan* plan = searchable == Searchable::Yes ? searchPlan(*row.schema) : nullptr;
    if (!plan)
        return bare;
    bare.words = wordsOf(*row.schema, row.row);
    const auto numbers = numbersOf(*row.schema, row.row);
    bare.runs = runsOf(numbers);
    for (const QByteArray& digits : numbers)
        bare.tails.push_back(tailOf(digits));
    if (plan->contacted >= 0)
        bare.contacted = bare.values[std::size_t(plan->contacted)].integer;
    return bare;
}

class BareLoader {
public:
    explicit BareLoader(Database& database) : m_handle(database.handle()), m_begin(m_handle, "BEGIN IMMEDIATE"), m_commit(m_handle, "COMMIT") {}

    Result<void> write(const std::vector<BareRow>& rows)
    {
        if (auto done = m_begin.run(); !done)
            return done;
        for (const BareRow& row : rows)
            if (auto done = write(row); !done)
                return done;
        return m_commit.run();
    }

private:
    BareStatement& statement(const QByteArray& sql)
    {
        auto& found = m_statements[sql];
        if (!found)
            found = std::make_unique<BareStatement>(m_handle, sql);
        return *found;
    }
    struct Statements {
        BareStatement* row = nullptr;
        BareStatement *words = nullptr, *tails = nullptr, *runs = nullptr;
    };
    Statements& statementsOf(const Schema& schema)
    {
        Statements& found = m_bySchema[&schema];
        if (found.row)
            return found;
        found.row = &statement(sql::insertRow(schema));
        if (const SearchPlan* plan = searchPlan(schema)) {
            found.words = &statement("INSERT INTO " + plan->words + "(rowid, words) VALUES (?1, ?2)");
            if (!plan->dialled.empty()) {
                found.tails = &statement("INSERT INTO " + plan->tails + "(tail, key, contacted) VALUES (?1, ?2, ?3)");
                found.runs = &statement("INSERT INTO " + plan->runs + "(rowid, words) VALUES (?1, ?2)");
            }
        }
        return found;
    }

    Result<void> write(const BareRow& row)
    {
        const Statements& statements = statementsOf(*row.schema);
        BareStatement& insert = *statements.row;
        insert.blob(1, row.id);
        insert.bind(2, row.version);
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const BareValue& value = row.values[i];
            const int at = int(i) + 3;
            switch (value.type) {
            case BareValue::Type::Null: insert.null(at); break;
            case BareValue::Type::Integer: insert.bind(at, value.integer); break;
            case BareValue::Type::Real: insert.bind(at, value.real); break;
            case BareValue::Type::Text: insert.text(at, value.bytes); break;
            case BareValue::Type::Blob: insert.blob(at, value.bytes); break;
            }
        }
        if (auto done = insert.run(); !done)
            return done;
        const qint64 key = sqlite3_last_insert_rowid(m_handle);
        for (const auto& [table, words] : {std::pair{statements.words, &row.words}, std::pair{statements.runs, &row.runs}})
            if (!words->isEmpty()) {
                table->bind(1, key);
                table->text(2, *words);
                if (auto done = table->run(); !done)
                    return done;
            }
        for (const QByteArray& tail : row.tails) {
            statements.tails->text(1, tail);
            statements.tails->bind(2, key);
            statements.tails->bind(3, row.contacted);
            if (auto done = statements.tails->run(); !done)
                return done;
        }
        return {};
    }

    sqlite3* m_handle;
    BareStatement m_begin, m_commit;
    std::map<QByteArray, std::unique_ptr<BareStatement>> m_statements;
    std::map<const Schema*, Statements> m_bySchema;
};

}

Result<std::unique_ptr<Database>> newCacheFile(const QString& path)
{
    auto database = Database::open({path, Access::Writer, Durability::Normal, {}});
    if (!database)
        return database;
    if (auto done = createEntityTables(**database); !done)
        return done.error();
    if (auto done = createSearchTables(**database); !done)
        return done.error();
    return database;
}

Result<Load> load(Database& database, qint64 customers, Searchable searchable)
{
    SearchIndex index;
    RowStore rows(database, searchable == Searchable::Yes ? std::vector<RowObserver*>{&index} : std::vector<RowObserver*>{});
    DemoBatches batches(customers);
    Load load;
    while (batches.next()) {
        const Stopwatch watch;
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        for (const DemoRow& row : batches.rows())
            if (auto done = rows.put(*row.schema, row.row); !done)
                return done.error();
        if (auto done = transaction->commit(); !done)
            return done.error();
        load.seconds += watch.seconds();
        load.rows += qint64(batches.rows().size());
    }
    load.samples = batches.samples();
    return load;
}

Result<Load> loadBare(Database& database, qint64 customers, Searchable searchable)
{
    BareLoader loader(database);
    DemoBatches batches(customers);
    Load load;
    while (batches.next()) {
        std::vector<BareRow> rows;
        for (const DemoRow& row : batches.rows())
            rows.push_back(bareRow(row, searchable));
        const Stopwatch watch;
        if (auto done = loader.write(rows); !done)
            return done.error();
        load.seconds += watch.seconds();
        load.rows += qint64(rows.size());
    }
    return load;
}

} // namespace callboard::bench
