// A sheet becomes operations, which one key takes back.
#include "ui/shell/consent_desk.h"

#include "core/work/consents.h"
#include "ui/models/draft_context.h"
#include "ui/models/record_views.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/consent_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/step_desk.h"

namespace callboard {

ConsentDesk::ConsentDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window), m_steps(steps) {}

bool ConsentDesk::run(const QString& commandId)
{
    if (commandId != QLatin1String("consent.open"))
        return false;
    if (const Session* session = m_workspace.current())
        open(*session);
    return true;
}

void ConsentDesk::refresh()
{
    const Session* session = m_workspace.current();
    ComposerPanel& composer = m_window.panel<ComposerPanel>();
    composer.setKinds(entryKinds(m_workspace.call().isOn()) + (session ? openReplies(m_workspace, *session, composerDraft(m_workspace.draft(session->key())).kind) : QList<ChoiceData>()));
    composer.setClosedReply(session ? closedReply(m_workspace, *session) : QString());
}

void ConsentDesk::open(const Session& session)
{
    auto* dialog = new ConsentDialog(consentData(m_workspace, session), &m_window);
    connect(dialog, &ConsentDialog::answered, this, [this, dialog = QPointer(dialog), session](const QList<ConsentAnswer>& answers) {
        std::vector<Operation> back;
        std::vector<Operation> together = recorded(session, answers, back);
        m_workspace.submit(std::move(together), {}, [this, dialog, back, customer = session.customer, count = int(answers.size())](const Result<Operation>& kept) {
            SheetAnswer(dialog.data())(kept);
            if (kept)
                m_steps.offer(tr("%n answer(s) recorded.", nullptr, count), m_workspace.reader().customerName(customer), back);
        });
    });
    dialog->present();
}

std::vector<Operation> ConsentDesk::recorded(const Session& session, const QList<ConsentAnswer>& answers, std::vector<Operation>& back)
{
    std::vector<Operation> together;
    for (const ConsentAnswer& answer : answers) {
        RecordConsent record;
        record.customer = session.customer;
        record.consent = m_workspace.newId();
        record.channel = answer.ask.channel;
        record.purpose = answer.ask.purpose;
        record.decision = answer.isYes ? ConsentDecision::Given : answer.ask.wasGiven ? ConsentDecision::Withdrawn : ConsentDecision::Refused;
        record.case_file = m_workspace.caseWorkedOn(session);
        record.happened = m_workspace.now();
        if (answer.isYes) {
            record.wording = answer.ask.words;
            record.lifts = answer.ask.closings;
        }
        back.insert(back.begin(), intent(RetractConsent{record.customer, record.consent}));
        together.push_back(intent(record));
    }
    return together;
}

} // namespace callboard
