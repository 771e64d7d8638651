// The checks, each on what is in the files and not on what the product says of them.
#include "tests/simulation/invariants.h"

#include "core/base/json.h"
#include "core/storage/bound.h"

namespace callboard::simulation {

namespace {

class MapView final : public RowView {
public:
    explicit MapView(const RowMap& rows) : m_rows(rows) {}
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override
    {
        const auto found = m_rows.find({&schema, id});
        return found == m_rows.end() ? std::nullopt : std::optional(found->second);
    }

private:
    const RowMap& m_rows;
};

// What the rows are without this desk's own operations.
RowMap baseRows(DeskNode& node, RowMap rows)
{
    const auto read = eachRow(node.desk().cache().rows().database(), "SELECT kind, id, version, row FROM shadow", [&](const Statement& shadow) {
        const Schema* schema = entityNamed(shadow.view(0));
        CALLBOARD_REQUIRE(schema);
        const RowPlace place{schema, shadow.uuid(1)};
        rows.erase(place);
        if (shadow.isNull(3))
            return;
        auto document = JsonDocument::parse(shadow.bytes(3));
        CALLBOARD_REQUIRE(document.ok());
        auto values = readObject(*schema, document->root());
        CALLBOARD_REQUIRE(values.ok());
        rows[place] = Row{place.id, shadow.integer(2), *values};
    });
    CALLBOARD_REQUIRE(read.ok());
    return rows;
}

// In the order in which they were done: those whose effect the rows do not have yet.
std::vector<Operation> unechoed(DeskNode& node)
{
    std::vector<Operation> operations;
    const auto read = eachRow(node.desk().outbox().database(), "SELECT body FROM operation WHERE state < 2 OR (state = 2 AND feed > ?1) ORDER BY key", [&](const Statement& row) {
        auto operation = readMessage<Operation>(row.bytes(0));
        CALLBOARD_REQUIRE(operation.ok());
        operations.push_back(*operation);
    }, node.desk().cacheState().horizon());
    CALLBOARD_REQUIRE(read.ok());
    return operations;
}

RowMap fold(DeskNode& node, const RowMap& bases)
{
    RowMap rows = bases;
    const Cache::Person& person = node.desk().person();
    for (const Operation& operation : unechoed(node)) {
        const auto change = runOperation(MapView(rows), operation, {operation.id, operation.author, person.role, person.teams, operation.made, nullptr});
        if (!change)
            continue;
        for (const RowWrite& write : change->writes) {
            const RowPlace place{write.schema, write.row.id};
            const auto base = bases.find(place);
            rows[place] = write.row;
            rows[place].version = base == bases.end() ? 0 : base->second.version;
        }
    }
    return rows;
}

void checkCursor(DeskNode& node, const SiteNode& site, const RowMap& bases, Trace& trace)
{
    const CacheState& state = node.desk().cacheState();
    const auto cursor = Cursor::fromText(state.cursor);
    if (!cursor || !site.watch.isOpen())
        return;
    std::set<QByteArray> held = site.watch.scopesOf(node.user);
    for (const HeldHistory& history : state.histories)
        if (history.loaded)
            held.insert("history:" + history.customer.key.text());
    if (cursor->epoch != site.watch.epoch() || cursor->scopes.toLatin1() != site.watch.fingerprintOf(node.user))
        return; // the next pull starts anew
    if (cursor->feed > site.watch.head())
        return trace.violate("I10", node.name + " stands at " + std::to_string(cursor->feed) + ", the site at " + std::to_string(site.watch.head()));
    for (const auto& [place, touches] : site.watch.touches()) {
        const Touch* at = nullptr;
        bool mayHaveLeft = false;
        for (const Touch& touch : touches) {
            if (touch.feed <= cursor->feed && touch.version > 0)
                at = &touch;
            if (touch.feed > cursor->feed || touch.version == 0)
                mayHaveLeft = mayHaveLeft || touch.version == 0 || !holdsAny(held, touch.scopes);
        }
        if (!at || !holdsAny(held, at->scopes))
            continue;
        const auto row = bases.find(place);
        if (row == bases.end() ? !mayHaveLeft : row->second.version < at->version)
            return trace.violate("I10", node.name + " stands at " + std::to_string(cursor->feed) + " and has " + place.text() + " in version " +
                                 (row == bases.end() ? "none" : std::to_string(row->second.version)) + " instead of " + std::to_string(at->version));
    }
}

}

std::string difference(const RowMap& here, const RowMap& expected)
{
    for (const auto& [place, row] : expected) {
        const auto found = here.find(place);
        if (found == here.end())
            return place.text() + " is missing";
        if (found->second == row)
            continue;
        if (found->second.version != row.version)
            return place.text() + " has version " + std::to_string(found->second.version) + " instead of " + std::to_string(row.version);
        for (std::size_t i = 0; i < row.values.size(); ++i)
            if (found->second.values[i] != row.values[i])
                return place.text() + " has another " + place.schema->columns[i].name;
    }
    for (const auto& [place, row] : here)
        if (!expected.count(place))
            return place.text() + " should not be there";
    return {};
}

Result<RowMap> visibleRows(DeskNode& node)
{
    if (!node.desk().hasCache())
        return Error::of(ErrorCode::Missing, "There is no cache.");
    if (auto shadows = node.desk().cache().rows().database().integer("SELECT count(*) FROM shadow"); !shadows)
        return shadows.error();
    RowMap all;
    for (const Schema* schema : entitySchemas()) {
        auto rows = node.desk().cache().rows().list(Query{schema, {}, {}, false, 100'000, 0});
        if (!rows)
            return rows.error();
        for (Row& row : *rows)
            all.emplace(RowPlace{schema, row.id}, std::move(row));
    }
    return all;
}

void checkDesk(DeskNode& node, const SiteNode& site, Trace& trace)
{
    if (!node.isUp() || node.disk.isDead())
        return;
    const Calm calm(node.disk);
    const auto visible = visibleRows(node);
    if (!visible)
        return;
    const RowMap bases = baseRows(node, *visible);
    const QByteArray cursor = node.desk().cacheState().cursor;
    if (node.behind.failures != node.disk.failures())
        node.behind = {node.disk.failures(), cursor, true};
    else if (node.behind.cursor != cursor)
        node.behind.is = false;
    if (!node.behind.is)
        if (const std::string wrong = difference(*visible, fold(node, bases)); !wrong.empty())
            trace.violate("I9", node.name + ": " + wrong);
    for (const auto& [place, row] : bases) {
        qint64& before = node.versions[place];
        if (row.version < before)
            trace.violate("I11", node.name + ": " + place.text() + " went back from version " + std::to_string(before) + " to " + std::to_string(row.version));
        before = std::max(before, row.version);
    }
    if (!node.isSpoiled)
        checkCursor(node, site, bases, trace);
    trace.counters.add("check: desk against its files");
}

void checkKept(DeskNode& node, Trace& trace)
{
    if (!node.isUp() || node.disk.isDead())
        return;
    const Calm calm(node.disk);
    std::map<Uuid, QByteArray> there;
    const auto read = eachRow(node.desk().outbox().database(), "SELECT id, body FROM operation", [&](const Statement& row) { there[row.uuid(0)] = row.bytes(1); });
    CALLBOARD_REQUIRE(read.ok());
    for (const KeptOperation& one : node.kept) {
        const auto found = there.find(one.operation.id);
        const std::string what = node.name + ": " + one.operation.name.toStdString() + " (" + shortName(one.operation.id) + ')';
        if (found == there.end())
            return trace.violate("I1", what + " is not in the outbox any more");
        if (found->second != writeMessage(one.operation))
            return trace.violate("I1", what + " is not what was saved");
    }
    auto drafts = node.desk().outbox().drafts();
    CALLBOARD_REQUIRE(drafts.ok());
    std::map<QString, QString> texts;
    for (const Draft& draft : *drafts)
        texts[draft.place] = draft.text;
    // A commit that failed half-way may have kept the operation all the same; then the draft went with it.
    const bool keptMore = there.size() > node.kept.size();
    for (const auto& [place, text] : node.drafts)
        if (!node.draftsInDoubt.count(place) && texts[place] != text && !(keptMore && node.draftsOffered.count(place)))
            return trace.violate("I1", node.name + ": the draft " + place.toStdString() + " is not as it was saved");
    for (const auto& [place, text] : texts)
        if (!text.isEmpty() && !node.drafts.count(place) && !node.draftsInDoubt.count(place))
            return trace.violate("I1", node.name + ": the draft " + place.toStdString() + " is there although it was used");
}

} // namespace callboard::simulation
