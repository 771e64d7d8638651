// Consent: what a customer said about being reached by a channel for a purpose, with the proof; nothing of it is ever erased.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

// What somebody is reached for. Which of them waits for a yes: core/work/consent_gate.h.
enum class ConsentPurpose { Service, Marketing, Survey };
constexpr auto optionsOf(ConsentPurpose)
{
    return std::array{Option{"service", QT_TRANSLATE_NOOP("fields", "Service")}, Option{"marketing", QT_TRANSLATE_NOOP("fields", "Advertising")},
                      Option{"survey", QT_TRANSLATE_NOOP("fields", "Surveys")}};
}
enum class ConsentDecision { Given, Refused, Withdrawn };
constexpr auto optionsOf(ConsentDecision)
{
    return std::array{Option{"given", QT_TRANSLATE_NOOP("fields", "Agreed")}, Option{"refused", QT_TRANSLATE_NOOP("fields", "Declined")},
                      Option{"withdrawn", QT_TRANSLATE_NOOP("fields", "Withdrawn")}};
}

// One answer of the customer. A refusal and a withdrawal stand until somebody who saw them records a yes, which names them: so a yes
// that was recorded elsewhere meanwhile opens nothing.
struct Consent {
    Uuid id; // of whoever recorded it
    Choice<Channel> channel;
    Choice<ConsentPurpose> purpose;
    Choice<ConsentDecision> decision;
    QString wording;        // as it was read out; of a withdrawal: what the customer said, if anybody wrote it down
    Id<User> author;
    Instant said, recorded; // as the author's desk knew it, and by the server's clock
    Id<CaseFile> case_file; // that it was said on; empty: about the customer
    QStringList lifts;      // of a yes: ids of what it takes back
    Instant retracted;      // recorded by mistake, its author said; not set: it stands
    Unknown unknown;
    bool operator==(const Consent&) const = default;
    static constexpr auto schemaName = "consent";
    static constexpr auto fields()
    {
        return std::tuple{field("id", QT_TRANSLATE_NOOP("fields", "Id"), &Consent::id, Required),
                          field("channel", QT_TRANSLATE_NOOP("fields", "Channel"), &Consent::channel),
                          field("purpose", QT_TRANSLATE_NOOP("fields", "Purpose"), &Consent::purpose),
                          field("decision", QT_TRANSLATE_NOOP("fields", "Decision"), &Consent::decision),
                          field("wording", QT_TRANSLATE_NOOP("fields", "Wording"), &Consent::wording, Personal),
                          field("author", QT_TRANSLATE_NOOP("fields", "Author"), &Consent::author),
                          field("said", QT_TRANSLATE_NOOP("fields", "Said"), &Consent::said),
                          field("recorded", QT_TRANSLATE_NOOP("fields", "Recorded"), &Consent::recorded),
                          field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &Consent::case_file),
                          field("lifts", QT_TRANSLATE_NOOP("fields", "Takes back"), &Consent::lifts),
                          field("retracted", QT_TRANSLATE_NOOP("fields", "Recorded by mistake"), &Consent::retracted),
                          field("unknown", "", &Consent::unknown)};
    }
};

// All that one customer said, one row made of their id, so that it is found without a search. The customer is no reference: a merge
// joins the answers of both records into the row of the one that stays, and moves no row.
struct CustomerConsents {
    Id<Brand> brand;
    Uuid customer;
    QList<Consent> consents; // in the order in which the server had them
    Unknown unknown;
    bool operator==(const CustomerConsents&) const = default;
    static constexpr auto schemaName = "customer_consents";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CustomerConsents::brand, Required | Derived),
                          field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &CustomerConsents::customer, Required | Derived),
                          field("consents", QT_TRANSLATE_NOOP("fields", "Consent"), &CustomerConsents::consents, Derived | Personal),
                          field("unknown", "", &CustomerConsents::unknown)};
    }
};
inline Id<CustomerConsents> consentsOf(const Id<Customer>& customer)
{
    constexpr Uuid space{0x5d2e8b07c1f94a36ULL, 0xa7c4190e6bd85f23ULL};
    return {Uuid::derived(space, customer.key.text())};
}

// How a brand asks for consent, in one language: what is read out, and kept beside the answer.
struct ConsentWords {
    Choice<ConsentPurpose> purpose;
    QString language; // BCP 47
    QString words;    // "{channel}" stands for the channel's name
    Unknown unknown;
    bool operator==(const ConsentWords&) const = default;
    static constexpr auto schemaName = "consent_words";
    static constexpr auto fields()
    {
        return std::tuple{field("purpose", QT_TRANSLATE_NOOP("fields", "Purpose"), &ConsentWords::purpose, Required),
                          field("language", QT_TRANSLATE_NOOP("fields", "Language"), &ConsentWords::language, Required),
                          field("words", QT_TRANSLATE_NOOP("fields", "Words"), &ConsentWords::words, Required),
                          field("unknown", "", &ConsentWords::unknown)};
    }
};

// One a brand; its id is the brand's. Without one the program's own words are read out.
struct ConsentWording {
    Id<Brand> brand;
    QList<ConsentWords> wordings;
    Unknown unknown;
    bool operator==(const ConsentWording&) const = default;
    static constexpr auto schemaName = "consent_wording";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &ConsentWording::brand, Required | Derived),
                          field("wordings", QT_TRANSLATE_NOOP("fields", "Wordings"), &ConsentWording::wordings),
                          field("unknown", "", &ConsentWording::unknown)};
    }
};
inline Id<ConsentWording> consentWordingOf(const Id<Brand>& brand) { return {brand.key}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<Consent>();
extern template const Schema& schemaOf<CustomerConsents>();
extern template const Schema& schemaOf<ConsentWords>();
extern template const Schema& schemaOf<ConsentWording>();

} // namespace callboard
