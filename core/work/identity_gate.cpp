// The server asks again with its own clock: a check that ran out before a desk came back from offline does not count any more.
#include "core/work/identity_gate.h"

#include "core/base/mutant.h"
#include "core/work/identity.h"

namespace callboard {

namespace {

constexpr QLatin1String identityField("identity"), leavesField("identity_of_leaving"); // of the errors of this gate

Result<bool> holds(const RowView& rows, const IdentityCheck& check, Instant now)
{
    if (!check.passed || (now >= check.until && !mutant("check_never_over")))
        return false;
    const auto file = check.case_file.isNull() ? Result<std::optional<Record<CaseFile>>>(std::nullopt) : rows.find(check.case_file);
    if (!file)
        return file.error();
    return !*file || isAtWork((*file)->value.status);
}

// The author's last check of this customer, passed or not.
Result<std::optional<Record<IdentityCheck>>> lastCheck(const RowView& rows, const Id<Customer>& customer, const Context& context)
{
    return rows.find(identityCheckOf(customer, context.author));
}

template <class IsOver> Result<void> endCheck(ChangeBuilder& builder, const Id<Customer>& customer, IsOver isOver)
{
    auto check = lastCheck(builder.rows(), customer, builder.context());
    if (!check)
        return check.error();
    if (!*check || (*check)->value.until <= builder.context().now || !isOver((*check)->value))
        return {};
    (*check)->value.until = builder.context().now;
    builder.put(**check);
    return {};
}

Result<void> refuseUnchecked(const RowView& rows, const Id<Customer>& customer, const Context& context, const char* why, qint64 needed)
{
    const auto checked = isIdentityChecked(rows, customer, context);
    if (!checked)
        return checked.error();
    return *checked || mutant("identity_not_asked") ? Result<void>() : Error::of(ErrorCode::Denied, why, needed).inField(identityField);
}

}

Result<std::optional<Instant>> identityCheckedAt(const RowView& rows, const Id<Customer>& customer, const Context& context)
{
    const auto check = lastCheck(rows, customer, context);
    const auto still = check && *check ? holds(rows, (*check)->value, context.now) : Result<bool>(false);
    if (!check || !still)
        return check ? still.error() : check.error();
    return *still ? std::optional((*check)->value.checked) : std::nullopt;
}

Result<bool> isIdentityChecked(const RowView& rows, const Id<Customer>& customer, const Context& context)
{
    const auto at = identityCheckedAt(rows, customer, context);
    return at ? Result<bool>(at->has_value()) : Result<bool>(at.error());
}

Result<void> checkIdentityBeforeMoney(const RowView& rows, const Id<Brand>& brand, const Id<Customer>& customer, const Context& context)
{
    const auto policy = identityPolicyFor(rows, brand);
    if (!policy)
        return policy.error();
    if (!policy->money)
        return {};
    return refuseUnchecked(rows, customer, context, QT_TRANSLATE_NOOP("errors", "Money is paid back only to somebody whose identity you have checked in this contact: %1 right answers. Check it, then ask again."), policy->needed);
}

Result<void> checkIdentityBeforeEdit(const RowView& rows, const Record<Customer>& customer, const std::map<QByteArray, Value>& set, const Context& context)
{
    const auto policy = identityPolicyFor(rows, customer.value.brand);
    if (!policy)
        return policy.error();
    for (const auto& [name, value] : set)
        if (policy->protects.contains(QString::fromUtf8(name)))
            return refuseUnchecked(rows, customer.id, context, QT_TRANSLATE_NOOP("errors", "This part of the record is changed only for somebody whose identity you have checked in this contact: %1 right answers. Check it, then save again."), policy->needed);
    return {};
}

Result<void> checkIdentityBeforeMerge(const RowView& rows, const Record<Customer>& leaves, const Context& context)
{
    const auto policy = identityPolicyFor(rows, leaves.value.brand);
    if (!policy)
        return policy.error();
    if (context.role != Role::Rep || (!policy->money && policy->protects.isEmpty()) || leaves.value.provisional) // of whom nothing is known that could be asked
        return {};
    auto checked = refuseUnchecked(rows, leaves.id, context, QT_TRANSLATE_NOOP("errors", "A record is merged into another only for somebody whose identity you have checked by it in this contact: %1 right answers. Check it, then merge again."), policy->needed);
    if (checked)
        return checked;
    Error error = checked.error();
    error.field = leavesField;
    return error;
}

Result<void> checkIdentityBeforeUnmerge(const RowView& rows, const Record<Customer>& stays, const Id<Customer>& leaves, const Context& context)
{
    const auto policy = identityPolicyFor(rows, stays.value.brand);
    if (!policy)
        return policy.error();
    if (context.role != Role::Rep || (!policy->money && policy->protects.isEmpty()))
        return {};
    const auto ofWhoLeft = isIdentityChecked(rows, leaves, context);
    if (!ofWhoLeft || *ofWhoLeft)
        return ofWhoLeft ? Result<void>() : Result<void>(ofWhoLeft.error());
    return refuseUnchecked(rows, stays.id, context, QT_TRANSLATE_NOOP("errors", "Records are separated only for somebody whose identity you have checked in this contact: %1 right answers. Check it, then separate again."), policy->needed);
}

Result<void> checkIdentityOfStep(const RowView& rows, const GuideScript& linked, const RunEvent& event, const Record<GuideRun>& run, const Context& context)
{
    for (const RunVisit& visit : event.visits) {
        const int at = linked.indexOf(visit.step);
        if (at < 0 || !visit.completes || linked.steps[std::size_t(at)].kind != StepKind::Verify)
            continue;
        const auto check = lastCheck(rows, run.value.customer, context);
        if (!check)
            return check.error();
        const bool isOfStep = *check && (*check)->value.passed && (*check)->value.guide_run == run.id && (*check)->value.guide_step == visit.step;
        const auto still = *check ? holds(rows, (*check)->value, context.now) : Result<bool>(false);
        if (!still)
            return still.error();
        if (!isOfStep && !*still)
            return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "The guide goes on after an identity check. Check it, then answer again.")).inField(identityField);
    }
    return {};
}

Result<void> endIdentityCheck(ChangeBuilder& builder, const Id<Customer>& customer, const Id<CaseFile>& closed)
{
    return endCheck(builder, customer, [&closed](const IdentityCheck& check) { return check.case_file.isNull() || check.case_file == closed; });
}

Result<void> endIdentityCheckWithCall(ChangeBuilder& builder, const Id<Customer>& customer)
{
    return endCheck(builder, customer, [](const IdentityCheck&) { return true; });
}

bool wantsIdentityCheck(const Error& error) { return error.code == ErrorCode::Denied && (error.field == identityField || error.field == leavesField); }

bool wantsCheckOfWhoLeaves(const Error& error) { return error.code == ErrorCode::Denied && error.field == leavesField; }

} // namespace callboard
