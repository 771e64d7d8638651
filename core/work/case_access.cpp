// The three questions, in the order in which their answers help most.
#include "core/work/case_access.h"

namespace callboard {

Result<Record<CaseFile>> caseToWorkOn(const ChangeBuilder& builder, const Id<CaseFile>& id, const Id<Customer>& customer)
{
    auto found = builder.need(id, QT_TRANSLATE_NOOP("errors", "This case is not here any more."));
    if (!found)
        return found;
    if (!customer.isNull() && found->value.customer != customer)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This case is of another customer."));
    if (auto own = ofOwnTeam(builder.context(), found->value.team); !own)
        return own.error();
    return found;
}

Result<void> ofOwnTeam(const Context& context, const Id<Team>& team)
{
    if (context.isOfTeam(team))
        return {};
    return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This case belongs to another team. Ask its team to hand it over."));
}

Result<void> checkTeam(const ChangeBuilder& builder, const Id<Team>& team, const Id<Brand>& brand)
{
    if (team.isNull())
        return {};
    const QString field = QStringLiteral("team");
    const auto known = builder.need(team, QT_TRANSLATE_NOOP("errors", "This team is not here any more. Choose another."));
    if (!known)
        return Error(known.error()).inField(field);
    if (known->value.brand.isNull() || known->value.brand == brand)
        return {};
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The team “%1” works for another brand. A case stays with the teams of its own."), known->value.name).inField(field);
}

Result<void> checkIsNew(const ChangeBuilder& builder, const Id<CaseFile>& id)
{
    const auto known = builder.exists(schemaOf<CaseFile>(), id.key);
    if (!known)
        return known.error();
    return *known ? Result<void>(Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This case exists already."))) : Result<void>();
}

Result<Record<CaseFile>> newCase(const ChangeBuilder& builder, const Id<CaseFile>& id, const Record<Customer>& customer)
{
    Record<CaseFile> record{id, 0, {}};
    if (NumberSource* numbers = builder.context().numbers) {
        const auto number = numbers->next("case");
        if (!number)
            return number.error();
        record.value.number = *number;
    }
    record.value.brand = customer.value.brand;
    record.value.customer = customer.id;
    record.value.opened = builder.context().now;
    return record;
}

} // namespace callboard
