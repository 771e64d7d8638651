// SqliteEngine: one SQLite file through Qt's driver on a named VFS; statements run through SQLite's own interface.
#pragma once

#include "core/storage/database.h"
#include "core/storage/engine.h"

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace callboard {

class SqliteEngine final : public Engine {
public:
    static Result<std::unique_ptr<SqliteEngine>> open(const DatabaseOptions& options);
    ~SqliteEngine() override;

    const Dialect& dialect() const override;
    Result<std::unique_ptr<PreparedStatement>> prepare(QByteArrayView sql) override;
    bool inTransaction() const override;
    qint64 changes() const override;
    qint64 lastInsertKey() const override;
    Result<qint64> version() override { return integer("PRAGMA user_version"); }
    Result<void> setVersion(qint64 version) override { return run("PRAGMA user_version=" + QByteArray::number(version)); }
    Result<void> checkIntegrity(bool thorough) override;
    Result<void> checkpoint() override { return run("PRAGMA wal_checkpoint(TRUNCATE)"); }
    void letLogGo() override { keepLog(false); }
    void interrupt() override;

    sqlite3* handle() const { return m_handle; }
    Error lastError(QByteArrayView doing) const;
    // One step of a statement. SQLite may answer a failing disk, or an interruption, by undoing the whole transaction, and what came next would
    // be committed by itself: until the transaction is ended everything in it fails for the same reason.
    Result<bool> step(sqlite3_stmt* statement);

private:
    SqliteEngine() = default;
    Result<void> prepareConnection(const DatabaseOptions& options);
    Result<void> flushLog();
    void keepLog(bool keeps);
    Result<void> run(QByteArrayView sql);
    Result<qint64> integer(QByteArrayView sql);
    Result<QString> text(QByteArrayView sql);

    QString m_path;
    QString m_connection; // Qt's name of it
    sqlite3* m_handle = nullptr;
    std::optional<Error> m_undone; // why SQLite undid the transaction that its owner has not ended yet
};

} // namespace callboard
