// Task views: follow-ups and escalations on the worklist, in the notice of a session, and in the sheet that finishes them, as plain values.
#pragma once

#include "core/domain/task.h"
#include "ui/models/desk_data.h"
#include "ui/workspace/workspace.h"

#include <QTimeZone>

namespace callboard {

// Sections of the worklist, without a header when there is nothing. Keys are those of tasks.
ListRows followUpRows(const Workspace& workspace, int rows_max);   // one's own and the team's, due until the end of the day
ListRows escalationRows(const Workspace& workspace, int rows_max); // for whoever may decide them

ListRow taskRow(const Workspace& workspace, const Record<Task>& task, const QString& detail); // of the worklist
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
    ListRows context;      // what a decision wants to know
    bool mayApprove = false, mayFinish = false; // decide it as a lead; say that it is done
    bool mayDrop = true;
    QString drop{};        // what dropping it is called; empty: "not needed"
};
TaskData taskData(const Workspace& workspace, const Record<Task>& task);

// What goes along with a question to a lead beside the words: whether the customer was checked, how far the guides were gone through,
// and what was offered.
struct EscalationPacket {
    Id<Customer> customer;
    Id<CaseFile> case_file;
    Id<GuideRun> guide_run; // in front when it was asked
    Instant checked;        // not set: nobody's identity was checked in that contact
    Instant asked;
};
EscalationPacket packetOf(const Workspace& workspace, const Session& session, const Id<GuideRun>& run); // if it were asked now
ListRows packetRows(const Workspace& workspace, const EscalationPacket& packet);

QTimeZone zoneOf(const Workspace& workspace, const Id<Customer>& customer); // the reader's own where the customer's is not known

// A clock by which somebody says a time.
struct SpokenZone {
    QString name;
    QTimeZone zone;
};
// The customer's first; then the reader's own and the team's, where their clocks show something else.
QList<SpokenZone> spokenZones(const Workspace& workspace, const Session& session);

// Who would act now, for asking core/work what they may.
Context contextOf(const Workspace& workspace);

} // namespace callboard
