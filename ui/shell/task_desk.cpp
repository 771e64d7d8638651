// Sheets become operations; what is due becomes a notice.
#include "ui/shell/task_desk.h"

#include "core/work/tasks.h"
#include "ui/models/consent_views.h"
#include "ui/models/task_views.h"
#include "ui/shell/escalate_dialog.h"
#include "ui/shell/follow_up_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/missing_fields.h"
#include "ui/shell/sheet_draft.h"
#include "ui/shell/task_dialog.h"

#include <QApplication>

namespace callboard {

namespace {

// Of the case in front, where the session has one; else about the customer only.
Id<GuideRun> runOf(const Workspace& workspace, const Session& session)
{
    for (const auto& run : workspace.reader().openRunsOf(session.customer))
        if (run.value.case_file == session.case_file)
            return run.id;
    return {};
}

}

TaskDesk::TaskDesk(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window) {}

bool TaskDesk::run(const QString& commandId)
{
    struct CommandRow {
        const char* id;
        void (TaskDesk::*run)();
    };
    static constexpr CommandRow table[] = {{"task.promise", &TaskDesk::promise}, {"task.escalate", &TaskDesk::escalate}, {"task.open", &TaskDesk::openInFront}};
    for (const CommandRow& row : table)
        if (commandId == QLatin1String(row.id)) {
            (this->*row.run)();
            return true;
        }
    return false;
}

void TaskDesk::promise()
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    auto* dialog = new FollowUpDialog(proposedPromise(m_workspace, session->customer), spokenZones(m_workspace, *session), m_workspace.clock(), &m_window);
    connect(dialog, &FollowUpDialog::promised, this, [this, dialog, at = *session](const NewFollowUp& followUp) {
        m_workspace.submit(intent(PromiseFollowUp{at.customer, at.case_file, {followUp.text}, followUp.due, followUp.forTeam}), {}, SheetAnswer(dialog));
    });
    new SheetDraft(m_workspace, *dialog, session->key());
    dialog->present();
}

void TaskDesk::escalate()
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    if (const auto file = session->case_file.isNull() ? std::nullopt : m_workspace.reader().find(session->case_file))
        if (!hasFieldsFor(m_workspace, m_window, *file, CaseStatus::Escalated, {}, [this] { escalate(); }))
            return;
    const Id<GuideRun> run = runOf(m_workspace, *session);
    auto* dialog = new EscalateDialog(packetRows(m_workspace, packetOf(m_workspace, *session, run)), spokenZones(m_workspace, *session), m_workspace.clock(), &m_window);
    connect(dialog, &EscalateDialog::asked, this, [this, dialog, at = *session, run](const QString& text, Instant due) {
        Escalate escalate;
        escalate.customer = at.customer;
        escalate.case_file = at.case_file;
        escalate.to = toLead;
        escalate.text.text = text;
        escalate.due = due;
        escalate.guide_run = run;
        m_workspace.submit(intent(escalate), {}, SheetAnswer(dialog));
    });
    new SheetDraft(m_workspace, *dialog, session->key());
    dialog->present();
}

void TaskDesk::openInFront()
{
    const Session* session = m_workspace.current();
    const auto tasks = session ? m_workspace.reader().openTasksOf(session->customer) : std::vector<Record<Task>>();
    if (const auto first = session ? taskInFront(m_workspace, *session) : std::nullopt)
        show(*first);
    else if (!tasks.empty())
        show(tasks.front());
    else
        promise(); // nothing is there to be finished: the way to something
}

bool TaskDesk::open(const QString& key)
{
    const auto task = taskOf(m_workspace, key);
    if (!task)
        return false;
    m_workspace.open({task->value.customer, task->value.case_file});
    m_window.focusChild("composer.text");
    if (task->value.kind == TaskKind::Escalation)
        show(*task);
    return true;
}

bool TaskDesk::act(const QString& action)
{
    const auto task = taskOf(m_workspace, action);
    if (!task)
        return false;
    const Session* session = m_workspace.current();
    if (session && session->customer == task->value.customer)
        show(*task);
    else
        open(action);
    return true;
}

void TaskDesk::show(const Record<Task>& task)
{
    if (task.value.kind == TaskKind::Mention) // there is nothing to say about it
        return m_workspace.submit(intent(FinishTask{task.id, TaskState::Done, {}}));
    auto* dialog = new TaskDialog(taskData(m_workspace, task), m_workspace.clock(), &m_window);
    connect(dialog, &TaskDialog::ended, this, [this, dialog, id = task.id](TaskState state, const QString& answer) {
        m_workspace.submit(intent(FinishTask{id, state, {answer}}), {}, SheetAnswer(dialog));
    });
    connect(dialog, &TaskDialog::putOff, this, [this, dialog, id = task.id, was = task.value.due](Instant due) {
        m_workspace.submit(intent(PutOffTask{id, due, was}), {}, SheetAnswer(dialog));
    });
    new SheetDraft(m_workspace, *dialog, QString::fromLatin1(task.id.key.text()));
    dialog->present();
}

// Needs no server.
void TaskDesk::callForAttention()
{
    const auto due = dueElsewhere(m_workspace, m_workspace.current());
    if (due && m_told.insert(due->id.key).second)
        QApplication::alert(&m_window);
}

NoticeData TaskDesk::alarmNotice() const
{
    const auto due = dueElsewhere(m_workspace, m_workspace.current());
    return due ? taskNotice(m_workspace, *due, true) : NoticeData();
}

NoticeData TaskDesk::notice() const
{
    const Session* session = m_workspace.current();
    const auto here = session ? taskInFront(m_workspace, *session) : std::nullopt;
    return here ? taskNotice(m_workspace, *here, false) : NoticeData();
}

} // namespace callboard
