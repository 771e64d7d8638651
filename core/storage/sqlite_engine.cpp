// Opening a file with the settings that keep data safe, and the one place where SQLite's codes become errors.
#include "core/storage/sqlite_engine.h"

#include "core/base/mutant.h"

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

constexpr char rollBack[] = "ROLLBACK"; // as Transaction ends what was not committed
constexpr int busyTimeout_ms = 5000;
constexpr int walCheckpoint_pages = 4000; // 16 MB: larger than a bootstrap page, small enough to recover from at once

// sqlite's SQLITE_TRANSIENT is an old-style cast of -1.
const auto copyBytes = reinterpret_cast<sqlite3_destructor_type>(-1);

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

// A statement of SQLite's: Qt's driver costs about half of the speed of bulk work.
class SqliteStatement final : public PreparedStatement {
public:
    SqliteStatement(SqliteEngine& engine, sqlite3_stmt* handle) : m_engine(engine), m_handle(handle) {}
    ~SqliteStatement() override { sqlite3_finalize(m_handle); }
    SqliteStatement(const SqliteStatement&) = delete;

    void bindNull(int parameter) override { sqlite3_bind_null(m_handle, parameter); }
    void bindInteger(int parameter, qint64 number) override { sqlite3_bind_int64(m_handle, parameter, number); }
    void bindReal(int parameter, double number) override { sqlite3_bind_double(m_handle, parameter, number); }
    void bindText(int parameter, QByteArrayView utf8) override
    {
        sqlite3_bind_text64(m_handle, parameter, utf8.data() ? utf8.data() : "", sqlite3_uint64(utf8.size()), copyBytes, SQLITE_UTF8);
    }
    void bindBlob(int parameter, QByteArrayView bytes) override
    {
        sqlite3_bind_blob64(m_handle, parameter, bytes.data() ? bytes.data() : "", sqlite3_uint64(bytes.size()), copyBytes);
    }
    Result<bool> step() override
    {
        auto row = m_engine.step(m_handle);
        if (!row)
            reset();
        return row;
    }
    void reset() override
    {
        sqlite3_reset(m_handle);
        sqlite3_clear_bindings(m_handle);
    }
    bool isNull(int column) const override { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }
    qint64 integer(int column) const override { return sqlite3_column_int64(m_handle, column); }
    double real(int column) const override { return sqlite3_column_double(m_handle, column); }
    QByteArrayView view(int column) const override
    {
        const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
        return data ? QByteArrayView(data, sqlite3_column_bytes(m_handle, column)) : QByteArrayView("");
    }

private:
    SqliteEngine& m_engine;
    sqlite3_stmt* m_handle;
};

}

const Dialect& SqliteEngine::dialect() const
{
    // One writer at a time, so rows need no locks of their own. Qt's transaction() is deferred and fails with 517 without waiting.
    static constexpr Dialect dialect{"BEGIN IMMEDIATE", "BEGIN", "", "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2", "", "", false};
    return dialect;
}

Result<std::unique_ptr<SqliteEngine>> SqliteEngine::open(const DatabaseOptions& options)
{
    static std::atomic<int> counter{0};
    std::unique_ptr<SqliteEngine> engine(new SqliteEngine);
    engine->m_path = options.path;
    engine->m_connection = QStringLiteral("callboard-%1").arg(counter.fetch_add(1));

    QByteArray vfs = options.vfs;
    if (vfs.isEmpty())
        vfs = sqlite3_vfs_find(nullptr)->zName;
    if (!sqlite3_vfs_find(vfs.constData()))
        return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "The storage layer \"%1\" is not registered."), vfs);
    if (options.access == Access::Reader && vfs == sqlite3_vfs_find(nullptr)->zName && !QFileInfo::exists(options.path))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "%1 does not exist."), options.path);

    QSqlDatabase qt = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), engine->m_connection);
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(options.path, "/"));
    qt.setDatabaseName(QStringLiteral("file:%1?vfs=%2").arg(path, QString::fromLatin1(vfs)));
    qt.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout_ms));
    if (!qt.open())
        return storageError(qt.lastError().nativeErrorCode().toInt(), options.path, qt.lastError().databaseText());
    const QVariant handle = qt.driver()->handle();
    CALLBOARD_REQUIRE(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    engine->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    engine->keepLog(options.keepsLog);

    // The VFS must be the one that was named, and Qt's SQLite the one that is linked here: otherwise a sealed or
    // simulated file would silently be an open one.
    sqlite3_vfs* used = nullptr;
    sqlite3_file_control(engine->m_handle, "main", SQLITE_FCNTL_VFS_POINTER, &used);
    if (!used || vfs != used->zName)
        return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "%1 was not opened on the storage layer \"%2\". Qt must use the system's SQLite."), options.path, vfs);
    if (auto prepared = engine->prepareConnection(options); !prepared)
        return prepared.error();
    return engine;
}

