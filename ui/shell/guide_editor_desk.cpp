// Signals of the editor become calls of the author, and what that has is shown.
#include "ui/shell/guide_editor_desk.h"

#include "ui/models/guide_figures_words.h"
#include "ui/panels/guide/guide_run_view.h"
#include "ui/panels/guide_editor/guide_editor.h"
#include "ui/panels/guide_editor/guide_trial_view.h"
#include "ui/panels/guide_editor/guide_versions_view.h"
#include "ui/shell/guide_publish_dialog.h"
#include "ui/shell/guide_review_dialog.h"

namespace callboard {

namespace {

// The rows above the versions.
constexpr QLatin1String draftKey("draft");
constexpr QLatin1String proposalKey("proposal");

}

GuideEditorDesk::GuideEditorDesk(Workspace& workspace, QWidget& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window) {}

void GuideEditorDesk::open()
{
    if (!m_editor) {
        make();
    } else {
        m_author->refresh();
        m_author->count();
    }
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
}

void GuideEditorDesk::make()
{
    m_author = new GuideAuthor(m_workspace, this);
    m_trial = new GuideTrial(m_workspace, this);
    auto* step = new GuideRunView(nullptr);
    m_editor = new GuideEditor(step, &m_window);
    connectTrial(*step);
    connect(m_author, &GuideAuthor::opened, m_editor, [this] {
        m_editor->setReading(nullptr);
        m_editor->setFigures({}, {});
        m_editor->setText(m_author->text(), m_author->caret());
        m_trial->setReading(nullptr);
        m_trial->begin();
    });
    connect(m_author, &GuideAuthor::changed, m_editor, [this] { showAll(); });
    connect(m_author, &GuideAuthor::reportChanged, m_editor, [this] { showFigures(); });
    connect(m_author, &GuideAuthor::readingChanged, m_editor, [this] {
        m_editor->setReading(m_author->reading());
        if (m_editor->isTrialShown())
            m_trial->setReading(m_author->reading());
        if (m_editor->versions().chosen() == draftKey)
            showChanges(draftKey);
    });
    connect(m_editor, &GuideEditor::guideChosen, m_author, &GuideAuthor::open);
    connect(m_editor, &GuideEditor::edited, m_author, &GuideAuthor::edit);
    connect(m_editor, &GuideEditor::discardRequested, this, [this] { m_editor->replaceText(m_author->latestText()); });
    connect(m_editor, &GuideEditor::publishRequested, this, [this] { publish(m_author->release()); });
    connect(&m_editor->versions(), &GuideVersionsView::versionChosen, this, &GuideEditorDesk::showChanges);
    connect(&m_editor->versions(), &GuideVersionsView::bringBackRequested, this, [this](const QString& key) {
        if (const auto release = m_author->releaseOf(key))
            publish(*release);
    });
    connect(m_editor, &GuideEditor::proposeRequested, this, &GuideEditorDesk::propose);
    connect(&m_editor->versions(), &GuideVersionsView::sendBackRequested, this, &GuideEditorDesk::sendBack);
    connect(&m_editor->versions(), &GuideVersionsView::takeUpRequested, this, [this] {
        if (const auto sent = m_author->proposal())
            m_editor->replaceText(sent->value.body.text);
    });
    connect(&m_editor->versions(), &GuideVersionsView::publishRequested, this, [this] {
        if (const auto release = m_author->releaseOfProposal())
            publish(*release);
    });
    m_author->open(m_author->guides().front().id);
}

// ---- reviews ----

std::optional<Record<GuideProposal>> GuideEditorDesk::firstAsked() const
{
    for (const Record<GuideProposal>& one : m_workspace.reader().proposals())
        if (one.value.reviewer == m_workspace.person().id)
            return one;
    return std::nullopt;
}

QString GuideEditorDesk::asked() const
{
    const auto first = firstAsked();
    return first ? tr("%1 asks you to review the guide “%2”.").arg(m_workspace.reader().userName(first->value.author), first->value.title) : QString();
}

void GuideEditorDesk::review()
{
    const auto first = firstAsked();
    open();
    if (!first)
        return;
    m_author->open(QString::fromLatin1(first->value.guide.key.text()));
    m_editor->showVersions();
    m_editor->versions().choose(proposalKey);
}

// ---- trying it out ----

void GuideEditorDesk::connectTrial(GuideRunView& step)
{
    connect(m_editor, &GuideEditor::trialRequested, this, &GuideEditorDesk::tryOut);
    connect(m_editor, &GuideEditor::trialBackRequested, m_trial, [this] {
        if (m_editor->isTrialShown())
            m_trial->back();
    });
    connect(&m_editor->trial(), &GuideTrialView::recordChosen, m_trial, &GuideTrial::chooseRecord);
    connect(&m_editor->trial(), &GuideTrialView::beginRequested, m_trial, &GuideTrial::begin);
    connect(&step, &GuideRunView::digitPressed, m_trial, &GuideTrial::digit);
    connect(&step, &GuideRunView::nextRequested, m_trial, &GuideTrial::enter);
    connect(&step, &GuideRunView::backRequested, m_trial, &GuideTrial::back);
    connect(&step, &GuideRunView::left, m_editor, [this] { m_editor->showTrial(false); });
    connect(m_trial, &GuideTrial::changed, m_editor, [this, &step] {
        step.setData(m_trial->data());
        if (m_editor->isTrialShown())
            m_editor->setPlayed(m_trial->step());
    });
}

void GuideEditorDesk::tryOut()
{
    showRecords();
    if (!m_editor->isTrialShown())
        m_trial->begin();
    m_editor->showTrial(true);
    m_trial->setReading(m_author->reading());
}

// Tabs may have been opened or closed since.
void GuideEditorDesk::showRecords()
{
    const auto records = m_trial->records();
    if (std::none_of(records.begin(), records.end(), [&](const ChoiceData& one) { return one.id == m_trial->record(); }))
        m_trial->chooseRecord(GuideTrial::invented);
    m_editor->trial().setRecords(records, m_trial->record());
}

void GuideEditorDesk::refresh()
{
    if (m_editor && m_editor->isVisible())
        m_author->refresh();
}

void GuideEditorDesk::showAll()
{
    if (const auto guides = m_author->guides(); guides != m_guides || m_editor->guide() != m_author->guide()) {
        m_guides = guides;
        m_editor->setGuides(guides, m_author->guide());
    }
    m_editor->setState(m_author->state(), m_author->hasDraft(), (m_author->hasDraft() || m_author->guide() == GuideAuthor::newGuide) && !m_author->reviewers().isEmpty());
    showVersions();
}

void GuideEditorDesk::showFigures()
{
    const GuideReport& report = *m_author->report();
    QHash<QString, QString> steps;
    for (const auto& [id, figures] : report.figures.steps)
        steps[id] = stepFiguresText(figures);
    m_editor->setFigures(guideFiguresText(report), steps);
}

void GuideEditorDesk::showVersions()
{
    ListRows rows = m_author->versions();
    const bool isPublished = !rows.isEmpty();
    if (const auto sent = m_author->proposal()) {
        rows.prepend(m_author->proposalRow(sent->value));
        rows.front().key = proposalKey;
    }
    if (isPublished && m_author->hasDraft()) {
        ListRow draft;
        draft.key = draftKey;
        draft.icon = QStringLiteral("note");
        draft.title = tr("Your changes");
        draft.chips = {{tr("Not published"), Tone::Warning, {}}};
        rows.prepend(draft);
    }
    if (std::exchange(m_versions, rows) != rows)
        m_editor->versions().setVersions(rows);
}

void GuideEditorDesk::showChanges(const QString& versionKey)
{
    GuideVersionsView& view = m_editor->versions();
    if (versionKey == draftKey)
        return view.setChanges(tr("What you have changed"), m_author->changesOfDraft(), {});
    if (versionKey == proposalKey) {
        const auto sent = m_author->proposal();
        const bool isWaiting = sent && sent->value.state == GuideProposalState::Waiting;
        return view.setChanges(tr("What it would change"), m_author->changesOfProposal(), {.takeUp = true, .sendBack = isWaiting, .publish = isWaiting});
    }
    const auto row = std::find_if(m_versions.begin(), m_versions.end(), [&](const ListRow& one) { return one.key == versionKey; });
    if (row == m_versions.end())
        return view.setChanges({}, {}, {});
    const bool isLatest = row == m_versions.begin() || std::prev(row)->key == draftKey || std::prev(row)->key == proposalKey;
    view.setChanges(tr("What changed with it: %1").arg(row->title), m_author->changesOf(versionKey), {.bringBack = !isLatest});
}

void GuideEditorDesk::publish(const GuideRelease& release)
{
    auto* dialog = new GuidePublishDialog(release, m_workspace.now(), m_editor);
    connect(dialog, &GuidePublishDialog::published, this, [this, dialog, release](const QString& note, Instant inForceFrom) { m_author->publish(release, note, inForceFrom, SheetAnswer(dialog)); });
    dialog->present();
}

void GuideEditorDesk::propose()
{
    auto* dialog = new GuideReviewDialog(tr("Send “%1” for review").arg(m_author->release().title), tr("Send"), m_author->reviewers(), m_editor);
    connect(dialog, &GuideReviewDialog::given, this, [this, dialog](const QString& note, const QString& reviewer) { m_author->propose(reviewer, note, SheetAnswer(dialog)); });
    dialog->present();
}

void GuideEditorDesk::sendBack()
{
    auto* dialog = new GuideReviewDialog(tr("Send the text back to its author"), tr("Send back"), {}, m_editor);
    connect(dialog, &GuideReviewDialog::given, this, [this, dialog](const QString& note, const QString&) { m_author->sendBack(note, SheetAnswer(dialog)); });
    dialog->present();
}

} // namespace callboard
