// The lines of a new step: whatever its kind needs, to be written over.
#pragma once

#include "core/guide/guide_outline.h"

namespace callboard {

struct NewStep {
    QString id;        // that no step and no answer has
    QStringList lines; // from its dash, without the indentation of that
};

// `target` stands where the kind needs the name of a step; `next` is written unless it is empty.
NewStep newStep(const GuideOutline& outline, StepKind kind, const QString& target, const QString& next);

} // namespace callboard
