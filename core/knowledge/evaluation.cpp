// Each way of searching is asked every situation once, timed from the text to the list of articles.
#include "core/knowledge/evaluation.h"

#include "core/knowledge/knowledge_index.h"
#include "core/knowledge/knowledge_search.h"
#include "core/knowledge/plain_full_text.h"

#include <QDir>
#include <algorithm>

namespace callboard {

namespace {

constexpr int hits_max = 10;

using Ask = std::function<Result<std::vector<qint64>>(const Situation& situation)>; // numbers are places in the list of articles

class Evaluation {
public:
    Evaluation(const std::vector<SourceArticle>& articles, const std::vector<Situation>& situations, const EvaluationOptions& options)
        : m_articles(articles), m_options(options)
    {
        for (std::size_t i = 0; i < articles.size(); ++i)
            m_numbers.insert(articles[i].id, qint64(i));
        for (const Situation& one : situations)
            if (!one.relevant.isEmpty())
                m_situations.push_back(&one);
        m_skipped = situations.size() - m_situations.size();
    }

    Result<std::vector<Figure>> run()
    {
        reportCollection();
        for (auto part : {&Evaluation::measurePlain, &Evaluation::measureOurs})
            if (auto done = (this->*part)(); !done)
                return done.error();
        return std::move(m_figures);
    }

private:
    void report(const QByteArray& name, double value, const char* unit) { m_figures.push_back({name, value, unit}); }

    void reportCollection()
    {
        qint64 absent = 0;
        for (const Situation* one : m_situations)
            for (const QString& id : one->relevant)
                absent += !m_numbers.contains(id);
        report("articles", double(m_articles.size()), "articles");
        report("queries", double(m_situations.size()), "queries");
        report("queries without a needed article, left out", double(m_skipped), "queries");
        report("needed articles that are not in the collection", double(absent), "articles");
        report("folds", folds(), "folds");
    }

    int folds() const { return std::clamp(m_options.folds, 1, std::max(1, int(m_situations.size()))); }

    Result<std::unique_ptr<Database>> newFile(const char* name) const
    {
        return Database::open({QDir(m_options.folder).filePath(QString::fromUtf8(name)), Access::Writer, Durability::Normal, {}});
    }

    Result<void> ask(const std::vector<const Situation*>& asked, const Ask& ask, HitFigures& hits, std::vector<double>& times)
    {
        for (const Situation* one : asked) {
            const double begin = m_options.seconds();
            auto found = ask(*one);
            times.push_back((m_options.seconds() - begin) * 1000);
            if (!found)
                return found.error();
            QStringList ids;
            for (const qint64 number : *found)
                ids.append(m_articles[std::size_t(number)].id);
            hits.add(ids, one->relevant);
        }
        return {};
    }

    void reportHits(const QByteArray& name, const HitFigures& hits, std::vector<double> times)
    {
        for (const Figure& figure : hits.figures(name))
            m_figures.push_back(figure);
        std::sort(times.begin(), times.end());
        const auto percentile = [&](std::size_t percent) { return times.empty() ? 0 : times[std::min(times.size() - 1, times.size() * percent / 100)]; };
        report(name + ": time per query p50", percentile(50), "ms");
        report(name + ": time per query p99", percentile(99), "ms");
    }

    Result<void> measurePlain()
    {
        auto database = newFile("plain.db");
        if (!database)
            return database.error();
        const double begin = m_options.seconds();
        PlainFullText plain(**database);
        if (auto done = plain.build(m_articles); !done)
            return done;
        report("FTS5: index build", m_options.seconds() - begin, "s");
        HitFigures hits;
        std::vector<double> times;
        if (auto done = ask(m_situations, [&](const Situation& one) { return plain.anyWord(one.text, hits_max); }, hits, times); !done)
            return done;
        reportHits("FTS5", hits, times);
        return {};
    }

    Result<void> build(Database& database)
    {
        if (auto done = createKnowledgeTables(database); !done)
            return done;
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        std::size_t next = 0;
        KnowledgeIndex index(database);
        auto done = index.rebuild([&]() -> Result<std::optional<NumberedArticle>> {
            if (next == m_articles.size())
                return std::optional<NumberedArticle>();
            const SourceArticle& article = m_articles[next];
            return std::optional(NumberedArticle{qint64(next++), readMarkdown(article.content, article.title)});
        });
        return done ? transaction->commit() : done;
    }

