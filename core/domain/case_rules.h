// CaseRules: what a brand wants to know of a case before it ends.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

// One a brand; its id is the brand's.
struct CaseRules {
    Id<Brand> brand;
    QStringList needed; // fields of the case: stored names, declared ones as "custom.<name>"
    Unknown unknown;
    bool operator==(const CaseRules&) const = default;
    static constexpr auto schemaName = "case_rules";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CaseRules::brand, Required | Derived),
                          field("needed", QT_TRANSLATE_NOOP("fields", "Needed before it ends"), &CaseRules::needed), field("unknown", "", &CaseRules::unknown)};
    }
};
inline Id<CaseRules> caseRulesOf(const Id<Brand>& brand) { return {brand.key}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<CaseRules>();

} // namespace callboard
