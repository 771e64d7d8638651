// The guide panel: what a person reads, and that digits, Enter and Alt+Left do what the buttons do.
#include "tests/ui/support/sample_desk.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/panels/guide/choice_button.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;

namespace {

GuideData choice()
{
    GuideData data;
    data.page = GuidePage::Run;
    data.run = QStringLiteral("run");
    data.place = QStringLiteral("run 1");
    data.title = QStringLiteral("Return a delivered order");
    data.progress = QStringLiteral("Step 4 of about 6 · about 2 min left");
    data.percent = 60;
    data.sayLabel = QStringLiteral("Say");
    data.say = QStringLiteral("I am sorry <b>that</b> it arrived damaged.");
    data.choices = {{QStringLiteral("A replacement"), true}, {QStringLiteral("The money back"), false}};
    data.required = QStringLiteral("Still required: the conditions");
    data.soFar = {{QStringLiteral("Order: #W6247578"), true}, {QStringLiteral("State: Damaged"), false}};
    data.canGoBack = true;
    return data;
}

GuideData typed()
{
    GuideData data = choice();
    data.place = QStringLiteral("run 2");
    data.choices.clear();
    data.say = QStringLiteral("How much is it?");
    data.isTyped = true;
    data.hint = QStringLiteral("Amount in USD");
    data.next = QStringLiteral("Next");
    return data;
}

struct Shown {
    FixedClock clock;
    MainWindow window{clock};
    GuidePanel& panel = window.panel<GuidePanel>();
    Shown()
    {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        fillSample(window, clock);
        window.showPanel(QStringLiteral("guide"));
    }
    template <class W> W& part(const char* name) { return *panel.findChild<W*>(QLatin1String(name)); }
};

}

TEST_CASE("the panel shows what to say, the choices with their digits, and what is still required")
{
    Shown shown;
    shown.panel.setData(choice());
    CHECK(shown.part<QLabel>("guide.say").text() == QStringLiteral("I am sorry <b>that</b> it arrived damaged."));
    CHECK(shown.part<QLabel>("guide.say").textFormat() == Qt::PlainText);
    CHECK(shown.part<ChoiceButton>("guide.choice1").words() == QStringLiteral("A replacement"));
    CHECK(shown.part<QPushButton>("guide.choice1").accessibleName() == QStringLiteral("1: A replacement, chosen"));
    CHECK(shown.part<QPushButton>("guide.choice2").accessibleName() == QStringLiteral("2: The money back"));
    CHECK(shown.part<QLabel>("guide.soFar").text() == QStringLiteral("Order: #W6247578"));
    CHECK(shown.part<QLabel>("guide.before").text() == QStringLiteral("State: Damaged"));
    CHECK(shown.part<QLabel>("guide.required").isVisible());
    CHECK(shown.part<QProgressBar>("guide.bar").value() == 60);
    CHECK_FALSE(shown.part<QPushButton>("guide.go").isVisible()); // only a choice leads on
    CHECK_FALSE(shown.part<QLineEdit>("guide.typed").isVisible());
}

TEST_CASE("digits choose, and only those that are there")
{
    Shown shown;
    shown.panel.setData(choice());
    shown.panel.setFocus();
    QSignalSpy digits(&shown.panel, &GuidePanel::digitPressed), next(&shown.panel, &GuidePanel::nextRequested);
    for (const Qt::Key key : {Qt::Key_2, Qt::Key_3, Qt::Key_Return})
        QTest::keyClick(QApplication::focusWidget(), key);
    REQUIRE(digits.size() == 1);
    CHECK(digits.first().first().toInt() == 2);
    CHECK(next.isEmpty());
}

TEST_CASE("an answer is typed where the caret is put, digits included, and Enter gives it")
{
    Shown shown;
    shown.panel.setData(choice());
    shown.panel.setFocus();
    shown.panel.setData(typed());
    QSignalSpy digits(&shown.panel, &GuidePanel::digitPressed), next(&shown.panel, &GuidePanel::nextRequested);
    auto& line = shown.part<QLineEdit>("guide.typed");
    CHECK(line.placeholderText() == QStringLiteral("Amount in USD"));
    QTest::keyClicks(&line, QStringLiteral("12.50"));
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(digits.isEmpty());
    REQUIRE(next.size() == 1);
    CHECK(next.first().first().toString() == QStringLiteral("12.50"));
    GuideData refused = typed();
    refused.problem = QStringLiteral("That is more than 10.");
    shown.panel.setData(refused);
    CHECK(line.text() == QStringLiteral("12.50")); // what was typed stays
    CHECK(shown.part<QLabel>("guide.problem").isVisible());
}

TEST_CASE("with the caret in the composer, chords go back and on, and digits are text")
{
    Shown shown;
    GuideData say = choice();
    say.choices.clear();
    say.next = QStringLiteral("Next");
    shown.panel.setData(say);
    shown.window.setContext({.customer = true, .openCase = true, .guideRun = true});
    shown.window.focusChild("composer.text");
    QStringList requested;
    QObject::connect(&shown.window, &MainWindow::requested, [&](const QString& id) { requested.append(id); });
    QSignalSpy digits(&shown.panel, &GuidePanel::digitPressed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    CHECK(requested == QStringList{QStringLiteral("guide.back"), QStringLiteral("guide.next")});
    CHECK(digits.isEmpty());
}

TEST_CASE("a step that comes while the caret is elsewhere does not take it")
{
    Shown shown;
    shown.panel.setData(choice());
    shown.window.focusChild("composer.text");
    shown.panel.setData(typed());
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("composer.text"));
    shown.panel.setFocus();
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("guide.typed"));
    GuideData next = choice();
    next.place = QStringLiteral("run 3");
    shown.panel.setData(next);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("guide.run")); // the line is gone, the keys stay here
}

