// The whole window without a mouse and without eyes: every panel and every sheet is walked by keys, and each part says what it is and what it is called.
#include "core/work/guides.h"
#include "core/work/notes.h"
#include "core/work/tasks.h"
#include "tests/ui/support/live_articles.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/panels.h"
#include "ui/shell/commands.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/row_list.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr int steps_max = 400; // of Tab: more than any window has parts

// Something of everything, so that no panel is empty.
struct FullDesk : LiveDesk {
    explicit FullDesk(const Id<User>& who = ada)
    {
        person = who;
        publishOwn(QStringLiteral("identity-check"));
        publishSamples(rows);
        AddEntry note;
        note.customer = maria;
        note.case_file = lamp;
        note.text.text = QStringLiteral("She called about the lamp.");
        REQUIRE(perform(rows, as(ada, 950), note));
        PromiseFollowUp promise{maria, lamp, {QStringLiteral("Call her back")}, later(100), false};
        REQUIRE(perform(rows, as(ada, 951), promise));
        open();
        note.text.text = QStringLiteral("It waits to be sent.");
        workspace().submit(intent(note));
        REQUIRE(comes([this] { return notes().contains(QStringLiteral("It waits to be sent.")) && child<RowList>("outbox.list").rows().rowCount() > 0; }));
    }
};

// What a person acts on with keys; what is inside another control belongs to that one.
bool isControl(const QWidget& widget)
{
    const bool takesKeys = (widget.focusPolicy() & Qt::TabFocus) && widget.isVisible() && widget.isEnabled();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const bool isReachedByArrows = button && (button->autoExclusive() || (button->group() && button->group()->exclusive())) && !button->isChecked();
    return takesKeys && !isReachedByArrows && !widget.focusProxy() && !widget.isWindow() && !widget.objectName().startsWith(QLatin1String("qt_"));
}

std::string nameOf(const QWidget& widget) { return widget.metaObject()->className() + (' ' + widget.objectName().toStdString()); }

std::vector<QWidget*> controlsIn(const QWidget& part)
{
    std::vector<QWidget*> controls;
    for (QWidget* widget : part.findChildren<QWidget*>())
        if (isControl(*widget))
            controls.push_back(widget);
    return controls;
}

QSet<QWidget*> reachedByTab(QWidget& window)
{
    QSet<QWidget*> reached;
    for (int at = 0; at < steps_max && QApplication::focusWidget(); ++at) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (reached.contains(QApplication::focusWidget())) // round, or a text that keeps Tab for itself: on to the next part
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        if (QApplication::focusWidget() && QApplication::focusWidget()->window() != &window)
            break;
    }
    return reached;
}

// Of choices that exclude each other one is a stop, and the arrows lead to the others.
bool isReached(QWidget& control, const QSet<QWidget*>& reached)
{
    const auto* button = qobject_cast<QAbstractButton*>(&control);
    if (!button || !button->group())
        return reached.contains(&control);
    const auto all = button->group()->buttons();
    return std::any_of(all.begin(), all.end(), [&reached](QAbstractButton* one) { return reached.contains(one); });
}

void checkSpoken(const QWidget& part)
{
    for (QWidget* control : controlsIn(part)) {
        CAPTURE(nameOf(*control));
        auto* spoken = QAccessible::queryAccessibleInterface(control);
        REQUIRE(spoken);
        CHECK(spoken->role() != QAccessible::NoRole);
        CHECK_FALSE(spoken->text(QAccessible::Name).trimmed().isEmpty());
    }
    // What is clicked and cannot be tabbed to is a command, whose key does the same, or is done by a key of the list that it stands in.
    for (const auto* button : part.findChildren<QAbstractButton*>())
        if (!button->inherits("QLineEditIconButton") && button->isVisible() && button->isEnabled() && !(button->focusPolicy() & Qt::TabFocus)) {
            CAPTURE(nameOf(*button));
            CHECK_FALSE((button->accessibleName() + button->text()).isEmpty());
        }
}

}

TEST_CASE("every panel is walked by keys, and each of its parts says what it is and what it is called")
{
    for (const auto& row : panelRows()) {
        CAPTURE(row.info.id);
        FullDesk desk;
        desk.window().showPanel(QLatin1String(row.info.id));
        auto& panel = desk.child<QWidget>(row.info.id);
        REQUIRE(QApplication::focusWidget());
        CHECK((panel.isAncestorOf(QApplication::focusWidget()) || QApplication::focusWidget() == &panel));
        checkSpoken(panel);
        const std::vector<QWidget*> controls = controlsIn(panel);
        const QSet<QWidget*> reached = reachedByTab(desk.window());
        for (QWidget* control : controls) {
            CAPTURE(nameOf(*control));
            CHECK(isReached(*control, reached));
        }
    }
}

TEST_CASE("the frame around the panels says what it is and what it is called")
{
    FullDesk desk;
    checkSpoken(desk.window());
}

namespace {

// What the command opened over the window, or beside it.
QWidget* opened(FullDesk& desk)
{
    if (QWidget* modal = QApplication::activeModalWidget())
        return qobject_cast<Sheet*>(modal); // a dialog of the system's own is its business
    const auto windows = QApplication::topLevelWidgets();
    const auto found = std::find_if(windows.begin(), windows.end(), [&desk](QWidget* one) { return one->isVisible() && one->windowType() == Qt::Window && one != &desk.window(); });
    return found == windows.end() ? nullptr : *found;
}

void walk(QWidget& sheet)
{
    REQUIRE(QTest::qWaitForWindowActive(&sheet));
    CAPTURE(sheet.objectName().toStdString());
    CHECK_FALSE((sheet.accessibleName() + sheet.windowTitle()).isEmpty());
    REQUIRE(QApplication::focusWidget());
    CHECK(sheet.isAncestorOf(QApplication::focusWidget()));
    checkSpoken(sheet);
    const std::vector<QWidget*> controls = controlsIn(sheet);
    const QSet<QWidget*> reached = reachedByTab(sheet);
    for (QWidget* control : controls) {
        CAPTURE(nameOf(*control));
        CHECK(isReached(*control, reached));
    }
}

// How many sheets the commands open; those of `once` are passed over, and what was opened is added to it.
int walkSheets(const Id<User>& person, QSet<QString>& once)
{
    int sheets = 0;
    for (const Command& command : commands()) {
        if (command.id == QLatin1String("app.quit") || command.id == QLatin1String("app.signOut") || once.contains(command.id))
            continue;
        CAPTURE(command.id.toStdString());
        FullDesk desk(person);
        if (!desk.window().holds(command.when))
            continue;
        once.insert(command.id);
        desk.window().findChild<QAction*>(command.id)->trigger();
        QTest::qWait(0);
        QWidget* sheet = opened(desk);
        if (!sheet)
            continue;
        ++sheets;
        walk(*sheet);
        const QPointer<QWidget> left(sheet);
        QTest::keyClick(sheet, Qt::Key_Escape);
        if (qobject_cast<Sheet*>(sheet))
            CHECK(desk.comes([&] { return !left || !left->isVisible(); }));
        if (left && left->isVisible())
            left->close(); // an editor is left by the window's own keys
    }
    return sheets;
}

}

TEST_CASE("every sheet that a command opens is walked by keys, says what it is, and Escape leaves it; and the editors of leads")
{
    QSet<QString> walked;
    CHECK(walkSheets(ada, walked) > 10);
    CHECK(walkSheets(lena, walked) >= 2); // guides and canned replies
}
