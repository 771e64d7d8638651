// Text, context, one line for an answer or a new time, and the ends.
#include "ui/shell/task_dialog.h"

#include "core/work/spoken_time.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int contextHeight_px = 180;

QString firstEnd(const TaskData& task) { return task.mayApprove ? TaskDialog::tr("Approve") : TaskDialog::tr("Done"); }

}

TaskDialog::TaskDialog(const TaskData& task, const Clock& clock, QWidget* parent)
    : Sheet(QStringLiteral("taskDialog"), task.title, firstEnd(task), parent), m_task(task), m_clock(clock), m_answer(new QLineEdit(this)), m_problem(makeLabel(Look::Bad, {}, this))
{
    auto* text = makeLabel(Look::Plain, task.text, this);
    text->setObjectName(QStringLiteral("task.text"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* made = makeLabel(Look::Muted, task.due.isEmpty() ? task.made : tr("%1. For %2").arg(task.made, task.due), this);
    made->setWordWrap(true);
    m_answer->setObjectName(QStringLiteral("task.answer"));
    m_answer->setAccessibleName(task.mayApprove ? tr("Your answer") : tr("What came of it, or a new time"));
    m_answer->setPlaceholderText(task.mayApprove ? tr("A word to whoever asked (can be left out)") : task.due.isEmpty() ? tr("What came of it") : tr("What came of it; or a new time, as in tue 3pm"));
    m_problem->setObjectName(QStringLiteral("task.problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    body().addWidget(text);
    body().addWidget(made);
    if (!task.context.isEmpty()) {
        auto* rows = new HintedList(QStringLiteral("task.context"), tr("How it came to this"), {.icons = true}, {}, this);
        rows->setRows(task.context);
        rows->setMinimumHeight(contextHeight_px);
        body().addWidget(rows, 1);
    }
    body().addWidget(m_answer);
    body().addWidget(m_problem);
    if (task.mayApprove)
        addEnd("task.decline", tr("&Decline"), TaskState::Declined);
    else if (!task.due.isEmpty())
        connect(addButton(QStringLiteral("task.putOff"), tr("&Put off")), &QPushButton::clicked, this, &TaskDialog::askLater);
    if (task.mayDrop)
        addEnd("task.drop", task.drop.isEmpty() ? tr("&Not needed") : task.drop, TaskState::Dropped);
    primary().setVisible(task.mayApprove || task.mayFinish);
    resize(width_px, sizeHint().height());
    m_answer->setFocus();
}

void TaskDialog::addEnd(const char* id, const QString& text, TaskState state)
{
    connect(addButton(QLatin1String(id), text), &QPushButton::clicked, this, [this, state] { Q_EMIT ended(state, m_answer->text()); });
}

void TaskDialog::askLater()
{
    const QTimeZone zone(m_task.zone.toLatin1());
    const auto due = spokenTime(m_answer->text(), zone.isValid() ? zone : QTimeZone::systemTimeZone(), m_clock.now());
    if (due)
        return Q_EMIT putOff(*due);
    showError(due.error());
    m_answer->setFocus();
}

void TaskDialog::showError(const Error& error)
{
    m_problem->setText(error.sentence());
    m_problem->show();
}

void TaskDialog::submit() { Q_EMIT ended(m_task.mayApprove ? TaskState::Approved : TaskState::Done, m_answer->text()); }

} // namespace callboard
