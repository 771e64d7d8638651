// What a lead takes along for review, by keys over a real cache: the command, the section of the worklist, and what it says without a network.
#include "core/work/review_packs.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/record_views.h"
#include "ui/models/review_views.h"
#include "ui/models/words.h"
#include "ui/widgets/row_list.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> parcel{number(40)}, lost{number(41)};
const Id<Customer> jo{number(12)};
constexpr Qt::Key packKey = Qt::Key_L;

// Lena leads east. The parcel of Jo is with west, and here because somebody looked.
struct Packing : LiveDesk {
    Packing()
    {
        person = lena;
        User lead = rows.get(lena);
        lead.teams = {sample::text(east.key)};
        rows.put(Record<User>{lena, 1, lead});
        Customer other = mariaLopez();
        other.given_name = QStringLiteral("Jo");
        rows.put(Record<Customer>{jo, 1, other});
        CaseFile file = brokenLamp();
        file.subject = QStringLiteral("The parcel never came");
        file.customer = jo;
        file.team = west;
        file.owner = {};
        rows.put(Record<CaseFile>{parcel, 1, file});
    }
    void pack(const QList<PackedCase>& cases, Instant until = later(14 * 24 * 60)) { rows.put(Record<ReviewPack>{reviewPackOf(lena), 1, {lena, cases, until, {}}}); }
    void arrive(const Id<Customer>& customer) // while the window is closed
    {
        close();
        files.open();
        REQUIRE(files.desk->viewHistory(customer));
        REQUIRE(files.desk->takeHistoryPage(customer, {}));
        files.close();
        open();
    }
    RowModel& worklist() { return child<RowList>("worklist.list").rows(); }
    // The section as it is read, one line a row.
    std::string section()
    {
        QStringList lines;
        RowModel& model = worklist();
        bool isIn = false;
        for (int at = 0; at < model.rowCount(); ++at) {
            const ListRow& row = model.row(model.index(at));
            isIn = row.header ? row.title == QStringLiteral("Taken along") : isIn;
            if (isIn)
                lines.append(QStringList{row.title, row.right, row.detail, row.body}.join(u'|'));
        }
        return lines.join(u'\n').toStdString();
    }
    std::string until() { return Words::date(workspace().reader().find(reviewPackOf(lena))->value.until).toStdString(); } // in the zone of this machine
    bool isPacked(const Id<CaseFile>& file) { return isTakenAlong(workspace(), file); }
};

const std::string emptySection = "Taken along|0||Alt+L takes the case in front along: what happened with its customer is here then, without a network too.";

}

TEST_CASE("a lead takes the case in front along by one chord, and leaves it behind by the same")
{
    Packing desk;
    desk.open();
    CHECK(desk.section() == emptySection);
    desk.press(packKey, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.isPacked(lamp); }));
    CHECK(desk.focus() == "composer.text"); // typing goes on where it was
    REQUIRE(desk.comes([&] { return desk.section() != emptySection; }));
    CHECK(desk.section() == "Taken along|1||0 of 1 here, until " + desk.until() + "\nThe lamp arrived broken|not here yet|Maria Lopez · Open|");

    desk.press(packKey, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.section() == emptySection; }));
    CHECK_FALSE(desk.isPacked(lamp));
    CHECK(desk.pressed() == 2);
}

TEST_CASE("what was taken along is a section of the worklist that says what is here, also of other teams, and Enter opens it")
{
    Packing desk;
    desk.pack({{parcel, jo, {}}, {lost, maria, {}}});
    desk.open();
    CHECK(desk.section() == "Taken along|2||0 of 2 here, until " + desk.until() + "\nThe parcel never came|not here yet|Jo Lopez · Open · West|\nA case of Maria Lopez|not here yet||");

    desk.arrive(jo);
    REQUIRE(desk.comes([&] { return desk.section().find("1 of 2 here") != std::string::npos; }));
    CHECK(desk.section() == "Taken along|2||1 of 2 here, until " + desk.until() + "\nThe parcel never came|here|Jo Lopez · Open · West|\nA case of Maria Lopez|not here yet||");
    SyncStatus status = desk.workspace().status();
    status.line = SyncStatus::Line::Online;
    Q_EMIT desk.workspace().link().statusChanged(status);
    CHECK(takenAlongRows(desk.workspace()).back().right == QStringLiteral("being fetched"));

    auto& list = desk.child<RowList>("worklist.list");
    desk.press(Qt::Key_1, Qt::AltModifier);
    list.select(Session{jo, parcel}.key());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.workspace().current());
    CHECK(*desk.workspace().current() == Session{jo, parcel});
    CHECK(desk.focus() == "composer.text");
    desk.press(packKey, Qt::AltModifier); // the parcel of another team, which is here to be read only
    REQUIRE(desk.comes([&] { return !desk.isPacked(parcel); }));
}

TEST_CASE("a case that is still on its way opens with its customer, and can be left behind")
{
    Packing desk;
    desk.pack({{lost, maria, {}}});
    desk.open();
    desk.press(Qt::Key_1, Qt::AltModifier);
    auto& list = desk.child<RowList>("worklist.list");
    for (int at = 0; at < desk.worklist().rowCount(); ++at)
        if (desk.worklist().row(desk.worklist().index(at)).title == QStringLiteral("A case of Maria Lopez"))
            list.setCurrentIndex(desk.worklist().index(at));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.workspace().current());
    CHECK(*desk.workspace().current() == Session{maria, lost});
    desk.press(packKey, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return !desk.isPacked(lost); }));
}

TEST_CASE("a pack whose time is over is shown as none, without a server")
{
    Packing desk;
    desk.pack({{parcel, jo, {}}}, later(11));
    desk.open();
    CHECK(desk.section().find("The parcel never came") != std::string::npos);
    desk.files.clock.pass(2 * 60'000);
    Q_EMIT desk.workspace().recordsChanged({}); // as once a minute
    REQUIRE(desk.comes([&] { return desk.section() == emptySection; }));
}

TEST_CASE("a rep has nothing to take along: neither the section nor the command is there")
{
    LiveDesk desk;
    desk.open();
    CHECK_FALSE(desk.window().holds(When::LeadsCase));
    const auto& rows = desk.child<RowList>("worklist.list").rows();
    for (int at = 0; at < rows.rowCount(); ++at)
        CHECK(rows.row(rows.index(at)).title != QStringLiteral("Taken along"));
    desk.press(packKey, Qt::AltModifier);
    CHECK(desk.workspace().reader().find(reviewPackOf(ada)) == std::nullopt);
}

TEST_CASE("the case in front says that it is taken along")
{
    Packing desk;
    desk.open();
    desk.press(packKey, Qt::AltModifier);
    REQUIRE(desk.comes([&] {
        const auto chips = caseHeader(desk.workspace(), *desk.workspace().reader().find(lamp)).chips;
        return std::any_of(chips.begin(), chips.end(), [](const ChipData& chip) { return chip.text == QStringLiteral("Taken along"); });
    }));
}
