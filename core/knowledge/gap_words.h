// Which words mean the same gap: without order, endings and the words that say nothing.
#pragma once

#include "core/domain/knowledge_gap.h"

namespace callboard {

// The forms of the telling words, sorted, each once.
std::vector<QByteArray> gapWords(const QString& said);

// Nothing when no word of it tells anything.
std::optional<Id<KnowledgeGap>> gapOf(const Id<Brand>& brand, const QString& said);

// Puts gaps together that share most of their words, those asked for most often first; positions in `gaps`.
std::vector<std::vector<std::size_t>> groupsOf(const std::vector<Record<KnowledgeGap>>& gaps);

} // namespace callboard
