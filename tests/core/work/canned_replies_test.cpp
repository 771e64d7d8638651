// Canned replies: who writes them, and what is told to whoever writes one that could not be used.
#include "core/work/canned_replies.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

CannedReply reply(const char* letters, const char* text, const char* language = "en")
{
    CannedReply one;
    one.letters = QString::fromUtf8(letters);
    one.language = QString::fromLatin1(language);
    one.name = QStringLiteral("Refund is on its way");
    one.text = {QString::fromUtf8(text)};
    return one;
}

QString refusal(const CannedReply& one)
{
    MapRows rows = site();
    const auto before = rows.rows();
    const auto done = perform(rows, as(lena), SetReplies{brand, {reply("fine", "Fine."), one}});
    CHECK(rows.rows() == before);
    return done ? QString() : done.error().sentence();
}

}

TEST_CASE("a lead writes replies for the brand, and a rep does not", "[work]")
{
    MapRows rows = site();
    const SetReplies set{brand, {reply("refund", "It comes in {order.number}: [[amount]]."), reply("refund", "Ya viene.", "es")}};
    CHECK_FALSE(perform(rows, as(ada), set));
    REQUIRE(perform(rows, as(lena), set));
    const CannedReply english = rows.get(cannedReplyOf(brand, QStringLiteral("refund"), QStringLiteral("en")));
    CHECK(english.brand == brand);
    CHECK(english.text.text == QStringLiteral("It comes in {order.number}: [[amount]]."));
    CHECK(rows.get(cannedReplyOf(brand, QStringLiteral("refund"), QStringLiteral("es"))).text.text == QStringLiteral("Ya viene."));
}

TEST_CASE("of two leads who write the same reply the later one is read, and the other replies stay as they are", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 1000), SetReplies{brand, {reply("refund", "One."), reply("late", "Late.")}}));
    REQUIRE(perform(rows, as(root, 1001), SetReplies{brand, {reply("refund", "Two.")}}));
    CHECK(rows.get(cannedReplyOf(brand, QStringLiteral("refund"), QStringLiteral("en"))).text.text == QStringLiteral("Two."));
    CHECK(rows.get(cannedReplyOf(brand, QStringLiteral("late"), QStringLiteral("en"))).text.text == QStringLiteral("Late."));
}

TEST_CASE("replies that are there already are not written again", "[work]")
{
    MapRows rows = site();
    const SetReplies set{brand, {reply("refund", "One.")}};
    REQUIRE(perform(rows, as(lena, 1000), set));
    const auto again = perform(rows, as(lena, 1001), set);
    REQUIRE(again);
    CHECK(again->writes.empty());
}

TEST_CASE("a reply that could not be used is refused with what is wrong, and none of the others is written", "[work]")
{
    CHECK(refusal(reply("Refund", "x")) == QStringLiteral("A reply is called by small letters, digits and hyphens: “Refund” cannot be typed after a slash."));
    CHECK(refusal(reply("a b", "x")) == QStringLiteral("A reply is called by small letters, digits and hyphens: “a b” cannot be typed after a slash."));
    CHECK(refusal(reply("refund", "x", "english")) == QStringLiteral("The reply “refund” needs its language, as in \"en\" or \"es-MX\"."));
    CHECK(refusal(reply("refund", "  ")) == QStringLiteral("The reply “refund” says nothing yet."));
    CHECK(refusal(reply("refund", "Dear {customer.nickname}")) == QStringLiteral("The reply “refund” names “customer.nickname”, which no record has."));
    CHECK(refusal(reply("refund", "Your {item.name}")) == QStringLiteral("The reply “refund” names “item.name”, which no record has."));
    CHECK(refusal(reply("refund", "Dear {")) == QStringLiteral("The reply “refund” has a brace without a field: “{”. Two braces stand for one that is read."));
    CHECK(refusal(reply("refund", "On [[date")) == QStringLiteral("The reply “refund” has a gap that does not end, or does not say what belongs there: [[date of delivery]]."));
    CHECK(refusal(reply("refund", "On [[ ]] or [[date]]")) == QStringLiteral("The reply “refund” has a gap that does not end, or does not say what belongs there: [[date of delivery]]."));
    CHECK(refusal(reply("fine", "Twice.")) == QStringLiteral("The reply “fine” is there twice in the same language."));
}
