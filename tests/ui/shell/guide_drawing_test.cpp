// The drawing of a guide changes its text: by keys, by menu and by the mouse, each in one step that can be undone.
#include "core/guide/guide_layout.h"
#include "tests/ui/support/leads_desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

using namespace callboard;

namespace {

const QString begun = QString::fromUtf8(LeadsDesk::hello);

struct DrawingDesk : LeadsDesk {
    GuideLayout layout;

    DrawingDesk()
    {
        open();
        openEditor();
        graph().setFocus();
        GuideFindings none;
        layout = layoutOf(graphOf(*readGuide(begun.toUtf8(), none)));
    }
    void mark(int step)
    {
        text().goTo(std::vector{7, 9, 15, 17}[std::size_t(step)]);
        graph().setFocus();
        REQUIRE(graph().selected() == step);
    }
    // Until the drawing is that of the text again.
    bool isDrawn(int selected) { return comes([&] { return graph().selected() == selected && graph().widget()->isVisible() && isCurrent(); }); }
    bool isCurrent() { return graph().accessibleDescription().contains(stepAtCaret()); }
    QString stepAtCaret()
    {
        QString id;
        for (const QString& line : editor().text().split(u'\n').mid(0, text().line()))
            if (const qsizetype at = line.indexOf(u"step: "_qs); at >= 0)
                id = line.mid(at + 6);
        return id;
    }
    std::string reason() { return text_("guideEditor.edit.reason"); }
    std::string words() { return text_("guideEditor.edit.words"); }
    QMenu& popup()
    {
        REQUIRE(comes([] { return QApplication::activePopupWidget() != nullptr; }));
        return *qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
    void pressIn(QMenu& menu, Qt::Key key) { QTest::keyClick(&menu, key); }
    void choose(const char* words)
    {
        QMenu& menu = popup();
        for (QAction* action : menu.actions())
            if (action->text() == QString::fromUtf8(words)) {
                menu.setActiveAction(action);
                pressIn(menu, Qt::Key_Return);
                REQUIRE(comes([] { return QApplication::activePopupWidget() == nullptr; }));
                editor().activateWindow(); // which this platform forgets
                REQUIRE(QTest::qWaitForWindowActive(&editor()));
                return;
            }
        FAIL("no such entry");
    }


private:
    std::string text_(const char* label)
    {
        const auto& shown = child<QLabel>(label);
        return shown.isVisible() ? shown.text().toStdString() : std::string();
    }
};

}

TEST_CASE("Insert adds a step behind the one that is marked, and Ctrl+Z in the drawing takes it back")
{
    DrawingDesk desk;
    desk.mark(0);
    desk.press(Qt::Key_Insert);
    desk.choose("Question");
    CHECK(desk.editor().text() == QString(begun).replace(u"    say: Hello\n"_qs, u"    say: Hello\n  - step: ask_1\n    ask: \"…\"\n    answer: ask_1\n    type: text\n"_qs));
    CHECK(desk.focus() == "guideEditor.graph");
    REQUIRE(desk.isDrawn(1));
    CHECK(desk.graph().accessibleDescription() == u"Question: ask_1. …"_qs);
    CHECK(desk.text().line() == 9);
    CHECK_FALSE(desk.child<QPushButton>("guideEditor.publish").isEnabled()); // until its words are there
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.editor().text() == begun);
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("guideEditor.publish").isEnabled(); }));
    CHECK(desk.text().document()->isRedoAvailable());
    CHECK(desk.graph().selected() == 0);
    CHECK(desk.focus() == "guideEditor.graph");
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(QKeySequence::Redo));
    CHECK(desk.editor().text().contains(u"ask_1"_qs));
}

