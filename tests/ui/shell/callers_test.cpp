// Callers whom nobody knows, and alerts that everybody must see, by keys over a real cache.
#include "core/work/alerts.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/caller_views.h"
#include "ui/models/desk_views.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr Qt::KeyboardModifiers altShift = Qt::AltModifier | Qt::ShiftModifier;

bool isOnWorklist(LiveDesk& desk, const QString& title)
{
    const ListRows rows = worklistRows(desk.workspace());
    return std::any_of(rows.begin(), rows.end(), [&title](const ListRow& row) { return row.title == title; });
}

void warn(LiveDesk& desk, const char* words, Instant until = {})
{
    Customer customer = desk.rows.get(maria);
    customer.alert.text = QString::fromUtf8(words);
    customer.alert_until = until;
    desk.rows.put(Record<Customer>{maria, 4, customer});
}

}

TEST_CASE("a call from somebody who is not found takes one chord: a record, a call in it, and the caret where notes go")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_U, altShift);
    REQUIRE(desk.comes([&] { return desk.workspace().call().isOn() && desk.workspace().current()->customer != maria; }));
    CHECK(desk.pressed() == 1);
    CHECK(desk.focus() == "composer.text");
    const Id<Customer> caller = desk.workspace().current()->customer;
    CHECK(desk.workspace().call().customer == caller);
    const auto record = desk.workspace().reader().find(caller);
    REQUIRE(record);
    CHECK(record->value.provisional);
    CHECK(record->value.brand == brand);
    CHECK(isOnWorklist(desk, QStringLiteral("Unknown caller")));
    desk.type("Wants to know where the lamp is");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return !desk.workspace().reader().entriesOf(caller, 10).empty(); }));
    desk.restart();
    CHECK(isOnWorklist(desk, QStringLiteral("Unknown caller")));

    // Whoever has a name is known, and nobody's to join any more.
    desk.workspace().submit(intent(EditCustomer{caller, {{{"family_name", word("Berg")}}}, {}}));
    REQUIRE(desk.comes([&] { return !isOnWorklist(desk, QStringLiteral("Unknown caller")); }));
    CHECK(desk.workspace().reader().customerName(caller) == QStringLiteral("Berg"));
}

TEST_CASE("a number that nobody has is offered as a call from there")
{
    LiveDesk desk;
    desk.settings[QStringLiteral("phoneRegion")] = QStringLiteral("US");
    desk.open();
    desk.press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("palette.search"));
    desk.type("505 555 0177");
    auto& list = desk.child<RowList>("palette.list").rows();
    REQUIRE(desk.comes([&] { return list.rowCount() > 0 && list.indexOf(QStringLiteral("caller:+15055550177")).isValid(); }));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.workspace().call().isOn(); }));
    CHECK(desk.workspace().call().number == QStringLiteral("+15055550177"));
    CHECK(desk.workspace().reader().customerName(desk.workspace().call().customer) == QStringLiteral("Unknown caller …0177"));
    CHECK(desk.focus() == "composer.text");
}

TEST_CASE("words that are no number offer no call, and neither does a number that somebody has")
{
    CHECK(callerRow(QStringLiteral("Maria"), QStringLiteral("US")).isEmpty());
    CHECK(callerRow(QStringLiteral("0177"), QStringLiteral("US")).isEmpty());
    CHECK(callerRow(QStringLiteral("(505) 555-0177"), QStringLiteral("US")).size() == 1);
    CHECK_FALSE(callerNumber(QStringLiteral("customer:1")));
}

TEST_CASE("whoever is in a call ends it before they answer another one")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.workspace().call().isOn(); }));
    desk.press(Qt::Key_U, altShift);
    CHECK(desk.noticeComes(QStringLiteral("You are in a call. End it before you begin another one.")));
    CHECK(desk.workspace().call().customer == maria);
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.comes([&] { return desk.notice().isEmpty(); })); // what was wrong is not wrong any more
}

TEST_CASE("an alert is loud until its reader says that they have read it, and loud again when it says something else")
{
    LiveDesk desk;
    warn(desk, "Court case pending: no statements.");
    desk.open();
    auto& alert = desk.child<QLabel>("customer.alert");
    auto& read = desk.child<QPushButton>("customer.alert.read");
    REQUIRE(desk.comes([&] { return alert.isVisible(); }));
    CHECK(read.isVisible());
    const QVariant loud = alert.property("look");
    desk.press(Qt::Key_A, altShift);
    REQUIRE(desk.comes([&] { return !read.isVisible(); }));
    CHECK(alert.isVisible());
    CHECK(alert.property("look") != loud);
    CHECK(desk.text("customer.alert.state").find("Read by you") != std::string::npos);
    CHECK(desk.focus() == "composer.text");
    desk.restart();
    CHECK_FALSE(desk.child<QPushButton>("customer.alert.read").isVisible());
    const Value was = Codec<NoteText>::out({QStringLiteral("Court case pending: no statements.")});
    desk.workspace().submit(intent(EditCustomer{maria, {{{"alert", word("Court case is over, be kind.")}}}, {{{"alert", was}}}}));
    CHECK(desk.comes([&] { return desk.child<QPushButton>("customer.alert.read").isVisible(); }));
}

TEST_CASE("an alert that is over is not shown, and one that has an end says when")
{
    LiveDesk desk;
    warn(desk, "Do not call before ten.", later(30));
    desk.open();
    auto& alert = desk.child<QLabel>("customer.alert");
    REQUIRE(desk.comes([&] { return alert.isVisible(); }));
    CHECK(desk.text("customer.alert.state").find("Until ") == 0);
    desk.files.clock.pass(31 * 60'000);
    Q_EMIT desk.workspace().recordsChanged({}); // as once a minute
    CHECK(desk.comes([&] { return !alert.isVisible() && !desk.child<QPushButton>("customer.alert.read").isVisible(); }));
}

TEST_CASE("a lead sees who has read an alert")
{
    LiveDesk desk;
    warn(desk, "Journalist: press office.");
    REQUIRE(perform(desk.rows, as(ben, 1000), ReadAlert{maria, wordingOf({QStringLiteral("Journalist: press office.")})}));
    desk.person = lena;
    desk.open();
    REQUIRE(desk.comes([&] { return desk.text("customer.alert.state").find("Read by Ben") == 0; }));
    CHECK(desk.child<QPushButton>("customer.alert.read").isVisible());
}
