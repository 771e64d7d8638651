// The checker: proves by analysis of the graph what a guide promises, and names what it breaks with line and column.
#pragma once

#include "core/guide/guide_graph.h"
#include "core/guide/guide_world.h"

namespace callboard {

// Everything that can be said of a guide that has been read. The world holds the signatures of the guides that it calls.
void checkGuide(const GuideScript& script, const GuideWorld& world, GuideFindings& findings);

// Reads and checks files that may call each other. One list of findings for each file, in the same order.
struct CheckedGuide {
    std::optional<GuideScript> script; // also with errors of the checker; empty if it cannot be read
    GuideFindings findings;
};
std::vector<CheckedGuide> checkGuides(const std::vector<QByteArray>& texts, GuideWorld world);

// One text beside guides that it may call and that have been read already.
CheckedGuide checkGuideAmong(const QByteArray& text, const std::vector<const GuideScript*>& others, GuideWorld world);

// The required steps: those with `before`, and what they must come before.
struct RequiredPair {
    int step = -1;
    int target = -1;
    auto operator<=>(const RequiredPair&) const = default;
};
std::vector<RequiredPair> requiredPairs(const GuideScript& script, const GuideWorld& world);
// Pairs whose target can be reached without the step having been done, each with a shortest such way.
std::vector<std::pair<RequiredPair, std::vector<int>>> bypasses(const GuideGraph& graph, const std::vector<RequiredPair>& pairs);

// "a → b → c", with the middle left out of a long way.
QString wayText(const GuideScript& script, const std::vector<int>& way);

} // namespace callboard
