// A column of the panels under the tab bar.
#include "ui/shell/session_view.h"

#include "ui/widgets/empty_hint.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/session_tab_bar.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int gap_px = 12;
constexpr int width_px_min = 460, height_px_min = 480;

} // namespace

SessionView::SessionView(QWidget* parent)
    : QWidget(parent), m_tabs(new SessionTabBar(this)), m_line(makeLine(this)), m_notice(new NoticeBar(this)), m_stack(new PageStack(this)), m_panels(new QWidget(this)), m_column(new QVBoxLayout(m_panels))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(gap_px);
    auto* hint = new EmptyHint(QStringLiteral("search"), tr("Nobody is open"), tr("Type a name, a number, an order or an e-mail address, or take the next task from the worklist."), this);
    auto* search = hint->addButton(tr("Search"));
    search->setObjectName(QStringLiteral("palette.open"));
    connect(search, &QPushButton::clicked, this, &SessionView::searchRequested);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_stack->addWidget(m_panels);
    m_stack->addWidget(hint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, gap_px);
    column->setSpacing(gap_px);
    auto* tabs = new QVBoxLayout;
    tabs->setSpacing(0);
    tabs->addWidget(m_tabs);
    tabs->addWidget(m_line);
    column->addLayout(tabs);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &SessionTabBar::activated, this, &SessionView::activated);
    connect(m_tabs, &SessionTabBar::closeRequested, this, &SessionView::closeRequested);
    connect(m_notice, &NoticeBar::acted, this, &SessionView::noticeActed);
    connect(m_notice, &NoticeBar::dismissed, this, [this] { Q_EMIT noticeActed({}); });
    setSessions({}, {});
}

QSize SessionView::minimumSizeHint() const { return {width_px_min, height_px_min}; }

void SessionView::addPanel(QWidget* panel, bool stretches) { m_column->addWidget(panel, stretches ? 1 : 0); }

void SessionView::setSessions(const QList<SessionTab>& tabs, const QString& currentKey)
{
    m_tabs->setTabs(tabs, currentKey);
    m_line->setVisible(!tabs.isEmpty());
    m_stack->setCurrentIndex(tabs.isEmpty() ? 1 : 0);
}

void SessionView::setNotice(const NoticeData& notice) { m_notice->setNotice(notice); }

void SessionView::step(int by) { m_tabs->step(by); }

bool SessionView::hasSession() const { return m_tabs->count() > 0; }

QString SessionView::currentKey() const { return m_tabs->currentKey(); }

} // namespace callboard
