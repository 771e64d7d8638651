// The tabs beside the session.
#include "ui/shell/side_panels.h"

#include "core/base/result.h"
#include "ui/panels/panels.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QTabBar>

namespace callboard {

namespace {

constexpr int inset_px = 8; // before the first tab, as the style sheet has it
constexpr int width_px = 368, height_px = 600;
constexpr int width_px_min = 320, height_px_min = 240; // five icons with counts of two digits

} // namespace

SidePanels::SidePanels(QWidget* parent) : QTabWidget(parent)
{
    setObjectName(QStringLiteral("side"));
    setAccessibleName(tr("Side panels"));
    setIconSize(QSize(icon_px, icon_px));
    tabBar()->setExpanding(false);
    tabBar()->setDrawBase(false);
    connect(this, &QTabWidget::currentChanged, this, &SidePanels::fit);
}

QSize SidePanels::sizeHint() const { return {width_px, height_px}; }
QSize SidePanels::minimumSizeHint() const { return {width_px_min, height_px_min}; }

void SidePanels::addPanel(QWidget* panel, const PanelInfo& info)
{
    const QString title = titleOf(info);
    m_tabs << Tab{title, QString::fromLatin1(info.icon)};
    const int at = addTab(panel, title);
    setTabToolTip(at, title);
}

void SidePanels::setKey(const QString& panelId, const QString& key)
{
    for (int at = 0; at < count(); ++at)
        if (widget(at)->objectName() == panelId)
            setTabToolTip(at, key.isEmpty() ? m_tabs[at].title : QStringLiteral("%1 (%2)").arg(m_tabs[at].title, key));
}

void SidePanels::setCount(QWidget* panel, int count)
{
    const int at = indexOf(panel);
    CALLBOARD_REQUIRE(at >= 0);
    m_tabs[at].count = count;
    fit();
}

void SidePanels::showEvent(QShowEvent* event)
{
    QTabWidget::showEvent(event);
    fit();
}

void SidePanels::resizeEvent(QResizeEvent* event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void SidePanels::changeEvent(QEvent* event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

void SidePanels::fit()
{
    if (!isVisible())
        return; // once, when it is shown
    for (const auto words : {Words::All, Words::Current, Words::None}) {
        write(words);
        if (tabBar()->sizeHint().width() + inset_px <= width())
            return;
    }
}

void SidePanels::write(Words words)
{
    for (int at = 0; at < m_tabs.size(); ++at) {
        const auto& tab = m_tabs[at];
        const bool current = at == currentIndex();
        const bool written = words == Words::All || (words == Words::Current && current);
        const QString count = tab.count > 0 ? QString::number(tab.count) : QString();
        setTabText(at, !written ? count : count.isEmpty() ? tab.title : QStringLiteral("%1  %2").arg(tab.title, count));
        setTabIcon(at, written ? QIcon() : icon(tab.iconName, current ? Token::PlainText : Token::Muted));
        tabBar()->setAccessibleTabName(at, tab.count > 0 ? tr("%1, %2").arg(tab.title, count) : tab.title);
    }
}

} // namespace callboard
