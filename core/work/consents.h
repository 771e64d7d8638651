// Operations on consent: recording what a customer said about being reached, and how a brand asks.
#pragma once

#include "core/domain/consent.h"
#include "core/work/operation.h"

namespace callboard {

// The longest that whoever recorded an answer by mistake may say so: after that it is a matter for another answer.
constexpr qint64 retract_max_min = 10;

// Two people at once: both answers are kept, in the server's order. A yes counts only against what it names, so a refusal or a withdrawal that its
// author did not see goes on standing, whichever of the two came first.
struct RecordConsent {
    static constexpr auto schemaName = "consent.record";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    Uuid consent; // a new id of the desk's
    Choice<Channel> channel;
    Choice<ConsentPurpose> purpose;
    Choice<ConsentDecision> decision;
    QString wording{};     // that was read out: needed for a yes
    Id<CaseFile> case_file{};
    Instant happened{};
    QStringList lifts{};   // of a yes: the refusals and withdrawals that its author saw
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &RecordConsent::customer, Required), field("consent", "", &RecordConsent::consent, Required),
                          field("channel", "", &RecordConsent::channel, Required), field("purpose", "", &RecordConsent::purpose, Required),
                          field("decision", "", &RecordConsent::decision, Required), field("wording", "", &RecordConsent::wording),
                          field("case_file", "", &RecordConsent::case_file), field("happened", "", &RecordConsent::happened),
                          field("lifts", "", &RecordConsent::lifts)};
    }
    static Result<Change> run(const RowView& rows, const RecordConsent& args, const Context& context);
};

// It was recorded by mistake: by its author, soon after. It stays in the history and counts no more.
struct RetractConsent {
    static constexpr auto schemaName = "consent.retract";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    Uuid consent;
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &RetractConsent::customer, Required), field("consent", "", &RetractConsent::consent, Required)};
    }
    static Result<Change> run(const RowView& rows, const RetractConsent& args, const Context& context);
};

// All wordings of a brand at once. What was recorded before keeps the words that were read out then.
struct SetConsentWording {
    static constexpr auto schemaName = "consent_wording.set";
    static constexpr Role least = Role::Admin;
    Id<Brand> brand;
    QList<ConsentWords> wordings;
    static constexpr qsizetype wordings_max = 100;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &SetConsentWording::brand, Required), field("wordings", "", &SetConsentWording::wordings)};
    }
    static Result<Change> run(const RowView& rows, const SetConsentWording& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<RecordConsent>();
extern template const Schema& schemaOf<RetractConsent>();
extern template const Schema& schemaOf<SetConsentWording>();

} // namespace callboard
