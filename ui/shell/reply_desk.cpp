// Everything is read here and now, so that the list is there with the letter.
#include "ui/shell/reply_desk.h"

#include "ui/models/desk_views.h"
#include "ui/models/draft_context.h"
#include "ui/models/reply_views.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/main_window.h"

namespace callboard {

namespace {

constexpr int tick_ms = 250;
const QString takeBackCommand = QStringLiteral("reply.takeBack");

// It went out after all: what was typed since stays.
Draft without(const Draft& held, const Draft& both)
{
    if (!both.text.startsWith(held.text))
        return both;
    ComposerDraft typed = composerDraft(both);
    typed.text = typed.text.mid(held.text.size());
    if (typed.text.startsWith(betweenJoined))
        typed.text.remove(0, betweenJoined.size());
    typed.caret = int(typed.text.size());
    typed.outcome.clear();
    return keptDraft(typed);
}

}

ReplyDesk::ReplyDesk(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window)
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
    connect(&composer, &ComposerPanel::takeBackRequested, this, &ReplyDesk::takeBack);
    connect(&workspace, &Workspace::heldChanged, this, &ReplyDesk::showHeld);
    m_tick.setInterval(tick_ms);
    connect(&m_tick, &QTimer::timeout, this, &ReplyDesk::showHeld);
}

void ReplyDesk::begin()
{
    showHeld();
}

bool ReplyDesk::run(const QString& commandId)
{
    if (commandId != takeBackCommand)
        return false;
    takeBack();
    return true;
}

// The one that was sent last; the next stroke takes the one before.
void ReplyDesk::takeBack()
{
    const std::vector<HeldGesture> held = m_workspace.held();
    if (held.empty())
        return;
    const HeldGesture gesture = held.back();
    const QString key = Workspace::sessionOf(gesture);
    const Draft typed = m_workspace.draft(key);
    const Draft back = typed.text.isEmpty() ? gesture.hold.draft : keptDraft(joined(composerDraft(gesture.hold.draft), composerDraft(typed)));
    m_workspace.setDraft(key, back);
    m_workspace.takeBack(gesture, back, [this, gesture, key](const Result<void>& taken) {
        if (taken)
            return;
        m_workspace.setDraft(key, without(gesture.hold.draft, m_workspace.draft(key)));
        if (const Session* session = m_workspace.current(); session && session->key() == key)
            m_workspace.activate(key);
    });
    if (const auto session = sessionFromKey(m_workspace, key))
        m_workspace.open(*session);
    m_window.focusChild("composer.text");
}

void ReplyDesk::showHeld()
{
    const std::vector<HeldGesture> held = m_workspace.held();
    QString words;
    if (!held.empty()) {
        const qint64 left_s = (held.back().hold.until.ms - m_workspace.now().ms + 999) / 1000;
        words = tr("Goes out in %1 s. Take it back: %2").arg(left_s).arg(m_window.keyOf(takeBackCommand));
    }
    m_window.panel<ComposerPanel>().setHeld(words);
    if (held.empty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    if (std::exchange(m_canTakeBack, !held.empty()) != m_canTakeBack)
        Q_EMIT heldChanged();
}

} // namespace callboard
