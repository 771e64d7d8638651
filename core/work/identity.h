// Operations on identity: setting what a brand asks and protects, and checking whom one talks to.
#pragma once

#include "core/domain/identity.h"
#include "core/work/operation.h"

namespace callboard {

// The whole policy of a brand at once. Without questions: the brand has none any more.
struct SetIdentityPolicy {
    static constexpr auto schemaName = "identity_policy.set";
    static constexpr Role least = Role::Admin;
    Id<Brand> brand;
    QList<IdentityQuestion> questions;
    qint64 needed = 2, valid_min = 15;
    QStringList protects{};
    bool money = true;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &SetIdentityPolicy::brand, Required), field("questions", "", &SetIdentityPolicy::questions),
                          field("needed", "", &SetIdentityPolicy::needed), field("valid_min", "", &SetIdentityPolicy::valid_min),
                          field("protects", "", &SetIdentityPolicy::protects), field("money", "", &SetIdentityPolicy::money)};
    }
    static Result<Change> run(const RowView& rows, const SetIdentityPolicy& args, const Context& context);
};

// What the person on the line was asked and how they answered: which questions, never the answers. It takes the place of this
// person's check before; the timeline tells both. Whether it is passed says the brand's policy, or the guide's step where its run stands.
struct CheckIdentity {
    static constexpr auto schemaName = "identity.check";
    static constexpr Role least = Role::Rep;
    Id<Customer> customer;
    Id<CaseFile> case_file; // that it is made on; empty: about the customer
    QStringList right{}, wrong{}; // fields of the policy's questions, or the places of those of the guide's step, from "1"
    Id<GuideRun> guide_run{}; // whose step asks
    static constexpr auto fields()
    {
        return std::tuple{field("customer", "", &CheckIdentity::customer, Required), field("case_file", "", &CheckIdentity::case_file),
                          field("right", "", &CheckIdentity::right), field("wrong", "", &CheckIdentity::wrong),
                          field("guide_run", "", &CheckIdentity::guide_run)};
    }
    static Result<Change> run(const RowView& rows, const CheckIdentity& args, const Context& context);
};

// Without a policy: what the record can be asked for, and two right answers; nothing is held back then.
Result<IdentityPolicy> identityPolicyFor(const RowView& rows, const Id<Brand>& brand);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SetIdentityPolicy>();
extern template const Schema& schemaOf<CheckIdentity>();

} // namespace callboard
