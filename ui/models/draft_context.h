// DraftContext: what a draft remembers beside its words, as the one text that is kept with it.
#pragma once

#include "core/sync/outbox.h"
#include "ui/models/session_data.h"
#include "ui/workspace/draft_kind.h"

namespace callboard {

// Kinds of entry are named as by draftKind().
bool goesToCustomer(const QString& kind);
QString replyKind(const QString& channel); // by its stored name
QString channelName(const QString& kind); // empty: as the case has it

Draft keptDraft(const ComposerDraft& draft); // its place is not set; without words and outcome nothing is remembered
ComposerDraft composerDraft(const Draft& kept);

// What was written in two places, one behind the other. Words for colleagues never become part of a reply because they came to stand beside one.
ComposerDraft joined(ComposerDraft first, const ComposerDraft& second);
inline constexpr QLatin1String betweenJoined("\n\n");

} // namespace callboard
