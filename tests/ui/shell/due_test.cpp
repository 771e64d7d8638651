// A case's promise at the desk: waiting stops its clock, and the way to its due time is told.
#include "core/work/notes.h"
#include "core/work/operations.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/desk_views.h"
#include "ui/models/due_views.h"
#include "ui/widgets/row_list.h"

#include <QDialog>
#include <QLabel>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> kettle{number(700)};

const Instant friday = *Instant::fromText("2026-01-09T17:00:00Z"); // an hour before the office closes for the weekend
const QString office = QStringLiteral("09:00-18:00"), roundTheClock = QStringLiteral("00:00-24:00");

void promiseTwoHours(MapRows& rows, const QString& hours, Instant opened, Channel channel = Channel::Phone)
{
    SetServiceLevels levels;
    levels.brand = brand;
    levels.calendars = {{QStringLiteral("Office"), QStringLiteral("UTC"), {hours, hours, hours, hours, hours, {}, {}}, QStringLiteral("2026-01-05"), {}, {}}};
    levels.rules = {{{}, {}, {}, QStringLiteral("Office"), 120, 30, {}}};
    REQUIRE(perform(rows, as(root, 800), levels));
    OpenCase open;
    open.case_file = kettle;
    open.customer = maria;
    open.subject = QStringLiteral("The kettle leaks");
    open.team = east;
    open.channel = channel;
    REQUIRE(perform(rows, as(ada, 801, opened), open));
}

}

TEST_CASE("why a case is due when it is is told in a sentence and step by step")
{
    LiveDesk desk;
    promiseTwoHours(desk.rows, office, friday);
    desk.open();
    desk.workspace().open({maria, kettle});
    desk.window().focusChild("composer.text");
    desk.press(Qt::Key_D, Qt::AltModifier);
    auto& sheet = desk.child<QDialog>("dueDialog");
    REQUIRE(sheet.isVisible());
    CHECK(sheet.findChild<QLabel*>(QStringLiteral("due.sentence"))->text().contains(QStringLiteral("2 h of working time (Office)")));
    auto& steps = sheet.findChild<RowList*>(QStringLiteral("due.steps"))->rows();
    REQUIRE(steps.rowCount() == 3); // Friday's hour, the weekend, Monday's hour
    CHECK(steps.row(steps.index(0)).right == QStringLiteral("counts 1 h"));
    CHECK(steps.row(steps.index(1)).title == QStringLiteral("Outside working hours"));
    CHECK(steps.row(steps.index(2)).detail.endsWith(QStringLiteral("12 Jan 10:00")));
}

TEST_CASE("a customer who was not answered yet is due first, and the sheet tells of both promises")
{
    LiveDesk desk;
    promiseTwoHours(desk.rows, roundTheClock, later(9), Channel::Email);
    desk.open();
    desk.workspace().open({maria, kettle});
    const auto row = [&] {
        const ListRows rows = worklistRows(desk.workspace());
        const auto found = std::find_if(rows.begin(), rows.end(), [](const ListRow& one) { return one.title == QStringLiteral("The kettle leaks"); });
        return found == rows.end() ? ListRow() : *found;
    };
    CHECK(row().detail.endsWith(QStringLiteral("to be answered")));
    desk.window().focusChild("composer.text");
    desk.press(Qt::Key_D, Qt::AltModifier);
    CHECK(desk.text("due.answer").find("The first answer is promised within 30 min") == 0);
    CHECK(desk.text("due.sentence").find("Promised: 2 h") == 0);
    desk.press(Qt::Key_Escape);
    AddEntry reply;
    reply.customer = maria;
    reply.case_file = kettle;
    reply.kind = EntryKind::Message;
    reply.direction = Direction::Outgoing;
    reply.text = {QStringLiteral("I am on it.")};
    desk.workspace().submit(intent(reply));
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(kettle)->value.responded.isSet(); }));
    CHECK_FALSE(row().detail.contains(QStringLiteral("to be answered")));
    CHECK(dueData(desk.workspace(), *desk.workspace().reader().find(kettle)).answer.startsWith(QStringLiteral("The first answer was promised within 30 min. It was given in time")));
}

TEST_CASE("waiting for the customer and going on is one chord, and the clock follows")
{
    LiveDesk desk;
    promiseTwoHours(desk.rows, roundTheClock, later(9)); // a minute ago
    desk.open();
    desk.workspace().open({maria, kettle});
    desk.window().focusChild("composer.text");
    const auto file = [&] { return desk.workspace().reader().find(kettle)->value; };
    desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return file().status == CaseStatus::WaitingForCustomer; }));
    CHECK_FALSE(file().due.isSet());
    desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return file().status == CaseStatus::Open; }));
    CHECK(file().due.isSet());
    CHECK(file().pauses.isEmpty()); // no time has passed on this desk
}
