// Many sessions at once: fifty open tabs keep their order, their words and their speed.
#include "tests/ui/support/live_desk.h"
#include "ui/panels/timeline/composer_panel.h"

#include <QPlainTextEdit>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr int tabs = 50;

Id<Customer> customer(int at) { return {number(quint64(1000 + at))}; }

void manyCustomers(LiveDesk& desk)
{
    for (int at = 0; at < tabs; ++at) {
        Customer one = mariaLopez();
        one.given_name = QStringLiteral("Maria %1").arg(at);
        desk.rows.put(Record<Customer>{customer(at), 1, one});
    }
}

QStringList order(LiveDesk& desk)
{
    QStringList keys;
    for (const Session& session : desk.workspace().sessions())
        keys.append(session.key());
    return keys;
}

}

TEST_CASE("fifty tabs stay in the order in which they were opened, each with its words, also after a restart")
{
    LiveDesk desk;
    manyCustomers(desk);
    desk.open();
    QStringList opened{Session{maria, lamp}.key()};
    for (int at = 0; at < tabs; ++at) {
        desk.workspace().open({customer(at), {}});
        desk.window().focusChild("composer.text");
        desk.type(QStringLiteral("Word %1").arg(at));
        opened.append(Session{customer(at), {}}.key());
    }
    CHECK(order(desk) == opened);
    for (int starts = 0; starts < 2; ++starts) {
        for (int at = tabs - 1; at >= 0; at -= 7) {
            desk.workspace().open({customer(at), {}}); // goes to the tab that is there
            CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == QStringLiteral("Word %1").arg(at));
        }
        CHECK(order(desk) == opened);
        desk.restart();
    }
    desk.workspace().open({customer(20), {}});
    desk.press(Qt::Key_W, Qt::ControlModifier);
    opened.removeAll(Session{customer(20), {}}.key());
    REQUIRE(desk.comes([&] { return order(desk).size() == opened.size(); }));
    CHECK(order(desk) == opened);
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.comes([&] { return desk.workspace().current() && desk.workspace().current()->customer == customer(20); }));
    CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == QStringLiteral("Word 20"));
}

TEST_CASE("a tab is a line in a list and not a window of its own: another one costs the button that closes it")
{
    LiveDesk desk;
    manyCustomers(desk);
    desk.open();
    desk.workspace().open({customer(0), {}});
    const auto parts = [&] { return desk.window().findChildren<QWidget*>().size(); };
    const auto few = parts();
    for (int at = 1; at < tabs; ++at)
        desk.workspace().open({customer(at), {}});
    CHECK(parts() - few <= tabs - 1);
}

TEST_CASE("Ctrl+Tab walks through all fifty and comes back to where it began")
{
    LiveDesk desk;
    manyCustomers(desk);
    desk.open();
    for (int at = 0; at < tabs; ++at)
        desk.workspace().open({customer(at), {}});
    QStringList met;
    for (int at = 0; at <= tabs; ++at) {
        desk.window().stepSession(1);
        met.append(desk.workspace().current()->key());
    }
    CHECK(QSet<QString>(met.begin(), met.end()).size() == tabs + 1);
    CHECK(met.last() == Session{customer(tabs - 1), {}}.key());
}
