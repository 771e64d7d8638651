// Database: one connection to a SQLite file on a named VFS or to PostgreSQL; belongs to the thread that opened it.
#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <unordered_map>

struct sqlite3;

namespace callboard {

class Engine;
struct Dialect;

enum class Access {
    Writer, // the one connection of a file that writes and checkpoints; never open two (SQLite's WAL-reset race); PostgreSQL takes many
    Reader  // cannot write, never checkpoints
};
enum class Durability {
    Full,   // a commit survives a power cut: what nobody else has (outbox, server)
    Normal  // a commit survives a crash of the program: what can be fetched again (cache)
};

// All but path and access is for files.
struct DatabaseOptions {
    QString path; // of a file, or an address: postgresql://[user[:password]@][host][:port]/database
    Access access = Access::Writer;
    Durability durability = Durability::Full;
    QByteArray vfs;       // name of a registered VFS; empty: the system's own, by its name
    int cache_kib = 8 * 1024;
    bool keepsLog = false; // closing leaves the log beside the file, as a crash would; until letLogGo()
};

class Database {
public:
    // Refuses with one sentence: a folder that is not there, a file that is not a database, a VFS that is not in use,
    // a file system without WAL. Creates the file when a writer opens a path that does not exist. A connection to PostgreSQL that is lost
    // fails what was under way as Storage and is made anew by the next transaction.
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // A statement from the connection's cache; it is reset when the Statement goes out of scope. One user at a time.
    Result<Statement> prepare(QByteArrayView sql);
    Result<void> run(QByteArrayView sql);                     // one statement without results
    Result<qint64> integer(QByteArrayView sql);               // first column of the first row; 0 without a row
    Result<bool> hasColumn(const char* table, const char* column);
    const Dialect& dialect() const;                           // see engine.h
    bool isShared() const;                                    // other programs may write at the same time
    bool inTransaction() const;
    qint64 lastInsertKey() const;
    qint64 changes() const;                                   // rows changed by the last statement

    Result<qint64> version();                                 // of the tables, as migrate() counts; 0 when there are none
    Result<void> setVersion(qint64 version);
    Result<void> checkIntegrity(bool thorough);               // quick_check or integrity_check; PostgreSQL looks after itself
    Result<void> checkpoint();                                // writer only
    void letLogGo();                                          // closing empties and removes it, as usual; see DatabaseOptions::keepsLog
    void interrupt();                                         // from any thread: the running statement ends as Cancelled
    const QString& path() const { return m_path; }            // as people may see it: an address without its password
    sqlite3* handle() const { return m_handle; }              // null for PostgreSQL

    static bool isAddress(const QString& path);               // of PostgreSQL, not a path of a file
    static QString displayName(const QString& path);          // what path() would say

private:
    explicit Database(const QString& path);

    QString m_path;
    sqlite3* m_handle = nullptr;
    std::unique_ptr<Engine> m_engine;
    std::unordered_map<std::string, std::unique_ptr<PreparedStatement>> m_statements;
};

// Rolls back unless committed. One that writes takes its place at once in a file; rows are locked one by one in PostgreSQL.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    static Result<Transaction> beginAlone(Database& database);   // for changes of tables: one program at a time
    static Result<Transaction> beginReading(Database& database); // everything that is read in it is of one moment
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
