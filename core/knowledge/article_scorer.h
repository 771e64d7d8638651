// ArticleScorer: how well one article answers a question, by all its words in their order.
#pragma once

#include "core/knowledge/question.h"

namespace callboard {

struct ArticleScore {
    double score = 0;
    int passage = 0;
    bool hasPhrases = true;
    bool isTitle = false;
    std::vector<std::pair<double, std::size_t>> words; // what each asked word added; strongest first
};

// Words by BM25F, pairs of neighbours likewise, both lifted by the share of the title that was asked for.
class ArticleScorer {
public:
    ArticleScorer(const AskedTerms& asked, const Vocabulary& vocabulary);
    ArticleScore score(const ArticleTerms& article);

private:
    struct Owner {
        quint32 word = 0; // index + 1; 0: not asked
        float share = 0;
    };
    void count(const ArticleTerms& article);
    void countSymbol(quint32 symbol, std::size_t field, double& passageWeight);
    void forget();
    double titleShare() const;
    bool hasPhrase(const ArticleTerms& article, const AskedPhrase& phrase) const;
    Owner ownerOf(quint32 symbol) const { return symbol < m_owners.size() ? m_owners[symbol] : Owner(); }

    const AskedTerms& m_asked;
    const Vocabulary& m_vocabulary;
    std::vector<Owner> m_owners;     // by symbol
    std::vector<quint16> m_pairs;    // index + 1 of the pair, by first * words + second
    std::vector<double> m_weights, m_pairWeights;
    // Of the article at hand:
    std::vector<FieldLengths> m_wordCounts, m_pairCounts;
    std::vector<std::size_t> m_foundWords, m_foundPairs; // those with a count; a note has hundreds that an article has not
    std::vector<int> m_lastPassage;  // by word: the last passage that it was counted for
    FieldLengths m_lengths{};
    std::vector<quint32> m_title;
    int m_passage = 0, m_bestPassage = 0;
};

} // namespace callboard
