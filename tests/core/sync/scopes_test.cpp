// The rules of scopes are said twice, for one row and for a table; both must say the same.
#include "core/sync/scopes.h"
#include "core/domain/order.h"
#include "tests/support/sample_site.h"
#include "tests/support/seeded_random.h"

#include <QTemporaryDir>
#include <set>

using namespace callboard;
using namespace callboard::sample;

TEST_CASE("a row is selected by its own scopes and by no other", "[sync]")
{
    QTemporaryDir folder;
    auto database = Database::open({folder.filePath(QStringLiteral("rows.db")), Access::Writer, Durability::Normal, {}, 1024});
    REQUIRE(database);
    REQUIRE(createEntityTables(**database));
    RowStore store(**database);
    SeededRandom random(11);
    const std::vector<Uuid> brands{number(1), number(2), Uuid{}}, teams{number(3), number(4), Uuid{}}, owners{number(5), Uuid{}}, customers{number(6), number(7), Uuid{}};

    // Random rows of every kind; what they hold beside these does not matter.
    std::map<std::pair<const Schema*, Uuid>, std::set<QByteArray>> scopesOfRow;
    std::set<QByteArray> scopes{"org"};
    quint64 next = 1000;
    for (const Schema* schema : entitySchemas())
        for (int i = 0; i < 30; ++i) {
            Row row{number(++next), 1, schema->initial};
            for (const auto& [column, ids] : {std::pair{"brand", brands}, std::pair{"team", teams}, std::pair{"owner", owners}, std::pair{"customer", customers},
                                              std::pair{"other_team", teams}, std::pair{"other_owner", owners}, std::pair{"other_customer", customers}})
                if (const int at = schema->indexOf(column); at >= 0) {
                    const Uuid id = random.pick(ids);
                    row.values[std::size_t(at)] = id.isNull() ? Value() : Value(id);
                }
            REQUIRE(store.put(*schema, row));
            const auto in = scopesOf(*schema, row);
            scopesOfRow[{schema, row.id}] = {in.begin(), in.end()};
            CHECK(scopesOfRow[{schema, row.id}].size() == in.size());
            scopes.insert(in.begin(), in.end());
        }
    // Everyone's, three directories, three of guides and three of articles (one of no brand each), two teams, one owner and what is
    // nobody's, two histories.
    REQUIRE(scopes.size() == 16);

    std::map<std::pair<const Schema*, Uuid>, std::set<QByteArray>> selected;
    for (const QByteArray& scope : scopes)
        for (const Schema* schema : entitySchemas()) {
            const auto filters = filtersFor(scope, *schema);
            if (!filters)
                continue;
            auto rows = store.list(Query{schema, *filters, {}, false, 1000, 0});
            REQUIRE(rows);
            for (const Row& row : *rows) {
                INFO(schema->name << ' ' << scope.toStdString());
                CHECK(scopesOfRow.at({schema, row.id}).count(scope) == 1);
                CHECK(selected[{schema, row.id}].insert(scope).second);
            }
        }
    // Rows of no brand are in nobody's directory or articles: those are the only scopes that select nothing.
    for (auto& [place, in] : scopesOfRow) {
        INFO(place.first->name);
        std::erase_if(in, [](const QByteArray& scope) { return scope.endsWith(Uuid{}.text()); });
        CHECK(selected[place] == in);
    }
}

TEST_CASE("a case is in its team's scope first, then in its owner's, and in its customer's history", "[sync]")
{
    const MapRows rows = site();
    const CaseFile file = rows.get(lamp);
    const auto scopes = scopesOf(schemaOf<CaseFile>(), *rows.find(schemaOf<CaseFile>(), lamp.key).value());
    CHECK(scopes == std::vector<QByteArray>{"team:" + file.team.key.text(), "user:" + file.owner.key.text(), "history:" + file.customer.key.text()});
    CHECK(historyOf(file.customer) == scopes.back());
    CHECK(isHistory(scopes.back()));
    CHECK_FALSE(isHistory(scopes.front()));
    CHECK(scopesOf(schemaOf<Customer>(), *rows.find(schemaOf<Customer>(), maria.key).value()).size() == 1); // everybody who answers calls has it
}

TEST_CASE("a scope that is no scope selects nothing", "[sync]")
{
    for (const char* scope : {"", "orgs", "team:", "team:x", "directory:", "directory:not-an-id", "guides:", "guides:x", "kb:", "kb:x", "user:", "user:x", "history:", "history:x", "pack:00000000-0000-0000-0000-000000000001"})
        for (const Schema* schema : entitySchemas())
            CHECK_FALSE(filtersFor(scope, *schema));
}

TEST_CASE("a person holds everyone's rows, the guides, those of the teams, their own, the articles and the directories of the brands, in that order", "[sync]")
{
    CHECK(scopesOf(ada, {text(west.key), text(east.key)}, {brand}) == std::vector<QByteArray>{"org", "guides:" + brand.key.text(), "team:" + west.key.text(), "team:" + east.key.text(), "user:" + ada.key.text(), "kb:" + brand.key.text(), "directory:" + brand.key.text()});
}

TEST_CASE("the fingerprint of scopes changes with them and only with them", "[sync]")
{
    const std::vector<QByteArray> one{"org", "team:a"}, two{"org", "team:b"}, three{"org", "team:a", "team:b"};
    CHECK(fingerprintOf(one) == fingerprintOf(std::vector<QByteArray>(one)));
    CHECK(fingerprintOf(one) != fingerprintOf(two));
    CHECK(fingerprintOf(one) != fingerprintOf(three));
    CHECK_FALSE(fingerprintOf({}).isEmpty());
}
