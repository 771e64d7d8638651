// Canned replies as the composer offers and inserts them: in the customer's language, filled from the records in front.
#pragma once

#include "core/domain/canned_reply.h"
#include "ui/models/list_row.h"
#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Those that the letters call, the likeliest first; without letters all. Of each the language that suits the customer best.
ListRows replyRows(const Workspace& workspace, const Session& session, const QString& letters);

// The words of one of these rows; what the record does not say is a gap. Empty when it is not here any more.
QString replyWords(const Workspace& workspace, const Session& session, const QString& key);

// The same by its letters, in the language that suits the customer best.
QString replyWordsCalled(const Workspace& workspace, const Session& session, const QString& letters);

// A text with {fields}, filled in the same way.
QString filledWords(const Workspace& workspace, const Session& session, const QString& text, const QLocale& locale);
// The same for nobody: every field is a gap.
QString unfilledWords(const QString& text);
QString replyTitle(const CannedReply& reply); // "/late, English"
// What a person calls one of these fields, and all of them.
QString replyFieldLabel(const QString& field);
QList<ChoiceData> replyFieldChoices();

// How an answer reaches the customer: as the kind of entry says, or on the case's own way if it is one for writing, else by e-mail.
Channel replyChannel(const Workspace& workspace, const Session& session, const QString& kind = {});

} // namespace callboard
