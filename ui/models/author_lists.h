// Author lists: what is being written at this desk, what people look for in vain, what needs somebody, and what is one's own.
#pragma once

#include "ui/models/article_author.h"
#include "ui/workspace/author_link.h"

namespace callboard {

// Sections of one list. Keys: of a draft or an article as ArticleAuthor::open() takes them, or of a gap.
ListRows authorRows(const Workspace& workspace, const ArticleAuthor& author, const AuthorWork& work);

// A gap's key names all that were put together: "gap:<id>+<id>".
QString gapKey(const std::vector<Id<KnowledgeGap>>& gaps);
std::vector<Id<KnowledgeGap>> gapsFromKey(const QString& key); // empty: it is another kind of key

// What an article for these gaps begins with, and why it is asked for, in a sentence.
WriteArticle articleForGaps(const Workspace& workspace, const std::vector<Id<KnowledgeGap>>& gaps);
QString gapSentence(const Workspace& workspace, const std::vector<Id<KnowledgeGap>>& gaps);

} // namespace callboard
