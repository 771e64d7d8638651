// Author lists: what is being written at this desk, what people look for in vain, what needs somebody, and what is one's own.
#pragma once

#include "ui/models/article_author.h"
#include "ui/workspace/author_link.h"

namespace callboard {

// Sections of one list. Keys: of a draft or an article as ArticleAuthor::open() takes them, of a gap, or of two articles.
ListRows authorRows(const Workspace& workspace, const ArticleAuthor& author, const AuthorWork& work, const std::vector<Contradiction>& contradictions);

// Of two articles that say different things: "apart:<id>+<id>". The first is opened to be written, the second is read beside it.
QString contradictionKey(const Contradiction& one);
const Contradiction* contradictionOf(const QString& key, const std::vector<Contradiction>& contradictions);
QString contradictionSentence(const Contradiction& one);

// A gap's key names all that were put together: "gap:<id>+<id>".
QString gapKey(const std::vector<Id<KnowledgeGap>>& gaps);
std::vector<Id<KnowledgeGap>> gapsFromKey(const QString& key); // empty: it is another kind of key

// What an article for these gaps begins with, and why it is asked for, in a sentence.
WriteArticle articleForGaps(const Workspace& workspace, const std::vector<Id<KnowledgeGap>>& gaps);
QString gapSentence(const Workspace& workspace, const std::vector<Id<KnowledgeGap>>& gaps);

} // namespace callboard
