// Watching a case and naming colleagues, by keys over a real cache.
#include "core/work/cases.h"
#include "core/work/notes.h"
#include "core/work/watching.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/mention_views.h"
#include "ui/models/record_views.h"
#include "ui/widgets/row_list.h"

#include <QPlainTextEdit>

using namespace callboard;
using namespace callboard::sample;

namespace {

QStringList titles(LiveDesk& desk, const char* list)
{
    auto* found = desk.window().findChild<RowList*>(QLatin1String(list));
    QStringList all;
    for (int at = 0; found && found->isVisible() && at < found->rows().rowCount(); ++at)
        all.append(found->rows().row(found->rows().index(at)).title);
    return all;
}

QStringList watchers(LiveDesk& desk) { return desk.workspace().reader().find(lamp)->value.watchers; }

void nameLena(MapRows& rows)
{
    AddEntry add{maria, lamp, EntryKind::Note, {}, {}, {QStringLiteral("@Lena may she keep it?")}, {}, {}};
    add.mentions = {text(lena.key)};
    REQUIRE(perform(rows, as(ada, 950), add));
}

}

TEST_CASE("an @ and a letter offer colleagues who see the case, and the note tells whoever is chosen")
{
    LiveDesk desk;
    desk.open();
    desk.type("Ask @");
    CHECK(titles(desk, "composer.replies") == QStringList{QStringLiteral("Lena"), QStringLiteral("Root")}); // not Ben of another team, nor oneself
    desk.type("le");
    CHECK(titles(desk, "composer.replies") == QStringList{QStringLiteral("Lena")});
    desk.press(Qt::Key_Return);
    CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == QStringLiteral("Ask @Lena "));
    desk.type("about the lamp");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notes() == QStringList{QStringLiteral("Ask @Lena about the lamp")}; }));
    CHECK(desk.workspace().reader().openMentionsOf(lena, 10).size() == 1);
    CHECK(watchers(desk) == QStringList{text(lena.key)});
}

TEST_CASE("in a message to the customer, and inside a word, an @ is only an @")
{
    LiveDesk desk;
    desk.open();
    desk.type("maria@");
    CHECK(titles(desk, "composer.replies").isEmpty());
    desk.press(Qt::Key_K, Qt::AltModifier);
    desk.press(Qt::Key_K, Qt::AltModifier);
    desk.type(" @");
    CHECK(titles(desk, "composer.replies").isEmpty());
}

TEST_CASE("of two names the longer one is meant, and a name that goes on is nobody's")
{
    LiveDesk desk;
    User lenaPark = desk.rows.get(lena);
    lenaPark.name = QStringLiteral("Lena Park");
    const Id<User> longer{number(70)};
    desk.rows.put(Record<User>{longer, 1, lenaPark});
    desk.open();
    CHECK(mentionsIn(desk.workspace(), QStringLiteral("@Lena Park, look; @Ada too")) == QStringList{text(longer.key), text(ada.key)});
    CHECK(mentionsIn(desk.workspace(), QStringLiteral("@Lena, look")) == QStringList{text(lena.key)});
    CHECK(mentionsIn(desk.workspace(), QStringLiteral("@Lenard")).isEmpty());
}

TEST_CASE("who is named finds it on the worklist and in the session, and one chord says that it was seen")
{
    LiveDesk desk;
    nameLena(desk.rows);
    desk.person = lena;
    desk.open();
    REQUIRE(desk.comes([&] { return titles(desk, "worklist.list").contains(QStringLiteral("You are named")); }));
    CHECK(titles(desk, "worklist.list").contains(QStringLiteral("@Lena may she keep it?")));
    REQUIRE(desk.comes([&] { return desk.notice() == QStringLiteral("Ada names you: @Lena may she keep it?"); }));
    desk.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.workspace().reader().openMentionsOf(lena, 10).empty(); }));
    REQUIRE(desk.comes([&] { return !titles(desk, "worklist.list").contains(QStringLiteral("You are named")); }));
    CHECK(titles(desk, "worklist.list").contains(QStringLiteral("Watched")));
}

TEST_CASE("a chord watches the case in front, says so on it, and the same chord stops")
{
    LiveDesk desk;
    CaseFile lenas = desk.rows.get(lamp);
    lenas.owner = lena;
    desk.rows.put(Record<CaseFile>{lamp, 6, lenas});
    desk.open();
    const auto chips = [&desk] {
        QStringList all;
        for (const ChipData& chip : caseHeader(desk.workspace(), *desk.workspace().reader().find(lamp)).chips)
            all.append(chip.text);
        return all;
    };
    CHECK_FALSE(titles(desk, "worklist.list").contains(QStringLiteral("Watched")));
    desk.press(Qt::Key_W, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return watchers(desk) == QStringList{text(ada.key)}; }));
    REQUIRE(desk.comes([&] { return titles(desk, "worklist.list").contains(QStringLiteral("Watched")); }));
    CHECK(chips().contains(QStringLiteral("Watched")));
    desk.press(Qt::Key_W, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return watchers(desk).isEmpty(); }));
    REQUIRE(desk.comes([&] { return !titles(desk, "worklist.list").contains(QStringLiteral("Watched")); }));
    CHECK_FALSE(chips().contains(QStringLiteral("Watched")));
}
