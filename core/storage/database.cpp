// Opening a connection with the settings that keep data safe, and the one place where SQLite's codes become errors.
#include "core/storage/database.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QVariant>
#include <atomic>
#include <sqlite3.h>

namespace callboard {

namespace {

constexpr int busyTimeout_ms = 5000;
constexpr int walCheckpoint_pages = 4000; // 16 MB: larger than a bootstrap page, small enough to recover from at once

ErrorCode codeOf(int sqlite)
{
    switch (sqlite & 0xff) {
    case SQLITE_FULL: case SQLITE_IOERR: case SQLITE_READONLY: case SQLITE_CANTOPEN: case SQLITE_PERM: return ErrorCode::Storage;
    case SQLITE_CORRUPT: case SQLITE_NOTADB: return ErrorCode::Corrupt;
    case SQLITE_BUSY: case SQLITE_LOCKED: case SQLITE_NOMEM: return ErrorCode::Busy;
    case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::Bug;
    }
}

Error storageError(int sqlite, const QString& path, const QString& detail)
{
    const ErrorCode code = codeOf(sqlite);
    switch (sqlite & 0xff) {
    case SQLITE_FULL:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "The disk is full, so nothing was saved in %1. Free some space and try again."), path);
    case SQLITE_READONLY: case SQLITE_PERM:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), path);
    case SQLITE_CANTOPEN:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "%1 cannot be opened. Check that the folder exists and may be written."), path);
    case SQLITE_IOERR:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "The disk reported an error at %1 (%2), so nothing was saved."), path, detail);
    case SQLITE_CORRUPT: case SQLITE_NOTADB:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "%1 is damaged or is not a database of Callboard."), path);
    case SQLITE_BUSY: case SQLITE_LOCKED:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "%1 is in use by another program. Close it and try again."), path);
    case SQLITE_INTERRUPT:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "The search was cancelled."));
    default:
        return Error::of(code, QT_TRANSLATE_NOOP("errors", "%1 could not be used: %2."), path, detail);
    }
}

}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options)
{
    static std::atomic<int> counter{0};
    std::unique_ptr<Database> database(new Database);
    database->m_path = options.path;
    database->m_connection = QStringLiteral("callboard-%1").arg(counter.fetch_add(1));

    QByteArray vfs = options.vfs;
    if (vfs.isEmpty())
        vfs = sqlite3_vfs_find(nullptr)->zName;
    if (!sqlite3_vfs_find(vfs.constData()))
        return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "The storage layer \"%1\" is not registered."), vfs);
    if (options.access == Access::Reader && vfs == sqlite3_vfs_find(nullptr)->zName && !QFileInfo::exists(options.path))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "%1 does not exist."), options.path);

    QSqlDatabase qt = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(options.path, "/"));
    qt.setDatabaseName(QStringLiteral("file:%1?vfs=%2").arg(path, QString::fromLatin1(vfs)));
    qt.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout_ms));
    if (!qt.open())
        return storageError(qt.lastError().nativeErrorCode().toInt(), options.path, qt.lastError().databaseText());
    const QVariant handle = qt.driver()->handle();
    CALLBOARD_REQUIRE(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    database->m_handle = *static_cast<sqlite3* const*>(handle.constData());

    // The VFS must be the one that was named, and Qt's SQLite the one that is linked here: otherwise a sealed or
    // simulated file would silently be an open one.
    sqlite3_vfs* used = nullptr;
    sqlite3_file_control(database->m_handle, "main", SQLITE_FCNTL_VFS_POINTER, &used);
    if (!used || vfs != used->zName)
        return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "%1 was not opened on the storage layer \"%2\". Qt must use the system's SQLite."), options.path, vfs);
    if (auto prepared = database->prepareConnection(options); !prepared)
        return prepared.error();
    return database;
}

Result<void> Database::prepareConnection(const DatabaseOptions& options)
{
    for (const char* pragma : {"PRAGMA temp_store=MEMORY", "PRAGMA mmap_size=0", "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON"})
        if (auto done = run(pragma); !done)
            return done;
    if (auto done = run("PRAGMA cache_size=-" + QByteArray::number(options.cache_kib)); !done)
        return done;
    if (options.access == Access::Reader) {
        if (auto done = run("PRAGMA query_only=ON"); !done)
            return done;
        return run("PRAGMA wal_autocheckpoint=0");
    }
    auto mode = prepare("PRAGMA journal_mode=WAL");
    if (!mode)
        return mode.error();
    auto row = mode->step();
    if (!row)
        return row.error();
    if (mode->text(0) != QLatin1String("wal"))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The file system of %1 has no shared memory for SQLite. Use a local disk."), m_path);
    mode->reset();
    if (auto done = run("PRAGMA wal_autocheckpoint=" + QByteArray::number(walCheckpoint_pages)); !done)
        return done;
    return run(options.durability == Durability::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
}

Database::~Database()
{
    for (auto& [sql, statement] : m_statements) {
        CALLBOARD_REQUIRE(!statement.busy);
        sqlite3_finalize(statement.handle);
    }
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Error Database::lastError(QByteArrayView doing) const
{
    const int code = sqlite3_extended_errcode(m_handle);
    QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    if (codeOf(code) == ErrorCode::Bug)
        detail += QStringLiteral(" [") + QString::fromUtf8(doing.first(std::min<qsizetype>(doing.size(), 200))) + QLatin1Char(']');
    return storageError(code, m_path, detail);
}

Result<Statement> Database::prepare(QByteArrayView sql)
{
    const std::string key(sql.data(), std::size_t(sql.size()));
    auto found = m_statements.find(key);
    if (found == m_statements.end()) {
        sqlite3_stmt* handle = nullptr;
        if (sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr) != SQLITE_OK)
            return lastError(sql);
        found = m_statements.emplace(key, CachedStatement{handle, false}).first;
    }
    CALLBOARD_REQUIRE(!found->second.busy); // a statement cannot be read twice at once
    return Statement(*this, found->second);
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

qint64 Database::lastInsertKey() const { return sqlite3_last_insert_rowid(m_handle); }
qint64 Database::changes() const { return sqlite3_changes64(m_handle); }
void Database::interrupt() { sqlite3_interrupt(m_handle); }

Result<void> Database::checkpoint()
{
    return run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> Database::checkIntegrity(bool thorough)
{
    auto statement = prepare(thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (!statement)
        return statement.error();
    auto row = statement->step();
    if (!row)
        return row.error();
    // A page that could not be read is among the findings too: that is the disk's trouble of this moment and no damage.
    static const QRegularExpression unread(QStringLiteral("unable to get the page\\. error code=(\\d+)"));
    const QString found = *row ? statement->text(0) : QString();
    if (const auto why = unread.match(found); why.hasMatch() && codeOf(why.captured(1).toInt()) == ErrorCode::Storage)
        return storageError(why.captured(1).toInt(), m_path, found);
    if (found != QLatin1String("ok"))
        return storageError(SQLITE_CORRUPT, m_path, found);
    return {};
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    // After a full disk SQLite may have rolled back already; then there is nothing left to undo.
    if (m_database && !sqlite3_get_autocommit(m_database->handle()))
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
    if (!m_database || sqlite3_get_autocommit(m_database->handle()))
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
