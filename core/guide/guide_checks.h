// The parts of the checker; each looks at one side of a guide that has been read.
#pragma once

#include "core/guide/guide_graph.h"
#include "core/guide/guide_world.h"

namespace callboard {

struct GuideCheck {
    const GuideScript& script;
    const GuideWorld& world;
    const GuideGraph& graph;
    std::map<QString, GuideVariable> variables;
    GuideFindings& findings;
};

void checkNames(const GuideCheck& check);     // steps, operations, articles, guides, types
void checkWays(const GuideCheck& check);      // unreachable, dead ends, loops, required steps
void checkAnswers(const GuideCheck& check);   // used before they are set
void checkDecisions(const GuideCheck& check); // never, overlap, gap
void checkTexts(const GuideCheck& check);     // languages, merge fields, how hard they are to follow

// Every text of a step: its own, those beside it, options and questions.
std::vector<const GuideText*> textsOf(const GuideStep& step);

} // namespace callboard
