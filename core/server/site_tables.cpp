// The server's tables, step by step, and opening them.
#include "core/server/site_tables.h"

#include "core/base/clock.h"
#include "core/base/mutant.h"
#include "core/storage/bound.h"
#include "core/storage/engine.h"
#include "core/storage/row_store.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace callboard {

Result<std::unique_ptr<SiteFolder>> SiteFolder::lock(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The folder %1 does not exist. Create a site in it with: callboard-admin init %1"), path);
    std::unique_ptr<SiteFolder> folder(new SiteFolder(path));
    folder->m_lock.setStaleLockTime(0); // a holder is alive or its lock is gone; a long run is no reason to take it away
    if (folder->m_lock.tryLock(0))
        return folder;
    if (folder->m_lock.error() == QLockFile::LockFailedError)
        return Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "Another Callboard program is using %1. Stop it first; two writers would damage each other's work."), path);
    return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), path);
}

namespace site_tables {

const std::vector<Migration> steps{
    {"The site's facts, its feed, what became of each operation, the desks and the people's sessions.",
     {"CREATE TABLE fact(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
      // One row for each row that an operation wrote; all rows of an operation share its place.
      "CREATE TABLE feed(seq INTEGER NOT NULL, kind TEXT NOT NULL, id BLOB NOT NULL, scope TEXT NOT NULL, left_scope TEXT NOT NULL,"
      " PRIMARY KEY(seq, kind, id)) STRICT, WITHOUT ROWID",
      // The last place that touched a scope: whether a desk has anything to fetch is a few look-ups, however long it slept.
      "CREATE TABLE feed_scope(scope TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID",
      "CREATE TABLE client(id BLOB PRIMARY KEY, \"user\" BLOB NOT NULL, incarnation TEXT NOT NULL, last_sequence INTEGER NOT NULL,"
      " device TEXT NOT NULL, app TEXT NOT NULL, registered INTEGER NOT NULL) STRICT, WITHOUT ROWID",
      // Kept for ever; the payload may go after a while, its hash stays.
      "CREATE TABLE op_result(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, client BLOB NOT NULL, sequence INTEGER NOT NULL, author BLOB NOT NULL,"
      " sha256 BLOB NOT NULL, result TEXT NOT NULL, payload BLOB, feed INTEGER NOT NULL, received INTEGER NOT NULL) STRICT",
      "CREATE TABLE op_failure(id BLOB PRIMARY KEY, times INTEGER NOT NULL, last_error TEXT NOT NULL) STRICT, WITHOUT ROWID",
      "CREATE TABLE number(series TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID",
      "CREATE TABLE secret(\"user\" BLOB PRIMARY KEY, hash TEXT NOT NULL, changed INTEGER NOT NULL) STRICT, WITHOUT ROWID",
      "CREATE TABLE session(family BLOB PRIMARY KEY, \"user\" BLOB NOT NULL, device TEXT NOT NULL, created INTEGER NOT NULL, ends INTEGER NOT NULL,"
      " refresh BLOB NOT NULL UNIQUE, refresh_until INTEGER NOT NULL, before BLOB, before_attempt BLOB, rotated INTEGER NOT NULL, revoked INTEGER NOT NULL)"
      " STRICT, WITHOUT ROWID",
      "CREATE INDEX session_before ON session(before)",
      "CREATE INDEX \"session_user\" ON session(\"user\")",
      "CREATE TABLE access_token(hash BLOB PRIMARY KEY, family BLOB NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID"}},
    // In the database and not in a folder: all servers of a site have them, and so have its backup, its standby and its move.
    {"Pictures and attachments by the hash of their bytes, in parts; without a type they are not whole yet.",
     {"CREATE TABLE blob(sha256 BLOB PRIMARY KEY, size INTEGER NOT NULL, stored INTEGER NOT NULL, mime TEXT NOT NULL, changed INTEGER NOT NULL) STRICT, WITHOUT ROWID",
      "CREATE TABLE blob_part(key INTEGER PRIMARY KEY, sha256 BLOB NOT NULL, place INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE(sha256, place)) STRICT"}},
};

namespace {

QByteArray freshName(Random& random, Instant now)
{
    const quint64 a = random.next(), b = random.next();
    return Uuid::timeOrdered(now.ms, a, b).text();
}

constexpr int writerCache_kib = 16 * 1024;

// What only the server looks for: a scope's rows in the order of their keys, and what belongs to a case that moves.
constexpr const char* scopeIndexes[] = {
    "CREATE INDEX IF NOT EXISTS customer_of_brand ON customer(brand)",
    "CREATE INDEX IF NOT EXISTS order_of_brand ON \"order\"(brand)",
    "CREATE INDEX IF NOT EXISTS case_file_of_scope ON case_file(team, brand)",
    "CREATE INDEX IF NOT EXISTS timeline_entry_of_scope ON timeline_entry(team, brand)",
    "CREATE INDEX IF NOT EXISTS conflict_of_scope ON conflict(team, brand)",
    "CREATE INDEX IF NOT EXISTS conflict_of_case ON conflict(case_file)",
};

// Of everything that bringUpToDate() would run, so that a server that starts beside others does not lock their tables for nothing.
QByteArray tablesWanted()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Schema* schema : entitySchemas())
        for (const QByteArray& statement : sql::createTable(*schema))
            hash.addData(statement + '\n');
    for (const char* index : scopeIndexes)
        hash.addData(QByteArray(index) + '\n');
    return hash.result().toHex();
}

