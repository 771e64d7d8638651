// One commit a step; the next begins when the words of the last are safe.
#include "ui/workspace/step_run.h"

namespace callboard {

StepRun::StepRun(DeskLink& link, std::vector<Step> steps, QObject* parent) : QObject(parent), m_link(link), m_steps(std::move(steps)) {}

void StepRun::start() { next(); }

void StepRun::stop() { m_stopped = true; }

void StepRun::next()
{
    if (m_stopped || m_at == m_steps.size()) {
        Q_EMIT ended();
        return deleteLater();
    }
    m_link.submit(m_steps[m_at].together, {}, this, [this](const Result<Operation>& kept) {
        Step& step = m_steps[m_at++];
        if (kept) {
            ++m_kept;
            m_back.insert(m_back.begin(), step.back.begin(), step.back.end());
        } else {
            m_refused.push_back({step.title, kept.error()});
        }
        Q_EMIT progressed(int(m_at));
        next();
    });
}

} // namespace callboard
