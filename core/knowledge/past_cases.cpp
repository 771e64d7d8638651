// Nearest neighbours by an inverted list of words.
#include "core/knowledge/past_cases.h"

#include "core/knowledge/text_words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace callboard {

namespace {

constexpr std::size_t alike_max = 10;  // cases that are listened to
constexpr std::size_t judged_cases = 200; // a sample is enough to say how far similar cases may be believed
constexpr std::size_t judgedArticles = 10;
constexpr double doubt_cases = 2;      // as many as that are taken to have been right before anything is known
constexpr double trusted_cases = 20;   // with fewer, counts of words are believed in proportion

}

StemCounts stemCounts(QStringView text, const WordForms& forms)
{
    const std::vector<QByteArray> words = wordsOf(text);
    const Language language = languageOf(words);
    StemCounts counts;
    for (const QByteArray& word : words)
        if (!word.isEmpty() && !isStopWord(word))
            counts[forms.stem(word, language)] += 1;
    return counts;
}

PastCases::PastCases(const std::vector<PastCase>& cases)
{
    const WordForms forms;
    std::vector<StemCounts> words;
    for (const PastCase& one : cases) {
        const StemCounts& counts = words.emplace_back(stemCounts(one.text, forms));
        for (auto at = counts.cbegin(); at != counts.cend(); ++at)
            m_mentions[at.key()].push_back({quint32(m_cases.size()), float(std::log1p(at.value()))});
        m_cases.push_back({one.articles, 0});
    }
    for (auto at = m_mentions.cbegin(); at != m_mentions.cend(); ++at) {
        const double share = telling(at.key());
        for (const Mention& mention : at.value())
            m_cases[mention.inCase].length += std::pow(share * double(mention.weight), 2);
    }
    for (Told& one : m_cases)
        one.length = std::sqrt(one.length);
    m_trust = measuredTrust(words);
}

double PastCases::measuredTrust(const std::vector<StemCounts>& words) const
{
    double right = 0, judged = 0;
    const std::size_t step = m_cases.size() / judged_cases + 1;
    for (std::size_t i = 0; i < m_cases.size(); i += step) {
        const std::vector<qint64>& needed = m_cases[i].articles;
        if (needed.empty())
            continue;
        std::vector<Solved> named = solvedAlike(words[i], i);
        std::sort(named.begin(), named.end(), [](const Solved& a, const Solved& b) { return a.share != b.share ? a.share > b.share : a.article < b.article; });
        named.resize(std::min(named.size(), judgedArticles));
        judged += 1;
        right += std::any_of(named.begin(), named.end(), [&](const Solved& one) { return std::find(needed.begin(), needed.end(), one.article) != needed.end(); });
    }
    return (right + doubt_cases) / (judged + doubt_cases);
}

double PastCases::telling(const QByteArray& stem) const
{
    const double cases = double(m_cases.size());
    if (cases < 2)
        return 1;
    const auto mentions = m_mentions.constFind(stem);
    const double with = mentions == m_mentions.cend() ? 0 : double(mentions->size());
    const double rarity = std::clamp(std::log(cases / (with + 0.5)) / std::log(cases / 0.5), 0.0, 1.0);
    const double trust = std::min(1.0, cases / trusted_cases);
    return 1 - trust * (1 - rarity);
}

std::vector<PastCases::Solved> PastCases::solvedAlike(const StemCounts& words) const
{
    return solvedAlike(words, m_cases.size());
}

std::vector<PastCases::Solved> PastCases::solvedAlike(const StemCounts& words, std::size_t without) const
{
    std::vector<std::pair<double, std::size_t>> alike(m_cases.size());
    for (std::size_t i = 0; i < alike.size(); ++i)
        alike[i].second = i;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        const auto mentions = m_mentions.constFind(word.key());
        if (mentions == m_mentions.cend())
            continue;
        const double share = telling(word.key());
        const double weight = std::log1p(word.value()) * share * share;
        for (const Mention& mention : *mentions)
            alike[mention.inCase].first += weight * double(mention.weight);
    }
    std::erase_if(alike, [&](const auto& one) { return one.first <= 0 || one.second == without || m_cases[one.second].articles.empty(); });
    for (auto& [likeness, index] : alike)
        likeness /= m_cases[index].length; // the question's own length is the same for all
    const auto kept = alike.begin() + std::ptrdiff_t(std::min(alike.size(), alike_max));
    std::partial_sort(alike.begin(), kept, alike.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    std::map<qint64, Solved> solved;
    for (auto one = alike.begin(); one != kept; ++one)
        for (const qint64 article : m_cases[one->second].articles) {
            Solved& entry = solved[article];
            entry.article = article;
            entry.share += one->first;
            entry.cases += 1;
        }
    std::vector<Solved> out;
    for (const auto& [unused, entry] : solved)
        out.push_back(entry);
    return out;
}

} // namespace callboard
