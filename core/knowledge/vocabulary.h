// Vocabulary: which terms a word stands for, which words begin like it or nearly are it, and how common a term is.
#pragma once

#include "core/knowledge/knowledge_tables.h"
#include "core/knowledge/postings.h"
#include "core/knowledge/word_forms.h"

#include <QHash>
#include <vector>

namespace callboard {

// Keeps how many articles each term has (four bytes a term); refresh() reads them again when the articles changed much.
class Vocabulary {
public:
    explicit Vocabulary(Database& database) : m_database(database) {}
    Result<void> refresh();

    struct Form {
        quint32 symbol = 0;
        float share = 1; // of the weight that the word itself would have
    };
    Result<std::vector<Form>> formsOf(const QByteArray& word, Language language); // empty: no article has it
    Result<std::vector<Form>> formsBeginning(const QByteArray& word);             // the most common ones
    Result<std::vector<Form>> formsNear(const QByteArray& word);                  // one letter wrong, missing, too many or swapped
    Result<std::vector<Form>> stopForm(const QByteArray& word);

    const KnowledgeFacts& facts() const { return m_facts; }
    const FieldLengths& averages() const { return m_averages; }
    qint64 articlesWith(quint32 symbol) const { return symbol < m_articles.size() ? m_articles[symbol] : 1; }
    double rarity(qint64 articles) const; // inverse document frequency as BM25 takes it
    double rarityOf(quint32 symbol) const { return rarity(articlesWith(symbol)); }
    const WordForms& wordForms() const { return m_forms; }
    std::size_t symbolCount() const { return m_articles.size(); }

private:
    Result<void> addWord(std::vector<Form>& forms, const QByteArray& word, float share);
    Result<void> addTerm(std::vector<Form>& forms, const QByteArray& term, float share);

    Database& m_database;
    WordForms m_forms;
    KnowledgeFacts m_facts;
    FieldLengths m_averages{};
    std::vector<quint32> m_articles; // by symbol
    qint64 m_articlesThen = -1;      // when m_articles was read
    std::array<QHash<QByteArray, std::vector<Form>>, languages.size()> m_known; // a note is asked again with every few words
};

} // namespace callboard
