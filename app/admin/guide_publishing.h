// Publishing of call guides into a site by its administrator.
#pragma once

#include "app/admin/admin_site.h"

namespace callboard {

enum class PublishedGuide { New, Unchanged };

// As the person of that name, or the first administrator. What is in force already is not published again.
Result<PublishedGuide> publishGuideText(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& note, const QString& asLogin);

// The guides that come with the program, for one brand.
Result<int> publishOwnGuides(AdminSite& site, const Id<Brand>& brand);

} // namespace callboard
