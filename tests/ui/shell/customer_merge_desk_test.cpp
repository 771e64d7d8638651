// Two records are compared and merged by keys; without the server the sheets say why not.
#include "core/domain/customer_merge.h"
#include "core/work/customer_merges.h"
#include "tests/ui/support/live_desk.h"
#include "ui/shell/customer_merge_dialog.h"
#include "ui/shell/customer_unmerge_dialog.h"
#include "ui/widgets/row_list.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Customer> again{number(12)};

Customer mariaAgain()
{
    Customer customer = mariaLopez();
    customer.given_name = QStringLiteral("María");
    customer.company = QStringLiteral("Blue Door");
    customer.phones.append({QStringLiteral("+15055550199"), ContactKind::Home, {}});
    customer.last_contact = later(5);
    return customer;
}

QString fields(RowList& list)
{
    QStringList lines;
    for (int at = 0; at < list.rows().rowCount(); ++at) {
        const ListRow& row = list.rows().row(list.rows().index(at));
        lines.append(QStringLiteral("%1 [%2] %3").arg(row.title, row.chips.front().text, row.detail));
    }
    return lines.join(u'\n');
}

QDialog* sheet(LiveDesk& desk, const char* name) { return desk.window().findChild<QDialog*>(QLatin1String(name)); }

}

TEST_CASE("the other record of the same person is offered first, compared by keys, and merged only where the server is")
{
    LiveDesk desk;
    desk.rows.put(Record<Customer>{again, 1, mariaAgain()});
    desk.open();
    desk.press(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "customerMergePick.search"; }));
    auto& found = desk.child<RowList>("customerMergePick.list");
    REQUIRE(desk.comes([&] { return found.rows().rowCount() == 1; }));
    CHECK(found.rows().row(found.rows().index(0)).chips.front().text == QStringLiteral("same phone number"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.focus() == "customerMerge.fields"; }));
    CHECK(fields(desk.child<RowList>("customerMerge.fields")).toStdString() == "First name [From the merged one] María\nCompany [From the merged one] Blue Door\nPhone [Both] +15055550134, +15055550199");
    CHECK(desk.text("customerMerge.problem") == "Merging needs the server, which alone has everything of both. Come back when this desk is online.");
    CHECK_FALSE(desk.child<QPushButton>("customerMergeDialog.primary").isEnabled());
    CHECK(desk.text("customerMerge.sentence") == "Maria Lopez stays. María Lopez is merged into it. Enter on a field chooses another of its values.");
    desk.press(Qt::Key_O, Qt::AltModifier);
    CHECK(desk.text("customerMerge.sentence") == "María Lopez stays. Maria Lopez is merged into it. Enter on a field chooses another of its values.");
    CHECK(desk.text("customerMerge.moves").find("1 case, 1 order") != std::string::npos);
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.comes([&] { return !sheet(desk, "customerMergeDialog"); }));
    CHECK(desk.all<CustomerMerge>().empty());
}

TEST_CASE("Enter on a field goes through its values, and the answer names whose each is")
{
    CustomerMergeData data{maria, again, QStringLiteral("Maria"), QStringLiteral("María"),
                   {{"company", QStringLiteral("Company"), {}, QStringLiteral("Blue Door"), {}, MergeSide::Leaves},
                    {"phones", QStringLiteral("Phone"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("1, 2"), MergeSide::Both}}, {}, true, {}, {}};
    CustomerMergeDialog dialog(data, nullptr);
    QSignalSpy wanted(&dialog, &CustomerMergeDialog::wanted);
    dialog.open();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto& list = *dialog.findChild<RowList*>(QStringLiteral("customerMerge.fields"));
    QTest::keyClick(&list, Qt::Key_Return); // company: as it is
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return); // phones: as they are
    QTest::keyClick(&list, Qt::Key_Return); // of the merged one
    CHECK(fields(list) == QStringLiteral("Company [As it is] (empty)\nPhone [From the merged one] 2"));
    QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(wanted.size() == 1);
    const auto answer = wanted[0][0].value<CustomerMergeAnswer>();
    CHECK((answer.stays == maria));
    CHECK((answer.leaves == again));
    CHECK(answer.take == QStringList{QStringLiteral("phones")});
    CHECK(answer.join.isEmpty());
}

