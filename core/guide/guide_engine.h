// GuideEngine: what happens next. (guide, run, answer) → event; nothing here keeps state, knows the time or touches a record.
#pragma once

#include "core/guide/guide_graph.h"
#include "core/guide/guide_walk.h"
#include "core/guide/guide_text.h"

namespace callboard {

// What a guide may know of the records, and the day that is today. `key` is the answer that names an order or item; it is
// empty for the customer, the case and the agent.
struct GuideFacts {
    std::function<GuideValue(const QString& record, const QString& key, const QString& field)> value;
    QDate today;
};

// Who answers, and when.
struct RunAuthor {
    Id<User> person;
    Instant time;
};

// What the current step wants done outside the guide: an operation by its name, or one of "escalate", "schedule", "outcome".
struct GuideRequest {
    QString operation;
    QMap<QString, GuideValue> arguments;
    bool isEmpty() const { return operation.isEmpty(); }
};

class GuideEngine {
public:
    // `linked` (of linkGuide) and what `facts` refers to outlive the engine.
    GuideEngine(const GuideScript& linked, GuideFacts facts);

    Result<RunEvent> start(const QMap<QString, GuideValue>& parameters, const RunAuthor& author) const;

    // The answer to the current step. say, check, article, escalate, outcome, end: anything will do. ask: a value of its type.
    // choose: the option's id. verify: how many questions were answered rightly. look_up: what was found, or "not set".
    // schedule: the day. action: true when the operation was accepted, or the reason of its refusal as text.
    // Refused with a sentence: an answer that does not fit, money and the end "done" while required steps are open.
    Result<RunEvent> answer(const GuideWalk& run, const GuideValue& value, const RunAuthor& author) const;

    Result<RunEvent> back(const GuideWalk& run, const RunAuthor& author) const; // to the last step where a person did something
    Result<RunEvent> backTo(const GuideWalk& run, const QString& step, const RunAuthor& author) const;
    // Anywhere, for experts: what is skipped stays open, and money and the end wait for it.
    Result<RunEvent> jump(const GuideWalk& run, const QString& step, const RunAuthor& author) const;
    Result<RunEvent> pause(const GuideWalk& run, const RunAuthor& author) const;
    Result<RunEvent> resume(const GuideWalk& run, const RunAuthor& author) const;
    Result<RunEvent> handOver(const GuideWalk& run, const Id<User>& to, const RunAuthor& author) const;

    // Whether the guide allows this event now: for whoever keeps runs and did not make the event.
    Result<void> accepts(const GuideWalk& run, const RunEvent& event) const;

    const GuideStep* stepOf(const GuideWalk& run) const;        // nullptr when the run has ended or this version lacks its step
    QString spoken(const GuideWalk& run, const GuideText& text, const QString& language) const;
    // What the current step wants done when it is answered with `given`.
    GuideRequest request(const GuideWalk& run, const GuideValue& given = {}) const;
    QStringList requiredOpen(const GuideWalk& run) const;       // ids that are still to be done before money or the end
    QStringList blocking(const GuideWalk& run) const;           // those that stand in the way of the current step itself
    QStringList standing(const GuideWalk& run, const QString& step) const; // actions done since that step: going back does not undo them
    StillToCome left(const GuideWalk& run) const;

private:
    // A run that goes on within one event.
    struct Walk {
        GuideWalk run; // as it is after the visits so far
        RunEvent event;
        int at = -1;

        void visit(RunVisit visit)
        {
            RunEvent one = event;
            one.kind = run.state == RunState::NotStarted ? RunEventKind::Started : RunEventKind::Answered;
            one.visits = {visit};
            one.to.clear();
            apply(run, one);
            event.visits.push_back(std::move(visit));
        }
    };
    Result<RunEvent> step(const GuideWalk& run, RunVisit visit, int to, RunEvent event) const;
    Result<RunVisit> visitOf(const GuideStep& step, const GuideValue& value) const;
    Result<void> enter(Walk& walk, const GuideStep& call) const;
    Result<void> settle(Walk& walk) const;
    void leave(Walk& walk, const GuideStep& end) const;
    QStringList openBefore(const GuideWalk& run, const GuideStep& target) const;
    FieldValue fieldsOf(const GuideWalk& run, const QString& scope) const;
    int targetOf(const GuideStep& step, const QString& label) const;
    bool protects(const GuideStep& required, const GuideStep& target) const;
    Result<void> acceptsWay(const GuideWalk& before, const RunEvent& event) const;
    Result<void> acceptsBlocked(const GuideWalk& walk, const GuideStep& step) const;
    int ledTo(const GuideStep& step, const RunVisit& visit) const;
    bool answersFit(const RunVisit& visit) const;
    RunEvent eventOf(RunEventKind kind, const RunAuthor& author) const;

    const GuideScript& m_script;
    GuideFacts m_facts;
    GuideGraph m_graph;
    std::vector<StillToCome> m_left;
};

} // namespace callboard
