// Signals of the sheet become calls of the author, and what that has is shown.
#include "ui/shell/reply_editor_desk.h"

#include "ui/models/reply_views.h"
#include "ui/shell/main_window.h"
#include "ui/shell/reply_editor_dialog.h"
#include "ui/shell/step_desk.h"

namespace callboard {

ReplyEditorDesk::ReplyEditorDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window), m_steps(steps)
{
    connect(&workspace, &Workspace::recordsChanged, this, [this] {
        if (m_dialog)
            m_author->refresh();
    });
}

bool ReplyEditorDesk::run(const QString& id)
{
    if (id != QLatin1String("reply.edit"))
        return false;
    if (!m_dialog)
        open();
    return true;
}

void ReplyEditorDesk::open()
{
    m_dialog = new ReplyEditorDialog(replyFieldChoices(), &m_window);
    m_author = new ReplyAuthor(m_workspace, m_dialog);
    connect(m_author, &ReplyAuthor::opened, m_dialog, [this] { showReply(); });
    connect(m_author, &ReplyAuthor::changed, m_dialog, [this] {
        showRows();
        showState();
    });
    connect(m_dialog, &ReplyEditorDialog::brandChosen, m_author, &ReplyAuthor::setBrand);
    connect(m_dialog, &ReplyEditorDialog::searched, this, [this] {
        showRows();
        m_dialog->chooseShown();
    });
    connect(m_dialog, &ReplyEditorDialog::replyChosen, m_author, &ReplyAuthor::open, Qt::QueuedConnection); // the rows are shown anew, which they cannot be while one of them is being chosen
    connect(m_dialog, &ReplyEditorDialog::newWanted, m_author, [this] {
        m_author->begin();
        m_dialog->focusFirst();
    });
    connect(m_dialog, &ReplyEditorDialog::languageWanted, m_author, [this] {
        m_author->beginLanguage();
        m_dialog->focusFirst();
    });
    connect(m_dialog, &ReplyEditorDialog::discardWanted, m_author, [this] {
        m_author->discard();
        m_dialog->focusText();
    });
    connect(m_dialog, &ReplyEditorDialog::edited, m_author, [this](const FieldPatch& patch) {
        m_author->edit(patch.set, patch.was);
        if (m_author->isNew()) // its name is what is typed
            showRows();
        showState();
    });
    connect(m_dialog, &ReplyEditorDialog::saved, this, &ReplyEditorDesk::save);
    if (const ListRows rows = m_author->rows({}); rows.isEmpty())
        m_author->begin();
    else
        m_author->open(rows.first().key);
    m_dialog->setBrands(m_author->brands(), m_author->brand());
    m_dialog->present();
}

void ReplyEditorDesk::showReply() { m_dialog->setReply({m_author->title(), m_author->isNew(), m_author->languages(), m_author->seen(), m_author->typed()}); }

void ReplyEditorDesk::showRows() { m_dialog->setReplies(m_author->rows(m_dialog->words()), m_author->key()); }

void ReplyEditorDesk::showState()
{
    const Session* session = m_workspace.current();
    m_dialog->setState(m_author->state(), m_author->hasDraft());
    m_dialog->setPreview(m_author->preview(), session ? m_workspace.reader().customerName(session->customer) : QString());
}

void ReplyEditorDesk::save()
{
    if (m_author->typed().empty())
        return m_dialog->setState(tr("There is nothing to save: the reply stands as it is."), false);
    m_author->save([this, dialog = m_dialog](const Result<ReplyAuthor::Kept>& kept) {
        if (!kept && dialog)
            return dialog->showError(kept.error());
        if (!kept)
            return;
        m_steps.offer(kept->sentence, kept->sentence, {kept->back});
    });
}

} // namespace callboard
