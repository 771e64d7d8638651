// Contacts of a case: what was said last between the customer and us, and that nobody answers past it.
#pragma once

#include "core/work/change_builder.h"
#include "core/domain/timeline_entry.h"

namespace callboard {

// Said to the customer or by them: a message or a call. Notes and changes are not.
bool isContact(const Choice<EntryKind>& kind);

// How far somebody has read a case who reads it now, to be carried by what they answer: its newest contact, or the case itself where there is
// none yet.
Uuid readUpTo(const Record<CaseFile>& file);

// Conflict: a message goes out, and somebody else's contact has come since its author read up to there. Nothing is asked of an operation that
// does not say how far it had read.
Result<void> checkHasRead(const ChangeBuilder& builder, const Record<CaseFile>& file, const Choice<EntryKind>& kind, const Choice<Direction>& direction, const Uuid& readUpTo);
// Whether a contact that is about to be written becomes the case's newest. An own one does not cover what somebody else said and its author had
// not read: that still stops their next reply. A message of the customer always is news.
Result<bool> becomesLatest(const ChangeBuilder& builder, const Record<CaseFile>& file, const Choice<EntryKind>& kind, const Choice<Direction>& direction, const Uuid& readUpTo);
// A first answer is a message that goes out, or a call either way: the customer has talked to somebody. False when it is not the first.
bool noteAnswer(CaseFile& file, const Choice<EntryKind>& kind, const Choice<Direction>& direction, Instant happened);
// Whether this is what refused: the way on is to read what came, and to send again.
bool wantsReading(const Error& error);

} // namespace callboard
