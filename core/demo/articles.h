// The demo's articles: texts from the program's resources, published as a site of that age would have them.
#pragma once

#include "core/demo/demo.h"

namespace callboard {

// Fills DemoSite::articles and DemoSite::versions for every brand; brands and users must be there.
void addDemoArticles(DemoSite& site, const DemoOptions& options);

// Of those, what answers a matter of a brand (0 or 1) in a language ("en", "es"), English where there is no other.
std::vector<const Record<Article>*> demoArticlesFor(const DemoSite& site, int brand, const QString& category, const QString& language);

} // namespace callboard
