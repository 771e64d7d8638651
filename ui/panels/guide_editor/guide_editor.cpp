// Text and findings at the left, drawing and versions at the right; the caret and the marked step follow each other.
#include "ui/panels/guide_editor/guide_editor.h"

#include "ui/panels/guide_editor/guide_drawing_edits.h"
#include "ui/panels/guide_editor/guide_edit_bar.h"
#include "ui/panels/guide_editor/guide_graph_view.h"
#include "ui/panels/guide_editor/guide_text_edit.h"
#include "ui/panels/guide_editor/guide_trial_view.h"
#include "ui/panels/guide_editor/guide_versions_view.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr QSize windowSize_px(1280, 800);
constexpr int guidesWidth_px = 260;
constexpr int findingsHeight_px = 150;
constexpr int sideWidth_px_min = 360;
constexpr int textWidth_px_min = 360;
constexpr int trialWidth_px = 340;

ListRow findingRow(const GuideFindingData& finding, qsizetype number)
{
    ListRow row;
    row.key = QString::number(number);
    row.icon = QStringLiteral("alert");
    row.title = finding.sentence;
    row.chips = {finding.isError ? ChipData{GuideEditor::tr("Error"), Tone::Bad, {}} : ChipData{GuideEditor::tr("Warning"), Tone::Warning, {}}};
    row.right = GuideEditor::tr("Line %1").arg(finding.line);
    return row;
}

}

GuideEditor::GuideEditor(QWidget* trialStep, QWidget* parent)
    : QWidget(parent, Qt::Window), m_guides(new QComboBox(this)), m_state(new ElidedLabel(Look::Muted, this, 120)),
      m_discard(makeButton(ButtonLook::Secondary, tr("Discard changes"), QStringLiteral("undo"), this)),
      m_try(makeButton(ButtonLook::Secondary, tr("Try it"), QStringLiteral("play"), this)),
      m_propose(makeButton(ButtonLook::Secondary, tr("Send for review…"), {}, this)), m_publish(makeButton(ButtonLook::Primary, tr("Publish…"), {}, this)),
      m_text(new GuideTextEdit(this)), m_summary(new ElidedLabel(Look::Strong, this)),
      m_findings(new HintedList(QStringLiteral("guideEditor.findings"), tr("Findings"), {.icons = true, .strongTitles = false},
                                {QStringLiteral("check"), tr("Nothing is wrong"), tr("No way leads around a required step, and every text is there.")}, this)),
      m_side(new QTabWidget(this)), m_graph(new GuideGraphView(this)), m_editBar(new GuideEditBar(this)), m_edits(new GuideDrawingEdits(*m_graph, *m_text, *m_editBar, this)), m_versions(new GuideVersionsView(this)),
      m_trial(new GuideTrialView(trialStep, this)), m_columns(new QSplitter(Qt::Horizontal, this)), m_figures(makeLabel(Look::Muted, {}, this))
{
    setObjectName(QStringLiteral("guideEditor"));
    setWindowTitle(tr("Call guides"));
    setProperty("look", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    resize(windowSize_px);
    auto* left = new QSplitter(Qt::Vertical, this);
    left->setChildrenCollapsible(false);
    left->setHandleWidth(1);
    left->addWidget(m_text);
    left->addWidget(makeFindings());
    left->setStretchFactor(0, 1);
    left->setSizes({windowSize_px.height() - findingsHeight_px, findingsHeight_px});
    left->setMinimumWidth(textWidth_px_min);
    m_side->setObjectName(QStringLiteral("guideEditor.side"));
    m_side->setAccessibleName(tr("Drawing and versions"));
    m_side->setMinimumWidth(sideWidth_px_min);
    m_side->tabBar()->setExpanding(false);
    m_side->tabBar()->setDrawBase(false);
    m_figures->setObjectName(QStringLiteral("guideEditor.figures"));
    m_figures->setWordWrap(true);
    m_figures->setTextFormat(Qt::PlainText);
    auto* foot = new QFrame(this);
    foot->setProperty("look", QStringLiteral("foot"));
    auto* told = new QVBoxLayout(foot);
    told->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, rhythm_px);
    told->addWidget(m_figures);
    foot->hide();
    auto* steps = new QWidget(this);
    auto* drawn = new QVBoxLayout(steps);
    drawn->setContentsMargins({});
    drawn->setSpacing(0);
    drawn->addWidget(m_graph, 1);
    drawn->addWidget(m_editBar);
    drawn->addWidget(foot);
    m_side->addTab(steps, tr("Steps"));
    m_side->addTab(m_versions, tr("Versions"));
    addStepMenu();
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    m_columns->addWidget(left);
    m_columns->addWidget(m_side);
    m_columns->addWidget(m_trial);
    m_columns->setSizes({windowSize_px.width() / 2, windowSize_px.width() / 2, 0});
    m_trial->setVisible(false);
    m_trial->setMinimumWidth(trialWidth_px);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_columns, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &GuideEditor::tellEdited);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &GuideEditor::followCaret);
    connect(m_graph, &GuideGraphView::chosen, this, &GuideEditor::goToStep);
    connect(m_graph, &GuideGraphView::clicked, this, [this](int step) { showStep(step); });
    connect(m_graph, &GuideGraphView::selectedChanged, this, &GuideEditor::showFigures);
    connect(m_findings, &HintedList::opened, this, [this](const QString& key) {
        const auto& finding = m_reading->findings[std::size_t(key.toInt())];
        m_text->goTo(finding.line, finding.column);
        m_text->setFocus(Qt::OtherFocusReason);
    });
    addKeys();
}

