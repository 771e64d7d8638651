// Feed: the order in which operations changed the site's rows, and which scopes each change touched.
#pragma once

#include "core/storage/database.h"
#include "core/sync/scopes.h"

#include <map>
#include <set>

namespace callboard {

// The writing side; lives in the writer's transaction. What operations change is noted in turns; the turns become places in the feed
// when the transaction is about to end, so that the order of the feed is the order of commits, however many servers write.
class Feed {
public:
    explicit Feed(Database& database) : m_database(database) {}
    Result<void> load(); // the head from the store

    void beginTransaction(); // forgets what was noted before
    // Every row of one operation is added between begin() and the next begin().
    void begin() { m_taken = false; }
    void add(const Schema& schema, const Row* before, const Row& after);
    qint64 turn() const { return m_taken ? m_turns : 0; } // of the operation that was begun; 0 when it changed nothing
    // A bulk load takes a place without rows: desks that stand before it fetch everything again.
    void skip() { m_skips = true; }

    struct Mark { qint64 turns; std::size_t rows; };
    Mark mark() const { return {m_turns, m_rows.size()}; }
    void rollBackTo(const Mark& mark);

    // The places: from here to the commit no other server takes one, so it comes last and only what needs a place follows it.
    Result<void> takePlaces();
    qint64 placeOf(qint64 turn) const { return turn ? m_base + turn : 0; }
    void committed() { m_head = std::max(m_head, m_taking); }
    qint64 head() const { return m_head; } // after the last commit of this program
    const std::set<QByteArray>& touched() const { return m_touched; } // by what took places, in any scope

private:
    struct Changed { qint64 turn; const Schema* schema; Uuid id; std::vector<QByteArray> scopes, left; };
    Result<void> storeRows();
    Result<void> storeScopes();

    Database& m_database;
    qint64 m_head = 0, m_base = 0, m_taking = 0;
    qint64 m_turns = 0;
    bool m_taken = false, m_skips = false;
    std::vector<Changed> m_rows;
    std::set<QByteArray> m_touched;
    std::map<std::pair<const Schema*, Uuid>, std::size_t> m_ofTurn; // which of them are of the operation that was begun
};

namespace feed {
struct Ends {
    qint64 head = 0;
    qint64 floor = 0; // a cursor beneath it cannot be served
};
Result<Ends> ends(Database& database);
// What is new behind a place: the head, and the scopes that were touched since.
struct News {
    qint64 head = 0;
    std::set<QByteArray> scopes;
};
Result<News> newsAfter(Database& database, qint64 place);
constexpr const char* channel = "callboard_feed"; // on which servers of one PostgreSQL database tell each other of commits
// The last place that touched one of these scopes; not for histories, of which there are as many as customers.
Result<qint64> lastOf(Database& database, const std::vector<QByteArray>& scopes);
// Every scope that was touched behind a place. A desk that waits stands near the head: it reads on at least once a minute.
Result<std::set<QByteArray>> touchedAfter(Database& database, qint64 place);
// The scopes of a row in the feed are one text.
QByteArray scopesText(const std::vector<QByteArray>& scopes);
template <class Take> void eachScope(QByteArrayView text, Take take)
{
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype gap = text.indexOf(' ', from), end = gap < 0 ? text.size() : gap;
        take(text.sliced(from, end - from));
        from = end + 1;
    }
}
}

} // namespace callboard
