// Which of an article's languages somebody reads.
#include "core/knowledge/article_language.h"
#include "tests/support/temporary_database.h"

using namespace callboard;

namespace {

Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }

class Library {
public:
    Library() { test::take(createEntityTables(*m_database)); }
    // Its version has the next number.
    Record<Article> put(quint64 id, const char* title, const char* language, quint64 translates = 0, bool published = true)
    {
        ArticleVersion version;
        version.article = {number(id)};
        version.language = QString::fromLatin1(language);
        test::take(m_rows.put(schemaOf<ArticleVersion>(), toRow(Record<ArticleVersion>{{number(id + 1)}, 1, version})));
        Record<Article> article{{number(id)}, 1, {}};
        article.value.title = QString::fromLatin1(title);
        article.value.latest = {number(id + 1)};
        if (published)
            article.value.shown = article.value.latest;
        if (translates != 0)
            article.value.translates = {number(translates)};
        test::take(m_rows.put(schemaOf<Article>(), toRow(article)));
        return article;
    }
    std::string read(const Record<Article>& article, const QStringList& wanted) { return test::take(inLanguage(m_rows, article, wanted)).value.title.toStdString(); }

private:
    test::TemporaryDatabase m_database;
    RowStore m_rows{*m_database};
};

const QString en = QStringLiteral("en"), es = QStringLiteral("es"), mexican = QStringLiteral("es-MX"), fr = QStringLiteral("fr");

}

TEST_CASE("an article is read in the customer's language, else in the site's, else in any")
{
    Library library;
    const auto german = library.put(10, "de", "de");
    const auto english = library.put(20, "en", "en", 10);
    const auto spanish = library.put(30, "es", "es", 10);
    for (const auto& found : {german, english, spanish}) {
        CHECK(library.read(found, {mexican, en}) == "es");
        CHECK(library.read(found, {fr, en}) == "en");
    }
    CHECK(library.read(spanish, {fr}) == "es"); // the one that was found
    CHECK(library.read(german, {}) == "de");
}

TEST_CASE("a translation that is not published is not read instead of one that is")
{
    Library library;
    const auto english = library.put(10, "en", "en");
    library.put(20, "es", "es", 10, false);
    CHECK(library.read(english, {es}) == "en");
}

TEST_CASE("articles that translate each other in a circle are each read once")
{
    Library library;
    const auto one = library.put(10, "en", "en", 20);
    const auto other = library.put(20, "es", "es", 10);
    const auto own = library.put(30, "own", "fr", 30);
    CHECK(library.read(one, {es}) == "es");
    CHECK(library.read(other, {en}) == "en");
    CHECK(library.read(own, {en}) == "own");
}

TEST_CASE("a text of which nobody said the language goes before one in a language that nobody asked for")
{
    CHECK(languageRank(es, {mexican, en}) == 0);
    CHECK(languageRank({}, {mexican, en}) == 2);
    CHECK(languageRank(fr, {mexican, en}) == 3);
}
