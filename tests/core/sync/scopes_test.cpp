// The rules of scopes are said twice, for one row and for a table; both must say the same.
#include "core/sync/scopes.h"
#include "core/domain/order.h"
#include "tests/support/sample_site.h"
#include "tests/support/seeded_random.h"

#include <QTemporaryDir>
#include <set>

using namespace callboard;
using namespace callboard::sample;

TEST_CASE("a row is selected by its own scope and by no other", "[sync]")
{
    QTemporaryDir folder;
    auto database = Database::open({folder.filePath(QStringLiteral("rows.db")), Access::Writer, Durability::Normal, {}, 1024});
    REQUIRE(database);
    REQUIRE(createEntityTables(**database));
    RowStore store(**database);
    SeededRandom random(11);
    const std::vector<Uuid> brands{number(1), number(2), Uuid{}}, teams{number(3), number(4), Uuid{}};

    // Random rows of every kind; what they hold beside brand and team does not matter.
    std::map<std::pair<const Schema*, Uuid>, QByteArray> scopeOfRow;
    std::set<QByteArray> scopes{"org"};
    quint64 next = 1000;
    for (const Schema* schema : entitySchemas())
        for (int i = 0; i < 30; ++i) {
            Row row{number(++next), 1, schema->initial};
            for (const auto& [column, ids] : {std::pair{"brand", brands}, std::pair{"team", teams}})
                if (const int at = schema->indexOf(column); at >= 0) {
                    const Uuid id = random.pick(ids);
                    row.values[std::size_t(at)] = id.isNull() ? Value() : Value(id);
                }
            REQUIRE(store.put(*schema, row));
            const QByteArray scope = scopeOf(*schema, row);
            scopeOfRow[{schema, row.id}] = scope;
            scopes.insert(scope);
        }
    REQUIRE(scopes.size() == 12); // everyone's, three directories, three of guides and three of articles (one of no brand each), two teams

    std::map<std::pair<const Schema*, Uuid>, QByteArray> selected;
    for (const QByteArray& scope : scopes)
        for (const Schema* schema : entitySchemas()) {
            const auto filters = filtersFor(scope, *schema);
            if (!filters)
                continue;
            auto rows = store.list(Query{schema, *filters, {}, false, 1000, 0});
            REQUIRE(rows);
            for (const Row& row : *rows) {
                INFO(schema->name << ' ' << scope.toStdString());
                CHECK(scopeOfRow.at({schema, row.id}) == scope);
                CHECK(selected.emplace(std::pair{schema, row.id}, scope).second);
            }
        }
    // Rows of no brand are in nobody's directory or articles: they are the only ones that no scope selects.
    for (const auto& [place, scope] : scopeOfRow) {
        INFO(place.first->name << ' ' << scope.toStdString());
        CHECK(selected.count(place) == (scope.endsWith(Uuid{}.text()) ? 0u : 1u));
    }
}

TEST_CASE("a scope that is no scope selects nothing", "[sync]")
{
    for (const char* scope : {"", "orgs", "team:", "team:x", "directory:", "directory:not-an-id", "guides:", "guides:x", "kb:", "kb:x", "pack:00000000-0000-0000-0000-000000000001"})
        for (const Schema* schema : entitySchemas())
            CHECK_FALSE(filtersFor(scope, *schema));
}

TEST_CASE("a person holds everyone's rows, the guides, those of the teams, the articles and the directories of the brands, in that order", "[sync]")
{
    User user;
    user.teams = {text(west.key), text(east.key)};
    CHECK(scopesOf(user, {brand}) == std::vector<QByteArray>{"org", "guides:" + brand.key.text(), "team:" + west.key.text(), "team:" + east.key.text(), "kb:" + brand.key.text(), "directory:" + brand.key.text()});
}

TEST_CASE("the fingerprint of scopes changes with them and only with them", "[sync]")
{
    const std::vector<QByteArray> one{"org", "team:a"}, two{"org", "team:b"}, three{"org", "team:a", "team:b"};
    CHECK(fingerprintOf(one) == fingerprintOf(std::vector<QByteArray>(one)));
    CHECK(fingerprintOf(one) != fingerprintOf(two));
    CHECK(fingerprintOf(one) != fingerprintOf(three));
    CHECK_FALSE(fingerprintOf({}).isEmpty());
}
