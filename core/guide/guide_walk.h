// GuideWalk: how far a run of a guide has come, as a fold over its events; it can be read without the guide.
#pragma once

#include "core/guide/guide_value.h"
#include "core/domain/site.h"

#include <QMap>

namespace callboard {

enum class RunEventKind { Started, Answered, WentBack, Jumped, Refused, Paused, Resumed, HandedOver, Ended };
constexpr auto optionsOf(RunEventKind)
{
    return std::array{Option{"started", ""}, Option{"answered", ""}, Option{"back", ""}, Option{"jumped", ""}, Option{"refused", ""},
                      Option{"paused", ""}, Option{"resumed", ""}, Option{"handed_over", ""}, Option{"ended", ""}};
}

// A step that was gone through: by a person, or by itself behind one.
struct RunVisit {
    QString step;
    QString label;         // the option, the branch, "next", "failed" …
    bool completes = true; // required steps count as done, answers as given
    QMap<QString, GuideValue> answers;
    bool operator==(const RunVisit&) const = default;
};

struct RunEvent {
    RunEventKind kind = RunEventKind::Answered;
    QString guide;                // of Started
    qint64 version = 0;           // of the guide, as the person saw it
    std::vector<RunVisit> visits; // in the order in which they were gone through
    QString to;                   // the step at which the run stands now; of Ended: "done" or "stopped"
    QString note;                 // of Refused: the reason; of an action that was done: the operation, for whoever goes back
    Instant time;
    Id<User> person;
    Id<User> other;               // of HandedOver: who holds the run now
    bool operator==(const RunEvent&) const = default;
};

struct RunAnswer {
    GuideValue value;
    QString step;
    qint64 version = 0;
    Instant time;
    Id<User> person;
    bool holds = true; // its step is on the way that was gone; false after going back behind it
    bool operator==(const RunAnswer&) const = default;
};

enum class RunState { NotStarted, Running, Paused, Done, Stopped };

struct GuideWalk {
    QString guide;
    qint64 version = 0;
    RunState state = RunState::NotStarted;
    Id<User> holder;
    QString current;
    QString refusal;           // why the operation of the current step was not done
    std::vector<RunVisit> way; // from the first step to before the current one
    QMap<QString, RunAnswer> answers;
    Instant started, changed;

    bool isOpen() const { return state == RunState::Running || state == RunState::Paused; }
    bool isDone(const QString& step) const; // gone through on this way, and completed
    bool operator==(const GuideWalk&) const = default;
};

// Total: an event that does not fit is left out, so that a damaged history still shows what can be known.
void apply(GuideWalk& run, const RunEvent& event);
GuideWalk runOf(const std::vector<RunEvent>& events);

QByteArray runEventText(const RunEvent& event);
Result<RunEvent> readRunEvent(const JsonView& json);

} // namespace callboard
