// The shadow and the overlay.
#include "core/sync/cache.h"

#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/domain/customer.h"
#include "core/storage/bound.h"
#include "core/storage/migrations.h"
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

// A row's place, ordered so that rebasing does the same things in the same order everywhere.
struct Place {
    const Schema* schema;
    Uuid id;
    bool operator<(const Place& other) const
    {
        const int kinds = qstrcmp(schema->name, other.schema->name);
        return kinds ? kinds < 0 : id < other.id;
    }
};
using Rows = std::map<Place, std::optional<Row>>; // nothing: there is no such row

// What operations see: their own writes, then what they stand on, then the file.
class OverlayView final : public RowView {
public:
    OverlayView(const RowStore& rows, const Rows& bases) : m_rows(rows), m_bases(bases) {}
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override
    {
        for (const Rows* rows : {&overlay, &m_bases})
            if (const auto found = rows->find({&schema, id}); found != rows->end())
                return found->second;
        return m_rows.find(schema, id);
    }
    Rows overlay;

private:
    const RowStore& m_rows;
    const Rows& m_bases;
};

Context contextOf(const Operation& operation, const Cache::Person& person)
{
    return {operation.id, operation.author, person.role, person.teams, operation.made, nullptr};
}

// The shadow table, read and written row by row.
class Shadows {
public:
    explicit Shadows(Database& database) : m_database(database) {}

    Result<Rows> all() const
    {
        Rows rows;
        auto statement = m_database.prepare("SELECT kind, id, version, row FROM shadow");
        if (!statement)
            return statement.error();
        for (;;) {
            auto there = statement->step();
            if (!there)
                return there.error();
            if (!*there)
                return rows;
            const Schema* schema = entityNamed(statement->view(0));
            if (!schema)
                continue;
            const Uuid id = statement->uuid(1);
            auto base = baseOf(*schema, id, *statement);
            if (!base)
                return base.error();
            rows[{schema, id}] = std::move(base).value();
        }
    }

    // Nothing: the row has no shadow.
    Result<std::optional<std::optional<Row>>> find(const Place& place) const
    {
        using Found = std::optional<std::optional<Row>>;
        auto statement = m_database.prepare("SELECT kind, id, version, row FROM shadow WHERE kind = ?1 AND id = ?2");
        if (!statement)
            return statement.error();
        auto there = statement->bindText(1, place.schema->name).bind(2, place.id).step();
        if (!there)
            return there.error();
        if (!*there)
            return Found();
        auto base = baseOf(*place.schema, place.id, *statement);
        return base ? Result<Found>(Found(std::move(base).value())) : Result<Found>(base.error());
    }

    Result<void> put(const Place& place, const std::optional<Row>& base)
    {
        auto statement = m_database.prepare("INSERT INTO shadow(kind, id, version, row) VALUES (?1, ?2, ?3, ?4) "
                                            "ON CONFLICT(kind, id) DO UPDATE SET version = excluded.version, row = excluded.row");
        if (!statement)
            return statement.error();
        statement->bindText(1, place.schema->name).bind(2, place.id);
        if (base) {
            QByteArray text;
            JsonWriter json(text);
            writeObject(json, *place.schema, base->values);
            statement->bind(3, base->version).bindText(4, text);
        }
        return statement->run();
    }

    Result<bool> has(const Place& place) const
    {
        auto statement = m_database.prepare("SELECT 1 FROM shadow WHERE kind = ?1 AND id = ?2");
        if (!statement)
            return statement.error();
        return statement->bindText(1, place.schema->name).bind(2, place.id).step();
    }

    Result<void> erase(const Place& place)
    {
        auto statement = m_database.prepare("DELETE FROM shadow WHERE kind = ?1 AND id = ?2");
        if (!statement)
            return statement.error();
        return statement->bindText(1, place.schema->name).bind(2, place.id).run();
    }

private:
    static Result<std::optional<Row>> baseOf(const Schema& schema, const Uuid& id, const Statement& statement)
    {
        if (statement.isNull(3))
            return std::optional<Row>();
        auto document = JsonDocument::parse(statement.bytes(3));
        if (!document)
            return document.error();
        auto values = readObject(schema, document->root());
        if (!values)
            return values.error();
        return std::optional(Row{id, statement.integer(2), std::move(values).value()});
    }

