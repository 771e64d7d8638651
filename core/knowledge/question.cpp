// A note is read for its rare, repeated words that other cases do not have; a typed question for every word.
#include "core/knowledge/question.h"

#include "core/knowledge/text_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace callboard {

namespace {

constexpr float synonymShare = 0.5F;
constexpr qsizetype unfinishedBytes_min = 2;
constexpr std::size_t slips_max = 3; // unknown words of a question that are looked at for slips: each takes hundreds of looks

class QuestionReader {
public:
    QuestionReader(const KnowledgeQuestion& question, Vocabulary& vocabulary, const KnowledgeContext& context)
        : m_isTyped(question.kind == KnowledgeQuestion::Kind::Typed), m_vocabulary(vocabulary), m_context(context)
    {
        m_text = question.text.left(questionCharacters_max);
    }

    Result<AskedTerms> read()
    {
        const std::vector<QByteArray> words = wordsOf(m_text);
        m_language = languageOf(words);
        if (m_isTyped)
            if (auto done = readPhrases(); !done)
                return done.error();
        std::size_t last = words.size();
        if (m_isTyped && !m_text.isEmpty() && m_text.back().isLetterOrNumber())
            last = std::size_t(std::find(words.begin(), words.end(), QByteArray()) - words.begin()) - 1;
        for (std::size_t at = 0; at < words.size(); ++at)
            if (auto done = takeWord(words, at, at == last); !done)
                return done.error();
        keepHeaviest();
        return std::move(m_asked);
    }

private:
    Result<void> takeWord(const std::vector<QByteArray>& words, std::size_t at, bool unfinished)
    {
        const QByteArray& word = words[at];
        const std::size_t before = std::exchange(m_before, none);
        if (word.isEmpty() || (isStopWord(word) && !unfinished))
            return {};
        auto index = indexOf(word, unfinished);
        if (!index)
            return index.error();
        if (*index != none) {
            m_asked.words[*index].count += 1;
            m_asked.words[*index].share = 1;
            if (before != none)
                m_pairs[{before, *index}] += 1;
            m_before = *index;
        }
        return takeSynonyms(words, at);
    }

    Result<void> takeSynonyms(const std::vector<QByteArray>& words, std::size_t at)
    {
        std::size_t taken = 0;
        if (!m_context.synonyms)
            return {};
        for (const Synonyms::Words& other : m_context.synonyms->othersFor(words, at, taken))
            for (const QByteArray& word : other) {
                if (isStopWord(word))
                    continue;
                auto index = indexOf(word, false);
                if (!index)
                    return index.error();
                if (*index == none || m_asked.words[*index].count > 0)
                    continue;
                m_asked.words[*index].count = 1;
                m_asked.words[*index].share = double(synonymShare);
            }
        return {};
    }

    // Of the asked word with this form; a new one where there is none yet; `none` for a word that no article knows.
    Result<std::size_t> indexOf(const QByteArray& word, bool unfinished)
    {
        if (const auto known = m_known.constFind(word); known != m_known.cend() && !unfinished)
            return *known;
        auto forms = formsOf(word, unfinished);
        if (!forms)
            return forms.error();
        const QByteArray stem = m_vocabulary.wordForms().stem(word, m_language);
        std::size_t index = none;
        std::erase_if(*forms, [&](const Vocabulary::Form& form) {
            const auto owner = m_owners.find(form.symbol);
            if (owner != m_owners.end() && index == none)
                index = owner->second;
            return owner != m_owners.end();
        });
        if (!forms->empty() && (index == none || unfinished)) {
            index = m_asked.words.size();
            m_asked.words.push_back(newWord(word, stem, *forms));
            for (const Vocabulary::Form& form : m_asked.words.back().forms)
                m_owners[form.symbol] = index;
        }
        m_known.insert(word, index);
        return index;
    }

