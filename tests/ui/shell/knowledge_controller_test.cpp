// Suggestions and quotes with a real cache and the real search, driven by keys.
#include "core/demo/demo.h"
#include "core/guide/guide_script.h"
#include "core/knowledge/article_index.h"
#include "core/search/search_index.h"
#include "core/work/guide_world.h"
#include "tests/ui/support/sample_desk.h"
#include "ui/models/draft_context.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/record_views.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/shell/desk_controller.h"
#include "ui/shell/knowledge_controller.h"
#include "ui/widgets/row_list.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace callboard;

namespace {

constexpr int wait_ms = 10'000;

// The demo's site on a desk without a server.
struct KnowingDesk {
    explicit KnowingDesk(std::size_t user = 4) // a rep
    {
        path = folder.filePath(QStringLiteral("cache.db"));
        auto database = Database::open({path, Access::Writer, Durability::Normal, {}, 4096});
        REQUIRE(database);
        REQUIRE(createEntityTables(**database));
        REQUIRE(createSearchTables(**database));
        REQUIRE(prepareArticleIndex(**database));
        SearchIndex searched;
        ArticleIndex index;
        RowStore rows(**database, {&searched, &index});
        auto transaction = Transaction::begin(**database);
        REQUIRE(transaction);
        const DemoGenerator demo({.seed = 1, .now = clock.now()});
        for (const DemoRow& row : rowsOf(demo.site()))
            REQUIRE(rows.put(*row.schema, row.row));
        for (int i = 0; i < 40; ++i) {
            DemoCustomer one = demo.customer(i);
            for (const DemoRow& row : rowsOf(one))
                REQUIRE(rows.put(*row.schema, row.row));
            if (!quoting && !one.uses.empty() && one.customer.value.brand == demo.site().brands[0].id)
                quoting = one;
            if (!front && !one.cases.empty() && one.customer.value.brand == demo.site().brands[0].id && one.customer.value.language.startsWith(QLatin1String("en")))
                front = one;
        }
        REQUIRE(transaction->commit());
        REQUIRE(front);
        DeskStart start;
        start.cachePath = path;
        start.facts = {{QStringLiteral("sessions"), {}}, {QStringLiteral("call"), {}}};
        const Record<User>& person = demo.site().users[user];
        start.person = {person.id, person.value.role.valueOr(Role::Rep), person.value.teams};
        REQUIRE(workspace.begin(start));
        knowledge.emplace(path);
        search.emplace(path);
        desk.emplace(workspace, *search, window, SettingsStore{[](const QString&) { return QString(); }, [](const QString&, const QString&) {}});
        controller.emplace(workspace, *knowledge, window);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        desk->begin();
        controller->begin();
        window.revealPanel(QStringLiteral("knowledge"));
    }
    void openCase(const DemoCustomer& one)
    {
        workspace.open({one.customer.id, one.cases.front().id});
        window.focusChild("composer.text");
    }
    KnowledgePanel& panel() { return window.panel<KnowledgePanel>(); }
    ComposerPanel& composer() { return window.panel<ComposerPanel>(); }
    QPlainTextEdit& text() { return *window.findChild<QPlainTextEdit*>(QStringLiteral("composer.text")); }
    RowList& list() { return *window.findChild<RowList*>(QStringLiteral("knowledge.list")); }
    QString titleAt(int row) { return list().rows().rowCount() > row ? list().rows().row(list().rows().index(row)).title : QString(); }
    bool hasTitle(const QString& title)
    {
        for (int row = 0; row < list().rows().rowCount(); ++row)
            if (titleAt(row) == title)
                return true;
        return false;
    }
    void type(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }

    QTemporaryDir folder;
    QString path;
    FixedClock clock;
    std::optional<DemoCustomer> front, quoting;
    DeskLink link{DeskLinkOptions{{}, {}, {}, {}, {}, &clock}};
    Workspace workspace{link, clock};
    MainWindow window{clock};
    std::optional<KnowledgeLink> knowledge;
    std::optional<SearchLink> search;
    std::optional<DeskController> desk;
    std::optional<KnowledgeController> controller;
};

}