Result<void> SqliteEngine::prepareConnection(const DatabaseOptions& options)
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
    auto mode = text("PRAGMA journal_mode=WAL");
    if (!mode)
        return mode.error();
    if (*mode != QLatin1String("wal"))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The file system of %1 has no shared memory for SQLite. Use a local disk."), m_path);
    if (auto done = run("PRAGMA wal_autocheckpoint=" + QByteArray::number(walCheckpoint_pages)); !done)
        return done;
    if (options.durability == Durability::Normal)
        return run("PRAGMA synchronous=NORMAL");
    if (auto done = run("PRAGMA synchronous=FULL"); !done)
        return done;
    return mutant("found_log_not_flushed") ? Result<void>() : flushLog();
}

// A program that was killed while it flushed a commit leaves it whole in the log. Whoever opens the file next reads it and says that it is
// there, and a power cut could still take it: what nobody has flushed is flushed before it is believed.
Result<void> SqliteEngine::flushLog()
{
    if (auto recovered = integer("SELECT count(*) FROM sqlite_schema"); !recovered)
        return recovered.error();
    sqlite3_file* log = nullptr;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    const int code = log && log->pMethods ? log->pMethods->xSync(log, SQLITE_SYNC_NORMAL) : SQLITE_OK;
    return code == SQLITE_OK ? Result<void>() : Result<void>(storageError(code, m_path, QString::fromUtf8(sqlite3_errstr(code))));
}

void SqliteEngine::keepLog(bool keeps) { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(keeps), nullptr); }

SqliteEngine::~SqliteEngine()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Error SqliteEngine::lastError(QByteArrayView doing) const
{
    const int code = sqlite3_extended_errcode(m_handle);
    QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    if (codeOf(code) == ErrorCode::Bug)
        detail += QStringLiteral(" [") + QString::fromUtf8(doing.first(std::min<qsizetype>(doing.size(), 200))) + QLatin1Char(']');
    return storageError(code, m_path, detail);
}

Result<std::unique_ptr<PreparedStatement>> SqliteEngine::prepare(QByteArrayView sql)
{
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr) != SQLITE_OK)
        return lastError(sql);
    return std::unique_ptr<PreparedStatement>(new SqliteStatement(*this, handle));
}

Result<void> SqliteEngine::run(QByteArrayView sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    for (;;) {
        auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
    }
}

Result<qint64> SqliteEngine::integer(QByteArrayView sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    auto row = (*statement)->step();
    if (!row)
        return row.error();
    return *row ? (*statement)->integer(0) : 0;
}

Result<QString> SqliteEngine::text(QByteArrayView sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    auto row = (*statement)->step();
    if (!row)
        return row.error();
    return *row ? QString::fromUtf8((*statement)->view(0)) : QString();
}

Result<bool> SqliteEngine::step(sqlite3_stmt* statement)
{
    if (m_undone) {
        const Error why = *m_undone;
        const bool isTheEnd = qstrcmp(sqlite3_sql(statement), rollBack) == 0;
        if (isTheEnd)
            m_undone.reset();
        return isTheEnd ? Result<bool>(false) : Result<bool>(why);
    }
    const bool wasInTransaction = inTransaction();
    switch (sqlite3_step(statement)) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    }
    const Error error = lastError(sqlite3_sql(statement));
    if (wasInTransaction && !inTransaction())
        m_undone = error;
    return error;
}

bool SqliteEngine::inTransaction() const { return m_undone || !sqlite3_get_autocommit(m_handle); }
qint64 SqliteEngine::lastInsertKey() const { return sqlite3_last_insert_rowid(m_handle); }
qint64 SqliteEngine::changes() const { return sqlite3_changes64(m_handle); }
void SqliteEngine::interrupt() { sqlite3_interrupt(m_handle); }

Result<void> SqliteEngine::checkIntegrity(bool thorough)
{
    auto said = text(thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (!said)
        return said.error();
    // A page that could not be read is among the findings too: that is the disk's trouble of this moment and no damage.
    static const QRegularExpression unread(QStringLiteral("unable to get the page\\. error code=(\\d+)"));
    if (const auto why = unread.match(*said); why.hasMatch() && codeOf(why.captured(1).toInt()) == ErrorCode::Storage)
        return storageError(why.captured(1).toInt(), m_path, *said);
    if (*said != QLatin1String("ok"))
        return storageError(SQLITE_CORRUPT, m_path, *said);
    return {};
}

} // namespace callboard
