// Setting a brand's identity policy from text, for the command and for the demo.
#pragma once

#include "app/admin/admin_site.h"

namespace callboard {

// `text` is the policy as JSON. Runs the operation, whose rules it must pass.
Result<void> setIdentityPolicy(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& asLogin = {});
// The one that comes with the program, for a brand that has none yet.
Result<void> setOwnIdentityPolicy(AdminSite& site, const Id<Brand>& brand);

} // namespace callboard
