// Articles are written in a window of their own: drafts that survive, review, versions of two authors, and what is similar.
#include "tests/ui/support/live_articles.h"
#include "ui/models/article_author.h"
#include "ui/models/knowledge_views.h"
#include "ui/panels/knowledge/article_editor.h"
#include "ui/panels/knowledge/article_shelf.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/knowledge/markdown_edit.h"
#include "ui/shell/article_care_dialog.h"
#include "ui/shell/redact_dialog.h"
#include "ui/widgets/row_list.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct AuthorsDesk : LiveDesk {
    explicit AuthorsDesk(const Id<User>& who = ada)
    {
        person = who;
        publishSamples(rows);
    }
    ArticleEditor& editor() { return *window().findChild<ArticleEditor*>(); }
    void openEditor()
    {
        press(Qt::Key_A, Qt::AltModifier);
        REQUIRE(window().findChild<ArticleEditor*>());
        REQUIRE(comes([&] { return QApplication::activeWindow() == &editor(); }));
    }
    void edit(const Id<ArticleVersion>& version)
    {
        window().activateWindow();
        REQUIRE(comes([&] { return QApplication::activeWindow() == &window(); }));
        Q_EMIT window().panel<KnowledgePanel>().opened(versionKey(version));
        press(Qt::Key_R, Qt::AltModifier);
        REQUIRE(window().findChild<ArticleEditor*>());
        REQUIRE(comes([&] { return QApplication::activeWindow() == &editor(); }));
    }
    void typeTitle(const char* words) { typeInto("articleEditor.title", words); }
    void typeText(const char* words) { typeInto("articleEditor.text", words); }
    void typeInto(const char* field, const char* words)
    {
        child<QWidget>(field).setFocus();
        if (auto* text = window().findChild<MarkdownEdit*>(QLatin1String(field)))
            text->moveCursor(QTextCursor::End);
        type(words);
    }
    MarkdownEdit& text() { return child<MarkdownEdit>("articleEditor.text"); }
    std::string state() { return child<QLabel>("articleEditor.state").text().toStdString(); }
    QPushButton& button(const char* id) { return child<QPushButton>(id); }
    bool hasNotice(const char* sentence)
    {
        for (const auto* label : editor().findChildren<QLabel*>())
            if (label->isVisible() && label->text() == QString::fromUtf8(sentence))
                return true;
        return false;
    }
    Article article(const Id<Article>& id) { return workspace().reader().find(id)->value; }
    std::optional<Record<Article>> articleTitled(const char* title)
    {
        for (const auto& one : all<Article>())
            if (one.value.title == QString::fromUtf8(title))
                return one;
        return std::nullopt;
    }
    ArticleVersion latestOf(const Id<Article>& id) { return workspace().reader().find(article(id).latest)->value; }
};

}

TEST_CASE("a rep writes an article, sees how it reads, and sends it in for review")
{
    AuthorsDesk desk;
    desk.open();
    desk.openEditor();
    CHECK(desk.focus() == "articleEditor.title");
    CHECK(desk.state() == "This article is not saved yet.");
    CHECK_FALSE(desk.button("articleEditor.send").isVisible()); // there is nothing to send
    desk.typeTitle("Lamps that arrive broken");
    desk.typeText("Send a *new* one.");
    CHECK(desk.state() == "This article is not saved yet. Your changes are kept on this desk.");
    REQUIRE(desk.comes([&] { return desk.child<QTextBrowser>("articleEditor.preview").toPlainText() == QStringLiteral("Send a new one."); }));
    CHECK_FALSE(desk.button("articleEditor.publish").isVisible());
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.articleTitled("Lamps that arrive broken").has_value(); }));
    const auto article = *desk.articleTitled("Lamps that arrive broken");
    CHECK(article.value.state == ArticleState::InReview);
    CHECK(article.value.owner == ada);
    CHECK(article.value.brand == brand);
    CHECK(desk.latestOf(article.id).body.text == QStringLiteral("Send a *new* one."));
    REQUIRE(desk.comes([&] { return desk.state() == "Version 1 waits for review."; }));
    CHECK_FALSE(desk.button("articleEditor.discard").isVisible());
    CHECK(desk.text().toPlainText() == QStringLiteral("Send a *new* one."));
}

