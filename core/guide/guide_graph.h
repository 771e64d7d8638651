// GuideGraph: the steps of a guide as a graph: which ways lead from each, and what is known after going them.
#pragma once

#include "core/guide/guide_script.h"

namespace callboard {

struct GuideEdge {
    int to = -1;
    QString label;         // the option's id, the condition, or the key that leads there
    bool completes = true; // the step was done and its answer kept; not so where verification failed or nothing was found
    QStringList proves;    // fields that are set because a condition held
};

struct GuideGraph {
    std::vector<std::vector<GuideEdge>> out;
    std::vector<std::vector<int>> in;
    int size() const { return int(out.size()); }
};

// Targets that do not exist have no edge. The first step is where a guide begins.
GuideGraph graphOf(const GuideScript& script);

// The step that follows where nothing else is said; -1 when there is none.
int nextOf(const GuideScript& script, int step);

// Steps that can be reached from the first one without going an edge that is blocked, each with the step before it
// (-1: not reached; the first step is its own). Breadth first, so that the way back is a shortest way.
using EdgeFilter = std::function<bool(int from, const GuideEdge& edge)>;
std::vector<int> reachedFrom(const GuideGraph& graph, const EdgeFilter& isBlocked = {});
std::vector<int> wayTo(const std::vector<int>& reached, int step); // from the first step
std::vector<bool> canReach(const GuideGraph& graph, const std::vector<int>& goals);

// How many ways there are from the first step to an end, when each loop is gone round not at all: exact for guides without
// loops. The largest value means "as many or more".
struct PathCount {
    quint64 paths = 0;
    int longest = 0;      // steps
    int loops = 0;        // edges that lead back
    int covered = 0;      // steps that lie on a way to an end
};
// What is still to come from each step, as the mean over the ways that lead on, loops not counted: steps and seconds.
struct StillToCome {
    double steps = 0, seconds = 0;
};
std::vector<StillToCome> stillToCome(const GuideScript& script, const GuideGraph& graph);

PathCount countPaths(const GuideScript& script, const GuideGraph& graph);

} // namespace callboard
