// Identity: how a brand's people make sure whom they talk to, and what the last check of a contact found; never what was answered.
#pragma once

#include "core/domain/call_guide.h"

namespace callboard {

// Something that a customer may be asked, and where the record has the answer.
struct IdentityQuestion {
    QString field; // its name in checks: a field of the customer (core/work/identity_answers.h lists what else)
    QString words; // as it is asked; empty: the field's own name
    Unknown unknown;
    bool operator==(const IdentityQuestion&) const = default;
    static constexpr auto schemaName = "identity_question";
    static constexpr auto fields()
    {
        return std::tuple{callboard::field("field", QT_TRANSLATE_NOOP("fields", "Field"), &IdentityQuestion::field, Required),
                          callboard::field("words", QT_TRANSLATE_NOOP("fields", "Words"), &IdentityQuestion::words), callboard::field("unknown", "", &IdentityQuestion::unknown)};
    }
};

// One a brand; its id is the brand's. Without one nothing is held back.
struct IdentityPolicy {
    Id<Brand> brand;
    QList<IdentityQuestion> questions;
    qint64 needed = 2;    // how many of them must be answered rightly
    qint64 valid_min = 15; // how long a check holds, in minutes
    QStringList protects; // fields of the customer that are changed only after a check: stored names, declared ones as "custom.<name>"
    bool money = true;    // is asked for only after a check
    Unknown unknown;
    bool operator==(const IdentityPolicy&) const = default;
    static constexpr auto schemaName = "identity_policy";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &IdentityPolicy::brand, Required | Derived),
                          field("questions", QT_TRANSLATE_NOOP("fields", "Questions"), &IdentityPolicy::questions),
                          field("needed", QT_TRANSLATE_NOOP("fields", "Right answers needed"), &IdentityPolicy::needed),
                          field("valid_min", QT_TRANSLATE_NOOP("fields", "Minutes that a check holds"), &IdentityPolicy::valid_min),
                          field("protects", QT_TRANSLATE_NOOP("fields", "Protected fields"), &IdentityPolicy::protects),
                          field("money", QT_TRANSLATE_NOOP("fields", "Protects money"), &IdentityPolicy::money),
                          field("unknown", "", &IdentityPolicy::unknown)};
    }
};
inline Id<IdentityPolicy> identityPolicyOf(const Id<Brand>& brand) { return {brand.key}; }

// The last check of one customer by one person. It holds for what this person does with this customer, until its time is over,
// the case that it was made on is closed, or their call has ended. The timeline tells all checks.
struct IdentityCheck {
    Id<Brand> brand;
    Id<Customer> customer;
    Id<CaseFile> case_file; // that it ends with; empty: about the customer
    Id<User> person;        // who asked
    QStringList right;      // fields of the questions that were answered rightly; of a guide's step the places of its questions, from "1"
    QStringList wrong;
    bool passed = false;
    Instant checked, until;
    Id<GuideRun> guide_run; // whose step asked, and which
    QString guide_step;
    Unknown unknown;
    bool operator==(const IdentityCheck&) const = default;
    static constexpr auto schemaName = "identity_check";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &IdentityCheck::brand, Required | Derived),
                          field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &IdentityCheck::customer, Required | Derived | Indexed),
                          field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &IdentityCheck::case_file, Derived),
                          field("person", QT_TRANSLATE_NOOP("fields", "Asked by"), &IdentityCheck::person, Required | Derived),
                          field("right", QT_TRANSLATE_NOOP("fields", "Right"), &IdentityCheck::right, Derived),
                          field("wrong", QT_TRANSLATE_NOOP("fields", "Wrong"), &IdentityCheck::wrong, Derived),
                          field("passed", QT_TRANSLATE_NOOP("fields", "Passed"), &IdentityCheck::passed, Derived),
                          field("checked", QT_TRANSLATE_NOOP("fields", "Checked"), &IdentityCheck::checked, Derived),
                          field("until", QT_TRANSLATE_NOOP("fields", "Until"), &IdentityCheck::until, Derived),
                          field("guide_run", QT_TRANSLATE_NOOP("fields", "Guide"), &IdentityCheck::guide_run, Derived),
                          field("guide_step", QT_TRANSLATE_NOOP("fields", "Step"), &IdentityCheck::guide_step, Derived),
                          field("unknown", "", &IdentityCheck::unknown)};
    }
};
inline Id<IdentityCheck> identityCheckOf(const Id<Customer>& customer, const Id<User>& person)
{
    constexpr Uuid space{0x5b0c7d1e93f24a68ULL, 0xa74e2c90d15b3f86ULL};
    return {Uuid::derived(space, customer.key.text() + ' ' + person.key.text())};
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<IdentityQuestion>();
extern template const Schema& schemaOf<IdentityPolicy>();
extern template const Schema& schemaOf<IdentityCheck>();

} // namespace callboard