    Database& m_database;
};

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
            if (std::find_first_of(in.begin(), in.end(), scopes.begin(), scopes.end()) == in.end())
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
    const Rows none;
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
    auto change = runOperation(*m_rows, operation, contextOf(operation, person));
    if (!change && isOfTheFile(change.error().code))
        return change.error();
    if (!change)
        return changed; // the server will judge it; there is nothing to show
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    Shadows shadows(*m_database);
    for (RowWrite& write : change->writes) {
        const Place place{write.schema, write.row.id};
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
    return changed;
}

Result<ChangeSet> Cache::rebase(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const std::vector<OutboxItem>& unechoed,
                                const Person& person, const CacheState& state, RowStore::Put rule)
{
    ChangeSet changed;
    if (mutant("cursor_before_rows"))
        (void)save(state);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    Shadows shadows(*m_database);
    auto shadowed = shadows.all();
    if (!shadowed)
        return shadowed.error();
    Rows bases = *shadowed; // what each touched row is without our operations

    // Rows that no operation touches go straight into the file; a version that is here already changes nothing.
    for (const SentRow& sent : put) {
        const auto base = bases.find({sent.schema, sent.row.id});
        if (base != bases.end()) {
            if (!base->second || base->second->version < sent.row.version || rule == RowStore::Put::Always)
                base->second = sent.row;
            continue;
        }
        if (auto done = m_rows->put(*sent.schema, sent.row, rule); !done)
            return done.error();
        changed.add(*sent.schema, sent.row.id);
    }
    for (const LeftRow& gone : left) {
        if (const auto base = bases.find({gone.schema, gone.id}); base != bases.end()) {
            if (!mutant("left_row_kept_under_operation"))
                base->second.reset();
            continue;
        }
        auto erased = m_rows->erase(*gone.schema, gone.id);
        if (!erased)
            return erased.error();
        changed.add(*gone.schema, gone.id);
    }

    OverlayView view(*m_rows, bases);
    for (const OutboxItem& item : unechoed) {
        auto change = runOperation(view, item.operation, contextOf(item.operation, person));
        if (!change && isOfTheFile(change.error().code))
            return change.error();
        if (!change)
            continue;
        for (RowWrite& write : change->writes) {
            const Place place{write.schema, write.row.id};
            auto base = bases.find(place);
            if (base == bases.end()) {
                auto found = m_rows->find(*write.schema, write.row.id);
                if (!found)
                    return found.error();
                base = bases.emplace(place, std::move(found).value()).first;
            }
            write.row.version = base->second ? base->second->version : 0;
            view.overlay[place] = std::move(write.row);
        }
    }

    for (const auto& [place, base] : bases) {
        const auto over = view.overlay.find(place);
        const std::optional<Row>& visible = over == view.overlay.end() ? base : over->second;
        if (visible) {
            if (auto done = m_rows->put(*place.schema, *visible); !done)
                return done.error();
        } else if (auto erased = m_rows->erase(*place.schema, place.id); !erased) {
            return erased.error();
        }
        auto kept = over == view.overlay.end() && !mutant("shadow_kept_for_ever") ? shadows.erase(place) : shadows.put(place, base);
        if (!kept)
            return kept.error();
        changed.add(*place.schema, place.id);
    }

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
    auto done = eachRow(*m_database, "SELECT id FROM " + table + " WHERE id NOT IN (SELECT id FROM shadow WHERE kind = ?1) UNION ALL SELECT id FROM shadow WHERE kind = ?1 AND row IS NOT NULL", take, schema.name);
    return done ? Result<std::vector<Uuid>>(std::move(ids)) : Result<std::vector<Uuid>>(done.error());
}

} // namespace callboard
