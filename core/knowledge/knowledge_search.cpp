// Picks candidates from postings, weighs them in full, and adds what solved similar cases.
#include "core/knowledge/knowledge_search.h"

#include "core/knowledge/article_scorer.h"
#include "core/knowledge/knowledge_index.h"
#include "core/knowledge/knowledge_tables.h"

#include <algorithm>
#include <map>
#include <set>

namespace callboard {

namespace {

constexpr std::size_t candidates_max = 100, phraseCandidates_max = 1000;
constexpr std::size_t pickingWords_max = 64; // the heaviest words pick the candidates; all words weigh them
// A word in every second of 50,000 articles adds 25,000 postings. Heavy words come first; what is left out when this is
// used up are the commonest ones, which still count among the candidates.
constexpr qint64 postings_max = 150'000;
constexpr std::size_t reasons_max = 5;
constexpr std::size_t shortQuestion_words = 6;

struct Weighed {
    qint64 number = 0;
    ArticleScore found;
    PastCases::Solved solved;
    double score = 0;
};

// In a short question each word is meant: an article that has them all stands above one that has some often.
double shareOfQuestion(const AskedTerms& asked, const ArticleScore& found)
{
    double all = 0, there = 0;
    for (const AskedWord& word : asked.words)
        all += word.weight();
    for (const auto& [unused, word] : found.words)
        there += asked.words[word].weight();
    return all > 0 ? there / all : 0;
}

// What solved similar cases counts as much as the words, as far as similar cases may be believed.
void mixIn(std::vector<Weighed>& weighed, double trust)
{
    double best = 0, bestSolved = 0;
    for (const Weighed& one : weighed) {
        best = std::max(best, one.score);
        bestSolved = std::max(bestSolved, one.solved.share);
    }
    for (Weighed& one : weighed)
        one.score = (best > 0 ? one.score / best : 0) + (bestSolved > 0 ? trust * one.solved.share / bestSolved : 0);
}

ArticleHit hitOf(const Weighed& one, const AskedTerms& asked)
{
    ArticleHit hit;
    hit.number = one.number;
    hit.score = one.score;
    hit.passage = one.found.passage;
    hit.isTitle = one.found.isTitle;
    hit.solvedCases = one.solved.cases;
    for (std::size_t i = 0; i < std::min(one.found.words.size(), reasons_max); ++i)
        hit.words.append(QString::fromUtf8(asked.words[one.found.words[i].second].word));
    return hit;
}

}

Result<qint64> KnowledgeSearch::addPostings(const AskedWord& word, const Vocabulary::Form& form)
{
    auto find = m_database.prepare("SELECT chunk, postings FROM knowledge_postings WHERE term = ?1");
    if (!find)
        return find.error();
    find->bind(1, qint64(form.symbol - ArticleTerms::firstTerm));
    const float share = float(word.weight()) * form.share / 255;
    qint64 read = 0;
    for (;;) {
        auto there = find->step();
        if (!there)
            return there.error();
        if (!*there)
            return read;
        const qint64 first = find->integer(0) * chunkArticles;
        if (first < 0 || first > articleNumber_max)
            continue;
        if (m_scores.size() < std::size_t(first + chunkArticles))
            m_scores.resize(std::size_t(first + chunkArticles));
        float* const scores = m_scores.data() + first;
        forEachPosting(find->view(1), [&](int place, quint8 weight) {
            if (scores[place] == 0)
                m_scored.push_back(first + place);
            scores[place] += share * weight;
            ++read;
        });
    }
}

Result<std::vector<qint64>> KnowledgeSearch::candidates(const AskedTerms& asked, std::size_t wanted)
{
    qint64 read = 0;
    Result<void> done;
    for (std::size_t i = 0; i < std::min(asked.words.size(), pickingWords_max); ++i) {
        const AskedWord& word = asked.words[i];
        for (const Vocabulary::Form& form : word.forms) {
            if (read >= postings_max || !done || word.weight() <= 0)
                break;
            auto added = addPostings(word, form);
            if (added)
                read += *added;
            else
                done = added.error();
        }
    }
    const auto better = [this](qint64 a, qint64 b) {
        const float x = m_scores[std::size_t(a)], y = m_scores[std::size_t(b)];
        return x != y ? x > y : a < b;
    };
    const std::vector<qint64> scored = std::exchange(m_scored, {});
    std::vector<qint64> kept = scored;
    if (kept.size() > wanted) {
        std::nth_element(kept.begin(), kept.begin() + std::ptrdiff_t(wanted), kept.end(), better);
        kept.resize(wanted);
    }
    for (const qint64 number : scored)
        m_scores[std::size_t(number)] = 0;
    if (!done)
        return done.error();
    return kept;
}

Result<std::vector<ArticleHit>> KnowledgeSearch::find(const KnowledgeQuestion& question)
{
    if (auto done = m_vocabulary.refresh(); !done)
        return done.error();
    auto asked = readQuestion(question, m_vocabulary, m_context);
    if (!asked)
        return asked.error();
    if (asked->isImpossible)
        return std::vector<ArticleHit>();
    auto numbers = candidates(*asked, asked->phrases.empty() ? candidates_max : phraseCandidates_max);
    if (!numbers)
        return numbers.error();
    std::map<qint64, PastCases::Solved> solved;
    const bool isNote = question.kind == KnowledgeQuestion::Kind::Note;
    if (isNote && m_context.pastCases)
        for (const PastCases::Solved& one : m_context.pastCases->solvedAlike(stemCounts(question.text.left(questionCharacters_max), m_vocabulary.wordForms())))
            solved[one.article] = one;
    for (const auto& [number, unused] : solved)
        if (std::find(numbers->begin(), numbers->end(), number) == numbers->end())
            numbers->push_back(number);

    ArticleScorer scorer(*asked, m_vocabulary);
    ArticleTerms terms;
    std::vector<Weighed> weighed;
    for (const qint64 number : *numbers) {
        auto there = readArticleTerms(m_database, number, terms);
        if (!there)
            return there.error();
        if (!*there)
            continue; // gone since
        Weighed one{number, scorer.score(terms), solved[number], 0};
        one.score = one.found.score;
        if (!isNote && asked->words.size() <= shortQuestion_words)
            one.score *= shareOfQuestion(*asked, one.found);
        if (one.found.hasPhrases)
            weighed.push_back(std::move(one));
    }
    mixIn(weighed, m_context.pastCases ? m_context.pastCases->trust() : 0);
    const auto kept = std::min(weighed.size(), std::size_t(std::max(0, question.hits_max)));
    std::partial_sort(weighed.begin(), weighed.begin() + std::ptrdiff_t(kept), weighed.end(), [](const Weighed& a, const Weighed& b) { return a.score != b.score ? a.score > b.score : a.number < b.number; });
    std::vector<ArticleHit> hits;
    for (std::size_t i = 0; i < kept; ++i)
        hits.push_back(hitOf(weighed[i], *asked));
    return hits;
}

} // namespace callboard
