// The open customers and cases as tabs: each with its own close button, in the order of the sessions.
#include "ui/widgets/session_tab_bar.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace callboard;

namespace {

SessionTab tab(const char* name, bool unsaved = false)
{
    return {QString::fromLatin1(name), QStringLiteral("Customer ") + QLatin1String(name), QStringLiteral("person"), unsaved};
}

QStringList shown(const SessionTabBar& bar)
{
    QStringList texts;
    for (int at = 0; at < bar.count(); ++at)
        texts.append(bar.tabText(at));
    return texts;
}

QString closedBy(SessionTabBar& bar, int at)
{
    QSignalSpy closed(&bar, &SessionTabBar::closeRequested);
    qobject_cast<QToolButton*>(bar.tabButton(at, QTabBar::RightSide))->click();
    return closed.isEmpty() ? QString() : closed.first().first().toString();
}

}

TEST_CASE("tabs that come, go and change places keep their titles and their close buttons")
{
    SessionTabBar bar(nullptr);
    QSignalSpy activated(&bar, &SessionTabBar::activated);
    bar.setTabs({tab("a"), tab("b"), tab("c")}, QStringLiteral("b"));
    CHECK(bar.currentKey() == QStringLiteral("b"));
    bar.setTabs({tab("b"), tab("c", true), tab("d")}, QStringLiteral("d"));
    CHECK(shown(bar) == QStringList{QStringLiteral("Customer b"), QStringLiteral("Customer c · draft"), QStringLiteral("Customer d")});
    CHECK(bar.currentKey() == QStringLiteral("d"));
    bar.setTabs({tab("d"), tab("b"), tab("e"), tab("c")}, QStringLiteral("b"));
    CHECK(shown(bar) == QStringList{QStringLiteral("Customer d"), QStringLiteral("Customer b"), QStringLiteral("Customer e"), QStringLiteral("Customer c")});
    CHECK(bar.currentKey() == QStringLiteral("b"));
    for (int at = 0; at < bar.count(); ++at)
        CHECK(bar.tabText(at).endsWith(closedBy(bar, at)));
    CHECK(bar.tabButton(2, QTabBar::RightSide)->accessibleName() == QStringLiteral("Close Customer e"));
    CHECK(activated.isEmpty());
    bar.step(1);
    CHECK(activated.size() == 1);
    bar.setTabs({}, {});
    CHECK(bar.count() == 0);
    CHECK(bar.currentKey().isEmpty());
}