TEST_CASE("what is being written is there again after the program ended in the middle of it, with all its fields")
{
    AuthorsDesk desk;
    desk.open();
    desk.openEditor();
    desk.typeTitle("Half a thou");
    desk.typeText("The lamp");
    desk.editor().showSide(ArticleEditor::Side::Details);
    desk.typeInto("articleEditor.product", "Lamp L5");
    desk.restart();
    desk.openEditor();
    CHECK(desk.child<QLineEdit>("articleEditor.title").text() == QStringLiteral("Half a thou"));
    CHECK(desk.text().toPlainText() == QStringLiteral("The lamp"));
    CHECK(desk.editor().article().product == QStringLiteral("Lamp L5"));
    desk.button("articleEditor.discard").click();
    CHECK(desk.text().toPlainText().isEmpty());
    CHECK(desk.state() == "This article is not saved yet.");
    desk.restart();
    desk.openEditor();
    CHECK(desk.child<QLineEdit>("articleEditor.title").text().isEmpty());
}

TEST_CASE("a lead publishes what was changed at once, and it is looked at again after half a year")
{
    AuthorsDesk desk(lena);
    publishArticle(desk.rows, 8002, writing({number(72)}, "Lamps", "Old."));
    desk.rows.put([&] {
        auto article = *desk.rows.find(Id<Article>{number(72)}).value();
        article.value.review_due = {};
        return article;
    }());
    desk.open();
    desk.edit(versionBy(8002));
    CHECK(desk.state() == "Version 1 is published.");
    CHECK(desk.focus() == "articleEditor.text");
    desk.typeText(" And new.");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    const Id<Article> lamps{number(72)};
    REQUIRE(desk.comes([&] { return desk.article(lamps).shown != versionBy(8002) && desk.article(lamps).review_due.isSet(); }));
    CHECK(desk.latestOf(lamps).body.text == QStringLiteral("Old. And new."));
    CHECK(desk.latestOf(lamps).number == 2);
    CHECK(desk.article(lamps).shown == desk.article(lamps).latest);
    REQUIRE(desk.comes([&] { return desk.state() == "Version 2 is published."; }));
    CHECK(desk.child<RowList>("articleEditor.versions").rows().rowCount() == 2);
    desk.close();
    desk.files.reopen();
    CHECK(desk.files.desk->outbox().summary()->waiting == 1); // one operation, which all of it stands or falls with
    desk.files.close();
}

TEST_CASE("of two who write at the same time both are told, both versions stay, and one brings them together")
{
    AuthorsDesk desk;
    desk.open();
    desk.edit(versionBy(8000));
    desk.typeText(" Ada was here.");
    desk.workspace().submit(intent(writing(refunds, "When a refund arrives", "Other words.", versionBy(8000)))); // as it would come from another desk
    REQUIRE(desk.comes([&] { return desk.hasNotice("Ada wrote version 2 meanwhile. Both are kept."); }));
    const Id<ArticleVersion> other = desk.article(refunds).latest;
    CHECK(desk.text().toPlainText().endsWith(QStringLiteral(" Ada was here.")));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.all<ArticleVersion>().size() == 4; }));
    CHECK(desk.article(refunds).latest == other); // the first that arrived
    auto& versions = desk.child<RowList>("articleEditor.versions");
    REQUIRE(desk.comes([&] { return versions.rows().rowCount() == 3; }));
    desk.editor().showSide(ArticleEditor::Side::Versions);
    desk.editor().versions().choose(versionKey(other));
    CHECK(desk.child<QTextBrowser>("articleEditor.versions.text").toPlainText().contains(QStringLiteral("New\nOther words.")));
    desk.button("articleEditor.versions.takeIn").click();
    desk.typeText(" Other words.");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.latestOf(refunds).number == 3; }));
    CHECK(desk.latestOf(refunds).body.text.endsWith(QStringLiteral(" Ada was here. Other words.")));
    CHECK_FALSE(desk.latestOf(refunds).beside);
    CHECK_FALSE(desk.hasNotice("Ada wrote version 2 meanwhile. Both are kept."));
}

