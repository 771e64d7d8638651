// One file an article: lines "name: value", a blank line, Markdown.
#include "core/demo/articles.h"

#include <QDir>
#include <QFile>
#include <algorithm>

// Resources of a static library are linked in only when something asks for them; the macro must stand outside a namespace.
static void useArticles() { Q_INIT_RESOURCE(articles); }

namespace callboard {

namespace {

constexpr qint64 day_ms = 24 * 60 * 60 * 1000;
constexpr qint64 reviewEvery_days = 180;

struct ArticleFile {
    QString name;
    QHash<QString, QString> head;
    QString body;
};

std::vector<ArticleFile> articleFiles()
{
    useArticles();
    const QDir folder(QStringLiteral(":/callboard/articles"));
    std::vector<ArticleFile> files;
    for (const QString& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const qsizetype end = text.indexOf(QStringLiteral("\n\n"));
        CALLBOARD_REQUIRE(end > 0);
        ArticleFile article{name.chopped(3), {}, text.mid(end + 2)};
        for (const QString& line : text.left(end).split(u'\n'))
            article.head.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());
        files.push_back(std::move(article));
    }
    return files;
}

Id<User> leadOf(const DemoSite& site, std::size_t brand)
{
    for (const Record<Team>& team : site.teams)
        if (team.value.brand == site.brands[brand].id)
            for (const Record<User>& user : site.users)
                if (user.value.role == Role::Lead && user.value.teams.contains(QString::fromLatin1(team.id.key.text())))
                    return user.id;
    return site.users.front().id;
}

void addArticle(DemoSite& site, std::size_t brand, const ArticleFile& file, int index, Instant now)
{
    const Id<Brand> brandId = site.brands[brand].id;
    const Id<Article> id = importedArticleId(brandId, file.name);
    const Id<User> owner = leadOf(site, brand);
    const qint64 age_days = 12 + index * 23 % 310;
    const bool overdue = file.head.value(QStringLiteral("review")) == QLatin1String("overdue");

    Record<ArticleVersion> version{{Uuid::derived(id.key, "version 1")}, 0, {}};
    ArticleVersion& v = version.value;
    v.brand = brandId;
    v.article = id;
    v.number = 1;
    v.title = file.head.value(QStringLiteral("title"));
    v.body = {file.body};
    v.category = file.head.value(QStringLiteral("category"));
    for (const QString& tag : file.head.value(QStringLiteral("tags")).split(u',', Qt::SkipEmptyParts))
        v.tags.append(tag.trimmed());
    v.language = file.head.value(QStringLiteral("language"), QStringLiteral("en"));
    v.author = owner;
    v.written = {now.ms - age_days * day_ms};

    Record<Article> article{id, 0, {}};
    Article& a = article.value;
    a.brand = brandId;
    a.source = file.name;
    if (const QString original = file.head.value(QStringLiteral("translates")); !original.isEmpty())
        a.translates = importedArticleId(brandId, original);
    a.title = v.title;
    a.state = ArticleState::Published;
    a.shown = a.latest = version.id;
    a.owner = owner;
    a.published = v.written;
    a.review_due = {now.ms + (overdue ? -20 : reviewEvery_days - age_days % 150) * day_ms};
    a.helped = index * 7 % 19;
    a.not_helped = index * 5 % 4;
    site.versions.push_back(std::move(version));
    site.articles.push_back(std::move(article));
}

// "next: old words => new words": somebody has proposed a second version, and it waits for the lead.
void addNextVersion(DemoSite& site, std::size_t at, const QString& next, Instant now)
{
    Article& article = site.articles[at].value;
    Record<ArticleVersion> version = site.versions[at];
    version.id = {Uuid::derived(site.articles[at].id.key, "version 2")};
    ArticleVersion& v = version.value;
    v.base = site.versions[at].id;
    v.number = 2;
    v.body.text.replace(next.section(QStringLiteral("=>"), 0, 0).trimmed(), next.section(QStringLiteral("=>"), 1).trimmed());
    CALLBOARD_REQUIRE(v.body != site.versions[at].value.body);
    const auto author = std::find_if(site.users.begin(), site.users.end(), [](const Record<User>& user) { return user.value.role == Role::Rep; });
    v.author = author->id;
    v.written = {now.ms - day_ms};
    article.latest = version.id;
    article.state = ArticleState::InReview;
    site.versions.push_back(std::move(version));
}

}

void addDemoArticles(DemoSite& site, const DemoOptions& options)
{
    const std::vector<ArticleFile> files = articleFiles();
    for (std::size_t brand = 0; brand < site.brands.size(); ++brand)
        for (std::size_t i = 0; i < files.size(); ++i) {
            const QString only = files[i].head.value(QStringLiteral("brand"));
            if (only.isEmpty() || only == QString::number(brand))
                addArticle(site, brand, files[i], int(i), options.now);
        }
    const std::size_t first = site.articles.size() / site.brands.size(); // of one brand is enough
    for (std::size_t i = 0; i < std::min(first, files.size()); ++i)
        for (const ArticleFile& file : files)
            if (file.name == site.articles[i].value.source && file.head.contains(QStringLiteral("next")))
                addNextVersion(site, i, file.head.value(QStringLiteral("next")), options.now);
    for (std::size_t i = 0; i < site.articles.size(); ++i)
        site.matters[{site.articles[i].value.brand.key, site.versions[i].value.category + u'/' + site.versions[i].value.language}].push_back(i);
}

std::vector<const Record<Article>*> demoArticlesFor(const DemoSite& site, int brand, const QString& category, const QString& language)
{
    std::vector<const Record<Article>*> found;
    const Uuid key = site.brands[std::size_t(brand)].id.key;
    for (const QString& tag : {language, QStringLiteral("en")}) {
        const auto matter = site.matters.find({key, category + u'/' + tag});
        if (matter == site.matters.end() || !found.empty())
            continue;
        for (const std::size_t i : matter->second)
            found.push_back(&site.articles[i]);
    }
    return found;
}

} // namespace callboard
