// Pictures of writing articles: the window with each of its sides, and what is taken out of a case.
#include "tests/ui/support/picture.h"
#include "tests/ui/support/sample_articles.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/shelf_views.h"
#include "ui/panels/knowledge/article_editor.h"
#include "ui/panels/knowledge/article_page.h"
#include "ui/panels/knowledge/article_shelf.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/shell/article_care_dialog.h"
#include "ui/shell/redact_dialog.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;

namespace {

constexpr QSize sizes[] = {{1440, 900}, {1100, 680}};

struct Scene {
    const char* name;
    ArticleEditor::Side side;
};
constexpr Scene scenes[] = {{"article-editor", ArticleEditor::Side::Preview}, {"article-details", ArticleEditor::Side::Details}, {"article-similar", ArticleEditor::Side::Similar},
                            {"article-versions", ArticleEditor::Side::Versions}, {"article-use", ArticleEditor::Side::Use}};

ListRow row(const char* key, const char* icon, const char* title, const char* right, const char* detail, const char* body = "", const QList<ChipData>& chips = {})
{
    return {.key = QString::fromUtf8(key), .icon = QLatin1String(icon), .title = QString::fromUtf8(title), .chips = chips, .right = QString::fromUtf8(right), .detail = QString::fromUtf8(detail), .body = QString::fromUtf8(body)};
}
ListRow header(const char* title, const char* right) { return {.header = true, .title = QString::fromUtf8(title), .right = QString::fromUtf8(right)}; }

const ListRows work{header("Being written here", "1"),
                    row("1", "note", "The return label did not arrive or cannot be printed", "", "changes that are not saved"),
                    header("Looked for, not found", "2"),
                    row("2", "search", "descale coffee machine", "7×", "5 searches found nothing · 2 cases without an article", "coffee machine descaler · machine shows descale light"),
                    row("3", "search", "gift card second balance", "3×", "3 searches found nothing"),
                    header("Say different things", "1"),
                    row("8", "alert", "Returning goods", "", "and “Sending things back” say different things", "Unused goods can be sent back within 30 days of delivery.\nWithin 14 days of delivery, unused goods can be sent back."),
                    header("Need somebody", "2"),
                    row("4", "alert", "How long a refund takes", "", "review was due 2 Nov 2026", "Wrong: it takes ten days with a card from abroad"),
                    row("5", "clock", "Replacing a lamp shade", "", "never used"),
                    header("Yours", "2"),
                    row("6", "book", "Descaling kettles and coffee machines", "42×", "helped 31 times · did not help 2 times"),
                    row("7", "book", "When a caller is upset", "12×", "In review")};

void fill(ArticleEditor& editor)
{
    const ArticlePageData page = samplePage(QStringLiteral("return-label-again"));
    WriteArticle article;
    article.title = page.title;
    article.category = QStringLiteral("Returns / Labels");
    article.product = QStringLiteral("All");
    article.tags = {QStringLiteral("label"), QStringLiteral("printer")};
    article.language = QStringLiteral("en");
    for (const PagePart& part : page.parts)
        article.body.text += part.forCustomers ? QStringLiteral("::: customer\n%1\n:::\n\n").arg(part.markdown.trimmed()) : part.markdown.trimmed() + QStringLiteral("\n\n");
    editor.setWork(work, QStringLiteral("1"));
    editor.setArticle(article, 40);
    editor.setState({QStringLiteral("Version 1 is published. Version 2 is a draft. Your changes are kept on this desk."), true, true, true, false, true, false});
    editor.setNotice({Tone::Warning, QStringLiteral("Lee Tran wrote version 2 meanwhile. Both are kept."), QStringLiteral("Compare"), QStringLiteral("compare")});
    editor.setPreview(previewPage(article.title, article.body.text, article.format, false));
    ListRows similar = knowledgeRows(sampleHits(), {}, true).mid(0, 3);
    for (ListRow& one : similar) {
        one.icon = QStringLiteral("book");
        one.right.clear();
    }
    editor.similar().setRows(similar);
    editor.setSimilarCount(int(similar.size()));
    ArticlePageData other = samplePage(QStringLiteral("damaged-on-arrival"));
    other.isPreview = true;
    editor.similar().setPage(other, {}, {{QStringLiteral("relate"), QStringLiteral("Name it as related")}, {QStringLiteral("write"), QStringLiteral("Write in this one instead"), QStringLiteral("note")}});
    editor.versions().setRows({row("draft", "note", "Your changes", "", "", "", {{QStringLiteral("Not saved"), Tone::Warning, {}}}), row("2", "book", "Version 2", "10:42", "Lee Tran: Labels hold 21 days now"),
                               row("1", "book", "Version 1", "14 Nov 09:12", "Dana Kim", "", {{QStringLiteral("Published"), Tone::Good, QStringLiteral("check")}})});
    ArticleVersion before, after;
    before.body.text = article.body.text;
    after.body.text = article.body.text;
    after.body.text.replace(QStringLiteral("14 days"), QStringLiteral("21 days"));
    after.body.text += QStringLiteral("Ask for the printer's name if it fails twice.\n");
    editor.versions().setPage(changesPage(before, after), QStringLiteral("Category: Returns → Returns / Labels"), {{QStringLiteral("takeIn"), QStringLiteral("My text has this in it now")}, {QStringLiteral("bringIn"), QStringLiteral("Go on with this text"), QStringLiteral("undo")}});
    editor.setUse(QStringLiteral("Quoted 12 times. Helped 5 times. Did not help 1 time."),
                  {row("a", "check", "Sam Ortega", "10:42", "#10428  Label does not print", "", {{QStringLiteral("Helped"), Tone::Good, {}}}), row("b", "book", "Dana Kim", "14 Nov 09:12", "#10411  Where is my label?", "", {{QStringLiteral("Quoted version 1"), Tone::Plain, {}}}),
                   row("c", "alert", "Lee Tran", "12 Nov 16:02", "#10398  Label expired", "Labels hold 21 days, not 14", {{QStringLiteral("Is wrong"), Tone::Bad, {}}})});
}

CaseText sampleCase()
{
    Customer customer;
    customer.given_name = QStringLiteral("Casper");
    customer.family_name = QStringLiteral("Berg");
    customer.addresses = {{QStringLiteral("12 Elm Street"), {}, QStringLiteral("Denver"), {}, QStringLiteral("80201"), QStringLiteral("US"), ContactKind::Home, {}}};
    return {{}, QStringLiteral("Casper Berg's kettle leaks at the handle"),
            QStringLiteral("## What customers say\n\nThis is Casper Berg from 12 Elm Street, Denver. My kettle (order #W6247578) drips at the handle. Call me at +1 303 555 0134 or write to casper@example.com. I paid with 4242 4242 4242 4242.\n\n"
                           "## What helps\n\nAsked Casper to tighten the two screws below the lid. That was it."),
            QStringLiteral("Kitchen"), personalValues(customer, {})};
}

}

