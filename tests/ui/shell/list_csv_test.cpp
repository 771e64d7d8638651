// Lists as tables in a file: every row, also those that the screen leaves out, narrowed as the list is.
#include "core/work/notes.h"
#include "core/work/tasks.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/desk_views.h"
#include "ui/models/list_csv.h"
#include "ui/widgets/row_list.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr int many = 230; // more than the worklist shows

void manyCases(LiveDesk& desk)
{
    CaseFile file = brokenLamp();
    for (int at = 0; at < many; ++at) {
        file.number = 1000 + at;
        file.subject = QStringLiteral("Lamp \"%1\", broken").arg(at);
        desk.rows.put(Record<CaseFile>{{number(quint64(5000 + at))}, 1, file});
    }
}

QByteArray savedFrom(LiveDesk& desk, const char* list)
{
    desk.window().focusChild(list);
    desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.window().findChild<QFileDialog*>(QStringLiteral("list.csvDialog")) != nullptr; }));
    auto& dialog = desk.child<QFileDialog>("list.csvDialog");
    const QString path = desk.files.folder.filePath(QStringLiteral("list.csv"));
    Q_EMIT dialog.fileSelected(path);
    dialog.reject();
    desk.comeBackTo(desk.window());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}

TEST_CASE("a list is saved with all its rows, also those that the window leaves out")
{
    LiveDesk desk;
    manyCases(desk);
    desk.open();
    const QByteArray csv = savedFrom(desk, "worklist.list");
    CHECK(csv.startsWith("\xEF\xBB\xBFSection,Number,Title,Labels,At the side,Time,Details,Text\r\n"));
    CHECK(csv.count("\r\n") == many + 2); // with the names and the lamp
    CHECK(csv.contains("My cases,#1007,\"Lamp \"\"7\"\", broken\","));
    CHECK(desk.noticeComes(QStringLiteral("231 rows saved as %1").arg(desk.files.folder.filePath(QStringLiteral("list.csv")))));
}

TEST_CASE("what narrows the list narrows what is saved")
{
    LiveDesk desk;
    manyCases(desk);
    desk.open();
    desk.child<QLineEdit>("worklist.filter").setText(QStringLiteral("\"22"));
    REQUIRE(desk.comes([&] { return savedFrom(desk, "worklist.list").count("\r\n") == 12; })); // 22 and 220 to 229, and the names
}

TEST_CASE("a timeline is saved to its first entry")
{
    LiveDesk desk;
    for (int at = 0; at < many; ++at) {
        AddEntry note;
        note.customer = maria;
        note.case_file = lamp;
        note.text.text = QStringLiteral("Note %1").arg(at);
        REQUIRE(perform(desk.rows, as(ada, quint64(6000 + at), later(at)), note));
    }
    desk.open();
    CHECK(savedFrom(desk, "timeline.list").count("\r\n") == many + 1); // with the names
}

TEST_CASE("a customer's cases are saved with those that the window leaves out")
{
    LiveDesk desk;
    manyCases(desk);
    desk.open();
    desk.window().revealPanel(QStringLiteral("history"));
    CHECK(savedFrom(desk, "history.list").count("\r\n") == many + 2); // with the names and the lamp
}

TEST_CASE("an outbox of a long day without a network is saved whole")
{
    constexpr int waiting = 310;
    LiveDesk desk;
    desk.open();
    for (int at = 0; at < waiting; ++at)
        desk.workspace().submit(intent(AddEntry{maria, lamp, EntryKind::Note, {}, {}, {QStringLiteral("Note %1").arg(at)}, {}, {}}));
    desk.window().revealPanel(QStringLiteral("outbox"));
    REQUIRE(desk.comes([&] { return desk.child<RowList>("outbox.list").rows().rowCount() == 300; }));
    CHECK(savedFrom(desk, "outbox.list").count("\r\n") == waiting + 1); // with the names
}

TEST_CASE("what a spreadsheet would take for a formula is saved as text, and a telephone number stays one")
{
    const QByteArray csv = listCsv({{.title = QStringLiteral("=HYPERLINK(\"http://x\")"), .right = QStringLiteral("-12.50 USD"), .detail = QStringLiteral("+31 20 794 5512"), .body = QStringLiteral("-cmd")}});
    CHECK(csv.endsWith("\r\n,,\"'=HYPERLINK(\"\"http://x\"\")\",,-12.50 USD,,+31 20 794 5512,'-cmd\r\n"));
}

TEST_CASE("outside a list the command says where to go")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.noticeComes(QStringLiteral("Go to a list first: Alt+1 to Alt+7, or F6. Then save it.")));
}

TEST_CASE("one's own follow-ups are found among many of others")
{
    LiveDesk desk;
    for (int at = 0; at < 150; ++at)
        REQUIRE(perform(desk.rows, as(lena, quint64(7000 + at)), PromiseFollowUp{maria, lamp, {QStringLiteral("Lena's %1").arg(at)}, later(20 + at), false}));
    REQUIRE(perform(desk.rows, as(ada, 7500), PromiseFollowUp{maria, lamp, {QStringLiteral("Call her back")}, later(400), false}));
    desk.open();
    const ListRows rows = worklistRows(desk.workspace());
    CHECK(std::any_of(rows.begin(), rows.end(), [](const ListRow& row) { return row.title.contains(QStringLiteral("Call her back")) || row.body.contains(QStringLiteral("Call her back")); }));
}
