// CaseLink: two cases that belong together, as one row that both sides hold.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

// Of `case_file` to `other`: it is a duplicate of it, related to it, or part of the problem that it is.
enum class LinkKind { Related, Duplicate, Problem };
constexpr auto optionsOf(LinkKind)
{
    return std::array{Option{"related", QT_TRANSLATE_NOOP("fields", "Related")}, Option{"duplicate", QT_TRANSLATE_NOOP("fields", "Duplicate")},
                      Option{"problem", QT_TRANSLATE_NOOP("fields", "Problem")}};
}

// Its id is made of both cases, so that two people who link them at once write one row. Of each end it says what the other side wants
// to know, because the case itself may be on no desk of that side; whatever changes a case changes its links (followLinks).
struct CaseLink {
    Id<Brand> brand;
    Choice<LinkKind> kind;
    bool off = false; // taken off again
    Id<CaseFile> case_file, other;
    Id<Team> team, other_team;
    Id<User> owner, other_owner;
    Id<Customer> customer, other_customer;
    qint64 number = 0, other_number = 0;
    Choice<CaseStatus> status, other_status;
    Id<User> linked_by;
    Instant linked;
    Unknown unknown;
    bool operator==(const CaseLink&) const = default;

    static constexpr auto schemaName = "case_link";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CaseLink::brand, Required | Derived),
            field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &CaseLink::kind, Derived),
            field("off", QT_TRANSLATE_NOOP("fields", "Taken off"), &CaseLink::off, Derived),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &CaseLink::case_file, Required | Derived | Indexed),
            field("other", QT_TRANSLATE_NOOP("fields", "Other case"), &CaseLink::other, Required | Derived | Indexed),
            field("team", QT_TRANSLATE_NOOP("fields", "Team"), &CaseLink::team, Derived),
            field("other_team", QT_TRANSLATE_NOOP("fields", "Team of the other case"), &CaseLink::other_team, Derived),
            field("owner", QT_TRANSLATE_NOOP("fields", "Owner"), &CaseLink::owner, Derived),
            field("other_owner", QT_TRANSLATE_NOOP("fields", "Owner of the other case"), &CaseLink::other_owner, Derived),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &CaseLink::customer, Required | Derived | Indexed),
            field("other_customer", QT_TRANSLATE_NOOP("fields", "Customer of the other case"), &CaseLink::other_customer, Required | Derived | Indexed),
            field("number", QT_TRANSLATE_NOOP("fields", "Number"), &CaseLink::number, Derived),
            field("other_number", QT_TRANSLATE_NOOP("fields", "Number of the other case"), &CaseLink::other_number, Derived),
            field("status", QT_TRANSLATE_NOOP("fields", "Status"), &CaseLink::status, Derived),
            field("other_status", QT_TRANSLATE_NOOP("fields", "Status of the other case"), &CaseLink::other_status, Derived),
            field("linked_by", QT_TRANSLATE_NOOP("fields", "Linked by"), &CaseLink::linked_by, Derived),
            field("linked", QT_TRANSLATE_NOOP("fields", "Linked"), &CaseLink::linked, Derived),
            field("unknown", "", &CaseLink::unknown)};
    }
};

// Of the pair, whoever names which first.
inline Id<CaseLink> linkBetween(const Id<CaseFile>& one, const Id<CaseFile>& another)
{
    return {Uuid::derived(std::min(one, another).key, "link " + std::max(one, another).key.text())};
}

// What a case is linked to, so that an operation finds it without a search; its id is the case's, and it is where the case is.
struct CaseLinks {
    Id<Brand> brand;
    Id<Team> team;
    Id<User> owner;
    Id<Customer> customer;
    Id<CaseFile> case_file;
    QStringList links; // ids as text, without those that were taken off
    Unknown unknown;
    bool operator==(const CaseLinks&) const = default;
    static constexpr auto schemaName = "case_links";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CaseLinks::brand, Required | Derived),
                          field("team", QT_TRANSLATE_NOOP("fields", "Team"), &CaseLinks::team, Derived),
                          field("owner", QT_TRANSLATE_NOOP("fields", "Owner"), &CaseLinks::owner, Derived),
                          field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &CaseLinks::customer, Required | Derived),
                          field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &CaseLinks::case_file, Required | Derived | Indexed),
                          field("links", QT_TRANSLATE_NOOP("fields", "Links"), &CaseLinks::links, Derived), field("unknown", "", &CaseLinks::unknown)};
    }
};
inline Id<CaseLinks> caseLinksOf(const Id<CaseFile>& file) { return {file.key}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<CaseLink>();
extern template const Schema& schemaOf<CaseLinks>();

} // namespace callboard
