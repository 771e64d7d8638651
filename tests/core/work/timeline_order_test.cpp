// Two desks that got the same entries in different orders show them in one.
#include "core/work/timeline_order.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

TEST_CASE("what two people wrote in the same millisecond is in one order everywhere, and each one's own words stay in theirs")
{
    const auto entry = [](quint64 id, const Id<User>& author, Instant happened) {
        TimelineEntry value;
        value.author = author;
        value.happened = happened;
        return Record<TimelineEntry>{{number(id)}, 1, value};
    };
    const auto adas = entry(30, ada, monday), adasNext = entry(20, ada, monday), bens = entry(25, ben, monday), later = entry(10, ben, sample::later(1));
    const auto idsOf = [](const std::vector<Record<TimelineEntry>>& entries) {
        std::vector<Uuid> ids;
        for (const auto& one : entries)
            ids.push_back(one.id.key);
        return ids;
    };
    std::vector<Record<TimelineEntry>> here{adas, adasNext, bens, later}, there{bens, adas, adasNext, later};
    orderSameMoments(here, false);
    orderSameMoments(there, false);
    CHECK(idsOf(here) == std::vector{number(30), number(20), number(25), number(10)});
    CHECK(idsOf(there) == idsOf(here));

    std::vector<Record<TimelineEntry>> newest{later, bens, adasNext, adas}, newestThere{later, adasNext, adas, bens};
    orderSameMoments(newest, true);
    orderSameMoments(newestThere, true);
    CHECK(idsOf(newest) == std::vector{number(10), number(25), number(20), number(30)});
    CHECK(idsOf(newestThere) == idsOf(newest));
}