TEST_CASE("a step with several ways asks on which of them the new one shall stand")
{
    DrawingDesk desk;
    desk.mark(1);
    desk.press(Qt::Key_Insert);
    QMenu& ways = desk.popup();
    QStringList entries;
    for (const QAction* action : ways.actions())
        entries.append(action->text());
    CHECK(entries == QStringList{u"left → bye"_qs, u"right → more"_qs});
    desk.pressIn(ways, Qt::Key_Down);
    desk.pressIn(ways, Qt::Key_Down);
    desk.pressIn(ways, Qt::Key_Right);
    REQUIRE(desk.comes([&] { return QApplication::activePopupWidget() != &ways; }));
    desk.choose("Say");
    CHECK(desk.editor().text().contains(u"next: say_1}\n  - step: say_1\n    say: \"…\"\n  - step: more"_qs));
    REQUIRE(desk.isDrawn(2));
    desk.press(Qt::Key_Z, Qt::ControlModifier); // several places are one step
    CHECK(desk.editor().text() == begun);
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("guideEditor.publish").isEnabled(); })); // it is drawn as it was
    desk.mark(3);
    desk.press(Qt::Key_Insert);
    CHECK(desk.reason() == "Nothing follows the end \"bye\". Choose the step before it.");
    desk.press(Qt::Key_Up);
    CHECK(desk.reason().empty());
}

TEST_CASE("F2 renames a step wherever it is named, and stays with the reason until the name is free")
{
    DrawingDesk desk;
    desk.mark(3);
    desk.press(Qt::Key_F2);
    CHECK(desk.focus() == "guideEditor.edit.name");
    CHECK(desk.words() == "New name of the step “bye”:");
    CHECK(desk.child<QLineEdit>("guideEditor.edit.name").accessibleName() == u"New name of the step “bye”:"_qs);
    desk.type("more");
    desk.press(Qt::Key_Return);
    CHECK(desk.reason() == "There is another step with the name \"more\".");
    CHECK(desk.focus() == "guideEditor.edit.name");
    desk.child<QLineEdit>("guideEditor.edit.name").selectAll();
    desk.type("farewell");
    desk.press(Qt::Key_Return);
    CHECK(desk.editor().text() == QString(begun).replace(u"bye"_qs, u"farewell"_qs));
    CHECK(desk.focus() == "guideEditor.graph");
    REQUIRE(desk.isDrawn(3));
    desk.press(Qt::Key_F2);
    desk.press(Qt::Key_Escape);
    CHECK(desk.focus() == "guideEditor.graph");
    CHECK(desk.words().empty());
    CHECK(desk.editor().isVisible());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.editor().text() == begun);
}

TEST_CASE("Delete takes a step out, and names the choice where it cannot")
{
    DrawingDesk desk;
    desk.mark(1);
    desk.press(Qt::Key_Delete);
    CHECK(desk.reason() == "\"which\" leads to \"bye\", \"more\". Lead all its ways to the one that shall take its place first.");
    CHECK(desk.editor().text() == begun);
    desk.mark(2);
    desk.press(Qt::Key_Delete);
    CHECK(desk.editor().text() == QString(begun).replace(u"  - step: more\n    say: More\n"_qs, u""_qs).replace(u"next: more"_qs, u"next: bye"_qs));
    REQUIRE(desk.isDrawn(2)); // its successor
    CHECK(desk.graph().accessibleDescription().startsWith(u"End: bye"_qs));
}

TEST_CASE("Ctrl+L leads a way to the step to which the arrows walk, and Escape leaves it as it is")
{
    DrawingDesk desk;
    desk.mark(2);
    desk.press(Qt::Key_L, Qt::ControlModifier);
    CHECK(desk.words() == "Where shall “next” of “more” lead? Walk to that step and press Enter, or leave it with Esc.");
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Escape);
    CHECK(desk.words().empty());
    CHECK(desk.graph().selected() == 2);
    CHECK(desk.editor().text() == begun);
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Return);
    CHECK(desk.editor().text() == QString(begun).replace(u"    say: More\n"_qs, u"    say: More\n    next: greet\n"_qs));
    CHECK(desk.focus() == "guideEditor.graph");
    REQUIRE(desk.isDrawn(2));
    desk.mark(1);
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.choose("left → bye");
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Return);
    CHECK(desk.editor().text().contains(u"left: {text: Left, next: greet}"_qs));
}

TEST_CASE("Alt and an arrow move a step in the text, also before the drawing has followed")
{
    DrawingDesk desk;
    desk.mark(0);
    desk.press(Qt::Key_Down, Qt::AltModifier);
    desk.press(Qt::Key_Down, Qt::AltModifier);
    const QString greet = u"  - step: greet\n    say: Hello\n"_qs;
    const QString moved = QString(begun).replace(greet, u""_qs).replace(u"    say: More\n"_qs, u"    say: More\n"_qs + greet);
    CHECK(desk.editor().text() == moved);
    REQUIRE(desk.isDrawn(2));
    desk.press(Qt::Key_Up, Qt::AltModifier);
    desk.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.editor().text() == begun);
    desk.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.reason() == "\"greet\" is the first step already.");
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.editor().text() == moved); // each of them is a step of its own
}

