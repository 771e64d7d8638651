// What rises against its own past: found where it was planted, silent where nothing changed, one row for what belongs together.
#include "core/knowledge/rising.h"
#include "tests/support/seeded_random.h"

#include <cmath>

using namespace callboard;

namespace {

constexpr Instant today{1'795'000'000'000};
constexpr qint64 hour_ms = 3'600'000;

Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }

// Each from a customer of their own.
struct Cases {
    std::vector<RisingCase> all;
    RisingCase& add(qint64 hoursAgo, const char* category, const char* said = "", const QStringList& tags = {})
    {
        const quint64 next = all.size() + 1;
        all.push_back({{number(next)}, {number(10'000 + next)}, {today.ms - hoursAgo * hour_ms}, QString::fromUtf8(category), tags, {}, QString::fromUtf8(said), {}});
        return all.back();
    }
    // So many in each of the eight weeks before.
    void usual(int weekly, const char* category, const char* said = "")
    {
        for (int week = 1; week <= RisingPeriod::before; ++week)
            for (int at = 0; at < weekly; ++at)
                add(week * 168 + (week == RisingPeriod::before ? 167 : 84) - at % 80, category, said);
    }
    void thisWeek(int count, const char* category, const char* said = "", const QStringList& tags = {})
    {
        for (int at = 0; at < count; ++at)
            add(1 + at % 160, category, said, tags);
    }
    Rising rising() const { return risingOf(all, {today}); }
};

QStringList lines(const Rising& rising)
{
    static const char* const kinds[] = {"category", "tag", "product", "words"};
    const auto named = [](const RisingName& name) { return QString::fromLatin1(kinds[int(name.kind)]) + QStringLiteral(": ") + name.text; };
    QStringList all;
    for (const RisingRow& row : rising.rows) {
        QString line = QStringLiteral("%1, %2 now, %3 usual").arg(named(row.name)).arg(row.customers).arg(std::lround(row.usual));
        for (const RisingName& also : row.also)
            line += QStringLiteral(" + ") + named(also);
        all.append(line);
    }
    return all;
}

int poisson(SeededRandom& random, double mean)
{
    int count = 0;
    for (double left = std::exp(-mean), product = 1;; ++count) {
        product *= double(random.next() >> 11) / 9007199254740992.0;
        if (product <= left)
            return count;
    }
}

// A shop in which nothing changes but by chance: the same rates in all weeks; what is frequent and what is rare.
Cases steadyShop(SeededRandom& random)
{
    static const char* const categories[] = {"delivery", "refund", "warranty", "account", "invoice", "other"};
    Cases shop;
    const double weekly = 10 + random.below(80);
    for (int week = 0; week <= RisingPeriod::before; ++week)
        for (int left = poisson(random, weekly); left > 0; --left) {
            RisingCase& one = shop.add(week * 168 + random.below(168), categories[std::min(random.below(6), random.below(6))]);
            one.customer.key = number(10'000 + quint64(random.below(400)));
            for (int tag = 0; tag < 15; ++tag)
                if (random.chance(1 + tag))
                    one.tags.append(QStringLiteral("tag%1").arg(tag));
            if (random.chance(50))
                one.products.append(QStringLiteral("product %1").arg(random.below(20)));
            for (int words = random.below(12); words > 0; --words)
                one.said += QStringLiteral(" %1%2x").arg(QChar(u'a' + std::min(random.below(26), random.below(26)))).arg(QString(random.below(12), u'o'));
        }
    return shop;
}

}

TEST_CASE("the chance of a rise is the exact one of two rates, and does not run over with large numbers")
{
    CHECK(chanceOfRise(3, 0, 1.0 / 9) == Approx(std::pow(1.0 / 9, 3)));
    CHECK(chanceOfRise(2, 1, 0.25) == Approx(3 * 0.0625 * 0.75 + 0.015625));
    CHECK(chanceOfRise(2, 16, 1.0 / 9) == 1); // as usual
    CHECK(chanceOfRise(900, 800 * 8, 1.0 / 9) == Approx(0.0005).epsilon(0.5));
    CHECK(chanceOfRise(90'000, 8, 1.0 / 9) == 0);
}

TEST_CASE("where nothing changes hardly any week tells a rise")
{
    constexpr int shops = 400;
    int alarms = 0;
    for (quint64 seed = 1; seed <= shops; ++seed) {
        SeededRandom random(seed);
        alarms += !steadyShop(random).rising().rows.empty();
    }
    CAPTURE(alarms);
    CHECK(alarms <= shops * falseAlarm_max);
}

TEST_CASE("a rise is found among everything that goes on as usual, and stands first")
{
    for (quint64 seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        Cases shop = steadyShop(random);
        shop.thisWeek(8 + random.below(8), "recall");
        const Rising rising = shop.rising();
        REQUIRE(!rising.rows.empty());
        CHECK(rising.rows.front().name == RisingName{RisingKind::Category, QStringLiteral("recall")});
        CHECK(int(rising.rows.front().cases.size()) == rising.rows.front().customers);
    }
}

TEST_CASE("what rises is told with its usual number and the cases behind it, the latest first")
{
    Cases shop;
    shop.usual(20, "other");
    shop.usual(2, "delivery late");
    shop.thisWeek(20, "other");
    shop.thisWeek(12, "delivery late");
    const Rising rising = shop.rising();
    CHECK(lines(rising) == QStringList{QStringLiteral("category: delivery late, 12 now, 2 usual")});
    CHECK(rising.customers == 32);
    CHECK(rising.usual == Approx(22.0).epsilon(0.001));
    CHECK(rising.cases == 22 * 8 + 32);
    REQUIRE(rising.rows.front().cases.size() == 12);
    CHECK(rising.rows.front().cases.front() == shop.all[shop.all.size() - 12].id);
    CHECK(rising.rows.front().cases.back() == shop.all.back().id);
}

TEST_CASE("when everybody calls more often only what rises more than the rest is told")
{
    Cases shop;
    shop.usual(10, "delivery");
    shop.usual(10, "refund");
    shop.usual(2, "broken");
    shop.thisWeek(30, "delivery");
    shop.thisWeek(30, "refund");
    shop.thisWeek(6, "broken");
    CHECK(lines(shop.rising()).isEmpty());
    shop.thisWeek(12, "broken");
    CHECK(lines(shop.rising()) == QStringList{QStringLiteral("category: broken, 18 now, 2 usual")});
}

TEST_CASE("two cases are no pattern, however rare they are")
{
    Cases shop;
    shop.usual(200, "other");
    shop.thisWeek(200, "other");
    shop.thisWeek(2, "fire");
    CHECK(lines(shop.rising()).isEmpty());
}

TEST_CASE("a customer who calls every hour is one customer")
{
    Cases shop;
    shop.usual(10, "other");
    shop.thisWeek(10, "other");
    for (int at = 0; at < 40; ++at)
        shop.add(1 + at, "noise").customer.key = number(7);
    CHECK(lines(shop.rising()).isEmpty());
}

TEST_CASE("names of the same cases are one row with the most telling name, and words that belong together are one name as customers write it")
{
    Cases shop;
    shop.usual(20, "other", "¿Dónde está mi pedido?");
    shop.thisWeek(20, "other", "¿Dónde está mi pedido?");
    shop.thisWeek(9, "", "La Tapa está AGRIETADA otra vez");
    CHECK(lines(shop.rising()) == QStringList{QStringLiteral("words: tapa agrietada vez, 9 now, 0 usual")});
    for (int at = 0; at < 9; ++at)
        shop.all[shop.all.size() - 1 - std::size_t(at)].tags = {QStringLiteral("lids")};
    CHECK(lines(shop.rising()) == QStringList{QStringLiteral("tag: lids, 9 now, 0 usual + words: tapa agrietada vez")});
}

TEST_CASE("what rises only in cases of another row is named with it")
{
    Cases shop;
    shop.usual(20, "other", "where is it");
    shop.usual(1, "delivery");
    shop.thisWeek(20, "other", "where is it");
    shop.thisWeek(12, "delivery", "the drivers are on strike", {QStringLiteral("strike")});
    shop.thisWeek(1, "delivery");
    CHECK(lines(shop.rising()) == QStringList{QStringLiteral("tag: strike, 12 now, 0 usual + words: drivers strike + category: delivery")});
}

TEST_CASE("two things that rise in different cases are two rows, also where a few cases have both")
{
    Cases shop;
    shop.usual(30, "other");
    shop.thisWeek(30, "other");
    shop.thisWeek(12, "delivery");
    shop.thisWeek(14, "billing");
    shop.all.back().tags = shop.all[shop.all.size() - 20].tags = {QStringLiteral("angry")};
    CHECK(lines(shop.rising()) == QStringList{QStringLiteral("category: billing, 14 now, 0 usual"), QStringLiteral("category: delivery, 12 now, 0 usual")});
}

TEST_CASE("names of people, numbers and words that say nothing are no words")
{
    Cases shop;
    shop.usual(20, "other", "hello");
    shop.thisWeek(20, "other", "hello");
    for (int at = 0; at < 12; ++at) {
        RisingCase& one = shop.add(1 + at, "", "This is José Núñez about my 4007 W6247578 and 12/24");
        one.names = {QStringLiteral("Jose Núñez")};
    }
    CHECK(lines(shop.rising()).isEmpty());
}

TEST_CASE("a word that every third customer always says is no news when more say it")
{
    Cases shop;
    shop.usual(20, "", "parcel");
    shop.usual(40, "", "hello");
    shop.thisWeek(20, "", "hello");
    shop.thisWeek(80, "", "parcel");
    CHECK(lines(shop.rising()).isEmpty());
}

TEST_CASE("nothing is told before there is a whole period to compare with, and little after two")
{
    Cases young;
    young.add(300, "other");
    young.thisWeek(12, "broken");
    const Rising first = young.rising();
    CHECK(!first.isComparable);
    CHECK(first.rows.empty());
    CHECK(first.cases == 13);

    const auto withWeeks = [](int weeks) {
        Cases shop;
        for (int week = 0; week <= weeks; ++week)
            for (int at = 0; at < 10; ++at)
                shop.add(week * 168 + 167 - at, "other");
        shop.thisWeek(4, "broken");
        return lines(shop.rising());
    };
    CHECK(withWeeks(2).isEmpty());
    CHECK(withWeeks(8) == QStringList{QStringLiteral("category: broken, 4 now, 0 usual")});
}

TEST_CASE("the same cases in another order are told in the same way")
{
    SeededRandom random(7);
    Cases shop = steadyShop(random);
    shop.thisWeek(14, "recall", "the battery is hot", {QStringLiteral("battery")});
    shop.thisWeek(14, "strike", "nobody delivers");
    const QStringList told = lines(shop.rising());
    CHECK(told.size() >= 2);
    for (int round = 0; round < 5; ++round) {
        for (std::size_t at = shop.all.size() - 1; at > 0; --at)
            std::swap(shop.all[at], shop.all[std::size_t(random.below(int(at) + 1))]);
        CHECK(lines(shop.rising()) == told);
    }
}

TEST_CASE("a day is compared with the eight days before it")
{
    Cases shop;
    for (int day = 0; day <= 8; ++day)
        for (int at = 0; at < 10; ++at)
            shop.add(day * 24 + 12 + (day == 8 ? 11 : 0), "other");
    for (int at = 0; at < 6; ++at)
        shop.add(1 + at, "down");
    CHECK(lines(risingOf(shop.all, {today, 1})) == QStringList{QStringLiteral("category: down, 6 now, 0 usual")});
    CHECK(!risingOf(shop.all, {today, 7}).isComparable);
}
