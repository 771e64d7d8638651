// A question to the articles, and what is made of it: weighted words, pairs of neighbours, exact phrases.
#pragma once

#include "core/knowledge/past_cases.h"
#include "core/knowledge/synonyms.h"
#include "core/knowledge/vocabulary.h"

namespace callboard {

struct KnowledgeQuestion {
    enum class Kind {
        Typed, // into a search box: the last word may be unfinished, slips are forgiven, "quoted words" must be there
        Note   // a case: subject and what is being written; only its telling words count
    };
    QString text;
    Kind kind = Kind::Typed;
    int hits_max = 10;
};

constexpr qsizetype questionCharacters_max = 20'000; // what stands behind is not looked at

// One word of the question. A term counts for one word only.
struct AskedWord {
    QByteArray word, stem;
    std::vector<Vocabulary::Form> forms;
    int count = 0;       // in the question
    double rarity = 0;   // in the articles
    double telling = 1;  // see PastCases
    double share = 1;    // less for what was not said itself (synonyms)
    double weight() const;
};

struct AskedPair { // words that stand beside each other in the question
    std::size_t first = 0, second = 0;
    int count = 0;
};

struct AskedPhrase {
    std::vector<std::vector<Vocabulary::Form>> words; // any of the forms, one word after the other
};

struct AskedTerms {
    std::vector<AskedWord> words; // at most askedWords_max, heaviest first
    std::vector<AskedPair> pairs;
    std::vector<AskedPhrase> phrases;
    bool isImpossible = false;    // a phrase has a word that no article has
};
constexpr std::size_t askedWords_max = 500;

double pairWeight(const AskedTerms& asked, const AskedPair& pair);

// What may be known besides the articles; both may be absent.
struct KnowledgeContext {
    const Synonyms* synonyms = nullptr;
    const PastCases* pastCases = nullptr;
};

Result<AskedTerms> readQuestion(const KnowledgeQuestion& question, Vocabulary& vocabulary, const KnowledgeContext& context);

} // namespace callboard
