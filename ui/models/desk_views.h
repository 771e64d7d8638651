// Desk views: worklist, outbox and the sentence about sync, as plain values.
#pragma once

#include "ui/models/desk_data.h"
#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

inline constexpr int worklistRows_max = 200; // of one section; a longer list is searched, not read
ListRows worklistRows(const Workspace& workspace, int rows_max = worklistRows_max); // keys are those of sessions
ListRows outboxRows(const Workspace& workspace, const std::vector<OutboxItem>& items); // keys are those of the items
std::optional<Record<Conflict>> conflictToDecide(const Workspace& workspace); // of the person's teams, or of a customer's record
QString conflictAbout(const Workspace& workspace, const Record<Conflict>& conflict); // the record, as people call it
SyncStatusData syncSentence(const Workspace& workspace);
// What was refused as a question to a lead, with the reason and the words; nothing when it is not about a customer who is here.
std::optional<Operation> refusedForLead(const Workspace& workspace, const OutboxItem& item);
// What was refused as it stood in the composer, and where; nothing when it was not written there or its customer is not here.
struct RefusedWords {
    Session session;
    ComposerDraft draft;
};
std::optional<RefusedWords> refusedWords(const Workspace& workspace, const OutboxItem& item);
QString operationText(const QString& operationName); // "Close the case"

QString elsewhereKey(const Id<Customer>& customer, const Id<CaseFile>& file); // of a case that may still be on its way here

// A session from a key that sessions, worklist and hits use; nothing when it does not name a row that is here.
std::optional<Session> sessionFromKey(const Workspace& workspace, const QString& key);

} // namespace callboard
