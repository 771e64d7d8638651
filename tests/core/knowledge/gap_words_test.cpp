// Which ways of asking are the same gap.
#include "core/knowledge/gap_words.h"

using namespace callboard;

namespace {

const Id<Brand> brand{{1, 2}};

Record<KnowledgeGap> gap(const char* said, qint64 searches)
{
    Record<KnowledgeGap> one;
    one.id = gapOf(brand, QString::fromUtf8(said)).value();
    one.value.said = {QString::fromUtf8(said)};
    one.value.searches = searches;
    return one;
}

}

TEST_CASE("order, endings and words that say nothing make no other gap")
{
    const auto one = gapOf(brand, QStringLiteral("How do I descale the kettles?"));
    REQUIRE(one);
    CHECK(one == gapOf(brand, QStringLiteral("kettle descaling")));
    CHECK(one != gapOf(brand, QStringLiteral("kettle cleaning")));
    CHECK(one != gapOf({{1, 3}}, QStringLiteral("kettle descaling"))); // another brand's
    CHECK_FALSE(gapOf(brand, QStringLiteral("how do I, and what?")));
    CHECK_FALSE(gapOf(brand, {}));
}

TEST_CASE("gaps that share most of their words are shown together, the most wanted first")
{
    const std::vector<Record<KnowledgeGap>> gaps{gap("gift card balance", 2), gap("kettle descale", 3), gap("gift card balance online", 2)};
    const auto groups = groupsOf(gaps);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0] == std::vector<std::size_t>{0, 2});
    CHECK(groups[1] == std::vector<std::size_t>{1});
}
