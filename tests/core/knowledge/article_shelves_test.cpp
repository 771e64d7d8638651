// Browsing: categories as paths, products, how many articles there are, and in which language they are listed.
#include "core/knowledge/article_shelves.h"
#include "tests/support/temporary_database.h"

using namespace callboard;

namespace {

Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }
const Id<Brand> ours{number(1)}, theirs{number(2)};

class Articles {
public:
    Articles() { test::take(createEntityTables(*m_database)); }
    struct Said { const char* title; const char* category = ""; const char* product = ""; const char* language = ""; ArticleState state = ArticleState::Published; };
    Id<Article> add(const Said& said, const Id<Article>& translates = {}, const Id<Brand>& brand = ours)
    {
        const Id<Article> id{number(++m_last)};
        Record<ArticleVersion> version{{number(1000 + m_last)}, 1, {}};
        version.value.brand = brand;
        version.value.article = id;
        version.value.category = QString::fromUtf8(said.category);
        version.value.product = QString::fromUtf8(said.product);
        version.value.language = QString::fromUtf8(said.language);
        Record<Article> article{id, 1, {}};
        article.value.brand = brand;
        article.value.title = QString::fromUtf8(said.title);
        article.value.state = said.state;
        article.value.latest = version.id;
        if (said.state != ArticleState::Draft)
            article.value.shown = version.id;
        article.value.translates = translates;
        test::take(m_rows.put(schemaOf<ArticleVersion>(), toRow(version)));
        test::take(m_rows.put(schemaOf<Article>(), toRow(article)));
        return id;
    }
    QByteArray shelf(const QStringList& path, ShelvedBy by = ShelvedBy::Category, const QStringList& languages = {}, const Id<Brand>& brand = ours, int max = 100)
    {
        QByteArray text;
        const Shelf shelf = test::take(readShelf(*m_database, brand, by, path, languages, max));
        for (const Shelf::Child& child : shelf.children)
            text += '<' + child.name.toUtf8() + "> " + QByteArray::number(child.articles) + '\n';
        for (const Record<Article>& article : shelf.articles)
            text += article.value.title.toUtf8() + '\n';
        return text;
    }

private:
    test::TemporaryDatabase m_database;
    RowStore m_rows{*m_database};
    quint64 m_last = 10;
};

}

TEST_CASE("a category is a path, however its parts are set apart")
{
    CHECK(categoryPath(QStringLiteral(" Returns /  Out of   time/")) == QStringList{QStringLiteral("Returns"), QStringLiteral("Out of time")});
    CHECK(categoryPath(QStringLiteral("/")) == QStringList{QString()});
}

TEST_CASE("each shelf says what is below it, and how many articles that are")
{
    Articles articles;
    articles.add({"Late", "Returns/Out of time"});
    articles.add({"Very late", "returns / out of time"});
    articles.add({"Labels", "Returns"});
    articles.add({"Kettles", "Kitchen/Kettles/Descaling"});
    articles.add({"Written somewhere"});
    articles.add({"Draft", "Kitchen", "", "", ArticleState::Draft});
    articles.add({"Gone", "Returns", "", "", ArticleState::Archived});
    articles.add({"Of another shop", "Returns"}, {}, theirs);
    CHECK(articles.shelf({}) == "<Kitchen> 2\n<Returns> 3\n<> 1\n");
    CHECK(articles.shelf({QStringLiteral("Returns")}) == "<Out of time> 2\nLabels\n");
    CHECK(articles.shelf({QStringLiteral("RETURNS"), QStringLiteral("out of time")}) == "Late\nVery late\n");
    CHECK(articles.shelf({QStringLiteral("Kitchen")}) == "<Kettles> 1\nDraft\n");
    CHECK(articles.shelf({QString()}) == "Written somewhere\n");
    CHECK(articles.shelf({QStringLiteral("Nowhere")}).isEmpty());
    CHECK(articles.shelf({QStringLiteral("Returns")}, ShelvedBy::Category, {}, {}).contains("Of another shop\n"));
    CHECK(articles.shelf({QStringLiteral("RETURNS"), QStringLiteral("out of time")}, ShelvedBy::Category, {}, ours, 1) == "Late\n");
}

TEST_CASE("products are shelves of one step, a stroke in their name included")
{
    Articles articles;
    articles.add({"Descale", "", "Kettle 1.7/L"});
    articles.add({"Lid", "", "Kettle 1.7/L"});
    articles.add({"General"});
    CHECK(articles.shelf({}, ShelvedBy::Product) == "<Kettle 1.7/L> 2\n<> 1\n");
    CHECK(articles.shelf({QStringLiteral("Kettle 1.7/L")}, ShelvedBy::Product) == "Descale\nLid\n");
}

TEST_CASE("an article in several languages counts once and is listed in the one that is wanted, else in the next best")
{
    Articles articles;
    const Id<Article> original = articles.add({"Refunds", "Money", "", "en"});
    articles.add({"Reembolsos", "Money", "", "es"}, original);
    const Id<Article> gone = articles.add({"Archived original", "Money", "", "en", ArticleState::Archived});
    articles.add({"Tarjetas", "Money", "", "es"}, gone);
    CHECK(articles.shelf({}) == "<Money> 2\n");
    const auto in = [&](const char* first, const char* second) { return articles.shelf({QStringLiteral("Money")}, ShelvedBy::Category, {QString::fromUtf8(first), QString::fromUtf8(second)}); };
    CHECK(in("es-MX", "en") == "Reembolsos\nTarjetas\n");
    CHECK(in("en", "es") == "Refunds\nTarjetas\n");
    CHECK(in("fr", "es") == "Reembolsos\nTarjetas\n");
    CHECK(in("fr", "de") == "Refunds\nTarjetas\n");
}
