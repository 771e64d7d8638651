// Who is calling: asked by keys over a real cache, on a chord, where something was held back, and in a guide.
#include "core/work/identity.h"
#include "core/work/refunds.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/widgets/row_list.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

// Two of three; Maria's record answers them all.
void ask(LiveDesk& desk)
{
    SetIdentityPolicy policy;
    policy.brand = brand;
    policy.questions = {{QStringLiteral("account"), QStringLiteral("What is your account number?"), {}}, {QStringLiteral("postcode"), {}, {}}, {QStringLiteral("phones"), {}, {}}};
    policy.protects = {QStringLiteral("family_name")};
    REQUIRE(perform(desk.rows, as(root, 880), policy));
    Customer customer = desk.rows.get(maria);
    customer.account = QStringLiteral("ACC-77");
    Address home;
    home.postcode = QStringLiteral("80202");
    customer.addresses = {home};
    desk.rows.put(Record<Customer>{maria, 3, customer});
}

QString rowsOf(LiveDesk& desk, const char* list)
{
    const auto& rows = desk.child<RowList>(list).rows();
    QStringList all;
    for (int at = 0; at < rows.rowCount(); ++at) {
        const ListRow& row = rows.row(rows.index(at));
        QString line = row.title;
        for (const ChipData& chip : row.chips)
            line += QStringLiteral(" [%1]").arg(chip.text);
        all.append(row.body.isEmpty() ? line : line + QStringLiteral(": ") + row.body);
    }
    return all.join(u'\n');
}

QString newest(LiveDesk& desk)
{
    const auto& rows = desk.child<RowList>("timeline.list").rows();
    return rows.rowCount() > 0 ? rows.row(rows.index(0)).title : QString();
}

bool isOpen(LiveDesk& desk) { return desk.window().findChild<QDialog*>(QStringLiteral("identityDialog")) != nullptr; }

void comeBackTo(LiveDesk& desk, QWidget& window)
{
    REQUIRE(desk.comes([&] { return !isOpen(desk); }));
    desk.comeBackTo(window);
}

bool isOnCard(LiveDesk& desk, const QString& words)
{
    for (const QLabel* label : desk.window().panel<CustomerPanel>().findChildren<QLabel*>())
        if (label->text().startsWith(words))
            return true;
    for (const QWidget* part : desk.window().panel<CustomerPanel>().findChildren<QWidget*>())
        if (part->accessibleName().contains(words))
            return true;
    return false;
}

}

TEST_CASE("an identity check takes a chord and a digit for each right answer, and stands on the record and the timeline")
{
    LiveDesk desk;
    ask(desk);
    desk.open();
    CHECK_FALSE(isOnCard(desk, QStringLiteral("Identity checked")));
    desk.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("identity.questions"));
    CHECK(rowsOf(desk, "identity.questions") == QStringLiteral("1  What is your account number?\n2  Postcode\n3  Phone number on the record"));
    desk.press(Qt::Key_2);
    CHECK(rowsOf(desk, "identity.questions") == QStringLiteral("1  What is your account number?\n2  Postcode [Right]\n3  Phone number on the record"));
    desk.press(Qt::Key_1);
    REQUIRE(desk.comes([&] { return newest(desk) == QStringLiteral("Identity checked (2 of 2) by Ada"); }));
    CHECK(desk.pressed() == 3);
    CHECK(isOnCard(desk, QStringLiteral("Identity checked, until")));
    comeBackTo(desk, desk.window());
    CHECK(desk.focus() == "composer.text"); // typing goes on where it was
    const auto checks = desk.all<IdentityCheck>();
    REQUIRE(checks.size() == 1);
    CHECK(checks.front().value.right == QStringList{QStringLiteral("account"), QStringLiteral("postcode")});
}

TEST_CASE("a key too many makes no second check")
{
    LiveDesk desk;
    ask(desk);
    desk.open();
    desk.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("identity.questions"));
    for (const Qt::Key digit : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
        desk.press(digit);
    comeBackTo(desk, desk.window());
    REQUIRE(desk.comes([&] { return newest(desk) == QStringLiteral("Identity checked (2 of 2) by Ada"); }));
    const auto entries = desk.all<TimelineEntry>();
    CHECK(std::count_if(entries.begin(), entries.end(), [](const Record<TimelineEntry>& entry) { return std::any_of(entry.value.changes.begin(), entry.value.changes.end(), [](const FieldChange& change) { return change.field == QLatin1String("identity.passed"); }); }) == 1);
}

TEST_CASE("an answer is on the screen only while somebody asks for it")
{
    LiveDesk desk;
    ask(desk);
    desk.open();
    desk.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("identity.questions"));
    desk.press(Qt::Key_Space);
    CHECK(rowsOf(desk, "identity.questions") == QStringLiteral("1  What is your account number?: ACC-77\n2  Postcode\n3  Phone number on the record"));
    desk.press(Qt::Key_Down);
    desk.child<QPushButton>("identity.show").click();
    CHECK(rowsOf(desk, "identity.questions") == QStringLiteral("1  What is your account number?: ACC-77\n2  Postcode: 80202\n3  Phone number on the record"));
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Space);
    CHECK(rowsOf(desk, "identity.questions") == QStringLiteral("1  What is your account number?\n2  Postcode: 80202\n3  Phone number on the record"));
}

