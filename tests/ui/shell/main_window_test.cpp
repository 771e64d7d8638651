// The window driven as a person drives it: by keys, starting with the caret in the composer.
#include "tests/ui/support/sample_desk.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/panels/panels.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/worklist/worklist_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/commands.h"
#include "ui/shell/session_view.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/call_pill.h"
#include "ui/widgets/row_list.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace callboard;

namespace {

struct Desk {
    Desk()
    {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        fillSample(window, clock);
        text().setFocus();
    }

    template <class W> W& child(const char* name)
    {
        auto* found = window.findChild<W*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QPlainTextEdit& text() { return child<QPlainTextEdit>("composer.text"); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void type(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }
    std::string focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString() : std::string(); }

    FixedClock clock;
    MainWindow window{clock};
};

} // namespace

TEST_CASE("every command's key reaches its command while the caret is in the composer")
{
    std::optional<Desk> desk;
    for (const auto& command : commands()) {
        for (const auto& shortcut : command.shortcuts) {
            CAPTURE(command.id.toStdString(), shortcut.toStdString());
            if (shortcut.endsWith(u'?'))
                continue; // typed, not run: see the test of the question mark
            if (!desk || !desk->window.isVisible()) // "quit" closes it
                desk.emplace();
            fillSample(desk->window, desk->clock);
            desk->text().setFocus();
            auto* action = desk->window.findChild<QAction*>(command.id);
            REQUIRE(action);
            const QSignalSpy triggered(action, &QAction::triggered);
            const auto key = QKeySequence(shortcut)[0];
            desk->press(key.key(), key.keyboardModifiers());
            CHECK(triggered.size() == 1);
        }
    }
}

TEST_CASE("Ctrl+Enter saves what was typed and closes the case")
{
    Desk desk;
    const QSignalSpy saved(&desk.window.panel<ComposerPanel>(), &ComposerPanel::saveAndCloseRequested);
    desk.type(" Sent today.");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(saved.size() == 1);
    const auto entry = saved[0][0].value<ComposerDraft>();
    CHECK(entry.text.toStdString() == "Base cracked, photo requested. Customer prefers replacement. Sent today.");
    CHECK(entry.outcome.toStdString() == "replaced");
    CHECK(entry.kind.toStdString() == "note");
}

TEST_CASE("an empty entry is not saved")
{
    Desk desk;
    const QSignalSpy saved(&desk.window.panel<ComposerPanel>(), &ComposerPanel::saveRequested);
    desk.text().clear();
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(saved.isEmpty());
    desk.type("x");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(saved.size() == 1);
}

TEST_CASE("every keystroke and movement of the caret is told, and putting a draft back tells nothing")
{
    Desk desk;
    auto& composer = desk.window.panel<ComposerPanel>();
    const QSignalSpy changed(&composer, &ComposerPanel::draftChanged);
    composer.setDraft({.kind = QStringLiteral("call"), .text = QStringLiteral("Half a sente"), .outcome = QStringLiteral("refunded"), .caret = 4});
    CHECK(changed.isEmpty());
    CHECK((composer.draft() == ComposerDraft{QStringLiteral("call"), QStringLiteral("Half a sente"), QStringLiteral("refunded"), 4}));
    desk.press(Qt::Key_End);
    desk.type("nce");
    REQUIRE(changed.size() >= 4);
    CHECK((changed.last()[0].value<ComposerDraft>() == ComposerDraft{QStringLiteral("call"), QStringLiteral("Half a sentence"), QStringLiteral("refunded"), 15}));
}

TEST_CASE("a closed case can take entries but cannot be closed again")
{
    Desk desk;
    desk.window.setContext({.customer = true, .openCase = false});
    const QSignalSpy closed(&desk.window.panel<ComposerPanel>(), &ComposerPanel::saveAndCloseRequested);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(closed.isEmpty());
    CHECK_FALSE(desk.child<QPushButton>("composer.saveAndClose").isVisible());
}

TEST_CASE("the palette runs a command by a few letters and gives the caret back")
{
    Desk desk;
    const QSignalSpy requested(&desk.window, &MainWindow::requested);
    auto& palette = desk.window.palettePopup();
    QObject::connect(&palette, &CommandPalette::searched, &palette, [&palette](const QString& query) { palette.setHits(query, {}); });
    desk.press(Qt::Key_K, Qt::ControlModifier);
    CHECK(desk.focus() == "palette.search");
    desk.type("new case");
    desk.press(Qt::Key_Return);
    REQUIRE(requested.size() == 1);
    CHECK(requested[0][0].toString().toStdString() == "case.new");
    CHECK_FALSE(desk.window.palettePopup().isVisible());
    CHECK(desk.focus() == "composer.text");
}

TEST_CASE("Escape leaves the palette and the caret is where it was")
{
    Desk desk;
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.window.palettePopup().isVisible());
    CHECK(desk.focus() == "composer.text");
}

