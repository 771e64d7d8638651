// Articles in and out: what goes round comes back the same, a second import changes nothing, and bad files are named.
#include "core/exchange/article_exchange.h"
#include "tests/support/sample_site.h"
#include "tests/support/temporary_database.h"

#include <QDir>
#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::sample;

namespace {

class Folder {
public:
    QString write(const QString& place, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(place);
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path;
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

int import(MapRows& rows, const std::vector<ImportedArticle>& articles, quint64 firstOperation)
{
    const ArticlePlan plan = test::take(planArticles(articles, brand, rows));
    for (const Operation& operation : plan.operations) {
        auto change = runOperation(rows, operation, as(lena, firstOperation++));
        REQUIRE(change);
        rows.commit(*change);
    }
    return int(plan.operations.size());
}

QByteArray lines(const MapRows& rows)
{
    QByteArray out;
    for (const auto& article : rows.all<Article>())
        out += articleLine(article.value, rows.get(article.value.shown));
    return out;
}

}

TEST_CASE("JSON Lines come out with every member as they went in, and a second import changes nothing")
{
    const Folder folder;
    const QByteArray text = "{\"id\":\"odd id/\xc3\xbc\",\"title\":\"\",\"content\":\"# A\\r\\nB\\u0001\",\"tags\":[1.50,{\"a\":null}],\"big\":12345678901234567890123}\n";
    const QString path = folder.write(QStringLiteral("a.ndjson"), text + "{\"content\":1}\n{\"id\":1,\"content\":\"  \"}\n");
    const ArticlesRead read = test::take(readArticles(path));
    REQUIRE(read.articles.size() == 1);
    REQUIRE(read.refused.size() == 2);
    CHECK(read.refused[0].first == path + QStringLiteral(":2"));
    CHECK(read.refused[1].second.sentence() == QStringLiteral("The article is empty. Write a title or a text first."));
    MapRows rows = site();
    CHECK(import(rows, read.articles, 900) == 1);
    CHECK(lines(rows).toStdString() == text.toStdString());
    CHECK(rows.all<Article>().front().value.title == QStringLiteral("A"));
    CHECK(import(rows, read.articles, 910) == 0);
}

TEST_CASE("a changed line is a new published version, and what only the site knows stays")
{
    MapRows rows = site();
    CHECK(import(rows, {{QStringLiteral("x"), QStringLiteral("T"), QStringLiteral("one"), BodyFormat::Markdown, {}}}, 900) == 1);
    Record<Article> article = rows.all<Article>().front();
    WriteArticle op;
    op.article = article.id;
    op.base = article.value.latest;
    op.title = QStringLiteral("T");
    op.body = {QStringLiteral("one")};
    op.category = QStringLiteral("money");
    op.publish = true;
    REQUIRE(perform(rows, as(lena, 905), op));
    CHECK(import(rows, {{QStringLiteral("x"), QStringLiteral("T"), QStringLiteral("two"), BodyFormat::Markdown, {}}}, 910) == 1);
    const ArticleVersion shown = rows.get(rows.get(article.id).shown);
    CHECK(shown.body.text == QStringLiteral("two"));
    CHECK(shown.category == QStringLiteral("money"));
    CHECK(shown.number == 3);
    CHECK(rows.all<ArticleVersion>().size() == 3);
}

TEST_CASE("a folder's files come in by their places, in any of the usual encodings, and others are told or passed over")
{
    const Folder folder;
    folder.write(QStringLiteral("returns/shoes.md"), "# Shoes\r\nT\xc3\xbcr\n");
    folder.write(QStringLiteral("page.HTML"), "<h1>Page</h1><script>x</script>");
    folder.write(QStringLiteral("wide.md"), QByteArray("\xff\xfe" "A\0\xfc\0", 6));
    folder.write(QStringLiteral("latin.md"), "T\xfcr");
    folder.write(QStringLiteral("picture.png"), "\x89PNG");
    folder.write(QStringLiteral("long.md"), QByteArray(70'000, 'x'));
    const ArticlesRead read = test::take(readArticles(folder.path()));
    QString found;
    for (const ImportedArticle& article : read.articles)
        found += article.source + u'|' + QLatin1String(article.format == BodyFormat::Html ? "html" : "markdown") + u'|' + article.body + u'\n';
    CHECK(found.toStdString() == "page.HTML|html|<h1>Page</h1><script>x</script>\nreturns/shoes.md|markdown|# Shoes\r\nT\xc3\xbcr\n\nwide.md|markdown|A\xc3\xbc\n");
    QString refused;
    for (const auto& [place, reason] : read.refused)
        refused += place + QStringLiteral(": ") + reason.sentence() + u'\n';
    CHECK(refused.toStdString() == "latin.md: The file is not text in UTF-8. Save it as UTF-8 and import it again.\nlong.md: The text is longer than 65536 characters. Divide it into several articles.\n");
}

TEST_CASE("a file goes back to its place, and no id leads out of the folder")
{
    const auto place = [](const char* source) {
        Article article;
        article.source = QString::fromUtf8(source);
        return articlePlace(article, Id<Article>{number(1)}, {});
    };
    CHECK(place("returns/shoes.md") == QStringLiteral("returns/shoes.md"));
    for (const char* source : {"../x.md", "/etc/x.md", "a/../../x.md", "C:\\x.md", "a\\..\\x.md", "", "plain id", "./x.md"}) {
        const QString name = place(source);
        CHECK(name.endsWith(QStringLiteral("-0197a3c0.md")));
        CHECK_FALSE(name.contains(u'/'));
        CHECK_FALSE(name.contains(QStringLiteral("..")));
    }
}

TEST_CASE("a path that is not there is told")
{
    CHECK(readArticles(QStringLiteral("/no/such/file")).error().code == ErrorCode::Storage);
}
