// The bar over the composer's text follows the records, the tab in front and what is typed.
#include "ui/shell/reading_desk.h"

#include "core/work/contacts.h"
#include "ui/models/draft_context.h"
#include "ui/models/desk_views.h"
#include "ui/models/words.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/main_window.h"

namespace callboard {

namespace {

constexpr int shownLetters_max = 90; // two lines in a narrow window; the timeline has the rest

bool isReply(const ComposerDraft& draft) { return !draft.text.isEmpty() && goesToCustomer(draft.kind); }

// Who said what, and when.
QString newsText(const Workspace& workspace, const TimelineEntry& entry)
{
    const QString when = Words::ago(entry.happened, workspace.now()), customer = workspace.reader().customerName(entry.customer), colleague = workspace.reader().userName(entry.author);
    const bool isFromCustomer = entry.direction == Direction::Incoming, isCall = entry.kind == EntryKind::Call;
    const QString who = isFromCustomer ? (isCall ? ReadingDesk::tr("%1 called (%2)") : ReadingDesk::tr("%1 wrote (%2)")).arg(customer, when)
                                       : (isCall ? ReadingDesk::tr("%1 called the customer (%2)") : ReadingDesk::tr("%1 answered (%2)")).arg(colleague, when);
    const QString words = entry.text.text.simplified();
    if (words.isEmpty())
        return who + u'.';
    return ReadingDesk::tr("%1: “%2”").arg(who, words.size() <= shownLetters_max ? words : words.left(shownLetters_max) + QChar(0x2026));
}

}

ReadingDesk::ReadingDesk(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window)
{
    ComposerPanel& composer = window.panel<ComposerPanel>();
    connect(&composer, &ComposerPanel::newsRead, this, &ReadingDesk::read);
    connect(&workspace, &Workspace::recordsChanged, this, &ReadingDesk::show);
    connect(&workspace, &Workspace::kept, this, &ReadingDesk::show);
}

QString ReadingDesk::latest(const Session& session) const
{
    const auto file = session.case_file.isNull() ? std::nullopt : m_workspace.reader().find(session.case_file);
    return file ? QString::fromLatin1(callboard::readUpTo(*file).text()) : QString();
}

ComposerDraft ReadingDesk::begun(const ComposerDraft& draft) const
{
    const Session* session = m_workspace.current();
    if (!session)
        return draft;
    const ComposerDraft before = composerDraft(m_workspace.draft(session->key()));
    ComposerDraft begun = draft;
    begun.readUpTo = before.text.isEmpty() || before.readUpTo.isEmpty() ? latest(*session) : before.readUpTo;
    return begun;
}

Uuid ReadingDesk::readUpTo(const Session& session) const
{
    const QString kept = composerDraft(m_workspace.draft(session.key())).readUpTo;
    return Uuid::fromText((kept.isEmpty() ? latest(session) : kept).toLatin1()).value_or(Uuid{});
}

void ReadingDesk::stopped(const QString& sessionKey)
{
    const auto session = sessionFromKey(m_workspace, sessionKey);
    if (!session)
        return;
    ComposerDraft draft = composerDraft(m_workspace.draft(sessionKey));
    draft.readUpTo = latest(*session);
    m_stops.insert(sessionKey, draft.readUpTo);
    m_workspace.setDraft(sessionKey, keptDraft(draft));
    show();
}

void ReadingDesk::read()
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    m_stops.remove(session->key());
    ComposerDraft draft = composerDraft(m_workspace.draft(session->key()));
    draft.readUpTo = latest(*session);
    m_workspace.setDraft(session->key(), keptDraft(draft));
    show();
}

void ReadingDesk::show()
{
    const Session* session = m_workspace.current();
    const ComposerDraft draft = session ? composerDraft(m_workspace.draft(session->key())) : ComposerDraft();
    ComposerPanel& composer = m_window.panel<ComposerPanel>();
    if (!isReply(draft)) {
        if (session)
            m_stops.remove(session->key());
        return composer.setNews({});
    }
    const QString newest = latest(*session);
    const auto entry = m_workspace.reader().find(Id<TimelineEntry>{Uuid::fromText(newest.toLatin1()).value_or(Uuid{})});
    const bool isNew = !draft.readUpTo.isEmpty() && newest != draft.readUpTo;
    if (!entry || entry->value.author == m_workspace.person().id || (!isNew && m_stops.value(session->key()) != newest))
        return composer.setNews({});
    composer.setNews(newsText(m_workspace, entry->value));
}

} // namespace callboard