TEST_CASE("similar articles are pointed out while one writes, and can be named as related or written in instead")
{
    AuthorsDesk desk;
    desk.open();
    desk.openEditor();
    desk.typeTitle("Descaling a kettle with vinegar");
    REQUIRE(desk.comes([&] { return desk.button("articleEditor.alike").isVisible(); }));
    CHECK(desk.button("articleEditor.alike").text() == QStringLiteral("1 article says something similar"));
    desk.button("articleEditor.alike").click();
    CHECK(desk.child<QTextBrowser>("articleEditor.similar.text").toPlainText().startsWith(QStringLiteral("Fill the kettle")));
    desk.button("articleEditor.similar.relate").click();
    CHECK(desk.editor().article().related == QStringList{text(kettles.key)});
    desk.button("articleEditor.similar.relate").click();
    CHECK(desk.editor().article().related.isEmpty());
    desk.button("articleEditor.similar.write").click();
    CHECK(desk.child<QLineEdit>("articleEditor.title").text() == QStringLiteral("Descaling kettles"));
    desk.button("articleEditor.new").click(); // what was begun is kept
    CHECK(desk.child<QLineEdit>("articleEditor.title").text() == QStringLiteral("Descaling a kettle with vinegar"));
}

TEST_CASE("a key marks what may be said to customers, and takes the mark away again")
{
    MarkdownEdit edit(nullptr);
    edit.setText(QStringLiteral("One.\n\nTwo,\nthree.\n\nFour."), 8);
    edit.markForCustomers();
    CHECK(edit.toPlainText() == QStringLiteral("One.\n\n::: customer\nTwo,\nthree.\n:::\n\nFour."));
    edit.markForCustomers();
    CHECK(edit.toPlainText() == QStringLiteral("One.\n\nTwo,\nthree.\n\nFour."));
    edit.undo();
    CHECK(edit.toPlainText() == QStringLiteral("One.\n\n::: customer\nTwo,\nthree.\n:::\n\nFour."));
    edit.setText(QStringLiteral("Only."), 2);
    edit.markForCustomers();
    CHECK(edit.toPlainText() == QStringLiteral("::: customer\nOnly.\n:::"));
    edit.moveCursor(QTextCursor::End);
    edit.moveCursor(QTextCursor::Up);
    edit.markForCustomers();
    CHECK(edit.toPlainText() == QStringLiteral("Only."));
}

TEST_CASE("the owner names who looks after an article and until when; others are not asked")
{
    AuthorsDesk desk;
    REQUIRE(perform(desk.rows, as(ben, 8030), writing({number(73)}, "Of Ben", "Text.")));
    desk.open();
    desk.edit(versionBy(8030));
    CHECK_FALSE(desk.button("articleEditor.lookAfter").isVisible());
    desk.edit(versionBy(8000));
    desk.button("articleEditor.lookAfter").click();
    auto* dialog = desk.editor().findChild<ArticleCareDialog*>();
    REQUIRE(dialog);
    auto* owner = dialog->findChild<QComboBox*>(QStringLiteral("article.owner"));
    REQUIRE(owner);
    owner->setCurrentIndex(owner->findText(QStringLiteral("Ben")));
    Q_EMIT owner->activated(owner->currentIndex());
    dialog->findChild<QPushButton*>(QStringLiteral("articleCare.primary"))->click();
    REQUIRE(desk.comes([&] { return desk.article(refunds).owner == ben; }));
    REQUIRE(desk.comes([&] { return !desk.button("articleEditor.lookAfter").isVisible(); }));
}

TEST_CASE("an author sees where their article was used and what people said of it")
{
    AuthorsDesk desk;
    AddEntry note;
    note.customer = maria;
    note.case_file = lamp;
    note.text = {QStringLiteral("Explained.")};
    note.happened = monday;
    note.quoted = {text(versionBy(8000).key)};
    REQUIRE(perform(desk.rows, as(ada, 8040), note));
    REQUIRE(perform(desk.rows, as(ada, 8041, later(20)), GiveFeedback{refunds, versionBy(8000), Helpfulness::Wrong, {QStringLiteral("Ten days")}, lamp}));
    desk.open();
    desk.edit(versionBy(8000));
    CHECK(desk.child<QLabel>("articleEditor.usage").text() == QStringLiteral("Quoted 1 time. Did not help 1 time."));
    auto& use = desk.child<RowList>("articleEditor.use").rows();
    REQUIRE(use.rowCount() == 2);
    CHECK(use.row(use.index(0)).body == QStringLiteral("Ten days"));
    CHECK(use.row(use.index(1)).chips.first().text == QStringLiteral("Quoted version 1"));
    CHECK(use.row(use.index(1)).detail == QStringLiteral("#7  The lamp arrived broken"));
}

