// Tabs as values put onto a QTabBar.
#include "ui/widgets/session_tab_bar.h"

#include "ui/widgets/icons.h"

#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace callboard {

namespace {

constexpr int closeButton_px = 20;
constexpr int tabWidth_px_min = 200;

} // namespace

SessionTabBar::SessionTabBar(QWidget* parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("sessions"));
    setAccessibleName(tr("Open customers and cases"));
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setDocumentMode(true);
    connect(this, &QTabBar::currentChanged, this, [this](int at) {
        if (at >= 0)
            Q_EMIT activated(m_tabs[at].key);
    });
}

void SessionTabBar::setTabs(const QList<SessionTab>& tabs, const QString& currentKey)
{
    const QSignalBlocker quiet(this);
    const auto placeIn = [](const QList<SessionTab>& list, const QString& key) {
        return int(std::find_if(list.begin(), list.end(), [&key](const SessionTab& tab) { return tab.key == key; }) - list.begin());
    };
    // Whatever is said to QTabBar measures the text of every tab again: only what differs is said.
    for (int at = count() - 1; at >= 0; --at)
        if (placeIn(tabs, m_tabs[at].key) == tabs.size()) {
            removeTab(at);
            m_tabs.removeAt(at);
        }
    for (int at = 0; at < tabs.size(); ++at) {
        if (const int from = placeIn(m_tabs, tabs[at].key); from == m_tabs.size()) {
            m_tabs.insert(at, tabs[at]);
            addSession(at);
        } else if (from != at) {
            m_tabs.move(from, at);
            moveTab(from, at);
        }
        showTab(at, tabs[at]);
    }
    if (const int current = placeIn(m_tabs, currentKey); current < m_tabs.size())
        setCurrentIndex(current);
    updateGeometry(); // tabs that come before the window is shown do not say so themselves
}

void SessionTabBar::addSession(int at)
{
    insertTab(at, textOf(m_tabs[at]));
    auto* close = new QToolButton(this);
    close->setProperty("look", QStringLiteral("quiet"));
    close->setIcon(icon(QStringLiteral("close"), Token::Muted));
    close->setIconSize({14, 14});
    close->setFixedSize(closeButton_px, closeButton_px);
    close->setFocusPolicy(Qt::NoFocus); // Ctrl+W is the key for it
    setTabButton(at, QTabBar::RightSide, close);
    connect(close, &QToolButton::clicked, this, [this, close] {
        for (int tab = 0; tab < count(); ++tab)
            if (tabButton(tab, QTabBar::RightSide) == close)
                return Q_EMIT closeRequested(m_tabs[tab].key);
    });
}

void SessionTabBar::showTab(int at, const SessionTab& tab)
{
    if (const QString text = textOf(tab); tabText(at) != text)
        setTabText(at, text);
    if (tabIcon(at).isNull() || m_tabs[at].icon != tab.icon)
        setTabIcon(at, tab.icon.isEmpty() ? QIcon() : icon(tab.icon));
    if (const QString close = tr("Close %1").arg(tab.title); tabToolTip(at) != tab.title) {
        setTabToolTip(at, tab.title);
        tabButton(at, QTabBar::RightSide)->setToolTip(close);
        tabButton(at, QTabBar::RightSide)->setAccessibleName(close);
    }
    m_tabs[at] = tab;
}

QString SessionTabBar::textOf(const SessionTab& tab) const
{
    return tab.unsaved ? tr("%1 · draft").arg(tab.title) : tab.title;
}

QString SessionTabBar::currentKey() const
{
    return currentIndex() < 0 ? QString() : m_tabs[currentIndex()].key;
}

void SessionTabBar::step(int by)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + by % count() + count()) % count());
}

QSize SessionTabBar::minimumTabSizeHint(int at) const
{
    const QSize whole = tabSizeHint(at); // rather scroll than show tabs without names
    return {qMin(whole.width(), tabWidth_px_min), whole.height()};
}

void SessionTabBar::mousePressEvent(QMouseEvent* event)
{
    const int at = tabAt(event->pos());
    if (event->button() == Qt::MiddleButton && at >= 0) {
        Q_EMIT closeRequested(m_tabs[at].key);
        return;
    }
    QTabBar::mousePressEvent(event);
}

} // namespace callboard
