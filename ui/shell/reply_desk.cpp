// Everything is read here and now, so that the list is there with the letter.
#include "ui/shell/reply_desk.h"

#include "ui/models/reply_views.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/main_window.h"

namespace callboard {

ReplyDesk::ReplyDesk(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    ComposerPanel& composer = window.panel<ComposerPanel>();
    connect(&composer, &ComposerPanel::repliesWanted, this, [this, &composer](const QString& letters) {
        if (const Session* session = m_workspace.current())
            composer.offerReplies(letters, replyRows(m_workspace, *session, letters));
    });
    connect(&composer, &ComposerPanel::replyChosen, this, [this, &composer](const QString& key) {
        if (const Session* session = m_workspace.current())
            composer.insertReply(replyWords(m_workspace, *session, key));
    });
}

} // namespace callboard