TEST_CASE("an article is made from a case: what is about a person is listed and taken out before anything is kept")
{
    AuthorsDesk desk;
    AddEntry said;
    said.customer = maria;
    said.case_file = lamp;
    said.kind = EntryKind::Message;
    said.direction = Direction::Incoming;
    said.happened = monday;
    said.text = {QStringLiteral("This is Maria Lopez, +1 505 555 0134. My sister Paula saw it, too.")};
    REQUIRE(perform(desk.rows, as(ada, 8050), said));
    AddEntry done = said;
    done.kind = EntryKind::Note;
    done.direction = Direction::None;
    done.happened = later(5);
    done.text = {QStringLiteral("Sent Maria another lamp, order #W6247578.")};
    REQUIRE(perform(desk.rows, as(ada, 8051), done));
    desk.open();
    desk.press(Qt::Key_C, Qt::AltModifier);
    auto* dialog = desk.window().findChild<RedactDialog*>();
    REQUIRE(dialog);
    QStringList boxes;
    for (const auto* box : dialog->findChildren<QCheckBox*>())
        boxes.append(box->text());
    CHECK(boxes.join(u'|').toStdString() == "Maria Lopez  (Name)|+1 505 555 0134  (Phone number)|Maria  (Name)|#W6247578  (Order number)");
    auto* also = dialog->findChild<QLineEdit*>(QStringLiteral("redact.also"));
    also->setFocus();
    QTest::keyClicks(also, QStringLiteral("Paula"));
    QTest::keyClick(also, Qt::Key_Return);
    CHECK(dialog->isVisible());
    dialog->findChild<QCheckBox*>(QStringLiteral("redact.find.4"))->setChecked(false); // an order's number that may stay
    const QString result = dialog->findChild<QPlainTextEdit*>(QStringLiteral("redact.result"))->toPlainText();
    CHECK(desk.workspace().draftKeys(QStringLiteral("article-editor/")).isEmpty()); // nothing is kept yet
    dialog->findChild<QPushButton*>(QStringLiteral("redact.primary"))->click();
    REQUIRE(desk.window().findChild<ArticleEditor*>());
    const WriteArticle article = desk.editor().article();
    CHECK(article.title == QStringLiteral("The lamp arrived broken"));
    CHECK(article.body.text.toStdString() == "## What customers say\n\nThis is [name], [phone number]. My sister [name] saw it, too.\n\n## What helps\n\nSent [name] another lamp, order #W6247578.");
    CHECK(result == article.title + QStringLiteral("\n\n") + article.body.text);
    CHECK(desk.workspace().draftKeys(QStringLiteral("article-editor/")).size() == 1);
}

