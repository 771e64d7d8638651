// ReviewPack: the cases that a lead takes along to review them without a network, on whichever of their desks.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

// With whom it is says which history a desk needs for it.
struct PackedCase {
    Id<CaseFile> case_file;
    Id<Customer> customer;
    Unknown unknown;
    bool operator==(const PackedCase&) const = default;
    static constexpr auto schemaName = "packed_case";
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &PackedCase::case_file, Required), field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &PackedCase::customer, Required),
                          field("unknown", "", &PackedCase::unknown)};
    }
};

// One a person; its id is made of theirs.
struct ReviewPack {
    static constexpr qint64 open_ms = 14LL * 86'400'000; // after something was taken along last
    static constexpr qsizetype cases_max = 100;

    Id<User> owner;
    QList<PackedCase> cases; // as they were taken along, each once
    Instant until;           // when it ends by itself: what was forgotten in it is given up then
    Unknown unknown;
    bool operator==(const ReviewPack&) const = default;

    bool isOpen(Instant now) const { return !cases.isEmpty() && now < until; }

    static constexpr auto schemaName = "review_pack";
    static constexpr auto fields()
    {
        return std::tuple{field("owner", QT_TRANSLATE_NOOP("fields", "Owner"), &ReviewPack::owner, Required | Derived),
                          field("cases", QT_TRANSLATE_NOOP("fields", "Cases"), &ReviewPack::cases, Derived),
                          field("until", QT_TRANSLATE_NOOP("fields", "Until"), &ReviewPack::until, Derived),
                          field("unknown", "", &ReviewPack::unknown)};
    }
};
inline Id<ReviewPack> reviewPackOf(const Id<User>& person)
{
    constexpr Uuid space{0x3d0f5a6b2c8e4197ULL, 0x9b64e1d7f03a5c28ULL};
    return {Uuid::derived(space, person.key.text())};
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<PackedCase>();
extern template const Schema& schemaOf<ReviewPack>();

} // namespace callboard
