// Whether an event of a run is one that its guide allows: a desk's word is not taken for it, so that no door leads around a required step.
#include "core/guide/guide_engine.h"

#include <algorithm>

namespace callboard {

namespace {

Error notOfThisGuide()
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This does not follow from the guide. Fetch changes and answer again."));
}

bool leadsAway(const QString& label)
{
    return label == QLatin1String("failed") || label == QLatin1String("missing") || label == QLatin1String("refused") || label == QLatin1String("stopped");
}

bool isOption(const GuideStep& step, const QString& label)
{
    return std::any_of(step.options.begin(), step.options.end(), [&](const GuideOption& option) { return option.id == label; });
}

}

Result<void> GuideEngine::acceptsBlocked(const GuideWalk& walk, const GuideStep& step) const
{
    const QStringList open = openBefore(walk, step);
    return open.isEmpty() ? Result<void>() : Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Required before this: %1. Go there first."), open.join(QLatin1String(", ")));
}

// Where a visit leads: the index of the next step, or -1 if the guide has no such way.
int GuideEngine::ledTo(const GuideStep& step, const RunVisit& visit) const
{
    if (step.kind == StepKind::Decide || step.kind == StepKind::Guide) {
        for (const GuideEdge& edge : m_graph.out[std::size_t(m_script.indexOf(step.id))])
            if (edge.label == visit.label && edge.completes == visit.completes)
                return edge.to;
        return -1;
    }
    if (visit.completes == leadsAway(visit.label))
        return -1;
    const bool isNamed = leadsAway(visit.label) ? step.hasTarget(visit.label.toLatin1().constData())
        : step.kind == StepKind::Choose         ? isOption(step, visit.label)
                                                : visit.label == QLatin1String("next") || isOption(step, visit.label);
    return isNamed ? targetOf(step, visit.label) : -1;
}

bool GuideEngine::answersFit(const RunVisit& visit) const
{
    for (auto answer = visit.answers.begin(); answer != visit.answers.end(); ++answer) {
        const auto known = m_script.variables.find(answer.key());
        if (known == m_script.variables.end() || (isSet(*answer) && !belongsTo(known->second.type, *answer)))
            return false;
    }
    return true;
}

// The visits of one event: the step of a person, then only steps that go on by themselves.
Result<void> GuideEngine::acceptsWay(const GuideWalk& before, const RunEvent& event) const
{
    Walk walk{before, event, event.kind == RunEventKind::Started ? 0 : m_script.indexOf(before.current)};
    walk.event.visits.clear();
    const GuideStep* ended = nullptr; // a called guide's end whose return is due
    for (std::size_t i = 0; i < event.visits.size(); ++i) {
        const RunVisit& visit = event.visits[i];
        const bool isStart = i == 0 && event.kind == RunEventKind::Started;
        if (!answersFit(visit) || isStart != visit.step.isEmpty())
            return notOfThisGuide();
        if (visit.label == QLatin1String("return") && ended) {
            if (visit.step != ended->scope.chopped(1) || visit.completes != (ended->main.word == QLatin1String("done")))
                return notOfThisGuide();
            walk.at = m_script.indexOf(ended->word("return"));
            ended = nullptr;
        } else if (visit.label == QLatin1String("with") && visit.step.endsWith(u'/')) {
            if (i == 0 || event.visits[i - 1].step + u'/' != visit.step)
                return notOfThisGuide();
        } else if (!isStart) {
            const int at = m_script.indexOf(visit.step);
            if (ended || at < 0 || at != walk.at)
                return notOfThisGuide();
            const GuideStep& step = m_script.steps[std::size_t(at)];
            const bool isFirst = i == 0;
            const bool isSilentEnd = step.kind == StepKind::End && !step.scope.isEmpty() && !step.texts.contains("say");
            if (!isFirst && step.row().waits && !isSilentEnd)
                return notOfThisGuide(); // somebody has to answer it
            if (visit.label != QLatin1String("refused"))
                if (auto free = acceptsBlocked(walk.run, step); !free)
                    return free;
            if (step.kind == StepKind::End && !step.scope.isEmpty())
                ended = &step;
            else if (step.kind == StepKind::End)
                return event.kind == RunEventKind::Ended && event.to == step.main.word && i + 1 == event.visits.size() ? Result<void>() : Result<void>(notOfThisGuide());
            else
                walk.at = ledTo(step, visit);
        }
        walk.visit(visit);
    }
    const bool arrives = !ended && walk.at >= 0 && event.kind != RunEventKind::Ended && m_script.steps[std::size_t(walk.at)].id == event.to
        && m_script.steps[std::size_t(walk.at)].row().waits;
    return arrives ? Result<void>() : Result<void>(notOfThisGuide());
}

Result<void> GuideEngine::accepts(const GuideWalk& walk, const RunEvent& event) const
{
    const GuideStep* at = stepOf(walk);
    const bool isRunning = walk.state == RunState::Running && at;
    const auto ifTrue = [](bool fine) { return fine ? Result<void>() : Result<void>(notOfThisGuide()); };
    switch (event.kind) {
    case RunEventKind::Started: return walk.state == RunState::NotStarted && !event.visits.empty() ? acceptsWay(walk, event) : notOfThisGuide();
    case RunEventKind::Answered:
    case RunEventKind::Ended: return isRunning && !event.visits.empty() ? acceptsWay(walk, event) : notOfThisGuide();
    case RunEventKind::Jumped: {
        const int to = m_script.indexOf(event.to);
        return ifTrue(isRunning && event.visits.size() == 1 && event.visits.front() == RunVisit{walk.current, QStringLiteral("jump"), false, {}} && to >= 0
            && m_script.steps[std::size_t(to)].row().waits);
    }
    case RunEventKind::WentBack:
        return ifTrue(isRunning && event.visits.empty() && m_script.indexOf(event.to) >= 0
            && std::any_of(walk.way.begin(), walk.way.end(), [&](const RunVisit& visit) { return visit.step == event.to; }));
    case RunEventKind::Refused: return ifTrue(isRunning && event.visits.empty() && at->kind == StepKind::Action);
    case RunEventKind::Paused: return ifTrue(isRunning && event.visits.empty());
    case RunEventKind::Resumed: return ifTrue(walk.state == RunState::Paused && event.visits.empty());
    case RunEventKind::HandedOver: return ifTrue(walk.isOpen() && event.visits.empty() && !event.other.isNull());
    }
    return notOfThisGuide();
}

} // namespace callboard