TEST_CASE("too few right answers are kept as a check that was not passed")
{
    LiveDesk desk;
    ask(desk);
    desk.open();
    desk.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("identity.questions"));
    auto& primary = desk.child<QPushButton>("identityDialog.primary");
    CHECK_FALSE(primary.isEnabled()); // nothing was asked
    desk.press(Qt::Key_1);
    CHECK(primary.isEnabled());
    desk.press(Qt::Key_2);
    REQUIRE(desk.comes([&] { return isOnCard(desk, QStringLiteral("Identity checked")); }));
    comeBackTo(desk, desk.window());
    desk.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("identity.questions"));
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Delete); // no, that was wrong
    desk.press(Qt::Key_2);
    CHECK(rowsOf(desk, "identity.questions") == QStringLiteral("1  What is your account number? [Wrong]\n2  Postcode [Right]\n3  Phone number on the record"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return newest(desk) == QStringLiteral("Identity not confirmed (1 of 2) by Ada"); }));
    CHECK_FALSE(isOnCard(desk, QStringLiteral("Identity checked")));
}

TEST_CASE("a refund without a check opens the check at once, says why, and is asked for when it was passed")
{
    LiveDesk desk;
    ask(desk);
    desk.open();
    desk.press(Qt::Key_M, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("refund.amount"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comesToFocus("identity.questions"));
    CHECK(desk.text("identity.about").starts_with("Money is paid back only to somebody whose identity you have checked in this contact"));
    CHECK(desk.workspace().reader().refundsOf(maria).empty());
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_2);
    REQUIRE(desk.comes([&] { return desk.workspace().reader().refundsOf(maria).size() == 1; }));
    CHECK(desk.pressed() == 4);
    REQUIRE(desk.comes([&] { return desk.window().findChild<QDialog*>() == nullptr; })); // the sheet of the refund has gone too
}

TEST_CASE("a protected field waits in its form for the check, with everything that was typed")
{
    LiveDesk desk;
    ask(desk);
    desk.open();
    desk.press(Qt::Key_F2);
    REQUIRE(desk.comes([&] { return desk.focus().starts_with("customer."); }));
    auto& name = desk.child<QLineEdit>("customer.family_name");
    name.setText(QStringLiteral("Lopez Garcia"));
    Q_EMIT name.textEdited(name.text());
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("identity.questions"));
    desk.press(Qt::Key_Escape); // not now
    comeBackTo(desk, desk.child<QDialog>("customerDialog"));
    CHECK(desk.child<QLineEdit>("customer.family_name").text() == QStringLiteral("Lopez Garcia"));
    CHECK(desk.workspace().reader().find(maria)->value.family_name == QStringLiteral("Lopez"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("identity.questions"));
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_2);
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(maria)->value.family_name == QStringLiteral("Lopez Garcia"); }));
}

TEST_CASE("a guide asks its own questions in the same sheet, and goes on by itself where the check still holds")
{
    const QByteArray guide = "guide: who\nlanguages: [en]\ntitle: Who\nsteps:\n  - {step: who, verify: Who is it, questions: [Name of the dog, First car], needed: 1, failed: no}\n"
                             "  - {step: hello, say: Hello Maria}\n  - {step: bye, end: done}\n  - {step: no, end: stopped, say: Sorry}\n";
    LiveDesk desk;
    ask(desk);
    desk.publish(guide);
    desk.open();
    const auto begin = [&] {
        desk.press(Qt::Key_G, Qt::AltModifier);
        desk.type("who");
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Who is it"; }));
    };
    begin();
    SECTION("a digit in the panel is a right answer, without a sheet")
    {
        desk.press(Qt::Key_2);
        REQUIRE(desk.comes([&] { return desk.say() == "Hello Maria"; }));
        CHECK(desk.all<IdentityCheck>().front().value.right == QStringList{QStringLiteral("2")});
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comes([&] { return desk.runs().front().value.state == GuideRunState::Done; }));
        begin();
        REQUIRE(desk.comes([&] { return desk.child<QPushButton>("guide.go").text().startsWith(QStringLiteral("Checked already: go on")); }));
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comes([&] { return desk.say() == "Hello Maria"; }));
        CHECK(desk.all<IdentityCheck>().size() == 1);
    }
    SECTION("wrong answers lead where the guide says")
    {
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comesToFocus("identity.questions"));
        CHECK(rowsOf(desk, "identity.questions") == QStringLiteral("1  Name of the dog\n2  First car"));
        desk.press(Qt::Key_Delete);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.comes([&] { return desk.say() == "Sorry"; }));
        CHECK_FALSE(desk.all<IdentityCheck>().front().value.passed);
    }
    SECTION("the sheet that is left answers nothing")
    {
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comesToFocus("identity.questions"));
        desk.child<QPushButton>("identityDialog.cancel").click();
        REQUIRE(desk.comes([&] { return !isOpen(desk); }));
        CHECK(desk.text("guide.question") == "Who is it"); // nothing was answered
        CHECK(desk.all<IdentityCheck>().empty());
    }
}
