// The order of a timeline: by time, and the same at every desk where times are the same.
#pragma once

#include "core/domain/timeline_entry.h"

#include <vector>

namespace callboard {

// Of entries that a store gave in the order of their time. What two people wrote in one millisecond arrives at each of their desks in another
// order: it goes by author. What one person wrote stays as it was written.
void orderSameMoments(std::vector<Record<TimelineEntry>>& entries, bool newestFirst);

} // namespace callboard
