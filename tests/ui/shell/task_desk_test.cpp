// Follow-ups and questions to leads, by keys over a real cache.
#include "core/work/identity.h"
#include "core/work/tasks.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/record_views.h"
#include "ui/panels/worklist/worklist_panel.h"
#include "ui/shell/session_view.h"
#include "ui/widgets/row_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr qint64 minute_ms = 60'000;

QStringList titles(LiveDesk& desk)
{
    const auto& rows = desk.child<RowList>("worklist.list").rows();
    QStringList all;
    for (int at = 0; at < rows.rowCount(); ++at)
        all.append(rows.row(rows.index(at)).title);
    return all;
}

std::vector<Record<Task>> openTasks(LiveDesk& desk) { return desk.workspace().reader().openTasksOf(maria); }

void promise(MapRows& rows, Instant due, const Id<User>& by = ada)
{
    PromiseFollowUp promise;
    promise.customer = maria;
    promise.case_file = lamp;
    promise.text.text = QStringLiteral("Call Maria back");
    promise.due = due;
    REQUIRE(perform(rows, as(by, 900), promise));
}

void ask(MapRows& rows)
{
    Escalate escalate;
    escalate.customer = maria;
    escalate.case_file = lamp;
    escalate.to = toLead;
    escalate.text.text = QStringLiteral("Refund the lamp in full?");
    REQUIRE(perform(rows, as(ada, 901), escalate));
}

}

TEST_CASE("a follow-up takes one chord, the words for the time, and Enter; it is on the worklist and on the timeline")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("followUp.when"));
    desk.type("in 20 min");
    CHECK_FALSE(desk.text("followUp.understood").empty());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return openTasks(desk).size() == 1; }));
    CHECK(desk.pressed() == 2);
    CHECK(openTasks(desk).front().value.due.ms == desk.files.clock.now().ms + 20 * minute_ms);
    REQUIRE(desk.comes([&] { return titles(desk).contains(QStringLiteral("Call Maria Lopez back")); }));
    CHECK(titles(desk).contains(QStringLiteral("Follow-ups today")));
    CHECK(desk.notes().contains(QStringLiteral("Call Maria Lopez back")));
    CHECK(desk.window().focusWidget()->objectName() == QStringLiteral("composer.text")); // typing goes on where it was
}

TEST_CASE("a time that is not understood keeps the sheet with everything typed in it")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("followUp.when"));
    desk.type("whenever");
    desk.press(Qt::Key_Return);
    CHECK(desk.focus() == "followUp.when");
    CHECK(desk.child<QLineEdit>("followUp.when").text() == QStringLiteral("whenever"));
    CHECK(desk.text("followUp.understood").find("is not a time") != std::string::npos);
    desk.press(Qt::Key_Escape);
    CHECK(openTasks(desk).empty());
}

TEST_CASE("a follow-up that is due is said in its session, and finished by a chord and Enter")
{
    LiveDesk desk;
    promise(desk.rows, later(15));
    desk.open();
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("Call Maria back")); }));
    desk.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("task.answer"));
    desk.type("Reached her");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return openTasks(desk).empty(); }));
    REQUIRE(desk.comes([&] { return desk.notice().isEmpty(); }));
    CHECK(desk.notes().first() == QStringLiteral("Call Maria back\nReached her"));
    REQUIRE(desk.comes([&] { return !titles(desk).contains(QStringLiteral("Follow-ups today")); }));
}

TEST_CASE("a follow-up is put off by saying a new time")
{
    LiveDesk desk;
    promise(desk.rows, later(15));
    desk.open();
    desk.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("task.answer"));
    desk.type("in 3 h");
    QTest::mouseClick(&desk.child<QPushButton>("task.putOff"), Qt::LeftButton);
    REQUIRE(desk.comes([&] { return openTasks(desk).front().value.due.ms == desk.files.clock.now().ms + 180 * minute_ms; }));
    CHECK(openTasks(desk).front().value.state == TaskState::Open);
}

TEST_CASE("the window says that a promise is due while another customer is in front, without a server")
{
    LiveDesk desk;
    Customer other = mariaLopez();
    other.given_name = QStringLiteral("Jan");
    const Id<Customer> jan{number(12)};
    desk.rows.put(Record<Customer>{jan, 1, other});
    promise(desk.rows, later(11));
    desk.open();
    desk.workspace().open({jan, {}});
    CHECK(desk.notice().isEmpty());
    desk.files.clock.pass(2 * minute_ms);
    Q_EMIT desk.workspace().recordsChanged({}); // as once a minute
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("Promised to Maria Lopez")); }));
}

