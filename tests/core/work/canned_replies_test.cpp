// Canned replies: who writes them, and what is told to whoever writes one that could not be used.
#include "core/work/canned_replies.h"
#include "core/work/notes.h"
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

namespace {

const QString refund = QStringLiteral("refund"), english = QStringLiteral("en");

EditReply editing(const std::map<QByteArray, Value>& set, const std::map<QByteArray, Value>& was = {}, const QString& letters = refund) { return {brand, letters, english, {set}, {was}}; }

const Value oneText = QStringLiteral("One."), twoText = QStringLiteral("Two."), threeText = QStringLiteral("Three.");

MapRows siteWithRefund()
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 1000), SetReplies{brand, {reply("refund", "One.")}}));
    return rows;
}
CannedReply refundIn(const MapRows& rows) { return rows.get(cannedReplyOf(brand, refund, english)); }

}

TEST_CASE("a lead changes one reply, writes a new one and takes one out of use, and a rep does none of it", "[work]")
{
    MapRows rows = siteWithRefund();
    const EditReply change = editing({{"text", twoText}}, {{"text", oneText}});
    CHECK_FALSE(perform(rows, as(ada, 1001), change));
    CHECK(refundIn(rows).text.text == QStringLiteral("One."));
    REQUIRE(perform(rows, as(lena, 1002), change));
    CHECK(refundIn(rows).text.text == QStringLiteral("Two."));
    CHECK(refundIn(rows).name == QStringLiteral("Refund is on its way"));
    REQUIRE(perform(rows, as(lena, 1003), editing({{"name", QStringLiteral(" Late ")}, {"text", oneText}}, {}, QStringLiteral("late"))));
    const CannedReply late = rows.get(cannedReplyOf(brand, QStringLiteral("late"), english));
    CHECK(late.brand == brand);
    CHECK(late.name == QStringLiteral("Late"));
    REQUIRE(perform(rows, as(lena, 1004), editing({{"retired", true}}, {{"retired", false}})));
    CHECK(refundIn(rows).retired);
    CHECK(refundIn(rows).text.text == QStringLiteral("Two."));
}

TEST_CASE("an edit that would leave a reply unusable is refused at its field, and its letters and language stay", "[work]")
{
    MapRows rows = siteWithRefund();
    const auto before = rows.rows();
    const auto refused = perform(rows, as(lena, 1001), editing({{"text", QStringLiteral("On [[date")}}, {{"text", oneText}}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == QStringLiteral("The reply “refund” has a gap that does not end, or does not say what belongs there: [[date of delivery]]."));
    CHECK(refused.error().field == QStringLiteral("text"));
    for (const char* name : {"letters", "language"}) {
        const auto kept = perform(rows, as(lena, 1002), editing({{name, QStringLiteral("es")}}));
        REQUIRE_FALSE(kept);
        CHECK(kept.error().sentence() == QStringLiteral("A reply keeps its letters and its language. Write another one and take this one out of use."));
    }
    CHECK_FALSE(perform(rows, as(lena, 1003), editing({{"brand", west.key}})));
    CHECK(rows.rows() == before);
}

TEST_CASE("of two leads who change one reply at once each keeps their field, further words of both are joined, and of one text the first stands until a lead decides", "[work]")
{
    MapRows rows = siteWithRefund();
    const Value none = toRow(Record<CannedReply>{}).values[std::size_t(schemaOf<CannedReply>().indexOf("words"))];
    const auto words = [](const QString& word) { return Codec<QStringList>::out({word}); };
    REQUIRE(perform(rows, as(lena, 1001), editing({{"name", QStringLiteral("Refund")}, {"words", words(QStringLiteral("money"))}, {"text", twoText}},
                                                  {{"name", QStringLiteral("Refund is on its way")}, {"words", none}, {"text", oneText}})));
    REQUIRE(perform(rows, as(root, 1002), editing({{"words", words(QStringLiteral("back"))}, {"text", threeText}}, {{"words", none}, {"text", oneText}})));
    CHECK(refundIn(rows).name == QStringLiteral("Refund"));
    QStringList called = refundIn(rows).words;
    called.sort();
    CHECK(called == QStringList{QStringLiteral("back"), QStringLiteral("money")});
    CHECK(refundIn(rows).text.text == QStringLiteral("Two."));
    const auto conflicts = rows.all<Conflict>();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().value.column == QStringLiteral("text"));
    CHECK(conflicts.front().value.mine.contains(QStringLiteral("Three.")));

    const ResolveConflict useMine{conflicts.front().id.key, true};
    const auto byRep = perform(rows, as(ada, 1003), useMine);
    REQUIRE_FALSE(byRep);
    CHECK(byRep.error().sentence() == QStringLiteral("This is decided by a team lead."));
    CHECK(refundIn(rows).text.text == QStringLiteral("Two."));
    REQUIRE(perform(rows, as(lena, 1004), useMine));
    CHECK(refundIn(rows).text.text == QStringLiteral("Three."));
}

TEST_CASE("two leads who write the same new reply at once lose neither text", "[work]")
{
    MapRows rows = site();
    const Value name = QStringLiteral("Refund");
    REQUIRE(perform(rows, as(lena, 1001), editing({{"name", name}, {"text", oneText}})));
    REQUIRE(perform(rows, as(root, 1002), editing({{"name", name}, {"text", twoText}})));
    CHECK(refundIn(rows).text.text == QStringLiteral("One."));
    const auto conflicts = rows.all<Conflict>();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().value.mine.contains(QStringLiteral("Two.")));
}

TEST_CASE("a decision brings no text into a reply that could not be used", "[work]")
{
    MapRows rows = siteWithRefund();
    REQUIRE(perform(rows, as(lena, 1001), editing({{"text", twoText}}, {{"text", oneText}})));
    REQUIRE(perform(rows, as(root, 1002), editing({{"text", QStringLiteral("On [[date")}}, {{"text", oneText}}))); // as a program may send it
    const auto conflicts = rows.all<Conflict>();
    REQUIRE(conflicts.size() == 1);
    CHECK_FALSE(perform(rows, as(lena, 1003), ResolveConflict{conflicts.front().id.key, true}));
    CHECK(refundIn(rows).text.text == QStringLiteral("Two."));
    REQUIRE(perform(rows, as(lena, 1004), ResolveConflict{conflicts.front().id.key, false}));
    CHECK(refundIn(rows).text.text == QStringLiteral("Two."));
}