TEST_CASE("records found for a query stand before the commands, and Enter opens the first")
{
    Desk desk;
    auto& palette = desk.window.palettePopup();
    const QSignalSpy opened(&palette, &CommandPalette::hitChosen);
    QObject::connect(&palette, &CommandPalette::searched, &palette, [&palette](const QString& query) {
        palette.setHits(query, {{.key = QStringLiteral("customer-1"), .icon = QStringLiteral("person"), .title = QStringLiteral("Maria Lopez")}});
    });
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type("0134");
    desk.press(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toString().toStdString() == "customer-1");
}

TEST_CASE("Enter before anything was found opens what is found, and a second one takes what is there")
{
    Desk desk;
    auto& palette = desk.window.palettePopup();
    const QSignalSpy opened(&palette, &CommandPalette::hitChosen), commanded(&palette, &CommandPalette::commandChosen);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type("new");
    desk.press(Qt::Key_Return);
    CHECK(commanded.isEmpty());
    SECTION("it comes")
    {
        palette.setHits(QStringLiteral("new"), {{.key = QStringLiteral("customer-1"), .icon = QStringLiteral("person"), .title = QStringLiteral("Ann Newton")}});
        REQUIRE(opened.size() == 1);
        CHECK(opened[0][0].toString().toStdString() == "customer-1");
        CHECK(desk.focus() == "composer.text");
    }
    SECTION("there is none: the command that was meant")
    {
        palette.setHits(QStringLiteral("new"), {});
        CHECK(commanded.size() == 1);
    }
    SECTION("more was typed meanwhile")
    {
        desk.type("t");
        palette.setHits(QStringLiteral("newt"), {{.key = QStringLiteral("customer-1"), .icon = QStringLiteral("person"), .title = QStringLiteral("Ann Newton")}});
        CHECK(opened.isEmpty());
        CHECK(palette.isVisible());
    }
    SECTION("pressed again")
    {
        desk.press(Qt::Key_Return);
        CHECK(commanded.size() == 1);
    }
}

TEST_CASE("the first record is selected though articles and a command came before it, unless the person has gone elsewhere")
{
    Desk desk;
    auto& palette = desk.window.palettePopup();
    const auto& list = desk.child<RowList>("palette.list");
    const ListRows people{{.key = QStringLiteral("customer-1"), .title = QStringLiteral("Maria Lopez")}}, articles{{.header = true, .title = QStringLiteral("Articles")}, {.key = QStringLiteral("article-1"), .title = QStringLiteral("Marble")}};
    desk.window.openPalette(QStringLiteral("dark"));
    CHECK(list.currentKey() == QStringLiteral("command:theme.dark"));
    palette.addHits(QStringLiteral("dark"), CommandPalette::Later::Articles, articles);
    CHECK(list.currentKey() == QStringLiteral("command:theme.dark")); // a few letters run a command
    SECTION("not gone")
    {
        palette.setHits(QStringLiteral("dark"), people);
        CHECK(list.currentKey() == QStringLiteral("customer-1"));
    }
    SECTION("gone")
    {
        for (int rows = 0; rows < 20 && list.currentKey() != QStringLiteral("article-1"); ++rows)
            desk.press(Qt::Key_Down);
        REQUIRE(list.currentKey() == QStringLiteral("article-1"));
        palette.setHits(QStringLiteral("dark"), people);
        CHECK(list.currentKey() == QStringLiteral("article-1"));
    }
}

TEST_CASE("records that come late, for what was typed before, are not shown")
{
    Desk desk;
    auto& palette = desk.window.palettePopup();
    desk.window.openPalette(QStringLiteral("lop"));
    palette.setHits(QStringLiteral("lo"), {{.key = QStringLiteral("old"), .title = QStringLiteral("Old hit")}});
    CHECK_FALSE(desk.child<RowList>("palette.list").rows().indexOf(QStringLiteral("old")).isValid());
}

