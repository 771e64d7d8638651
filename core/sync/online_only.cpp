// The operations say which.
#include "core/sync/online_only.h"

#include "core/work/operations.h"

namespace callboard {

Result<void> mayBegin(const std::vector<Operation>& together, SyncStatus::Line line)
{
    if (line == SyncStatus::Line::Online)
        return {};
    for (const Operation& operation : together)
        if (isOnlineOnly(operation.name.toUtf8()))
            return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "This needs the server, which alone has everything about both records. Do it when this desk is online."));
    return {};
}

} // namespace callboard