TEST_CASE("who was merged opens as the record that stays, which says what goes back when they are separated")
{
    LiveDesk desk;
    desk.rows.put(Record<Customer>{again, 1, mariaAgain()});
    CustomerMerge merge;
    merge.brand = brand;
    merge.stays = maria.key;
    merge.leaves = again.key;
    merge.author = ada;
    merge.at = monday;
    merge.moved = {{QStringLiteral("case_file"), QStringLiteral("customer"), {QStringLiteral("x"), QStringLiteral("y")}, {}, {}}};
    desk.rows.put(Record<CustomerMerge>{mergeOf(again.key), 1, merge});
    desk.open();
    desk.workspace().open({again, {}});
    REQUIRE(desk.workspace().current());
    CHECK((desk.workspace().current()->customer == maria));
    desk.press(Qt::Key_F1);
    desk.type("separate merged");
    REQUIRE(desk.comes([&] { return desk.child<RowList>("palette.list").rows().rowCount() > 0; }));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.focus() == "customerUnmerge.merges"; }));
    auto& list = desk.child<RowList>("customerUnmerge.merges");
    REQUIRE(list.rows().rowCount() == 1);
    CHECK(list.rows().row(list.rows().index(0)).title == QStringLiteral("María Lopez"));
    CHECK(list.rows().row(list.rows().index(0)).detail == QStringLiteral("Merged by Ada · goes back: 2 cases"));
    CHECK_FALSE(desk.child<QPushButton>("customerUnmergeDialog.primary").isEnabled());
}

TEST_CASE("a sheet whose records were changed meanwhile shows them anew, with the reason and with what was chosen")
{
    CustomerMergeData before{maria, again, QStringLiteral("Maria"), QStringLiteral("María"),
                             {{"company", QStringLiteral("Company"), QStringLiteral("Red Door"), QStringLiteral("Blue Door"), {}, MergeSide::Leaves},
                              {"tier", QStringLiteral("Tier"), QStringLiteral("silver"), QStringLiteral("gold"), {}, MergeSide::Stays}}, {}, true, {}, {}};
    CustomerMergeDialog dialog(before, nullptr);
    dialog.open();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto& list = *dialog.findChild<RowList*>(QStringLiteral("customerMerge.fields"));
    QTest::keyClick(&list, Qt::Key_Return); // company: as it is
    CustomerMergeData now = before, chosen = before;
    chosen.fields[0].side = MergeSide::Stays;
    now.fields[0].stays = QStringLiteral("Green Door");
    now.fields.append({"language", QStringLiteral("Language"), QStringLiteral("en"), QStringLiteral("es"), {}, MergeSide::Leaves});
    dialog.showChanged(now, chosen, Error::of(ErrorCode::Conflict, "One was changed."));
    CHECK(fields(list) == QStringLiteral("Company [As it is] Green Door\nTier [As it is] silver\nLanguage [From the merged one] es"));
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("customerMerge.problem"))->text() == QStringLiteral("One was changed."));
    CHECK(dialog.findChild<QPushButton*>(QStringLiteral("customerMergeDialog.primary"))->isEnabled());
}

TEST_CASE("tabs and drafts follow a merge once the server has confirmed it: what was typed in a closed tab is with the record that stays")
{
    const Session hers{again, {}}, stays{maria, {}};
    LiveDesk desk;
    desk.rows.put(Record<Customer>{again, 1, mariaAgain()});
    desk.open();
    desk.workspace().open(hers);
    desk.type("Typed for her");
    REQUIRE(desk.comes([&] { return desk.workspace().hasDraft(hers.key()); }));
    desk.workspace().close(hers.key());
    desk.close();
    desk.files.open();
    const auto merge = desk.files.desk->submit(intent(MergeCustomers{maria.key, again.key, {}, {}, {}, {}}));
    REQUIRE(merge);
    desk.files.close();
    desk.open();
    CHECK(leadingSession(desk.workspace(), hers) == hers); // only foreseen
    desk.workspace().open({maria, lamp});
    CHECK(desk.workspace().hasDraft(hers.key()));
    desk.close();
    desk.files.open();
    const auto log = desk.files.seen(mergeOf(again.key));
    REQUIRE(log);
    OperationResult result;
    result.operation = merge->id;
    result.verdict = Verdict::Applied;
    result.feed = 101;
    REQUIRE(desk.files.desk->settle({result}));
    REQUIRE(desk.files.pull(101, {{&schemaOf<CustomerMerge>(), toRow(Record<CustomerMerge>{mergeOf(again.key), 1, *log})}}));
    desk.files.close();
    desk.open();
    CHECK(leadingSession(desk.workspace(), hers) == stays);
    desk.workspace().open(stays);
    REQUIRE(desk.comes([&] { return desk.workspace().hasDraft(stays.key()); }));
    CHECK(desk.workspace().draft(stays.key()).text == QStringLiteral("Typed for her"));
    CHECK_FALSE(desk.workspace().hasDraft(hers.key()));
}
