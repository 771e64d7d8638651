// The site's store on the server, a file or a PostgreSQL database: its own tables, its identity, and the lock that keeps a second writer out of a file.
#pragma once

#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QLockFile>

namespace callboard {

// Who this site is. Fixed when it was created; the epoch changes when the site is restored from a backup.
struct SiteIdentity {
    Uuid site;
    QString epoch;
    QByteArray tokenKey; // derives the successors of refresh tokens; never leaves the server
};

// Held by every program that may write to the site: two writers of one file can lose commits. A site in PostgreSQL has no folder and any
// number of writers.
class SiteFolder {
public:
    // Locks the folder. Refused when another program holds it, or when it cannot be written.
    static Result<std::unique_ptr<SiteFolder>> lock(const QString& path);
    QString databasePath() const { return databasePathIn(m_path); }
    static QString databasePathIn(const QString& folder) { return folder + QStringLiteral("/site.db"); }

private:
    explicit SiteFolder(const QString& path) : m_path(path), m_lock(path + QStringLiteral("/site.lock")) {}
    QString m_path;
    QLockFile m_lock;
};

namespace site_tables {

// `path` is of a file, or PostgreSQL's address (see DatabaseOptions). Opens the site for writing. Refused when there is no site in it, or one of a newer version.
Result<std::unique_ptr<Database>> openWriter(const QString& path, const QByteArray& vfs = {});
Result<std::unique_ptr<Database>> openReader(const QString& path, const QByteArray& vfs = {});
// The tables of a site that is yet to be put there. Refused when there is one.
Result<std::unique_ptr<Database>> createEmpty(const QString& path, const QByteArray& vfs = {});
// Makes a new site. Refused when there is one.
Result<std::unique_ptr<Database>> create(const QString& path, Random& random, Instant now, const QByteArray& vfs = {});

Result<QByteArray> fact(Database& database, const char* key); // empty when it was never set
Result<QByteArray> factToChange(Database& database, const char* key); // the same, and no other server changes it until the commit
Result<void> setFact(Database& database, const char* key, const QByteArray& value);
// After a restore: cursors of before are refused, desks fetch everything again and offer again what was confirmed to them.
Result<void> beginEpoch(Database& database, Random& random, Instant now);
Result<SiteIdentity> identity(Database& database);

extern const std::vector<Migration> steps; // the present version is their number

} // namespace site_tables
} // namespace callboard