Result<void> bringUpToDate(Database& database)
{
    if (auto done = migrate(database, steps); !done)
        return done;
    const QByteArray wanted = tablesWanted();
    if (database.isShared()) {
        auto there = fact(database, "tables");
        if (!there || *there == wanted)
            return there ? Result<void>() : Result<void>(there.error());
    }
    auto transaction = Transaction::beginAlone(database);
    if (!transaction)
        return transaction.error();
    if (auto done = createEntityTables(database); !done)
        return done;
    for (const char* index : scopeIndexes)
        if (auto done = database.run(index); !done)
            return done;
    if (database.isShared())
        if (auto done = setFact(database, "tables", wanted); !done)
            return done;
    return transaction->commit();
}

QByteArray randomBytes(Random& random, int words)
{
    QByteArray bytes;
    for (int i = 0; i < words; ++i) {
        const quint64 word = random.next();
        bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
    }
    return bytes;
}

// As people call it: the folder of a file, or an address.
QString placeOf(const QString& path) { return Database::isAddress(path) ? Database::displayName(path) : QFileInfo(path).path(); }

Error siteIsThere(const QString& path) { return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There is a site in %1 already."), placeOf(path)); }

Error noSite(const QString& path)
{
    return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is no site in %1. Create one with: callboard-admin init %1"), placeOf(path));
}

}

Result<std::unique_ptr<Database>> openWriter(const QString& path, const QByteArray& vfs)
{
    if (vfs.isEmpty() && !Database::isAddress(path) && !QFileInfo::exists(path))
        return noSite(path);
    auto database = Database::open({path, Access::Writer, mutant("site_not_flushed") ? Durability::Normal : Durability::Full, vfs, writerCache_kib});
    if (!database)
        return database;
    auto version = (*database)->version();
    if (!version)
        return version.error();
    if (*version == 0)
        return noSite(path);
    if (auto done = bringUpToDate(**database); !done)
        return done.error();
    return database;
}

Result<std::unique_ptr<Database>> openReader(const QString& path, const QByteArray& vfs)
{
    return Database::open({path, Access::Reader, Durability::Full, vfs, writerCache_kib});
}

Result<std::unique_ptr<Database>> createEmpty(const QString& path, const QByteArray& vfs)
{
    if (vfs.isEmpty() && !Database::isAddress(path) && QFileInfo::exists(path))
        return siteIsThere(path);
    auto database = Database::open({path, Access::Writer, Durability::Full, vfs, writerCache_kib});
    if (!database)
        return database;
    if (auto done = bringUpToDate(**database); !done)
        return done.error();
    // Tables alone are what is left of a site that did not come to be.
    auto site = fact(**database, "site");
    if (!site)
        return site.error();
    if (!site->isEmpty())
        return siteIsThere(path);
    return database;
}

Result<std::unique_ptr<Database>> create(const QString& path, Random& random, Instant now, const QByteArray& vfs)
{
    auto database = createEmpty(path, vfs);
    if (!database)
        return database;
    auto transaction = Transaction::begin(**database);
    if (!transaction)
        return transaction.error();
    const std::pair<const char*, QByteArray> facts[] = {{"site", freshName(random, now)}, {"epoch", freshName(random, now)}, {"token_key", randomBytes(random, 4)}, {"feed_head", "0"}, {"feed_floor", "0"}};
    for (const auto& [name, value] : facts)
        if (auto done = setFact(**database, name, value); !done)
            return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return database;
}

Result<void> beginEpoch(Database& database, Random& random, Instant now)
{
    return setFact(database, "epoch", freshName(random, now));
}

Result<QByteArray> fact(Database& database, const char* key)
{
    auto found = firstRow(database, "SELECT value FROM fact WHERE name = ?1", [](const Statement& row) { return row.bytes(0); }, key);
    if (!found)
        return found.error();
    return found->value_or(QByteArray());
}

Result<QByteArray> factToChange(Database& database, const char* key)
{
    auto found = firstRow(database, QByteArray("SELECT value FROM fact WHERE name = ?1") + database.dialect().toChange, [](const Statement& row) { return row.bytes(0); }, key);
    if (!found)
        return found.error();
    return found->value_or(QByteArray());
}

Result<void> setFact(Database& database, const char* key, const QByteArray& value)
{
    return execute(database, "INSERT INTO fact(name, value) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value", key, Blob{value});
}

Result<SiteIdentity> identity(Database& database)
{
    auto site = fact(database, "site"), epoch = fact(database, "epoch"), key = fact(database, "token_key");
    for (const auto* one : {&site, &epoch, &key})
        if (!*one)
            return one->error();
    const auto id = Uuid::fromText(*site);
    if (!id || epoch->isEmpty() || key->size() != 32)
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "%1 does not say which site it is. Restore it from a backup."), database.path());
    return SiteIdentity{*id, QString::fromLatin1(*epoch), *key};
}

} // namespace site_tables
} // namespace callboard
