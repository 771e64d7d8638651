// One pass over an article's symbols counts words, pairs and passages; the sums follow.
#include "core/knowledge/article_scorer.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr std::size_t pairedWords_max = 500; // the table of pairs has this squared

}

ArticleScorer::ArticleScorer(const AskedTerms& asked, const Vocabulary& vocabulary)
    : m_asked(asked), m_vocabulary(vocabulary), m_wordCounts(asked.words.size()), m_pairCounts(asked.pairs.size()), m_lastPassage(asked.words.size(), -1)
{
    static_assert(askedWords_max <= pairedWords_max);
    for (const AskedWord& word : asked.words)
        m_weights.push_back(word.weight());
    for (const AskedPair& pair : asked.pairs)
        m_pairWeights.push_back(pairWeight(asked, pair));
    for (std::size_t i = 0; i < asked.words.size(); ++i)
        for (const Vocabulary::Form& form : asked.words[i].forms) {
            if (form.symbol >= m_owners.size())
                m_owners.resize(std::max<std::size_t>(form.symbol + 1, vocabulary.symbolCount()));
            m_owners[form.symbol] = {quint32(i + 1), form.share};
        }
    if (!asked.pairs.empty())
        m_pairs.resize(asked.words.size() * asked.words.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(asked.pairs.size(), std::numeric_limits<quint16>::max()); ++i)
        m_pairs[asked.pairs[i].first * asked.words.size() + asked.pairs[i].second] = quint16(i + 1);
}

void ArticleScorer::countSymbol(quint32 symbol, std::size_t field, double& passageWeight)
{
    const Owner owner = ownerOf(symbol);
    if (owner.word == 0)
        return;
    const std::size_t word = owner.word - 1;
    if (m_wordCounts[word] == FieldLengths{})
        m_foundWords.push_back(word);
    m_wordCounts[word][field] += double(owner.share);
    if (field != std::size_t(ArticlePart::Title) && m_lastPassage[word] != m_passage) {
        m_lastPassage[word] = m_passage;
        passageWeight += m_weights[word];
    }
}

void ArticleScorer::forget()
{
    for (const std::size_t word : m_foundWords) {
        m_wordCounts[word] = {};
        m_lastPassage[word] = -1;
    }
    for (const std::size_t pair : m_foundPairs)
        m_pairCounts[pair] = {};
    m_foundWords.clear();
    m_foundPairs.clear();
}

void ArticleScorer::count(const ArticleTerms& article)
{
    forget();
    m_lengths = {};
    m_title.clear();
    m_passage = -1;
    m_bestPassage = 0;
    double passageWeight = 0, bestWeight = 0;
    std::size_t field = 0;
    quint32 before = 0; // owner's word of the symbol before
    for (const quint32 symbol : article.symbols) {
        if (symbol < ArticleTerms::firstTerm) {
            before = 0;
            if (!ArticleTerms::isMark(symbol))
                continue;
            field = symbol - 1;
            if (symbol == ArticleTerms::mark(ArticlePart::Heading)) {
                m_passage += 1;
                passageWeight = 0;
            }
            continue;
        }
        m_lengths[field] += 1;
        if (field == std::size_t(ArticlePart::Title))
            m_title.push_back(symbol);
        countSymbol(symbol, field, passageWeight);
        if (passageWeight > bestWeight) {
            bestWeight = passageWeight;
            m_bestPassage = m_passage;
        }
        const quint32 word = ownerOf(symbol).word;
        if (before != 0 && word != 0 && !m_pairs.empty())
            if (const quint16 pair = m_pairs[(before - 1) * m_asked.words.size() + word - 1]; pair != 0) {
                if (m_pairCounts[pair - 1] == FieldLengths{})
                    m_foundPairs.push_back(pair - 1);
                m_pairCounts[pair - 1][field] += 1;
            }
        before = word;
    }
}

double ArticleScorer::titleShare() const
{
    double asked = 0, all = 0;
    for (auto at = m_title.begin(); at != m_title.end(); ++at) {
        if (std::find(m_title.begin(), at, *at) != at || m_vocabulary.articlesWith(*at) == 0)
            continue; // twice, or a stop word
        const double rarity = m_vocabulary.rarityOf(*at);
        all += rarity;
        if (const Owner owner = ownerOf(*at); owner.word != 0)
            asked += rarity * double(owner.share) * m_asked.words[owner.word - 1].share;
    }
    return all > 0 ? asked / all : 0;
}

bool ArticleScorer::hasPhrase(const ArticleTerms& article, const AskedPhrase& phrase) const
{
    const auto isForm = [](const std::vector<Vocabulary::Form>& forms, quint32 symbol) {
        return std::any_of(forms.begin(), forms.end(), [&](const Vocabulary::Form& form) { return form.symbol == symbol; });
    };
    return std::search(article.symbols.begin(), article.symbols.end(), phrase.words.begin(), phrase.words.end(),
                       [&](quint32 symbol, const std::vector<Vocabulary::Form>& forms) { return isForm(forms, symbol); })
        != article.symbols.end();
}

ArticleScore ArticleScorer::score(const ArticleTerms& article)
{
    count(article);
    ArticleScore out;
    out.passage = std::max(0, m_bestPassage);
    for (const std::size_t i : m_foundWords) {
        const double added = m_weights[i] * saturated(weightedCount(m_wordCounts[i], m_lengths, m_vocabulary.averages()));
        out.score += added;
        out.words.push_back({added, i});
        out.isTitle = out.isTitle || m_wordCounts[i][std::size_t(ArticlePart::Title)] > 0;
    }
    for (const std::size_t i : m_foundPairs)
        out.score += m_pairWeights[i] * saturated(weightedCount(m_pairCounts[i], m_lengths, m_vocabulary.averages()));
    out.score *= 1 + titleShare();
    out.hasPhrases = std::all_of(m_asked.phrases.begin(), m_asked.phrases.end(), [&](const AskedPhrase& phrase) { return hasPhrase(article, phrase); });
    std::sort(out.words.begin(), out.words.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    return out;
}

} // namespace callboard
