// Places, keys and focus; everything that is shown comes from tables or from setters.
#include "ui/shell/main_window.h"

#include "core/base/result.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/panels/history/history_panel.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/panels.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/panels/worklist/worklist_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/commands.h"
#include "ui/shell/place_keys.h"
#include "ui/shell/session_view.h"
#include "ui/shell/side_panels.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace callboard {

namespace {

constexpr QSize windowSize_px(1440, 900);
constexpr int leftWidth_px = 288;
constexpr int leftWidth_px_min = 200;
constexpr int rightWidth_px = 368;

} // namespace

MainWindow::MainWindow(const Clock& clock, QWidget* parent)
    : QMainWindow(parent), m_commands(commands()), m_top(new TopBar(clock, this)), m_columns(new QSplitter(Qt::Horizontal, this)), m_left(new QWidget(this)),
      m_sessions(new SessionView(this)), m_side(new SidePanels(this)), m_status(new StatusStrip(this)),
      m_palette(new CommandPalette(m_commands, [this](When when) { return holds(when); }, this))
{
    setWindowTitle(QStringLiteral("Callboard"));
    resize(windowSize_px.boundedTo(screen()->availableSize())); // a first start on a small screen
    build();
    addPanels();
    makeActions(*this, m_commands);
    connectParts();
    showKeys();
}

void MainWindow::build()
{
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_columns, 1);
    column->addWidget(m_status);
    setCentralWidget(middle);

    m_left->setProperty("look", QStringLiteral("surface"));
    m_left->setMinimumWidth(leftWidth_px_min);
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins({});
    m_sessions->setProperty("look", QStringLiteral("window"));
    auto* right = new QWidget(this);
    right->setProperty("look", QStringLiteral("surface"));
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, rhythm_px, 0, 0);
    rightColumn->addWidget(m_side);
    for (auto* part : {m_left, right, static_cast<QWidget*>(m_sessions)})
        part->setAttribute(Qt::WA_StyledBackground);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_sessions);
    m_columns->addWidget(right);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(1, 3);
    m_columns->setStretchFactor(2, 1); // a guide is read there, so it has its share of the room
    m_columns->setHandleWidth(1);
    m_columns->setSizes({leftWidth_px, windowSize_px.width() - leftWidth_px - rightWidth_px, rightWidth_px});
}

void MainWindow::addPanels()
{
    for (const auto& row : panelRows()) {
        switch (row.info.place) {
        case PanelPlace::Left: m_left->layout()->addWidget(row.make(m_left)); break;
        case PanelPlace::Centre: m_sessions->addPanel(row.make(m_sessions->panelParent()), row.info.id == TimelinePanel::info.id); break;
        case PanelPlace::Right: m_side->addPanel(row.make(m_side), row.info); break;
        }
    }
}

void MainWindow::connectParts()
{
    connect(m_top, &TopBar::searchRequested, this, [this] { openPalette(); });
    connect(m_sessions, &SessionView::searchRequested, this, [this] { openPalette(); });
    connect(m_top, &TopBar::holdRequested, this, [this] { Q_EMIT requested(QStringLiteral("call.hold")); });
    connect(m_top, &TopBar::endRequested, this, [this] { Q_EMIT requested(QStringLiteral("call.end")); });
    connect(m_status, &StatusStrip::outboxRequested, this, [this] { showPanel(QStringLiteral("outbox")); });
    connect(&panel<CustomerPanel>(), &CustomerPanel::editRequested, this, [this] { Q_EMIT requested(QStringLiteral("customer.edit")); });
    connect(m_palette, &CommandPalette::commandChosen, this, [this](const QString& id) {
        auto* action = findChild<QAction*>(id, Qt::FindDirectChildrenOnly);
        CALLBOARD_REQUIRE(action);
        action->trigger();
    });
}

void MainWindow::setCommands(const QList<Command>& commands)
{
    m_commands = commands;
    m_palette->setCommands(commands);
    for (const Command& command : commands) {
        QList<QKeySequence> keys;
        for (const QString& shortcut : command.shortcuts)
            keys << QKeySequence(shortcut);
        findChild<QAction*>(command.id, Qt::FindDirectChildrenOnly)->setShortcuts(keys);
    }
    showKeys();
}

QString MainWindow::keyOf(const QString& commandId) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&commandId](const Command& command) { return command.id == commandId; });
    return found == m_commands.end() || found->shortcuts.isEmpty() ? QString() : keyText(found->shortcuts.first());
}

void MainWindow::showKeys()
{
    // A button that does a command is named after it: its tool tip teaches the key, and a primary button says it.
    for (const auto& command : m_commands) {
        const QString key = keyOf(command.id);
        if (auto* button = findChild<QPushButton*>(command.id)) {
            const QString shown = std::exchange(m_keysShown[command.id], key.isEmpty() ? QString() : QStringLiteral("   ") + key);
            button->setToolTip(key.isEmpty() ? command.text : QStringLiteral("%1 (%2)").arg(command.text, key));
            if (button->property("showsKey").toBool() && !(shown.isEmpty() && key.isEmpty()))
                button->setText(button->text().chopped(button->text().endsWith(shown) ? shown.size() : 0) + m_keysShown[command.id]);
        }
        if (command.id == QLatin1String("palette.open"))
            m_top->setSearchKey(key);
        else if (command.id.startsWith(panelCommands))
            m_side->setKey(command.id.mid(panelCommands.size()), key);
    }
}

