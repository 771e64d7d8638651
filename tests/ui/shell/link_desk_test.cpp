// Links between cases at the desk: found, made, gone along and taken off by keys over a real cache.
#include "core/work/case_links.h"
#include "core/work/cases.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/link_views.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> lid{number(12)}, vase{number(13)};
const Id<Customer> noor{number(30)};

// Maria has a second open case (#8), and Noor one (#9), with the team West.
void moreCases(LiveDesk& desk)
{
    CaseFile file = brokenLamp();
    file.number = 8;
    file.subject = QStringLiteral("The lid does not fit");
    desk.rows.put(Record<CaseFile>{lid, 1, file});
    Customer customer = mariaLopez();
    customer.given_name = QStringLiteral("Noor");
    customer.family_name = QStringLiteral("Haddad");
    desk.rows.put(Record<Customer>{noor, 1, customer});
    file.number = 9;
    file.customer = noor;
    file.team = west;
    file.owner = ben;
    file.subject = QStringLiteral("A vase in pieces");
    desk.rows.put(Record<CaseFile>{vase, 1, file});
}

QStringList titles(LiveDesk& desk, const char* list)
{
    const auto& rows = desk.child<RowList>(list).rows();
    QStringList all;
    for (int at = 0; at < rows.rowCount(); ++at)
        all.append(rows.row(rows.index(at)).title);
    return all;
}

std::vector<Record<CaseLink>> links(LiveDesk& desk, const Id<CaseFile>& file = lamp) { return linksOf(desk.workspace(), file); }

}

TEST_CASE("the customer's other open case is the first one offered: a duplicate takes one chord and Enter")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    desk.press(Qt::Key_J, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("link.search"));
    CHECK(titles(desk, "link.list") == QStringList{QStringLiteral("This customer's other open cases"), QStringLiteral("The lid does not fit")});
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return links(desk).size() == 1; }));
    CHECK(desk.pressed() == 2);
    const CaseLink link = links(desk).front().value;
    CHECK(link.kind == LinkKind::Duplicate);
    CHECK(link.case_file == lamp);
    CHECK(link.other == lid);
    CHECK(desk.noticeComes(QStringLiteral("Linked: Duplicate of #8.")));
    CHECK(desk.comes([&] { return titles(desk, "timeline.list").value(0) == QStringLiteral("Duplicate of #8, says Ada"); }));
    // The other side sees it too.
    REQUIRE(desk.comes([&] { return titles(desk, "history.list").value(1) == QStringLiteral("Duplicate of #8"); }));
    Q_EMIT desk.window().requested(QStringLiteral("case.openLinked")); // as Ctrl+Shift+J
    CHECK(desk.workspace().current()->case_file == lid);
    CHECK(titles(desk, "history.list").value(1) == QStringLiteral("Original of #7"));
    CHECK(titles(desk, "timeline.list").value(0) == QStringLiteral("Original of #7, says Ada"));
    CHECK(desk.window().focusWidget()->objectName() == QStringLiteral("composer.text"));
}

TEST_CASE("a case of another customer is found by its words or its customer, and the kind is stepped through by a key")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    desk.press(Qt::Key_J, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("link.search"));
    desk.type("haddad");
    REQUIRE(desk.comes([&] { return titles(desk, "link.list") == QStringList{QStringLiteral("A vase in pieces")}; }));
    desk.child<QLineEdit>("link.search").clear();
    desk.type("9");
    REQUIRE(desk.comes([&] { return titles(desk, "link.list").contains(QStringLiteral("A vase in pieces")); }));
    desk.press(Qt::Key_K, Qt::AltModifier);
    desk.press(Qt::Key_K, Qt::AltModifier);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return links(desk).size() == 1; }));
    CHECK(links(desk).front().value.kind == LinkKind::Problem);
    CHECK(links(desk, vase).front().value.case_file == lamp);
    CHECK(desk.noticeComes(QStringLiteral("Linked: Part of problem #9.")));
}

TEST_CASE("a link is taken back by one key, and taken off in the sheet that made it")
{
    LiveDesk desk;
    moreCases(desk);
    REQUIRE(perform(desk.rows, as(ada, 890), LinkCases{lamp, lid, LinkKind::Related}));
    desk.open();
    REQUIRE(titles(desk, "history.list").value(1) == QStringLiteral("Related to #8"));
    desk.press(Qt::Key_J, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("link.search"));
    CHECK(titles(desk, "link.list") == QStringList{QStringLiteral("Linked to this case"), QStringLiteral("Related to #8")}); // it is not offered again
    CHECK(desk.child<QPushButton>("linkDialog.primary").text() == QStringLiteral("Take off"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return links(desk).empty(); }));
    REQUIRE(desk.noticeComes(QStringLiteral("Taken off: Related to #8.")));
    Q_EMIT desk.window().requested(QStringLiteral("undo.last")); // as Alt+Shift+Z
    REQUIRE(desk.comes([&] { return links(desk).size() == 1; }));
    CHECK(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(titles(desk, "timeline.list").value(0) == QStringLiteral("Related to #8, says Ada"));
}

TEST_CASE("a link that is refused leaves the sheet with the reason and what was typed")
{
    LiveDesk desk;
    moreCases(desk);
    REQUIRE(perform(desk.rows, as(ada, 890), LinkCases{lid, lamp, LinkKind::Problem}));
    desk.open();
    desk.press(Qt::Key_J, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("link.search"));
    desk.type("lid");
    REQUIRE(desk.comes([&] { return titles(desk, "link.list") == QStringList{QStringLiteral("The lid does not fit")}; }));
    desk.press(Qt::Key_Return);
    CHECK(desk.comes([&] { return desk.text("link.state") == "These two cases are linked already, in another way. Take that link off first."; }));
    CHECK(desk.child<QLineEdit>("link.search").text() == QStringLiteral("lid"));
    CHECK(links(desk).size() == 1);
}

TEST_CASE("a closed duplicate leads to its original, by the button of the notice and by a key")
{
    LiveDesk desk;
    moreCases(desk);
    REQUIRE(perform(desk.rows, as(ada, 890), LinkCases{lamp, vase, LinkKind::Duplicate}));
    REQUIRE(perform(desk.rows, as(ada, 891), CloseCase{lamp, QStringLiteral("no_action"), {}, EntryKind::Note, {}, 0}));
    desk.open();
    CHECK(desk.notice() == QStringLiteral("This case is a duplicate. It goes on in #9 (Open)."));
    Q_EMIT desk.child<QWidget>("notice").findChild<QPushButton*>()->clicked();
    CHECK(desk.workspace().current()->case_file == vase);
    CHECK(desk.notice() == QStringLiteral("This case is with West. You can read all of it; to work on it, ask that team to hand it over."));
}

TEST_CASE("a problem counts the cases that are open, as they are now")
{
    LiveDesk desk;
    moreCases(desk);
    for (const auto& [part, at] : {std::pair{lid, 890}, std::pair{vase, 891}})
        REQUIRE(perform(desk.rows, as(ada, quint64(at)), LinkCases{part, lamp, LinkKind::Problem}));
    desk.open();
    const auto chips = [&] {
        QStringList all;
        for (const ChipData& chip : linkChips(desk.workspace(), lamp))
            all.append(chip.text);
        return all;
    };
    CHECK(chips() == QStringList{QStringLiteral("Problem: 2 of 2 open")});
    desk.workspace().submit(intent(CloseCase{lid, QStringLiteral("fixed"), {}, EntryKind::Note, {}, 0}));
    CHECK(desk.comes([&] { return chips() == QStringList{QStringLiteral("Problem: 1 of 2 open")}; }));
}
