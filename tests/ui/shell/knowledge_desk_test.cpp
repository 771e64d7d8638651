// Knowledge over a desk's real files, without a network: what is said of an article, decided about it and quoted is kept.
#include "tests/ui/support/live_articles.h"
#include "ui/models/knowledge_views.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/widgets/row_list.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct KnowingDesk : LiveDesk {
    KnowingDesk() { publishSamples(rows); }
    KnowledgePanel& panel() { return window().panel<KnowledgePanel>(); }
    RowModel& found() { return child<RowList>("knowledge.list").rows(); }
    QString keyAt(int row) { return found().rowCount() > row ? found().row(found().index(row)).key : QString(); }
    void search(const char* words, const Id<ArticleVersion>& first)
    {
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        type(words);
        REQUIRE(comes([&] { return panel().query() == QString::fromUtf8(words) && child<RowList>("knowledge.list").currentKey() == versionKey(first); }));
    }
    Article article(const Id<Article>& id) { return workspace().reader().find(id)->value; }
};

}

TEST_CASE("what a rep says of an article during a call is kept with the version that was read, and counted")
{
    KnowingDesk desk;
    desk.open();
    desk.search("refund", versionBy(8000));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.panel().isReading());
    desk.press(Qt::Key_Y, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.article(refunds).helped == 1; }));
    CHECK(desk.comes([&] { return desk.text("article.said") == "Noted for its author. Thank you."; }));
    desk.press(Qt::Key_W, Qt::AltModifier);
    desk.type("It takes ten days");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.all<ArticleFeedback>().size() == 2; }));
    const ArticleFeedback wrong = desk.all<ArticleFeedback>().back().value;
    CHECK(wrong.verdict == Helpfulness::Wrong);
    CHECK(wrong.text.text == QStringLiteral("It takes ten days"));
    CHECK(wrong.read_version == versionBy(8000));
    CHECK(wrong.case_file == lamp);
    CHECK(desk.article(refunds).not_helped == 1);
    desk.restart();
    CHECK(desk.all<ArticleFeedback>().size() == 2);
}

TEST_CASE("a link in a note is kept with the note as the use of exactly this version")
{
    KnowingDesk desk;
    desk.open();
    desk.search("refund", versionBy(8000));
    desk.child<QPlainTextEdit>("composer.text").setFocus();
    desk.press(Qt::Key_1, Qt::ControlModifier);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.all<ArticleUse>().size() == 1; }));
    const ArticleUse use = desk.all<ArticleUse>().front().value;
    CHECK(use.article == refunds);
    CHECK(use.used_version == versionBy(8000));
    CHECK(use.case_file == lamp);
    CHECK(desk.notes().first() == QStringLiteral("See “When a refund arrives”, version 1."));
    CHECK(desk.comes([&] { return desk.child<QPlainTextEdit>("composer.text").toPlainText().isEmpty(); }));
}

TEST_CASE("a lead decides about a version offline, and everybody at this desk reads it from then on")
{
    KnowingDesk desk;
    desk.person = lena;
    REQUIRE(perform(desk.rows, as(ben, 8010), writing(refunds, "When a refund arrives", "Card refunds arrive within ten days.", versionBy(8000))));
    REQUIRE(perform(desk.rows, as(ben, 8011), ReviewArticle{refunds, versionBy(8010), false}));
    REQUIRE(perform(desk.rows, as(ben, 8012), writing(kettles, "Descaling kettles", "Vinegar.", versionBy(8001))));
    REQUIRE(perform(desk.rows, as(ben, 8013), ReviewArticle{kettles, versionBy(8012), false}));
    desk.open();
    const auto decide = [&](const Id<ArticleVersion>& version, const char* button) {
        Q_EMIT desk.panel().opened(versionKey(version));
        REQUIRE(desk.panel().isReading());
        desk.child<QPushButton>(button).click();
    };
    decide(versionBy(8010), "article.publish");
    REQUIRE(desk.comes([&] { return desk.article(refunds).shown == versionBy(8010); }));
    CHECK(desk.article(refunds).review_due == later(1'000'000)); // as somebody had named it
    REQUIRE(desk.comes([&] { return !desk.panel().isReading(); }));
    decide(versionBy(8012), "article.giveBack");
    REQUIRE(desk.comes([&] { return desk.article(kettles).state == ArticleState::Published; }));
    CHECK(desk.article(kettles).shown == versionBy(8001));
    CHECK(desk.article(kettles).latest == versionBy(8012));
}