TEST_CASE("a line that is dragged to another step leads there; a click marks, two clicks go into the text")
{
    DrawingDesk desk;
    desk.mark(1);
    QWidget* sheet = desk.graph().widget();
    const auto line = std::find_if(desk.layout.lines.begin(), desk.layout.lines.end(), [](const GuideLine& one) { return one.from == 1 && one.to == 2; });
    REQUIRE(line != desk.layout.lines.end());
    const QPoint grip = (line->points[line->points.size() - 2] + line->points.back()) / 2;
    QTest::mousePress(sheet, Qt::LeftButton, {}, grip);
    QTest::mouseMove(sheet, desk.layout.boxes[0].center());
    QTest::mouseRelease(sheet, Qt::LeftButton, {}, desk.layout.boxes[0].center());
    CHECK(desk.editor().text() == QString(begun).replace(u"next: more"_qs, u"next: greet"_qs));
    CHECK(desk.focus() == "guideEditor.graph");
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.child<QPushButton>("guideEditor.publish").isEnabled(); }));
    QTest::mouseClick(sheet, Qt::LeftButton, {}, desk.layout.boxes[3].center());
    CHECK(desk.graph().selected() == 3);
    CHECK(desk.text().line() == 17);
    CHECK(desk.focus() == "guideEditor.graph");
    QTest::mouseDClick(sheet, Qt::LeftButton, {}, desk.layout.boxes[0].center());
    CHECK(desk.focus() == "guideEditor.text");
    CHECK(desk.text().line() == 7);
}

TEST_CASE("where the pointer rests in the drawing, it is told what there was no room for")
{
    DrawingDesk desk;
    QWidget* sheet = desk.graph().widget();
    const auto tipAt = [sheet](const QPoint& place) {
        QHelpEvent rests(QEvent::ToolTip, place, sheet->mapToGlobal(place));
        QApplication::sendEvent(sheet, &rests);
        return QToolTip::text();
    };
    const auto labelled = std::find_if(desk.layout.lines.begin(), desk.layout.lines.end(), [](const GuideLine& one) { return !one.label.isEmpty(); });
    REQUIRE(labelled != desk.layout.lines.end());
    CHECK(tipAt(labelled->labelBox.center()) == labelled->label);
    CHECK(tipAt(desk.layout.boxes[0].center()) == u"Hello"_qs);
}

TEST_CASE("the menu of a step says all that can be done in the drawing, with the keys")
{
    DrawingDesk desk;
    desk.mark(2);
    QStringList entries;
    const QMenu* menu = desk.child<QPushButton>("guideEditor.step").menu();
    for (const QAction* action : menu->actions())
        if (!action->isSeparator())
            entries.append(action->text() + u": "_qs + action->shortcut().toString());
    CHECK(entries.join(u'\n').toStdString() == "Add a step behind it…: Ins\nRename…: F2\nLead elsewhere…: Ctrl+L\nMove up in the text: Alt+Up\nMove down in the text: Alt+Down\nRemove: Del\nUndo: Ctrl+Z\nRedo: " + QKeySequence(QKeySequence::Redo).toString().toStdString());
    QContextMenuEvent asks(QContextMenuEvent::Keyboard, QPoint(), desk.graph().mapToGlobal(QPoint()));
    QApplication::sendEvent(&desk.graph(), &asks);
    desk.choose("Remove");
    CHECK_FALSE(desk.editor().text().contains(u"- step: more"_qs));
}

TEST_CASE("remarks, and blanks that keep words together, survive what is done in the drawing")
{
    DrawingDesk desk;
    const QString text = QString(begun).replace(u"    say: Hello\n"_qs, u"    say: 5\u00a0km   # as it is said\n"_qs);
    desk.editor().replaceText(text);
    desk.text().goTo(7);
    REQUIRE(desk.comes([&] { return desk.graph().accessibleDescription().contains(u"5"_qs); }));
    desk.mark(3);
    desk.press(Qt::Key_F2);
    desk.type("end");
    desk.press(Qt::Key_Return);
    CHECK(desk.editor().text() == QString(text).replace(u"bye"_qs, u"end"_qs));
}
