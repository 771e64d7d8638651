// Alerts of customers: how long they are in force, and who has read what.
#include "core/work/alerts.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const NoteText lawyer{QStringLiteral("Court case pending: no statements.")};

MapRows siteWithAlert(Instant until = {})
{
    MapRows rows = site();
    Customer customer = rows.get(maria);
    customer.alert = lawyer;
    customer.alert_until = until;
    rows.put(Record<Customer>{maria, 4, customer});
    return rows;
}

}

TEST_CASE("an alert is in force until its time has come, or for ever", "[work]")
{
    const Customer limited = siteWithAlert(later(60)).get(maria), endless = siteWithAlert().get(maria);
    CHECK(isInForce(limited, later(59)));
    CHECK_FALSE(isInForce(limited, later(60)));
    CHECK(isInForce(endless, later(100'000)));
    Customer blank = endless;
    blank.alert.text = QStringLiteral(" \n");
    CHECK_FALSE(isInForce(blank, later(0)));
}

TEST_CASE("who has read an alert is on record, each for themselves, and saying it again changes nothing", "[work]")
{
    MapRows rows = siteWithAlert();
    REQUIRE(perform(rows, as(ada, 1000, later(5)), ReadAlert{maria, wordingOf(lawyer)}));
    REQUIRE(perform(rows, as(lena, 1001, later(6)), ReadAlert{maria, wordingOf(lawyer)}));
    const auto again = perform(rows, as(ada, 1002, later(7)), ReadAlert{maria, wordingOf(lawyer)});
    REQUIRE(again);
    CHECK(again->writes.empty());
    CHECK(rows.get(alertReceiptOf(maria, ada)).read == later(5));
    CHECK(rows.get(alertReceiptOf(maria, lena)).read == later(6));
    CHECK(rows.all<AlertReceipt>().size() == 2);
}

TEST_CASE("a receipt names the wording that was read and repeats nothing of it", "[work]")
{
    MapRows rows = siteWithAlert();
    REQUIRE(perform(rows, as(ada, 1000), ReadAlert{maria, wordingOf(lawyer)}));
    const AlertReceipt receipt = rows.get(alertReceiptOf(maria, ada));
    CHECK_FALSE(receipt.alert.contains(QStringLiteral("Court")));
    CHECK(receipt.alert == wordingOf(lawyer));
    CHECK(receipt.alert != wordingOf({QStringLiteral("Court case is over.")}));
}

TEST_CASE("an alert of somebody who is not here, and one that is none, are refused", "[work]")
{
    MapRows rows = siteWithAlert();
    CHECK_FALSE(perform(rows, as(ada, 1000), ReadAlert{{number(999)}, wordingOf(lawyer)}));
    CHECK_FALSE(perform(rows, as(ada, 1001), ReadAlert{maria, QString(65, u'x')}));
    CHECK(rows.all<AlertReceipt>().empty());
}

TEST_CASE("nobody writes from outside that somebody has read an alert", "[work]")
{
    MapRows rows = siteWithAlert();
    const Record<AlertReceipt> forged{alertReceiptOf(maria, ada), 1, {brand, maria, ada, wordingOf(lawyer), later(0), {}}};
    CHECK_FALSE(runOperation(rows, PutRows::of(schemaOf<AlertReceipt>(), {toRow(forged)}), as(root, 1000)));
}