TEST_CASE("a command that makes no sense now is not offered and does nothing")
{
    Desk desk;
    desk.window.setContext({});
    const QSignalSpy requested(&desk.window, &MainWindow::requested);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(requested.isEmpty());
    desk.window.openPalette();
    CHECK_FALSE(desk.child<RowList>("palette.list").rows().indexOf(QStringLiteral("command:case.new")).isValid());
    CHECK(desk.child<RowList>("palette.list").rows().indexOf(QStringLiteral("command:customer.new")).isValid());
}

TEST_CASE("F6 goes round the parts of the window, Shift+F6 goes back")
{
    Desk desk;
    QStringList seen;
    for (int step = 0; step < 5; ++step) {
        desk.press(Qt::Key_F6);
        seen << QString::fromStdString(desk.focus());
    }
    CHECK(seen.join(QLatin1Char(' ')).toStdString() == "guide.filter search worklist.list timeline.list composer.text");
    desk.press(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(desk.focus() == "timeline.list");
}

TEST_CASE("arrow keys walk the worklist over its headers, and Enter opens")
{
    Desk desk;
    const QSignalSpy opened(&desk.window.panel<WorklistPanel>(), &WorklistPanel::opened);
    desk.press(Qt::Key_1, Qt::AltModifier);
    CHECK(desk.focus() == "worklist.list");
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toString().toStdString() == "f1");
}

TEST_CASE("the worklist is narrowed by typing, and Enter opens what is left")
{
    Desk desk;
    const QSignalSpy opened(&desk.window.panel<WorklistPanel>(), &WorklistPanel::opened);
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.type("warranty");
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toString().toStdString() == "m4");
}

