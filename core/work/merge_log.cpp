// A field's way through one merge after another is gone again from where it changes.
#include "core/work/merge_log.h"

#include "core/base/json.h"
#include "core/domain/entities.h"

#include <algorithm>

namespace callboard {

namespace {

QString jsonOf(const Value& value)
{
    QByteArray text;
    JsonWriter(text).value(value);
    return QString::fromUtf8(text);
}

// As this operation left it so far.
template <class E> Result<std::optional<Record<E>>> current(const ChangeBuilder& builder, const Id<E>& id)
{
    const auto isThere = builder.exists(schemaOf<E>(), id.key);
    if (!isThere || !*isThere)
        return isThere ? Result<std::optional<Record<E>>>(std::nullopt) : isThere.error();
    auto record = builder.need(id, "");
    return record ? Result<std::optional<Record<E>>>(std::move(record).value()) : record.error();
}

// Merges into the same record that are in force and came after this one.
Result<std::vector<Record<CustomerMerge>>> laterMerges(const ChangeBuilder& builder, const CustomerMerge& merge)
{
    std::vector<Record<CustomerMerge>> later;
    auto list = current(builder, mergedInto(merge.stays));
    if (!list)
        return list.error();
    const QStringList leaves = *list ? (*list)->value.leaves : QStringList();
    for (qsizetype at = leaves.indexOf(QString::fromLatin1(merge.leaves.text())) + 1; at < leaves.size(); ++at) {
        auto one = current(builder, mergeOf(Uuid::fromText(leaves[at].toLatin1()).value_or(Uuid{})));
        if (!one)
            return one.error();
        if (*one && (*one)->value.isInForce() && (*one)->value.stays == merge.stays)
            later.push_back(std::move(**one));
    }
    return later;
}

// What became of `from`, had it been `to`: each later merge finds what it would have found, and adds to that what it added.
Result<Value> rebasedThrough(std::vector<Record<CustomerMerge>>& later, const QByteArray& name, const Value& now, Result<Value> from, Result<Value> to)
{
    for (Record<CustomerMerge>& merge : later)
        for (MergedField& field : merge.value.values) {
            if (!from || !to || field.column != QString::fromUtf8(name))
                continue;
            const auto before = fieldFromJson(schemaOf<Customer>(), name, field.before), given = fieldFromJson(schemaOf<Customer>(), name, field.given);
            const auto found = before ? rebasedValue(name, *before, *from, *to) : before;
            const auto became = found && given ? valueWithPart(name, *found, *given, field.joined) : found ? given : found;
            if (!became)
                return became;
            from = fieldFromJson(schemaOf<Customer>(), name, field.after);
            to = became;
            field.before = jsonOf(*found);
            field.after = jsonOf(*became);
        }
    return from && to ? rebasedValue(name, now, *from, *to) : from ? to : from;
}

// One field of the record that stays after news about the merged one: as if it had been merged so; where it had no part, like an edit.
Result<Value> withNews(CustomerMerge& merge, std::vector<Record<CustomerMerge>>& later, const MergeField& news, const Value& now)
{
    const QString column = QString::fromUtf8(news.name);
    const auto known = std::find_if(merge.values.begin(), merge.values.end(), [&column](const MergedField& field) { return field.column == column; });
    if (known == merge.values.end()) {
        auto value = rebasedValue(news.name, now, news.stays, news.leaves);
        if (value && *value != now)
            merge.values.append(logged({news.name, now, news.leaves, *value, news.canJoin}));
        return value;
    }
    const auto before = fieldFromJson(schemaOf<Customer>(), news.name, known->before), was = fieldFromJson(schemaOf<Customer>(), news.name, known->after);
    auto is = before ? valueWithPart(news.name, *before, news.leaves, known->joined) : before;
    if (!is)
        return is;
    known->given = jsonOf(news.leaves);
    known->after = jsonOf(*is);
    return rebasedThrough(later, news.name, now, was, is);
}

}

MergedField logged(const MergePart& part) { return {QString::fromUtf8(part.name), jsonOf(part.before), jsonOf(part.after), jsonOf(part.given), part.isJoined, {}}; }

Result<void> changeField(Customer& customer, const QByteArray& name, const Value& value, QList<FieldChange>& changes)
{
    const Value before = fieldValue(customer, name);
    if (before == value)
        return {};
    if (const Column* column = schemaOf<Customer>().column(name); !column || !column->has(Derived))
        changes.append({QString::fromUtf8(name), displayText(before), displayText(value), {}});
    return setFieldValue(customer, name, value);
}

Result<void> listMerged(ChangeBuilder& builder, const CustomerMerge& merge)
{
    auto known = current(builder, mergedInto(merge.stays));
    if (!known)
        return known.error();
    Record<MergedCustomers> list = known->value_or(Record<MergedCustomers>{mergedInto(merge.stays), 0, {}});
    const QString leaves = QString::fromLatin1(merge.leaves.text());
    list.value.brand = merge.brand;
    list.value.leaves.removeAll(leaves);
    list.value.leaves.append(leaves);
    builder.put(list);
    return {};
}

Result<void> takeBackMerge(ChangeBuilder& builder, Record<Customer>& stays, const CustomerMerge& merge, std::map<QByteArray, Value>& changed, QList<FieldChange>& changes)
{
    auto later = laterMerges(builder, merge);
    if (!later)
        return later.error();
    for (const MergedField& field : merge.values) {
        const QByteArray name = field.column.toUtf8();
        const Value now = fieldValue(stays.value, name);
        auto value = rebasedThrough(*later, name, now, fieldFromJson(schemaOf<Customer>(), name, field.after), fieldFromJson(schemaOf<Customer>(), name, field.before));
        if (!value)
            return value.error();
        if (*value != now)
            changed.emplace(name, *value);
        if (auto done = changeField(stays.value, name, *value, changes); !done)
            return done;
    }
    for (const Record<CustomerMerge>& one : *later)
        builder.put(one);
    return {};
}

Result<void> putNewsOfMerged(ChangeBuilder& builder, const Record<Customer>& was, const Record<Customer>& is)
{
    builder.put(is);
    const auto news = mergeFields(was, is);
    auto merge = current(builder, mergeOf(was.id.key));
    if (!news || !merge)
        return news ? merge.error() : news.error();
    if (!*merge || !(*merge)->value.isInForce() || news->empty())
        return {};
    Record<CustomerMerge> log = std::move(**merge);
    auto stays = builder.need(Id<Customer>{log.value.stays}, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    auto later = laterMerges(builder, log.value);
    if (!stays || !later)
        return stays ? later.error() : stays.error();
    const Record<Customer> stood = *stays;
    for (const MergeField& field : *news) {
        auto value = withNews(log.value, *later, field, fieldValue(stays->value, field.name));
        if (!value)
            return value.error();
        if (auto done = setFieldValue(stays->value, field.name, *value); !done)
            return done;
    }
    builder.put(log);
    for (const Record<CustomerMerge>& one : *later)
        builder.put(one);
    return putNewsOfMerged(builder, stood, *stays);
}

} // namespace callboard
