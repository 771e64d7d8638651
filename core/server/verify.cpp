// The checks, each over a whole table.
#include "core/server/verify.h"

#include "core/server/blob_store.h"
#include "core/domain/customer.h"
#include "core/server/feed.h"
#include "core/storage/bound.h"

#include <QCryptographicHash>

namespace callboard {

namespace {

Result<void> checkReferences(Database& database, std::vector<Finding>& findings)
{
    for (const Schema* schema : entitySchemas())
        for (const Column& column : schema->columns) {
            if (column.kind != Kind::Reference || !column.target || !entityNamed(column.target))
                continue;
            const QByteArray table = sql::quoted(schema->name), name = sql::quoted(column.name), target = sql::quoted(column.target);
            auto lost = database.integer("SELECT count(*) FROM " + table + " r WHERE r." + name + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + target + " t WHERE t.id = r." + name + ')');
            if (!lost)
                return lost.error();
            if (*lost > 0)
                findings.push_back({QStringLiteral("%1 rows of %2 name a %3 that does not exist (%4).").arg(*lost).arg(QLatin1String(schema->name), QLatin1String(column.target), QLatin1String(column.name))});
            if (QByteArrayView(column.target) != QByteArrayView(Customer::schemaName))
                continue;
            auto merged = database.integer("SELECT count(*) FROM " + table + " r WHERE EXISTS (SELECT 1 FROM customer_merge m WHERE m.leaves = r." + name + " AND m.undone IS NULL)");
            if (!merged)
                return merged.error();
            if (*merged > 0)
                findings.push_back({QStringLiteral("%1 rows of %2 name a customer who was merged into another (%3).").arg(*merged).arg(QLatin1String(schema->name), QLatin1String(column.name))});
        }
    return {};
}

Result<void> checkResults(Database& database, std::vector<Finding>& findings)
{
    constexpr qint64 readAtOnce = 1'000;
    qint64 wrong = 0, key = 0;
    for (qint64 count = readAtOnce; count == readAtOnce;) {
        count = 0;
        auto read = eachRow(database, "SELECT key, payload, sha256 FROM op_result WHERE payload IS NOT NULL AND key > ?1 ORDER BY key LIMIT ?2", [&](const Statement& row) {
            key = row.integer(0);
            ++count;
            if (QCryptographicHash::hash(row.bytes(1), QCryptographicHash::Sha256) != row.bytes(2))
                ++wrong;
        }, key, readAtOnce);
        if (!read)
            return read;
    }
    if (wrong > 0)
        findings.push_back({QStringLiteral("%1 operations are not what was received.").arg(wrong)});
    struct Check { const char* sql; const char* sentence; };
    constexpr Check checks[] = {
        {"SELECT count(*) FROM client c WHERE c.last_sequence <> (SELECT count(*) FROM op_result o WHERE o.client = c.id)", "%1 desks miss operations in their order."},
        {"SELECT count(*) FROM (SELECT 1 FROM op_result GROUP BY client, sequence HAVING count(*) > 1) AS shared", "%1 operations share their place with another."},
        {"SELECT count(*) FROM secret s WHERE NOT EXISTS (SELECT 1 FROM \"user\" u WHERE u.id = s.\"user\")", "%1 passwords belong to nobody."},
    };
    for (const Check& check : checks) {
        auto count = database.integer(check.sql);
        if (!count)
            return count.error();
        if (*count > 0)
            findings.push_back({QString::fromLatin1(check.sentence).arg(*count)});
    }
    return {};
}

Result<void> checkFeed(Database& database, std::vector<Finding>& findings)
{
    auto ends = feed::ends(database);
    if (!ends)
        return ends.error();
    auto last = database.integer("SELECT coalesce(max(seq), 0) FROM feed"), lastResult = database.integer("SELECT coalesce(max(feed), 0) FROM op_result");
    if (!last)
        return last.error();
    if (!lastResult)
        return lastResult.error();
    if (*last > ends->head || *lastResult > ends->head || ends->floor > ends->head)
        findings.push_back({QStringLiteral("The feed goes on after its end.")});
    for (const Schema* schema : entitySchemas()) {
        auto lost = prepareBound(database, "SELECT count(*) FROM feed f WHERE f.kind = ?1 AND NOT EXISTS (SELECT 1 FROM " + sql::quoted(schema->name) + " t WHERE t.id = f.id)", schema->name);
        if (!lost)
            return lost.error();
        auto row = lost->step();
        if (!row)
            return row.error();
        if (const qint64 count = lost->integer(0); count > 0)
            findings.push_back({QStringLiteral("%1 places of the feed name a %2 that does not exist.").arg(count).arg(QLatin1String(schema->name))});
        lost->reset();
        auto unnumbered = database.integer("SELECT count(*) FROM " + sql::quoted(schema->name) + " WHERE version < 1");
        if (!unnumbered)
            return unnumbered.error();
        if (*unnumbered > 0)
            findings.push_back({QStringLiteral("%1 rows of %2 have no version.").arg(*unnumbered).arg(QLatin1String(schema->name))});
    }
    return {};
}

Result<void> checkFiles(Database& database, std::vector<Finding>& findings)
{
    auto damaged = BlobStore(database).countDamaged();
    if (damaged && *damaged > 0)
        findings.push_back({QStringLiteral("%1 pictures or attachments are not what their name says.").arg(*damaged)});
    return damaged ? Result<void>() : Result<void>(damaged.error());
}

}

Result<std::vector<Finding>> verifySite(Database& database)
{
    std::vector<Finding> findings;
    if (auto sound = database.checkIntegrity(true); !sound) {
        if (sound.error().code != ErrorCode::Corrupt)
            return sound.error();
        findings.push_back({QStringLiteral("The file is damaged. Restore it from a backup.")});
        return findings;
    }
    for (auto check : {checkReferences, checkResults, checkFeed, checkFiles})
        if (auto done = check(database, findings); !done)
            return done.error();
    return findings;
}

} // namespace callboard
