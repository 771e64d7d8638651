// The SQL that field lists turn into, to the letter: disks and servers hold what these statements made.
#include "core/storage/sql.h"

#include "core/domain/case_file.h"
#include "core/domain/order.h"

using namespace callboard;

namespace {

struct Lamp {
    QString name;
    qint64 watts = 0;
    double price = 0;
    bool lit = false;
    Id<Brand> brand;
    Instant bought;
    Choice<Priority> priority;
    QStringList rooms;
    Unknown unknown;

    static constexpr auto schemaName = "lamp";
    static constexpr auto fields()
    {
        return std::tuple{field("name", "Name", &Lamp::name, Required | Indexed), field("watts", "Watts", &Lamp::watts), field("price", "Price", &Lamp::price),
                          field("lit", "Lit", &Lamp::lit), field("brand", "Brand", &Lamp::brand, Indexed), field("bought", "Bought", &Lamp::bought),
                          field("priority", "Priority", &Lamp::priority), field("rooms", "Rooms", &Lamp::rooms), field("unknown", "", &Lamp::unknown)};
    }
};

QByteArray lines(const std::vector<QByteArray>& statements)
{
    QByteArray text;
    for (const QByteArray& statement : statements)
        text += statement + '\n';
    return text;
}

}

TEST_CASE("a field list becomes a table with an integer key, and an index for each indexed field")
{
    CHECK(lines(sql::createTable(schemaOf<Lamp>())) ==
          "CREATE TABLE IF NOT EXISTS \"lamp\"(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, version INTEGER NOT NULL, \"name\" TEXT, \"watts\" INTEGER, "
          "\"price\" REAL, \"lit\" INTEGER, \"brand\" BLOB, \"bought\" INTEGER, \"priority\" TEXT, \"rooms\" TEXT, \"unknown\" TEXT) STRICT\n"
          "CREATE INDEX IF NOT EXISTS \"lamp_name\" ON \"lamp\"(\"name\")\n"
          "CREATE INDEX IF NOT EXISTS \"lamp_brand\" ON \"lamp\"(\"brand\")\n");
}

TEST_CASE("columns that only storage knows stand after those of the field list")
{
    const QByteArray table = sql::createTable(schemaOf<Lamp>(), ", seen INTEGER").front();
    CHECK(table.endsWith("\"unknown\" TEXT, seen INTEGER) STRICT"));
}

TEST_CASE("a list that is shown at once has an index of several columns")
{
    const QByteArray text = lines(sql::createTable(*entityNamed("timeline_entry")));
    CHECK(text.contains("CREATE INDEX IF NOT EXISTS \"timeline_entry_customer_happened\" ON \"timeline_entry\"(\"customer\", \"happened\")\n"));
}

TEST_CASE("rows are written and read by the names of the field list")
{
    const Schema& lamp = schemaOf<Lamp>();
    CHECK(sql::rowColumns(lamp) == "id, version, \"name\", \"watts\", \"price\", \"lit\", \"brand\", \"bought\", \"priority\", \"rooms\", \"unknown\"");
    CHECK(sql::insertRow(lamp) == "INSERT INTO \"lamp\"(" + sql::rowColumns(lamp) + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT(id) DO NOTHING");
    CHECK(sql::updateRow(lamp) == "UPDATE \"lamp\" SET version = ?2, \"name\" = ?3, \"watts\" = ?4, \"price\" = ?5, \"lit\" = ?6, \"brand\" = ?7, \"bought\" = ?8, "
                                  "\"priority\" = ?9, \"rooms\" = ?10, \"unknown\" = ?11 WHERE id = ?1");
    CHECK(sql::addColumn(lamp, *lamp.column("watts")) == "ALTER TABLE \"lamp\" ADD COLUMN \"watts\" INTEGER");
}

TEST_CASE("a query says its filters, its order and its page")
{
    Query query;
    query.schema = &schemaOf<Lamp>();
    CHECK(sql::select(query) == "SELECT " + sql::rowColumns(*query.schema) + " FROM \"lamp\" ORDER BY key LIMIT 200");

    query.where = {{"name", Comparison::Equal, QStringLiteral("desk")}, {"watts", Comparison::AtLeast, qint64(5)}, {"bought", Comparison::Less, Instant{7}}, {"brand", Comparison::NotEqual, Value()}};
    query.orderBy = "bought";
    query.descending = true;
    query.limit = 10;
    query.offset = 30;
    const QByteArray where = " FROM \"lamp\" WHERE \"name\" = ?1 AND \"watts\" >= ?2 AND \"bought\" < ?3 AND \"brand\" IS DISTINCT FROM ?4";
    CHECK(sql::select(query) == "SELECT " + sql::rowColumns(*query.schema) + where + " ORDER BY \"bought\" DESC, key DESC LIMIT 10 OFFSET 30");
    CHECK(sql::count(query) == "SELECT count(*)" + where);
    query.where = {{"brand", Comparison::Equal, Value()}};
    CHECK(sql::count(query) == "SELECT count(*) FROM \"lamp\" WHERE \"brand\" IS NOT DISTINCT FROM ?1");
}

TEST_CASE("a table may be called by a word of SQL")
{
    CHECK(sql::createTable(schemaOf<Order>()).front().startsWith("CREATE TABLE IF NOT EXISTS \"order\"("));
}
