// What the jobs of a shift cost in keys, counted with the caret in the composer; a job that gets longer fails, and the README shows the same table.
#include "core/work/canned_replies.h"
#include "core/work/guides.h"
#include "core/work/refund_limits.h"
#include "tests/ui/support/live_articles.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/widgets/row_list.h"

#include <QFile>
#include <QPlainTextEdit>
#include <cstdio>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Customer> jan{number(12)};

CaseFile file(LiveDesk& desk) { return desk.workspace().reader().find(lamp)->value; }
std::vector<Record<Task>> openTasks(LiveDesk& desk) { return desk.workspace().reader().openTasksOf(maria); }
void callerIsFound(LiveDesk& desk)
{
    Customer other = mariaLopez();
    other.given_name = QStringLiteral("Jan");
    other.phones = {{QStringLiteral("+31 20 794 5512"), ContactKind::Mobile, {}}};
    desk.rows.put(Record<Customer>{jan, 1, other});
    desk.open();
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type("5512");
    desk.press(Qt::Key_Return); // at once: what was typed is searched for first
    REQUIRE(desk.comes([&] { return desk.workspace().current() && desk.workspace().current()->customer == jan; }));
}

void callIsLogged(LiveDesk& desk)
{
    desk.open();
    desk.type("Sent a new lamp, she keeps the broken one.");
    desk.press(Qt::Key_O, Qt::AltModifier);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return file(desk).status == CaseStatus::Closed; }));
    CHECK_FALSE(file(desk).outcome.isEmpty());
    CHECK(desk.notes().contains(QStringLiteral("Sent a new lamp, she keeps the broken one.")));
}

void refundGuideIsFollowed(LiveDesk& desk)
{
    desk.publishOwn(QStringLiteral("identity-check"));
    desk.publishOwn(QStringLiteral("refund-with-approval"));
    CaseFile refund = brokenLamp();
    refund.category = QStringLiteral("Refund");
    desk.rows.put(Record<CaseFile>{lamp, 5, refund});
    REQUIRE(perform(desk.rows, as(root, 890), SetRefundLimits{brand, {{Role::Rep, {20'00, QStringLiteral("USD")}, {}}}}));
    desk.open();
    desk.press(Qt::Key_G, Qt::ControlModifier);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.say().starts_with("Before I open your account"); }));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_1, Qt::Key_3, Qt::Key_1, Qt::Key_1})
        desk.press(key);
    REQUIRE(desk.comesToFocus("guide.typed"));
    desk.type("47.84");
    for (int i = 0; i < 5; ++i) // the sum, the conditions, the approval, the outcome, goodbye
        desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.runs().size() == 1 && desk.runs().front().value.state == GuideRunState::Done; }));
    CHECK(desk.workspace().reader().refundsOf(maria).size() == 1);
}

void leadIsAsked(LiveDesk& desk)
{
    desk.open();
    desk.press(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("escalate.text"));
    desk.type("May I refund it?");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return openTasks(desk).size() == 1; }));
}

void articleIsQuoted(LiveDesk& desk)
{
    publishSamples(desk.rows);
    desk.open();
    desk.window().revealPanel(QStringLiteral("knowledge")); // where suggestions appear; a chord shows it first when it is not there
    desk.window().focusChild("composer.text");
    desk.type("She asks when her refund arrives");
    REQUIRE(desk.comes([&] { return desk.child<RowList>("knowledge.list").rows().rowCount() > 0; }));
    desk.press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.window().panel<ComposerPanel>().draft().text.contains(QStringLiteral("Your money is with you within seven days.")));
}

void repliesAreInserted(LiveDesk& desk)
{
    CannedReply hello, refund;
    hello.letters = QStringLiteral("hello");
    hello.language = refund.language = QStringLiteral("en");
    hello.name = QStringLiteral("Hello");
    hello.text = {QStringLiteral("Hello {customer.given_name},")};
    refund.letters = QStringLiteral("refund");
    refund.name = QStringLiteral("Refund is on its way");
    refund.text = {QStringLiteral("You get your money by [[date]].")};
    REQUIRE(perform(desk.rows, as(lena, 870), SetReplies{brand, {hello, refund}}));
    desk.open();
    desk.type("/he");
    desk.press(Qt::Key_Return);
    desk.type(" /re");
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Tab); // to the gap
    desk.type("Friday");
    desk.press(Qt::Key_Tab); // behind the reply
    CHECK(desk.window().panel<ComposerPanel>().draft().text == QStringLiteral("Hello Maria, You get your money by Friday."));
}

void callbackIsPromised(LiveDesk& desk)
{
    desk.open();
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("followUp.when"));
    desk.type("tue 3pm");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return openTasks(desk).size() == 1; }));
}

struct Job {
    const char* name;
    int keysMax;
    void (*done)(LiveDesk&);
};
constexpr Job jobs[] = {
    {"open the caller's record by the last four digits of the number", 2, callerIsFound},
    {"log the call with a note and close the case", 3, callIsLogged},
    {"follow an eight-step refund guide to its end, approval requested", 12, refundGuideIsFollowed},
    {"ask a lead, with the whole case", 3, leadIsAsked},
    {"insert two canned replies and fill the gap in one", 5, repliesAreInserted},
    {"put a suggested article into the reply", 1, articleIsQuoted},
    {"promise a callback", 2, callbackIsPromised},
};

}

TEST_CASE("no job of a shift costs more keys than it may, and the README tells what each costs")
{
    QFile readme(QStringLiteral(CALLBOARD_SOURCE_DIR "/README.md"));
    REQUIRE(readme.open(QIODevice::ReadOnly));
    const QByteArray told = readme.readAll();
    for (const Job& job : jobs) {
        INFO(job.name);
        LiveDesk desk;
        job.done(desk);
        const QByteArray row = QByteArray("| ") + job.name + " | " + QByteArray::number(desk.pressed()) + " |";
        std::printf("%s\n", row.constData());
        CHECK(desk.pressed() <= job.keysMax);
        CHECK(told.contains(row));
    }
}
