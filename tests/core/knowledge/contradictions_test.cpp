// Articles that say the same thing with another number, and what only looks like that.
#include "core/knowledge/contradictions.h"
#include "core/knowledge/article_lines.h"
#include "core/knowledge/measures.h"
#include "tests/support/temporary_database.h"

#include <QFile>
#include <QRegularExpression>

#include <cstdio>

using namespace callboard;

namespace {

Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }

QByteArray measured(const char* sentence)
{
    QByteArray text;
    for (const auto& [what, values] : measuresOf(QString::fromUtf8(sentence)).measures)
        for (const qint64 value : values)
            text += what + ' ' + QByteArray::number(double(value) / 100) + ' ';
    return text.trimmed();
}

class Articles {
public:
    Articles& add(const char* title, const char* body, const char* product = "")
    {
        m_all.push_back({{number(m_all.size() + 1)}, QString::fromUtf8(title), QString::fromUtf8(body), QString::fromUtf8(product)});
        return *this;
    }
    // Other articles, so that words of returns are rarer than words of anything.
    Articles& amongOthers()
    {
        for (const char* topic : {"kettles", "lamps", "tents", "chairs", "boots", "ropes", "stoves", "tables", "bags", "maps"})
            add(QByteArray("How to look after " + QByteArray(topic)).constData(), QByteArray("Clean the " + QByteArray(topic) + " with water and let them dry in the shade for a while.").constData());
        return *this;
    }
    std::string found(int max = 10) const
    {
        QByteArray text;
        for (const Contradiction& one : contradictionsIn(m_all, max))
            text += one.oneSays.toUtf8() + " | " + one.otherSays.toUtf8() + '\n';
        return text.toStdString();
    }

private:
    std::vector<ArticleToCompare> m_all;
};

const char* const thirty = "# Returns\n\nCustomers can send unused goods back within 30 days of delivery. Ask for the order first.";
const char* const fourteen = "## Sending back\n\nWithin 14 days of delivery customers can send back unused goods.";

}

TEST_CASE("periods, shares and amounts are read in words and digits, in both languages")
{
    CHECK(measured("within 30 days") == "days 30");
    CHECK(measured("within thirty business days") == "days 30");
    CHECK(measured("3-5 working days or two weeks") == "days 3 days 5 days 14");
    CHECK(measured("en un plazo de 14 días, 2 años") == "days 14 months 24");
    CHECK(measured("costs $1,250.50, or 10 % of it") == "dollars 1250.5 percent 10");
    CHECK(measured("ab 4,90 € und 20 EUR") == "euros 4.9 euros 20");
    CHECK(measured("after 2 hours and 90 minutes") == "minutes 90 minutes 120");
    CHECK(measured("step 3 of 12, form A-17, 30 pieces") == "");
    CHECK(measuresOf(QStringLiteral("Within 30 days of delivery.")).rest.simplified() == QStringLiteral("Within of delivery."));
}

TEST_CASE("two articles that name another period for the same thing are put side by side")
{
    CHECK(Articles().add("Returns", thirty).add("Returns of goods", fourteen).amongOthers().found()
          == "Customers can send unused goods back within 30 days of delivery. | Within 14 days of delivery customers can send back unused goods.\n");
    CHECK(Articles().add("Reembolso", "El reembolso llega a la tarjeta del cliente en 7 días después de la devolución.").add("Reembolso con tarjeta", "El reembolso llega a la tarjeta del cliente en 14 días después de la devolución.").amongOthers().found()
          != "");
}

TEST_CASE("the same period in other words is no contradiction")
{
    CHECK(Articles().add("Returns", thirty).add("Returns of goods", "Customers can send unused goods back within thirty days of delivery.").amongOthers().found().empty());
    CHECK(Articles().add("Returns", "Customers can send unused goods back within 14 days of delivery.").add("Goods", "Customers can send unused goods back within two weeks of delivery.").amongOthers().found().empty());
}

TEST_CASE("articles about different things may differ")
{
    CHECK(Articles().add("Returns", thirty, "Kettle").add("Returns of goods", fourteen, "Tent").amongOthers().found().empty());
    CHECK(Articles().add("Returns of lamps", thirty).add("Returns of tents", fourteen).amongOthers().found().empty()); // each names what the other never does
    CHECK(Articles().add("Returns", thirty).add("Returns of goods", "The refund for goods reaches the card of customers within 14 days of our letter.").amongOthers().found().empty());
}

