// Problem cases at the desk: made of one case or of several, and all of them answered at once, by keys over a real cache.
#include "core/domain/case_rules.h"
#include "core/work/case_links.h"
#include "core/work/cases.h"
#include "core/work/consents.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/link_views.h"
#include "ui/widgets/row_list.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> lid{number(12)}, vase{number(13)}, problem{number(14)};
const Id<Customer> noor{number(30)};

// Ada has two cases of Maria (#7, #8) and one of Noor (#9), who writes in Spanish.
void moreCases(LiveDesk& desk)
{
    CaseFile file = brokenLamp();
    file.number = 8;
    file.subject = QStringLiteral("The lid does not fit");
    desk.rows.put(Record<CaseFile>{lid, 1, file});
    Customer customer = mariaLopez();
    customer.given_name = QStringLiteral("Noor");
    customer.language = QStringLiteral("es");
    desk.rows.put(Record<Customer>{noor, 1, customer});
    file.number = 9;
    file.customer = noor;
    file.channel = Channel::Email;
    file.subject = QStringLiteral("A vase in pieces");
    desk.rows.put(Record<CaseFile>{vase, 1, file});
}

// The problem is #10; #7 to #9 are part of it.
void linkAll(LiveDesk& desk)
{
    moreCases(desk);
    CaseFile file = brokenLamp();
    file.number = 10;
    file.subject = QStringLiteral("Parcels arrive broken");
    desk.rows.put(Record<CaseFile>{problem, 1, file});
    quint64 next = 880;
    for (const Id<CaseFile>& part : {lamp, lid, vase}) {
        ++next;
        REQUIRE(perform(desk.rows, as(ada, next, later(qint64(next) - 880)), LinkCases{part, problem, LinkKind::Problem})); // in this order
    }
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
        if (!row.body.isEmpty())
            line.append(row.body);
        all.append(line.join(u' '));
    }
    return all;
}

CaseFile file(LiveDesk& desk, const Id<CaseFile>& id) { return desk.workspace().reader().find(id)->value; }

}

TEST_CASE("one key makes a problem case of the case in front, and goes there the next time")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_Q, Qt::AltModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("Problem case made of 1 case.")));
    const Id<CaseFile> made = desk.workspace().current()->case_file;
    CHECK(made != lamp);
    CHECK(file(desk, made).subject == QStringLiteral("The lamp arrived broken"));
    CHECK(desk.focus() == "composer.text");
    REQUIRE(partsOf(desk.workspace(), made, true).size() == 1);
    CHECK(partsOf(desk.workspace(), made, true).front().other.case_file == lamp);
    desk.workspace().open({maria, lamp});
    desk.press(Qt::Key_Q, Qt::AltModifier);
    CHECK(desk.workspace().current()->case_file == made);
    CHECK(desk.all<CaseFile>().size() == 2);
}

TEST_CASE("a problem is made of several that are chosen in the worklist, and taken back by one key")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    desk.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("worklist.list"));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_Q, Qt::AltModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("Problem case made of 3 cases.")));
    const Id<CaseFile> made = desk.workspace().current()->case_file;
    CHECK(partsOf(desk.workspace(), made, true).size() == 3);
    desk.press(Qt::Key_Z, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(partsOf(desk.workspace(), made, true).empty());
    CHECK(file(desk, made).status == CaseStatus::Closed);
    CHECK(linkedCases(desk.workspace(), lamp).empty());
}

TEST_CASE("an answer to all cases of a problem leaves out who does not want to be written to, and says so before it goes out")
{
    LiveDesk desk;
    linkAll(desk);
    REQUIRE(perform(desk.rows, as(ben, 899), RecordConsent{noor, number(899), Channel::Email, ConsentPurpose::Service, ConsentDecision::Withdrawn}));
    desk.open();
    desk.press(Qt::Key_S, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("answer.words"));
    desk.type("A new one is on its way.");
    desk.child<QComboBox>("answer.outcome").setCurrentIndex(desk.child<QComboBox>("answer.outcome").findData(QStringLiteral("replacement")));
    REQUIRE(desk.comes([&] { return lines(desk, "answer.preview").value(2).contains(QStringLiteral("[Stays as it is] Noor Lopez does not want to be contacted this way: Email. Ben recorded it on")); }));
    CHECK(lines(desk, "answer.preview").value(0) == QStringLiteral("#7 Maria Lopez A new one is on its way."));
}

