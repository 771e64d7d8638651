// GuideFront: the run in front with its guide, its engine and what was entered at the step where it stands.
#pragma once

#include "core/domain/article.h"
#include "core/domain/order.h"
#include "core/guide/guide_engine.h"
#include "core/guide/guide_entry.h"
#include "core/work/guide_request.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// The records that a guide is followed with, as they are whenever somebody asks.
struct GuideRecords {
    std::function<std::optional<Customer>()> customer;
    std::function<std::optional<CaseFile>()> case_file;
    std::function<std::vector<Order>()> orders; // newest first
    QString agent; // who follows it
    QDate today;
};
GuideRecords guideRecords(const Workspace& workspace, const Session& session); // valid while the workspace lives

// Facts of these records; what does not exist is not set.
GuideFacts guideFacts(const GuideRecords& records);
inline GuideFacts guideFacts(const Workspace& workspace, const Session& session) { return guideFacts(guideRecords(workspace, session)); }
QString guideLanguage(const GuideRecords& records); // the customer's, if they have one

// Whom and what its actions are about; valid while the workspace lives.
GuideSubject guideSubject(const Workspace& workspace, const Session& session, const Id<GuideRun>& run = {});

// One of the customer's orders, or an item of one, that a look_up offers: what is kept, and what is read.
struct GuideFind {
    QString key, text;
};

struct GuideFront {
    Record<GuideRun> run;
    Session session;
    GuideRecords records;
    GuideScript linked;
    GuideEngine engine;
    GuideWalk walk;
    GuideStep step;                  // where it stands
    std::optional<GuideEntry> entry; // of that step; empty when this version of the guide lacks it
    std::vector<GuideFind> finds;    // of that step, by digit: as they were when it was reached, so that no digit changes its meaning

    bool isFollowed = false;         // not only tried: a check of who is calling is an operation

    // Not moved or copied: the engine refers to the guide.
    GuideFront(Record<GuideRun> record, GuideScript script, const Session& of, GuideRecords with);
    GuideFront(const GuideFront&) = delete;
    GuideFront& operator=(const GuideFront&) = delete;

    GuideValue kept() const; // the answer given here before going back
    const GuideStep* stepOf(const QString& id) const;
};

// What an article step offers; empty also while it has not come to this desk.
std::optional<Record<Article>> articleAt(const Workspace& workspace, const GuideFront& front);

} // namespace callboard
