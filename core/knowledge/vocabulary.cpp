// Beginnings are a range of the words' index; slips are looked up by trying every word that is one slip away.
#include "core/knowledge/vocabulary.h"

#include "core/knowledge/knowledge_tables.h"
#include "core/knowledge/term_book.h"

#include <algorithm>
#include <cmath>

namespace callboard {

namespace {

constexpr std::size_t beginnings_max = 40;        // terms that an unfinished word may stand for
constexpr qsizetype nearBytes_min = 4, nearBytes_max = 14; // shorter words are near everything, longer ones are codes
constexpr std::size_t near_max = 3;
constexpr qsizetype known_max = 20'000; // words
constexpr float beginningShare = 0.6F, nearShare = 0.7F;

bool isPlain(const QByteArray& word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

template <class F> Result<void> forEachSlip(const QByteArray& word, F&& take)
{
    QByteArray other;
    const auto tryIt = [&]() -> Result<void> { return take(other); };
    for (qsizetype i = 0; i <= word.size(); ++i) {
        if (i < word.size()) {
            other = word;
            other.remove(i, 1);
            if (auto done = tryIt(); !done)
                return done;
        }
        if (i + 1 < word.size() && word[i] != word[i + 1]) {
            other = word;
            std::swap(other[i], other[i + 1]);
            if (auto done = tryIt(); !done)
                return done;
        }
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            other = word;
            other.insert(i, letter);
            if (auto done = tryIt(); !done)
                return done;
            if (i == word.size() || word[i] == letter)
                continue;
            other = word;
            other[i] = letter;
            if (auto done = tryIt(); !done)
                return done;
        }
    }
    return {};
}

}

Result<void> Vocabulary::refresh()
{
    auto facts = readFacts(m_database);
    if (!facts)
        return facts.error();
    if (facts->changes != m_facts.changes || m_known.front().size() > known_max)
        m_known = {};
    m_facts = *facts;
    for (std::size_t f = 0; f < fieldCount; ++f)
        m_averages[f] = m_facts.articles > 0 ? double(m_facts.words[f]) / double(m_facts.articles) : 1;
    // How common a term is changes slowly; a term that is newer than the counts is taken for rare.
    if (m_articlesThen >= 0 && std::abs(m_facts.articles - m_articlesThen) * 64 <= m_articlesThen)
        return {};
    auto terms = m_database.prepare("SELECT number, articles FROM knowledge_terms ORDER BY number");
    if (!terms)
        return terms.error();
    m_articles.clear();
    for (;;) {
        auto there = terms->step();
        if (!there)
            return there.error();
        if (!*there)
            break;
        const qint64 symbol = terms->integer(0) + ArticleTerms::firstTerm;
        if (symbol < 0 || symbol > std::numeric_limits<qint32>::max())
            continue;
        m_articles.resize(std::size_t(symbol) + 1);
        m_articles[std::size_t(symbol)] = quint32(terms->integer(1));
    }
    m_articlesThen = m_facts.articles;
    return {};
}

double Vocabulary::rarity(qint64 articles) const
{
    return std::log(1 + (double(std::max(m_facts.articles, articles)) - double(articles) + 0.5) / (double(articles) + 0.5));
}

Result<void> Vocabulary::addWord(std::vector<Form>& forms, const QByteArray& word, float share)
{
    auto find = m_database.prepare("SELECT term FROM knowledge_words WHERE word = ?1");
    if (!find)
        return find.error();
    find->bindText(1, word);
    for (;;) {
        auto there = find->step();
        if (!there)
            return there.error();
        if (!*there)
            return {};
        const quint32 symbol = ArticleTerms::firstTerm + quint32(find->integer(0));
        if (articlesWith(symbol) > 0 && std::none_of(forms.begin(), forms.end(), [&](const Form& form) { return form.symbol == symbol; }))
            forms.push_back({symbol, share});
    }
}

Result<void> Vocabulary::addTerm(std::vector<Form>& forms, const QByteArray& term, float share)
{
    const auto known = termNumber(m_database, term);
    if (!known)
        return known.error();
    if (*known)
        forms.push_back({ArticleTerms::firstTerm + quint32(**known), share});
    return {};
}

Result<std::vector<Vocabulary::Form>> Vocabulary::formsOf(const QByteArray& word, Language language)
{
    auto& known = m_known[std::size_t(language)];
    if (const auto forms = known.constFind(word); forms != known.cend())
        return *forms;
    std::vector<Form> forms;
    if (auto done = addWord(forms, word, 1); !done)
        return done.error();
    if (forms.empty())
        if (auto done = addTerm(forms, m_forms.stem(word, language), 1); !done)
            return done.error();
    std::erase_if(forms, [&](const Form& form) { return articlesWith(form.symbol) == 0; });
    known.insert(word, forms);
    return forms;
}

Result<std::vector<Vocabulary::Form>> Vocabulary::stopForm(const QByteArray& word)
{
    std::vector<Form> forms;
    if (auto done = addTerm(forms, stopTerm(word), 1); !done)
        return done.error();
    return forms;
}

Result<std::vector<Vocabulary::Form>> Vocabulary::formsBeginning(const QByteArray& word)
{
    std::vector<std::pair<qint64, quint32>> found; // articles, symbol
    auto find = m_database.prepare("SELECT term FROM knowledge_words WHERE word >= ?1 AND word < ?2");
    if (!find)
        return find.error();
    find->bindText(1, word).bindText(2, word + "\xf4\x8f\xbf\xbf");
    for (;;) {
        auto there = find->step();
        if (!there)
            return there.error();
        if (!*there)
            break;
        const quint32 symbol = ArticleTerms::firstTerm + quint32(find->integer(0));
        if (const qint64 articles = articlesWith(symbol); articles > 0)
            found.push_back({articles, symbol});
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    found.resize(std::min(found.size(), beginnings_max));
    std::vector<Form> forms;
    for (const auto& [articles, symbol] : found)
        forms.push_back({symbol, beginningShare});
    return forms;
}

Result<std::vector<Vocabulary::Form>> Vocabulary::formsNear(const QByteArray& word)
{
    std::vector<Form> forms;
    if (word.size() < nearBytes_min || word.size() > nearBytes_max || !isPlain(word))
        return forms;
    if (auto done = forEachSlip(word, [&](const QByteArray& other) { return addWord(forms, other, nearShare); }); !done)
        return done.error();
    std::sort(forms.begin(), forms.end(), [&](const Form& a, const Form& b) { return articlesWith(a.symbol) > articlesWith(b.symbol); });
    forms.resize(std::min(forms.size(), near_max));
    return forms;
}

} // namespace callboard
