// Knowledge views: hits with their reasons, the page of an article, and what a quote of it looks like in a note.
#pragma once

#include "ui/models/knowledge_data.h"
#include "ui/models/session_data.h"
#include "ui/workspace/knowledge_link.h"
#include "ui/workspace/workspace.h"

namespace callboard {

constexpr int quickRows = 5; // the first ones have a key of their own

// Keys are those of versions. `quoted` versions say so; with reasons, each row tells why it is there instead of what it says.
ListRows knowledgeRows(const KnowledgeHits& hits, const QStringList& quoted, bool withReasons);
QString reasonText(const KnowledgeHit& hit);
// Those that have every telling word of the query, for a list of everything that was found; with a header, or nothing.
ListRows foundArticleRows(const KnowledgeHits& hits, const QString& query);

QString versionKey(const Id<ArticleVersion>& id);
std::optional<Id<ArticleVersion>> versionFromKey(const QString& key);

// Articles whose newest version waits for the decision of the person at this desk; none for a rep. In a section of their own.
ListRows reviewRows(const Workspace& workspace);
bool isReviewRow(const ListRow& row);

// To read; a version that this person reviews shows what it changes.
std::optional<ArticlePageData> articlePage(const Workspace& workspace, const Id<ArticleVersion>& id);

// The same of a text that is not a version yet, and of what one text changes in another.
ArticlePageData previewPage(const QString& title, const QString& body, Choice<BodyFormat> format, bool forCustomers);
ArticlePageData changesPage(const ArticleVersion& before, const ArticleVersion& after);
// With the places of the files that its parts refer to.
ArticlePageData withFiles(ArticlePageData page, const BlobFolder& folder);

struct ArticleQuote {
    QString link;  // names article and version
    QString words; // those of its passages for customers; empty when it has none
};
std::optional<ArticleQuote> quoteOf(const Workspace& workspace, const Id<ArticleVersion>& id);
QString customerText(const PagePart& part); // as it is typed into a message

// Which of the versions that were inserted into the draft are still in its words: whoever takes the words out, takes the quote back.
QStringList stillQuoted(const Workspace& workspace, const ComposerDraft& draft);

// What the entries of a customer's timeline quote, a line each, by the entry's id.
std::map<Uuid, QStringList> quoteLines(const Workspace& workspace, const Id<Customer>& customer);

} // namespace callboard