TEST_CASE("put a suggested article into the reply: one chord, with the caret in the composer")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.type("The return label did not arrive and she cannot print");
    const QString title = QStringLiteral("The return label did not arrive or cannot be printed");
    REQUIRE(QTest::qWaitFor([&] { return desk.titleAt(0) == title; }, wait_ms));
    CHECK(QApplication::focusWidget() == &desk.text()); // what appears by itself does not take the caret

    desk.press(Qt::Key_1, Qt::ControlModifier);
    const ComposerDraft draft = desk.composer().draft();
    CHECK(draft.text.toStdString() == "The return label did not arrive and she cannot print See “The return label did not arrive or cannot be printed”, version 1.");
    REQUIRE(draft.quoted.size() == 1);
    CHECK(stillQuoted(desk.workspace, draft) == draft.quoted);
    CHECK(QApplication::focusWidget() == &desk.text());
    CHECK((composerDraft(keptDraft(draft)) == draft)); // it survives a crash with the words

    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(stillQuoted(desk.workspace, desk.composer().draft()).isEmpty()); // whoever takes the words out, takes the quote back
}

TEST_CASE("with Shift the words for customers are inserted, and an article without any says so")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.type("swollen battery, hot and leaking");
    REQUIRE(QTest::qWaitFor([&] { return desk.titleAt(0) == QStringLiteral("Swollen, hot or leaking batteries"); }, wait_ms));
    desk.press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    const ComposerDraft draft = desk.composer().draft();
    CHECK(draft.text.contains(QStringLiteral("\nPlease do not charge or use the device any more.")));
    CHECK_FALSE(draft.text.contains(QStringLiteral("fire brigade"))); // that is for us
    CHECK(stillQuoted(desk.workspace, draft).size() == 1);

    desk.text().clear();
    desk.type("upset caller shouts and wants a complaint escalated, calm down");
    REQUIRE(QTest::qWaitFor([&] { return desk.titleAt(0) == QStringLiteral("When a caller is upset"); }, wait_ms));
    const QString before = desk.text().toPlainText();
    desk.press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.text().toPlainText() == before);
}

TEST_CASE("what is not in view is brought there first and inserted by the second stroke")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.window.revealPanel(QStringLiteral("orders"));
    desk.text().setFocus();
    desk.type("invoice address correction");
    REQUIRE(QTest::qWaitFor([&] { return !desk.titleAt(0).isEmpty() && desk.titleAt(0).contains(QStringLiteral("invoice")); }, wait_ms));
    const QString before = desk.text().toPlainText();
    desk.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(desk.text().toPlainText() == before);
    CHECK(desk.panel().isVisible());
    CHECK(QApplication::focusWidget() == &desk.text());
    desk.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(desk.text().toPlainText() != before);
}

TEST_CASE("an article is searched, opened, read and left by keys")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QApplication::focusWidget()->objectName().toStdString() == "knowledge.search");
    desk.type("descal kettl");
    REQUIRE(QTest::qWaitFor([&] { return desk.hasTitle(QStringLiteral("Descaling kettles and coffee machines")); }, wait_ms));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.panel().isReading());
    CHECK(QApplication::focusWidget()->objectName().toStdString() == "article.text");
    desk.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(QApplication::focusWidget()->objectName().toStdString() == "article.findText");
    desk.press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget()->objectName().toStdString() == "article.text");
    desk.press(Qt::Key_W, Qt::AltModifier);
    CHECK(QApplication::focusWidget()->objectName().toStdString() == "article.reason");
    desk.press(Qt::Key_Escape);
    desk.press(Qt::Key_Left, Qt::AltModifier);
    CHECK_FALSE(desk.panel().isReading());
    CHECK(QApplication::focusWidget()->objectName().toStdString() == "knowledge.list");
    CHECK(desk.panel().query().toStdString() == "descal kettl"); // what was searched is there again
}

