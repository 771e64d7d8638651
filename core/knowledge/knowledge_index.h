// KnowledgeIndex: keeps the tables that articles are found by, one article at a time or all at once. For a file's one writer.
#pragma once

#include "core/knowledge/article_text.h"
#include "core/knowledge/postings.h"
#include "core/knowledge/word_forms.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>

namespace callboard {

// The tables live in the file that they are asked to live in, beside the articles' rows, so that they change in the same
// transaction, need no loading and no memory:
//   knowledge_terms     number, term, how many articles have it: forms of a word are one term
//   knowledge_words     word as it was written -> terms: where beginnings and slips of the finger are looked up
//   knowledge_postings  (term, chunk of 4096 articles) -> the articles with the term and its weight in each, some two bytes an article
//   knowledge_articles  article -> its terms in their order: for exact ranking, phrases, and to forget the article
//   knowledge_facts     totals
// An article has a number of the caller's; small ones are best, because a search takes four bytes for each up to the largest.
Result<void> createKnowledgeTables(Database& database); // what is missing; drops those of other rules

constexpr qint64 articleNumber_max = 4'000'000;

struct NumberedArticle {
    qint64 number = 0;
    ArticleText text;
};

class KnowledgeIndex {
public:
    explicit KnowledgeIndex(Database& database) : m_database(database) {}

    // Within the caller's transaction.
    Result<void> put(qint64 number, const ArticleText& article); // new or changed
    Result<void> remove(qint64 number);                          // also one that is not there

    // Forgets everything, then takes articles until there are no more; numbers must ascend. Many times faster than put().
    using Source = std::function<Result<std::optional<NumberedArticle>>()>;
    Result<void> rebuild(const Source& next);

private:
    Database& m_database;
    WordForms m_forms;
};

} // namespace callboard
