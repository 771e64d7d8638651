// Hit views: what a search found, as rows that show why.
#pragma once

#include "core/search/search.h"
#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Keys are those of sessions. What of the row was asked for is marked, and shown where it would not be; without a query nothing is.
ListRows hitRows(const Workspace& workspace, const std::vector<Hit>& hits, const QString& query = {});
// Cases that the server found and that are not on this desk: keys are those of sessions all the same. With a header, or nothing.
ListRows elsewhereRows(const Workspace& workspace, const std::vector<SentRow>& found, const QString& query = {});
// The same marks in rows that come from elsewhere.
void markMatches(ListRow& row, const QString& query);

} // namespace callboard