TEST_CASE("an article is copied as the line of a guide that offers it")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    desk.type("descal kettl");
    REQUIRE(QTest::qWaitFor([&] { return desk.hasTitle(QStringLiteral("Descaling kettles and coffee machines")); }, wait_ms));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.panel().isReading());
    desk.window.findChild<QAction*>(QStringLiteral("article.copyForGuide"))->trigger();
    const QByteArray line = QGuiApplication::clipboard()->text().toUtf8();
    CHECK(line.endsWith(" # Descaling kettles and coffee machines"));

    GuideFindings findings;
    const auto script = readGuide("guide: tea\nlanguages: [en]\ntitle: Tea\nsteps:\n  - step: read\n    " + line + "\n  - {step: done, end: done}\n", findings);
    REQUIRE(script);
    const auto named = articleNamed(desk.workspace.reader().rows(), desk.front->customer.value.brand, script->steps.front().main.word);
    REQUIRE(named.value());
    CHECK(named.value()->value.title == QStringLiteral("Descaling kettles and coffee machines"));
}

TEST_CASE("feedback is one key while the caret stays in the composer, and says which version was read")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.type("tent pole broken, water inside");
    REQUIRE(QTest::qWaitFor([&] { return !desk.titleAt(0).isEmpty(); }, wait_ms));
    Q_EMIT desk.panel().opened(desk.list().rows().row(desk.list().rows().index(0)).key);
    REQUIRE(desk.panel().isReading());
    desk.text().setFocus();
    const QSignalSpy given(&desk.panel(), &KnowledgePanel::verdictGiven);
    desk.press(Qt::Key_Y, Qt::AltModifier);
    desk.press(Qt::Key_N, Qt::AltModifier);
    REQUIRE(given.size() == 2);
    CHECK(given[0][0].toString() == desk.panel().readKey());
    CHECK(given[0][1].value<Helpfulness>() == Helpfulness::Helped);
    CHECK(given[1][1].value<Helpfulness>() == Helpfulness::DidNotHelp);
    CHECK(QApplication::focusWidget() == &desk.text());
    desk.press(Qt::Key_W, Qt::AltModifier);
    desk.type("The sleeve is not in the bag");
    desk.press(Qt::Key_Return);
    REQUIRE(given.size() == 3);
    CHECK(given[2][2].toString().toStdString() == "The sleeve is not in the bag");
}

TEST_CASE("the timeline names what an entry quotes, and the entry opens the version that was used")
{
    KnowingDesk desk;
    REQUIRE(desk.quoting);
    desk.openCase(*desk.quoting);
    const ArticleUse use = desk.quoting->uses.front().value;
    const auto rows = timelineRows(desk.workspace, desk.workspace.reader().entriesOf(use.case_file, 100), 100);
    const QString key = QString::fromLatin1(use.entry.key.text());
    const auto quoting = std::find_if(rows.begin(), rows.end(), [&](const ListRow& row) { return row.key == key; });
    REQUIRE(quoting != rows.end());
    CHECK(quoting->body.contains(QStringLiteral("Quotes “")));
    Q_EMIT desk.window.panel<TimelinePanel>().opened(key);
    CHECK(desk.panel().isReading());
    CHECK(desk.panel().readKey() == versionKey(use.used_version));
}

TEST_CASE("each reason for a suggestion is shown on request")
{
    KnowledgeHit hit;
    hit.words = {QStringLiteral("label"), QStringLiteral("print")};
    hit.inTitle = true;
    hit.solvedCases = 3;
    hit.helped = 1;
    hit.reviewOverdue = true;
    CHECK(reasonText(hit).toStdString() == "Has in its title or text: label, print\nWas used in 3 cases like this\nHelped 1 time\nIts review is overdue");
    hit.passage = QStringLiteral("Words of the article");
    CHECK(knowledgeRows({hit}, {}, false)[0].body.toStdString() == "Words of the article");
    CHECK(knowledgeRows({hit}, {}, true)[0].body == reasonText(hit));
    CHECK(knowledgeRows({hit}, {}, false)[0].right.toStdString() == "Ctrl+1");
}

