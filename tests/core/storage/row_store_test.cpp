// Rows in and out of tables: what was put comes back, and whoever must know is told.
#include "core/storage/row_store.h"

#include "core/domain/case_file.h"
#include "core/domain/customer.h"
#include "tests/support/temporary_database.h"

using namespace callboard;
using namespace callboard::test;

namespace {

Uuid idOf(const char* name) { return Uuid::derived({}, name); }

Record<Customer> maria()
{
    Customer c;
    c.brand = {idOf("brand")};
    c.given_name = QString::fromUtf8("María");
    c.phones = {{QStringLiteral("+15055550134"), ContactKind::Work, {}}};
    c.tags = {QStringLiteral("vip"), QStringLiteral("new")};
    c.last_contact = {1000};
    c.custom.fields = {{"shoe_size", qint64(39)}};
    c.unknown.members = "{\"pet\":{\"name\":\"Luna\",\"age\":3.0}}";
    return {{idOf("maria")}, 4, c};
}

// Says in lines what it was told.
class Witness : public RowObserver {
public:
    Result<void> rowChanged(Database& database, const Schema& schema, qint64 key, const Row* before, const Row* after) override
    {
        const int column = std::max(schema.indexOf("given_name"), schema.indexOf("subject"));
        const auto name = [&](const Row* row) { return row ? displayText(row->values[std::size_t(column)]) : QStringLiteral("-"); };
        told += QStringLiteral("%1 %2: %3 -> %4\n").arg(QLatin1String(schema.name)).arg(key).arg(name(before), name(after));
        if (after && !refusal.text.isEmpty())
            return refusal;
        return database.run("SELECT 1");
    }
    QString told;
    Error refusal;
};

struct Store {
    Store() { take(createEntityTables(*database)); }
    void put(const Record<Customer>& record) { take(rows.put(schemaOf<Customer>(), toRow(record))); }
    TemporaryDatabase database;
    Witness witness;
    RowStore rows{*database, {&witness}};
};

}

TEST_CASE("a record comes back as it was put, with what only a newer version or the site knows")
{
    Store store;
    store.put(maria());
    const auto found = take(store.rows.find(maria().id));
    REQUIRE(found.has_value());
    CHECK(*found == maria());
    CHECK_FALSE(take(store.rows.find(Id<Customer>{idOf("nobody")})).has_value());
}

TEST_CASE("a choice that only a newer version knows is kept by its name")
{
    Store store;
    CaseFile file;
    file.subject = QStringLiteral("kettle");
    file.status = Choice<CaseStatus>::named(QStringLiteral("frozen"));
    take(store.rows.put(schemaOf<CaseFile>(), toRow(Record<CaseFile>{{idOf("case")}, 1, file})));
    const auto found = take(store.rows.find(Id<CaseFile>{idOf("case")}));
    REQUIRE(found.has_value());
    CHECK(found->value.status.name() == QStringLiteral("frozen"));
}

TEST_CASE("putting a row again replaces it under the same key; the same row is no change")
{
    Store store;
    auto record = maria();
    store.put(record);
    store.put(record);
    record.version = 5;
    record.value.given_name = QStringLiteral("Mary");
    store.put(record);
    CHECK(take(store.rows.find(record.id))->value.given_name == QStringLiteral("Mary"));
    CHECK(take(store.rows.find(record.id))->version == 5);
    CHECK(take(store.rows.erase(schemaOf<Customer>(), record.id.key)));
    CHECK_FALSE(take(store.rows.erase(schemaOf<Customer>(), record.id.key)));
    CHECK(store.witness.told == QString::fromUtf8("customer 1: - -> María\n"
                                                  "customer 1: María -> Mary\n"
                                                  "customer 1: Mary -> -\n"));
}

TEST_CASE("whoever is told of a change can refuse it, and then nothing is saved")
{
    Store store;
    store.witness.refusal = Error::of(ErrorCode::Storage, "no room for the index");
    {
        auto transaction = take(Transaction::begin(*store.database));
        const auto refused = store.rows.put(schemaOf<Customer>(), toRow(maria()));
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error() == store.witness.refusal);
    }
    CHECK_FALSE(take(store.rows.find(maria().id)).has_value());
}

