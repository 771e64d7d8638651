// Tabs as values put onto a QTabBar.
#include "ui/widgets/session_tab_bar.h"

#include "ui/widgets/icons.h"

#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>

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
    while (count() > tabs.size())
        removeTab(count() - 1);
    m_tabs = tabs;
    for (int at = 0; at < tabs.size(); ++at) {
        if (at == count()) {
            addTab(QString());
            auto* close = new QToolButton(this);
            close->setProperty("look", QStringLiteral("quiet"));
            close->setIcon(icon(QStringLiteral("close"), Token::Muted));
            close->setIconSize({14, 14});
            close->setFixedSize(closeButton_px, closeButton_px);
            close->setFocusPolicy(Qt::NoFocus); // Ctrl+W is the key for it
            setTabButton(at, QTabBar::RightSide, close);
            connect(close, &QToolButton::clicked, this, [this, close] {
                for (int tab = 0; tab < count(); ++tab) {
                    if (tabButton(tab, QTabBar::RightSide) == close)
                        Q_EMIT closeRequested(m_tabs[tab].key);
                }
            });
        }
        const auto& tab = tabs[at];
        setTabText(at, tab.unsaved ? tr("%1 · draft").arg(tab.title) : tab.title);
        setTabIcon(at, tab.icon.isEmpty() ? QIcon() : icon(tab.icon));
        setTabToolTip(at, tab.title);
        const QString closeText = tr("Close %1").arg(tab.title);
        tabButton(at, QTabBar::RightSide)->setToolTip(closeText);
        tabButton(at, QTabBar::RightSide)->setAccessibleName(closeText);
        if (tab.key == currentKey)
            setCurrentIndex(at);
    }
    updateGeometry(); // tabs that come before the window is shown do not say so themselves
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
