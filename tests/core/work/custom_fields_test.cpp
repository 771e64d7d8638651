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

TEST_CASE("a declared field takes what is within its bounds and of its pattern, and says what it takes", "[work]")
{
    MapRows rows = site();
    CustomField size = declared("customer", "shoe_size", CustomKind::Integer), serial = declared("customer", "serial", CustomKind::Text), day = declared("customer", "birthday", CustomKind::Date);
    size.least = QStringLiteral("30");
    size.most = QStringLiteral("50");
    serial.label = QStringLiteral("Serial number");
    serial.most = QStringLiteral("9");
    serial.pattern = QStringLiteral("[A-Z]{2}-\\d+");
    serial.example = QStringLiteral("AB-1234");
    day.most = QStringLiteral("2026-12-31");
    for (const CustomField& field : {size, serial, day}) {
        REQUIRE(checkDeclaration(field));
        declare(rows, field);
    }
    const auto sentence = [&rows](const char* name, const Value& value) {
        const auto done = set(rows, name, value);
        return done ? std::string() : done.error().sentence().toStdString();
    };
    CHECK(sentence("custom.shoe_size", qint64(29)) == "\"shoe_size\" is 30 to 50.");
    CHECK(sentence("custom.shoe_size", qint64(51)) == "\"shoe_size\" is 30 to 50.");
    CHECK(sentence("custom.serial", word("xAB-12")) == "\"Serial number\" looks like this: AB-1234.");
    CHECK(sentence("custom.serial", word("AB-1234567")) == "\"Serial number\" has at most 9 characters.");
    CHECK(sentence("custom.birthday", word("2027-01-01")) == "\"birthday\" is 2026-12-31 at most.");
    CHECK(rows.get(maria).custom.fields.empty());
    CHECK(sentence("custom.shoe_size", qint64(30)).empty());
    CHECK(sentence("custom.serial", word("AB-123456")).empty());
    CHECK(sentence("custom.birthday", word("2026-12-31")).empty());
}

TEST_CASE("a declaration that nobody could fill in is refused", "[work]")
{
    const auto refuses = [](CustomKind kind, auto change) {
        CustomField field = declared("case_file", "size", kind, kind == CustomKind::Option ? QStringList{QStringLiteral("S")} : QStringList());
        REQUIRE(checkDeclaration(field));
        change(field);
        return !checkDeclaration(field);
    };
    CHECK(refuses(CustomKind::Integer, [](CustomField& field) { field.least = QStringLiteral("many"); }));
    CHECK(refuses(CustomKind::Integer, [](CustomField& field) { field.least = QStringLiteral("2"), field.most = QStringLiteral("1"); }));
    CHECK(refuses(CustomKind::Date, [](CustomField& field) { field.most = QStringLiteral("2026-02-30"); }));
    CHECK(refuses(CustomKind::Text, [](CustomField& field) { field.least = QStringLiteral("-1"); }));
    CHECK(refuses(CustomKind::Option, [](CustomField& field) { field.most = QStringLiteral("1"); }));
    CHECK(refuses(CustomKind::Text, [](CustomField& field) { field.pattern = QStringLiteral("(["); }));
    CHECK(refuses(CustomKind::Integer, [](CustomField& field) { field.pattern = QStringLiteral("1+"); }));
    CHECK(refuses(CustomKind::Text, [](CustomField& field) { field.when_field = QStringLiteral("nothing"); }));
    CHECK(refuses(CustomKind::Text, [](CustomField& field) { field.when_field = QStringLiteral("custom.size"); }));
    CHECK(refuses(CustomKind::Text, [](CustomField& field) { field.when_field = QStringLiteral("opened"); }));
    CHECK(refuses(CustomKind::Text, [](CustomField& field) { field.when_values = {QStringLiteral("red")}; }));
}

TEST_CASE("a field of one brand is none of another brand's records", "[work]")
{
    MapRows rows = site();
    CustomField loyalty = declared("customer", "loyalty", CustomKind::Text);
    loyalty.brand = {Uuid{77, 1}};
    declare(rows, loyalty);
    const auto refused = set(rows, "custom.loyalty", word("gold"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == QStringLiteral("There is no field of this name."));
    loyalty.brand = brand;
    declare(rows, loyalty);
    CHECK(set(rows, "custom.loyalty", word("gold")));
}

TEST_CASE("a field is asked for where the field that it depends on says so, and is asked for itself", "[work]")
{
    std::map<QByteArray, Value> values;
    std::map<QByteArray, CustomField> fields;
    const FieldsBeside beside{[&values](QByteArrayView name) { return values[name.toByteArray()]; },
                              [&fields](QByteArrayView name) { const auto at = fields.find(name.toByteArray()); return at == fields.end() ? std::nullopt : std::optional(at->second); }};
    CustomField damage = declared("case_file", "damage", CustomKind::Boolean), photo = declared("case_file", "photo", CustomKind::Text), proof = declared("case_file", "proof", CustomKind::Text);
    damage.when_field = QStringLiteral("category");
    damage.when_values = {QStringLiteral("delivery"), QStringLiteral("return")};
    photo.when_field = QStringLiteral("custom.damage");
    photo.when_values = {QStringLiteral("yes")};
    proof.when_field = QStringLiteral("custom.photo"); // anything
    fields = {{"damage", damage}, {"photo", photo}, {"proof", proof}};
    values = {{"category", word("billing")}, {"custom.damage", true}, {"custom.photo", word("lamp.jpg")}};
    CHECK_FALSE(isAskedFor(damage, beside));
    CHECK_FALSE(isAskedFor(photo, beside)); // damage is not asked for, whatever it holds
    CHECK_FALSE(isAskedFor(proof, beside));
    values["category"] = word("return");
    CHECK(isAskedFor(damage, beside));
    CHECK(isAskedFor(photo, beside));
    CHECK(isAskedFor(proof, beside));
    values["custom.damage"] = false;
    CHECK_FALSE(isAskedFor(photo, beside));
    fields["damage"].when_field = QStringLiteral("custom.proof"); // a circle, as a program may send it
    CHECK_FALSE(isAskedFor(proof, beside));
    fields.erase("damage");
    CHECK_FALSE(isAskedFor(photo, beside));
}
