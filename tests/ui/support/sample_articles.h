// Articles of the demonstration as the knowledge panel shows them.
#pragma once

#include "ui/models/knowledge_views.h"

namespace callboard {

KnowledgeHits sampleHits();                        // as for a kettle that arrived broken
ArticlePageData samplePage(const QString& source); // of the demo's article of that name

} // namespace callboard
