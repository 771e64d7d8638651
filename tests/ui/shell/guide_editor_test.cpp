// Leads write guides in a window of their own: text and drawing together, drafts that survive, versions that come into force.
#include "core/domain/article.h"
#include "tests/ui/support/leads_desk.h"
#include "ui/shell/guide_publish_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QLineEdit>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QByteArray& hello = LeadsDesk::hello;

GuidePublishDialog& publishDialog(LeadsDesk& desk)
{
    desk.child<QPushButton>("guideEditor.publish").click();
    return *desk.editor().findChild<GuidePublishDialog*>();
}

}

TEST_CASE("the window for guides is there for leads, not for reps")
{
    LiveDesk adas;
    adas.open();
    REQUIRE(adas.comes([&] { return !adas.window().holds(When::Lead); }));
    adas.press(Qt::Key_E, Qt::AltModifier);
    CHECK(adas.window().findChild<GuideEditor*>() == nullptr);
    LeadsDesk lenas;
    lenas.open();
    lenas.openEditor();
    CHECK(lenas.editor().isVisible());
    CHECK(lenas.editor().text() == QString::fromUtf8(hello));
    CHECK(lenas.state() == "Version 1 is in force.");
}

TEST_CASE("the caret and the marked step follow each other, and arrows walk over the drawing")
{
    LeadsDesk desk;
    desk.open();
    desk.openEditor();
    desk.text().goTo(8);
    CHECK(desk.graph().selected() == 0);
    desk.text().goTo(12);
    CHECK(desk.graph().selected() == 1);
    desk.graph().setFocus();
    desk.press(Qt::Key_Down);
    const int branch = desk.graph().selected();
    CHECK(branch == 3); // the first way on
    desk.press(Qt::Key_Up);
    CHECK(desk.graph().selected() == 1);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Return);
    CHECK(desk.text().line() == 7);
    CHECK(desk.focus() == "guideEditor.text");
    desk.press(Qt::Key_F6);
    CHECK(desk.focus() == "guideEditor.graph"); // nothing is in the list of findings
}

TEST_CASE("a mistake shows at its line while one types, and F8 leads there; without it the guide can be published")
{
    LeadsDesk desk;
    desk.open();
    desk.openEditor();
    desk.append("    next: nowhere\n");
    REQUIRE(desk.comes([&] { return desk.findings().rowCount() > 0; }));
    CHECK_FALSE(desk.child<QPushButton>("guideEditor.publish").isEnabled());
    desk.text().goTo(1);
    desk.press(Qt::Key_F8);
    CHECK(desk.text().line() == 19);
    desk.text().undo();
    REQUIRE(desk.comes([&] { return desk.findings().rowCount() == 0; }));
    CHECK(desk.child<QPushButton>("guideEditor.publish").isEnabled());
    CHECK(desk.text().toPlainText() == QString::fromUtf8(hello));
    CHECK_FALSE(desk.workspace().hasDraft(QStringLiteral("guide-editor/") + QString::fromLatin1(desk.guideId.key.text())));
}

TEST_CASE("what is written stays after the program ended in the middle of it")
{
    LeadsDesk desk;
    desk.open();
    desk.openEditor();
    desk.append("# half a thou");
    REQUIRE(desk.comes([&] { return desk.state() == "Version 1 is in force. Your changes are kept on this desk."; }));
    desk.restart();
    desk.openEditor();
    CHECK(desk.editor().text() == QString::fromUtf8(hello) + QStringLiteral("# half a thou"));
    desk.child<QPushButton>("guideEditor.discard").click();
    CHECK(desk.editor().text() == QString::fromUtf8(hello));
    CHECK(desk.state() == "Version 1 is in force.");
    desk.text().undo(); // also that
    CHECK(desk.editor().text().endsWith(QStringLiteral("# half a thou")));
}

TEST_CASE("a version is published with a note, from a day on, and an older text is brought back as a new version")
{
    LeadsDesk desk;
    desk.open();
    desk.openEditor();
    QString changed = QString::fromUtf8(hello);
    changed.replace(QStringLiteral("say: Hello"), QStringLiteral("say: Good morning"));
    desk.editor().replaceText(changed);
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("guideEditor.publish").isEnabled(); }));
    GuidePublishDialog& later = publishDialog(desk);
    QStringList shown;
    for (const auto* label : later.findChildren<QLabel*>())
        shown.append(label->text());
    CHECK(shown.contains(QStringLiteral("Changed: greet")));
    later.findChild<QLineEdit*>(QStringLiteral("guidePublish.note"))->setText(QStringLiteral("Politer"));
    later.findChild<QComboBox*>(QStringLiteral("guidePublish.when"))->setCurrentIndex(1);
    const QDate day = later.findChild<QDateEdit*>(QStringLiteral("guidePublish.day"))->date();
    later.findChild<QPushButton*>(QStringLiteral("guidePublish.primary"))->click();
    REQUIRE(desk.comes([&] { return desk.guide().latest == 2; }));
    CHECK(versionInForce(desk.guide(), desk.workspace().now()) == 1);
    CHECK(versionInForce(desk.guide(), Instant{day.startOfDay().toMSecsSinceEpoch()}) == 2);
    // The draft had a row too; now there are two versions and no draft.
    REQUIRE(desk.comes([&] { return !desk.child<QPushButton>("guideEditor.discard").isVisible() && desk.child<RowList>("guideEditor.versions").rows().rowCount() == 2; }));
    CHECK(desk.editor().text() == changed);

    const auto first = QString::fromLatin1(guideVersionId(desk.guideId, 1).key.text());
    desk.child<RowList>("guideEditor.versions").select(first);
    CHECK_FALSE(desk.child<QPushButton>("guideEditor.bringBack").isHidden());
    desk.child<QPushButton>("guideEditor.bringBack").click();
    REQUIRE(desk.comes([&] { return desk.editor().findChild<GuidePublishDialog*>() != nullptr; }));
    auto* back = desk.editor().findChildren<GuidePublishDialog*>().last();
    CHECK(back->findChild<QLineEdit*>(QStringLiteral("guidePublish.note"))->text() == QStringLiteral("As version 1"));
    back->findChild<QPushButton*>(QStringLiteral("guidePublish.primary"))->click();
    REQUIRE(desk.comes([&] { return desk.guide().version == 3; }));
    CHECK(versionInForce(desk.guide(), Instant{day.startOfDay().toMSecsSinceEpoch()}) == 3); // nothing waits any more
    CHECK(desk.workspace().reader().find(guideVersionId(desk.guideId, 3))->value.body.text == QString::fromUtf8(hello));
    REQUIRE(desk.comes([&] { return desk.editor().text() == QString::fromUtf8(hello); }));
}

