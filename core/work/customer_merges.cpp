// The two records and the log; rows that refer to them follow where the log is stored.
#include "core/work/customer_merges.h"

#include "core/base/json.h"
#include "core/storage/leading_customer.h"
#include "core/work/change_builder.h"
#include "core/work/consent_gate.h"
#include "core/work/customers.h"
#include "core/work/identity_gate.h"
#include "core/work/merge_fields.h"

namespace callboard {

namespace {

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

// The values that the record that stays has afterwards, of those that change.
Result<std::map<QByteArray, Value>> changedValues(const Record<Customer>& stays, const Record<Customer>& leaves, const MergeCustomers& args)
{
    auto fields = mergeFields(stays, leaves);
    if (!fields)
        return fields.error();
    std::map<QByteArray, Value> changed;
    for (const MergeField& field : *fields) {
        const QString name = QString::fromUtf8(field.name);
        const MergeSide side = args.join.contains(name) ? MergeSide::Both : args.take.contains(name) ? MergeSide::Leaves : MergeSide::Stays;
        if (side == MergeSide::Both && !field.canJoin)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Only lists can have both. Choose one of the two.")).inField(name);
        auto value = mergedValue(field, side);
        if (!value)
            return value.error();
        if (*value != field.stays)
            changed.emplace(field.name, std::move(value).value());
    }
    return changed;
}

QString jsonOf(const Value& value)
{
    QByteArray text;
    JsonWriter(text).value(value);
    return QString::fromUtf8(text);
}

// Writes the values into the record, and what they were and are into the log.
Result<void> writeValues(Customer& customer, const std::map<QByteArray, Value>& values, QList<MergedField>& log, QList<FieldChange>& changes)
{
    for (const auto& [name, value] : values) {
        const Value before = fieldValue(customer, name);
        if (before == value)
            continue;
        if (auto done = setFieldValue(customer, name, value); !done)
            return done;
        log.append({QString::fromUtf8(name), jsonOf(before), jsonOf(value), {}});
        if (const Column* column = schemaOf<Customer>().column(name); !column || !column->has(Derived))
            changes.append({QString::fromUtf8(name), displayText(before), displayText(value), {}});
    }
    return {};
}

// A field as it was before the merge, or as somebody made it since.
Result<void> giveBack(Customer& customer, const MergedField& field, QList<FieldChange>& changes)
{
    const QByteArray name = field.column.toUtf8();
    auto before = fieldFromJson(name, field.before), after = fieldFromJson(name, field.after);
    for (const auto* value : {&before, &after})
        if (!*value)
            return value->error();
    const Value now = fieldValue(customer, name);
    auto value = valueWithoutMerge(name, now, *before, *after);
    if (!value)
        return value.error();
    if (*value == now)
        return {};
    if (const Column* column = schemaOf<Customer>().column(name); !column || !column->has(Derived))
        changes.append({field.column, displayText(now), displayText(*value), {}});
    return setFieldValue(customer, name, *value);
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
    auto changed = changedValues(*stays, *leaves, args);
    if (!changed)
        return changed.error();
    if (auto fine = checkIdentityBeforeEdit(rows, *stays, *changed, context); !fine)
        return fine.error();
    if (auto fine = checkIdentityBeforeMerge(rows, *leaves, context); !fine)
        return fine.error();
    auto byItself = mergedByItself(stays->value, leaves->value);
    if (!byItself)
        return byItself.error();
    changed->merge(*byItself);

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
    if (auto done = writeValues(stays->value, *changed, merge.value.values, changes); !done)
        return done.error();
    if (auto fine = checkCustomer(stays->value); !fine)
        return fine.error();
    builder.put(*stays);
    builder.putChangeEntry({stays->value.brand, {}, stays->id, {}}, changes);
    builder.put(merge);
    if (auto joined = joinConsents(builder, *stays, args.leaves); !joined)
        return joined.error();
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
    for (const MergedField& field : log.values)
        if (auto done = giveBack(stays->value, field, changes); !done)
            return done.error();
    builder.put(*stays);
    builder.putChangeEntry({stays->value.brand, {}, stays->id, {}}, changes);
    log.undone = context.now;
    log.undone_by = context.author;
    if (auto separated = separateConsents(builder, stays->id.key, *leaves, log.at); !separated)
        return separated.error();
    builder.put(*merge);
    return builder.take();
}

} // namespace callboard
