// KnowledgeSearch: the articles that answer a question, best first, each with its reasons.
#pragma once

#include "core/knowledge/question.h"

namespace callboard {

struct ArticleHit {
    qint64 number = 0;
    double score = 0;     // comparable within one answer only
    int passage = 0;      // of ArticleText::passages: where the asked words stand closest
    QStringList words;    // of the question that speak for the article, strongest first
    bool isTitle = false; // the title has one of them
    int solvedCases = 0;  // like this one, that the article helped to solve
};

// For one thread; reads only. Two steps: the postings of the heaviest words pick a few hundred articles, whose words in
// their order are then weighed in full.
class KnowledgeSearch {
public:
    explicit KnowledgeSearch(Database& database, KnowledgeContext context = {}) : m_database(database), m_context(context), m_vocabulary(database) {}

    Result<std::vector<ArticleHit>> find(const KnowledgeQuestion& question);
    void setContext(KnowledgeContext context) { m_context = context; } // what it points to must outlive the search

private:
    Result<std::vector<qint64>> candidates(const AskedTerms& asked, std::size_t wanted);
    Result<qint64> addPostings(const AskedWord& word, const Vocabulary::Form& form);

    Database& m_database;
    KnowledgeContext m_context;
    Vocabulary m_vocabulary;
    std::vector<float> m_scores; // by article; all 0 between questions
    std::vector<qint64> m_scored;
};

} // namespace callboard
