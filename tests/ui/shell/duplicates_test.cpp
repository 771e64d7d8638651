// Somebody who is here already shows while a new customer is typed, and one chord opens them instead.
#include "core/work/customers.h"
#include "tests/ui/support/live_desk.h"
#include "ui/shell/customer_dialog.h"
#include "ui/widgets/row_list.h"

#include <QPushButton>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Customer> noah{number(12)};

void addNoah(LiveDesk& desk)
{
    Customer customer;
    customer.brand = brand;
    customer.given_name = QStringLiteral("Noah");
    customer.family_name = QStringLiteral("Brown");
    customer.phones = {{QStringLiteral("+15055550177"), ContactKind::Mobile, {}}};
    desk.rows.put(Record<Customer>{noah, 1, customer});
}

CustomerDialog* sheet(LiveDesk& desk) { return desk.window().findChild<CustomerDialog*>(); }

void openNew(LiveDesk& desk)
{
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "customer.given_name"; }));
}

// "Noah Brown [same name] Alt+1", one line each; nothing while the list is hidden.
QString known(LiveDesk& desk)
{
    auto& list = desk.child<RowList>("customer.known");
    QStringList lines;
    for (int at = 0; list.isVisible() && at < list.rows().rowCount(); ++at) {
        const ListRow& row = list.rows().row(list.rows().index(at));
        QString line = row.title;
        for (const ChipData& chip : row.chips)
            line += QStringLiteral(" [%1]").arg(chip.text);
        lines.append(line + u' ' + row.right);
    }
    return lines.join(u'\n');
}

void typeNoah(LiveDesk& desk)
{
    desk.type("noah");
    desk.press(Qt::Key_Tab);
    desk.type("brown");
}

}

TEST_CASE("who is typed in and here already shows with the reason, and the form keeps the caret")
{
    LiveDesk desk;
    addNoah(desk);
    desk.open();
    openNew(desk);
    CHECK(known(desk) == QString());
    typeNoah(desk);
    REQUIRE(desk.comes([&] { return known(desk) == QStringLiteral("Noah Brown [same name] Alt+1"); }));
    CHECK(desk.focus() == "customer.family_name");
    desk.child<QPushButton>("customer.phones.add").setFocus();
    desk.press(Qt::Key_Space);
    REQUIRE(desk.focus() == "customer.phones.1.number");
    desk.type("+1 (505) 555-0177");
    REQUIRE(desk.comes([&] { return known(desk) == QStringLiteral("Noah Brown [same phone number] [same name] Alt+1"); }));
    CHECK(desk.focus() == "customer.phones.1.number");
}

TEST_CASE("a chord opens who is here already, and what only was typed stands in the form of that record, unsaved")
{
    LiveDesk desk;
    addNoah(desk);
    desk.open();
    openNew(desk);
    typeNoah(desk);
    desk.press(Qt::Key_Tab);
    desk.type("Blue Door");
    REQUIRE(desk.comes([&] { return known(desk) == QStringLiteral("Noah Brown [same name] Alt+1"); }));
    desk.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return sheet(desk) && sheet(desk)->windowTitle() == QStringLiteral("Edit customer"); }));
    REQUIRE(desk.workspace().current());
    CHECK(desk.workspace().current()->customer == noah);
    CHECK(sheet(desk)->form().text("company") == QStringLiteral("Blue Door"));
    CHECK(sheet(desk)->form().text("given_name") == QStringLiteral("Noah"));
    CHECK(sheet(desk)->form().patch().set.size() == 1);
    CHECK(desk.all<Customer>().size() == 2);
    CHECK(desk.workspace().reader().find(noah)->value.company == QString());
}

TEST_CASE("where the record has all that was typed, it opens and nothing else does")
{
    LiveDesk desk;
    addNoah(desk);
    desk.open();
    openNew(desk);
    typeNoah(desk);
    REQUIRE(desk.comes([&] { return known(desk) == QStringLiteral("Noah Brown [same name] Alt+1"); }));
    desk.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return !sheet(desk); }));
    CHECK(desk.workspace().current()->customer == noah);
}

TEST_CASE("a duplicate holds nothing up: Enter still makes a new customer")
{
    LiveDesk desk;
    addNoah(desk);
    desk.open();
    openNew(desk);
    typeNoah(desk);
    REQUIRE(desk.comes([&] { return known(desk) == QStringLiteral("Noah Brown [same name] Alt+1"); }));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.all<Customer>().size() == 3; }));
}