TEST_CASE("an article that the brand does not have is a mistake while one types, and an archived one a warning")
{
    LeadsDesk desk;
    Record<Article> fax{importedArticleId(brand, QStringLiteral("fax")), 1, {}};
    fax.value.brand = brand;
    fax.value.title = QStringLiteral("Orders by fax");
    fax.value.state = ArticleState::Archived;
    desk.rows.put(fax);
    desk.open();
    desk.openEditor();
    desk.editor().replaceText(QString::fromUtf8(hello).replace(QStringLiteral("  - step: which"), QStringLiteral("  - {step: a, article: fax}\n  - {step: b, article: telex}\n  - step: which")));
    REQUIRE(desk.comes([&] { return desk.findings().rowCount() == 2; }));
    const auto shown = [&](int at) {
        const ListRow& row = desk.findings().row(desk.findings().index(at, 0));
        return row.title.toStdString() + ' ' + row.chips.front().text.toStdString();
    };
    CHECK(shown(0) == "The article \"fax\" is archived. Name one that is kept up to date. Warning");
    CHECK(shown(1) == "There is no article \"telex\". Error");
    CHECK_FALSE(desk.child<QPushButton>("guideEditor.publish").isEnabled());
}

TEST_CASE("another name makes another guide, and a name that is taken is refused with the reason")
{
    LeadsDesk desk;
    desk.publish("guide: taken\nlanguages: [en]\ncurrency: USD\ntitle: Taken\nsteps:\n  - {step: bye, end: done}\n");
    desk.open();
    desk.openEditor();
    QString other = QString::fromUtf8(hello);
    desk.editor().replaceText(other.replace(QStringLiteral("guide: hello"), QStringLiteral("guide: taken")));
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("guideEditor.publish").isEnabled() && desk.state() != "Version 1 is in force."; }));
    GuidePublishDialog& dialog = publishDialog(desk);
    dialog.findChild<QPushButton*>(QStringLiteral("guidePublish.primary"))->click();
    REQUIRE(desk.comes([&] { return !dialog.findChild<QLabel*>(QStringLiteral("guidePublish.reason"))->text().isEmpty(); }));
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("guidePublish.reason"))->text() == QStringLiteral("Version 1 of this guide was published meanwhile. Compare it with yours and publish again."));
    CHECK(desk.editor().text() == other); // and nothing is lost
}

TEST_CASE("how a guide is followed stands under its drawing, that of the step in front first")
{
    LeadsDesk desk;
    GuideRun run;
    run.brand = brand;
    run.customer = maria;
    run.guide = desk.guideId;
    run.version = 1;
    const auto event = [&](RunEventKind kind, qint64 minutes, const char* step, const char* label, const char* to) {
        RunEvent one;
        one.kind = kind;
        one.visits = {{QString::fromLatin1(step), QString::fromLatin1(label), true, {}}};
        one.to = QString::fromLatin1(to);
        one.time = later(minutes);
        run.events.append({one.time, ada, NoteText{QString::fromUtf8(runEventText(one))}, {}});
    };
    event(RunEventKind::Started, 0, "", "start", "greet");
    event(RunEventKind::Answered, 1, "greet", "next", "which");
    event(RunEventKind::Answered, 2, "which", "left", "bye");
    event(RunEventKind::Ended, 3, "bye", "next", "done");
    desk.rows.put(Record<GuideRun>{{number(700)}, 1, run});
    desk.open();
    desk.openEditor();
    const auto lines = [&] { return desk.child<QLabel>("guideEditor.figures").text().split(u'\n'); };
    const QString ofGuide = QStringLiteral(": 1 to the end, 0 stopped, 0 left, 0 under way. To the end it usually takes 3:00 min, and nine of ten times at most 3:00 min.");
    CHECK(desk.comes([&] { return lines().size() == 1 && lines().front().endsWith(ofGuide); }));
    desk.text().goTo(12);
    REQUIRE(lines().size() == 2);
    CHECK(lines().front().startsWith(QStringLiteral("which: reached 1 time")));
    CHECK(lines().front().endsWith(QStringLiteral(" · left 100 %")));
    CHECK(lines().back().endsWith(ofGuide));
}