TEST_CASE("what people looked for in vain is listed for authors, written, and off the list; or it is not needed")
{
    AuthorsDesk desk;
    const auto note = [&](quint64 id, quint64 operation, const char* words) { REQUIRE(perform(desk.rows, as(ben, operation), NoteGap{{number(id)}, brand, QString::fromUtf8(words), {}})); };
    note(90, 8060, "zeppelin mooring");
    note(90, 8061, "mooring a zeppelin");
    note(91, 8062, "zeppelin moorings");
    note(92, 8063, "balloon colours");
    desk.open();
    desk.openEditor();
    auto& work = desk.child<RowList>("articleEditor.work").rows();
    const auto rowOf = [&](const char* title) -> std::optional<ListRow> {
        for (int at = 0; at < work.rowCount(); ++at)
            if (work.row(work.index(at)).title == QString::fromUtf8(title))
                return work.row(work.index(at));
        return std::nullopt;
    };
    REQUIRE(desk.comes([&] { return rowOf("zeppelin mooring").has_value(); }));
    CHECK(rowOf("zeppelin mooring")->right == QStringLiteral("3×"));
    CHECK(rowOf("zeppelin mooring")->body == QStringLiteral("mooring a zeppelin · zeppelin moorings"));
    REQUIRE(rowOf("Yours"));

    Q_EMIT desk.editor().workOpened(rowOf("balloon colours")->key);
    CHECK(desk.hasNotice("People asked for “balloon colours”: 1 search found nothing."));
    CHECK(desk.child<QLineEdit>("articleEditor.title").text() == QStringLiteral("Balloon colours"));
    CHECK(desk.workspace().draftKeys(QStringLiteral("article-editor/")).isEmpty()); // looking writes nothing
    Q_EMIT desk.editor().noticeActed(QStringLiteral("not-needed"));
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(Id<KnowledgeGap>{number(92)})->value.state == GapState::NotNeeded; }));

    Q_EMIT desk.editor().workOpened(rowOf("zeppelin mooring")->key);
    desk.typeText("By its nose.");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    for (const quint64 id : {90, 91})
        REQUIRE(desk.comes([&] { return desk.workspace().reader().find(Id<KnowledgeGap>{number(id)})->value.state == GapState::Written; }));
    CHECK(desk.workspace().reader().find(Id<KnowledgeGap>{number(90)})->value.article == desk.articleTitled("Zeppelin mooring")->id);
    REQUIRE(desk.comes([&] { return !rowOf("zeppelin mooring") && !rowOf("balloon colours"); }));
    CHECK(rowOf("Zeppelin mooring")); // it is one's own now
}

TEST_CASE("two articles that say different things are listed with what they say, and one is read beside the other")
{
    AuthorsDesk desk;
    publishArticle(desk.rows, 8002, writing({number(72)}, "Returns", "Customers can send unused goods back within 30 days of delivery."));
    publishArticle(desk.rows, 8003, writing({number(73)}, "Returns of goods", "Within 14 days of delivery customers can send back unused goods."));
    desk.open();
    desk.openEditor();
    auto& work = desk.child<RowList>("articleEditor.work").rows();
    std::optional<ListRow> apart;
    REQUIRE(desk.comes([&] {
        for (int at = 0; at < work.rowCount(); ++at)
            if (work.row(work.index(at)).key.startsWith(QStringLiteral("apart:")))
                apart = work.row(work.index(at));
        return apart.has_value();
    }));
    CHECK(apart->title == QStringLiteral("Returns"));
    CHECK(apart->detail == QStringLiteral("and “Returns of goods” say different things"));
    CHECK(apart->body == QStringLiteral("Customers can send unused goods back within 30 days of delivery.\nWithin 14 days of delivery customers can send back unused goods."));
    Q_EMIT desk.editor().workOpened(apart->key);
    CHECK(desk.child<QLineEdit>("articleEditor.title").text() == QStringLiteral("Returns"));
    CHECK(desk.hasNotice("This article says: “Customers can send unused goods back within 30 days of delivery.” But “Returns of goods” says: “Within 14 days of delivery customers can send back unused goods.” "
                         "Make them agree, or say in their titles what makes them differ."));
    Q_EMIT desk.editor().noticeActed(QStringLiteral("read-other"));
    CHECK(desk.child<QTextBrowser>("articleEditor.similar.text").toPlainText().startsWith(QStringLiteral("Within 14 days")));
    Q_EMIT desk.editor().workOpened(text(refunds.key));
    CHECK_FALSE(desk.hasNotice("Returns of goods"));
}

TEST_CASE("a translation begins with the article's text and points at it")
{
    AuthorsDesk desk;
    desk.open();
    desk.edit(versionBy(8000));
    desk.button("articleEditor.translate").click();
    CHECK(desk.state() == "Translation of “When a refund arrives”. This article is not saved yet.");
    desk.child<QLineEdit>("articleEditor.title").selectAll();
    desk.typeTitle("Cuando llega un reembolso");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.articleTitled("Cuando llega un reembolso").has_value(); }));
    CHECK(desk.articleTitled("Cuando llega un reembolso")->value.translates == refunds);
    CHECK(desk.article(refunds).title == QStringLiteral("When a refund arrives"));
}
