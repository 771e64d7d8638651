// TermBook: gives the words of articles their terms' numbers and counts the articles of each; used while an index is written.
#pragma once

#include "core/knowledge/article_text.h"
#include "core/knowledge/postings.h"
#include "core/knowledge/word_forms.h"
#include "core/storage/database.h"

#include <QHash>

namespace callboard {

// The term of a stop word: kept in articles, so that phrases are exact, but in no postings.
QByteArray stopTerm(const QByteArray& word);

class TermBook {
public:
    enum class Tables { Filled, Empty }; // Empty: nothing needs to be looked up in them
    TermBook(Database& database, const WordForms& forms, Tables tables) : m_database(database), m_forms(forms), m_tables(tables) {}

    Result<ArticleTerms> terms(const ArticleText& article); // new words and terms are written at once
    bool isStopTerm(quint32 symbol) const { return symbol < m_isStop.size() && m_isStop[symbol]; } // of symbols that terms() gave
    void count(quint32 symbol, int articles);
    Result<void> writeCounts();

private:
    Result<void> append(ArticleTerms& out, const std::vector<QByteArray>& words, Language language);
    Result<quint32> symbolOf(const QByteArray& word, Language language);
    Result<quint32> symbolOfTerm(const QByteArray& term);
    Result<qint64> storedNumber(const QByteArray& term);

    Database& m_database;
    const WordForms& m_forms;
    Tables m_tables;
    std::array<QHash<QByteArray, quint32>, languages.size()> m_words;
    QHash<QByteArray, quint32> m_terms;
    std::vector<int> m_counts;  // by symbol
    std::vector<bool> m_isStop; // by symbol
};

} // namespace callboard