TEST_CASE("what is typed while an answer is being kept belongs to the step that comes then")
{
    Shown shown;
    GuideData busy = choice();
    shown.panel.setData(busy);
    shown.panel.setFocus();
    busy.isBusy = true;
    shown.panel.setData(busy);
    QSignalSpy digits(&shown.panel, &GuidePanel::digitPressed), next(&shown.panel, &GuidePanel::nextRequested);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("12.5"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(digits.isEmpty());
    shown.panel.setData(typed());
    CHECK(digits.isEmpty());
    REQUIRE(next.size() == 1);
    CHECK(next[0][0].toString() == QStringLiteral("12.5"));
}

TEST_CASE("what was typed ahead of a refusal is dropped: it was meant for another step")
{
    Shown shown;
    GuideData busy = choice();
    busy.isBusy = true;
    shown.panel.setData(busy);
    shown.panel.setFocus();
    QSignalSpy digits(&shown.panel, &GuidePanel::digitPressed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    GuideData refused = choice();
    refused.problem = QStringLiteral("Not now.");
    shown.panel.setData(refused);
    shown.panel.setData(choice());
    CHECK(digits.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    CHECK(digits.size() == 1);
}

TEST_CASE("a key that is held down answers one step")
{
    Shown shown;
    shown.panel.setData(choice());
    shown.panel.setFocus();
    QSignalSpy digits(&shown.panel, &GuidePanel::digitPressed);
    QKeyEvent first(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"));
    QKeyEvent again(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
    for (QKeyEvent* event : {&first, &again, &again})
        QCoreApplication::sendEvent(shown.panel.focusProxy(), event);
    CHECK(digits.size() == 1);
}

TEST_CASE("a click on the words of an answer gives it")
{
    Shown shown;
    shown.panel.setData(choice());
    QTest::qWait(20); // layouts are made when the loop is idle
    QSignalSpy digits(&shown.panel, &GuidePanel::digitPressed);
    const auto& button = shown.part<ChoiceButton>("guide.choice2");
    const QPoint middle = button.mapTo(&shown.window, button.rect().center());
    QWidget* under = shown.window.childAt(middle);
    REQUIRE(under);
    QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(&shown.window, middle));
    REQUIRE(digits.size() == 1);
    CHECK(digits[0][0].toInt() == 2);
}

TEST_CASE("a long answer takes more lines instead of being cut off")
{
    Shown shown;
    GuideData data = choice();
    data.choices = {{QStringLiteral("Short"), false}, {QStringLiteral("A text that is a good deal longer than the panel is wide, because somebody has written it as a whole sentence"), false}};
    shown.panel.setData(data);
    QTest::qWait(20); // layouts are made when the loop is idle
    const auto& brief = shown.part<ChoiceButton>("guide.choice1");
    const auto& wordy = shown.part<ChoiceButton>("guide.choice2");
    CHECK(wordy.height() >= brief.height() + wordy.fontMetrics().lineSpacing());
    CHECK(wordy.height() >= wordy.heightForWidth(wordy.width()));
}

TEST_CASE("buttons with long words stand above each other rather than beyond the edge")
{
    Shown shown;
    GuideData data = typed();
    data.next = QStringLiteral("Rather a long word");
    shown.panel.setData(data);
    QTest::qWait(20); // layouts are made when the loop is idle
    const auto& back = shown.part<QPushButton>("guide.back");
    const auto& next = shown.part<QPushButton>("guide.go");
    CHECK(next.geometry().bottom() < back.geometry().top());
    CHECK(next.mapTo(&shown.panel, QPoint(next.width(), 0)).x() <= shown.panel.width());
    data.next = QStringLiteral("Next");
    shown.panel.setData(data);
    QTest::qWait(20);
    CHECK(next.geometry().top() == back.geometry().top());
}

TEST_CASE("without a running guide, a few letters and Enter start one")
{
    Shown shown;
    GuideData list;
    list.rows = {{.header = true, .title = QStringLiteral("Guides")}, {.key = QStringLiteral("g1"), .icon = QStringLiteral("guide"), .title = QStringLiteral("Missing parcel")},
                 {.key = QStringLiteral("g2"), .icon = QStringLiteral("guide"), .title = QStringLiteral("Refund")}};
    shown.panel.setData(list);
    QSignalSpy picks(&shown.panel, &GuidePanel::picked), left(&shown.panel, &GuidePanel::left);
    shown.panel.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the first one
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ref"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(picks.size() == 2);
    CHECK(picks[0][0].toString() == QStringLiteral("g1"));
    CHECK(picks[1][0].toString() == QStringLiteral("g2"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // what was typed goes first
    CHECK(left.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(left.size() == 1);
}

TEST_CASE("where no guide can be started, the panel says why")
{
    Shown shown;
    shown.panel.setData({});
    bool isSaid = false;
    for (const auto* label : shown.panel.findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("the guides that a lead has published")));
    CHECK(isSaid);
}
