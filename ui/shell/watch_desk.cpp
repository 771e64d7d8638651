// In a message that goes to the customer an @ is only an @.
#include "ui/shell/watch_desk.h"

#include "core/work/watching.h"
#include "ui/models/draft_context.h"
#include "ui/models/mention_views.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/main_window.h"

namespace callboard {

WatchDesk::WatchDesk(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    ComposerPanel& composer = window.panel<ComposerPanel>();
    connect(&composer, &ComposerPanel::colleaguesWanted, this, [this, &composer](const QString& letters) {
        const Session* session = m_workspace.current();
        composer.offerReplies(letters, session && !goesToCustomer(composer.draft().kind) ? colleagueRows(m_workspace, *session, letters) : ListRows());
    });
    connect(&composer, &ComposerPanel::replyChosen, this, [this, &composer](const QString& key) {
        if (const QString words = mentionWords(m_workspace, key); !words.isEmpty())
            composer.insertReply(words);
    });
}

bool WatchDesk::run(const QString& commandId)
{
    if (commandId != QLatin1String("case.watch"))
        return false;
    const Session* session = m_workspace.current();
    if (const auto file = session ? m_workspace.reader().find(session->case_file) : std::nullopt)
        m_workspace.submit(intent(WatchCase{file->id, isWatched(m_workspace, file->value)}));
    return true;
}

} // namespace callboard
