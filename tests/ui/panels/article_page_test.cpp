// Reading an article: harmless whatever it holds, found in, outlined, copied.
#include "tests/ui/support/sample_articles.h"
#include "ui/panels/knowledge/article_page.h"

#include "core/base/blob_hash.h"
#include "core/knowledge/article_lines.h"
#include "core/knowledge/article_parts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <cstdio>

using namespace callboard;

namespace {

ArticlePageData pageOf(const QString& markdown)
{
    ArticlePageData page{QStringLiteral("k"), QStringLiteral("Title"), {}, {}, false};
    for (const BodyPart& part : partsOf(markdown))
        page.parts.append({part.markdown, part.forCustomers});
    return page;
}

struct Shown {
    explicit Shown(const QString& markdown) : Shown(pageOf(markdown)) {}
    explicit Shown(const ArticlePageData& data)
    {
        page.resize(320, 480);
        page.setPage(data);
        page.show();
    }
    std::string text() const { return page.toPlainText().toStdString(); }
    ArticlePage page{nullptr};
};

}

TEST_CASE("an article shows its headings, lists and tables, and its marks of passages are gone")
{
    Shown shown(samplePage(QStringLiteral("return-within-30-days")));
    QStringList headings;
    for (const auto& heading : shown.page.outline())
        headings << heading.text;
    CHECK(headings.join(u'|').toStdString() == "Check first|What to tell the customer|Who pays");
    CHECK(shown.text().find(":::") == std::string::npos);
    CHECK(shown.text().find("For customers   Insert") != std::string::npos);
    CHECK(shown.text().find("too late") == std::string::npos);
    CHECK(shown.text().find("our mistake, or broken") != std::string::npos);
}

TEST_CASE("nothing in an article is fetched, run or opened: images are captions, tags are words, links tell their address")
{
    Shown shown(QStringLiteral("![The label](http://127.0.0.1:9/x.png) <script>alert(1)</script> <img src=file:///etc/passwd>\n\n[here](https://example.com/a)"));
    CHECK(shown.text().find("[Picture: The label]") != std::string::npos);
    CHECK_FALSE(shown.page.document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/passwd"))).isValid());
    CHECK_FALSE(shown.page.document()->resource(QTextDocument::StyleSheetResource, QUrl(QStringLiteral("file:///etc/passwd"))).isValid());
    const QSignalSpy chosen(&shown.page, &ArticlePage::linkChosen);
    Q_EMIT shown.page.anchorClicked(QUrl(QStringLiteral("https://example.com/a")));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toUrl() == QUrl(QStringLiteral("https://example.com/a")));
}

TEST_CASE("a picture of this desk is shown as wide as the page, opens when it is chosen, and says so while it is not here or no picture")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("label")), broken = folder.filePath(QStringLiteral("broken"));
    QImage label(1200, 600, QImage::Format_RGB32);
    label.fill(Qt::darkGreen);
    REQUIRE(label.save(path, "PNG"));
    QFile file(broken);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n and nothing else");
    file.close();
    const BlobHash here = BlobHash::of("here"), away = BlobHash::of("away"), bad = BlobHash::of("bad");
    ArticlePageData data = pageOf(QStringLiteral("![Where it is](%1)\n\n![Not here](%2) ![](%2)\n\n![No picture](%3)\n\n[The form](%2)").arg(blobAddress(here), blobAddress(away), blobAddress(bad)));
    data.files = {{here.text(), path}, {away.text(), QString()}, {bad.text(), broken}};
    Shown shown(data);
    const auto picture = [&shown]() -> QTextImageFormat {
        for (QTextBlock block = shown.page.document()->begin(); block.isValid(); block = block.next())
            for (auto at = block.begin(); !at.atEnd(); ++at)
                if (at.fragment().charFormat().isImageFormat())
                    return at.fragment().charFormat().toImageFormat();
        return {};
    };
    REQUIRE(QTest::qWaitFor([&] { return !picture().anchorHref().isEmpty() && shown.text().find("cannot be shown") != std::string::npos; }));
    CHECK(shown.text().find("[Picture: Not here. It is not here yet] [Picture: Picture. It is not here yet]") != std::string::npos);
    CHECK(shown.text().find("[Picture: No picture. It cannot be shown]") != std::string::npos);
    CHECK(picture().width() <= shown.page.viewport()->width());
    CHECK(picture().width() > shown.page.viewport()->width() / 2.0);
    CHECK(picture().width() == Approx(2 * picture().height()));
    CHECK(picture().anchorHref() == blobAddress(here));
    CHECK(shown.page.textOfLink(QUrl(blobAddress(here))) == QStringLiteral("Where it is"));
    CHECK(shown.page.textOfLink(QUrl(blobAddress(away))) == QStringLiteral("The form"));
    const double before = picture().width();
    shown.page.resize(500, 480);
    CHECK(picture().width() > before);
    CHECK(shown.page.grab().toImage().pixelColor(60, 60) == QColor(Qt::darkGreen));
}

