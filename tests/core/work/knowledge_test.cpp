// What is missing: counted by words, settled by authors; and who looks after an article.
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<KnowledgeGap> kettles{number(80)};
const Id<Article> refunds{number(70)};

NoteGap noted(const char* words, const Id<CaseFile>& file = {}) { return {kettles, brand, QString::fromUtf8(words), file}; }

MapRows siteWithArticle()
{
    MapRows rows = site();
    WriteArticle op;
    op.article = refunds;
    op.brand = brand;
    op.title = QStringLiteral("Refunds");
    op.body = {QStringLiteral("Money back.")};
    REQUIRE(perform(rows, as(ada, 800), op));
    return rows;
}

QString errorOf(const Result<Change>& change) { return change ? QStringLiteral("done") : change.error().sentence(); }

}

TEST_CASE("what people look for in vain is counted, with the words they used and the cases that went without", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 801), noted("descale  kettle")));
    REQUIRE(perform(rows, as(ben, 802), noted("kettle descaling")));
    REQUIRE(perform(rows, as(ben, 803), noted("Descale kettle")));
    REQUIRE(perform(rows, as(ada, 804, later(99)), noted("kettle descaling", lamp)));
    const KnowledgeGap gap = rows.get(kettles);
    CHECK(gap.said == QStringList{QStringLiteral("descale kettle"), QStringLiteral("kettle descaling")});
    CHECK(gap.searches == 3);
    CHECK(gap.cases == 1);
    CHECK(gap.case_files == QStringList{text(lamp.key)});
    CHECK(gap.last == later(99));
    CHECK(gap.state == GapState::Open);
    CHECK(errorOf(perform(rows, as(ada, 805), noted(" "))) == QStringLiteral("Say in 1 to 200 characters what is missing."));
    CHECK(errorOf(perform(rows, as(ada, 806), NoteGap{kettles, brand, QString(201, u'x'), {}})) == QStringLiteral("Say in 1 to 200 characters what is missing."));
}

TEST_CASE("a gap is settled by an article or by a word, and is opened again", "[work]")
{
    MapRows rows = siteWithArticle();
    REQUIRE(perform(rows, as(ada, 801), noted("refund")));
    REQUIRE(perform(rows, as(ben, 802), SettleGap{kettles, GapState::Written, refunds}));
    CHECK(rows.get(kettles).state == GapState::Written);
    CHECK(rows.get(kettles).article == refunds);
    CHECK(rows.get(kettles).settled_by == ben);
    REQUIRE(perform(rows, as(ada, 803), noted("refund"))); // it is counted on, and stays settled
    CHECK(rows.get(kettles).state == GapState::Written);
    CHECK(rows.get(kettles).searches == 2);
    REQUIRE(perform(rows, as(ada, 804), SettleGap{kettles, GapState::Open, {}}));
    CHECK(rows.get(kettles).settled_by.isNull());
    CHECK(errorOf(perform(rows, as(ada, 805), SettleGap{kettles, GapState::Written, {number(71)}})) == QStringLiteral("This article is not here any more."));
    CHECK(errorOf(perform(rows, as(ada, 806), SettleGap{{number(81)}, GapState::NotNeeded, {}})) == QStringLiteral("This is not asked for any more."));
}

TEST_CASE("the owner and leads decide who looks after an article and until when; what two decide at once is kept", "[work]")
{
    MapRows rows = siteWithArticle();
    const auto until = [](qint64 minutes, qint64 was) {
        EditArticle edit{refunds, {}, {}};
        edit.set.fields["review_due"] = later(minutes);
        edit.was.fields["review_due"] = was == 0 ? Value() : Value(later(was));
        return edit;
    };
    CHECK(errorOf(perform(rows, as(ben, 801), until(500, 0))) == QStringLiteral("This is decided by the article's owner or a team lead."));
    REQUIRE(perform(rows, as(ada, 802), until(500, 0)));
    CHECK(rows.get(refunds).review_due == later(500));
    auto second = perform(rows, as(lena, 803), until(900, 0)); // saw none either
    REQUIRE(second);
    CHECK(second->conflicts == QStringList{QStringLiteral("review_due")});
    CHECK(rows.get(refunds).review_due == later(500));
    REQUIRE(rows.all<Conflict>().size() == 1);
    REQUIRE(perform(rows, as(lena, 804), ResolveConflict{rows.all<Conflict>().front().id.key, true}));
    CHECK(rows.get(refunds).review_due == later(900));
    EditArticle hand{refunds, {}, {}};
    hand.set.fields["owner"] = ben.key;
    hand.was.fields["owner"] = ada.key;
    REQUIRE(perform(rows, as(ada, 805), hand));
    CHECK(rows.get(refunds).owner == ben);
    hand.set.fields["owner"] = number(79);
    hand.was.fields["owner"] = ben.key;
    CHECK(errorOf(perform(rows, as(lena, 806), hand)) == QStringLiteral("This person is not here any more."));
    EditArticle state{refunds, {}, {}};
    state.set.fields["state"] = word("published");
    CHECK_FALSE(perform(rows, as(lena, 807), state)); // that is decided by review
    CHECK(rows.get(refunds).state == ArticleState::Draft);
}

TEST_CASE("a text is written and sent in for review at once, also when nothing of it has changed", "[work]")
{
    MapRows rows = siteWithArticle();
    WriteArticle same;
    same.article = refunds;
    same.base = {Uuid::derived(number(800), "version")};
    same.title = QStringLiteral("Refunds");
    same.body = {QStringLiteral("Money back.")};
    same.review = true;
    REQUIRE(perform(rows, as(ada, 801), same));
    CHECK(rows.get(refunds).state == ArticleState::InReview);
    CHECK(rows.all<ArticleVersion>().size() == 1);
    same.body = {QStringLiteral("Money back soon.")};
    REQUIRE(perform(rows, as(ben, 802), same));
    CHECK(rows.get(refunds).latest == Id<ArticleVersion>{Uuid::derived(number(802), "version")});
    CHECK(rows.get(refunds).state == ArticleState::InReview);
}

TEST_CASE("a translation points at the first article, also when it is made of a translation", "[work]")
{
    MapRows rows = siteWithArticle();
    const auto translated = [](quint64 id, const Id<Article>& of) {
        WriteArticle op;
        op.article = {number(id)};
        op.brand = brand;
        op.title = QStringLiteral("Reembolsos");
        op.language = QStringLiteral("es");
        op.translates = of;
        return op;
    };
    REQUIRE(perform(rows, as(ada, 810), translated(71, refunds)));
    REQUIRE(perform(rows, as(ada, 811), translated(72, {number(71)})));
    CHECK(rows.get(Id<Article>{number(71)}).translates == refunds);
    CHECK(rows.get(Id<Article>{number(72)}).translates == refunds);
    REQUIRE(perform(rows, as(ada, 812), translated(73, {number(73)}))); // of itself
    CHECK(rows.get(Id<Article>{number(73)}).translates.isNull());
}

TEST_CASE("an administrator sets a brand's words", "[work]")
{
    MapRows rows = site();
    CHECK_FALSE(perform(rows, as(lena, 820), SetBrandWords{brand, QStringLiteral("en"), {QStringLiteral("a, b")}}));
    REQUIRE(perform(rows, as(root, 821), SetBrandWords{brand, QStringLiteral("en"), {QStringLiteral("refund, money back")}}));
    CHECK(rows.get(brandWordsOf(brand)).synonyms.text == QStringLiteral("refund, money back"));
}
