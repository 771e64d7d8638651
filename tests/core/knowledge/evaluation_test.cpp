// The evaluation: what its figures mean, on a collection that can be counted by hand and on real data where there is some.
#include "core/knowledge/evaluation.h"
#include "tests/support/temporary_database.h"

#include <QFile>
#include <QTemporaryDir>
#include <cstdio>

using namespace callboard;

namespace {

std::map<QByteArray, double> evaluate(const std::vector<SourceArticle>& articles, const std::vector<Situation>& situations, int folds)
{
    QTemporaryDir folder;
    REQUIRE(folder.isValid());
    double now = 0;
    std::map<QByteArray, double> values;
    for (const Figure& figure : test::take(evaluateKnowledge(articles, situations, {folds, folder.path(), [&now] { return now += 0.001; }})))
        values[figure.name] = figure.value;
    return values;
}

}

TEST_CASE("hits, recall and reciprocal rank are shares of what was needed")
{
    HitFigures figures;
    const QStringList hits{QStringLiteral("x"), QStringLiteral("a"), QStringLiteral("y"), QStringLiteral("z"), QStringLiteral("u"), QStringLiteral("b")};
    figures.add(hits, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
    figures.add(hits, {QStringLiteral("c")});
    QString out;
    for (const Figure& figure : figures.figures("n"))
        out += QString::fromLatin1(figure.name) + u' ' + QString::number(figure.value) + u'\n';
    CHECK(out.toStdString() == "n: hit@5 50\nn: hit@10 50\nn: recall@5 12.5\nn: recall@10 25\nn: of all needed articles, among the first 10 40\nn: MRR 0.25\n");
}

TEST_CASE("the evaluation copes with any collection: no titles, needed articles that are not there, situations that need none")
{
    const std::vector<SourceArticle> articles{{QStringLiteral("9/ü"), {}, QStringLiteral("parcels that are lost")}, {QStringLiteral("0"), QStringLiteral("Cards"), {}}};
    const std::vector<Situation> situations{{QStringLiteral("1"), QStringLiteral("my parcel"), {QStringLiteral("9/ü"), QStringLiteral("absent")}},
                                            {QStringLiteral("2"), QStringLiteral("nothing"), {}},
                                            {QStringLiteral("3"), QStringLiteral("a card"), {QStringLiteral("0")}}};
    auto values = evaluate(articles, situations, 2);
    CHECK(values["queries"] == 2);
    CHECK(values["queries without a needed article, left out"] == 1);
    CHECK(values["needed articles that are not in the collection"] == 1);
    CHECK(values["ours: hit@10"] == 100);
    CHECK(values["ours: recall@10"] == 75);
    CHECK(values["FTS5: hit@10"] == 100);
    CHECK(values.contains("ours, with past cases: MRR"));
    CHECK(evaluate({}, {}, 5)["queries"] == 0);
    CHECK_FALSE(evaluate(articles, situations, 1).contains("ours, with past cases: MRR"));
}

TEST_CASE("what is asked is never among the past cases that answer it")
{
    // The only thing that the situations have to do with their articles is that they were solved by them.
    std::vector<SourceArticle> articles;
    std::vector<Situation> situations;
    for (int i = 0; i < 12; ++i) {
        articles.push_back({QString::number(i), QStringLiteral("Title"), QStringLiteral("content")});
        situations.push_back({QString::number(i), QString(QChar(u'k' + i)).repeated(5), {QString::number(i)}});
    }
    CHECK(evaluate(articles, situations, 4)["ours, with past cases: hit@10"] == 0);
}

TEST_CASE("on a real collection the search is well ahead of plain full text")
{
    const QString folder = qEnvironmentVariable("CALLBOARD_REAL_DATA");
    QFile articles(folder + QStringLiteral("/knowledge/articles.ndjson")), situations(folder + QStringLiteral("/knowledge/queries.ndjson"));
    if (folder.isEmpty() || !articles.open(QIODevice::ReadOnly) || !situations.open(QIODevice::ReadOnly)) {
        std::printf("skipped: CALLBOARD_REAL_DATA names no folder with knowledge/articles.ndjson and knowledge/queries.ndjson\n");
        return;
    }
    const auto read = test::take(readArticleLines(articles));
    CHECK(read.refused.empty());
    auto values = evaluate(read.rows, test::take(readSituationLines(situations)).rows, 5);
    CHECK(values["ours: hit@10"] > values["FTS5: hit@10"] + 20);
    CHECK(values["ours: recall@10"] > values["FTS5: recall@10"] + 10);
    CHECK(values["ours, with past cases: recall@10"] > values["ours: recall@10"] + 10);
}
