// What only the server can do is refused at the desk while it cannot be reached, and nothing else is.
#include "core/sync/online_only.h"

#include "core/work/operations.h"

using namespace callboard;

TEST_CASE("records are merged and separated online only, everything else anywhere")
{
    const std::vector<Operation> merge{intent(MergeCustomers{{1, 2}, {3, 4}, {}, {}, {}, {}})}, separate{intent(UnmergeCustomers{{1, 2}})}, note{intent(AddEntry{})};
    for (const auto line : {SyncStatus::Line::Offline, SyncStatus::Line::Connecting, SyncStatus::Line::SignedOut, SyncStatus::Line::Stopped}) {
        CHECK(mayBegin(merge, line).error().sentence() == QStringLiteral("This needs the server, which alone has everything about both records. Do it when this desk is online."));
        CHECK_FALSE(mayBegin(separate, line));
        CHECK(mayBegin(note, line));
    }
    CHECK(mayBegin(merge, SyncStatus::Line::Online));
}
