// What a guide may name of a brand's articles.
#include "core/work/guide_world.h"

#include "tests/support/map_rows.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

Id<Article> put(MapRows& rows, const Id<Article>& id, const Id<Brand>& of, ArticleState state)
{
    Article article;
    article.brand = of;
    article.title = QStringLiteral("How returns work");
    article.state = state;
    rows.put(Record<Article>{id, 1, article});
    return id;
}

QString nameOf(const Id<Article>& id) { return QString::fromLatin1(id.key.text()); }

}

TEST_CASE("a guide names an article by the id that it was imported with, or any article by its own")
{
    MapRows rows;
    const auto imported = put(rows, importedArticleId(brand, QStringLiteral("returns.md")), brand, ArticleState::Published);
    const auto written = put(rows, {number(901)}, brand, ArticleState::Published);
    const auto named = [&](const QString& name) { return articleNamed(rows, brand, name); };
    REQUIRE(named(QStringLiteral("returns.md")).value());
    CHECK(named(QStringLiteral("returns.md")).value()->id == imported);
    CHECK(named(nameOf(imported)).value()->id == imported);
    CHECK(named(nameOf(written)).value()->id == written);
    CHECK_FALSE(named(QStringLiteral("else.md")).value());
    CHECK_FALSE(named(nameOf({number(902)})).value());
}

TEST_CASE("an article of another brand is none of this one's, and one that was archived says so")
{
    MapRows rows;
    const auto foreign = put(rows, {number(901)}, {number(77)}, ArticleState::Published);
    const auto old = put(rows, {number(902)}, brand, ArticleState::Archived);
    const auto fine = put(rows, {number(903)}, brand, ArticleState::Published);
    const GuideWorld world = workGuideWorld(rows, brand);
    CHECK(world.articleStanding(nameOf(foreign)) == ArticleStanding::Missing);
    CHECK(world.articleStanding(nameOf(old)) == ArticleStanding::Archived);
    CHECK(world.articleStanding(nameOf(fine)) == ArticleStanding::There);
}
