// Changes of a guide's text as the drawing asks for them: each touches what it must and leaves every other character as it is.
#pragma once

#include "core/guide/guide_outline.h"

namespace callboard {

struct TextChange {
    TextSpan place; // in the text before
    QString put;
};

struct GuideEdit {
    std::vector<TextChange> changes; // in the order of the text; none of them overlap
    QString step;                    // that stands in front afterwards
};
QString applied(QString text, const GuideEdit& edit);

// Steps are named as they are in the text. Whatever stands in the text, the answer is an edit after which it says what it said
// with that one change, or the reason why there is none.

// A step of this kind right below `after`, on that one's way (by number among its ways; of a step with one way: 0), with what
// the kind needs. Its words are "…", which the checker does not let pass.
Result<GuideEdit> addedStep(const QString& text, const QString& after, int way, StepKind kind);
Result<GuideEdit> renamedStep(const QString& text, const QString& from, const QString& to);
// With the remarks right above it. Whoever led to it leads to what followed it, if that is one step.
Result<GuideEdit> removedStep(const QString& text, const QString& id);
Result<GuideEdit> leadTo(const QString& text, const QString& id, int way, const QString& to);
// Up (-1) or down (1) in the file, past one step. Steps follow each other in the order of the file, so this changes what
// follows what unless `next` says it.
Result<GuideEdit> movedStep(const QString& text, const QString& id, int by);

} // namespace callboard
