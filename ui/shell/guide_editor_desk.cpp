// Signals of the editor become calls of the author, and what that has is shown.
#include "ui/shell/guide_editor_desk.h"

#include "ui/panels/guide_editor/guide_editor.h"
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
    m_editor = new GuideEditor(&m_window);
    connect(m_author, &GuideAuthor::opened, m_editor, [this] {
        m_editor->setReading(nullptr);
        m_editor->setText(m_author->text(), m_author->caret());
    });
    connect(m_author, &GuideAuthor::changed, m_editor, [this] { showAll(); });
    connect(m_author, &GuideAuthor::readingChanged, m_editor, [this] {
        m_editor->setReading(m_author->reading());
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
