// All translations point at one article, so one step is enough and a circle leads nowhere.
#include "core/knowledge/article_language.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int translations_max = 100;

QString mainTag(const QString& language) { return language.section(u'-', 0, 0).section(u'_', 0, 0).toLower(); }

}

int languageRank(const QString& language, const QStringList& wanted)
{
    if (language.isEmpty())
        return int(wanted.size());
    for (qsizetype at = 0; at < wanted.size(); ++at)
        if (mainTag(wanted[at]) == mainTag(language))
            return int(at);
    return int(wanted.size()) + 1;
}

Result<std::vector<Record<Article>>> translationsOf(const RowStore& rows, const Record<Article>& article)
{
    const Id<Article> original = article.value.translates.isNull() ? article.id : article.value.translates;
    std::vector<Record<Article>> family{article};
    const auto add = [&](const Record<Article>& one) {
        if (std::none_of(family.begin(), family.end(), [&](const Record<Article>& known) { return known.id == one.id; }))
            family.push_back(one);
    };
    auto first = rows.find(original);
    if (!first)
        return first.error();
    if (*first)
        add(**first);
    auto others = rows.list<Article>({nullptr, {{"translates", Comparison::Equal, original.key}}, {}, false, translations_max});
    if (!others)
        return others.error();
    for (const Record<Article>& one : *others)
        add(one);
    return family;
}

Result<Record<Article>> inLanguage(const RowStore& rows, const Record<Article>& article, const QStringList& wanted)
{
    auto family = translationsOf(rows, article);
    if (!family)
        return family.error();
    if (family->size() == 1)
        return article;
    const Record<Article>* best = nullptr;
    std::pair<bool, int> bestRank;
    for (const Record<Article>& one : *family) {
        if (one.value.state == ArticleState::Archived)
            continue;
        auto version = rows.find(one.value.readable());
        if (!version)
            return version.error();
        if (!*version)
            continue;
        const std::pair<bool, int> rank(one.value.shown.isNull(), languageRank((*version)->value.language, wanted));
        if (!best || rank < bestRank) {
            best = &one;
            bestRank = rank;
        }
    }
    return best ? *best : article;
}

} // namespace callboard
