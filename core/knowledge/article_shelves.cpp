// One count over the articles says what there is; the articles of one shelf are read by the words that lead to it.
#include "core/knowledge/article_shelves.h"

#include "core/knowledge/article_language.h"
#include "core/storage/bound.h"

#include <algorithm>
#include <map>

namespace callboard {

namespace {

// Originals, and translations whose original cannot be read.
const QByteArray readableArticles = " FROM article a JOIN article_version v ON v.id = coalesce(a.shown, a.latest) WHERE a.state <> 'archived' AND (a.brand = ?1 OR ?2 = 1) "
                                    "AND NOT EXISTS (SELECT 1 FROM article o WHERE o.id = a.translates AND o.state <> 'archived')";

QStringList pathBy(ShelvedBy by, const QString& said) { return by == ShelvedBy::Category ? categoryPath(said) : QStringList{said.simplified()}; }

bool same(const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

bool leadsTo(const QStringList& path, const QStringList& full)
{
    return full.size() >= path.size() && std::equal(path.begin(), path.end(), full.begin(), same);
}

struct NameLess {
    bool operator()(const QString& a, const QString& b) const
    {
        if (a.isEmpty() != b.isEmpty())
            return b.isEmpty();
        return a.compare(b, Qt::CaseInsensitive) < 0;
    }
};

}

QStringList categoryPath(const QString& category)
{
    QStringList path;
    for (const QString& part : category.split(u'/'))
        if (const QString name = part.simplified(); !name.isEmpty())
            path.append(name);
    return path.isEmpty() ? QStringList{QString()} : path;
}

Result<Shelf> readShelf(Database& database, const Id<Brand>& brand, ShelvedBy by, const QStringList& path, const QStringList& languages, int articles_max)
{
    const QByteArray column = by == ShelvedBy::Category ? "v.category" : "v.product";
    std::map<QString, qint64, NameLess> children;
    QStringList here; // what articles of this very shelf say
    auto counted = eachRow(database, "SELECT " + column + ", count(*)" + readableArticles + " GROUP BY " + column, [&](const Statement& row) {
        const QString said = row.text(0);
        const QStringList full = pathBy(by, said);
        if (!leadsTo(path, full))
            return;
        if (full.size() == path.size())
            here.append(said);
        else
            children[full[path.size()]] += row.integer(1);
    }, brand.key, int(brand.isNull()));
    if (!counted)
        return counted.error();
    Shelf shelf;
    for (const auto& [name, articles] : children)
        shelf.children.push_back({name, articles});
    const RowStore rows(database);
    for (const QString& said : here) {
        std::vector<Id<Article>> ids;
        auto listed = eachRow(database, "SELECT a.id" + readableArticles + " AND " + column + " = ?3 ORDER BY a.title LIMIT ?4",
                              [&ids](const Statement& row) { ids.push_back({row.uuid(0)}); }, brand.key, int(brand.isNull()), said, articles_max);
        if (!listed)
            return listed.error();
        for (const Id<Article>& id : ids) {
            auto article = rows.find(id);
            if (!article)
                return article.error();
            auto read = *article ? inLanguage(rows, **article, languages) : Result<Record<Article>>(Record<Article>());
            if (!read)
                return read.error();
            if (*article)
                shelf.articles.push_back(std::move(read).value());
        }
    }
    std::stable_sort(shelf.articles.begin(), shelf.articles.end(), [](const auto& a, const auto& b) { return a.value.title.localeAwareCompare(b.value.title) < 0; });
    shelf.articles.resize(std::min(shelf.articles.size(), std::size_t(articles_max)));
    return shelf;
}

} // namespace callboard
