// What an editor shows of a guide's text: its steps as they are drawn, and what the checker finds, at line and step.
#pragma once

#include "core/guide/guide_check.h"
#include "core/guide/guide_layout.h"
#include "core/guide/guide_link.h"
#include "core/work/guide_world.h"

namespace callboard {

struct GuideFindingData {
    int line = 1, column = 1;
    bool isError = true;
    QString sentence;
    int step = -1; // in which it stands; -1: in the head
};

struct GuideStepData {
    QString id;
    QString kind; // "Question", "Decision", …
    QString text; // its first words
    int line = 1;
    bool isRequired = false;
    int errors = 0, warnings = 0;
};

// Everything about one text; a value that is made on another thread.
struct GuideReading {
    QString text;
    std::optional<GuideScript> script; // none: it cannot be read, and there is nothing to draw
    QString title;
    std::vector<GuideStepData> steps;
    GuideGraph graph;
    GuideLayout layout;
    std::vector<GuideFindingData> findings; // in the order of the text
    int errors = 0;
    std::optional<GuideScript> linked; // with the guides that it calls; none while there are errors

    int stepAtLine(int line) const; // -1: before the first one
    int lastLineOf(int step) const; // without the empty ones behind it
};

// The other guides of the brand, which this one may call.
struct GuideShelf {
    GuideLibrary scripts; // by name
    static GuideShelf of(const std::vector<QByteArray>& texts); // those that can be read
};
QString stepKindName(StepKind kind); // "Question", "Decision", …
GuideReading readingOf(const QString& text, const GuideShelf& shelf, const GuideWorld& world = workGuideWorld());

} // namespace callboard
