// Several cases changed at once at the desk: chosen in the worklist, tried out, done in one stroke and taken back, by keys over a real cache.
#include "core/domain/case_rules.h"
#include "core/work/cases.h"
#include "tests/ui/support/live_desk.h"
#include "ui/widgets/row_list.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> lid{number(12)}, vase{number(13)}, foreign{number(14)};

// Ada has #7, #8 and #9; #10 is hers too, with the team West, where she may not work on it.
void moreCases(LiveDesk& desk)
{
    CaseFile file = brokenLamp();
    for (const auto& [id, at] : {std::pair{lid, 8}, std::pair{vase, 9}, std::pair{foreign, 10}}) {
        file.number = at;
        file.team = id == foreign ? west : east;
        desk.rows.put(Record<CaseFile>{id, 1, file});
    }
}

void openSheet(LiveDesk& desk)
{
    desk.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "worklist.list"; }));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_X, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "bulk.status"; }));
}

void choose(LiveDesk& desk, const char* field, const QString& id)
{
    auto& combo = desk.child<QComboBox>(field);
    REQUIRE(combo.findData(id) >= 0);
    combo.setCurrentIndex(combo.findData(id));
    Q_EMIT combo.activated(combo.currentIndex());
}

CaseFile file(LiveDesk& desk, const Id<CaseFile>& id) { return desk.workspace().reader().find(id)->value; }

QStringList lines(LiveDesk& desk, const char* list)
{
    const auto& rows = desk.child<RowList>(list).rows();
    QStringList all;
    for (int at = 0; at < rows.rowCount(); ++at)
        all.append(rows.row(rows.index(at)).title + u' ' + rows.row(rows.index(at)).body);
    return all;
}

}

TEST_CASE("before anything changes the sheet says how many cases would, and which stay as they are and why")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    openSheet(desk);
    CHECK_FALSE(desk.child<QPushButton>("bulkDialog.primary").isEnabled());
    choose(desk, "bulk.priority", QStringLiteral("high"));
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "3 cases will change. 1 stays as it is, for the reason below."; }));
    CHECK(lines(desk, "bulk.left") == QStringList{QStringLiteral("#10 Maria Lopez This case belongs to another team. Ask its team to hand it over.")});
    CHECK(file(desk, lamp).priority == Priority::Normal); // nothing was done yet
    desk.press(Qt::Key_Escape);
    CHECK(file(desk, lamp).priority == Priority::Normal);
}

TEST_CASE("one stroke changes all that can be changed, names the rest, and one key takes it back")
{
    LiveDesk desk;
    moreCases(desk);
    CaseFile high = desk.rows.get(vase);
    high.priority = Priority::High;
    desk.rows.put(Record<CaseFile>{vase, 2, high});
    desk.rows.erase(schemaOf<CaseFile>(), foreign.key);
    desk.open();
    openSheet(desk);
    choose(desk, "bulk.priority", QStringLiteral("high"));
    choose(desk, "bulk.status", QStringLiteral("waiting_customer"));
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "3 cases will change."; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("3 cases changed.")));
    for (const Id<CaseFile>& id : {lamp, lid, vase}) {
        CHECK(file(desk, id).priority == Priority::High);
        CHECK(file(desk, id).status == CaseStatus::WaitingForCustomer);
    }
    Q_EMIT desk.window().requested(QStringLiteral("undo.last")); // as Alt+Shift+Z
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(file(desk, lamp).priority == Priority::Normal);
    CHECK(file(desk, lamp).status == CaseStatus::Open);
    CHECK(file(desk, vase).priority == Priority::High); // it was so before
    CHECK(file(desk, vase).status == CaseStatus::Open);
}

TEST_CASE("no bulk edit goes round what a case needs before it ends")
{
    LiveDesk desk;
    moreCases(desk);
    desk.rows.erase(schemaOf<CaseFile>(), foreign.key);
    desk.rows.put(Record<CaseRules>{caseRulesOf(brand), 1, {brand, {QStringLiteral("category")}, {}}});
    CaseFile filled = desk.rows.get(lid);
    filled.category = QStringLiteral("parcel");
    desk.rows.put(Record<CaseFile>{lid, 2, filled});
    desk.open();
    openSheet(desk);
    choose(desk, "bulk.status", QStringLiteral("closed"));
    choose(desk, "bulk.outcome", QStringLiteral("fixed"));
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "1 case will change. 2 stay as they are, for the reason below."; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "leftOut.list"; }));
    CHECK(lines(desk, "leftOut.list").size() == 2);
    CHECK(file(desk, lid).status == CaseStatus::Closed);
    CHECK(file(desk, lamp).status == CaseStatus::Open);
}

TEST_CASE("taking back goes all the way: a resolved case that was closed is resolved again")
{
    LiveDesk desk;
    CaseFile resolved = desk.rows.get(lamp);
    resolved.status = CaseStatus::Resolved;
    resolved.outcome = QStringLiteral("answered");
    desk.rows.put(Record<CaseFile>{lamp, 6, resolved});
    desk.open();
    desk.press(Qt::Key_X, Qt::AltModifier); // of the case in front
    REQUIRE(desk.comes([&] { return desk.focus() == "bulk.status"; }));
    choose(desk, "bulk.status", QStringLiteral("closed"));
    choose(desk, "bulk.outcome", QStringLiteral("fixed"));
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "1 case will change."; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("1 case changed.")));
    CHECK(file(desk, lamp).status == CaseStatus::Closed);
    Q_EMIT desk.window().requested(QStringLiteral("undo.last")); // as Alt+Shift+Z
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(file(desk, lamp).status == CaseStatus::Resolved);
    CHECK(file(desk, lamp).outcome == QStringLiteral("answered"));
}