TEST_CASE("a promise that is due is said before anything else that waits, and once closed it is not in the way of that")
{
    LiveDesk desk;
    Customer other = mariaLopez();
    other.given_name = QStringLiteral("Jan");
    const Id<Customer> jan{number(12)};
    desk.rows.put(Record<Customer>{jan, 1, other});
    Conflict conflict;
    conflict.brand = brand;
    conflict.team = east;
    conflict.entity = QStringLiteral("customer");
    conflict.row = jan.key;
    conflict.column = QStringLiteral("family_name");
    conflict.author = ada;
    desk.rows.put(Record<Conflict>{{number(43)}, 1, conflict});
    promise(desk.rows, later(11));
    desk.open();
    desk.workspace().open({jan, {}});
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("same field")); }));
    desk.files.clock.pass(2 * minute_ms);
    Q_EMIT desk.workspace().recordsChanged({}); // as once a minute
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("Promised to Maria Lopez")); }));
    Q_EMIT desk.window().sessions().noticeActed({}); // its cross
    CHECK(desk.comes([&] { return desk.notice().contains(QStringLiteral("same field")); }));
}

TEST_CASE("a follow-up that is given another time after its time was over is on record as not kept")
{
    LiveDesk desk;
    promise(desk.rows, later(15));
    const Id<Task> task{as(ada, 900).derived("task")};
    const auto title = [&] {
        desk.open();
        return timelineRows(desk.workspace(), desk.workspace().reader().entriesOf(lamp, 10), 10).first().title;
    };
    SECTION("put off in time")
    {
        REQUIRE(perform(desk.rows, as(ada, 1500, later(14)), PutOffTask{task, later(60), later(15)}));
        CHECK(title() == QStringLiteral("Follow-up put off by Ada"));
    }
    SECTION("put off too late")
    {
        REQUIRE(perform(desk.rows, as(ada, 1500, later(20)), PutOffTask{task, later(60), later(15)}));
        CHECK(title() == QStringLiteral("Promise not kept, put off by Ada"));
    }
    SECTION("given up in time")
    {
        REQUIRE(perform(desk.rows, as(ada, 1500, later(14)), FinishTask{task, TaskState::Dropped, {}}));
        CHECK(title() == QStringLiteral("Not needed any more, says Ada"));
    }
    SECTION("given up too late")
    {
        REQUIRE(perform(desk.rows, as(ada, 1500, later(20)), FinishTask{task, TaskState::Dropped, {}}));
        CHECK(title() == QStringLiteral("Promise not kept, and not needed any more, says Ada"));
    }
}

TEST_CASE("one's own promise and the team's are alarms, however many others promised for before")
{
    LiveDesk desk;
    Customer other = mariaLopez();
    other.given_name = QStringLiteral("Jan");
    const Id<Customer> jan{number(12)};
    desk.rows.put(Record<Customer>{jan, 1, other});
    for (int at = 0; at < 120; ++at)
        REQUIRE(perform(desk.rows, as(lena, quint64(7000 + at)), PromiseFollowUp{jan, {}, {QStringLiteral("Lena's %1").arg(at)}, later(-300 + at), false}));
    PromiseFollowUp teams{maria, lamp, {QStringLiteral("Whoever is free: call Maria")}, later(9), true};
    REQUIRE(perform(desk.rows, as(lena, 7200), teams));
    promise(desk.rows, later(11));
    desk.open();
    desk.workspace().open({jan, {}});
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("Whoever is free")); }));
    desk.files.clock.pass(2 * minute_ms);
    const auto due = openTasks(desk);
    REQUIRE(due.size() == 2);
    desk.workspace().submit(intent(FinishTask{due.front().id, TaskState::Done, {}}));
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("Call Maria back")); }));
}

TEST_CASE("the timeline says of a follow-up whether it was kept in time")
{
    LiveDesk desk;
    promise(desk.rows, later(15));
    REQUIRE(perform(desk.rows, as(ada, 1500, later(20)), FinishTask{{as(ada, 900).derived("task")}, TaskState::Done, {}}));
    desk.open();
    const auto entries = desk.workspace().reader().entriesOf(lamp, 10);
    const ListRows rows = timelineRows(desk.workspace(), entries, 10);
    REQUIRE_FALSE(rows.isEmpty());
    CHECK(rows.first().title == QStringLiteral("Follow-up done by Ada, 5 m late"));
    CHECK_FALSE(rows.first().body.contains(QStringLiteral("Closed")));
}

TEST_CASE("a question to a lead is asked by a chord, words and a chord")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("escalate.text"));
    desk.type("May I refund it?");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return openTasks(desk).size() == 1; }));
    CHECK(desk.pressed() == 2);
    CHECK(openTasks(desk).front().value.to == toLead);
    CHECK_FALSE(titles(desk).contains(QStringLiteral("To decide"))); // a rep does not
}

