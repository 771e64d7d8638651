// The index follows the articles' rows, whatever arrives first.
#include "core/knowledge/article_index.h"
#include "core/domain/article.h"
#include "core/knowledge/knowledge_search.h"
#include "tests/support/temporary_database.h"

using namespace callboard;

namespace {

Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }

class ArticleRows {
public:
    ArticleRows()
    {
        test::take(createEntityTables(*m_database));
        test::take(prepareArticleIndex(*m_database));
    }
    void putVersion(quint64 id, const char* body)
    {
        Record<ArticleVersion> version{{number(id)}, 1, {}};
        version.value.brand = {number(1)};
        version.value.article = {number(10)};
        version.value.body = {QString::fromUtf8(body)};
        test::take(m_rows.put(schemaOf<ArticleVersion>(), toRow(version)));
    }
    void putArticle(ArticleState state, quint64 shown, quint64 latest, const char* title = "Title")
    {
        Record<Article> article{{number(10)}, 1, {}};
        article.value.brand = {number(1)};
        article.value.title = QString::fromUtf8(title);
        article.value.state = state;
        article.value.shown = shown ? Id<ArticleVersion>{number(shown)} : Id<ArticleVersion>{};
        article.value.latest = {number(latest)};
        test::take(m_rows.put(schemaOf<Article>(), toRow(article)));
    }
    bool finds(const char* text)
    {
        KnowledgeSearch search(*m_database);
        return !test::take(search.find({QString::fromUtf8(text), KnowledgeQuestion::Kind::Typed, 10})).empty();
    }
    RowStore& rows() { return m_rows; }
    Database& database() { return *m_database; }

private:
    test::TemporaryDatabase m_database;
    ArticleIndex m_index;
    RowStore m_rows{*m_database, {&m_index}};
};

}

TEST_CASE("an article is found by its published version, whichever of its rows came first")
{
    for (const bool versionFirst : {true, false}) {
        ArticleRows rows;
        if (versionFirst)
            rows.putVersion(21, "parcel");
        rows.putArticle(ArticleState::Published, 21, 21);
        if (!versionFirst)
            rows.putVersion(21, "parcel");
        CHECK(rows.finds("parcel "));
        CHECK(rows.finds("title "));
    }
}

TEST_CASE("a draft beside a published version is not found, and a draft alone is")
{
    ArticleRows rows;
    rows.putVersion(21, "parcel");
    rows.putArticle(ArticleState::Draft, 0, 21);
    CHECK(rows.finds("parcel "));
    rows.putArticle(ArticleState::Published, 21, 21);
    rows.putVersion(22, "package");
    rows.putArticle(ArticleState::InReview, 21, 22);
    CHECK_FALSE(rows.finds("package "));
    CHECK(rows.finds("parcel "));
    rows.putArticle(ArticleState::Published, 22, 22, "Renamed");
    CHECK(rows.finds("package "));
    CHECK_FALSE(rows.finds("parcel "));
    CHECK(rows.finds("renamed "));
}

TEST_CASE("an archived or erased article is not found, and is found again when it comes back")
{
    ArticleRows rows;
    rows.putVersion(21, "parcel");
    rows.putArticle(ArticleState::Published, 21, 21);
    rows.putArticle(ArticleState::Archived, 21, 21);
    CHECK_FALSE(rows.finds("parcel "));
    rows.putArticle(ArticleState::Published, 21, 21);
    CHECK(rows.finds("parcel "));
    CHECK(test::take(rows.rows().erase(schemaOf<Article>(), number(10))));
    CHECK_FALSE(rows.finds("parcel "));
}

TEST_CASE("a file whose articles have no index gets one when it is opened")
{
    ArticleRows rows;
    rows.putVersion(21, "parcel");
    rows.putArticle(ArticleState::Published, 21, 21);
    test::take(rows.database().run("UPDATE knowledge_facts SET value = 0 WHERE name = 'rules'"));
    test::take(prepareArticleIndex(rows.database()));
    CHECK(rows.finds("parcel "));
    test::take(prepareArticleIndex(rows.database()));
    CHECK(rows.finds("parcel "));
}
