// From the demo's own texts, so that what is looked at is what is shipped.
#include "tests/ui/support/sample_articles.h"

#include "core/demo/demo.h"
#include "core/knowledge/article_parts.h"
#include "core/knowledge/article_text.h"

namespace callboard {

namespace {

const DemoSite& demoSite()
{
    static const DemoGenerator demo({.seed = 1, .now = {1'795'258'800'000}});
    return demo.site();
}

std::size_t indexOf(const QString& source)
{
    const auto& articles = demoSite().articles;
    for (std::size_t i = 0; i < articles.size(); ++i)
        if (articles[i].value.source == source)
            return i;
    CALLBOARD_REQUIRE(!"an article of the demo");
    return 0;
}

KnowledgeHit hitOf(const char* source, int solvedCases, const QStringList& words, bool overdue = false)
{
    const std::size_t at = indexOf(QLatin1String(source));
    const Article& article = demoSite().articles[at].value;
    const ArticleVersion& version = demoSite().versions[at].value;
    KnowledgeHit hit;
    hit.article = demoSite().articles[at].id;
    hit.version = article.shown;
    hit.title = article.title;
    hit.category = version.category;
    hit.passage = readMarkdown(version.body.text, article.title).passages.front().text.simplified().left(160);
    hit.published = !article.shown.isNull();
    hit.forCustomers = version.body.text.contains(QStringLiteral("::: customer"));
    hit.reviewOverdue = overdue;
    hit.helped = article.helped;
    hit.notHelped = article.not_helped;
    hit.words = words;
    hit.inTitle = true;
    hit.solvedCases = solvedCases;
    return hit;
}

}

KnowledgeHits sampleHits()
{
    const QStringList words{QStringLiteral("broken"), QStringLiteral("cracked"), QStringLiteral("replacement")};
    return {hitOf("damaged-on-arrival", 4, words), hitOf("damaged-part", 2, words), hitOf("exchange-wrong-item", 0, words), hitOf("technical-descale", 0, {QStringLiteral("kettle")}),
            hitOf("refund-partial", 1, words), hitOf("return-after-30-days", 0, {QStringLiteral("delivered")}, true)};
}

ArticlePageData samplePage(const QString& source)
{
    const std::size_t at = indexOf(source);
    const ArticleVersion& version = demoSite().versions[at].value;
    ArticlePageData page;
    page.key = versionKey(demoSite().versions[at].id);
    page.title = version.title;
    page.chips = {{version.category, Tone::Plain, {}}, {QStringLiteral("Version 1, 14 Nov 2026"), Tone::Plain, {}}};
    for (const BodyPart& part : partsOf(version.body.text))
        page.parts.append({part.markdown, part.forCustomers});
    return page;
}

} // namespace callboard
