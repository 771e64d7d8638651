// The table of commands as a contract, and the palette's ranking.
#include "tests/support/snapshot.h"
#include "ui/panels/panels.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/commands.h"
#include "ui/shell/keys.h"
#include "ui/shell/fuzzy.h"
#include "ui/widgets/icons.h"

#include <QKeySequence>
#include <QSet>

using namespace callboard;

namespace {

QString asText(const QList<Command>& rows)
{
    QString text;
    for (const auto& row : rows)
        text += QStringLiteral("%1 | %2 | %3\n").arg(row.id, row.shortcuts.join(QLatin1Char(' ')), row.text);
    return text;
}

QStringList titles(const ListRows& rows)
{
    QStringList all;
    for (const auto& row : rows)
        all << row.title;
    return all;
}

} // namespace

TEST_CASE("no two commands share an id or a key, and every one has a name and an icon")
{
    QSet<QString> ids;
    QSet<QString> keys;
    for (const auto& row : commands()) {
        CAPTURE(row.id.toStdString());
        CHECK_FALSE(row.text.isEmpty());
        CHECK(row.run != nullptr);
        CHECK(iconNames().contains(row.icon));
        CHECK_FALSE(ids.contains(row.id));
        ids << row.id;
        for (const auto& shortcut : row.shortcuts) {
            const QKeySequence key(shortcut);
            REQUIRE_FALSE(key.isEmpty());
            CHECK(key.toString() == shortcut); // one spelling only
            CHECK_FALSE(keys.contains(key.toString()));
            keys << key.toString();
        }
    }
}

TEST_CASE("every key can be pressed while the caret is in a text: a chord or a function key")
{
    for (const auto& row : commands()) {
        for (const auto& shortcut : row.shortcuts) {
            CAPTURE(row.id.toStdString(), shortcut.toStdString());
            CHECK((checkChord(QKeySequence(shortcut)) || shortcut.endsWith(u'?'))); // which a text types
        }
    }
}

TEST_CASE("every panel can be gone to by a command")
{
    QSet<QString> ids;
    for (const auto& row : commands())
        ids << row.id;
    for (const auto& panel : panelRows())
        CHECK(ids.contains(QStringLiteral("panel.") + QLatin1String(panel.info.id)));
}

TEST_CASE("the commands are those of the snapshot")
{
    checkSnapshot("commands.txt", asText(commands()).toUtf8());
}

TEST_CASE("the beginning of a name beats the beginning of a word, that beats the middle, that beats scattered letters")
{
    const QString query = QStringLiteral("sa");
    const int start = fuzzyScore(query, u"Save the entry");
    const int word = fuzzyScore(query, u"Always save");
    const int inside = fuzzyScore(query, u"Visa card");
    const int spread = fuzzyScore(query, u"Show tabs");
    CHECK(start > word);
    CHECK(word > inside);
    CHECK(inside > spread);
    CHECK(spread > 0);
    CHECK(fuzzyScore(u"zq", u"Save the entry") == 0);
}

TEST_CASE("words may come in any order, case does not matter, and every word must fit")
{
    CHECK(fuzzyScore(u"CASE new", u"New case for this customer") > 0);
    CHECK(fuzzyScore(u"new pizza", u"New case for this customer") == 0);
    CHECK(fuzzyScore(u"tl", u"Theme: light") > fuzzyScore(u"tl", u"Settle"));
}

TEST_CASE("the palette offers the nearest command first and shows its key")
{
    const ListRows rows = rankedCommands(commands(), QStringLiteral("new c"));
    REQUIRE(rows.size() >= 2);
    CHECK(titles(rows).mid(0, 2) == QStringList{QStringLiteral("New customer"), QStringLiteral("New case for this customer")});
    CHECK(rows[1].right == QStringLiteral("Ctrl+N"));
    CHECK(rankedCommands(commands(), QString()).size() == commands().size());
    CHECK(rankedCommands(commands(), QStringLiteral("zzzz")).isEmpty());
}

TEST_CASE("keys are shown as they are printed on the keyboard")
{
    CHECK(keyText(QStringLiteral("Ctrl+Return")) == QStringLiteral("Ctrl+Enter"));
    CHECK(keyText(QStringLiteral("F6")) == QStringLiteral("F6"));
}
