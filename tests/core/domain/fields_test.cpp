// Field lists: rows to JSON and back, what is kept, what is refused and with which name.
#include "core/domain/conflict.h"
#include "core/domain/entities.h"
#include "core/domain/order.h"
#include "core/domain/timeline_entry.h"

using namespace callboard;

namespace {

// A value of every kind that differs from the empty one and holds what only a newer version knows.
Value strangeValue(const Column& column)
{
    switch (column.kind) {
    case Kind::Text: case Kind::Note: return QStringLiteral("\"Zoë\" \\ 你好\n\t%1");
    case Kind::Option: return QStringLiteral("hologram");
    case Kind::Integer: return std::numeric_limits<qint64>::min();
    case Kind::Real: return 0.1;
    case Kind::Boolean: return true;
    case Kind::Time: return Instant{1795257720123};
    case Kind::Reference: return Uuid{1, 2};
    case Kind::Money: return RawJson{R"({"minor":-1999,"cur":"EUR"})"};
    case Kind::Tags: return RawJson{R"(["a","","ü"])"};
    case Kind::Custom: return RawJson{R"({"big":12345678901234567890,"n":1.0e5,"size":"XL","yes":true})"};
    case Kind::Unknown: return RawJson{R"({"newer":1.0e5,"large":12345678901234567890,"deep":{"a" : [ 1 , {} ]}})"};
    case Kind::Object:
    case Kind::List: {
        std::vector<Value> values;
        for (const Column& inner : column.element()->columns)
            values.push_back(strangeValue(inner));
        QByteArray text;
        JsonWriter json(text);
        writeObject(json, *column.element(), values);
        return RawJson{column.kind == Kind::List ? "[" + text + "," + text + "]" : text};
    }
    }
    return {};
}

Result<std::vector<Value>> read(const Schema& schema, const QByteArray& text)
{
    const auto document = JsonDocument::parse(text);
    REQUIRE(document);
    return readObject(schema, document->root());
}
QByteArray written(const Schema& schema, const std::vector<Value>& values)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, schema, values);
    return text;
}
Error refusalOf(const Schema& schema, const QByteArray& text)
{
    auto values = read(schema, text);
    if (!values)
        return values.error();
    for (std::size_t i = 0; i < values->size(); ++i)
        if (auto canonical = schema.columns[i].canonical((*values)[i]); !canonical)
            return canonical.error();
    FAIL("accepted: " << text.toStdString());
    return {};
}

}

TEST_CASE("every entity keeps every value through JSON, unknown members and options byte for byte")
{
    for (const Schema* schema : entitySchemas()) {
        INFO(schema->name);
        std::vector<Value> values;
        for (const Column& column : schema->columns)
            values.push_back(strangeValue(column));
        const QByteArray text = written(*schema, values);
        const auto again = read(*schema, text);
        REQUIRE(again);
        CHECK(*again == values);
        CHECK(written(*schema, *again) == text);
        for (std::size_t i = 0; i < values.size(); ++i) {
            INFO(schema->columns[i].name);
            const auto canonical = schema->columns[i].canonical(values[i]); // through the struct's member
            REQUIRE(canonical);
            CHECK(*canonical == values[i]);
        }
    }
}

TEST_CASE("a typed record goes to a row and back")
{
    Record<Customer> anna{{Uuid{7, 8}}, 3, {}};
    anna.value.brand = {Uuid{1, 1}};
    anna.value.given_name = QStringLiteral("Anna");
    anna.value.phones = {{QStringLiteral("+15055550134"), ContactKind::Work, {}}, {QStringLiteral("+442079460958"), Choice<ContactKind>::named(QStringLiteral("pager")), {}}};
    anna.value.custom.fields["shoe_size"] = qint64(38);
    anna.value.unknown.members = R"({"mood":"fine"})";
    const Row row = toRow(anna);
    CHECK(row.id == Uuid{7, 8});
    const auto back = fromRow<Customer>(row);
    REQUIRE(back);
    CHECK(*back == anna);
    CHECK_FALSE(back->value.phones[1].kind.isKnown());
    CHECK(back->value.phones[1].kind.valueOr(ContactKind::Other) == ContactKind::Other);
}

