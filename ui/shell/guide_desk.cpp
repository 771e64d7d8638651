// Signals of the panel become calls of the runner, and what it has is shown.
#include "ui/shell/guide_desk.h"

#include "ui/models/guide_runner.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/record_views.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/identity_dialog.h"
#include "ui/shell/main_window.h"

namespace callboard {

GuideDesk::GuideDesk(Workspace& workspace, MainWindow& window, QObject* parent)
    : QObject(parent), m_window(window), m_runner(new GuideRunner(workspace, this))
{
    GuidePanel& panel = m_window.panel<GuidePanel>();
    connect(m_runner, &GuideRunner::changed, &panel, [this, &panel] { panel.setData(m_runner->data()); });
    connect(m_runner, &GuideRunner::shown, this, &GuideDesk::show);
    connect(m_runner, &GuideRunner::left, this, [this] { m_window.focusChild("composer.text"); });
    connect(m_runner, &GuideRunner::outcomeReached, this, &GuideDesk::offerOutcome);
    connect(m_runner, &GuideRunner::identityWanted, this, &GuideDesk::checkIdentity);
    connect(m_runner, &GuideRunner::articleWanted, this, [this](const Id<ArticleVersion>& version) {
        m_window.showPanel(QLatin1String(KnowledgePanel::info.id));
        Q_EMIT m_window.panel<KnowledgePanel>().opened(versionKey(version));
    });
    connect(&panel, &GuidePanel::picked, m_runner, &GuideRunner::pick);
    connect(&panel, &GuidePanel::left, m_runner, &GuideRunner::leave);
    connect(&panel, &GuidePanel::digitPressed, m_runner, &GuideRunner::digit);
    connect(&panel, &GuidePanel::nextRequested, m_runner, &GuideRunner::enter);
    connect(&panel, &GuidePanel::backRequested, m_runner, &GuideRunner::back);
    connect(&panel, &GuidePanel::typed, m_runner, &GuideRunner::keepTyped);
    connect(&panel, &GuidePanel::commandRequested, this, &GuideDesk::run);
}

// The same sheet as for everything that waits for a check, with what was ticked in the panel.
void GuideDesk::checkIdentity(const QSet<int>& marked, const QString& why)
{
    auto* dialog = new IdentityDialog(m_runner->identityAsked(), why, &m_window);
    connect(dialog, &IdentityDialog::checked, this, [this, dialog](const IdentityResult& result) {
        dialog->finish();
        m_runner->giveIdentity(result);
    });
    dialog->present();
    for (const int digit : marked)
        dialog->mark(digit);
}

// The case is closed with it by one chord, unless a person has chosen another.
void GuideDesk::offerOutcome(const QString& outcome)
{
    ComposerPanel& composer = m_window.panel<ComposerPanel>();
    ComposerDraft draft = composer.draft();
    if (!draft.outcome.isEmpty())
        return;
    draft.outcome = outcome;
    composer.setOutcomes(outcomes(outcome));
    composer.setDraft(draft);
    Q_EMIT composer.draftChanged(draft); // kept like everything that is chosen there
}

void GuideDesk::refresh() { m_runner->refresh(); }

bool GuideDesk::hasRun() const { return m_runner->hasRun(); }

void GuideDesk::show() { m_window.showPanel(QLatin1String(GuidePanel::info.id)); }

bool GuideDesk::run(const QString& commandId)
{
    struct CommandRow {
        const char* id;
        void (*run)(GuideDesk&);
    };
    static constexpr CommandRow table[] = {
        {"guide.start", [](GuideDesk& d) { d.m_runner->list(GuidePage::Guides); }},
        {"guide.back", [](GuideDesk& d) { d.m_runner->back(); }},
        {"guide.next", [](GuideDesk& d) { d.m_window.panel<GuidePanel>().next(); }},
        {"guide.jump", [](GuideDesk& d) { d.m_runner->list(GuidePage::Steps); }},
        {"guide.pause", [](GuideDesk& d) { d.m_runner->pauseOrGoOn(); }},
        {"guide.handOver", [](GuideDesk& d) { d.m_runner->list(GuidePage::People); }},
    };
    if (commandId.startsWith(startNamedPrefix)) {
        m_runner->startNamed(commandId.mid(startNamedPrefix.size()));
        return true;
    }
    for (const CommandRow& row : table)
        if (commandId == QLatin1String(row.id)) {
            row.run(*this);
            return true;
        }
    return false;
}

} // namespace callboard
