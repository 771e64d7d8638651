// CaseRules: what a brand wants to know of a case before it moves.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

// One a brand; its id is the brand's.
struct CaseRules {
    Id<Brand> brand;
    // Fields of the case: stored names, declared ones as "custom.<name>".
    QStringList needed;               // before it ends
    QStringList needed_to_wait{};     // before it waits for the customer or for us
    QStringList needed_to_escalate{}; // before somebody is asked
    Unknown unknown{};
    bool operator==(const CaseRules&) const = default;
    static constexpr auto schemaName = "case_rules";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CaseRules::brand, Required | Derived),
                          field("needed", QT_TRANSLATE_NOOP("fields", "Needed before it ends"), &CaseRules::needed),
                          field("needed_to_wait", QT_TRANSLATE_NOOP("fields", "Needed before it waits"), &CaseRules::needed_to_wait),
                          field("needed_to_escalate", QT_TRANSLATE_NOOP("fields", "Needed before it is escalated"), &CaseRules::needed_to_escalate), field("unknown", "", &CaseRules::unknown)};
    }
};
inline Id<CaseRules> caseRulesOf(const Id<Brand>& brand) { return {brand.key}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<CaseRules>();

} // namespace callboard