TEST_CASE("absent members have their initial value and null is the empty value")
{
    for (const Schema* schema : entitySchemas()) {
        INFO(schema->name);
        const auto fresh = read(*schema, "{}");
        REQUIRE(fresh);
        CHECK(*fresh == schema->initial);
        QByteArray nulls = "{";
        for (const Column& column : schema->columns)
            if (column.kind != Kind::Unknown)
                nulls += (nulls.size() > 1 ? ",\"" : "\"") + QByteArray(column.name) + "\":null";
        const auto empty = read(*schema, nulls + "}");
        REQUIRE(empty);
        for (std::size_t i = 0; i < empty->size(); ++i)
            CHECK(schema->columns[i].canonical((*empty)[i]).ok());
    }
    const auto values = read(schemaOf<CaseFile>(), "{}");
    CHECK((*values)[std::size_t(schemaOf<CaseFile>().indexOf("priority"))] == Value(QStringLiteral("normal")));
    const auto option = schemaOf<CaseFile>().column("status")->canonical(QString());
    REQUIRE(option);
    CHECK(*option == Value(QStringLiteral("open"))); // an empty option is the first one
}

TEST_CASE("a refusal names the field, inside lists with its place")
{
    const Schema& customer = schemaOf<Customer>();
    CHECK(refusalOf(customer, R"({"given_name":7})").field == QStringLiteral("given_name"));
    CHECK(refusalOf(customer, R"({"since":"yesterday"})").field == QStringLiteral("since"));
    CHECK(refusalOf(customer, R"({"since":"2026-02-30T00:00:00Z"})").field == QStringLiteral("since"));
    CHECK(refusalOf(customer, R"({"brand":"acme"})").field == QStringLiteral("brand"));
    CHECK(refusalOf(customer, R"({"tags":{"a":"b"}})").field == QStringLiteral("tags"));
    CHECK(refusalOf(customer, R"({"tags":["a",1]})").field == QStringLiteral("tags"));
    CHECK(refusalOf(customer, R"({"phones":[{"number":"+1"},{"number":[]}]})").field == QStringLiteral("phones.2.number"));
    CHECK(refusalOf(customer, R"({"phones":["+1"]})").field == QStringLiteral("phones.1"));
    CHECK(refusalOf(customer, R"({"payment_methods":[{"balance":{"minor":1.5,"cur":"EUR"}}]})").field == QStringLiteral("payment_methods.1.balance"));
    const Schema& order = schemaOf<Order>();
    CHECK(refusalOf(order, R"({"total":{"minor":1,"cur":"euro"}})").field == QStringLiteral("total"));
    CHECK(refusalOf(order, R"({"ship_to":{"city":null,"line1":3}})").field == QStringLiteral("ship_to.line1"));
    CHECK(refusalOf(order, "{\"status\":\"" + QByteArray(65, 'x') + "\"}").field == QStringLiteral("status"));
    CHECK_FALSE(read(order, "[]").ok());
}

TEST_CASE("a value from a disk that belongs to another kind is refused, not reinterpreted")
{
    const Schema& customer = schemaOf<Customer>();
    CHECK_FALSE(customer.column("tags")->canonical(RawJson{R"({"a":"b"})"}).ok());
    CHECK_FALSE(customer.column("phones")->canonical(RawJson{R"({"a":{"number":"+1"}})"}).ok());
    CHECK_FALSE(customer.column("phones")->canonical(RawJson{"[{"}).ok());
    CHECK_FALSE(customer.column("custom")->canonical(RawJson{"[]"}).ok());
    CHECK_FALSE(customer.column("given_name")->canonical(qint64(1)).ok());
    CHECK_FALSE(customer.column("since")->canonical(QStringLiteral("2026")).ok());
}

TEST_CASE("a patch holds editable fields and site-declared ones, nothing else")
{
    const auto patch = [](const QByteArray& text) { return readPatch(schemaOf<Customer>(), JsonDocument::parse(text)->root()); };
    const auto good = patch(R"({"tier":"gold","phones":[{"kind":"work","number":"+15055550134"}],"custom.size":"XL","alert":null})");
    REQUIRE(good);
    CHECK(good->at("tier") == Value(QStringLiteral("gold")));
    CHECK(good->at("custom.size") == Value(QStringLiteral("XL")));
    CHECK(good->at("alert") == Value(QString()));
    CHECK(good->at("phones") == Value(RawJson{R"([{"number":"+15055550134","kind":"work"}])"})); // canonical: the list's order
    CHECK(readPatch(schemaOf<Customer>(), JsonDocument::parse(patchText(*good))->root()).value() == *good);
    for (const char* text : {R"({"colour":"red"})", R"({"last_contact":null})", R"({"unknown":{"tier":"x"}})", R"({"tier":1})", R"({"phones":[1]})", R"({"custom":{},"id":"x"})", "[]"}) {
        INFO(text);
        CHECK_FALSE(patch(text).ok());
    }
    CHECK(patch(R"({"last_contact":null})").error().field == QStringLiteral("last_contact"));
}
