// What the bar over a session says: one thing at a time, the most urgent first; whoever closes it sees the next one.
#include "ui/shell/desk_controller.h"

#include "core/work/consent_gate.h"
#include "core/work/identity_gate.h"
#include "ui/models/desk_views.h"
#include "ui/models/task_views.h"
#include "ui/shell/card_guard.h"
#include "ui/shell/case_printing.h"
#include "ui/shell/guide_editor_desk.h"
#include "ui/shell/link_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/refund_desk.h"
#include "ui/shell/session_view.h"
#include "ui/shell/step_desk.h"
#include "ui/shell/task_desk.h"

namespace callboard {

NoticeData DeskController::problemNotice() const
{
    if (m_problem.text.isEmpty())
        return {};
    if (wantsIdentityCheck(m_problem))
        return {Tone::Warning, m_problem.sentence(), tr("Check"), QStringLiteral("identity.check")};
    if (wantsConsent(m_problem))
        return {Tone::Warning, m_problem.sentence(), tr("Consent"), QStringLiteral("consent.open")};
    return {Tone::Bad, m_problem.sentence(), QString(), QString()};
}

NoticeData DeskController::signedOutNotice() const
{
    if (m_workspace.status().line != SyncStatus::Line::SignedOut)
        return {};
    return {Tone::Warning, tr("You are signed out. You can keep working; sign in to send and receive."), tr("Sign in"), QStringLiteral("sign-in")};
}

NoticeData DeskController::conflictNotice() const
{
    if (!conflictToDecide(m_workspace))
        return {};
    return {Tone::Warning, tr("Somebody changed the same field at the same time. Both values are kept; choose which one is right."), tr("Choose"), QStringLiteral("conflict")};
}

NoticeData DeskController::reviewNotice() const
{
    const QString asked = m_guideEditor->asked();
    return asked.isEmpty() ? NoticeData() : NoticeData{Tone::Accent, asked, tr("Look at it"), QStringLiteral("guide-review")};
}

NoticeData DeskController::otherTeamNotice() const
{
    const auto file = caseInFront();
    if (!file || contextOf(m_workspace).isOfTeam(file->value.team))
        return {};
    return {Tone::Plain, tr("This case is with %1. You can read all of it; to work on it, ask that team to hand it over.").arg(m_workspace.reader().teamName(file->value.team)), QString(), QString()};
}

void DeskController::showNotice()
{
    using Source = NoticeData (*)(DeskController&);
    static constexpr Source sources[] = {
        [](DeskController& c) { return c.problemNotice(); },
        [](DeskController& c) { return c.m_tasks->alarmNotice(); }, // its time has come, whatever else there is
        [](DeskController& c) { return c.m_cards->notice(); },
        [](DeskController& c) { return c.m_printing->notice(); },
        [](DeskController& c) { return c.m_steps->notice(); },
        [](DeskController& c) { return c.signedOutNotice(); },
        [](DeskController& c) { return c.conflictNotice(); },
        [](DeskController& c) { return c.m_refunds->notice(); },
        [](DeskController& c) { return c.m_tasks->notice(); },
        [](DeskController& c) { return c.m_links->notice(); },
        [](DeskController& c) { return c.reviewNotice(); },
        [](DeskController& c) { return c.otherTeamNotice(); },
    };
    m_tasks->callForAttention(); // also behind what else is shown
    NoticeData shown;
    for (std::size_t at = 0; at < std::size(sources) && shown.sentence.isEmpty(); ++at) {
        const NoticeData notice = sources[at](*this);
        const auto closed = m_closedNotices.find(at);
        if (closed != m_closedNotices.end() && closed->second == notice.sentence)
            continue;
        m_closedNotices.erase(at);
        m_noticeSource = at;
        shown = notice;
    }
    m_shownNotice = shown.sentence;
    m_window.sessions().setNotice(shown);
}

} // namespace callboard
