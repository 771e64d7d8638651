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

void StepDesk::offer(const QString& sentence, const QString& title, std::vector<Operation> back)
{
    tell(Tone::Good, sentence, back.empty() ? std::vector<Step>() : std::vector{Step{.title = title, .together = std::move(back)}});
}

void StepDesk::hint(const QString& sentence)
{
    if (m_run)
        return; // how far it is says more
    m_notice = {Tone::Accent, sentence, {}, {}};
    Q_EMIT changed();
}

void StepDesk::tell(Tone tone, const QString& sentence, std::vector<Step> back)
{
    m_back = std::move(back);
    m_notice = {tone, sentence, m_back.empty() ? QString() : tr("Undo"), m_back.empty() ? QString() : QString(undoId)};
    Q_EMIT changed();
}

NoticeData StepDesk::notice() const { return m_notice; }

void StepDesk::dismiss()
{
    if (!m_run)
        m_notice = {};
}

void StepDesk::begin(std::vector<Step> steps, StepRun::AfterRefusal rule, Ended ended)
{
    if (steps.empty())
        return;
    m_waiting.push_back({std::move(steps), rule, std::move(ended)});
    if (!m_run)
        beginNext();
}

void StepDesk::beginNext()
{
    Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_run = new StepRun(m_workspace, std::move(next.steps), next.rule, this);
    connect(m_run, &StepRun::progressed, this, &StepDesk::tellProgress);
    connect(m_run, &StepRun::ended, this, [this, run = m_run.data(), ended = std::move(next.ended)] {
        m_long.stop();
        m_run.clear();
        ended(*run);
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
    begin(std::move(steps), StepRun::AfterRefusal::GoOn, [this, said = std::move(said)](const StepRun& run) {
        if (run.kept() > 0)
            tell(Tone::Good, run.isStopped() ? tr("Stopped. %1").arg(said(run.kept())) : said(run.kept()), run.back());
        nameRefused(tr("These stayed as they were"), run.refused());
    });
}

void StepDesk::performInOrder(std::vector<Step> steps, std::function<QString(const StepRun&)> said)
{
    begin(std::move(steps), StepRun::AfterRefusal::Stop, [this, said = std::move(said)](const StepRun& run) {
        tell(run.refused().empty() ? Tone::Good : Tone::Warning, said(run), run.back());
    });
}

void StepDesk::undo()
{
    begin(std::exchange(m_back, {}), StepRun::AfterRefusal::GoOn, [this](const StepRun& run) {
        const int all = run.all(), refused = int(run.refused().size());
        if (refused == 0 && !run.isStopped())
            tell(Tone::Good, tr("Taken back."), {});
        else
            tell(Tone::Warning, run.kept() == 0 ? tr("Nothing was taken back.") : run.kept() == all ? tr("Taken back, but not all of it.") : tr("%1 of %2 taken back.").arg(run.kept()).arg(all), {});
        nameRefused(tr("These were not taken back"), run.refused());
    });
}

void StepDesk::nameRefused(const QString& title, const std::vector<RefusedStep>& refused)
{
    if (refused.empty())
        return;
    ListRows rows;
    for (const RefusedStep& one : refused)
        rows.append({.icon = QStringLiteral("alert"), .title = one.title, .body = one.reason.sentence()});
    (new LeftOutDialog(title, rows, m_window))->present();
}

} // namespace callboard