TEST_CASE("all open cases of a problem are answered in one stroke, each with its customer's name, after a preview of each")
{
    LiveDesk desk;
    linkAll(desk);
    desk.open();
    desk.press(Qt::Key_S, Qt::AltModifier); // from one of its cases
    REQUIRE(desk.comesToFocus("answer.words"));
    desk.type("Hello {name}, a new one is on its way.");
    desk.child<QComboBox>("answer.outcome").setCurrentIndex(desk.child<QComboBox>("answer.outcome").findData(QStringLiteral("replacement")));
    REQUIRE(desk.comes([&] { return lines(desk, "answer.preview").value(2).endsWith(QStringLiteral("way.")); }));
    CHECK(lines(desk, "answer.preview") == QStringList{QStringLiteral("#7 Maria Lopez Hello Maria, a new one is on its way."), QStringLiteral("#8 Maria Lopez Hello Maria, a new one is on its way."),
                                                       QStringLiteral("#9 Noor Lopez [Speaks Spanish] Hello Noor, a new one is on its way.")});
    CHECK(desk.text("answer.counts") == "3 cases will be answered and resolved.");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("3 cases answered and resolved. Taken back within 10 s nothing goes out; later it reopens them, and what was written stays on the timeline.")));
    for (const Id<CaseFile>& part : {lamp, lid, vase}) {
        CHECK(file(desk, part).status == CaseStatus::Resolved);
        CHECK(file(desk, part).outcome == QStringLiteral("replacement"));
    }
    CHECK(partsOf(desk.workspace(), problem, true).empty());
    const TimelineEntry said = desk.workspace().reader().entriesOf(vase, 10).front().value;
    CHECK(said.text.text == QStringLiteral("Hello Noor, a new one is on its way."));
    CHECK(said.kind == EntryKind::Message);
    Q_EMIT desk.window().requested(QStringLiteral("undo.last")); // as Alt+Shift+Z
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(file(desk, lamp).status == CaseStatus::Reopened); // what was said on the phone is no letter
    CHECK(file(desk, vase).status == CaseStatus::Open);     // as if nothing had been written
    CHECK(desk.workspace().reader().entriesOf(vase, 10).front().value.text.text != said.text.text);
    CHECK(partsOf(desk.workspace(), problem, true).size() == 3);
}

TEST_CASE("a case that may not end yet is named before and stays open; the others are answered")
{
    LiveDesk desk;
    linkAll(desk);
    desk.rows.put(Record<CaseRules>{caseRulesOf(brand), 1, {brand, {QStringLiteral("category")}, {}}});
    for (const Id<CaseFile>& part : {lamp, vase}) {
        CaseFile filled = desk.rows.get(part);
        filled.category = QStringLiteral("parcel");
        desk.rows.put(Record<CaseFile>{part, 9, filled});
    }
    desk.open();
    desk.press(Qt::Key_S, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("answer.words"));
    desk.type("Sorry, {name}.");
    desk.child<QComboBox>("answer.outcome").setCurrentIndex(1);
    REQUIRE(desk.comes([&] { return lines(desk, "answer.preview").value(0).endsWith(QStringLiteral("Sorry, Maria.")); }));
    CHECK(lines(desk, "answer.preview").value(1) == QStringLiteral("#8 Maria Lopez [Stays as it is] A case that ends needs: Category. Fill it in, then end the case."));
    CHECK(desk.text("answer.counts") == "2 cases will be answered and resolved. 1 stays open, for the reason below.");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("leftOut.list"));
    CHECK(lines(desk, "leftOut.list") == QStringList{QStringLiteral("#8 Maria Lopez A case that ends needs: Category. Fill it in, then end the case.")});
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(file(desk, lamp).status == CaseStatus::Resolved);
    CHECK(file(desk, vase).status == CaseStatus::Resolved);
    CHECK(file(desk, lid).status == CaseStatus::Open);
    REQUIRE(desk.comes([&] { return linkChips(desk.workspace(), problem).first().text == QStringLiteral("Problem: 1 of 3 open"); }));
}

TEST_CASE("words for all customers are there again after the sheet was left, and after a restart")
{
    LiveDesk desk;
    linkAll(desk);
    desk.open();
    desk.press(Qt::Key_S, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("answer.words"));
    desk.type("Half a sen");
    desk.press(Qt::Key_Escape);
    desk.restart();
    desk.press(Qt::Key_S, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("answer.words"));
    CHECK(desk.child<QPlainTextEdit>("answer.words").toPlainText() == QStringLiteral("Half a sen"));
}
