// Setting a brand's macros from text, for the command and for the demo.
#pragma once

#include "app/admin/admin_site.h"

namespace callboard {

// The ones that come with the program.
Result<void> setOwnMacros(AdminSite& site, const Id<Brand>& brand);

} // namespace callboard
