// Quotes: which articles an entry of a timeline quotes, and in which version.
#pragma once

#include "core/domain/article.h"
#include "core/work/change_builder.h"

namespace callboard {

constexpr qsizetype quotes_max = 20; // of one entry

// Ids of versions as text. What is no id or not here is left out: the words of the entry are kept in any case.
Result<void> putQuotes(ChangeBuilder& builder, const Record<TimelineEntry>& entry, const QStringList& quoted);

} // namespace callboard
