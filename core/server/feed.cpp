// Feed rows and their bookkeeping.
#include "core/server/feed.h"

#include "core/base/mutant.h"
#include "core/server/site_tables.h"
#include "core/storage/bound.h"

#include <algorithm>

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
    m_touched.clear();
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
    const std::vector<QByteArray> scopes = scopesOf(schema, after);
    const auto [known, isNew] = m_ofTurn.try_emplace({&schema, after.id}, m_rows.size());
    if (isNew)
        m_rows.push_back({m_turns, &schema, after.id, {}, {}});
    // An operation that writes a row twice leaves it where the last time ended, and whatever it was in between.
    Changed& row = m_rows[known->second];
    row.scopes = scopes;
    if (before && !areOfSameScopes(schema, *before, after) && !mutant("left_scope_forgotten"))
        for (const QByteArray& scope : scopesOf(schema, *before))
            if (std::find(scopes.begin(), scopes.end(), scope) == scopes.end())
                row.left.push_back(scope);
    if (mutant("second_scopes_forgotten"))
        row.scopes.resize(1);
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
    for (const Changed& row : m_rows)
        for (const auto* list : {&row.scopes, &row.left})
            m_touched.insert(list->begin(), list->end());
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
        statement.bind(at, placeOf(row.turn)).bindText(at + 1, row.schema->name).bind(at + 2, row.id).bindText(at + 3, feed::scopesText(row.scopes)).bindText(at + 4, feed::scopesText(row.left));
    });
}

Result<void> Feed::storeScopes()
{
    std::vector<QByteArray> scopes;
    for (const QByteArray& scope : m_touched)
        if (!isHistory(scope))
            scopes.push_back(scope);
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
    auto scopes = touchedAfter(database, place);
    if (!scopes)
        return scopes.error();
    return News{there->head, std::move(scopes).value()};
}

Result<std::set<QByteArray>> touchedAfter(Database& database, qint64 place)
{
    std::set<QByteArray> scopes;
    const auto take = [&scopes](QByteArrayView scope) { scopes.insert(scope.toByteArray()); };
    const auto read = eachRow(database, "SELECT scope, left_scope FROM feed WHERE seq > ?1", [&](const Statement& row) {
        eachScope(row.view(0), take);
        eachScope(row.view(1), take);
    }, place);
    return read ? Result<std::set<QByteArray>>(std::move(scopes)) : Result<std::set<QByteArray>>(read.error());
}

QByteArray scopesText(const std::vector<QByteArray>& scopes)
{
    QByteArray text;
    for (const QByteArray& scope : scopes)
        text += (text.isEmpty() ? "" : " ") + scope;
    return text;
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