TEST_CASE("the window for articles paints itself in every theme and size")
{
    for (const NamedTheme& theme : themes)
        for (const QSize& size : sizes)
            for (const Scene& scene : scenes) {
                const QString name = QStringLiteral("%1-%2-%3x%4").arg(QLatin1String(scene.name), QLatin1String(theme.name)).arg(size.width()).arg(size.height());
                CAPTURE(name.toStdString());
                putOn(*qApp, theme.theme);
                ArticleEditor editor(nullptr);
                editor.resize(size);
                editor.show();
                REQUIRE(QTest::qWaitForWindowExposed(&editor));
                fill(editor);
                editor.showSide(scene.side);
                QTest::qWait(50);
                const QImage image = editor.grab().toImage();
                CHECK(image.size() == size * editor.devicePixelRatioF());
                CHECK(image.pixelColor(2, 2) == colour(Token::Surface, theme.theme));
                save(image, name);
            }
    putOn(*qApp, ThemeName::Light);
}

TEST_CASE("articles with pictures, and the shelves that lead to them, paint themselves in every theme")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("label"));
    QImage label(900, 420, QImage::Format_RGB32);
    label.fill(QColor(0xd8, 0xcf, 0xbd));
    QPainter painter(&label);
    painter.fillRect(80, 80, 740, 200, Qt::white);
    painter.fillRect(120, 120, 300, 24, Qt::black);
    painter.fillRect(120, 170, 520, 16, Qt::gray);
    painter.end();
    REQUIRE(label.save(path, "PNG"));
    const BlobHash here = BlobHash::of("here"), away = BlobHash::of("away");
    ArticlePageData page = samplePage(QStringLiteral("return-label-again"));
    page.parts.prepend({QStringLiteral("The label is inside of the lid:\n\n![The label inside of the lid](%1)\n\nThe form: [Claim form](%2). How it looks when it is full: ![Full form](%2)\n").arg(blobAddress(here), blobAddress(away))});
    page.files = {{here.text(), path}, {away.text(), QString()}};
    KnowledgeShelf shelf;
    shelf.place = {ShelvedBy::Category, {QStringLiteral("Returns")}};
    shelf.children = {{QStringLiteral("Labels"), 4}, {QStringLiteral("Out of time"), 2}};
    shelf.articles = sampleHits();
    shelf.articles.resize(2);
    KnowledgeShelf root;
    root.children = {{QStringLiteral("Kitchen"), 12}, {QStringLiteral("Returns"), 9}, {QString(), 3}};
    root.products = {{QStringLiteral("Kettle"), 5}, {QStringLiteral("Tent"), 2}, {QString(), 17}};
    for (const NamedTheme& theme : themes) {
        putOn(*qApp, theme.theme);
        KnowledgePanel panel(nullptr);
        panel.setAttribute(Qt::WA_StyledBackground);
        panel.setProperty("look", QStringLiteral("surface"));
        panel.resize(380, 760);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
        panel.browse();
        for (const auto& [name, rows] : {std::pair("shelves", shelfRows(root)), std::pair("shelf", shelfRows(shelf))}) {
            panel.setShelf(rows);
            QTest::qWait(30);
            save(panel.grab().toImage(), QStringLiteral("knowledge-%1-%2").arg(QLatin1String(name), QLatin1String(theme.name)));
        }
        panel.showPage(page);
        auto& text = *panel.findChild<QTextBrowser*>(QStringLiteral("article.text"));
        REQUIRE(QTest::qWaitFor([&] { return text.document()->resource(QTextDocument::ImageResource, QUrl(blobAddress(here))).isValid(); }));
        Q_EMIT static_cast<ArticlePage&>(text).linkChosen(QUrl(blobAddress(away)));
        QTest::qWait(30);
        const QImage image = panel.grab().toImage();
        CHECK(image.size() == panel.size() * panel.devicePixelRatioF());
        save(image, QStringLiteral("knowledge-picture-%1").arg(QLatin1String(theme.name)));
    }
    putOn(*qApp, ThemeName::Light);
}

TEST_CASE("the sheets of writing articles paint themselves in every theme")
{
    Record<Article> article;
    article.value.review_due = {1'795'258'800'000};
    for (const NamedTheme& theme : themes) {
        putOn(*qApp, theme.theme);
        std::vector<std::unique_ptr<Sheet>> sheets;
        sheets.push_back(std::make_unique<RedactDialog>(sampleCase(), nullptr));
        sheets.push_back(std::make_unique<ArticleCareDialog>(article, QList<ChoiceData>{{QStringLiteral("1"), QStringLiteral("Dana Kim")}}, true, nullptr));
        for (const auto& sheet : sheets) {
            sheet->show();
            REQUIRE(QTest::qWaitForWindowExposed(sheet.get()));
            const QImage image = sheet->grab().toImage();
            CHECK(image.pixelColor(image.width() / 2, image.height() - 4) == colour(Token::Window, theme.theme));
            save(image, QStringLiteral("sheet-%1-%2").arg(sheet->objectName(), QLatin1String(theme.name)));
        }
    }
    putOn(*qApp, ThemeName::Light);
}