TEST_CASE("a lead finds what is asked on top of the worklist and approves it by keys")
{
    LiveDesk desk;
    ask(desk.rows);
    desk.person = lena;
    desk.open();
    REQUIRE(desk.comes([&] { return titles(desk).mid(0, 2) == QStringList{QStringLiteral("To decide"), QStringLiteral("Refund the lamp in full?")}; }));
    desk.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("task.answer"));
    CHECK(desk.text("task.text") == "Refund the lamp in full?");
    desk.type("Yes");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return openTasks(desk).empty(); }));
    CHECK(desk.notes().first() == QStringLiteral("Refund the lamp in full?\nYes"));
    REQUIRE(desk.comes([&] { return !titles(desk).contains(QStringLiteral("To decide")); }));
}

TEST_CASE("an hour is by the customer's clock, or by one's own, or the team's where that is chosen")
{
    LiveDesk desk;
    Customer customer = desk.rows.get(maria);
    customer.time_zone = QStringLiteral("America/Denver");
    desk.rows.put(Record<Customer>{maria, 4, customer});
    Team team = desk.rows.get(east);
    team.time_zone = QStringLiteral("Asia/Tokyo");
    desk.rows.put(Record<Team>{east, 2, team});
    desk.open();
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("followUp.when"));
    desk.type("tomorrow 3pm");
    auto& clocks = desk.child<QComboBox>("followUp.zone");
    const auto choose = [&clocks](const QString& city) {
        const int at = clocks.findText(city, Qt::MatchContains);
        REQUIRE(at >= 0);
        clocks.setCurrentIndex(at);
    };
    CHECK(clocks.currentText() == QStringLiteral("Their time (Denver)"));
    CHECK(desk.text("followUp.understood").find("15:00") != std::string::npos);
    choose(QStringLiteral("Tokyo"));
    desk.child<QCheckBox>("followUp.forTeam").setChecked(true);
    desk.press(Qt::Key_Escape); // what was chosen stays with what was typed
    desk.comeBackTo(desk.window());
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("followUp.when"));
    CHECK(desk.child<QComboBox>("followUp.zone").currentText().contains(QStringLiteral("Tokyo")));
    CHECK(desk.child<QCheckBox>("followUp.forTeam").isChecked());
    CHECK(desk.text("followUp.understood").find("23:00 in Denver") != std::string::npos); // told by theirs all the same
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return openTasks(desk).size() == 1; }));
    CHECK(QDateTime::fromMSecsSinceEpoch(openTasks(desk).front().value.due.ms, QTimeZone("Asia/Tokyo")).time() == QTime(15, 0));
}

TEST_CASE("what a lead is asked comes with the check, the way through the guides, what was offered and by when, and is declined by one chord")
{
    LiveDesk desk;
    REQUIRE(perform(desk.rows, as(ada, 902, later(1)), CheckIdentity{maria, lamp, {QStringLiteral("postcode"), QStringLiteral("phones")}}));
    Escalate escalate;
    escalate.customer = maria;
    escalate.case_file = lamp;
    escalate.to = toLead;
    escalate.text.text = QStringLiteral("May she keep the lamp as well?");
    escalate.due = later(60);
    REQUIRE(perform(desk.rows, as(ada, 903, later(2)), escalate));
    desk.person = lena;
    desk.open();
    REQUIRE(desk.comes([&] { return titles(desk).contains(QStringLiteral("May she keep the lamp as well?")); }));
    desk.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("task.answer"));
    const auto& context = desk.child<RowList>("task.context").rows();
    CHECK(context.row(context.index(0)).title.startsWith(QStringLiteral("Identity checked at ")));
    desk.type("Not this time");
    desk.press(Qt::Key_D, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return openTasks(desk).empty(); }));
    CHECK(desk.notes().first() == QStringLiteral("May she keep the lamp as well?\nNot this time"));
    CHECK(desk.all<Task>().front().value.state == TaskState::Declined);
}

TEST_CASE("by when a lead is to answer can be said or left out, and what is not understood keeps the sheet")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("escalate.text"));
    desk.type("May I refund it?");
    desk.child<QLineEdit>("escalate.when").setText(QStringLiteral("whenever"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.focus() == "escalate.when");
    CHECK(openTasks(desk).empty());
    desk.child<QLineEdit>("escalate.when").setText(QStringLiteral("in 20 min"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return openTasks(desk).size() == 1; }));
    CHECK(openTasks(desk).front().value.due.ms == desk.files.clock.now().ms + 20 * minute_ms);
}
