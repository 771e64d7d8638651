// What a record becomes out of two: what is there, what is newer, and both where both can be.
#include "core/work/merge_fields.h"

#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

Record<Customer> first()
{
    Customer customer = mariaLopez();
    customer.account = QStringLiteral("ACC-1");
    customer.since = monday;
    customer.last_contact = later(10);
    customer.language = QStringLiteral("en");
    return {maria, 1, customer};
}

Record<Customer> second()
{
    Customer customer;
    customer.brand = brand;
    customer.account = QStringLiteral("ACC-2");
    customer.given_name = QStringLiteral("María");
    customer.family_name = QStringLiteral("Lopez");
    customer.company = QStringLiteral("Blue Door");
    customer.phones = {{QStringLiteral("+15055550134"), ContactKind::Work, {}}, {QStringLiteral("+15055550199"), ContactKind::Home, {}}};
    customer.tags = {QStringLiteral("garden"), QStringLiteral("press")};
    customer.since = later(5);
    customer.last_contact = later(20);
    customer.custom.fields["shoe_size"] = qint64(38);
    return {{number(11)}, 1, customer};
}

// "given_name: leaves (María)", one line each.
QString choices(const Record<Customer>& stays, const Record<Customer>& leaves)
{
    QStringList lines;
    const auto fields = mergeFields(stays, leaves);
    REQUIRE(fields);
    for (const MergeField& field : *fields) {
        const auto value = mergedValue(field, field.side);
        REQUIRE(value);
        const char* side = field.side == MergeSide::Stays ? "stays" : field.side == MergeSide::Leaves ? "leaves" : "both";
        lines.append(QStringLiteral("%1: %2 (%3)").arg(QString::fromUtf8(field.name), QLatin1String(side), displayText(*value)));
    }
    return lines.join(u'\n');
}

}

TEST_CASE("in advance stays what is there, then what is newer, and of lists both")
{
    CHECK(choices(first(), second()).toStdString() ==
          "account: stays (ACC-1)\n"
          "given_name: leaves (María)\n"
          "company: leaves (Blue Door)\n"
          "phones: both ([{\"number\":\"+15055550134\",\"kind\":\"mobile\"},{\"number\":\"+15055550199\",\"kind\":\"home\"}])\n"
          "language: stays (en)\n"
          "tier: stays (silver)\n"
          "tags: both ([\"garden\",\"press\"])\n"
          "since: stays (2026-11-18T11:06:40.000Z)\n"
          "custom.shoe_size: leaves (38)");
}

TEST_CASE("the other direction keeps the other account, and the same newest values")
{
    CHECK(choices(second(), first()).toStdString() ==
          "account: stays (ACC-2)\n"
          "given_name: stays (María)\n"
          "company: stays (Blue Door)\n"
          "phones: stays ([{\"number\":\"+15055550134\",\"kind\":\"work\"},{\"number\":\"+15055550199\",\"kind\":\"home\"}])\n"
          "language: leaves (en)\n"
          "tier: leaves (silver)\n"
          "tags: stays ([\"garden\",\"press\"])\n"
          "since: leaves (2026-11-18T11:06:40.000Z)\n"
          "custom.shoe_size: stays (38)");
}

TEST_CASE("two records that say the same leave nothing to decide")
{
    CHECK(choices(first(), first()) == QString());
}

TEST_CASE("ways of paying and the last contact of both stay by themselves")
{
    Record<Customer> a = first(), b = second();
    b.value.payment_methods = {{QStringLiteral("pm-1"), QStringLiteral("paypal"), {}, {}, {}, {}}};
    const auto parts = mergeParts(a, b, {}, {});
    REQUIRE(parts);
    std::map<QByteArray, Value> values;
    for (const MergePart& part : *parts)
        values.emplace(part.name, part.after);
    CHECK(displayText(values.at("last_contact")) == QString::fromLatin1(later(20).text()));
    CHECK(displayText(values.at("payment_methods")).contains(QStringLiteral("pm-1")));
}