TEST_CASE("tabs are stepped through and closed by keys")
{
    Desk desk;
    const QSignalSpy activated(&desk.window.sessions(), &SessionView::activated);
    const QSignalSpy requested(&desk.window, &MainWindow::requested);
    desk.press(Qt::Key_Tab, Qt::ControlModifier);
    REQUIRE(activated.size() == 1);
    CHECK(activated[0][0].toString().toStdString() == "c2");
    desk.press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(desk.window.sessions().currentKey().toStdString() == "c1");
    desk.press(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(requested.size() == 1);
    CHECK(requested[0][0].toString().toStdString() == "session.close");
}

TEST_CASE("what waits and what was refused lead to the outbox")
{
    Desk desk;
    QTest::mouseClick(&desk.child<QPushButton>("status.refused"), Qt::LeftButton);
    CHECK(desk.child<QTabWidget>("side").currentWidget()->objectName().toStdString() == "outbox");
    CHECK(desk.focus() == "outbox.list");
    CHECK(desk.child<QPushButton>("status.waiting").text().toStdString() == "7 changes waiting");
    CHECK(desk.child<QPushButton>("status.refused").text().toStdString() == "1 change refused");
}

TEST_CASE("the side tabs fit into their column at every width, and keep their counts and spoken names where words give way to icons")
{
    Desk desk;
    auto& side = desk.child<QTabWidget>("side");
    auto* bar = side.tabBar();
    const int orders = side.indexOf(side.findChild<QWidget*>(QStringLiteral("orders")));
    side.setCurrentIndex(orders);
    desk.window.resize(1440, 900);
    auto& columns = desk.child<QSplitter>("columns");
    const auto widen = [&](int width) { columns.setSizes({200, columns.width() - 200 - width, width}); };
    int icons = 0;
    for (int width = 700; width >= 320; width -= 20) {
        widen(width);
        CAPTURE(width, side.width());
        CHECK(bar->sizeHint().width() <= side.width());
        for (int at = 0; at < side.count(); ++at) {
            CHECK((!bar->tabText(at).isEmpty() || !bar->tabIcon(at).isNull()));
            CHECK_FALSE(bar->accessibleTabName(at).isEmpty());
            icons += bar->tabIcon(at).isNull() ? 0 : 1;
        }
        CHECK(bar->tabText(orders).contains(QLatin1String("Orders  3")));
    }
    CHECK(icons > 0);
    widen(700);
    for (int at = 0; at < side.count(); ++at)
        CHECK(bar->tabIcon(at).isNull());
}

TEST_CASE("the outcome is chosen by a chord and a letter")
{
    Desk desk;
    desk.press(Qt::Key_O, Qt::AltModifier);
    CHECK(desk.focus() == "composer.outcome");
    desk.type("q");
    CHECK(desk.window.panel<ComposerPanel>().draft().outcome.toStdString() == "answered");
}

TEST_CASE("every panel and every field to type or choose in has an id and a name to be spoken")
{
    Desk desk;
    for (const auto& row : panelRows()) {
        CAPTURE(row.info.id);
        auto& panel = desk.child<QWidget>(row.info.id);
        CHECK_FALSE(panel.accessibleName().isEmpty());
        CHECK(panel.focusProxy() != nullptr);
    }
    const auto check = [](const QWidget* widget) {
        if (widget->parentWidget() && qobject_cast<QComboBox*>(widget->parentWidget()))
            return;
        CAPTURE(widget->objectName().toStdString(), widget->metaObject()->className());
        CHECK_FALSE(widget->objectName().isEmpty());
        CHECK_FALSE(widget->accessibleName().isEmpty());
    };
    for (const auto* widget : desk.window.findChildren<QLineEdit*>())
        check(widget);
    for (const auto* widget : desk.window.findChildren<QPlainTextEdit*>())
        check(widget);
    for (const auto* widget : desk.window.findChildren<QComboBox*>())
        check(widget);
    for (const auto* widget : desk.window.findChildren<RowList*>())
        check(widget);
}

TEST_CASE("Tab reaches every field of the composer in reading order and comes out again")
{
    Desk desk;
    QStringList seen;
    for (int step = 0; step < 4; ++step) {
        desk.press(Qt::Key_Tab);
        seen << QString::fromStdString(desk.focus());
    }
    CHECK(seen.mid(0, 3).join(QLatin1Char(' ')).toStdString() == "composer.outcome composer.save composer.saveAndClose");
    CHECK_FALSE(seen[3].startsWith(QStringLiteral("composer")));
}

TEST_CASE("an empty window says what to do and hides what cannot be done")
{
    const FixedClock clock;
    MainWindow window(clock);
    window.show();
    CHECK(window.findChild<QPushButton*>(QStringLiteral("palette.open"))->isVisible());
    CHECK_FALSE(window.panel<ComposerPanel>().isVisible());
    CHECK_FALSE(window.findChild<CallPill*>()->isVisible());
    CHECK_FALSE(window.findChild<QComboBox*>(QStringLiteral("repState"))->isVisible());
    CHECK_FALSE(window.findChild<QPushButton*>(QStringLiteral("status.waiting"))->isVisible());
    CHECK_FALSE(window.holds(When::Session));
}

TEST_CASE("column widths and the side panel are remembered by value")
{
    WindowLayout kept;
    {
        Desk desk;
        desk.window.showPanel(QStringLiteral("history"));
        desk.child<QWidget>("worklist").window()->resize(1300, 800);
        kept = desk.window.layoutState();
    }
    const FixedClock clock;
    MainWindow window(clock);
    window.setLayoutState(kept);
    CHECK(window.findChild<QTabWidget*>(QStringLiteral("side"))->currentWidget()->objectName().toStdString() == "history");
    CHECK(window.size() == QSize(1300, 800));
    window.setLayoutState({QByteArray("nonsense"), QByteArray("nonsense"), QStringLiteral("nonsense")}); // a damaged file changes nothing
    CHECK(window.size() == QSize(1300, 800));
}

TEST_CASE("the call's length is shown from the clock that was handed in")
{
    FixedClock clock;
    CallPill pill(clock, nullptr);
    pill.setCall({.name = QStringLiteral("Maria"), .number = QStringLiteral("+1"), .started = {clock.now_ms - 252'000}});
    CHECK(pill.isVisibleTo(nullptr));
    CHECK(durationText(252'000).toStdString() == "04:12");
    CHECK(durationText(3'852'000).toStdString() == "1:04:12");
    CHECK(durationText(-5).toStdString() == "00:00");
    const QSignalSpy hold(&pill, &CallPill::holdRequested);
    QTest::mouseClick(pill.findChild<QPushButton*>(QStringLiteral("call.hold")), Qt::LeftButton);
    REQUIRE(hold.size() == 1);
    CHECK(hold[0][0].toBool());
    pill.setCall({});
    CHECK_FALSE(pill.isVisible());
}
