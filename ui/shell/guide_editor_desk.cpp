// Signals of the editor become calls of the author, and what that has is shown.
#include "ui/shell/guide_editor_desk.h"

#include "ui/panels/guide/guide_run_view.h"
#include "ui/panels/guide_editor/guide_editor.h"
#include "ui/panels/guide_editor/guide_trial_view.h"
#include "ui/panels/guide_editor/guide_versions_view.h"
#include "ui/shell/guide_publish_dialog.h"

namespace callboard {

namespace {
constexpr QLatin1String draftKey("draft"); // the row above the versions
}

GuideEditorDesk::GuideEditorDesk(Workspace& workspace, QWidget& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window) {}

void GuideEditorDesk::open()
{
    if (!m_editor)
        make();
    else
        m_author->refresh();
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
        m_editor->setText(m_author->text(), m_author->caret());
        m_trial->setReading(nullptr);
        m_trial->begin();
    });
    connect(m_author, &GuideAuthor::changed, m_editor, [this] { showAll(); });
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
    m_author->open(m_author->guides().front().id);
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
    m_editor->setState(m_author->state(), m_author->hasDraft());
    showVersions();
}

void GuideEditorDesk::showVersions()
{
    ListRows rows = m_author->versions();
    if (!rows.isEmpty() && m_author->hasDraft()) {
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
        return view.setChanges(tr("What you have changed"), m_author->changesOfDraft(), false);
    const auto row = std::find_if(m_versions.begin(), m_versions.end(), [&](const ListRow& one) { return one.key == versionKey; });
    if (row == m_versions.end())
        return view.setChanges({}, {}, false);
    const bool isLatest = row == m_versions.begin() || std::prev(row)->key == draftKey;
    view.setChanges(tr("What changed with it: %1").arg(row->title), m_author->changesOf(versionKey), !isLatest);
}

void GuideEditorDesk::publish(const GuideRelease& release)
{
    auto* dialog = new GuidePublishDialog(release, m_workspace.now(), m_editor);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GuidePublishDialog::published, this, [this, dialog = QPointer(dialog), release](const QString& note, Instant inForceFrom) {
        m_author->publish(release, note, inForceFrom, [dialog](const std::optional<Error>& refused) {
            if (!dialog)
                return;
            if (refused)
                dialog->showReason(refused->sentence());
            else
                dialog->finish();
        });
    });
    dialog->open();
}

} // namespace callboard