void MainWindow::setPanelCount(const QString& panelId, int count)
{
    auto* widget = m_side->findChild<QWidget*>(panelId);
    CALLBOARD_REQUIRE(widget);
    m_side->setCount(widget, count);
}

void MainWindow::setContext(const WindowContext& context)
{
    m_context = context;
    panel<ComposerPanel>().setCaseOpen(context.openCase);
}

bool MainWindow::holds(When when) const
{
    switch (when) {
    case When::Always: return true;
    case When::Session: return m_sessions->hasSession();
    case When::Customer: return m_context.customer;
    case When::OpenCase: return m_context.openCase;
    case When::Call: return m_context.call;
    case When::ClosedTab: return m_context.closedTab;
    case When::GuideRun: return m_context.guideRun;
    case When::Article: return findChild<KnowledgePanel*>(QLatin1String(KnowledgePanel::info.id))->isReading();
    case When::Lead: return m_context.lead;
    case When::AnyCase: return m_context.anyCase;
    case When::Cases: return m_context.anyCase || !chosenRows().isEmpty();
    case When::Undo: return m_context.undo;
    case When::LeadsCase: return m_context.lead && m_context.anyCase;
    case When::HeldReply: return m_context.heldReply;
    }
    return false;
}

WindowLayout MainWindow::layoutState() const
{
    return {saveGeometry(), m_columns->saveState(), m_side->currentWidget()->objectName()};
}

void MainWindow::setLayoutState(const WindowLayout& layout)
{
    if (!layout.geometry.isEmpty())
        restoreGeometry(layout.geometry);
    if (!layout.columns.isEmpty())
        m_columns->restoreState(layout.columns);
    if (auto* side = m_side->findChild<QWidget*>(layout.sidePanel); side && m_side->indexOf(side) >= 0)
        m_side->setCurrentWidget(side);
}

void MainWindow::openPalette(const QString& query)
{
    m_palette->open(query, m_palette->isVisible() ? ListRows() : placeKeys(focusWidget()));
    const auto* search = findChild<QWidget*>(QStringLiteral("search"));
    const QPoint at = search->mapTo(this, QPoint(-rhythm_px, -rhythm_px));
    m_palette->move(qMax(0, qMin(at.x(), width() - m_palette->width() - rhythm_px)), qMax(0, at.y()));
}

void MainWindow::showPanel(const QString& id)
{
    auto* widget = findChild<QWidget*>(id);
    CALLBOARD_REQUIRE(widget);
    if (m_side->indexOf(widget) >= 0)
        m_side->setCurrentWidget(widget);
    widget->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::revealPanel(const QString& id)
{
    auto* widget = m_side->findChild<QWidget*>(id);
    CALLBOARD_REQUIRE(widget);
    m_side->setCurrentWidget(widget);
}

void MainWindow::focusChild(const char* objectName)
{
    auto* widget = findChild<QWidget*>(QLatin1String(objectName));
    CALLBOARD_REQUIRE(widget);
    widget->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget*> MainWindow::regions() const
{
    QList<QWidget*> visible;
    for (const auto* name : {"search", "worklist", "timeline", "composer", "side"}) {
        if (auto* region = findChild<QWidget*>(QLatin1String(name)); region && region->isVisible())
            visible << region;
    }
    return visible;
}

void MainWindow::stepRegion(int by)
{
    const auto all = regions();
    const auto* focus = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (focus && (all[at] == focus || all[at]->isAncestorOf(focus)))
            current = at;
    }
    auto* next = all[(current + by + all.size()) % all.size()];
    (next == m_side ? m_side->currentWidget() : next)->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

QStringList MainWindow::chosenRows() const
{
    const auto* focus = QApplication::focusWidget();
    const auto chosenIn = [focus](const auto* panel) { return focus && panel->isAncestorOf(focus) ? panel->chosen() : QStringList(); };
    return chosenIn(findChild<WorklistPanel*>(QLatin1String(WorklistPanel::info.id))) + chosenIn(findChild<HistoryPanel*>(QLatin1String(HistoryPanel::info.id)));
}

void MainWindow::stepSession(int by) { m_sessions->step(by); }
void MainWindow::stepFilter() { panel<TimelinePanel>().stepFilter(1); }
void MainWindow::stepKind() { panel<ComposerPanel>().stepKind(1); }
void MainWindow::save() { panel<ComposerPanel>().save(); }
void MainWindow::saveAndClose() { panel<ComposerPanel>().saveAndClose(); }

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

} // namespace callboard
