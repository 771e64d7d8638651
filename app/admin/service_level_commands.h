// Service levels from a JSON file into a site, by the same operation for administrators and for the demo.
#pragma once

#include "app/admin/admin_site.h"

namespace callboard {

// `text`: an object with "calendars" and "rules" as in core/domain/service_levels.h.
Result<void> setServiceLevels(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& asLogin = {});
Result<void> setOwnServiceLevels(AdminSite& site, const Id<Brand>& brand); // those of the demo

} // namespace callboard
