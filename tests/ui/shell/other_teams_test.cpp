// Cases of other teams, which are here because somebody looks at their customer: to be read, and no work of this desk's.
#include "tests/ui/support/live_desk.h"
#include "ui/models/desk_views.h"
#include "ui/models/hit_views.h"
#include "ui/shell/command_palette.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/row_list.h"

#include <QLabel>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> parcel{number(40)};

// Maria's parcel is with the other team, with a follow-up that is due, a refund that waits and a conflict that nobody has decided.
struct ForeignCase : LiveDesk {
    ForeignCase()
    {
        CaseFile file = brokenLamp();
        file.subject = QStringLiteral("The parcel never came");
        file.team = west;
        file.owner = {};
        rows.put(Record<CaseFile>{parcel, 1, file});
        Task task;
        task.brand = brand;
        task.team = west;
        task.customer = maria;
        task.case_file = parcel;
        task.text = {QStringLiteral("Call the carrier")};
        task.due = monday;
        rows.put(Record<Task>{{number(41)}, 1, task});
        Task question = task;
        question.kind = TaskKind::Escalation;
        question.to = QStringLiteral("lead");
        question.text = {QStringLiteral("May we send another one?")};
        rows.put(Record<Task>{{number(42)}, 1, question});
        Conflict conflict;
        conflict.brand = brand;
        conflict.team = west;
        conflict.entity = QStringLiteral("case_file");
        conflict.row = parcel.key;
        conflict.column = QStringLiteral("category");
        rows.put(Record<Conflict>{{number(43)}, 1, conflict});
    }
    QStringList titles(const char* list)
    {
        QStringList titles;
        RowModel& model = child<RowList>(list).rows();
        for (int i = 0; i < model.rowCount(); ++i)
            titles.append(model.row(model.index(i)).title);
        return titles;
    }
    QString notice()
    {
        const auto& bar = child<NoticeBar>("notice");
        return bar.isVisible() ? bar.accessibleName() : QString();
    }
};

}

TEST_CASE("a case of another team can be read, says whose it is, and is no work of this desk's")
{
    ForeignCase desk;
    desk.open();
    const auto& cases = desk.child<RowList>("history.list").rows();
    REQUIRE(desk.titles("history.list").contains(QStringLiteral("The parcel never came")));
    for (int i = 0; i < 2; ++i) {
        const ListRow& row = cases.row(cases.index(i));
        CHECK((row.chips == QList<ChipData>{{QStringLiteral("West"), Tone::Plain, {}}}) == (row.title == QStringLiteral("The parcel never came")));
    }
    CHECK_FALSE(desk.notice().contains(QStringLiteral("same field")));
    CHECK_FALSE(desk.titles("worklist.list").contains(QStringLiteral("Call the carrier")));

    desk.workspace().open({maria, parcel});
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("This case is with West.")); }));
    desk.window().focusChild("composer.text");
    desk.type("What about the parcel?"); // a slip: the words stay
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notice().contains(QStringLiteral("belongs to another team")); }));
    CHECK(desk.workspace().draft(Session{maria, parcel}.key()).text == QStringLiteral("What about the parcel?"));
}

TEST_CASE("a call while another team's case is in front is on the customer's timeline, and so is a check of who is calling")
{
    ForeignCase desk;
    desk.open();
    desk.workspace().startCall(maria, QStringLiteral("+34 600 123 456"), Direction::Incoming);
    desk.workspace().open({maria, parcel});
    CHECK(desk.workspace().caseWorkedOn({maria, parcel}) == Id<CaseFile>());
    CHECK(desk.workspace().caseWorkedOn({maria, lamp}) == lamp);
    desk.workspace().endCall();
    const auto calls = [&] {
        const auto entries = desk.all<TimelineEntry>();
        return std::count_if(entries.begin(), entries.end(), [](const Record<TimelineEntry>& entry) { return entry.value.kind == EntryKind::Call && entry.value.customer == maria && entry.value.case_file.isNull(); });
    };
    CHECK(desk.comes([&] { return calls() == 1; }));
    CHECK_FALSE(desk.workspace().call().isOn());
    CHECK_FALSE(desk.notice().contains(QStringLiteral("belongs to another team")));
}

TEST_CASE("a lead is asked to decide what their own teams ask, and not what a customer's history shows of others")
{
    ForeignCase desk;
    User east_lead = desk.rows.get(lena);
    east_lead.teams = {text(east.key)};
    desk.rows.put(Record<User>{lena, 1, east_lead});
    desk.person = lena;
    desk.open();
    CHECK_FALSE(desk.titles("worklist.list").contains(QStringLiteral("May we send another one?")));
    desk.close();

    ForeignCase both; // leads both teams
    both.person = lena;
    both.open();
    CHECK(both.titles("worklist.list").contains(QStringLiteral("May we send another one?")));
}

TEST_CASE("as long as other teams' part of a history may be missing, the list of cases says so")
{
    LiveDesk desk;
    desk.open();
    const auto& missing = desk.child<QLabel>("history.missing");
    CHECK(missing.text() == QStringLiteral("What other teams did with this customer comes when the server can be reached again."));
}

TEST_CASE("cases that the server found stand below those that are here, and open with their customer")
{
    LiveDesk desk;
    desk.open();
    CaseFile file = brokenLamp();
    file.subject = QStringLiteral("The lamp of another team");
    file.team = west;
    const auto sent = [](const Id<CaseFile>& id, const CaseFile& value) { return SentRow{&schemaOf<CaseFile>(), toRow(Record<CaseFile>{id, 1, value})}; };
    const ListRows rows = elsewhereRows(desk.workspace(), {sent(lamp, brokenLamp()), sent(parcel, file)});
    REQUIRE(rows.size() == 2); // what is here is not found elsewhere
    CHECK(rows.first().header);
    CHECK(rows.last().title == file.subject);
    CHECK(rows.last().chips.back() == ChipData{QStringLiteral("West"), Tone::Plain, {}});
    CHECK(sessionFromKey(desk.workspace(), rows.last().key) == Session{maria, parcel});

    CommandPalette& palette = desk.window().palettePopup();
    palette.open(QStringLiteral("lamp"));
    const auto titles = [&palette] {
        QStringList shown;
        RowModel& model = palette.findChild<RowList*>()->rows();
        for (int i = 0; i < model.rowCount(); ++i)
            shown.append(model.row(model.index(i)).title);
        return shown;
    };
    palette.setHits(QStringLiteral("lamp"), {{.key = Session{maria, lamp}.key(), .title = brokenLamp().subject}});
    const QString current = palette.findChild<RowList*>()->currentKey();
    palette.addHits(QStringLiteral("another question"), CommandPalette::Later::Elsewhere, rows);
    CHECK_FALSE(titles().contains(file.subject));
    palette.addHits(QStringLiteral("lamp"), CommandPalette::Later::Elsewhere, rows);
    CHECK(titles().indexOf(brokenLamp().subject) < titles().indexOf(file.subject));
    CHECK(palette.findChild<RowList*>()->currentKey() == current);
}
