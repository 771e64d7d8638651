// Fields that a site declared behave like built-in ones.
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

MapRows siteWithFields()
{
    MapRows rows = site();
    declare(rows, declared("customer", "shoe_size", CustomKind::Integer));
    declare(rows, declared("customer", "newsletter", CustomKind::Boolean));
    declare(rows, declared("customer", "birthday", CustomKind::Date));
    declare(rows, declared("customer", "colour", CustomKind::Option, {QStringLiteral("red"), QStringLiteral("blue")}));
    declare(rows, declared("customer", "nickname", CustomKind::Text));
    declare(rows, declared("case_file", "shelf", CustomKind::Text, {}, true));
    return rows;
}

Result<Change> set(MapRows& rows, const char* name, const Value& value, const Value& was = {}, quint64 operation = 1000)
{
    return perform(rows, as(ada, operation), EditCustomer{maria, {{{name, value}}}, {{{name, was}}}});
}

Value valueOf(const MapRows& rows, const char* name)
{
    const auto fields = rows.get(maria).custom.fields;
    const auto found = fields.find(name);
    return found == fields.end() ? Value() : found->second;
}

}

TEST_CASE("a declared field takes a value of its kind", "[work]")
{
    MapRows rows = siteWithFields();
    REQUIRE(set(rows, "custom.shoe_size", qint64(39)));
    REQUIRE(set(rows, "custom.newsletter", true));
    REQUIRE(set(rows, "custom.birthday", word("1984-02-29")));
    REQUIRE(set(rows, "custom.colour", word("blue")));
    REQUIRE(set(rows, "custom.nickname", word("Mari")));
    CHECK(valueOf(rows, "shoe_size") == Value(qint64(39)));
    CHECK(valueOf(rows, "newsletter") == Value(true));
    CHECK(valueOf(rows, "birthday") == word("1984-02-29"));
    CHECK(valueOf(rows, "colour") == word("blue"));
    CHECK(valueOf(rows, "nickname") == word("Mari"));
}

TEST_CASE("a field that nobody declared is refused by name", "[work]")
{
    MapRows rows = siteWithFields();
    for (const char* name : {"custom.hat_size", "custom.", "custom.shoe_size "}) {
        auto change = set(rows, name, qint64(1));
        REQUIRE_FALSE(change);
        CHECK(change.error().field == QString::fromLatin1(name));
    }
    auto elsewhere = perform(rows, as(ada), EditCase{lamp, {{{"custom.shoe_size", qint64(1)}}}, {}});
    CHECK_FALSE(elsewhere);
}

TEST_CASE("a value of another kind than the declared field is refused", "[work]")
{
    MapRows rows = siteWithFields();
    CHECK_FALSE(set(rows, "custom.shoe_size", word("39")));
    CHECK_FALSE(set(rows, "custom.shoe_size", 39.5));
    CHECK_FALSE(set(rows, "custom.newsletter", qint64(1)));
    CHECK_FALSE(set(rows, "custom.birthday", word("1983-02-29")));
    CHECK_FALSE(set(rows, "custom.colour", word("green")));
    CHECK_FALSE(set(rows, "custom.nickname", RawJson{"{\"a\":1}"}));
    CHECK(rows.get(maria).custom.fields.empty());
}

TEST_CASE("a declared field can be emptied unless it is required", "[work]")
{
    MapRows rows = siteWithFields();
    REQUIRE(set(rows, "custom.nickname", word("Mari")));
    REQUIRE(set(rows, "custom.nickname", Value(), word("Mari"), 1001));
    CHECK(rows.get(maria).custom.fields.empty());
    CHECK_FALSE(perform(rows, as(ada), EditCase{lamp, {{{"custom.shelf", Value()}}}, {}}));
}

TEST_CASE("each declared field has its own conflict", "[work]")
{
    MapRows rows = siteWithFields();
    REQUIRE(set(rows, "custom.shoe_size", qint64(39), {}, 1000));
    auto change = perform(rows, as(ada, 1001), EditCustomer{maria, {{{"custom.shoe_size", qint64(41)}, {"custom.newsletter", true}}}, {}});
    REQUIRE(change);
    CHECK(change->conflicts == QStringList{QStringLiteral("custom.shoe_size")});
    CHECK(valueOf(rows, "shoe_size") == Value(qint64(39)));
    CHECK(valueOf(rows, "newsletter") == Value(true));
}

TEST_CASE("a conflict in a declared field of any kind can be resolved with mine", "[work]")
{
    const auto [name, theirs, mine] = GENERATE(table<const char*, Value, Value>({{"custom.shoe_size", qint64(39), qint64(41)}, {"custom.newsletter", false, true}, {"custom.colour", word("red"), word("blue")}}));
    MapRows rows = siteWithFields();
    REQUIRE(set(rows, name, theirs));
    REQUIRE(set(rows, name, mine, {}, 1001));
    const auto conflicts = rows.all<Conflict>();
    REQUIRE(conflicts.size() == 1);
    auto change = perform(rows, as(ada, 1002), ResolveConflict{conflicts.front().id.key, true});
    INFO((change ? QString() : change.error().sentence()).toStdString());
    REQUIRE(change);
    CHECK(valueOf(rows, name + qstrlen("custom.")) == mine);
}
