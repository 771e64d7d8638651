// The file of a desk: what was loaded, and one's own operations over it.
#include "core/sync/cache.h"

#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/domain/customer.h"
#include "core/storage/bound.h"
#include "core/storage/migrations.h"
#include "core/sync/rebase.h"
#include "core/sync/scopes.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr std::size_t namedRowsMax = 500; // beyond this, views read again rather than look up every id
constexpr int cacheMemory_kib = 16 * 1024;

const std::vector<Migration>& steps()
{
    static const std::vector<Migration> list{
        {"Shadows of rows with operations over them, and where the desk stands in the feed.",
         {"CREATE TABLE shadow(kind TEXT NOT NULL, id BLOB NOT NULL, version INTEGER, row TEXT, PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID",
          "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"}},
    };
    return list;
}

}

void ChangeSet::add(const Schema& schema, const Uuid& id)
{
    auto& ids = rows[&schema];
    if (ids.size() < namedRowsMax)
        ids.insert(id);
    else
        many = true;
}

void ChangeSet::add(const ChangeSet& other)
{
    many = many || other.many;
    for (const auto& [schema, ids] : other.rows)
        for (const Uuid& id : ids)
            add(*schema, id);
}

namespace {

// As it is stored.
struct HeldHistories {
    QList<HeldHistory> list;
    static constexpr auto schemaName = "held_histories";
    static constexpr auto fields() { return std::tuple{field("list", "", &HeldHistories::list)}; }
};

}

const HeldHistory* CacheState::historyOf(const Id<Customer>& customer) const
{
    const auto found = std::find_if(histories.begin(), histories.end(), [&customer](const HeldHistory& history) { return history.customer == customer; });
    return found == histories.end() ? nullptr : &*found;
}

qint64 CacheState::horizon() const
{
    const auto at = Cursor::fromText(isLoaded() ? cursor : plan.cursor.toLatin1());
    return at ? at->feed : 0;
}

Cache::Cache(std::unique_ptr<Database> database, std::vector<RowObserver*> observers)
    : m_database(std::move(database)), m_rows(std::make_unique<RowStore>(*m_database, std::move(observers)))
{
}

Result<std::unique_ptr<Cache>> Cache::open(const QString& path, const QByteArray& vfs, std::vector<RowObserver*> observers)
{
    auto database = Database::open({path, Access::Writer, Durability::Normal, vfs, cacheMemory_kib});
    if (!database)
        return database.error();
    if (auto done = migrate(**database, steps()); !done)
        return done.error();
    if (auto done = createEntityTables(**database); !done)
        return done.error();
    std::unique_ptr<Cache> cache(new Cache(std::move(database).value(), std::move(observers)));
    if (auto done = cache->load(); !done)
        return done.error();
    return cache;
}

Result<void> Cache::load()
{
    auto statement = m_database->prepare("SELECT name, value FROM meta");
    if (!statement)
        return statement.error();
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return {};
        const QByteArray name = statement->bytes(0), value = statement->bytes(1);
        if (name == "cursor")
            m_state.cursor = value;
        else if (name == "after")
            m_state.after = value;
        else if (name == "loaded")
            m_state.loaded = value.toLongLong();
        else if (name == "planned")
            m_state.planned = value.toLongLong();
        else if (name == "plan") {
            auto plan = readMessage<SnapshotPlan>(value);
            if (!plan)
                return plan.error();
            m_state.plan = std::move(plan).value();
        } else if (name == "histories") {
            auto held = readMessage<HeldHistories>(value);
            if (!held)
                return held.error();
            m_state.histories = std::move(held->list);
        }
    }
}

Result<void> Cache::keep(const CacheState& state)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = save(state); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    m_state = state;
    return {};
}

Result<std::vector<LeftRow>> Cache::onlyOfHistory(const Id<Customer>& customer, const std::vector<QByteArray>& scopes) const
{
    constexpr int rowsMax = 1'000'000;
    std::vector<QByteArray> others = scopes;
    for (const HeldHistory& held : m_state.histories) // a link of two cases is in both customers' histories
        if (held.customer != customer && (held.loaded || !held.after.isEmpty()))
            others.push_back(historyOf(held.customer));
    std::vector<LeftRow> only;
    for (const Schema* schema : entitySchemas()) {
        const auto filters = filtersFor(historyOf(customer), *schema);
        if (!filters)
            continue;
        auto rows = m_rows->list(Query{schema, *filters, {}, false, rowsMax, 0});
        if (!rows)
            return rows.error();
        for (const Row& row : *rows) {
            const auto in = scopesOf(*schema, row);
            if (std::find_first_of(in.begin(), in.end(), others.begin(), others.end()) == in.end())
                only.push_back({schema, row.id});
        }
    }
    return only;
}

Result<bool> Cache::isAnyTouched(const std::vector<LeftRow>& rows) const
{
    const Shadows shadows(*m_database);
    for (const LeftRow& row : rows) {
        auto touched = shadows.has({row.schema, row.id});
        if (!touched || *touched)
            return touched;
    }
    return false;
}