TEST_CASE("a lead sees what waits for review, what it changes, and decides; a rep does not")
{
    {
        KnowingDesk rep;
        CHECK(reviewRows(rep.workspace).isEmpty());
    }
    KnowingDesk desk(1);
    const ListRows rows = reviewRows(desk.workspace);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].header);
    CHECK(rows[2].title.toStdString() == "The return label did not arrive or cannot be printed");
    desk.openCase(*desk.front);
    REQUIRE(QTest::qWaitFor([&] { return desk.hasTitle(rows[1].title) && desk.hasTitle(rows[2].title); }, wait_ms));
    Q_EMIT desk.panel().opened(rows[2].key);
    REQUIRE(desk.panel().isReading());
    const QString text = desk.window.findChild<QTextBrowser*>(QStringLiteral("article.text"))->toPlainText();
    CHECK(text.contains(QStringLiteral("Taken out\nA label is valid for 14 days.")));
    CHECK(text.contains(QStringLiteral("New\nA label is valid for 21 days,")));
    const QSignalSpy decided(&desk.panel(), &KnowledgePanel::reviewDecided);
    QTest::mouseClick(desk.window.findChild<QPushButton*>(QStringLiteral("article.publish")), Qt::LeftButton);
    QTest::mouseClick(desk.window.findChild<QPushButton*>(QStringLiteral("article.giveBack")), Qt::LeftButton);
    REQUIRE(decided.size() == 2);
    CHECK(decided[0][0].toString() == rows[2].key);
    CHECK(decided[0][1].toBool());
    CHECK_FALSE(decided[1][1].toBool());
}

TEST_CASE("another brand's articles are not suggested for this brand's customers")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.type("how long does a refund take until the money is there, bank, credit card");
    const QString title = QStringLiteral("How long a refund takes");
    REQUIRE(QTest::qWaitFor([&] { return desk.titleAt(0) == title; }, wait_ms));
    int same = 0;
    for (int row = 0; row < desk.list().rows().rowCount(); ++row)
        same += desk.titleAt(row) == title;
    CHECK(same == 1); // both shops have it
}

TEST_CASE("a link to a guide starts it without asking, and nothing outside is opened")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    const QSignalSpy requested(&desk.window, &MainWindow::requested);
    Q_EMIT desk.panel().openAddressRequested(QUrl(QStringLiteral("guide:locked-account")));
    REQUIRE(requested.size() == 1);
    CHECK(requested.first().first().toString() == QStringLiteral("guide.start:locked-account"));
}

TEST_CASE("the one search box finds articles too, below people and cases, and opens them where articles are read")
{
    KnowingDesk desk;
    desk.openCase(*desk.front);
    desk.window.revealPanel(QStringLiteral("orders"));
    desk.window.openPalette({});
    desk.type("swollen batteries");
    const RowModel& model = desk.window.findChild<RowList*>(QStringLiteral("palette.list"))->rows();
    const auto at = [&model](const QString& title) {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.row(model.index(row)).title == title)
                return row;
        return -1;
    };
    const QString title = QStringLiteral("Swollen, hot or leaking batteries");
    REQUIRE(QTest::qWaitFor([&] { return at(title) >= 0; }, wait_ms));
    const ListRow row = model.row(model.index(at(title)));
    REQUIRE(row.titleMarks.size() == 2);
    CHECK(model.row(model.index(at(title) - 1)).title == QStringLiteral("Articles"));
    for (int i = at(title); i > 0 && desk.window.findChild<RowList*>(QStringLiteral("palette.list"))->currentKey() != row.key; --i)
        desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return desk.panel().isReading(); }, wait_ms));
    CHECK(desk.panel().isVisible());
    CHECK(desk.panel().readKey() == row.key);
}

TEST_CASE("beside people stand only articles that have every telling word of what was asked")
{
    KnowledgeHit both, one;
    both.title = QStringLiteral("Swollen batteries");
    both.words = {QStringLiteral("swollen"), QStringLiteral("batteries")};
    one.title = QStringLiteral("Where batteries go");
    one.words = {QStringLiteral("batteries")};
    const ListRows rows = foundArticleRows({both, one}, QStringLiteral("the swollen batteries"));
    REQUIRE(rows.size() == 2); // "the" tells nothing
    CHECK(rows.first().header);
    CHECK(rows.last().title == both.title);
    CHECK(foundArticleRows({one}, QStringLiteral("swollen batteries")).isEmpty());
}
