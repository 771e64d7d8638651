// A run of steps, its notice, and its way back.
#include "ui/shell/step_desk.h"

#include "ui/shell/left_out_dialog.h"

namespace callboard {

namespace {

constexpr QLatin1String undoId("undo.last"), stopId("steps.stop");
constexpr int long_ms = 1'000; // whoever waits longer wants to know for what

}

StepDesk::StepDesk(Workspace& workspace, QWidget* window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window)
{
    m_long.setSingleShot(true);
    m_long.setInterval(long_ms);
    connect(&m_long, &QTimer::timeout, this, [this] { tellProgress(0); });
}

bool StepDesk::run(const QString& id)
{
    if (id == undoId)
        undo();
    else if (id == stopId && m_run)
        m_run->stop();
    else
        return id == stopId;
    return true;
}

void StepDesk::offer(const QString& sentence, std::vector<Operation> back)
{
    m_back = std::move(back);
    m_notice = {Tone::Good, sentence, m_back.empty() ? QString() : tr("Undo"), m_back.empty() ? QString() : QString(undoId)};
    Q_EMIT changed();
}

NoticeData StepDesk::notice() const { return m_notice; }

void StepDesk::dismiss()
{
    if (!m_run)
        m_notice = {};
}

void StepDesk::begin(std::vector<Step> steps, Ended ended)
{
    if (steps.empty())
        return;
    m_waiting.emplace_back(std::move(steps), std::move(ended));
    if (!m_run)
        beginNext();
}

void StepDesk::beginNext()
{
    auto [steps, ended] = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_run = new StepRun(m_workspace.link(), std::move(steps), this);
    connect(m_run, &StepRun::progressed, this, &StepDesk::tellProgress);
    connect(m_run, &StepRun::ended, this, [this, run = m_run.data(), ended = std::move(ended)] {
        m_long.stop();
        m_run.clear();
        ended(*run);
        if (!run->refused().empty())
            nameRefused(run->refused());
        if (!m_waiting.empty() && !m_run)
            beginNext();
    });
    m_long.start();
    m_run->start();
}

void StepDesk::tellProgress(int done)
{
    if (m_long.isActive() || !m_run)
        return;
    m_notice = {Tone::Accent, tr("%1 of %2 done…").arg(done).arg(m_run->all()), tr("Stop"), stopId};
    Q_EMIT changed();
}

void StepDesk::perform(std::vector<Step> steps, std::function<QString(int)> said)
{
    begin(std::move(steps), [this, said = std::move(said)](const StepRun& run) {
        if (run.kept() > 0)
            offer(run.isStopped() ? tr("Stopped. %1").arg(said(run.kept())) : said(run.kept()), run.back());
    });
}

void StepDesk::undo()
{
    std::vector<Step> steps;
    for (Operation& operation : std::exchange(m_back, {}))
        steps.push_back({tr("Not taken back"), {std::move(operation)}});
    begin(std::move(steps), [this](const StepRun& run) {
        if (run.kept() > 0)
            offer(tr("Taken back."), {});
    });
}

void StepDesk::nameRefused(const std::vector<RefusedStep>& refused)
{
    ListRows rows;
    for (const RefusedStep& one : refused)
        rows.append({.icon = QStringLiteral("alert"), .title = one.title, .body = one.reason.sentence()});
    (new LeftOutDialog(rows, m_window))->present();
}

} // namespace callboard