Result<void> Cache::save(const CacheState& state)
{
    const std::pair<const char*, QByteArray> facts[] = {{"cursor", state.cursor}, {"after", state.after}, {"plan", writeMessage(state.plan)}, {"histories", writeMessage(HeldHistories{state.histories})},
                                                        {"loaded", QByteArray::number(state.loaded)}, {"planned", QByteArray::number(state.planned)}};
    for (const auto& [name, value] : facts) {
        auto put = m_database->prepare("INSERT INTO meta(name, value) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value");
        if (!put)
            return put.error();
        if (auto done = put->bindText(1, name).bindText(2, value).run(); !done)
            return done;
    }
    return {};
}

Result<void> Cache::tryOut(const std::vector<Operation>& together, const Person& person) const
{
    const RowsByPlace none;
    OverlayView view(*m_rows, none);
    for (const Operation& operation : together) {
        auto change = runOperation(view, operation, contextOf(operation, person));
        if (!change)
            return change.error();
        for (RowWrite& write : change->writes) {
            auto before = view.find(*write.schema, write.row.id);
            if (!before)
                return before.error();
            write.row.version = *before ? (*before)->version : 0;
            view.overlay[{write.schema, write.row.id}] = std::move(write.row);
        }
    }
    return {};
}

Result<ChangeSet> Cache::overlay(const Operation& operation, const Person& person)
{
    ChangeSet changed;
    if (m_tracedFor != person)
        m_tracedFor.reset();
    TracedView traced(*m_rows);
    auto change = runOperation(traced, operation, contextOf(operation, person));
    if (!change && isOfTheFile(change.error().code))
        return change.error();
    OperationRun run = traced.take(change ? &*change : nullptr);
    if (!change) { // the server will judge it; there is nothing to show
        m_trace.keep(operation.id, std::move(run));
        return changed;
    }
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    Shadows shadows(*m_database);
    for (RowWrite& write : change->writes) {
        const RowPlace place{write.schema, write.row.id};
        auto shadowed = shadows.has(place);
        if (!shadowed)
            return shadowed.error();
        auto before = m_rows->find(*write.schema, write.row.id);
        if (!before)
            return before.error();
        if (!*shadowed && !mutant("shadow_not_copied"))
            if (auto done = shadows.put(place, *before); !done)
                return done.error();
        write.row.version = *before ? (*before)->version : 0; // what is shown has the version that the server gave last
        if (auto done = m_rows->put(*write.schema, write.row); !done)
            return done.error();
        changed.add(*write.schema, write.row.id);
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    m_trace.keep(operation.id, std::move(run));
    return changed;
}

Result<ChangeSet> Cache::rebase(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const Outbox& outbox, const Person& person, const CacheState& state,
                                RowStore::Put rule)
{
    auto changed = rebaseWhatItChanges(put, left, outbox, person, state, rule);
    m_tracedFor = changed ? std::optional(person) : std::nullopt;
    return changed;
}

Result<ChangeSet> Cache::rebaseWhatItChanges(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const Outbox& outbox, const Person& person, const CacheState& state,
                                             RowStore::Put rule)
{
    ChangeSet changed;
    if (mutant("cursor_before_rows"))
        (void)save(state);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    auto unechoed = outbox.unechoed(state.horizon());
    if (!unechoed)
        return unechoed.error();
    Rebase rebase(*m_rows, *m_database, m_trace);
    if (auto done = rebase.begin(std::move(unechoed).value(), m_tracedFor != person); !done)
        return done.error();
    for (const SentRow& sent : put) {
        if (auto done = rebase.take(sent, rule); !done)
            return done.error();
        changed.add(*sent.schema, sent.row.id);
    }
    for (const LeftRow& gone : left) {
        if (auto done = rebase.take(gone); !done)
            return done.error();
        changed.add(*gone.schema, gone.id);
    }
    for (bool ran = false; !ran;) {
        auto toRun = rebase.toRun();
        if (!toRun)
            return toRun.error();
        auto done = outbox.eachOf(*toRun, [&](const Operation& operation) { return rebase.run(operation, person); });
        if (!done)
            return done.error();
        ran = *done;
    }
    if (auto done = rebase.finish([&changed](const RowPlace& place) { changed.add(*place.schema, place.id); }); !done)
        return done.error();
    if (auto done = save(state); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    m_state = state;
    return changed;
}

Result<std::optional<Row>> Cache::serverRow(const Schema& schema, const Uuid& id) const
{
    auto shadow = Shadows(*m_database).find({&schema, id});
    if (!shadow)
        return shadow.error();
    return *shadow ? std::move(**shadow) : m_rows->find(schema, id);
}

Result<std::vector<Uuid>> Cache::serverIds(const Schema& schema) const
{
    std::vector<Uuid> ids;
    const QByteArray table = sql::quoted(schema.name);
    const auto take = [&ids](const Statement& row) { ids.push_back(row.uuid(0)); };
    // From the table and not from an index: whoever asks wants to know what can be read.
    auto done = eachRow(*m_database, "SELECT id FROM " + table + " NOT INDEXED WHERE id NOT IN (SELECT id FROM shadow WHERE kind = ?1) UNION ALL SELECT id FROM shadow WHERE kind = ?1 AND row IS NOT NULL", take, schema.name);
    return done ? Result<std::vector<Uuid>>(std::move(ids)) : Result<std::vector<Uuid>>(done.error());
}

} // namespace callboard
