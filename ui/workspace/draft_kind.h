// DraftKind: which entry a kept draft becomes: the first line of its context.
#pragma once

#include "core/sync/outbox.h"
#include "core/sync/protocol.h"

namespace callboard {

// As the composer names it: an entry's kind, and of a reply by another channel than the case's own that channel too ("message.chat").
QString draftKind(const Draft& draft);
QString entryKindName(const QString& kind); // without the channel

// What colleagues are told of it; nothing where nothing is written.
Drafting draftingOf(const Draft& draft);

} // namespace callboard
