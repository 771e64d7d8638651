// One commit a step; the next begins when the words of the last are safe.
#include "ui/workspace/step_run.h"

namespace callboard {

namespace {

// A step that could not be taken back is one all the same, which says so.
Step wayBack(const Step& step, const Uuid& kept)
{
    Step back{.title = step.title, .exception = step.stays};
    if (step.holding.length_ms > 0)
        back.takesBack = kept;
    if (step.made)
        back.together = step.made(kept);
    back.together.insert(back.together.end(), step.back.begin(), step.back.end());
    return back;
}

}

StepRun::StepRun(Workspace& workspace, std::vector<Step> steps, AfterRefusal rule, QObject* parent) : QObject(parent), m_workspace(workspace), m_steps(std::move(steps)), m_rule(rule) {}

void StepRun::start() { next(); }

void StepRun::stop() { m_stopped = true; }

void StepRun::next()
{
    if (m_stopped || m_at == m_steps.size()) {
        Q_EMIT ended();
        return deleteLater();
    }
    const Step& step = m_steps[m_at];
    if (step.takesBack)
        return m_workspace.takeBackOnly(*step.takesBack, this, [this](const Result<void>& taken) {
            if (taken || m_steps[m_at].together.empty())
                noteDone(taken ? std::nullopt : std::optional(taken.error()), {});
            else
                submit(); // it has gone out: what an operation can still take back
        });
    if (step.together.empty())
        return noteDone(step.exception, {});
    submit();
}

void StepRun::submit()
{
    const Step& step = m_steps[m_at];
    m_workspace.submitStep(step.together, step.holding, this, [this](const Result<Operation>& kept) { noteDone(kept ? std::nullopt : std::optional(kept.error()), kept ? kept->id : Uuid()); });
}

void StepRun::noteDone(const std::optional<Error>& refused, const Uuid& kept)
{
    const Step& step = m_steps[m_at++];
    if (refused) {
        m_refused.push_back({step.title, *refused});
        m_stopped = m_stopped || m_rule == AfterRefusal::Stop;
    } else {
        ++m_kept;
        m_back.insert(m_back.begin(), wayBack(step, kept));
        if (step.exception)
            m_refused.push_back({step.title, *step.exception});
    }
    Q_EMIT progressed(int(m_at));
    next();
}

} // namespace callboard
