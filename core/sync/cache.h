// Cache: the disposable file of a desk: what the server knows in this person's scopes, with this desk's own operations over it.
#pragma once

#include "core/storage/row_store.h"
#include "core/sync/outbox.h"
#include "core/sync/overlay_trace.h"
#include "core/sync/protocol.h"

#include <set>

namespace callboard {

struct Customer;

// Which rows look different now. Values, so that they can cross threads.
struct ChangeSet {
    std::map<const Schema*, std::set<Uuid>> rows;
    bool many = false; // too many to name: whoever shows rows should read them again
    bool empty() const { return rows.empty() && !many; }
    void add(const Schema& schema, const Uuid& id);
    void add(const ChangeSet& other);
};

// What happened with a customer whom somebody looked at, also with other teams: fetched when it was looked at, in step from then on.
struct HeldHistory {
    Id<Customer> customer;
    Instant viewed;     // last, by the desk's clock
    QString after;      // the page to go on with
    bool loaded = false;
    bool operator==(const HeldHistory&) const = default;
    static constexpr auto schemaName = "held_history";
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &HeldHistory::customer), field("viewed", "", &HeldHistory::viewed), field("after", "", &HeldHistory::after),
                          field("loaded", "", &HeldHistory::loaded)};
    }
};

// Where a desk stands in what it has loaded.
struct CacheState {
    QByteArray cursor;        // to pull from; empty until everything was loaded once
    SnapshotPlan plan;        // while loading: scopes still to come, the first one being loaded
    QByteArray after;         // within the first scope
    qint64 loaded = 0, planned = 0; // rows, for progress
    QList<HeldHistory> histories;   // looked at last first
    bool isLoaded() const { return !cursor.isEmpty(); }
    const HeldHistory* historyOf(const Id<Customer>& customer) const;
    // Operations whose place in the feed is at or below this are in the rows already.
    qint64 horizon() const;
};

// What a file says that cannot be read or written; never the answer of a rule.
inline bool isOfTheFile(ErrorCode code) { return code == ErrorCode::Corrupt || code == ErrorCode::Storage || code == ErrorCode::Busy; }

// Visible rows = shadow ⊕ operations that have not come back. A shadow is kept only of rows that such operations touch.
// One connection writes; belongs to the thread that opened it. After an error nothing of the call is in the file.
class Cache {
public:
    // Person: whose permissions the operations run with.
    struct Person {
        Id<User> id;
        Role role = Role::Rep;
        QStringList teams;
        bool operator==(const Person&) const = default;
    };
    static Result<std::unique_ptr<Cache>> open(const QString& path, const QByteArray& vfs, std::vector<RowObserver*> observers);

    const CacheState& state() const { return m_state; }
    const RowStore& rows() const { return *m_rows; }

    // What the operation would do now, without doing it: a refusal is for its author to read.
    Result<void> tryOut(const std::vector<Operation>& together, const Person& person) const; // each after those before it
    // Shows one more operation over what is visible.
    Result<ChangeSet> overlay(const Operation& operation, const Person& person);
    // Keeps where the desk stands when no row changes.
    Result<void> keep(const CacheState& state);
    // Rows of a customer's history that are here for that alone: in none of `scopes`, and in no other history that is held.
    Result<std::vector<LeftRow>> onlyOfHistory(const Id<Customer>& customer, const std::vector<QByteArray>& scopes) const;
    // Whether an operation that has not come back is over one of them.
    Result<bool> isAnyTouched(const std::vector<LeftRow>& rows) const;
    // Takes rows from the server under the operations that have not come back: the one way in which others' work arrives.
    Result<ChangeSet> rebase(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const Outbox& outbox, const Person& person, const CacheState& state,
                             RowStore::Put rule = RowStore::Put::IfNewer);

    // Rows as the server gave them, without what is done over them here.
    Result<std::optional<Row>> serverRow(const Schema& schema, const Uuid& id) const;
    Result<std::vector<Uuid>> serverIds(const Schema& schema) const;

private:
    Cache(std::unique_ptr<Database> database, std::vector<RowObserver*> observers);
    Result<void> load();
    Result<void> save(const CacheState& state); // within a transaction
    Result<ChangeSet> rebaseWhatItChanges(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const Outbox& outbox, const Person& person, const CacheState& state,
                                          RowStore::Put rule);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<RowStore> m_rows;
    CacheState m_state;
    OverlayTrace m_trace; // of the operations that have not come back
    std::optional<Person> m_tracedFor; // who they ran for; nothing while the trace says too little of the file
};

} // namespace callboard
