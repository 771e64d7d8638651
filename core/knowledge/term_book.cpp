// A symbol is a term's number plus the room for marks; see ArticleTerms.
#include "core/knowledge/term_book.h"

#include "core/knowledge/knowledge_tables.h"
#include "core/knowledge/text_words.h"

namespace callboard {

QByteArray stopTerm(const QByteArray& word) { return '~' + word; }

Result<qint64> TermBook::storedNumber(const QByteArray& term)
{
    if (m_tables == Tables::Filled) {
        auto known = termNumber(m_database, term);
        if (!known)
            return known.error();
        if (*known)
            return **known;
    }
    auto insert = m_database.prepare("INSERT INTO knowledge_terms(term, articles) VALUES (?1, 0)");
    if (!insert)
        return insert.error();
    insert->bindText(1, term);
    if (auto done = insert->run(); !done)
        return done.error();
    return m_database.lastInsertKey();
}

Result<quint32> TermBook::symbolOfTerm(const QByteArray& term)
{
    if (const auto known = m_terms.constFind(term); known != m_terms.cend())
        return *known;
    auto number = storedNumber(term);
    if (!number)
        return number.error();
    const quint32 symbol = ArticleTerms::firstTerm + quint32(*number);
    m_terms.insert(term, symbol);
    return symbol;
}

Result<quint32> TermBook::symbolOf(const QByteArray& word, Language language)
{
    auto& words = m_words[std::size_t(language)];
    if (const auto known = words.constFind(word); known != words.cend())
        return *known;
    const bool stop = isStopWord(word);
    auto symbol = symbolOfTerm(stop ? stopTerm(word) : m_forms.stem(word, language));
    if (!symbol)
        return symbol;
    words.insert(word, *symbol);
    if (stop) {
        m_isStop.resize(std::max<std::size_t>(m_isStop.size(), *symbol + 1));
        m_isStop[*symbol] = true;
        return symbol;
    }
    auto insert = m_database.prepare("INSERT OR IGNORE INTO knowledge_words(word, term) VALUES (?1, ?2)");
    if (!insert)
        return insert.error();
    insert->bindText(1, word).bind(2, qint64(*symbol - ArticleTerms::firstTerm));
    if (auto done = insert->run(); !done)
        return done.error();
    return symbol;
}

Result<void> TermBook::append(ArticleTerms& out, const std::vector<QByteArray>& words, Language language)
{
    for (const QByteArray& word : words) {
        if (word.isEmpty()) {
            out.symbols.push_back(ArticleTerms::gap);
            continue;
        }
        auto symbol = symbolOf(word, language);
        if (!symbol)
            return symbol.error();
        out.symbols.push_back(*symbol);
    }
    return {};
}

Result<ArticleTerms> TermBook::terms(const ArticleText& article)
{
    struct Part {
        ArticlePart field;
        std::vector<QByteArray> words;
    };
    std::vector<Part> parts{{ArticlePart::Title, wordsOf(article.title)}};
    for (const Passage& passage : article.passages) {
        parts.push_back({ArticlePart::Heading, wordsOf(passage.heading)}); // also an empty one: it begins a passage
        parts.push_back({ArticlePart::Body, wordsOf(passage.text)});
    }
    std::vector<QByteArray> all;
    for (const Part& part : parts)
        all.insert(all.end(), part.words.begin(), part.words.end());
    const Language language = languageOf(all);
    ArticleTerms out;
    for (const Part& part : parts) {
        out.symbols.push_back(ArticleTerms::mark(part.field));
        if (auto done = append(out, part.words, language); !done)
            return done.error();
    }
    return out;
}

void TermBook::count(quint32 symbol, int articles)
{
    if (symbol >= m_counts.size())
        m_counts.resize(symbol + symbol / 2 + 1);
    m_counts[symbol] += articles;
}

Result<void> TermBook::writeCounts()
{
    auto update = m_database.prepare("UPDATE knowledge_terms SET articles = articles + ?2 WHERE number = ?1");
    if (!update)
        return update.error();
    for (std::size_t symbol = ArticleTerms::firstTerm; symbol < m_counts.size(); ++symbol) {
        if (m_counts[symbol] == 0)
            continue;
        update->bind(1, qint64(symbol - ArticleTerms::firstTerm)).bind(2, m_counts[symbol]);
        if (auto done = update->run(); !done)
            return done;
    }
    m_counts.clear();
    return {};
}

} // namespace callboard
