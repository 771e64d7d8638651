// Merging and splitting cases at the desk: one timeline, and no word that was typed is lost, by keys over a real cache.
#include "core/work/case_merge.h"
#include "core/work/cases.h"
#include "core/work/notes.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/widgets/row_list.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> lid{number(12)};

// Maria's lid (#8) has a note of its own.
void moreCases(LiveDesk& desk)
{
    CaseFile file = brokenLamp();
    file.number = 8;
    file.subject = QStringLiteral("The lid does not fit");
    desk.rows.put(Record<CaseFile>{lid, 1, file});
    for (const auto& [id, at, words] : {std::tuple{lid, 880, "It squeaks."}, std::tuple{lamp, 881, "It is broken."}}) {
        AddEntry note;
        note.customer = maria;
        note.case_file = id;
        note.text.text = QString::fromLatin1(words);
        REQUIRE(perform(desk.rows, as(ada, quint64(at), later(at - 880)), note));
    }
}

QStringList lines(LiveDesk& desk, const char* list)
{
    const auto& rows = desk.child<RowList>(list).rows();
    QStringList all;
    for (int at = 0; at < rows.rowCount(); ++at) {
        const ListRow& row = rows.row(rows.index(at));
        QStringList line{row.body.isEmpty() ? row.title : row.body};
        for (const ChipData& chip : row.chips)
            line.append(u'[' + chip.text + u']');
        all.append(line.join(u' '));
    }
    return all;
}

QString composed(LiveDesk& desk) { return desk.child<QPlainTextEdit>("composer.text").toPlainText(); }

}

TEST_CASE("a case is merged by one chord and Enter: one timeline, and what was typed on either is in the composer")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    desk.type("kept");
    desk.workspace().open({maria, lid});
    desk.type("moved");
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comesToFocus("link.search"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes(QStringLiteral("#8 was merged into this case. Taking it back opens it again; what was promised or asked stays here.")));
    CHECK(desk.workspace().current()->case_file == lamp);
    CHECK(composed(desk) == QStringLiteral("kept\n\nmoved"));
    CHECK_FALSE(desk.workspace().hasDraft(Session{maria, lid}.key()));
    REQUIRE(desk.comes([&] { return lines(desk, "timeline.list").contains(QStringLiteral("It squeaks. [From #8]")); }));
    CHECK(lines(desk, "timeline.list").contains(QStringLiteral("It is broken.")));
    CHECK(desk.workspace().reader().find(lid)->value.status == CaseStatus::Closed);
    Q_EMIT desk.window().requested(QStringLiteral("undo.last")); // as Alt+Shift+Z
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    CHECK(desk.workspace().reader().find(lid)->value.status == CaseStatus::Reopened);
    REQUIRE(desk.comes([&] { return !lines(desk, "timeline.list").contains(QStringLiteral("It squeaks. [From #8]")); }));
    CHECK(composed(desk) == QStringLiteral("kept\n\nmoved")); // words stay where one goes on with them
}

TEST_CASE("taking a merge back leaves closed what somebody else has closed since, and says so")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    desk.workspace().open({maria, lid});
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comesToFocus("link.search"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes(QStringLiteral("#8 was merged into this case. Taking it back opens it again; what was promised or asked stays here.")));
    CloseCase close;
    close.case_file = lid;
    close.outcome = QStringLiteral("fixed");
    desk.workspace().submit(std::vector{intent(ReopenCase{lid, {}}), intent(close)}, {}, {}); // as if it came from another desk
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(lid)->value.outcome == QStringLiteral("fixed"); }));
    Q_EMIT desk.window().requested(QStringLiteral("undo.last")); // as Alt+Shift+Z
    REQUIRE(desk.comesToFocus("leftOut.list"));
    CHECK(lines(desk, "leftOut.list") == QStringList{QStringLiteral("This case was ended or reopened by somebody else. It stays as they left it; reopen it if it goes on.")});
    CHECK(desk.noticeComes(QStringLiteral("Nothing was taken back.")));
    CHECK(desk.workspace().reader().find(lid)->value.status == CaseStatus::Closed);
}

TEST_CASE("words on a case that somebody else merges stay under the fingers, and go along once one goes elsewhere")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    desk.workspace().open({maria, lid});
    desk.type("half a sen");
    desk.workspace().submit(intent(MergeCases{lid, lamp})); // as if it came from another desk
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(lid)->value.status == CaseStatus::Closed; }));
    desk.type("tence");
    CHECK(composed(desk) == QStringLiteral("half a sentence"));
    desk.workspace().open({maria, lamp});
    CHECK(desk.comes([&] { return composed(desk) == QStringLiteral("half a sentence"); }));
    CHECK(desk.workspace().draft(Session{maria, lamp}.key()).text == QStringLiteral("half a sentence"));
    desk.restart();
    CHECK(composed(desk) == QStringLiteral("half a sentence"));
}

TEST_CASE("entries that are chosen on the timeline become a case of their own, and come back by one key")
{
    LiveDesk desk;
    moreCases(desk);
    desk.open();
    desk.press(Qt::Key_3, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("timeline.list"));
    desk.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comesToFocus("split.subject"));
    CHECK(desk.child<QLineEdit>("split.subject").text() == QStringLiteral("It is broken."));
    desk.type("Another lamp");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.noticeComes(QStringLiteral("1 entry made a case of its own.")));
    const Id<CaseFile> made = desk.workspace().current()->case_file;
    CHECK(desk.workspace().reader().find(made)->value.subject == QStringLiteral("Another lamp"));
    CHECK(lines(desk, "timeline.list").contains(QStringLiteral("It is broken.")));
    CHECK_FALSE(desk.notes().contains(QStringLiteral("It is broken.")));
    desk.workspace().open({maria, lamp});
    desk.window().panel<TimelinePanel>().setData({});
    Q_EMIT desk.window().requested(QStringLiteral("case.split")); // of nothing: a hint, which is in the way of nothing
    REQUIRE(desk.noticeComes(QStringLiteral("Choose the notes, calls or messages that shall become a case of their own, then say it again.")));
    Q_EMIT desk.window().requested(QStringLiteral("undo.last")); // as Alt+Shift+Z
    REQUIRE(desk.noticeComes(QStringLiteral("Taken back.")));
    desk.workspace().open({maria, lamp});
    CHECK(desk.comes([&] { return lines(desk, "timeline.list").contains(QStringLiteral("It is broken. [From new]")); }));
}
