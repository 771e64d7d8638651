// Group "knowledge": articles found while one types and from a long note, beside plain FTS5 over the same articles.
#include "tests/bench/bench.h"
#include "tests/bench/made_up_articles.h"
#include "core/knowledge/knowledge_index.h"
#include "core/knowledge/knowledge_search.h"
#include "core/knowledge/plain_full_text.h"

#include <QDir>
#include <QFileInfo>

namespace callboard::bench {

namespace {

constexpr qint64 articles_max = 50'000;
constexpr int questions = 1000, notes = 500, changes = 200;
constexpr std::size_t plainNotes = 20; // plain FTS5 takes a second for each
constexpr int hits_max = 20;

Result<std::unique_ptr<Database>> newFile(const Options& options, const char* name)
{
    return Database::open({QDir(options.dir).filePath(QString::fromLatin1(name)), Access::Writer, Durability::Normal, {}});
}

Result<void> build(Database& database, const std::vector<SourceArticle>& articles)
{
    if (auto done = createKnowledgeTables(database); !done)
        return done;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    std::size_t next = 0;
    auto done = KnowledgeIndex(database).rebuild([&]() -> Result<std::optional<NumberedArticle>> {
        if (next == articles.size())
            return std::optional<NumberedArticle>();
        const SourceArticle& article = articles[next];
        return std::optional(NumberedArticle{qint64(next++), readMarkdown(article.content, article.title)});
    });
    return done ? transaction->commit() : done;
}

Result<void> change(Database& database, const MadeUpArticles& madeUp, qint64 articles)
{
    KnowledgeIndex index(database);
    DemoRandom random(7, 0);
    Timings timings;
    for (int i = 0; i < changes; ++i) {
        const SourceArticle article = madeUp.article(articles + i);
        auto done = timings.measure([&]() -> Result<void> {
            auto transaction = Transaction::begin(database);
            if (!transaction)
                return transaction.error();
            auto put = index.put(random.below(articles), readMarkdown(article.content, article.title));
            return put ? transaction->commit() : put;
        });
        if (!done)
            return done;
    }
    timings.reportAs("knowledge: one article written anew, ours");
    return {};
}

struct Kind {
    const char* name;
    QString (*text)(const MadeUpArticles&, DemoRandom&, qint64);
    int times;
    bool unfinished, isNote;
};

template <int count> QString words(const MadeUpArticles& madeUp, DemoRandom& random, qint64 articles)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += madeUp.word(random, articles) + QLatin1Char(' ');
    return text;
}

QString wordAndBeginning(const MadeUpArticles& madeUp, DemoRandom& random, qint64 articles)
{
    return words<1>(madeUp, random, articles) + madeUp.beginning(random, articles);
}

QString note(const MadeUpArticles& madeUp, DemoRandom& random, qint64) { return madeUp.note(random); }

constexpr Kind kinds[] = {{"one word", words<1>, questions, false, false},
                          {"two words", words<2>, questions, false, false},
                          {"three words", words<3>, questions, false, false},
                          {"word and beginning", wordAndBeginning, questions, true, false},
                          {"long note", note, notes, false, true}};

template <class Ask> Result<void> ask(const Kind& kind, const QByteArray& name, const std::vector<QString>& texts, Ask&& find)
{
    Timings timings;
    int found = 0;
    for (const QString& text : texts) {
        auto hits = timings.measure([&] { return find(text); });
        if (!hits)
            return hits.error();
        found += !hits->empty();
    }
    timings.reportAs("knowledge: " + QByteArray(kind.name) + ", " + name);
    report("knowledge: " + QByteArray(kind.name) + ", " + name + ", found", 100.0 * found / double(texts.size()), "%");
    return {};
}

}

Result<void> benchKnowledge(const Options& options)
{
    const qint64 count = std::min(articles_max, options.customers);
    const MadeUpArticles madeUp(1);
    std::vector<SourceArticle> articles;
    qint64 characters = 0;
    for (qint64 i = 0; i < count; ++i) {
        articles.push_back(madeUp.article(i));
        characters += articles.back().content.size() + articles.back().title.size();
    }
    report("knowledge: articles", double(count), "articles");
    report("knowledge: characters an article", double(characters) / double(count), "characters");
    auto ours = newFile(options, "ours.db"), bare = newFile(options, "plain.db");
    if (!ours || !bare)
        return ours ? bare.error() : ours.error();
    const Stopwatch oursWatch;
    if (auto done = build(**ours, articles); !done)
        return done;
    report("knowledge: index build, ours", oursWatch.seconds(), "s");
    const Stopwatch bareWatch;
    PlainFullText plain(**bare);
    if (auto done = plain.build(articles); !done)
        return done;
    report("knowledge: index build, FTS5", bareWatch.seconds(), "s");
    for (const auto* database : {&ours, &bare}) {
        if (auto done = (**database)->checkpoint(); !done)
            return done;
        report(database == &ours ? "knowledge: size of the index, ours (without text)" : "knowledge: size of the index, FTS5 (with text)", double(QFileInfo((**database)->path()).size()) / (1024 * 1024), "MiB");
    }
    KnowledgeSearch search(**ours);
    DemoRandom random(3, 0);
    for (const Kind& kind : kinds) {
        std::vector<QString> texts;
        for (int i = 0; i < kind.times; ++i)
            texts.push_back(kind.text(madeUp, random, count));
        const auto asKind = kind.isNote ? KnowledgeQuestion::Kind::Note : KnowledgeQuestion::Kind::Typed;
        if (auto done = ask(kind, "ours", texts, [&](const QString& text) { return search.find({text, asKind, hits_max}); }); !done)
            return done;
        if (kind.isNote)
            texts.resize(plainNotes);
        if (auto done = ask(kind, "FTS5", texts, [&](const QString& text) { return kind.isNote ? plain.anyWord(text, hits_max) : plain.allWords(text, hits_max, kind.unfinished); }); !done)
            return done;
    }
    return change(**ours, madeUp, count);
}

} // namespace callboard::bench
