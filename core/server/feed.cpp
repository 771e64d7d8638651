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
    return {};
}

void Feed::beginTransaction()
{
    m_turns = m_base = m_taking = 0;
    m_taken = m_skips = false;
    m_rows.clear();
}

void Feed::rollBackTo(const Mark& mark)
{
    m_turns = mark.turns;
    m_rows.resize(mark.rows);
    m_taken = false;
}

void Feed::add(const Schema& schema, const Row* before, const Row& after)
{
    if (!m_taken) {
        m_taken = true;
        ++m_turns;
        m_ofTurn.clear();
    }
    const QByteArray scope = scopeOf(schema, after);
    QByteArray left = before ? scopeOf(schema, *before) : QByteArray();
    if (left == scope || mutant("left_scope_forgotten"))
        left.clear();
    const auto [known, isNew] = m_ofTurn.try_emplace({&schema, after.id}, m_rows.size());
    if (isNew) {
        m_rows.push_back({m_turns, &schema, after.id, scope, left});
        return;
    }
    // An operation that writes a row twice leaves it where the first time began and the last time ended.
    Changed& row = m_rows[known->second];
    row.scope = scope;
    if (row.left.isEmpty())
        row.left = left;
}

std::set<QByteArray> Feed::touched() const
{
    std::set<QByteArray> scopes;
    for (const Changed& row : m_rows)
        for (const QByteArray* scope : {&row.scope, &row.left})
            if (!scope->isEmpty())
                scopes.insert(*scope);
    return scopes;
}

Result<void> Feed::takePlaces()
{
    if (m_turns == 0 && !m_skips)
        return {};
    // A hint for the other servers; it arrives with the commit.
    if (m_database.isShared())
        if (auto done = m_database.run(QByteArray("NOTIFY ") + feed::channel); !done)
            return done;
    auto head = site_tables::factToChange(m_database, "feed_head");
    if (!head)
        return head.error();
    m_base = head->toLongLong();
    m_taking = m_base + m_turns + (m_skips ? 1 : 0);
    if (auto done = storeRows(); !done)
        return done;
    if (auto done = storeScopes(); !done)
        return done;
    if (m_skips)
        if (auto done = site_tables::setFact(m_database, "feed_floor", QByteArray::number(m_taking)); !done)
            return done;
    return site_tables::setFact(m_database, "feed_head", QByteArray::number(m_taking));
}

Result<void> Feed::storeRows()
{
    return inserting(m_database, "INSERT INTO feed(seq, kind, id, scope, left_scope) VALUES ", "", 5, m_rows.size(), [this](Statement& statement, int at, std::size_t i) {
        const Changed& row = m_rows[i];
        statement.bind(at, placeOf(row.turn)).bindText(at + 1, row.schema->name).bind(at + 2, row.id).bindText(at + 3, row.scope).bindText(at + 4, row.left);
    });
}

Result<void> Feed::storeScopes()
{
    const std::set<QByteArray> set = touched();
    const std::vector<QByteArray> scopes(set.begin(), set.end());
    return inserting(m_database, "INSERT INTO feed_scope(scope, seq) VALUES ", " ON CONFLICT(scope) DO UPDATE SET seq = excluded.seq", 2, scopes.size(),
                     [&](Statement& statement, int at, std::size_t i) { statement.bindText(at, scopes[i]).bind(at + 1, m_taking); });
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

Result<News> newsAfter(Database& database, qint64 place)
{
    const auto moment = Transaction::beginReading(database);
    if (!moment)
        return moment.error();
    auto there = ends(database);
    if (!there)
        return there.error();
    News news{there->head, {}};
    if (auto done = eachRow(database, "SELECT scope FROM feed_scope WHERE seq > ?1", [&](const Statement& row) { news.scopes.insert(row.bytes(0)); }, place); !done)
        return done.error();
    return news;
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
