// Feed: the order in which operations changed the site's rows, and which scopes each change touched.
#pragma once

#include "core/storage/database.h"
#include "core/sync/scopes.h"

#include <set>

namespace callboard {

// The writing side; lives in the writer's transaction. A place in the feed is taken when an operation writes its first row.
class Feed {
public:
    explicit Feed(Database& database) : m_database(database) {}
    Result<void> load(); // head and floor from the file

    // Every row of one operation is added between begin() and the next begin().
    void begin() { m_taken = false; }
    Result<void> add(const Schema& schema, const Row* before, const Row& after);
    qint64 place() const { return m_taken ? m_head : 0; } // of the operation that was begun; 0 when it wrote nothing
    // A bulk load takes places without rows: desks that stand before them fetch everything again.
    Result<void> skip();

    qint64 head() const { return m_head; }
    void rollBackTo(qint64 head) { m_head = head; }
    // Before the commit: the head, and the last place of every scope that was touched.
    Result<void> store();
    // The scopes touched since the last call.
    std::set<QByteArray> takeTouched() { return std::exchange(m_touched, {}); }

private:
    Database& m_database;
    qint64 m_head = 0, m_floor = 0;
    bool m_taken = false;
    std::set<QByteArray> m_touched;
};

namespace feed {
struct Ends {
    qint64 head = 0;
    qint64 floor = 0; // a cursor beneath it cannot be served
};
Result<Ends> ends(Database& database);
// The last place that touched one of these scopes.
Result<qint64> lastOf(Database& database, const std::vector<QByteArray>& scopes);
}

} // namespace callboard
