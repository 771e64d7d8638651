// Task views: follow-ups and escalations on the worklist, in the notice of a session, and in the sheet that finishes them, as plain values.
#pragma once

#include "core/domain/task.h"
#include "ui/models/desk_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Sections of the worklist, without a header when there is nothing. Keys are those of tasks.
ListRows followUpRows(const Workspace& workspace, int rows_max);   // one's own and the team's, due until the end of the day
ListRows escalationRows(const Workspace& workspace, int rows_max); // for whoever may decide them

QString taskKey(const Id<Task>& id);
std::optional<Record<Task>> taskOf(const Workspace& workspace, const QString& key); // nothing for other keys, and for tasks that are not here

// What a person should see first in this session: a decision that waits for them, or a follow-up that is due today.
std::optional<Record<Task>> taskInFront(const Workspace& workspace, const Session& session);
// What was promised by oneself or the team and is due now, with somebody who is not in front; the earliest.
std::optional<Record<Task>> dueElsewhere(const Workspace& workspace, const Session* session);
NoticeData taskNotice(const Workspace& workspace, const Record<Task>& task, bool isElsewhere); // elsewhere: in another session

QString promisedText(const Workspace& workspace, const Id<Customer>& customer); // when the next follow-up is due; empty: none is
QString spokenMoment(Instant time, const QTimeZone& zone, Instant now); // "Tue 24 Nov 15:00 in Denver (here 23:00)"

// Of the sheet.
struct TaskData {
    QString title, text, made;
    QString due;           // empty: at any time
    QString zone;          // of the customer, IANA; in which a new time is said
    ListRows context;      // the way through the guide that it came from
    bool mayApprove = false, mayFinish = false; // decide it as a lead; say that it is done
    bool mayDrop = true;
    QString drop{};        // what dropping it is called; empty: "not needed"
};
TaskData taskData(const Workspace& workspace, const Record<Task>& task);

// What Escalate hands over beside one's own words.
ListRows contextRows(const Workspace& workspace, const Id<GuideRun>& run);

QTimeZone zoneOf(const Workspace& workspace, const Id<Customer>& customer); // the reader's own where the customer's is not known

// Who would act now, for asking core/work what they may.
Context contextOf(const Workspace& workspace);

} // namespace callboard
