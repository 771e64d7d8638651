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
    set.needed_to_wait = namesIn(call.options.text("needs-to-wait"));
    set.needed_to_escalate = namesIn(call.options.text("needs-to-escalate"));
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
    if (!*rules)
        return {};
    const CaseRules& known = (*rules)->value;
    for (const auto& [list, before] : {std::pair{&known.needed, "to end"}, {&known.needed_to_wait, "to wait"}, {&known.needed_to_escalate, "to escalate"}})
        for (const QString& name : *list)
            std::printf("%-12s %s\n", before, qPrintable(name));
    return {};
}

} // namespace callboard
