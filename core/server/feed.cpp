// Feed rows and their bookkeeping.
#include "core/server/feed.h"

#include "core/base/mutant.h"
#include "core/server/site_tables.h"
#include "core/storage/bound.h"

namespace callboard {

Result<void> Feed::load()
{
    auto ends = feed::ends(m_database);
    if (!ends)
        return ends.error();
    m_head = ends->head;
    m_floor = ends->floor;
    return {};
}

Result<void> Feed::add(const Schema& schema, const Row* before, const Row& after)
{
    if (!m_taken) {
        m_taken = true;
        ++m_head;
    }
    const QByteArray scope = scopeOf(schema, after);
    QByteArray left = before ? scopeOf(schema, *before) : QByteArray();
    if (left == scope || mutant("left_scope_forgotten"))
        left.clear();
    m_touched.insert(scope);
    if (!left.isEmpty())
        m_touched.insert(left);
    // An operation that writes a row twice leaves it where the first time began and the last time ended.
    return execute(m_database, "INSERT INTO feed(seq, kind, id, scope, left_scope) VALUES (?1, ?2, ?3, ?4, ?5)"
                   " ON CONFLICT(seq, kind, id) DO UPDATE SET scope = excluded.scope, left_scope = iif(left_scope = '', excluded.left_scope, left_scope)", m_head, schema.name, after.id, scope, left);
}

Result<void> Feed::skip()
{
    m_floor = ++m_head;
    return site_tables::setFact(m_database, "feed_floor", QByteArray::number(m_floor));
}

Result<void> Feed::store()
{
    for (const QByteArray& scope : m_touched)
        if (auto done = execute(m_database, "INSERT INTO feed_scope(scope, seq) VALUES (?1, ?2) ON CONFLICT(scope) DO UPDATE SET seq = excluded.seq", scope, m_head); !done)
            return done;
    return site_tables::setFact(m_database, "feed_head", QByteArray::number(m_head));
}

namespace feed {

Result<Ends> ends(Database& database)
{
    auto head = site_tables::fact(database, "feed_head"), floor = site_tables::fact(database, "feed_floor");
    if (!head)
        return head.error();
    if (!floor)
        return floor.error();
    return Ends{head->toLongLong(), floor->toLongLong()};
}

Result<qint64> lastOf(Database& database, const std::vector<QByteArray>& scopes)
{
    qint64 last = 0;
    for (const QByteArray& scope : scopes) {
        auto at = firstRow(database, "SELECT seq FROM feed_scope WHERE scope = ?1", [](const Statement& row) { return row.integer(0); }, scope);
        if (!at)
            return at.error();
        last = std::max(last, at->value_or(0));
    }
    return last;
}

}
} // namespace callboard
