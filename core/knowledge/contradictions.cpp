// Sentences with a measure are looked up by their rarer words, so that nobody compares each with each.
#include "core/knowledge/contradictions.h"

#include "core/knowledge/article_text.h"
#include "core/knowledge/measures.h"
#include "core/knowledge/text_words.h"
#include "core/knowledge/word_forms.h"
#include "core/storage/all_rows.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace callboard {

namespace {

constexpr std::size_t sharedWords_min = 4;
constexpr double alike_min = 0.6;        // of the weight of all words of both
constexpr std::size_t sameWord_max = 64; // sentences with a word: a commoner one leads to none
constexpr qsizetype sentence_characters_min = 12, sentence_characters_max = 400;

using Words = std::vector<int>; // by number, sorted, each once

struct Sentence {
    int article = 0;
    QString text;
    Measures measures;
    Words words;
};

bool hasAll(const Words& all, const Words& some) { return std::includes(all.begin(), all.end(), some.begin(), some.end()); }

class Comparing {
public:
    explicit Comparing(const std::vector<ArticleToCompare>& articles) : m_articles(articles)
    {
        for (std::size_t at = 0; at < articles.size(); ++at)
            read(int(at), articles[at]);
        for (std::size_t at = 0; at < m_sentences.size(); ++at)
            for (const int word : m_sentences[at].words)
                m_sentencesWith[word].push_back(at);
    }

    std::vector<Contradiction> find(int max) const
    {
        std::map<std::pair<int, int>, std::pair<double, Contradiction>> best; // by two articles
        for (std::size_t at = 0; at < m_sentences.size(); ++at) {
            const std::vector<std::size_t> near = alike(at);
            if (near.empty() || !isOneStatement(at, near))
                continue;
            for (const std::size_t other : near)
                if (other > at && contradicts(at, other) && isOneStatement(other, alike(other))) {
                    const Sentence &a = m_sentences[at], &b = m_sentences[other];
                    const double score = likeness(a, b);
                    auto& known = best[{a.article, b.article}];
                    if (score > known.first)
                        known = {score, {m_articles[std::size_t(a.article)].id, m_articles[std::size_t(b.article)].id, m_articles[std::size_t(a.article)].title, m_articles[std::size_t(b.article)].title, a.text, b.text}};
                }
        }
        std::vector<std::pair<double, Contradiction>> found;
        for (auto& [articles, one] : best)
            found.push_back(std::move(one));
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<Contradiction> out;
        for (auto& [score, one] : found)
            if (out.size() < std::size_t(max))
                out.push_back(std::move(one));
        return out;
    }

private:
    Words wordsIn(const QString& text, Language language, bool telling)
    {
        std::vector<QByteArray> cut = wordsOf(text);
        cut.erase(std::find(cut.begin(), cut.end(), QByteArray()), cut.end()); // compounds
        Words words;
        for (const QByteArray& word : cut)
            if (!telling || !isStopWord(word))
                words.push_back(numberOf(m_forms.stem(word, language)));
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    }

    int numberOf(const QByteArray& stem)
    {
        const auto known = m_numbers.constFind(stem);
        if (known != m_numbers.cend())
            return *known;
        const int number = int(m_numbers.size());
        m_articlesWith.push_back(0);
        m_numbers.insert(stem, number);
        return number;
    }

    void read(int at, const ArticleToCompare& article)
    {
        const ArticleText text = readMarkdown(article.body, article.title);
        QString all = article.title;
        for (const Passage& passage : text.passages)
            all += u'\n' + passage.heading + u'\n' + passage.text;
        const Language language = languageOf(wordsOf(all));
        m_wordsOf.push_back(wordsIn(all, language, true));
        m_titleWords.push_back(wordsIn(article.title, language, true));
        for (const int word : m_wordsOf.back())
            ++m_articlesWith[std::size_t(word)];
        for (const Passage& passage : text.passages)
            for (const QString& line : passage.text.split(u'\n'))
                readLine(at, line, language);
    }

    void readLine(int at, const QString& line, Language language)
    {
        qsizetype begin = 0;
        const auto end = [&](qsizetype until) {
            addSentence(at, line.mid(begin, until - begin).simplified(), language);
            begin = until;
        };
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            if (QStringLiteral(".!?;").contains(line[i]) && line[i + 1].isSpace())
                end(i + 1);
        end(line.size());
    }