TEST_CASE("a passage for customers is inserted by its number, and an article cannot forge one")
{
    Shown shown(QStringLiteral("For us.\n\n::: customer\nFor them.\n:::\n\n[x](callboard-insert:0) ") + QChar(0xE0C0) + QStringLiteral("0"));
    const QSignalSpy inserted(&shown.page, &ArticlePage::insertRequested);
    Q_EMIT shown.page.anchorClicked(QUrl(QStringLiteral("callboard-insert:1")));
    REQUIRE(inserted.size() == 1);
    CHECK(inserted[0][0].toInt() == 1);
    CHECK(shown.text().find(QString(QChar(0xE0C0)).toStdString()) == std::string::npos);
}

TEST_CASE("what is looked for is counted, and stepping goes round")
{
    Shown shown(QStringLiteral("One parcel.\n\n# Parcel\n\nAnother PARCEL."));
    CHECK(shown.page.findText(QStringLiteral("parcel")) == 3);
    CHECK(shown.page.stepFound(0) == 1);
    CHECK(shown.page.stepFound(1) == 2);
    CHECK(shown.page.stepFound(-2) == 3);
    CHECK(shown.page.extraSelections().size() == 3);
    CHECK(shown.page.findText(QStringLiteral("nowhere")) == 0);
    CHECK(shown.page.stepFound(1) == 0);
    CHECK(shown.page.findText({}) == 0);
    CHECK(shown.page.extraSelections().isEmpty());
}

TEST_CASE("the passage under the caret is copied with its heading, or what is selected")
{
    Shown shown(QStringLiteral("Before.\n\n## Steps\n\n1. first\n2. second\n\n## After\n\nLast."));
    shown.page.goTo(shown.page.outline()[0].block);
    CHECK(shown.page.selectedOrPassage().toStdString() == "Steps\nfirst\nsecond");
    QTextCursor all(shown.page.document());
    all.setPosition(0);
    all.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    shown.page.setTextCursor(all);
    CHECK(shown.page.selectedOrPassage().toStdString() == "Before.");
}

TEST_CASE("hostile Markdown is shown and ends")
{
    const QString deepQuotes = QString(3'000, u'>') + QStringLiteral(" end"), deepLists = QStringLiteral("- ").repeated(3'000) + QStringLiteral("end");
    const QString brackets = QStringLiteral("[").repeated(20'000), wide = QStringLiteral("|a").repeated(2'000) + QStringLiteral("|\n") + QStringLiteral("|-").repeated(2'000) + QStringLiteral("|\n");
    for (const QString& text : {deepQuotes, deepLists, brackets, wide, QStringLiteral("*_").repeated(10'000), QStringLiteral("\\*").repeated(10'000), QStringLiteral("&lt;").repeated(10'000), QStringLiteral("a\n").repeated(20'000), QStringLiteral("```\nnever closed"), QString(60'000, u'x'), QString(QChar(0))}) {
        CAPTURE(text.left(20).toStdString());
        Shown shown(text);
        shown.page.grab();
        CHECK(shown.page.document()->blockCount() >= 1);
    }
    CHECK(Shown(QStringLiteral("**a").repeated(5'000)).text().find("∗∗a∗∗a") == 0); // as the text that it is
}

TEST_CASE("the articles of a real collection read well")
{
    QFile file(qEnvironmentVariable("CALLBOARD_REAL_DATA") + QStringLiteral("/knowledge/articles.ndjson"));
    if (!qEnvironmentVariableIsSet("CALLBOARD_REAL_DATA") || !file.open(QIODevice::ReadOnly)) {
        std::puts("skipped: CALLBOARD_REAL_DATA names no folder with knowledge/articles.ndjson");
        return;
    }
    const auto lines = readArticleLines(file);
    REQUIRE(lines);
    CHECK(lines->rows.size() == 698);
    ArticlePage page(nullptr);
    page.resize(340, 600);
    qint64 slowest_ms = 0, headings = 0;
    for (const SourceArticle& article : lines->rows) {
        CAPTURE(article.id.toStdString());
        QElapsedTimer timer;
        timer.start();
        page.setPage(pageOf(article.content));
        page.grab();
        slowest_ms = std::max(slowest_ms, timer.elapsed());
        headings += page.outline().size();
        const QString text = page.toPlainText();
        CHECK_FALSE(text.trimmed().isEmpty());
        CHECK_FALSE(text.contains(QStringLiteral("\n## "))); // headings became headings
        CHECK_FALSE(text.contains(QStringLiteral("|--")));
    }
    std::printf("slowest article: %lld ms; %lld headings\n", static_cast<long long>(slowest_ms), static_cast<long long>(headings));
    CHECK(headings > 698);
}
