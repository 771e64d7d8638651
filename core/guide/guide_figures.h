// Figures over recorded runs of a guide: how long each step takes, what is answered, and where runs end early.
#pragma once

#include "core/guide/guide_walk.h"

namespace callboard {

// Of some durations: how many there are, the middle one, and the one that nine of ten do not exceed.
struct Spread {
    int count = 0;
    qint64 median_ms = 0, p90_ms = 0;
    bool operator==(const Spread&) const = default;
};
Spread spreadOf(std::vector<qint64> durations_ms);

struct StepFigures {
    int reached = 0; // how often a run came here
    int stopped = 0; // runs that turned off here towards an end that is "stopped"
    int left = 0;    // runs that stand here, and nobody has gone on for days
    Spread time;     // from being shown to being answered, without pauses; going back and jumping are no answers
    std::map<QString, int> answers; // by option, branch, "yes" and "no", "failed", "missing", "refused"; "next" where there is no choice
    bool operator==(const StepFigures&) const = default;
};

struct GuideFigures {
    static constexpr qint64 leftAfter_ms = 7LL * 24 * 60 * 60 * 1000;

    int runs = 0, done = 0, stopped = 0, left = 0; // the others are under way
    Spread time; // of the runs that were done, from start to end, without pauses
    std::map<QString, StepFigures> steps;
    bool operator==(const GuideFigures&) const = default;
};

// Needs no guide: what the events say is all that is counted, so that runs of old versions count as well.
GuideFigures figuresOf(const std::vector<std::vector<RunEvent>>& runs, Instant now);

} // namespace callboard