    void addSentence(int at, const QString& text, Language language)
    {
        if (text.size() < sentence_characters_min || text.size() > sentence_characters_max || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c.isLetter(); }))
            return;
        MeasuredSentence measured = measuresOf(text);
        if (measured.measures.empty())
            return;
        Words words = wordsIn(measured.rest, language, true);
        if (words.size() >= sharedWords_min)
            m_sentences.push_back({at, text, std::move(measured.measures), std::move(words)});
    }

    double weight(int word) const { return std::log(1 + double(m_articles.size()) / (1 + m_articlesWith[std::size_t(word)])); }

    // The share of what both say in all that either says.
    double likeness(const Sentence& a, const Sentence& b) const
    {
        double shared = 0, all = 0;
        std::size_t count = 0;
        for (std::size_t i = 0, j = 0; i < a.words.size() || j < b.words.size();) {
            const bool inA = i < a.words.size() && (j == b.words.size() || a.words[i] <= b.words[j]), inB = j < b.words.size() && (i == a.words.size() || b.words[j] <= a.words[i]);
            const double one = weight(inA ? a.words[i] : b.words[j]);
            all += one;
            if (inA && inB) {
                shared += one;
                ++count;
            }
            i += inA;
            j += inB;
        }
        return count < sharedWords_min ? 0 : shared / all;
    }

    std::vector<std::size_t> alike(std::size_t at) const
    {
        std::vector<std::size_t> near;
        const Sentence& sentence = m_sentences[at];
        for (const int word : sentence.words)
            if (const auto& with = m_sentencesWith.at(word); with.size() <= sameWord_max)
                near.insert(near.end(), with.begin(), with.end());
        std::sort(near.begin(), near.end());
        near.erase(std::unique(near.begin(), near.end()), near.end());
        std::erase_if(near, [&](std::size_t other) {
            const Sentence& there = m_sentences[other];
            const bool sameThings = there.measures.size() == sentence.measures.size()
                && std::equal(there.measures.begin(), there.measures.end(), sentence.measures.begin(), [](const auto& a, const auto& b) { return a.first == b.first; });
            return other == at || !sameThings || likeness(sentence, there) < alike_min;
        });
        return near;
    }

    // Its own article says it with one value, and all articles together with at most two.
    bool isOneStatement(std::size_t at, const std::vector<std::size_t>& near) const
    {
        const Sentence& sentence = m_sentences[at];
        std::set<Measures> values{sentence.measures};
        for (const std::size_t other : near) {
            values.insert(m_sentences[other].measures);
            if (m_sentences[other].article == sentence.article && m_sentences[other].measures != sentence.measures)
                return false;
        }
        return values.size() <= 2;
    }

    bool contradicts(std::size_t at, std::size_t other) const
    {
        const Sentence &a = m_sentences[at], &b = m_sentences[other];
        const auto &one = m_articles[std::size_t(a.article)], &two = m_articles[std::size_t(b.article)];
        if (a.article == b.article || !areApart(a.measures, b.measures))
            return false;
        if (!one.product.isEmpty() && !two.product.isEmpty() && one.product.compare(two.product, Qt::CaseInsensitive) != 0)
            return false;
        return hasAll(m_wordsOf[std::size_t(b.article)], m_titleWords[std::size_t(a.article)]) || hasAll(m_wordsOf[std::size_t(a.article)], m_titleWords[std::size_t(b.article)]);
    }

    const std::vector<ArticleToCompare>& m_articles;
    const WordForms m_forms;
    QHash<QByteArray, int> m_numbers;      // of word forms
    std::vector<int> m_articlesWith;       // by word
    std::vector<Words> m_wordsOf, m_titleWords; // by article
    std::vector<Sentence> m_sentences;
    std::map<int, std::vector<std::size_t>> m_sentencesWith; // by word
};

}

std::vector<Contradiction> contradictionsIn(const std::vector<ArticleToCompare>& articles, int max) { return Comparing(articles).find(max); }

Result<std::vector<Contradiction>> contradictingArticles(Database& database, int max)
{
    const RowStore rows(database);
    std::map<Uuid, std::vector<ArticleToCompare>> byBrand;
    auto read = forEachRecord<Article>(rows, [&](const Record<Article>& article) -> Result<void> {
        if (article.value.state == ArticleState::Archived || article.value.shown.isNull())
            return {};
        auto version = rows.find(article.value.shown);
        if (!version)
            return version.error();
        if (*version)
            byBrand[article.value.brand.key].push_back({article.id, article.value.title, (*version)->value.body.text, (*version)->value.product});
        return {};
    });
    if (!read)
        return read.error();
    std::vector<Contradiction> all;
    for (const auto& [brand, articles] : byBrand) {
        auto found = contradictionsIn(articles, max - int(all.size()));
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

} // namespace callboard
