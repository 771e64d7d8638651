// The commands "cases set" and "cases show".
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/work/case_moves.h"

#include <cstdio>

namespace callboard {

Result<void> setCaseRules(const AdminCall& call)
{
    SetCaseRules set;
    set.needed = namesIn(call.options.text("needs"));
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    set.brand = site->brand;
    return site->site->run(intent(set), call.options.text("as"));
}

Result<void> showCaseRules(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    const auto rules = site->site->rows().find(caseRulesOf(site->brand));
    if (!rules)
        return rules.error();
    if (*rules)
        for (const QString& name : (*rules)->value.needed)
            std::printf("%s\n", qPrintable(name));
    return {};
}

} // namespace callboard