    std::vector<PastCase> pastCases(int withoutFold) const
    {
        std::vector<PastCase> cases;
        for (std::size_t i = 0; i < m_situations.size(); ++i) {
            if (int(i) % folds() == withoutFold)
                continue;
            PastCase one{m_situations[i]->text, {}};
            for (const QString& id : m_situations[i]->relevant)
                if (const auto number = m_numbers.constFind(id); number != m_numbers.cend())
                    one.articles.push_back(*number);
            cases.push_back(std::move(one));
        }
        return cases;
    }

    static Result<std::vector<qint64>> askOurs(KnowledgeSearch& search, const Situation& one)
    {
        auto hits = search.find({one.text, KnowledgeQuestion::Kind::Note, hits_max});
        if (!hits)
            return hits.error();
        std::vector<qint64> numbers;
        for (const ArticleHit& hit : *hits)
            numbers.push_back(hit.number);
        return numbers;
    }

    Result<void> measureOurs()
    {
        auto database = newFile("ours.db");
        if (!database)
            return database.error();
        const double begin = m_options.seconds();
        if (auto done = build(**database); !done)
            return done;
        report("ours: index build", m_options.seconds() - begin, "s");
        HitFigures alone, withCases;
        std::vector<double> aloneTimes, withTimes;
        KnowledgeSearch search(**database);
        const Ask ours = [&](const Situation& one) { return askOurs(search, one); };
        if (auto done = ask(m_situations, ours, alone, aloneTimes); !done)
            return done;
        reportHits("ours", alone, aloneTimes);
        if (folds() < 2)
            return {};
        for (int fold = 0; fold < folds(); ++fold) {
            std::vector<const Situation*> part;
            for (std::size_t i = 0; i < m_situations.size(); ++i)
                if (int(i) % folds() == fold)
                    part.push_back(m_situations[i]);
            const PastCases cases(pastCases(fold));
            search.setContext({nullptr, &cases});
            if (auto done = ask(part, ours, withCases, withTimes); !done)
                return done;
            search.setContext({});
        }
        reportHits("ours, with past cases", withCases, withTimes);
        return {};
    }

    const std::vector<SourceArticle>& m_articles;
    const EvaluationOptions& m_options;
    QHash<QString, qint64> m_numbers;
    std::vector<const Situation*> m_situations;
    std::size_t m_skipped = 0;
    std::vector<Figure> m_figures;
};

}

void HitFigures::add(const QStringList& hits, const QStringList& needed)
{
    int found5 = 0, found10 = 0, first = 0;
    for (int i = 0; i < std::min<int>(hits_max, int(hits.size())); ++i) {
        if (!needed.contains(hits[i]))
            continue;
        found5 += i < 5;
        found10 += 1;
        first = first == 0 ? i + 1 : first;
    }
    m_situations += 1;
    m_hit5 += found5 > 0;
    m_hit10 += found10 > 0;
    m_recall5 += double(found5) / double(std::max<qsizetype>(1, needed.size()));
    m_recall10 += double(found10) / double(std::max<qsizetype>(1, needed.size()));
    m_reciprocal += first > 0 ? 1.0 / first : 0;
    m_needed += needed.size();
    m_found += found10;
}

std::vector<Figure> HitFigures::figures(const QByteArray& name) const
{
    return {{name + ": hit@5", share(m_hit5), "%"},
            {name + ": hit@10", share(m_hit10), "%"},
            {name + ": recall@5", share(m_recall5), "%"},
            {name + ": recall@10", share(m_recall10), "%"},
            {name + ": of all needed articles, among the first 10", m_needed > 0 ? 100.0 * double(m_found) / double(m_needed) : 0, "%"},
            {name + ": MRR", share(m_reciprocal) / 100, "1"}};
}

Result<std::vector<Figure>> evaluateKnowledge(const std::vector<SourceArticle>& articles, const std::vector<Situation>& situations, const EvaluationOptions& options)
{
    return Evaluation(articles, situations, options).run();
}

} // namespace callboard