TEST_CASE("steps of a price, and values that every product has, are no contradictions")
{
    CHECK(Articles().add("Closing", "The fee for closing an account early is $50 at first. The fee for closing an account early is $75 at first.")
              .add("Closing accounts", "The fee for closing an account early is $90 at first.").amongOthers().found().empty());
    Articles each;
    for (const char* line : {"The daily limit of mobile deposits is $500.", "The daily limit of mobile deposits is $1,000.", "The daily limit of mobile deposits is $2,000."})
        each.add("Mobile deposits", line);
    CHECK(each.amongOthers().found().empty());
}

TEST_CASE("no more are listed than were asked for, and none for articles that are not published")
{
    Articles many;
    for (int i = 0; i < 5; ++i) {
        const QByteArray thing = "thing" + QByteArray(1, char('a' + i));
        many.add("Returns", QByteArray("Customers can send unused " + thing + " goods back within 30 days of delivery.").constData());
        many.add("Returns", QByteArray("Customers can send unused " + thing + " goods back within 14 days of delivery.").constData());
    }
    const std::string two = many.amongOthers().found(2);
    CHECK(std::count(two.begin(), two.end(), '\n') == 2);

    test::TemporaryDatabase database;
    test::take(createEntityTables(*database));
    RowStore rows(*database);
    const auto put = [&](quint64 id, const char* title, const char* body, bool published) {
        Record<ArticleVersion> version{{number(100 + id)}, 1, {}};
        version.value.brand = {number(1)};
        version.value.article = {number(id)};
        version.value.body = {QString::fromUtf8(body)};
        Record<Article> article{{number(id)}, 1, {}};
        article.value.brand = {number(1)};
        article.value.title = QString::fromUtf8(title);
        article.value.state = published ? ArticleState::Published : ArticleState::Draft;
        article.value.latest = version.id;
        if (published)
            article.value.shown = version.id;
        test::take(rows.put(schemaOf<ArticleVersion>(), toRow(version)));
        test::take(rows.put(schemaOf<Article>(), toRow(article)));
    };
    put(11, "Returns", thirty, true);
    put(12, "Returns of goods", fourteen, false);
    CHECK(test::take(contradictingArticles(*database, 10)).empty());
    put(12, "Returns of goods", fourteen, true);
    REQUIRE(test::take(contradictingArticles(*database, 10)).size() == 1);
    CHECK(test::take(contradictingArticles(*database, 10)).front().otherTitle == QStringLiteral("Returns of goods"));
}

// Of the collection in the folder that CALLBOARD_REAL_DATA names: how many are told of as it is, and how many of planted ones are found.
TEST_CASE("planted contradictions are found in a collection, and few others")
{
    QFile file(qEnvironmentVariable("CALLBOARD_REAL_DATA") + QStringLiteral("/knowledge/articles.ndjson"));
    if (!qEnvironmentVariableIsSet("CALLBOARD_REAL_DATA") || !file.open(QIODevice::ReadOnly)) {
        std::puts("skipped: CALLBOARD_REAL_DATA names no folder of collections");
        return;
    }
    std::vector<ArticleToCompare> articles;
    const auto lines = test::take(readArticleLines(file));
    for (const SourceArticle& line : lines.rows)
        articles.push_back({{number(articles.size() + 1)}, line.title, line.content, {}});
    const auto asIs = contradictionsIn(articles, 1'000);
    for (const Contradiction& one : asIs)
        std::printf("%s: %s\n%s: %s\n\n", qPrintable(one.oneTitle), qPrintable(one.oneSays), qPrintable(one.otherTitle), qPrintable(one.otherSays));
    const std::size_t before = articles.size();
    std::size_t planted = 0;
    for (std::size_t at = 0; at < before; at += 2) {
        QString body = articles[at].body;
        const auto days = QRegularExpression(QStringLiteral("\\b(\\d+) (days|hours)")).match(body);
        if (!days.hasMatch())
            continue;
        body.replace(days.capturedStart(1), days.capturedLength(1), QString::number(days.captured(1).toInt() + 11));
        articles.push_back({{number(articles.size() + 1)}, QStringLiteral("About: ") + articles[at].title, body, {}});
        ++planted;
    }
    std::size_t found = 0;
    for (const Contradiction& one : contradictionsIn(articles, 1'000))
        found += one.otherTitle == QStringLiteral("About: ") + one.oneTitle;
    std::printf("%zu articles: %zu told as they are; %zu of %zu planted found\n", before, asIs.size(), found, planted);
    CHECK(asIs.size() * 100 < before);
    CHECK(found * 3 > planted);
}
