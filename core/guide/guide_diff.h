// What changed from one version of a guide to the next, and what it means for runs that are under way.
#pragma once

#include "core/guide/guide_script.h"

namespace callboard {

struct GuideDiff {
    QStringList added, removed, changed; // ids of steps
    bool headChanged = false;            // title, languages, parameters, results …
    bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !headChanged; }
    // A run that stands at one of these steps would stand somewhere else, or nowhere, in the new version. It goes on with its own.
    bool touches(const QString& step) const { return isRemoved(step) || changed.contains(ownStep(step)); }
    bool isRemoved(const QString& step) const { return removed.contains(ownStep(step)); }

private:
    static QString ownStep(const QString& step) { return step.section(u'/', 0, 0); } // of a called guide: the step that calls it
};

GuideDiff diffOf(const GuideScript& before, const GuideScript& after);

// Everything that a step says and does, without places in the file; equal for equal steps.
QByteArray stepFingerprint(const GuideStep& step);

} // namespace callboard
