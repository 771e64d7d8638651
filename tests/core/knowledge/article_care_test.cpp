// Which articles are listed for somebody to look after.
#include "core/knowledge/article_care.h"
#include "tests/support/temporary_database.h"

using namespace callboard;

namespace {

constexpr qint64 day_ms = 24LL * 60 * 60 * 1000;
const Instant now{1000 * day_ms};

Instant daysAgo(qint64 days) { return {now.ms - days * day_ms}; }
Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }

class Shelf {
public:
    Shelf() { test::take(createEntityTables(*m_database)); }
    template <class E> void put(quint64 id, const E& value) { test::take(m_rows.put(schemaOf<E>(), toRow(Record<E>{{number(id)}, 1, value}))); }
    // Published yesterday, with version id + 1.
    Article article(quint64 id, const char* title)
    {
        Article a;
        a.title = QString::fromLatin1(title);
        a.state = ArticleState::Published;
        a.shown = a.latest = {number(id + 1)};
        a.published = daysAgo(1);
        a.owner = {number(900)};
        putVersion(id + 1, id, 1, false);
        return a;
    }
    void putVersion(quint64 id, quint64 article, qint64 count, bool beside)
    {
        ArticleVersion version;
        version.article = {number(article)};
        version.number = count;
        version.beside = beside;
        put(id, version);
    }
    void use(quint64 id, quint64 article, qint64 days)
    {
        ArticleUse use;
        use.article = {number(article)};
        use.at = daysAgo(days);
        put(id, use);
    }
    // A line an article, in the order of the list.
    std::string neglected()
    {
        std::string lines;
        for (const NeglectedArticle& one : test::take(neglectedArticles(*m_database, now, 100)))
            lines += one.article.value.title.toStdString() + (one.wrong.isEmpty() ? "" : ", wrong: " + one.wrong.toStdString()) + (one.beside.isNull() ? "" : ", beside") + (one.expired ? ", expired" : "")
                + (one.reviewOverdue ? ", overdue" : "") + (one.unused ? ", unused" : "") + '\n';
        return lines;
    }
    std::string owned()
    {
        std::string lines;
        for (const OwnedArticle& one : test::take(articlesOwnedBy(*m_database, {number(900)}, 100)))
            lines += one.article.value.title.toStdString() + ' ' + std::to_string(one.uses) + '\n';
        return lines;
    }

private:
    test::TemporaryDatabase m_database;
    RowStore m_rows{*m_database};
};

}

TEST_CASE("overdue, expired, unused and wrong articles are listed, the most urgent first, and good ones are not")
{
    Shelf shelf;
    shelf.put(10, shelf.article(10, "Good"));
    Article overdue = shelf.article(20, "Overdue");
    overdue.review_due = daysAgo(3);
    shelf.put(20, overdue);
    Article expired = shelf.article(30, "Expired");
    expired.expires = daysAgo(3);
    shelf.put(30, expired);
    Article old = shelf.article(40, "Never used");
    old.published = daysAgo(200);
    shelf.put(40, old);
    Article used = shelf.article(50, "Old and used");
    used.published = daysAgo(200);
    shelf.put(50, used);
    shelf.use(500, 50, 300);
    shelf.use(501, 50, 10);
    shelf.put(60, shelf.article(60, "Wrong"));
    ArticleFeedback wrong;
    wrong.article = {number(60)};
    wrong.read_version = {number(61)};
    wrong.verdict = Helpfulness::Wrong;
    wrong.text = {QStringLiteral("Labels hold 21 days")};
    shelf.put(600, wrong);
    Article mended = shelf.article(70, "Mended"); // what was wrong with the version before
    mended.shown = mended.latest = {number(72)};
    shelf.put(70, mended);
    wrong.article = {number(70)};
    wrong.read_version = {number(71)};
    shelf.put(700, wrong);
    Article away = shelf.article(80, "Archived");
    away.state = ArticleState::Archived;
    away.expires = daysAgo(3);
    shelf.put(80, away);
    CHECK(shelf.neglected() == "Wrong, wrong: Labels hold 21 days\nExpired, expired\nOverdue, overdue\nNever used, unused\n");
}

TEST_CASE("an article that was written twice at the same time is listed until somebody writes on")
{
    Shelf shelf;
    Article article = shelf.article(10, "Twice");
    article.latest = {number(12)};
    shelf.put(10, article);
    shelf.putVersion(12, 10, 2, false);
    shelf.putVersion(13, 10, 2, true);
    CHECK(shelf.neglected() == "Twice, beside\n");
    article.latest = {number(14)};
    shelf.put(10, article);
    shelf.putVersion(14, 10, 3, false);
    CHECK(shelf.neglected().empty());
}

TEST_CASE("an owner sees how often each of their articles was used, those used last first")
{
    Shelf shelf;
    shelf.put(10, shelf.article(10, "One"));
    shelf.put(20, shelf.article(20, "Two"));
    Article others = shelf.article(30, "Of somebody else");
    others.owner = {number(901)};
    shelf.put(30, others);
    shelf.use(500, 20, 0);
    shelf.use(501, 20, 5);
    CHECK(shelf.owned() == "Two 2\nOne 0\n");
}
