// Record views: what card, header, timeline and side panels show of the records in front, as plain values.
#pragma once

#include "ui/models/list_row.h"
#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

CustomerCardData customerCard(const Workspace& workspace, const Record<Customer>& customer);
CaseHeaderData caseHeader(const Workspace& workspace, const Record<CaseFile>& file);
CaseHeaderData customerHeader(const Workspace& workspace, const Record<Customer>& customer); // of the stream of all cases
ChipData presenceChip(const QString& name, Drafting drafting); // "Sam Ortega is drafting a reply"
QList<ChipData> presentChips(const Workspace& workspace, const Session& session); // who else is there; hints, which come and go

// Newest first. Groups: "conversations", "notes", "changes". Of more than `max` the rest is one row that asks for them: its key is olderEntriesKey.
ListRows timelineRows(const Workspace& workspace, const std::vector<Record<TimelineEntry>>& entries, qsizetype max);
inline constexpr QLatin1String olderEntriesKey("older");
QList<ChoiceData> timelineGroups();

ListRows historyRows(const Workspace& workspace, const Session& session, int rows_max); // what the case is linked to, then the customer's cases
ListRows caseRows(const Workspace& workspace, const std::vector<Record<CaseFile>>& cases); // keys are those of sessions
// What other teams did with the customer may not be here yet: why, and when it comes. Empty: all of it is here.
QString missingHistory(const Workspace& workspace, const Id<Customer>& customer);
ListRows orderRows(const Workspace& workspace, const std::vector<Record<Order>>& orders);

QList<ChoiceData> entryKinds(bool callOn); // what the composer can write
QList<ChoiceData> outcomes(const QString& also = {}); // `also` is offered even if only a guide knows it
QString outcomeText(const QString& name); // of a stored outcome

} // namespace callboard
