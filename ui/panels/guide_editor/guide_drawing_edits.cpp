// Steps are known by their names, because the text may be newer than the drawing.
#include "ui/panels/guide_editor/guide_drawing_edits.h"

#include "ui/panels/guide_editor/guide_edit_bar.h"
#include "ui/panels/guide_editor/guide_graph_view.h"

#include <QMenu>

namespace callboard {

namespace {

QString wayText(const GuideOutline& outline, int step, const StepWay& way)
{
    const QString to = outline.targetOf(step, way);
    return to.isEmpty() ? GuideDrawingEdits::tr("%1 (leads nowhere yet)").arg(way.name) : GuideDrawingEdits::tr("%1 → %2").arg(way.name, to);
}

// An ampersand would be a key.
QString menuText(QString text) { return text.replace(u'&', QLatin1String("&&")); }

}

// A step in the text as it is now.
struct GuideDrawingEdits::Here {
    GuideOutline outline;
    int at;
    const StepOutline& step() const { return outline.steps[std::size_t(at)]; }
};

GuideDrawingEdits::GuideDrawingEdits(GuideGraphView& graph, GuideTextEdit& text, GuideEditBar& bar, QObject* parent)
    : QObject(parent), m_graph(graph), m_text(text), m_bar(bar), m_menu(new QMenu(&graph)), m_addMenu(new QMenu(&graph)), m_leadMenu(new QMenu(&graph))
{
    makeMenu();
    connect(&graph, &GuideGraphView::menuRequested, m_menu, [this](const QPoint& place) { m_menu->popup(place); });
    connect(&graph, &GuideGraphView::targetTaken, this, &GuideDrawingEdits::takeTarget);
    connect(&graph, &GuideGraphView::leadingLeft, this, [this] {
        m_bar.clear();
        m_graph.select(drawn(m_leadsFrom));
    });
    connect(&graph, &GuideGraphView::lineDragged, this, &GuideDrawingEdits::dragLine);
    connect(&graph, &GuideGraphView::selectedChanged, this, [this] {
        m_ahead.clear();
        if (!m_graph.isLeading() && !m_bar.isAsking())
            m_bar.clear(); // it was said of another step
    });
    connect(&bar, &GuideEditBar::answered, this, [this](const QString& name) { apply(renamedStep(m_text.text(), m_renamed, name)); });
    connect(&bar, &GuideEditBar::left, &graph, [this] { m_graph.setFocus(Qt::OtherFocusReason); });
}

void GuideDrawingEdits::makeMenu()
{
    m_menu->setObjectName(QStringLiteral("guideEditor.stepMenu"));
    m_addMenu->setObjectName(QStringLiteral("guideEditor.addMenu"));
    m_leadMenu->setObjectName(QStringLiteral("guideEditor.leadMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_graph.select(std::max(0, m_graph.selected())); });
    const auto action = [this](const QString& text, const QList<QKeySequence>& keys, auto does) {
        auto* one = new QAction(text, this);
        one->setShortcuts(keys);
        one->setShortcutContext(Qt::WidgetShortcut); // in the text these keys write
        connect(one, &QAction::triggered, this, [this, does] {
            if (!step().isEmpty())
                does();
        });
        m_graph.addAction(one);
        m_menu->addAction(one);
    };
    action(tr("Add a step behind it…"), {Qt::Key_Insert}, [this] { openAddMenu(); });
    action(tr("Rename…"), {Qt::Key_F2}, [this] { startRenaming(); });
    action(tr("Lead elsewhere…"), {Qt::CTRL | Qt::Key_L}, [this] { openLeadMenu(); });
    action(tr("Move up in the text"), {Qt::ALT | Qt::Key_Up}, [this] { apply(movedStep(m_text.text(), step(), -1)); });
    action(tr("Move down in the text"), {Qt::ALT | Qt::Key_Down}, [this] { apply(movedStep(m_text.text(), step(), 1)); });
    action(tr("Remove"), {Qt::Key_Delete}, [this] { apply(removedStep(m_text.text(), step())); });
    m_menu->addSeparator();
    action(tr("Undo"), QKeySequence::keyBindings(QKeySequence::Undo), [this] { turn(&GuideTextEdit::undo); });
    action(tr("Redo"), QKeySequence::keyBindings(QKeySequence::Redo), [this] { turn(&GuideTextEdit::redo); });
}

bool GuideDrawingEdits::holdsMark() const { return !m_ahead.isEmpty() || m_graph.isLeading(); }

void GuideDrawingEdits::setReading(const std::shared_ptr<const GuideReading>& reading)
{
    if (!reading || reading->script)
        m_reading = reading;
    if (!reading) { // another guide is opened
        m_ahead.clear();
        m_bar.clear();
    }
    if (m_graph.isLeading())
        m_graph.setLeading(drawn(m_leadsFrom));
    const int ahead = m_ahead.isEmpty() || !reading || !reading->script ? -1 : drawn(m_ahead);
    if (ahead < 0)
        return; // still an older text
    m_ahead.clear();
    m_graph.select(ahead);
}

int GuideDrawingEdits::drawn(const QString& step) const
{
    for (std::size_t at = 0; m_reading && at < m_reading->steps.size(); ++at)
        if (m_reading->steps[at].id == step)
            return int(at);
    return -1;
}

std::optional<GuideDrawingEdits::Here> GuideDrawingEdits::find(const QString& step) const
{
    auto outline = outlineOf(m_text.text());
    const auto found = outline ? outline->stepsNamed(step) : std::vector<int>();
    return found.size() == 1 ? std::optional(Here{std::move(*outline), found.front()}) : std::nullopt;
}

QString GuideDrawingEdits::step() const
{
    if (!m_ahead.isEmpty())
        return m_ahead;
    const int at = m_graph.selected();
    return m_reading && at >= 0 && at < int(m_reading->steps.size()) ? m_reading->steps[std::size_t(at)].id : QString();
}

void GuideDrawingEdits::apply(const Result<GuideEdit>& edit)
{
    if (!edit)
        return m_bar.refuse(edit.error().sentence());
    m_bar.clear();
    m_ahead = edit->step;
    m_text.change(*edit);
    if (const auto now = find(edit->step))
        m_text.goTo(now->step().line + 1);
    m_graph.setFocus(Qt::OtherFocusReason);
}

// Back or forth by one change; the step that is marked stays so, or the one before it if it is gone.
void GuideDrawingEdits::turn(void (GuideTextEdit::*once)())
{
    const int was = drawn(step());
    (m_text.*once)();
    for (int at = was; at >= 0; --at)
        if (const auto here = find(m_reading->steps[std::size_t(at)].id)) {
            m_ahead = here->step().id;
            return m_text.goTo(here->step().line + 1);
        }
}

// ---- adding ----

void GuideDrawingEdits::open(QMenu* menu)
{
    const int at = m_graph.selected();
    m_bar.clear();
    menu->popup(m_graph.mapToGlobal(at < 0 ? QPoint() : m_graph.boxInView(at).bottomLeft()));
    if (QAction* first = menu->actions().front(); !first->menu()) // one that is a menu would open
        menu->setActiveAction(first);
}

void GuideDrawingEdits::fillAddMenu()
{
    m_addMenu->clear();
    const auto here = find(step());
    if (!here)
        return;
    const auto& ways = here->step().ways;
    const auto used = std::count_if(ways.begin(), ways.end(), [](const StepWay& way) { return way.isUsed(); });
    for (int way = 0; way < int(ways.size()); ++way) {
        if (!ways[std::size_t(way)].isUsed())
            continue;
        QMenu* menu = used == 1 ? m_addMenu : m_addMenu->addMenu(menuText(wayText(here->outline, here->at, ways[std::size_t(way)])));
        for (const StepKindRow& row : stepKinds())
            menu->addAction(menuText(stepKindName(row.kind)), this, [this, way, kind = row.kind] { apply(addedStep(m_text.text(), step(), way, kind)); });
    }
}

void GuideDrawingEdits::openAddMenu()
{
    fillAddMenu();
    if (!m_addMenu->isEmpty())
        return open(m_addMenu);
    if (const auto none = addedStep(m_text.text(), step(), 0, StepKind::Say); !none)
        m_bar.refuse(none.error().sentence());
}

// ---- leading ----

void GuideDrawingEdits::openLeadMenu()
{
    m_leadMenu->clear();
    const auto here = find(step());
    const auto none = leadTo(m_text.text(), step(), 0, step()); // says what is wrong where nothing can be offered
    if (!here || here->step().ways.empty())
        return none ? void() : m_bar.refuse(none.error().sentence());
    const auto& ways = here->step().ways;
    if (ways.size() == 1)
        return startLeading(0, ways.front().name);
    for (int way = 0; way < int(ways.size()); ++way)
        m_leadMenu->addAction(menuText(wayText(here->outline, here->at, ways[std::size_t(way)])), this, [this, way, name = ways[std::size_t(way)].name] { startLeading(way, name); });
    open(m_leadMenu);
}

void GuideDrawingEdits::startLeading(int way, const QString& name)
{
    m_leadsFrom = step();
    m_way = way;
    m_graph.setFocus(Qt::OtherFocusReason);
    m_graph.setLeading(drawn(m_leadsFrom));
    if (m_graph.isLeading())
        m_bar.tell(tr("Where shall “%1” of “%2” lead? Walk to that step and press Enter, or leave it with Esc.").arg(name, m_leadsFrom));
}

void GuideDrawingEdits::takeTarget(int target)
{
    m_bar.clear();
    if (m_reading && target >= 0 && target < int(m_reading->steps.size()))
        apply(leadTo(m_text.text(), m_leadsFrom, m_way, m_reading->steps[std::size_t(target)].id));
}

void GuideDrawingEdits::dragLine(int line, int target)
{
    const GuideLine& drawn = m_reading->layout.lines[std::size_t(line)];
    const auto idOf = [this](int step) { return m_reading->steps[std::size_t(step)].id; };
    const QString from = idOf(drawn.from), to = idOf(drawn.to);
    const auto here = find(from);
    if (!here)
        return m_bar.refuse(tr("The text has changed since. Try again when the drawing shows it."));
    const auto& ways = here->step().ways;
    const auto way = std::find_if(ways.begin(), ways.end(), [&](const StepWay& one) {
        return one.isUsed() && here->outline.targetOf(here->at, one) == to && (drawn.label.isEmpty() || drawn.label == one.name);
    });
    if (way != ways.end())
        apply(leadTo(m_text.text(), from, int(way - ways.begin()), idOf(target)));
}

// ---- renaming ----

void GuideDrawingEdits::startRenaming()
{
    m_renamed = step();
    if (!m_renamed.isEmpty())
        m_bar.ask(tr("New name of the step “%1”:").arg(m_renamed), m_renamed);
}

} // namespace callboard
