// The comparison of a desk's rows with the site's: what is there, and what differs once more.
#pragma once

#include "core/server/routes.h"

namespace callboard {

Reply digestPage(Backend& backend, SiteReader& reader, const Asked& asked);
Reply rowsAgain(Backend& backend, SiteReader& reader, const Asked& asked);

} // namespace callboard
