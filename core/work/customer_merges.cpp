// The two records and the log; rows that refer to them follow where the log is stored.
#include "core/work/customer_merges.h"

#include "core/storage/leading_customer.h"
#include "core/work/change_builder.h"
#include "core/work/consent_gate.h"
#include "core/work/customers.h"
#include "core/work/identity_gate.h"
#include "core/work/merge_fields.h"
#include "core/work/merge_log.h"

namespace callboard {

namespace {

constexpr char changedSinceSeen[] = "seen"; // of the error that says so
constexpr auto customerGone = QT_TRANSLATE_NOOP("errors", "This customer is not here any more.");

QString nameOf(const Customer& customer) { return customer.displayName().isEmpty() ? customer.account : customer.displayName(); }

Result<void> checkPair(const RowView& rows, const Record<Customer>& stays, const Record<Customer>& leaves)
{
    if (stays.id == leaves.id)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A record cannot be merged with itself."));
    for (const Record<Customer>* one : {&stays, &leaves}) {
        const auto leading = leadingCustomer(rows, one->id);
        if (!leading)
            return leading.error();
        if (*leading != one->id)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" was merged before. Open the record that stayed, and merge that one."), nameOf(one->value));
    }
    if (stays.value.brand != leaves.value.brand)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The two are customers of different brands, whose data stay apart."));
    return {};
}

// What a person did not see they have not decided: somebody else changed it meanwhile.
Result<void> checkSeen(const Record<Customer>& stays, const Record<Customer>& leaves, const MergeCustomers& args)
{
    if (args.stays_was.fields.empty() && args.leaves_was.fields.empty()) // a program that shows nobody anything
        return {};
    const auto fields = mergeFields(stays, leaves);
    if (!fields)
        return fields.error();
    for (const MergeField& field : *fields)
        if (decidedValue(args.stays_was, field.name) != field.stays || decidedValue(args.leaves_was, field.name) != field.leaves)
            return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "One of the two records was changed since you compared them. Look at what they say now, and merge again.")).inField(QLatin1String(changedSinceSeen));
    return {};
}

}

Result<Change> MergeCustomers::run(const RowView& rows, const MergeCustomers& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto stays = builder.need(Id<Customer>{args.stays}, customerGone), leaves = builder.need(Id<Customer>{args.leaves}, customerGone);
    for (const auto* one : {&stays, &leaves})
        if (!*one)
            return one->error();
    if (auto fine = checkPair(rows, *stays, *leaves); !fine)
        return fine.error();
    if (auto fine = checkSeen(*stays, *leaves, args); !fine)
        return fine.error();
    const auto parts = mergeParts(*stays, *leaves, args.take, args.join);
    if (!parts)
        return parts.error();
    std::map<QByteArray, Value> changed;
    for (const MergePart& part : *parts)
        if (part.before != part.after)
            changed.emplace(part.name, part.after);
    if (auto fine = checkIdentityBeforeEdit(rows, *stays, changed, context); !fine)
        return fine.error();
    if (auto fine = checkIdentityBeforeMerge(rows, *leaves, context); !fine)
        return fine.error();

    auto known = rows.find(mergeOf(args.leaves));
    if (!known)
        return known.error();
    Record<CustomerMerge> merge{mergeOf(args.leaves), *known ? (*known)->version : 0, {}};
    merge.value.brand = stays->value.brand;
    merge.value.stays = args.stays;
    merge.value.leaves = args.leaves;
    merge.value.author = context.author;
    merge.value.at = context.now;
    QList<FieldChange> changes{{QLatin1String(mergedChange), nameOf(leaves->value), nameOf(stays->value), {}}};
    for (const MergePart& part : *parts) {
        merge.value.values.append(logged(part));
        if (auto done = changeField(stays->value, part.name, part.after, changes); !done)
            return done.error();
    }
    if (auto fine = checkCustomer(stays->value); !fine)
        return fine.error();
    settleProvisional(stays->value);
    builder.put(*stays);
    builder.putChangeEntry({stays->value.brand, {}, stays->id, {}}, changes);
    builder.put(merge);
    if (auto joined = joinConsents(builder, *stays, args.leaves); !joined)
        return joined.error();
    if (auto done = listMerged(builder, merge.value); !done)
        return done.error();
    return builder.take();
}

Result<Change> UnmergeCustomers::run(const RowView& rows, const UnmergeCustomers& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto leaves = builder.need(Id<Customer>{args.leaves}, customerGone);
    if (!leaves)
        return leaves.error();
    auto merge = builder.need(mergeOf(args.leaves), QT_TRANSLATE_NOOP("errors", "This record was not merged."));
    if (!merge)
        return merge.error();
    CustomerMerge& log = merge->value;
    if (!log.isInForce())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The two records are separate already."));
    auto stays = builder.need(Id<Customer>{log.stays}, customerGone);
    if (!stays)
        return stays.error();
    const auto leading = leadingCustomer(rows, stays->id);
    if (!leading)
        return leading.error();
    if (*leading != stays->id)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" was merged into another record since. Separate those two first."), nameOf(stays->value));
    QList<FieldChange> changes{{QLatin1String(separatedChange), nameOf(stays->value), nameOf(leaves->value), {}}};
    if (auto fine = checkIdentityBeforeUnmerge(rows, *stays, leaves->id, context); !fine)
        return fine.error();
    const Record<Customer> merged = *stays;
    std::map<QByteArray, Value> changed;
    if (auto done = takeBackMerge(builder, *stays, log, changed, changes); !done)
        return done.error();
    if (auto fine = checkIdentityBeforeEdit(rows, merged, changed, context); !fine)
        return fine.error();
    settleProvisional(stays->value);
    builder.put(*stays);
    builder.putChangeEntry({stays->value.brand, {}, stays->id, {}}, changes);
    log.undone = context.now;
    log.undone_by = context.author;
    if (auto separated = separateConsents(builder, stays->id.key, *leaves, log.at); !separated)
        return separated.error();
    builder.put(*merge);
    return builder.take();
}

bool wasChangedSinceSeen(const Error& error) { return error.code == ErrorCode::Conflict && error.field == QLatin1String(changedSinceSeen); }

} // namespace callboard