TEST_CASE("a case that was new does not become new again, and taking back says so")
{
    LiveDesk desk;
    CaseFile fresh = brokenLamp();
    fresh.status = CaseStatus::New;
    fresh.priority = Priority::Normal;
    desk.rows.put(Record<CaseFile>{lamp, 1, fresh});
    desk.open();
    openSheet(desk);
    choose(desk, "bulk.priority", QStringLiteral("high"));
    choose(desk, "bulk.status", QStringLiteral("waiting_customer"));
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("bulkDialog.primary").isEnabled(); }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return file(desk, lamp).status == CaseStatus::WaitingForCustomer; }));
    Q_EMIT desk.window().requested(QStringLiteral("undo.last"));
    REQUIRE(desk.comes([&] { return desk.focus() == "leftOut.list"; }));
    CHECK(desk.noticeComes(QStringLiteral("Taken back, but not all of it.")));
    CHECK(file(desk, lamp).priority == Priority::Normal);
    CHECK(file(desk, lamp).status == CaseStatus::WaitingForCustomer);
    CHECK(lines(desk, "leftOut.list").first().contains(QStringLiteral("A case is not put into the state “New” by hand")));
}

TEST_CASE("what cannot be taken back is named with its reason: cases that another team has by now")
{
    LiveDesk desk;
    moreCases(desk);
    desk.rows.erase(schemaOf<CaseFile>(), foreign.key);
    desk.rows.erase(schemaOf<CaseFile>(), vase.key);
    desk.open();
    openSheet(desk);
    choose(desk, "bulk.priority", QStringLiteral("high"));
    choose(desk, "bulk.team", QString::fromLatin1(west.key.text()));
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "2 cases will change."; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("2 cases changed.")));
    Q_EMIT desk.window().requested(QStringLiteral("undo.last"));
    REQUIRE(desk.comes([&] { return desk.focus() == "leftOut.list"; }));
    CHECK(lines(desk, "leftOut.list").size() == 2);
    CHECK(lines(desk, "leftOut.list").contains(QStringLiteral("#7 Maria Lopez This case belongs to another team. Ask its team to hand it over.")));
    CHECK(desk.noticeComes(QStringLiteral("Nothing was taken back.")));
    CHECK(file(desk, lamp).priority == Priority::High); // whole or not at all
}

TEST_CASE("of one case the sheet shows what it is, and what is deleted there is empty afterwards")
{
    LiveDesk desk;
    CaseFile filled = desk.rows.get(lamp);
    filled.category = QStringLiteral("parcel");
    desk.rows.put(Record<CaseFile>{lamp, 6, filled});
    desk.open();
    desk.press(Qt::Key_X, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "bulk.status"; }));
    CHECK(desk.child<QComboBox>("bulk.status").currentText() == QStringLiteral("Open"));
    CHECK(desk.child<QLineEdit>("bulk.category").text() == QStringLiteral("parcel"));
    desk.child<QLineEdit>("bulk.category").setFocus();
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_Delete);
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "1 case will change."; }));
    desk.press(Qt::Key_Escape); // what was done in the sheet stays with it
    desk.comeBackTo(desk.window());
    desk.press(Qt::Key_X, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "1 case will change."; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("1 case changed.")));
    CHECK(file(desk, lamp).category.isEmpty());
    CHECK(file(desk, lamp).subject == filled.subject);
    CHECK(file(desk, lamp).owner == filled.owner);
}

TEST_CASE("the sheet of a case that no team has says so")
{
    LiveDesk desk;
    CaseFile teamless = desk.rows.get(lamp);
    teamless.team = {};
    desk.rows.put(Record<CaseFile>{lamp, 6, teamless});
    desk.open();
    desk.press(Qt::Key_X, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "bulk.status"; }));
    CHECK(desk.child<QComboBox>("bulk.team").currentText() == QStringLiteral("No team"));
    choose(desk, "bulk.team", QString::fromLatin1(east.key.text()));
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("bulkDialog.primary").isEnabled(); }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("1 case changed.")));
    CHECK(file(desk, lamp).team == east);
}

TEST_CASE("a field of several cases is made empty, and a yes or no is said to all of them")
{
    LiveDesk desk;
    declare(desk.rows, declared("case_file", "press", CustomKind::Boolean));
    moreCases(desk);
    desk.rows.erase(schemaOf<CaseFile>(), foreign.key);
    CaseFile filled = desk.rows.get(lid);
    filled.category = QStringLiteral("parcel");
    desk.rows.put(Record<CaseFile>{lid, 2, filled});
    desk.open();
    openSheet(desk);
    choose(desk, "bulk.make_empty", QStringLiteral("category"));
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "1 case will change. 2 are so already."; }));
    choose(desk, "bulk.custom.press", QStringLiteral("yes"));
    REQUIRE(desk.comes([&] { return desk.text("bulk.counts") == "3 cases will change."; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("3 cases changed.")));
    CHECK(file(desk, lid).category.isEmpty());
    for (const Id<CaseFile>& id : {lamp, lid, vase})
        CHECK(file(desk, id).custom.fields.at("press") == Value(true));
}
