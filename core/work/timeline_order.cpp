// A stable sort: rows of one author keep the order of their keys, which is the order of the feed.
#include "core/work/timeline_order.h"

#include <algorithm>

namespace callboard {

void orderSameMoments(std::vector<Record<TimelineEntry>>& entries, bool newestFirst)
{
    std::stable_sort(entries.begin(), entries.end(), [newestFirst](const Record<TimelineEntry>& a, const Record<TimelineEntry>& b) {
        const auto& earlier = newestFirst ? b.value : a.value;
        const auto& later = newestFirst ? a.value : b.value;
        return earlier.happened != later.happened ? earlier.happened < later.happened : earlier.author.key < later.author.key;
    });
}

} // namespace callboard
