// Whole rows from an administrator: imports, demo data and the site's set-up.
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

Result<Change> put(MapRows& rows, const Context& context, const Operation& operation)
{
    auto change = runOperation(rows, operation, context);
    if (change)
        rows.commit(*change);
    return change;
}

Operation customers(const std::vector<Record<Customer>>& records)
{
    std::vector<Row> rows;
    for (const auto& record : records)
        rows.push_back(toRow(record));
    return PutRows::of(schemaOf<Customer>(), rows);
}

class Counter final : public NumberSource {
public:
    Result<qint64> next(const char*) override { return ++m_last; }

private:
    qint64 m_last = 0;
};

}

TEST_CASE("rows that are put are there as they were written", "[work]")
{
    MapRows rows = site();
    Customer customer = mariaLopez();
    customer.given_name = QStringLiteral("Ines");
    customer.unknown = {"{\"from_tomorrow\":[1, 2]}"};
    REQUIRE(put(rows, as(root), customers({{{number(60)}, 0, customer}})));
    CHECK(rows.get(Id<Customer>{number(60)}) == customer);
}

TEST_CASE("putting the same rows twice changes nothing the second time", "[work]")
{
    MapRows rows = site();
    Counter numbers;
    Context context = as(root);
    context.numbers = &numbers;
    CaseFile file = brokenLamp();
    file.number = 0;
    for (const Operation& operation : {customers({{{number(60)}, 0, mariaLopez()}, {{number(61)}, 0, mariaLopez()}}), PutRows::of(schemaOf<CaseFile>(), {toRow(Record<CaseFile>{{number(62)}, 0, file})})}) {
        auto first = put(rows, context, operation);
        REQUIRE(first);
        CHECK_FALSE(first->writes.empty());
        const MapRows::Rows before = rows.rows();
        auto second = put(rows, context, operation);
        REQUIRE(second);
        CHECK(second->writes.empty());
        CHECK(rows.rows() == before);
    }
    CHECK(rows.get(Id<CaseFile>{number(62)}).number == 1);
}

TEST_CASE("only an administrator puts rows", "[work]")
{
    MapRows rows = site();
    for (const Id<User>& person : {ada, lena}) {
        auto change = put(rows, as(person), customers({{{number(60)}, 0, mariaLopez()}}));
        REQUIRE_FALSE(change);
        CHECK(change.error().code == ErrorCode::Denied);
    }
}

TEST_CASE("a bad row is refused with its place in the list, and nothing of the list is written", "[work]")
{
    MapRows rows = site();
    Customer bad = mariaLopez();
    bad.phones = {{QStringLiteral("ask his wife"), ContactKind::Home, {}}};
    auto change = put(rows, as(root), customers({{{number(60)}, 0, mariaLopez()}, {{number(61)}, 0, bad}}));
    REQUIRE_FALSE(change);
    CHECK(change.error().field.startsWith(QStringLiteral("2")));
    CHECK(rows.all<Customer>().size() == 1);
}

TEST_CASE("a row without an id, of an unknown kind or too many at once are refused", "[work]")
{
    MapRows rows = site();
    CHECK_FALSE(put(rows, as(root), customers({{{}, 0, mariaLopez()}})));
    CHECK_FALSE(put(rows, as(root), intent(PutRows{QStringLiteral("spaceship"), {{number(60), RawJson{"{}"}}}})));
    std::vector<Record<Customer>> many;
    for (int i = 0; i <= PutRows::rowsMax; ++i)
        many.push_back({{number(quint64(5000 + i))}, 0, mariaLopez()});
    CHECK_FALSE(put(rows, as(root), customers(many)));
}
