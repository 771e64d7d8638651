// The cases that rises are looked for in: whose they are, what their customers said, and what they are about.
#include "core/knowledge/rising_cases.h"
#include "core/domain/case_link.h"
#include "core/domain/order.h"
#include "core/domain/timeline_entry.h"
#include "core/storage/row_store.h"
#include "tests/support/temporary_database.h"

using namespace callboard;

namespace {

constexpr Instant today{1'795'000'000'000};
Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }
const Id<Team> east{number(1)}, west{number(2)};
const Id<Customer> maria{number(3)};

class Shop {
public:
    Shop() { test::take(createEntityTables(*m_database)); }
    template <class E> void put(quint64 id, const E& value) { test::take(m_rows.put(schemaOf<E>(), toRow(Record<E>{{number(id)}, 1, value}))); }
    CaseFile& file(quint64 id, const char* subject, const Id<Team>& team = east, int daysAgo = 1)
    {
        CaseFile& one = m_files[id];
        one.customer = maria;
        one.subject = QString::fromUtf8(subject);
        one.team = team;
        one.opened = {today.ms - daysAgo * RisingPeriod::day_ms};
        put(id, one);
        return one;
    }
    void say(quint64 id, quint64 file, Direction direction, const char* text)
    {
        TimelineEntry entry;
        entry.case_file = {number(file)};
        entry.direction = direction;
        entry.happened = {today.ms + qint64(id)};
        entry.text = {QString::fromUtf8(text)};
        put(id, entry);
    }
    void order(quint64 id, const char* shopNumber, const QStringList& names)
    {
        Order one;
        one.customer = maria;
        one.number = QString::fromLatin1(shopNumber);
        for (const QString& name : names)
            one.items.append({name, {}, name, {}, 1, {}, {}});
        put(id, one);
    }
    std::vector<RisingCase> read(int max = 100) { return test::take(risingCases(*m_database, {QString::fromLatin1(east.key.text())}, {today}, max)); }

private:
    test::TemporaryDatabase m_database;
    RowStore m_rows{*m_database};
    std::map<quint64, CaseFile> m_files;
};

}

TEST_CASE("cases of one's teams and of none are looked at, as far back as there is something to compare, the latest where there are too many")
{
    Shop shop;
    shop.file(10, "Ours");
    shop.file(11, "Of another team", west, 2);
    shop.file(12, "Of no team", {}, 61);
    shop.file(13, "Long ago", east, 64);
    const auto cases = shop.read();
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].said == QStringLiteral("Ours"));
    CHECK(cases[1].said == QStringLiteral("Of no team"));
    CHECK(shop.read(1).size() == 1);
}

TEST_CASE("a problem case is no complaint of its own, unless its last case was taken off")
{
    Shop shop;
    shop.file(10, "Part");
    shop.file(11, "Problem");
    CaseLink link;
    link.kind = LinkKind::Problem;
    link.case_file = {number(10)};
    link.other = {number(11)};
    shop.put(20, link);
    REQUIRE(shop.read().size() == 1);
    CHECK(shop.read().front().said == QStringLiteral("Part"));
    link.off = true;
    shop.put(20, link);
    CHECK(shop.read().size() == 2);
}

TEST_CASE("the customer's words are what came in, and not what was answered")
{
    Shop shop;
    shop.file(10, "Kettle");
    shop.say(20, 10, Direction::Incoming, "It leaks.");
    shop.say(21, 10, Direction::Outgoing, "Sorry to hear that.");
    shop.say(22, 10, Direction::None, "Promised a new one.");
    shop.say(23, 10, Direction::Incoming, "Thank you.");
    CHECK(shop.read().front().said == QStringLiteral("Kettle\nIt leaks.\nThank you."));
}

TEST_CASE("a case is about what its customer bought and names, or about the only thing in an order that it names")
{
    Shop shop;
    shop.order(30, "#W6247578", {QStringLiteral("Copper kettle"), QStringLiteral("Lamp")});
    shop.order(31, "#W1111111", {QStringLiteral("Vase")});
    shop.file(10, "The kettle of copper leaks");
    shop.file(11, "Where is W6247578?", east, 2);
    shop.file(12, "Where is #w1111111?", east, 3);
    shop.file(13, "A kettle", east, 4);
    const auto cases = shop.read();
    REQUIRE(cases.size() == 4);
    CHECK(cases[0].products == QStringList{QStringLiteral("Copper kettle")});
    CHECK(cases[1].products.isEmpty());
    CHECK(cases[2].products == QStringList{QStringLiteral("Vase")});
    CHECK(cases[3].products.isEmpty());
}

TEST_CASE("a customer's names are known as names")
{
    Shop shop;
    Customer customer;
    customer.given_name = QStringLiteral("Maria");
    customer.family_name = QStringLiteral("Lopez");
    shop.put(3, customer);
    shop.file(10, "Maria asks");
    CHECK(shop.read().front().names == QStringList{QStringLiteral("Maria"), QStringLiteral("Lopez"), QString()});
}
