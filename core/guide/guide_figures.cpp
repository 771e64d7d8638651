// One pass over the events of each run.
#include "core/guide/guide_figures.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qint64 mostOfTen = 9;

// Labels of visits that the engine makes by itself around a called guide.
bool isAroundCall(const RunVisit& visit)
{
    for (const char* label : {"start", "enter", "with", "return", "by itself"})
        if (visit.label == QLatin1String(label))
            return true;
    return false;
}

// What was answered, without what a person typed.
QString answerOf(const RunVisit& visit)
{
    if (visit.label == QLatin1String("next") && visit.answers.size() == 1)
        if (const auto* yes = std::get_if<bool>(&visit.answers.first()))
            return *yes ? QStringLiteral("yes") : QStringLiteral("no");
    return visit.label;
}

class Count {
public:
    explicit Count(Instant now) : m_now(now) {}

    void add(const std::vector<RunEvent>& events)
    {
        m_at.clear();
        m_spent_ms = 0;
        for (const RunEvent& event : events)
            take(event);
        if (const GuideWalk walk = runOf(events); walk.state != RunState::NotStarted)
            end(walk, events.back());
    }
    GuideFigures figures()
    {
        m_figures.time = spreadOf(std::move(m_runs_ms));
        for (auto& [step, durations] : m_steps_ms)
            m_figures.steps[step].time = spreadOf(std::move(durations));
        return std::move(m_figures);
    }

private:
    void stand(const QString& step, Instant since)
    {
        m_at = step;
        m_since = since;
        if (!step.isEmpty())
            ++m_figures.steps[step].reached;
    }

    // Time here up to then belongs to the run.
    qint64 leave(Instant then)
    {
        const qint64 here_ms = std::max<qint64>(then.ms - m_since.ms, 0);
        m_spent_ms += here_ms;
        return here_ms;
    }

    void take(const RunEvent& event)
    {
        switch (event.kind) {
        case RunEventKind::Started:
            countPassed(event, 0);
            return stand(event.to, event.time);
        case RunEventKind::Answered:
        case RunEventKind::Ended:
            m_steps_ms[m_at].push_back(leave(event.time));
            if (!event.visits.empty())
                ++m_figures.steps[m_at].answers[answerOf(event.visits.front())];
            countPassed(event, 1);
            return stand(event.kind == RunEventKind::Ended ? QString() : event.to, event.time);
        case RunEventKind::WentBack:
        case RunEventKind::Jumped:
            leave(event.time);
            return stand(event.to, event.time);
        case RunEventKind::Refused: ++m_figures.steps[m_at].answers[QStringLiteral("refused")]; return;
        case RunEventKind::Paused: m_paused = event.time; return;
        case RunEventKind::Resumed: m_since.ms += std::max<qint64>(event.time.ms - m_paused.ms, 0); return;
        case RunEventKind::HandedOver: return;
        }
    }

    // Decisions between one answer and the next question.
    void countPassed(const RunEvent& event, std::size_t first)
    {
        for (std::size_t at = first; at < event.visits.size(); ++at) {
            const RunVisit& visit = event.visits[at];
            if (isAroundCall(visit))
                continue;
            StepFigures& step = m_figures.steps[visit.step];
            ++step.reached;
            ++step.answers[visit.label];
        }
    }

    void end(const GuideWalk& walk, const RunEvent& last)
    {
        ++m_figures.runs;
        if (walk.state == RunState::Done) {
            ++m_figures.done;
            m_runs_ms.push_back(m_spent_ms);
        } else if (walk.state == RunState::Stopped) {
            ++m_figures.stopped;
            ++m_figures.steps[turnOf(walk)].stopped;
        } else if (m_now.ms - last.time.ms > GuideFigures::leftAfter_ms) {
            ++m_figures.left;
            ++m_figures.steps[walk.current].left;
        }
    }

    // The last step on the way that led elsewhere than on; the first one where none did.
    static QString turnOf(const GuideWalk& walk)
    {
        const auto turns = [](const RunVisit& visit) { return !isAroundCall(visit) && visit.label != QLatin1String("next"); };
        const auto turn = std::find_if(walk.way.rbegin(), walk.way.rend(), turns);
        if (turn != walk.way.rend())
            return turn->step;
        const auto first = std::find_if(walk.way.begin(), walk.way.end(), [](const RunVisit& visit) { return !isAroundCall(visit); });
        return first == walk.way.end() ? QString() : first->step;
    }

    Instant m_now;
    GuideFigures m_figures;
    std::map<QString, std::vector<qint64>> m_steps_ms;
    std::vector<qint64> m_runs_ms;
    // of the run that is counted
    QString m_at;
    Instant m_since, m_paused;
    qint64 m_spent_ms = 0;
};

}

Spread spreadOf(std::vector<qint64> durations_ms)
{
    if (durations_ms.empty())
        return {};
    std::sort(durations_ms.begin(), durations_ms.end());
    const auto count = qint64(durations_ms.size());
    const auto nth = [&](qint64 rank) { return durations_ms[std::size_t(rank - 1)]; }; // from 1
    return {int(count), nth((count + 1) / 2), nth((count * mostOfTen + 9) / 10)};
}

GuideFigures figuresOf(const std::vector<std::vector<RunEvent>>& runs, Instant now)
{
    Count count(now);
    for (const std::vector<RunEvent>& run : runs)
        count.add(run);
    return count.figures();
}

} // namespace callboard
