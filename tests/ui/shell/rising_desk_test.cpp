// Recurring complaints at the desk: what rises this week with its cases, and one key to a problem case, by keys over a real cache.
#include "core/work/case_links.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/link_views.h"
#include "ui/widgets/row_list.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr qint64 hour_ms = 3'600'000;
const Id<CaseFile> problem{number(2'000)};

Id<CaseFile> lateCase(quint64 at) { return {number(3'000 + at)}; }

// Each of a customer of their own, Ada's.
void putCase(LiveDesk& desk, quint64 id, qint64 hoursAgo, const char* category, const char* subject)
{
    Customer customer = mariaLopez();
    customer.given_name = QStringLiteral("Customer");
    customer.family_name = QString::number(id);
    desk.rows.put(Record<Customer>{{number(id + 10'000)}, 1, customer});
    CaseFile file = brokenLamp();
    file.number = qint64(id);
    file.customer = {number(id + 10'000)};
    file.category = QString::fromLatin1(category);
    file.subject = QString::fromLatin1(subject);
    file.opened = {desk.files.clock.now().ms - hoursAgo * hour_ms};
    file.owner = {};
    desk.rows.put(Record<CaseFile>{{number(id)}, 1, file});
}

// Eight weeks of four cases about invoices, and this week the same.
void asUsual(LiveDesk& desk)
{
    for (int week = 0; week <= 8; ++week)
        for (int at = 0; at < 4; ++at)
            putCase(desk, quint64(1'000 + week * 4 + at), week * 168 + 160 + at, "invoice", "A question");
}

// And nine customers whose parcels are late.
void lateWeek(LiveDesk& desk)
{
    asUsual(desk);
    for (quint64 at = 0; at < 9; ++at)
        putCase(desk, 3'000 + at, qint64(at) + 1, "delivery late", "Strike of the drivers");
}

// The first seven of them are part of one.
void withProblem(LiveDesk& desk)
{
    lateWeek(desk);
    putCase(desk, 2'000, 30, "delivery late", "Drivers do not drive");
    for (quint64 at = 0; at < 7; ++at)
        REQUIRE(perform(desk.rows, as(ada, 880 + at, later(qint64(at))), LinkCases{lateCase(at), problem, LinkKind::Problem}));
}

QStringList lines(LiveDesk& desk, const char* list)
{
    const auto& rows = desk.child<RowList>(list).rows();
    QStringList all;
    for (int at = 0; at < rows.rowCount(); ++at) {
        const ListRow& row = rows.row(rows.index(at));
        QStringList line{row.title};
        for (const ChipData& chip : row.chips)
            line.append(u'[' + chip.text + u']');
        all.append((line << row.right << row.detail).filter(QRegularExpression(QStringLiteral("."))).join(u' '));
    }
    return all;
}

void openSheet(LiveDesk& desk)
{
    desk.open();
    desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comesToFocus("rising.list"));
}

}

TEST_CASE("what comes from more customers than usual is shown with its cases, and Enter opens the latest of them")
{
    LiveDesk desk;
    lateWeek(desk);
    openSheet(desk);
    CHECK(lines(desk, "rising.list") == QStringList{QStringLiteral("delivery late [Category] 9, usually 0 also: strike drivers")});
    CHECK(desk.text("rising.summary") == "46 cases looked at. 14 customers in 7 days, usually 4.");
    REQUIRE(lines(desk, "rising.cases").size() == 9);
    CHECK(lines(desk, "rising.cases").first().startsWith(QStringLiteral("Strike of the drivers ")));
    CHECK(lines(desk, "rising.cases").first().endsWith(QStringLiteral(" Customer 3000 · #3000 · Open")));
    CHECK(desk.text("rising.state") == "Alt+Q makes a problem case of 9 cases.");
    CHECK(!desk.child<QPushButton>("rising.others").isVisible());
    desk.press(Qt::Key_Return);
    CHECK(desk.workspace().current()->case_file == lateCase(0));
    CHECK(desk.comes([&] { return !desk.window().findChild<QWidget*>(QStringLiteral("risingDialog")); }));
}

TEST_CASE("any of the cases behind a rise is reached by Tab and arrows")
{
    LiveDesk desk;
    lateWeek(desk);
    openSheet(desk);
    desk.press(Qt::Key_Tab);
    REQUIRE(desk.focus() == "rising.cases");
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(desk.workspace().current()->case_file == lateCase(2));
}

TEST_CASE("one key makes a problem case of what rises, named after it, and one key takes it back")
{
    LiveDesk desk;
    lateWeek(desk);
    openSheet(desk);
    desk.press(Qt::Key_Q, Qt::AltModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("Problem case made of 9 cases.")));
    const Id<CaseFile> made = desk.workspace().current()->case_file;
    CHECK(desk.workspace().reader().find(made)->value.subject == QStringLiteral("Delivery late"));
    CHECK(desk.workspace().reader().find(made)->value.category == QStringLiteral("delivery late"));
    CHECK(partsOf(desk.workspace(), made, true).size() == 9);
    desk.comeBackTo(desk.window());
    desk.press(Qt::Key_Z, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(partsOf(desk.workspace(), made, true).empty());
    CHECK(desk.workspace().reader().find(made)->value.status == CaseStatus::Closed);
}

TEST_CASE("where most of the cases are part of an open problem the key goes there, and another adds the rest")
{
    LiveDesk desk;
    withProblem(desk);
    openSheet(desk);
    CHECK(lines(desk, "rising.cases").size() == 9); // the problem is none of them
    CHECK(desk.text("rising.state") == "2 of them are not part of problem #2000 yet. Alt+Q goes there.");
    desk.press(Qt::Key_Q, Qt::AltModifier);
    CHECK(desk.workspace().current()->case_file == problem);
    CHECK(partsOf(desk.workspace(), problem, true).size() == 7);
    desk.comeBackTo(desk.window());
    desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comesToFocus("rising.list"));
    desk.press(Qt::Key_A, Qt::AltModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("2 cases added to the problem.")));
    CHECK(partsOf(desk.workspace(), problem, true).size() == 9);
    desk.comeBackTo(desk.window());
    desk.press(Qt::Key_Z, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(partsOf(desk.workspace(), problem, true).size() == 7);
}

TEST_CASE("a problem that has ended is no answer to what rises now")
{
    LiveDesk desk;
    withProblem(desk);
    REQUIRE(perform(desk.rows, as(ada, 899), MoveCase{problem, CaseStatus::WaitingForUs, CaseStatus::Open}));
    CloseCase close;
    close.case_file = problem;
    close.outcome = QStringLiteral("no_action");
    REQUIRE(perform(desk.rows, as(ada, 900), close));
    openSheet(desk);
    CHECK(desk.text("rising.state") == "Alt+Q makes a problem case of 9 cases.");
}

TEST_CASE("where nothing rises the sheet says so, what it looked at, and how to look at another time")
{
    LiveDesk desk;
    asUsual(desk);
    desk.open();
    desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.text("rising.summary") == "37 cases looked at. 5 customers in 7 days, usually 4."; }));
    CHECK(!desk.child<RowList>("rising.list").isVisible()); // its place says why
    CHECK(!desk.child<RowList>("rising.cases").isVisible());
    CHECK(!desk.child<QPushButton>("rising.problem").isVisible());
    CHECK(!desk.child<QPushButton>("risingDialog.primary").isEnabled());
    REQUIRE(desk.comesToFocus("rising.leave"));
    desk.press(Qt::Key_K, Qt::AltModifier);
    CHECK(desk.comes([&] { return desk.text("rising.summary") == "37 cases looked at. 17 customers in 28 days, usually 16."; }));
    desk.press(Qt::Key_Escape);
    CHECK(desk.comes([&] { return !desk.window().findChild<QWidget*>(QStringLiteral("risingDialog")); }));
}

TEST_CASE("what rises is copied as text with the numbers of its cases")
{
    LiveDesk desk;
    lateWeek(desk);
    openSheet(desk);
    desk.press(Qt::Key_C, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.text("rising.state") == "Copied."; }));
    CHECK(QGuiApplication::clipboard()->text() ==
          QStringLiteral("46 cases looked at. 14 customers in 7 days, usually 4.\ndelivery late (Category)\t9, usually 0\talso: strike drivers\t#3000 #3001 #3002 #3003 #3004 #3005 #3006 #3007 #3008"));
}
