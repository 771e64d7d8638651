// Database: one connection to one SQLite file, opened by Qt Sql on a named VFS; belongs to the thread that opened it.
#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <unordered_map>

class QSqlDatabase;
struct sqlite3;

namespace callboard {

enum class Access {
    Writer, // the one connection of a file that writes and checkpoints; never open two (SQLite's WAL-reset race)
    Reader  // query_only, never checkpoints
};
enum class Durability {
    Full,   // a commit survives a power cut: what nobody else has (outbox, server)
    Normal  // a commit survives a crash of the program: what can be fetched again (cache)
};

struct DatabaseOptions {
    QString path;
    Access access = Access::Writer;
    Durability durability = Durability::Full;
    QByteArray vfs;       // name of a registered VFS; empty: the system's own, by its name
    int cache_kib = 8 * 1024;
};

class Database {
public:
    // Refuses with one sentence: a folder that is not there, a file that is not a database, a VFS that is not in use,
    // a file system without WAL. Creates the file when a writer opens a path that does not exist.
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // A statement from the connection's cache; it is reset when the Statement goes out of scope. One user at a time.
    Result<Statement> prepare(QByteArrayView sql);
    Result<void> run(QByteArrayView sql);                     // one statement without results
    Result<qint64> integer(QByteArrayView sql);               // first column of the first row; 0 without a row
    qint64 lastInsertKey() const;
    qint64 changes() const;                                   // rows changed by the last statement

    Result<void> checkIntegrity(bool thorough);               // quick_check or integrity_check
    Result<void> checkpoint();                                // writer only
    void interrupt();                                         // from any thread: the running statement ends as Cancelled
    const QString& path() const { return m_path; }
    sqlite3* handle() const { return m_handle; }

private:
    friend class Statement;
    Database() = default;
    Result<void> prepareConnection(const DatabaseOptions& options);
    Error lastError(QByteArrayView doing) const;

    QString m_path;
    QString m_connection; // Qt's name of it
    sqlite3* m_handle = nullptr;
    std::unordered_map<std::string, CachedStatement> m_statements;
};

// BEGIN IMMEDIATE; rolls back unless committed. Qt's transaction() is deferred and fails with 517 without waiting.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

// A part of a transaction that can be undone alone; rolls back unless released.
class Savepoint {
public:
    static Result<Savepoint> begin(Database& database);
    ~Savepoint();
    Savepoint(Savepoint&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Savepoint& operator=(Savepoint&&) = delete;
    Result<void> release();

private:
    explicit Savepoint(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace callboard
