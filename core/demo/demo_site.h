// The demo's brands, teams and users.
#pragma once

#include "core/demo/demo.h"

namespace callboard {

DemoSite makeDemoSite(quint64 seed);

// The team of a brand (0 or 1) that handles matters of this sort (DemoMatter::team), as an index of DemoSite::teams.
std::size_t demoTeamOf(int brand, int matterTeam);

} // namespace callboard
