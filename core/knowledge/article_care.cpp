// One pass over feedback, uses and articles.
#include "core/knowledge/article_care.h"

#include "core/knowledge/article_worth.h"
#include "core/storage/all_rows.h"

#include <algorithm>
#include <functional>
#include <map>

namespace callboard {

namespace {

constexpr int feedback_max = 5000, besides_max = 500;

struct Uses {
    qint64 count = 0;
    Instant last;
};

Result<std::map<Uuid, Uses>> usesByArticle(const RowStore& rows)
{
    std::map<Uuid, Uses> uses;
    auto done = forEachRecord<ArticleUse>(rows, [&](const Record<ArticleUse>& use) -> Result<void> {
        Uses& of = uses[use.value.article.key];
        ++of.count;
        of.last = std::max(of.last, use.value.at);
        return {};
    });
    if (!done)
        return done.error();
    return uses;
}

// What is wrong with the version that is read; what was said of an older one may be mended.
Result<std::map<Uuid, ArticleFeedback>> wrongByVersion(const RowStore& rows)
{
    auto feedback = rows.list<ArticleFeedback>({nullptr, {{"verdict", Comparison::Equal, Choice<Helpfulness>(Helpfulness::Wrong).name()}}, {}, true, feedback_max});
    if (!feedback)
        return feedback.error();
    std::map<Uuid, ArticleFeedback> wrong;
    for (const Record<ArticleFeedback>& one : *feedback)
        if (auto& last = wrong[one.value.read_version.key]; last.at <= one.value.at)
            last = one.value;
    return wrong;
}

Result<std::map<Uuid, Record<ArticleVersion>>> besidesByArticle(const RowStore& rows)
{
    auto besides = rows.list<ArticleVersion>({nullptr, {{"beside", Comparison::Equal, true}}, {}, true, besides_max});
    if (!besides)
        return besides.error();
    std::map<Uuid, Record<ArticleVersion>> last;
    for (const Record<ArticleVersion>& version : *besides) {
        auto& known = last[version.value.article.key];
        if (known.id.isNull() || known.value.number < version.value.number)
            known = version;
    }
    return last;
}

int urgency(const NeglectedArticle& one)
{
    return (one.wrong.isEmpty() ? 0 : 16) + (one.beside.isNull() ? 0 : 8) + (one.expired ? 4 : 0) + (one.reviewOverdue ? 2 : 0) + (one.unused ? 1 : 0);
}

}

bool isOpenBeside(const ArticleVersion& version, const ArticleVersion& latest) { return version.beside && version.number >= latest.number; }

Result<std::vector<NeglectedArticle>> neglectedArticles(Database& database, Instant now, int max)
{
    const RowStore rows(database);
    auto uses = usesByArticle(rows);
    auto wrong = wrongByVersion(rows);
    auto besides = besidesByArticle(rows);
    if (!uses || !wrong || !besides)
        return !uses ? uses.error() : !wrong ? wrong.error() : besides.error();
    std::vector<NeglectedArticle> all;
    auto done = forEachRecord<Article>(rows, [&](const Record<Article>& article) -> Result<void> {
        const Article& a = article.value;
        if (a.state == ArticleState::Archived)
            return {};
        NeglectedArticle one{article, false, false, false, {}, {}, (*uses)[article.id.key].last};
        if (!a.shown.isNull()) {
            one.expired = isExpired(a, now);
            one.reviewOverdue = isReviewOverdue(a, now);
            one.unused = now.ms - std::max(one.lastUsed, a.published).ms > unusedAfter_ms;
            if (const auto said = wrong->find(a.shown.key); said != wrong->end())
                one.wrong = said->second.text.text.simplified();
        }
        if (const auto beside = besides->find(article.id.key); beside != besides->end()) {
            auto latest = rows.find(a.latest);
            if (!latest)
                return latest.error();
            if (*latest && isOpenBeside(beside->second.value, (*latest)->value))
                one.beside = beside->second.id;
        }
        if (urgency(one) > 0)
            all.push_back(std::move(one));
        return {};
    });
    if (!done)
        return done.error();
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return urgency(a) > urgency(b); });
    all.resize(std::min(all.size(), std::size_t(max)));
    return all;
}

Result<std::vector<OwnedArticle>> articlesOwnedBy(Database& database, const Id<User>& owner, int max)
{
    const RowStore rows(database);
    auto uses = usesByArticle(rows);
    if (!uses)
        return uses.error();
    std::vector<OwnedArticle> all;
    auto done = forEachRecord<Article>(rows, [&](const Record<Article>& article) -> Result<void> {
        if (article.value.owner == owner && article.value.state != ArticleState::Archived)
            all.push_back({article, (*uses)[article.id.key].count, (*uses)[article.id.key].last});
        return {};
    });
    if (!done)
        return done.error();
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return std::max(a.lastUsed, a.article.value.published) > std::max(b.lastUsed, b.article.value.published); });
    all.resize(std::min(all.size(), std::size_t(max)));
    return all;
}

} // namespace callboard