QWidget* GuideEditor::makeHead()
{
    auto* bar = new QFrame(this);
    bar->setProperty("look", QStringLiteral("bar"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, rhythm_px);
    row->setSpacing(rhythm_px);
    m_guides->setObjectName(QStringLiteral("guideEditor.guides"));
    m_guides->setAccessibleName(tr("Guide"));
    m_guides->setFixedWidth(guidesWidth_px);
    m_state->setObjectName(QStringLiteral("guideEditor.state"));
    m_discard->setObjectName(QStringLiteral("guideEditor.discard"));
    m_try->setObjectName(QStringLiteral("guideEditor.try"));
    m_try->setToolTip(tr("Try the guide out (%1)").arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
    m_propose->setObjectName(QStringLiteral("guideEditor.propose"));
    m_propose->setToolTip(tr("Asks another lead to look at it and to publish it"));
    m_publish->setObjectName(QStringLiteral("guideEditor.publish"));
    m_publish->setToolTip(tr("Publish (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    row->addWidget(m_guides);
    row->addWidget(m_state, 1);
    row->addWidget(m_discard);
    row->addWidget(m_try);
    row->addWidget(m_propose);
    row->addWidget(m_publish);
    connect(m_guides, &QComboBox::activated, this, [this](int at) { Q_EMIT guideChosen(m_guides->itemData(at).toString()); });
    connect(m_discard, &QPushButton::clicked, this, &GuideEditor::discardRequested);
    connect(m_try, &QPushButton::clicked, this, &GuideEditor::trialRequested);
    connect(m_propose, &QPushButton::clicked, this, &GuideEditor::proposeRequested);
    connect(m_publish, &QPushButton::clicked, this, &GuideEditor::publishRequested);
    connect(m_trial, &GuideTrialView::closeRequested, this, [this] { showTrial(false); });
    return bar;
}

QWidget* GuideEditor::makeFindings()
{
    auto* part = new QFrame(this);
    part->setProperty("look", QStringLiteral("foot"));
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->setSpacing(rhythm_px / 2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 0);
    m_summary->setObjectName(QStringLiteral("guideEditor.summary"));
    head->addWidget(m_summary);
    head->addWidget(makeLabel(Look::Key, QStringLiteral("F8"), this));
    head->addStretch();
    column->addLayout(head);
    column->addWidget(m_findings, 1);
    return part;
}

// What can be done in the drawing, for those who do not know the keys yet.
void GuideEditor::addStepMenu()
{
    auto* button = makeButton(ButtonLook::Quiet, tr("Step"), {}, this);
    button->setObjectName(QStringLiteral("guideEditor.step"));
    button->setToolTip(tr("Changes the step that is marked in the drawing"));
    button->setProperty("opens", QStringLiteral("menu"));
    button->setMenu(m_edits->menu());
    m_side->setCornerWidget(button);
    connect(m_side, &QTabWidget::currentChanged, button, [this, button] { button->setVisible(m_side->currentWidget() != m_versions); });
}

void GuideEditor::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto does) { connect(new QShortcut(keys, this), &QShortcut::activated, this, does); };
    key(Qt::Key_F8, [this] { stepFinding(1); });
    key(Qt::SHIFT | Qt::Key_F8, [this] { stepFinding(-1); });
    key(Qt::Key_F6, [this] { stepPart(1); });
    key(Qt::SHIFT | Qt::Key_F6, [this] { stepPart(-1); });
    key(Qt::Key_F5, [this] { Q_EMIT trialRequested(); });
    key(Qt::ALT | Qt::Key_Left, [this] { Q_EMIT trialBackRequested(); });
    key(Qt::CTRL | Qt::Key_Return, [this] { Q_EMIT publishRequested(); });
    key(QKeySequence::Close, [this] { close(); });
}

void GuideEditor::stepPart(int by)
{
    const QList<QWidget*> parts{m_text, &m_findings->list(), m_side->currentWidget() != m_versions ? static_cast<QWidget*>(m_graph) : m_versions, m_trial, m_guides};
    const auto* focus = QApplication::focusWidget();
    qsizetype here = -1;
    for (qsizetype at = 0; at < parts.size(); ++at)
        if (focus && (parts[at] == focus || parts[at]->isAncestorOf(focus)))
            here = at;
    for (qsizetype tries = 0; tries < parts.size(); ++tries) {
        here = (here + by + parts.size()) % parts.size();
        QWidget* part = parts[here] == m_versions ? m_versions->findChild<RowList*>() : parts[here];
        if (!part->isVisible())
            continue; // a list that has nothing in it
        part->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return;
    }
}

void GuideEditor::showVersions() { m_side->setCurrentWidget(m_versions); }

bool GuideEditor::isTrialShown() const { return !m_trial->isHidden(); }

void GuideEditor::showTrial(bool isShown)
{
    const bool hadFocus = m_trial->isAncestorOf(QApplication::focusWidget());
    if (isShown != isTrialShown()) {
        m_trial->setVisible(isShown);
        const int rest = width() - (isShown ? trialWidth_px : 0);
        m_columns->setSizes({rest / 2, rest / 2, isShown ? trialWidth_px : 0});
    }
    if (isShown)
        return m_trial->setFocus(Qt::ShortcutFocusReason);
    if (hadFocus)
        m_text->setFocus(Qt::OtherFocusReason);
    setPlayed(-1);
}

void GuideEditor::setPlayed(int step)
{
    const bool isOther = std::exchange(m_played, step) != step;
    showPlayed();
    if (isOther && step >= 0 && m_reading && step < int(m_reading->steps.size())) {
        m_text->bringIntoView(m_reading->steps[std::size_t(step)].line);
        m_graph->bringIntoView(step);
    }
}

void GuideEditor::showPlayed()
{
    const bool isThere = m_reading && m_reading->script && m_played >= 0 && m_played < int(m_reading->steps.size());
    m_graph->setPlayed(isThere ? m_played : -1);
    isThere ? m_text->setPlayed(m_reading->steps[std::size_t(m_played)].line, m_reading->lastLineOf(m_played)) : m_text->setPlayed(0, -1);
}

void GuideEditor::setGuides(const QList<ChoiceData>& guides, const QString& current)
{
    m_guides->clear();
    for (const ChoiceData& guide : guides)
        m_guides->addItem(guide.text, guide.id);
    m_guides->setCurrentIndex(m_guides->findData(current));
}

QString GuideEditor::guide() const { return m_guides->currentData().toString(); }

void GuideEditor::setText(const QString& text, int caret)
{
    m_isFilling = true;
    m_text->setPlainText(text);
    QTextCursor at = m_text->textCursor();
    at.setPosition(std::clamp(caret, 0, int(text.size())));
    m_text->setTextCursor(at);
    m_isFilling = false;
    followCaret();
}

void GuideEditor::replaceText(const QString& text) { m_text->replaceText(text); }

QString GuideEditor::text() const { return m_text->text(); }

void GuideEditor::tellEdited()
{
    if (!m_isFilling)
        Q_EMIT edited(text(), m_text->textCursor().position());
}

void GuideEditor::setState(const QString& sentence, bool hasDraft, bool canPropose)
{
    m_propose->setVisible(canPropose);
    m_state->setText(sentence);
    m_discard->setVisible(hasDraft);
}

void GuideEditor::setReading(const std::shared_ptr<const GuideReading>& reading)
{
    m_reading = reading;
    m_graph->setReading(reading);
    m_edits->setReading(reading);
    QList<TextMark> marks;
    ListRows rows;
    for (const GuideFindingData& finding : reading ? reading->findings : std::vector<GuideFindingData>()) {
        marks.append({finding.line, finding.column, finding.isError, finding.sentence});
        rows.append(findingRow(finding, rows.size()));
    }
    m_text->setMarks(marks);
    m_findings->setRows(rows);
    const int errors = reading ? reading->errors : 0;
    const int warnings = int(rows.size()) - errors;
    m_summary->setText(rows.isEmpty() ? tr("Findings") : tr("%1, %2").arg(tr("%n error(s)", nullptr, errors), tr("%n warning(s)", nullptr, warnings)));
    m_publish->setEnabled(errors == 0 && reading);
    m_propose->setEnabled(m_publish->isEnabled());
    followCaret();
}

void GuideEditor::followCaret()
{
    if (m_reading && !m_isFilling && m_reading->script && !m_edits->holdsMark())
        m_graph->select(m_reading->stepAtLine(m_text->line()));
}

void GuideEditor::setFigures(const QString& ofGuide, const QHash<QString, QString>& ofSteps)
{
    m_guideFigures = ofGuide;
    m_stepFigures = ofSteps;
    showFigures();
}

// Those of the step that is marked come first.
void GuideEditor::showFigures()
{
    QStringList lines;
    const int step = m_graph->selected();
    if (m_reading && step >= 0 && step < int(m_reading->steps.size()))
        if (const QString& id = m_reading->steps[std::size_t(step)].id; m_stepFigures.contains(id))
            lines.append(tr("%1: %2").arg(id, m_stepFigures[id]));
    if (!m_guideFigures.isEmpty())
        lines.append(m_guideFigures);
    m_figures->setText(lines.join(u'\n'));
    m_figures->parentWidget()->setVisible(!lines.isEmpty());
}

void GuideEditor::showStep(int step)
{
    m_text->goTo(m_reading->steps.empty() ? 1 : m_reading->steps[std::size_t(std::min(step, int(m_reading->steps.size()) - 1))].line);
}

void GuideEditor::goToStep(int step)
{
    showStep(step);
    m_text->setFocus(Qt::OtherFocusReason);
}

void GuideEditor::stepFinding(int by)
{
    if (!m_reading || m_reading->findings.empty())
        return;
    const auto& list = m_reading->findings;
    const std::pair here(m_text->line(), m_text->textCursor().positionInBlock() + 1);
    const auto placeOf = [](const GuideFindingData& finding) { return std::pair(finding.line, finding.column); };
    const GuideFindingData* next = by > 0 ? &list.front() : &list.back();
    if (by > 0) {
        const auto after = std::find_if(list.begin(), list.end(), [&](const auto& finding) { return placeOf(finding) > here; });
        next = after == list.end() ? next : &*after;
    } else {
        const auto before = std::find_if(list.rbegin(), list.rend(), [&](const auto& finding) { return placeOf(finding) < here; });
        next = before == list.rend() ? next : &*before;
    }
    m_text->goTo(next->line, next->column);
    m_findings->list().select(QString::number(next - list.data()));
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace callboard
