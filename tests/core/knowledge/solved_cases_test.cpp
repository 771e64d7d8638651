// What closed cases teach: their words, and the articles that were quoted in them.
#include "core/knowledge/solved_cases.h"
#include "core/domain/article.h"
#include "core/knowledge/article_worth.h"
#include "core/storage/row_store.h"
#include "tests/support/temporary_database.h"

using namespace callboard;

namespace {

Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }

class Cases {
public:
    Cases() { test::take(createEntityTables(*m_database)); }
    template <class E> void put(quint64 id, const E& value) { test::take(m_rows.put(schemaOf<E>(), toRow(Record<E>{{number(id)}, 1, value}))); }
    void putCase(quint64 id, CaseStatus status, const char* subject)
    {
        CaseFile file;
        file.subject = QString::fromUtf8(subject);
        file.status = status;
        put(id, file);
    }
    void quote(quint64 id, quint64 article, quint64 file)
    {
        ArticleUse use;
        use.article = {number(article)};
        use.case_file = {number(file)};
        put(id, use);
    }
    Database& database() { return *m_database; }

private:
    test::TemporaryDatabase m_database;
    RowStore m_rows{*m_database};
};

}

TEST_CASE("closed cases teach, open ones do not, and quotes name the articles that are here")
{
    Cases cases;
    Article article;
    article.title = QStringLiteral("Refunds");
    cases.put(50, article);
    cases.putCase(1, CaseStatus::Closed, "Kettle broken");
    cases.putCase(2, CaseStatus::Open, "Still open");
    cases.putCase(3, CaseStatus::Closed, "Never quoted");
    TimelineEntry entry;
    entry.case_file = {number(1)};
    entry.text = {QStringLiteral("The base is cracked.")};
    cases.put(20, entry);
    cases.quote(30, 50, 1);
    cases.quote(31, 50, 1);
    cases.quote(32, 51, 1); // an article of another brand, which this desk does not have
    cases.quote(33, 50, 2);

    auto past = test::take(solvedCases(cases.database(), 100));
    REQUIRE(past.size() == 2);
    std::sort(past.begin(), past.end(), [](const PastCase& a, const PastCase& b) { return a.text < b.text; });
    CHECK(past[0].text.toStdString() == "Kettle broken\n\nThe base is cracked.");
    CHECK(past[0].articles.size() == 1);
    CHECK(past[1].articles.empty());
}

TEST_CASE("an article that helped stands a little higher, one that did not or no longer holds stands lower")
{
    const Instant now{1'795'000'000'000};
    Article plain, good, bad, overdue, expired;
    good.helped = 8;
    bad.not_helped = 8;
    overdue.review_due = {now.ms - 1};
    expired.expires = {now.ms};
    CHECK(worthOf(plain, now) == Approx(1));
    CHECK(worthOf(good, now) > 1);
    CHECK(worthOf(good, now) < 1.5);
    CHECK(worthOf(bad, now) < 0.8);
    CHECK(worthOf(overdue, now) < 1);
    CHECK(worthOf(expired, now) < worthOf(overdue, now));
}
