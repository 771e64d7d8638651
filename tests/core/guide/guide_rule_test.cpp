// Conditions: what can be said, what it means, and that nonsense is refused with its place.
#include "core/guide/guide_rule.h"
#include "tests/support/seeded_random.h"

using namespace callboard;

namespace {

const QDate today(2026, 11, 21);

bool isTrue(const char* text, const QMap<QString, GuideValue>& values)
{
    INFO(text);
    const auto parsed = parseRule(QString::fromUtf8(text));
    REQUIRE(std::holds_alternative<RuleNode>(parsed));
    return evaluate(std::get<RuleNode>(parsed), {[&](const QString& field) { return values.value(field); }, today});
}

QString wrongAt(const char* text)
{
    const auto parsed = parseRule(QString::fromUtf8(text));
    REQUIRE(std::holds_alternative<RuleError>(parsed));
    const auto& error = std::get<RuleError>(parsed);
    return QString::number(error.offset) + u' ' + QLatin1String(error.code);
}

const QMap<QString, GuideValue> values{{QStringLiteral("amount"), Money{4784, QStringLiteral("USD")}}, {QStringLiteral("damaged"), true},
    {QStringLiteral("wish"), QStringLiteral("refund")}, {QStringLiteral("bought"), today.addDays(-7)}, {QStringLiteral("speed"), 11.8},
    {QStringLiteral("limit"), Money{5000, QStringLiteral("USD")}}, {QStringLiteral("order.status"), QStringLiteral("delivered")}};

}

TEST_CASE("conditions read like sentences and hold when they are true")
{
    CHECK(isTrue("amount is at most 50 USD", values));
    CHECK(isTrue("amount <= 47.84 USD and amount >= 47.84 USD", values));
    CHECK_FALSE(isTrue("amount is more than 47.84 USD", values));
    CHECK(isTrue("damaged", values));
    CHECK_FALSE(isTrue("not damaged", values));
    CHECK(isTrue("damaged is yes", values));
    CHECK(isTrue("wish is one of replacement, refund", values));
    CHECK(isTrue("wish is not one of replacement, credit", values));
    CHECK(isTrue("wish is not replacement", values));
    CHECK(isTrue("bought is at least 30 days ago", values));
    CHECK(isTrue("bought is before today and bought is after 8 days ago", values));
    CHECK(isTrue("bought is before in 3 days", values));
    CHECK(isTrue("bought is after 2026-11-01", values));
    CHECK(isTrue("speed < 12 and (wish is refund or damaged is no)", values));
    CHECK(isTrue("amount < {limit}", values));
    CHECK(isTrue("wish is \"Refund\"", values));
    CHECK(isTrue("order.status is delivered", values));
}

TEST_CASE("and binds closer than or, and not closer than both")
{
    CHECK(isTrue("damaged or damaged and not damaged", values));
    CHECK_FALSE(isTrue("(damaged or damaged) and not damaged", values));
}

TEST_CASE("nothing but \"is not\" holds of a field that is not set")
{
    CHECK_FALSE(isTrue("nothing < 5", {}));
    CHECK_FALSE(isTrue("nothing is yes", {}));
    CHECK_FALSE(isTrue("nothing is set", {}));
    CHECK(isTrue("nothing is not set", {}));
    CHECK(isTrue("nothing is not 5", {}));
}

TEST_CASE("amounts in different currencies are neither equal nor ordered")
{
    CHECK_FALSE(isTrue("amount < 5000 EUR", values));
    CHECK_FALSE(isTrue("amount >= 0 EUR", values));
    CHECK(isTrue("amount is not 47.84 EUR", values));
}

TEST_CASE("what cannot be understood is refused at its place")
{
    CHECK(wrongAt("") == QStringLiteral("0 bad-condition"));
    CHECK(wrongAt("amount is") == QStringLiteral("9 bad-condition"));
    CHECK(wrongAt("damaged damaged") == QStringLiteral("8 bad-condition"));
    CHECK(wrongAt("(damaged") == QStringLiteral("8 bad-condition"));
    CHECK(wrongAt("system(\"rm\")") == QStringLiteral("6 bad-condition"));
    CHECK(wrongAt("wish is \"open") == QStringLiteral("8 bad-condition"));
    CHECK(wrongAt(QByteArray(3000, 'a').constData()) == QStringLiteral("0 long-condition"));
    CHECK(wrongAt((QByteArray(100, '(') + "a").constData()) == QStringLiteral("21 deep-condition"));
}

TEST_CASE("any text at all is answered with a tree or an error")
{
    SeededRandom random(11);
    const QStringList words{QStringLiteral("a"), QStringLiteral("is"), QStringLiteral("not"), QStringLiteral("("), QStringLiteral(")"), QStringLiteral("one of"), QStringLiteral(","),
        QStringLiteral("5"), QStringLiteral("USD"), QStringLiteral("days ago"), QStringLiteral("in"), QStringLiteral("{"), QStringLiteral("}"), QStringLiteral("\""), QStringLiteral("and"),
        QStringLiteral("or"), QStringLiteral("set"), QStringLiteral("<="), QStringLiteral("1e999"), QStringLiteral("-"), QStringLiteral("2026-02-30")};
    int trees = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int n = random.below(9); n >= 0; --n)
            text += words[random.below(int(words.size()))] + u' ';
        const auto parsed = parseRule(text);
        if (const auto* tree = std::get_if<RuleNode>(&parsed)) {
            ++trees;
            evaluate(*tree, {[](const QString&) { return GuideValue(); }, today});
        } else {
            CHECK(std::get<RuleError>(parsed).code != nullptr);
        }
    }
    CHECK(trees > 100);
}
