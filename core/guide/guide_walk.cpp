// The fold of a run's events, and their JSON.
#include "core/guide/guide_walk.h"

#include "core/base/json.h"

#include <algorithm>

namespace callboard {

namespace {

void keepAnswers(GuideWalk& run, const RunVisit& visit, const RunEvent& event)
{
    for (auto answer = visit.answers.begin(); answer != visit.answers.end(); ++answer)
        run.answers[answer.key()] = {answer.value(), visit.step, event.version, event.time, event.person, true};
}

void go(GuideWalk& run, const RunEvent& event)
{
    for (const RunVisit& visit : event.visits) {
        run.way.push_back(visit);
        if (visit.completes)
            keepAnswers(run, visit, event);
    }
    run.current = event.to;
}

// Answers are kept; those given behind this step no longer hold until they are given again.
void goBack(GuideWalk& run, const QString& step)
{
    const auto at = std::find_if(run.way.rbegin(), run.way.rend(), [&](const RunVisit& visit) { return visit.step == step; });
    if (at == run.way.rend())
        return;
    run.way.erase(at.base() - 1, run.way.end());
    QMap<QString, QString> setBy; // of the way that is left, the last step that set each
    for (const RunVisit& visit : run.way)
        if (visit.completes)
            for (auto answer = visit.answers.begin(); answer != visit.answers.end(); ++answer)
                setBy[answer.key()] = visit.step;
    for (auto answer = run.answers.begin(); answer != run.answers.end(); ++answer)
        answer->holds = setBy.contains(answer.key()) && setBy[answer.key()] == answer->step;
    run.current = step;
}

}

bool GuideWalk::isDone(const QString& step) const
{
    return std::any_of(way.begin(), way.end(), [&](const RunVisit& visit) { return visit.step == step && visit.completes; });
}

void apply(GuideWalk& run, const RunEvent& event)
{
    const bool starts = event.kind == RunEventKind::Started;
    if (starts != (run.state == RunState::NotStarted) || (!starts && !run.isOpen()))
        return;
    run.changed = event.time;
    run.refusal.clear();
    switch (event.kind) {
    case RunEventKind::Started:
        run.guide = event.guide;
        run.version = event.version;
        run.holder = event.person;
        run.started = event.time;
        run.state = RunState::Running;
        return go(run, event);
    case RunEventKind::Answered:
    case RunEventKind::Jumped: return go(run, event);
    case RunEventKind::WentBack: return goBack(run, event.to);
    case RunEventKind::Refused: run.refusal = event.note; return;
    case RunEventKind::Paused: run.state = RunState::Paused; return;
    case RunEventKind::Resumed: run.state = RunState::Running; return;
    case RunEventKind::HandedOver: run.holder = event.other; return;
    case RunEventKind::Ended:
        go(run, event);
        run.current.clear();
        run.state = event.to == QLatin1String("done") ? RunState::Done : RunState::Stopped;
        return;
    }
}

GuideWalk runOf(const std::vector<RunEvent>& events)
{
    GuideWalk run;
    for (const RunEvent& event : events)
        apply(run, event);
    return run;
}

QByteArray runEventText(const RunEvent& event)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject().key("kind").string(Choice<RunEventKind>(event.kind).name());
    if (!event.guide.isEmpty())
        json.key("guide").string(event.guide);
    json.key("version").integer(event.version);
    if (!event.visits.empty()) {
        json.key("visits").beginArray();
        for (const RunVisit& visit : event.visits) {
            json.beginObject().key("step").string(visit.step).key("label").string(visit.label).key("completes").boolean(visit.completes);
            if (!visit.answers.isEmpty()) {
                json.key("answers").beginObject();
                for (auto answer = visit.answers.begin(); answer != visit.answers.end(); ++answer) {
                    json.key(answer.key().toUtf8());
                    writeGuideValue(json, answer.value());
                }
                json.endObject();
            }
            json.endObject();
        }
        json.endArray();
    }
    json.key("to").string(event.to);
    if (!event.note.isEmpty())
        json.key("note").string(event.note);
    json.key("time").string(event.time.text()).key("person").string(event.person.isNull() ? QByteArray() : event.person.key.text());
    if (!event.other.isNull())
        json.key("other").string(event.other.key.text());
    json.endObject();
    return text;
}

Result<RunEvent> readRunEvent(const JsonView& json)
{
    RunEvent event;
    const auto kind = Choice<RunEventKind>::named(json.member("kind").string());
    if (!json.isObject() || !kind.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This event of a guide cannot be read: %1"), json.raw());
    event.kind = kind.valueOr(RunEventKind::Answered);
    event.guide = json.member("guide").string();
    event.version = json.member("version").integer().value_or(0);
    for (const JsonView one : json.member("visits")) {
        RunVisit visit{one.member("step").string(), one.member("label").string(), one.member("completes").boolean(), {}};
        for (const JsonView answer : one.member("answers")) {
            auto value = readGuideValue(answer);
            if (!value)
                return value.error();
            visit.answers[QString::fromUtf8(answer.key())] = *value;
        }
        event.visits.push_back(std::move(visit));
    }
    event.to = json.member("to").string();
    event.note = json.member("note").string();
    event.time = Instant::fromText(json.member("time").utf8()).value_or(Instant());
    event.person = {Uuid::fromText(json.member("person").utf8()).value_or(Uuid())};
    event.other = {Uuid::fromText(json.member("other").utf8()).value_or(Uuid())};
    return event;
}

} // namespace callboard
