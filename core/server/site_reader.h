// SiteReader: what desks read: the feed from a cursor, pages of a scope, and what became of an operation.
#pragma once

#include "core/server/person.h"
#include "core/server/site_tables.h"

namespace callboard {

// When a page is full, and what one may hold at all: desks take answers of 8 MiB.
struct PageLimits {
    qint64 pullRows = protocol::pullRowsMax, snapshotRows = protocol::snapshotRowsMax;
    qint64 bytes = 4 * 1024 * 1024;
    qint64 bytesMax = 6 * 1024 * 1024; // of what is not cut, because it was committed together
};

// One connection; belongs to the thread that opened it. Any number of them read beside the writer.
class SiteReader {
public:
    static Result<std::unique_ptr<SiteReader>> open(const QString& path, const QByteArray& vfs = {}, const PageLimits& limits = {});

    Served<Person> person(const Id<User>& user) const { return personOf(m_rows, user, Reading::Everything); }

    // The person with those of the histories that they may see: of customers whose directory they hold.
    Served<Person> withHistories(Person person, const QStringList& customers) const;

    // What changed in the person's scopes after the cursor, up to a page. The rows are as they are now, which may be newer. A desk for which one
    // operation changed more than an answer may hold is told to fetch everything again: pages of a snapshot end anywhere.
    Served<PullPage> pull(const Person& person, QByteArrayView cursor) const;
    // Where the cursor stands and whether anything newer touches the person's scopes; refuses cursors as pull() does.
    struct Standing { qint64 feed = 0, head = 0; bool behind = false; };
    Served<Standing> standing(const Person& person, QByteArrayView cursor) const;

    // The cursor of the plan is from before any row is read, so that whatever changes meanwhile is pulled afterwards.
    Served<SnapshotPlan> snapshotPlan(const Person& person) const;
    // Rows of live tables in the order of their keys; any reader serves any page, `after` is a former page's `next`.
    Served<SnapshotPage> snapshotPage(const Person& person, const QByteArray& scope, QByteArrayView after) const;

    // The stored OperationResult of an operation: to its author, and to those who lead.
    Served<QByteArray> operationResult(const Person& person, const Uuid& operation) const;

    // These rows as they are now, as far as the person may have them; after a page's worth of bytes the rest is left for the next question.
    Served<PullPage> rowsAgain(const Person& person, const std::vector<LeftRow>& asked) const;

    const SiteIdentity& identity() const { return m_identity; }
    Database& database() const { return *m_database; }
    const RowStore& rows() const { return m_rows; }

private:
    SiteReader(std::unique_ptr<Database> database, const PageLimits& limits) : m_database(std::move(database)), m_rows(*m_database), m_limits(limits) {}
    Served<Cursor> checkCursor(const Person& person, QByteArrayView text, qint64 head, qint64 floor) const;
    Result<bool> collect(const Person& person, PullPage& page) const; // page.feed: from where, and then up to where; false: it would be too large

    std::unique_ptr<Database> m_database;
    RowStore m_rows;
    const PageLimits m_limits;
    SiteIdentity m_identity;
};

} // namespace callboard
