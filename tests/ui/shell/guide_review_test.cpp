// A lead sends a guide's text to another lead, who sees what it changes, publishes it or sends it back with a word.
#include "tests/ui/support/leads_desk.h"
#include "ui/shell/guide_publish_dialog.h"
#include "ui/shell/guide_review_dialog.h"
#include "ui/widgets/notice_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QString politer = QString::fromUtf8(QByteArray(LeadsDesk::hello).replace("say: Hello", "say: Good morning"));

// Root has written a politer text and asks Lena.
struct ReviewersDesk : LeadsDesk {
    ReviewersDesk() { REQUIRE(perform(rows, as(root, 9500), ProposeGuide{brand, {politer}, QStringLiteral("Politer"), lena})); }

    GuideProposal proposal() { return workspace().reader().find(guideProposalId(guideId))->value; }
    std::string notice() { return child<NoticeBar>("notice").isVisible() ? child<NoticeBar>("notice").accessibleName().toStdString() : std::string(); }
    void openReview()
    {
        REQUIRE(comes([&] { return notice() == "Root asks you to review the guide \u201cHello\u201d."; }));
        child<NoticeBar>("notice").findChild<QPushButton*>()->click();
        REQUIRE(window().findChild<GuideEditor*>());
        REQUIRE(QTest::qWaitForWindowActive(&editor()));
    }
    std::string changes()
    {
        QStringList lines;
        for (const QString& line : child<QPlainTextEdit>("guideEditor.changes").toPlainText().split(u'\n'))
            if (line.startsWith(u'+') || line.startsWith(u'\u2212'))
                lines.append(line.simplified());
        return lines.join(u'|').toStdString();
    }
};

}

TEST_CASE("a lead sends a text for review with a word, and it is the reviewer's turn")
{
    LeadsDesk desk;
    desk.open();
    desk.openEditor();
    CHECK_FALSE(desk.child<QPushButton>("guideEditor.propose").isVisible()); // there is nothing to send
    desk.editor().replaceText(politer);
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("guideEditor.propose").isVisible() && desk.child<QPushButton>("guideEditor.propose").isEnabled(); }));
    desk.child<QPushButton>("guideEditor.propose").click();
    auto* dialog = desk.editor().findChild<GuideReviewDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->findChild<QComboBox*>()->currentText() == QStringLiteral("Root"));
    dialog->findChild<QLineEdit*>(QStringLiteral("guideReview.note"))->setText(QStringLiteral("Politer"));
    dialog->findChild<QPushButton*>(QStringLiteral("guideReview.primary"))->click();
    REQUIRE(desk.comes([&] { return desk.state() == "Version 1 is in force. Your text waits for review by Root."; }));
    CHECK(desk.editor().text() == QString::fromUtf8(LeadsDesk::hello)); // what is in force
    const auto sent = desk.workspace().reader().find(guideProposalId(desk.guideId))->value;
    CHECK(sent.body.text == politer);
    CHECK(sent.note == QStringLiteral("Politer"));
    desk.restart();
    desk.openEditor();
    CHECK(desk.state() == "Version 1 is in force. Your text waits for review by Root.");
}

TEST_CASE("a reviewer is told, sees what would change, and publishes it in its author's name")
{
    ReviewersDesk desk;
    desk.open();
    desk.openReview();
    CHECK(desk.state() == "Version 1 is in force. Root asks you to review a text.");
    CHECK(desk.changes() == "\u2212 say: Hello|+ say: Good morning");
    desk.child<QPushButton>("guideEditor.publishReviewed").click();
    auto* dialog = desk.editor().findChild<GuidePublishDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->findChild<QLineEdit*>(QStringLiteral("guidePublish.note"))->text() == QStringLiteral("Politer"));
    dialog->findChild<QPushButton*>(QStringLiteral("guidePublish.primary"))->click();
    REQUIRE(desk.comes([&] { return desk.guide().version == 2; }));
    CHECK(desk.proposal().state == GuideProposalState::Published);
    CHECK(desk.workspace().reader().find(guideVersionId(desk.guideId, 2))->value.author == root);
    CHECK(desk.comes([&] { return desk.editor().text() == politer && desk.state() == "Version 2 is in force."; }));
    CHECK(desk.comes([&] { return desk.notice().empty(); }));
}

TEST_CASE("a reviewer goes on with a text, or sends it back with a word")
{
    ReviewersDesk desk;
    desk.open();
    desk.openReview();
    desk.child<QPushButton>("guideEditor.takeUp").click();
    CHECK(desk.editor().text() == politer);
    desk.text().undo();
    desk.child<QPushButton>("guideEditor.sendBack").click();
    auto* dialog = desk.editor().findChild<GuideReviewDialog*>();
    REQUIRE(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("guideReview.note"))->setText(QStringLiteral("Shorter, please"));
    dialog->findChild<QPushButton*>(QStringLiteral("guideReview.primary"))->click();
    REQUIRE(desk.comes([&] { return desk.proposal().state == GuideProposalState::Returned; }));
    CHECK(desk.proposal().reply == QStringLiteral("Shorter, please"));
    CHECK(desk.guide().version == 1);
    CHECK(desk.comes([&] { return !desk.child<QPushButton>("guideEditor.sendBack").isVisible(); }));
}
