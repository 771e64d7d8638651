// Articles: who may write, review and publish, and that nothing that was written is lost.
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Article> refunds{number(70)};

WriteArticle written(const char* body, const Id<ArticleVersion>& base = {})
{
    WriteArticle op;
    op.article = refunds;
    op.brand = brand;
    op.base = base;
    op.title = QStringLiteral("Refunds");
    op.body = {QString::fromUtf8(body)};
    return op;
}

Id<ArticleVersion> versionBy(quint64 operation) { return {Uuid::derived(number(operation), "version")}; }

// Ada wrote a first version by operation 800.
MapRows siteWithDraft()
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 800), written("Money back.")));
    return rows;
}

MapRows siteWithPublished()
{
    MapRows rows = siteWithDraft();
    REQUIRE(perform(rows, as(lena, 801), PublishArticle{refunds, versionBy(800), {}, {}}));
    return rows;
}

QString errorOf(const Result<Change>& change) { return change ? QStringLiteral("done") : change.error().sentence(); }

}

TEST_CASE("a rep writes a draft, asks for review, and a lead publishes it", "[work]")
{
    MapRows rows = siteWithDraft();
    CHECK(rows.get(refunds).state == ArticleState::Draft);
    CHECK(rows.get(refunds).title == QStringLiteral("Refunds"));
    CHECK(rows.get(refunds).owner == ada);
    CHECK(rows.get(versionBy(800)).author == ada);
    CHECK(rows.get(versionBy(800)).number == 1);
    REQUIRE(perform(rows, as(ada, 801), ReviewArticle{refunds, versionBy(800), false}));
    CHECK(rows.get(refunds).state == ArticleState::InReview);
    CHECK(errorOf(perform(rows, as(ada, 802), PublishArticle{refunds, versionBy(800), {}, {}})) == QStringLiteral("Your role may not do this. Ask a team lead or an administrator."));
    REQUIRE(perform(rows, as(lena, 803), PublishArticle{refunds, versionBy(800), later(9000), later(90'000)}));
    const Article article = rows.get(refunds);
    CHECK(article.state == ArticleState::Published);
    CHECK(article.shown == versionBy(800));
    CHECK(article.review_due == later(9000));
    CHECK(article.expires == later(90'000));
    CHECK(article.published == later(10));
}

TEST_CASE("what is published stays while a newer version is written, reviewed and given back", "[work]")
{
    MapRows rows = siteWithPublished();
    WriteArticle newer = written("Money back within a week.", versionBy(800));
    newer.title = QStringLiteral("Refunds, newer");
    REQUIRE(perform(rows, as(ben, 810), newer));
    CHECK(rows.get(refunds).shown == versionBy(800));
    CHECK(rows.get(refunds).latest == versionBy(810));
    CHECK(rows.get(refunds).title == QStringLiteral("Refunds"));
    CHECK(rows.get(versionBy(810)).number == 2);
    REQUIRE(perform(rows, as(ben, 811), ReviewArticle{refunds, versionBy(810), false}));
    CHECK(rows.get(refunds).state == ArticleState::InReview);
    CHECK_FALSE(perform(rows, as(ben, 812), ReviewArticle{refunds, versionBy(810), true}));
    REQUIRE(perform(rows, as(lena, 813), ReviewArticle{refunds, versionBy(810), true}));
    CHECK(rows.get(refunds).state == ArticleState::Published);
    REQUIRE(perform(rows, as(lena, 814), PublishArticle{refunds, versionBy(810), {}, {}}));
    CHECK(rows.get(refunds).title == QStringLiteral("Refunds, newer"));
    CHECK(rows.get(versionBy(800)).body.text == QStringLiteral("Money back."));
}

TEST_CASE("two people who write from the same version are both kept, and the second is told", "[work]")
{
    MapRows rows = siteWithPublished();
    REQUIRE(perform(rows, as(ada, 820), written("Ada's words.", versionBy(800))));
    auto second = perform(rows, as(ben, 821), written("Ben's words.", versionBy(800)));
    REQUIRE(second);
    CHECK(second->conflicts == QStringList{QStringLiteral("body")});
    CHECK(rows.get(refunds).latest == versionBy(820));
    CHECK(rows.get(versionBy(821)).beside);
    CHECK(rows.get(versionBy(821)).body.text == QStringLiteral("Ben's words."));
    CHECK_FALSE(rows.get(versionBy(820)).beside);
    REQUIRE(perform(rows, as(lena, 822), PublishArticle{refunds, versionBy(821), {}, {}}));
    CHECK(rows.get(refunds).shown == versionBy(821));
    CHECK(rows.get(refunds).latest == versionBy(820));
}

TEST_CASE("saying the same again makes no version, and saying nothing is refused", "[work]")
{
    MapRows rows = siteWithDraft();
    auto again = perform(rows, as(ben, 830), written("Money back.", versionBy(800)));
    REQUIRE(again);
    CHECK(again->writes.empty());
    WriteArticle empty = written("  \n ", versionBy(800));
    empty.title.clear();
    CHECK(errorOf(perform(rows, as(ada, 831), empty)) == QStringLiteral("The article is empty. Write a title or a text first."));
    WriteArticle untitled = written("## How to\nText", versionBy(800));
    untitled.title.clear();
    REQUIRE(perform(rows, as(ada, 832), untitled));
    CHECK(rows.get(refunds).title == QStringLiteral("How to"));
    CHECK(rows.get(versionBy(832)).title.isEmpty());
}

TEST_CASE("an article needs a brand, and versions of other articles do not pass for its own", "[work]")
{
    MapRows rows = siteWithDraft();
    WriteArticle homeless = written("Text");
    homeless.article = {number(71)};
    homeless.brand = {};
    CHECK(errorOf(perform(rows, as(ada, 840), homeless)) == QStringLiteral("Say for which brand the article is."));
    homeless.brand = brand;
    REQUIRE(perform(rows, as(ada, 841), homeless));
    CHECK(errorOf(perform(rows, as(lena, 842), PublishArticle{refunds, versionBy(841), {}, {}})) == QStringLiteral("This version belongs to another article."));
    CHECK(errorOf(perform(rows, as(ada, 843), written("Text", versionBy(841)))) == QStringLiteral("This version belongs to another article."));
    CHECK(errorOf(perform(rows, as(ada, 844), ReviewArticle{{number(72)}, versionBy(841), false})) == QStringLiteral("This article is not here any more."));
}

TEST_CASE("writing and publishing in one go is for leads", "[work]")
{
    MapRows rows = site();
    WriteArticle op = written("Text");
    op.publish = true;
    CHECK_FALSE(perform(rows, as(ada, 850), op));
    REQUIRE(perform(rows, as(lena, 851), op));
    CHECK(rows.get(refunds).state == ArticleState::Published);
    CHECK(rows.get(refunds).shown == versionBy(851));
}

TEST_CASE("an article is written, published and dated by one operation, after which it has not expired", "[work]")
{
    MapRows rows = siteWithDraft();
    REQUIRE(perform(rows, as(lena, 801), PublishArticle{refunds, versionBy(800), later(100), later(200)}));
    WriteArticle op = written("Money back in a week.", versionBy(800));
    op.publish = true;
    Context afterwards = as(lena, 802);
    afterwards.now = later(300);
    REQUIRE(perform(rows, afterwards, op));
    CHECK(rows.get(refunds).shown == versionBy(802));
    CHECK(rows.get(refunds).review_due == later(100)); // nobody named another day
    CHECK_FALSE(rows.get(refunds).expires.isSet());
    op.base = versionBy(802);
    op.body = {QStringLiteral("Money back in ten days.")};
    op.review_due = later(9000);
    REQUIRE(perform(rows, as(lena, 803), op));
    CHECK(rows.get(refunds).review_due == later(9000));
    CHECK(rows.get(refunds).shown == versionBy(803));
}

TEST_CASE("of two who publish at the same time the first is read, and the second is kept beside it", "[work]")
{
    MapRows rows = siteWithPublished();
    WriteArticle first = written("One way.", versionBy(800)), second = written("Another way.", versionBy(800));
    first.publish = second.publish = true;
    REQUIRE(perform(rows, as(lena, 810), first));
    const auto told = perform(rows, as(lena, 811), second);
    REQUIRE(told);
    CHECK(told->conflicts == QStringList{QStringLiteral("body")});
    CHECK(rows.get(refunds).shown == versionBy(810));
    CHECK(rows.get(refunds).latest == versionBy(810));
    CHECK(rows.get(versionBy(811)).beside);
    CHECK(rows.get(versionBy(811)).body.text == QStringLiteral("Another way."));
}

TEST_CASE("a newer version that waits for review still waits when an older one is published", "[work]")
{
    MapRows rows = siteWithDraft();
    REQUIRE(perform(rows, as(ada, 860), written("Newer", versionBy(800))));
    REQUIRE(perform(rows, as(ada, 861), ReviewArticle{refunds, versionBy(860), false}));
    REQUIRE(perform(rows, as(lena, 862), PublishArticle{refunds, versionBy(800), {}, {}}));
    CHECK(rows.get(refunds).state == ArticleState::InReview);
    CHECK(rows.get(refunds).shown == versionBy(800));
    CHECK(errorOf(perform(rows, as(lena, 863), PublishArticle{refunds, versionBy(860), {}, later(1)})) == QStringLiteral("The article would expire at once. Choose a later day."));
}

TEST_CASE("an archived article is not written on until a lead brings it back as it was", "[work]")
{
    MapRows rows = siteWithPublished();
    CHECK_FALSE(perform(rows, as(ada, 870), ArchiveArticle{refunds, false}));
    REQUIRE(perform(rows, as(lena, 871), ArchiveArticle{refunds, false}));
    CHECK(rows.get(refunds).state == ArticleState::Archived);
    CHECK(errorOf(perform(rows, as(ada, 872), written("More", versionBy(800)))) == QStringLiteral("This article is in the archive. Ask a team lead to bring it back first."));
    REQUIRE(perform(rows, as(lena, 873), ArchiveArticle{refunds, true}));
    CHECK(rows.get(refunds).state == ArticleState::Published);
    auto again = perform(rows, as(lena, 874), ArchiveArticle{refunds, true});
    REQUIRE(again);
    CHECK(again->writes.empty());
}

TEST_CASE("feedback counts, names the version that was read, and says what is wrong", "[work]")
{
    MapRows rows = siteWithPublished();
    REQUIRE(perform(rows, as(ada, 880), GiveFeedback{refunds, {}, Helpfulness::Helped, {}, lamp}));
    REQUIRE(perform(rows, as(ben, 881), GiveFeedback{refunds, versionBy(800), Helpfulness::DidNotHelp, {}, {}}));
    CHECK(errorOf(perform(rows, as(ben, 882), GiveFeedback{refunds, {}, Helpfulness::Wrong, {QStringLiteral(" ")}, {}})) == QStringLiteral("Say what is wrong, so that it can be mended."));
    REQUIRE(perform(rows, as(ben, 883), GiveFeedback{refunds, {}, Helpfulness::Wrong, {QStringLiteral("The fee changed.")}, {}}));
    CHECK(rows.get(refunds).helped == 1);
    CHECK(rows.get(refunds).not_helped == 2);
    CHECK(rows.all<ArticleFeedback>().size() == 3);
    for (const auto& feedback : rows.all<ArticleFeedback>())
        CHECK(feedback.value.read_version == versionBy(800));
}
