// What every kind of database has in common: the cache of statements, transactions, and which engine a name asks for.
#include "core/storage/database.h"

#include "core/storage/engine.h"
#include "core/storage/postgres_engine.h"
#include "core/storage/sqlite_engine.h"

namespace callboard {

Database::Database(const QString& path) : m_path(path) {}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options)
{
    std::unique_ptr<Database> database(new Database(displayName(options.path)));
    if (isAddress(options.path)) {
        auto engine = PostgresEngine::open(options);
        if (!engine)
            return engine.error();
        database->m_engine = std::move(engine).value();
        return database;
    }
    auto engine = SqliteEngine::open(options);
    if (!engine)
        return engine.error();
    database->m_handle = (*engine)->handle();
    database->m_engine = std::move(engine).value();
    return database;
}

Database::~Database()
{
    for (auto& [sql, statement] : m_statements)
        CALLBOARD_REQUIRE(!statement->busy);
    m_statements.clear(); // before their connection
}

bool Database::isAddress(const QString& path)
{
    return path.startsWith(QLatin1String("postgresql://")) || path.startsWith(QLatin1String("postgres://"));
}

QString Database::displayName(const QString& path)
{
    return isAddress(path) ? PostgresEngine::displayName(path) : path;
}

Result<Statement> Database::prepare(QByteArrayView sql)
{
    const std::string key(sql.data(), std::size_t(sql.size()));
    auto found = m_statements.find(key);
    if (found == m_statements.end()) {
        auto prepared = m_engine->prepare(sql);
        if (!prepared)
            return prepared.error();
        found = m_statements.emplace(key, std::move(prepared).value()).first;
    }
    CALLBOARD_REQUIRE(!found->second->busy); // a statement cannot be read twice at once
    return Statement(*found->second);
}

Result<void> Database::run(QByteArrayView sql)
{
    auto statement = prepare(sql);
    return statement ? statement->run() : Result<void>(statement.error());
}

Result<qint64> Database::integer(QByteArrayView sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    auto row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : 0;
}

Result<bool> Database::hasColumn(const char* table, const char* column)
{
    auto statement = prepare(m_engine->dialect().hasColumn);
    if (!statement)
        return statement.error();
    statement->bindText(1, table).bindText(2, column);
    return statement->step();
}

const Dialect& Database::dialect() const { return m_engine->dialect(); }
bool Database::isShared() const { return m_engine->dialect().shared; }
bool Database::inTransaction() const { return m_engine->inTransaction(); }
qint64 Database::lastInsertKey() const { return m_engine->lastInsertKey(); }
qint64 Database::changes() const { return m_engine->changes(); }
Result<qint64> Database::version() { return m_engine->version(); }
Result<void> Database::setVersion(qint64 version) { return m_engine->setVersion(version); }
void Database::interrupt() { m_engine->interrupt(); }
Result<void> Database::checkpoint() { return m_engine->checkpoint(); }

void Database::letLogGo() { m_engine->letLogGo(); }
Result<void> Database::checkIntegrity(bool thorough) { return m_engine->checkIntegrity(thorough); }

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.run(database.dialect().beginWriting); !begun)
        return begun.error();
    return Transaction(database);
}

Result<Transaction> Transaction::beginAlone(Database& database)
{
    auto transaction = begin(database);
    const char* const alone = database.dialect().beginAlone;
    if (transaction && *alone)
        if (auto done = database.run(alone); !done)
            return done.error();
    return transaction;
}

Result<Transaction> Transaction::beginReading(Database& database)
{
    if (auto begun = database.run(database.dialect().beginReading); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    // After a full disk or a lost connection it may have been rolled back already; then there is nothing left to undo.
    if (m_database && m_database->inTransaction())
        (void)m_database->run("ROLLBACK");
}

Result<void> Transaction::commit()
{
    auto done = m_database->run("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

Result<Savepoint> Savepoint::begin(Database& database)
{
    if (auto begun = database.run("SAVEPOINT part"); !begun)
        return begun.error();
    return Savepoint(database);
}

Savepoint::~Savepoint()
{
    if (!m_database || !m_database->inTransaction())
        return;
    (void)m_database->run("ROLLBACK TO part");
    (void)m_database->run("RELEASE part");
}

Result<void> Savepoint::release()
{
    auto done = m_database->run("RELEASE part");
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace callboard