namespace {

std::vector<Record<KnowledgeGap>> gaps(LiveDesk& desk) { return desk.all<KnowledgeGap>(); }

void closeLamp(LiveDesk& desk)
{
    desk.child<QComboBox>("composer.outcome").setCurrentIndex(1);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(lamp)->value.status == CaseStatus::Closed; }));
}

}

TEST_CASE("a search that found nothing is told to authors in the words that were typed, without the customer's")
{
    KnowingDesk desk;
    desk.open();
    desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    desk.type("Zeppelin Lopez mooring");
    REQUIRE(desk.comes([&] { return gaps(desk).size() == 1; }));
    const KnowledgeGap gap = gaps(desk).front().value;
    CHECK(gap.said == QStringList{QStringLiteral("Zeppelin mooring")});
    CHECK(gap.searches == 1);
    CHECK(gap.cases == 0);
    CHECK(gap.brand == brand);
}

TEST_CASE("a case that was closed without an article is told to authors; one with an article is not")
{
    KnowingDesk without;
    without.open();
    without.type("Sent a new one");
    closeLamp(without);
    REQUIRE(without.comes([&] { return gaps(without).size() == 1; }));
    CHECK(gaps(without).front().value.said == QStringList{QStringLiteral("The lamp arrived broken")});
    CHECK(gaps(without).front().value.case_files == QStringList{text(lamp.key)});

    KnowingDesk with;
    with.open();
    with.search("refund", versionBy(8000));
    with.child<QPlainTextEdit>("composer.text").setFocus();
    with.press(Qt::Key_1, Qt::ControlModifier);
    closeLamp(with);
    REQUIRE(with.comes([&] { return with.all<ArticleUse>().size() == 1; }));
    CHECK(gaps(with).empty());
}

TEST_CASE("an article is offered in the customer's language, and synonyms of the brand find it")
{
    KnowingDesk desk;
    WriteArticle spanish = writing({number(72)}, "Cuándo llega un reembolso", "Los reembolsos llegan en siete días.");
    spanish.translates = refunds;
    spanish.language = QStringLiteral("es");
    publishArticle(desk.rows, 8002, spanish);
    REQUIRE(perform(desk.rows, as(root, 8900), SetBrandWords{brand, QStringLiteral("en"), {QStringLiteral("refund, moneyback")}}));
    Customer customer = mariaLopez();
    customer.language = QStringLiteral("es-MX");
    desk.rows.put(Record<Customer>{maria, 3, customer});
    desk.open();
    desk.search("moneyback", versionBy(8002));
    CHECK(desk.keyAt(1).isEmpty()); // the English one is the same article
}

TEST_CASE("articles that name each other as related lead to each other and back")
{
    KnowingDesk desk;
    WriteArticle first = writing(refunds, "When a refund arrives", "Seven days.", versionBy(8000)), other = writing(kettles, "Descaling kettles", "Vinegar.", versionBy(8001));
    first.related = {text(kettles.key), text(refunds.key), text(number(79)), QStringLiteral("no id")};
    other.related = {text(refunds.key)};
    publishArticle(desk.rows, 8003, first);
    publishArticle(desk.rows, 8004, other);
    desk.open();
    Q_EMIT desk.panel().opened(versionKey(versionBy(8003)));
    for (int round = 0; round < 2; ++round) {
        desk.child<QPushButton>(("article.related." + versionKey(versionBy(8004)).toStdString()).c_str()).click();
        CHECK(desk.panel().readKey() == versionKey(versionBy(8004)));
        desk.child<QPushButton>(("article.related." + versionKey(versionBy(8003)).toStdString()).c_str()).click();
        CHECK(desk.panel().readKey() == versionKey(versionBy(8003)));
    }
    CHECK(articlePage(desk.workspace(), versionBy(8003))->related.size() == 1); // neither itself nor what is not there
}
