// GuideFront: the run in front with its guide, its engine and what was entered at the step where it stands.
#pragma once

#include "core/domain/article.h"
#include "core/guide/guide_engine.h"
#include "core/guide/guide_entry.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Facts of the customer and case of a session; what does not exist is not set. Valid while the workspace lives.
GuideFacts guideFacts(const Workspace& workspace, const Session& session);
QString guideLanguage(const Workspace& workspace, const Session& session); // the customer's, if they have one

// One of the customer's orders, or an item of one, that a look_up offers: what is kept, and what is read.
struct GuideFind {
    QString key, text;
};

struct GuideFront {
    Record<GuideRun> run;
    Session session;
    GuideScript linked;
    GuideEngine engine;
    GuideWalk walk;
    GuideStep step;                  // where it stands
    std::optional<GuideEntry> entry; // of that step; empty when this version of the guide lacks it
    std::vector<GuideFind> finds;    // of that step, by digit: as they were when it was reached, so that no digit changes its meaning

    // Not moved or copied: the engine refers to the guide.
    GuideFront(Record<GuideRun> record, GuideScript script, const Session& of, const Workspace& workspace);
    GuideFront(const GuideFront&) = delete;
    GuideFront& operator=(const GuideFront&) = delete;

    GuideValue kept() const; // the answer given here before going back
    const GuideStep* stepOf(const QString& id) const;
    Id<Article> articleOf(const GuideStep& at) const { return importedArticleId(run.value.brand, at.main.word); } // of an article step
};

} // namespace callboard