TEST_CASE("a full disk during a row leaves the rows as they were")
{
    Store store;
    store.put(maria());
    const qint64 pages = take(store.database->integer("PRAGMA page_count"));
    take(store.database->run("PRAGMA max_page_count=" + QByteArray::number(pages)));
    auto large = maria();
    large.value.alert.text = QString(100'000, QLatin1Char('x'));
    {
        auto transaction = take(Transaction::begin(*store.database));
        const auto refused = store.rows.put(schemaOf<Customer>(), toRow(large));
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == ErrorCode::Storage);
    }
    CHECK(*take(store.rows.find(maria().id)) == maria());
}

TEST_CASE("lists are filtered, ordered and cut")
{
    Store store;
    for (int i = 0; i < 6; ++i) {
        Customer c;
        c.given_name = QStringLiteral("c%1").arg(i);
        c.tier = i % 2 ? QStringLiteral("gold") : QString();
        c.last_contact = {1000 - i * 10};
        store.put({{idOf(c.given_name.toUtf8().constData())}, 1, c});
    }
    const auto names = [&](const Query& query) {
        QStringList list;
        for (const auto& record : take(store.rows.list<Customer>(query)))
            list.append(record.value.given_name);
        return list.join(QLatin1Char(' '));
    };
    Query query;
    query.schema = &schemaOf<Customer>();
    CHECK(names(query) == QStringLiteral("c0 c1 c2 c3 c4 c5"));
    query.orderBy = "last_contact";
    CHECK(names(query) == QStringLiteral("c5 c4 c3 c2 c1 c0"));
    query.where = {{"tier", Comparison::Equal, QStringLiteral("gold")}, {"last_contact", Comparison::Greater, Instant{950}}};
    query.descending = true;
    CHECK(names(query) == QStringLiteral("c1 c3"));
    CHECK(take(store.rows.count(query)) == 2);
    query.limit = 1;
    query.offset = 1;
    CHECK(names(query) == QStringLiteral("c3"));
    CHECK(take(store.rows.count(query)) == 2);
}

TEST_CASE("pages follow the order in which rows were stored, and miss none")
{
    Store store;
    for (int i = 0; i < 5; ++i) {
        Customer c;
        c.given_name = QString::number(i);
        store.put({{idOf(c.given_name.toUtf8().constData())}, 1, c});
    }
    QString seen;
    for (qint64 after = 0;;) {
        const auto page = take(store.rows.page(schemaOf<Customer>(), after, 2));
        if (page.empty())
            break;
        for (const auto& [key, row] : page)
            seen += displayText(row.values[std::size_t(schemaOf<Customer>().indexOf("given_name"))]);
        seen += QLatin1Char('|');
        after = page.back().key;
    }
    CHECK(seen == QStringLiteral("01|23|4|"));
}

TEST_CASE("a file of an older version gets the columns it lacks and keeps its rows")
{
    Store store;
    store.put(maria());
    take(store.database->run("ALTER TABLE customer DROP COLUMN tier"));
    take(createEntityTables(*store.database));
    const auto found = take(store.rows.find(maria().id));
    REQUIRE(found.has_value());
    CHECK(*found == maria());
}

TEST_CASE("a file of a newer version keeps columns that this one does not know")
{
    Store store;
    store.put(maria());
    take(store.database->run("ALTER TABLE customer ADD COLUMN horoscope TEXT"));
    take(store.database->run("UPDATE customer SET horoscope = 'leo'"));
    take(createEntityTables(*store.database));
    auto record = maria();
    record.value.given_name = QStringLiteral("Mary");
    store.put(record);
    CHECK(take(store.database->integer("SELECT count(*) FROM customer WHERE horoscope = 'leo' AND given_name = 'Mary'")) == 1);
}

TEST_CASE("a stored value that nobody could have written is damage, not a wrong input, and names the record")
{
    Store store;
    store.put(maria());
    take(store.database->run("UPDATE customer SET phones = '[{\"number\":'"));
    const auto found = store.rows.find(maria().id);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::Corrupt);
    CHECK(found.error().sentence().contains(QString::fromLatin1(maria().id.key.text())));
}