    AskedWord newWord(const QByteArray& word, const QByteArray& stem, const std::vector<Vocabulary::Form>& forms) const
    {
        AskedWord asked;
        asked.word = word;
        asked.stem = stem;
        asked.forms = forms;
        qint64 articles = 0;
        for (const Vocabulary::Form& form : forms)
            articles += m_vocabulary.articlesWith(form.symbol);
        asked.rarity = m_vocabulary.rarity(std::min(articles, m_vocabulary.facts().articles));
        if (m_context.pastCases && !m_isTyped)
            asked.telling = m_context.pastCases->telling(stem);
        return asked;
    }

    Result<std::vector<Vocabulary::Form>> formsOf(const QByteArray& word, bool unfinished)
    {
        auto forms = m_vocabulary.formsOf(word, m_language);
        if (!forms || !m_isTyped)
            return forms;
        if (unfinished && word.size() >= unfinishedBytes_min) {
            auto more = m_vocabulary.formsBeginning(word);
            if (!more)
                return more;
            for (const Vocabulary::Form& form : *more)
                if (std::none_of(forms->begin(), forms->end(), [&](const Vocabulary::Form& one) { return one.symbol == form.symbol; }))
                    forms->push_back(form);
        }
        if (forms->empty() && !isStopWord(word) && m_slips++ < slips_max)
            return m_vocabulary.formsNear(word);
        return forms;
    }

    Result<void> readPhrases()
    {
        const QStringList parts = m_text.split(u'"');
        for (qsizetype i = 1; i + 1 < parts.size(); i += 2) { // between an opening and a closing mark
            AskedPhrase phrase;
            for (const QByteArray& word : wordsOf(parts[i])) {
                if (word.isEmpty())
                    break;
                auto forms = isStopWord(word) ? m_vocabulary.stopForm(word) : m_vocabulary.formsOf(word, m_language);
                if (!forms)
                    return forms.error();
                m_asked.isImpossible = m_asked.isImpossible || forms->empty();
                phrase.words.push_back(*forms);
            }
            if (!phrase.words.empty())
                m_asked.phrases.push_back(std::move(phrase));
        }
        return {};
    }

    void keepHeaviest()
    {
        std::vector<std::size_t> order(m_asked.words.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const double x = m_asked.words[a].weight(), y = m_asked.words[b].weight();
            return x != y ? x > y : a < b;
        });
        order.resize(std::min(order.size(), askedWords_max));
        std::vector<std::size_t> now(m_asked.words.size(), none);
        std::vector<AskedWord> words;
        for (std::size_t i = 0; i < order.size(); ++i) {
            now[order[i]] = i;
            words.push_back(std::move(m_asked.words[order[i]]));
        }
        m_asked.words = std::move(words);
        for (const auto& [pair, count] : m_pairs)
            if (now[pair.first] != none && now[pair.second] != none)
                m_asked.pairs.push_back({now[pair.first], now[pair.second], count});
    }

    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    QString m_text;
    bool m_isTyped;
    Vocabulary& m_vocabulary;
    const KnowledgeContext& m_context;
    Language m_language = Language::English;
    AskedTerms m_asked;
    QHash<QByteArray, std::size_t> m_known;
    std::map<quint32, std::size_t> m_owners;
    std::map<std::pair<std::size_t, std::size_t>, int> m_pairs;
    std::size_t m_before = none;
    std::size_t m_slips = 0;
};

}

double AskedWord::weight() const
{
    return std::log1p(count) * rarity * telling * share;
}

double pairWeight(const AskedTerms& asked, const AskedPair& pair)
{
    const AskedWord &first = asked.words[pair.first], &second = asked.words[pair.second];
    return std::log1p(pair.count) * (first.rarity + second.rarity) * std::max(first.telling, second.telling);
}

Result<AskedTerms> readQuestion(const KnowledgeQuestion& question, Vocabulary& vocabulary, const KnowledgeContext& context)
{
    return QuestionReader(question, vocabulary, context).read();
}

} // namespace callboard
