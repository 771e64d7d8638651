// Columns and declared fields, told apart once; elements of lists are the same when what they must have is.
#include "core/work/merge_fields.h"

#include "core/base/json.h"

#include <algorithm>

namespace callboard {

namespace {

// What nobody needs to decide.
constexpr char paying[] = "payment_methods", contact[] = "last_contact";

const Schema& schema() { return schemaOf<Customer>(); }

// Of a list of structs: a number is the same number also as another kind.
bool isSameElement(const Schema* element, const JsonView& a, const JsonView& b)
{
    bool isKnown = false;
    if (element)
        for (const Column& column : element->columns)
            if (column.has(Required)) {
                isKnown = true;
                if (a.member(column.name).raw() != b.member(column.name).raw())
                    return false;
            }
    return isKnown || a.raw() == b.raw();
}

Result<Value> joined(const Column& column, const Value& stays, const Value& leaves)
{
    auto first = nestedDocument(stays, "[]");
    auto second = nestedDocument(leaves, "[]");
    for (const auto* document : {&first, &second})
        if (!*document)
            return document->error();
    QByteArrayList elements;
    for (const JsonView element : first->root())
        elements.append(element.raw());
    for (const JsonView element : second->root()) {
        const auto isThere = [&] {
            for (const JsonView known : first->root())
                if (isSameElement(column.element ? column.element() : nullptr, known, element))
                    return true;
            return false;
        };
        if (!isThere())
            elements.append(element.raw());
    }
    return elements.isEmpty() ? Value() : Value(RawJson{'[' + elements.join(',') + ']'});
}

bool isList(const Column& column) { return column.kind == Kind::List || column.kind == Kind::Tags; }

// What a person sees and decides; who the record is and what only operations set is apart.
bool isDecided(const Column& column) { return !column.has(Derived) && column.kind != Kind::Unknown && column.kind != Kind::Custom && qstrcmp(column.name, "brand") != 0; }

MergeSide sideInAdvance(const Column* column, const MergeField& field, const Value& empty, bool isStayingNewer)
{
    if (field.leaves == empty)
        return MergeSide::Stays;
    if (field.stays == empty)
        return MergeSide::Leaves;
    if (field.canJoin)
        return MergeSide::Both;
    if (column && column->has(Indexed) && column->has(Searched))
        return MergeSide::Stays;
    if (column && qstrcmp(column->name, "since") == 0)
        return std::get<Instant>(field.leaves) < std::get<Instant>(field.stays) ? MergeSide::Leaves : MergeSide::Stays;
    return isStayingNewer ? MergeSide::Stays : MergeSide::Leaves;
}

}

namespace {

// Every field that a person may decide, also where the two say the same.
std::vector<MergeField> comparedFields(const Record<Customer>& stays, const Record<Customer>& leaves)
{
    const Row a = toRow(stays), b = toRow(leaves);
    std::vector<MergeField> fields;
    for (std::size_t at = 0; at < schema().columns.size(); ++at) {
        const Column& column = schema().columns[at];
        if (column.kind == Kind::Custom) {
            std::set<QByteArray> names;
            for (const Customer* one : {&stays.value, &leaves.value})
                for (const auto& [name, value] : one->custom.fields)
                    names.insert(name);
            const auto of = [](const Customer& one, const QByteArray& name) { return one.custom.fields.count(name) ? one.custom.fields.at(name) : Value(); };
            for (const QByteArray& name : names)
                fields.push_back({customPrefix + name, of(stays.value, name), of(leaves.value, name), MergeSide::Stays, false});
        } else if (isDecided(column)) {
            fields.push_back({column.name, a.values[at], b.values[at], MergeSide::Stays, isList(column)});
        }
    }
    return fields;
}

Value emptyValue(const QByteArray& name)
{
    const int at = schema().indexOf(name);
    return at < 0 ? Value() : schema().initial[std::size_t(at)];
}

Result<bool> hasAllOf(const MergeField& field)
{
    const auto both = mergedValue(field, field.canJoin ? MergeSide::Both : MergeSide::Leaves);
    return both ? Result<bool>(*both == field.stays) : Result<bool>(both.error());
}

}

Result<std::vector<MergeField>> mergeFields(const Record<Customer>& stays, const Record<Customer>& leaves)
{
    const bool isStayingNewer = stays.value.last_contact >= leaves.value.last_contact;
    std::vector<MergeField> fields = comparedFields(stays, leaves);
    std::erase_if(fields, [](const MergeField& field) { return field.stays == field.leaves; });
    for (MergeField& field : fields) {
        field.side = sideInAdvance(schema().column(field.name), field, emptyValue(field.name), isStayingNewer);
        // What has nothing to add needs no decision: a number that is there as another kind, a tag more.
        const auto hasAll = field.side == MergeSide::Both ? hasAllOf(field) : Result<bool>(false);
        if (!hasAll)
            return hasAll.error();
        if (*hasAll)
            field.side = MergeSide::Stays;
    }
    return fields;
}

Result<Value> mergedValue(const MergeField& field, MergeSide side)
{
    const Column* column = schema().column(field.name);
    if (side == MergeSide::Both && column)
        return joined(*column, field.stays, field.leaves);
    return side == MergeSide::Leaves ? field.leaves : field.stays;
}

Patch<Customer> decidedValues(const Record<Customer>& record)
{
    Patch<Customer> seen;
    for (const MergeField& field : comparedFields(record, record))
        if (field.stays != emptyValue(field.name))
            seen.fields.emplace(field.name, field.stays);
    return seen;
}

Value decidedValue(const Patch<Customer>& seen, const QByteArray& name)
{
    const auto found = seen.fields.find(name);
    return found == seen.fields.end() ? emptyValue(name) : found->second;
}

Result<std::vector<MergePart>> mergeParts(const Record<Customer>& stays, const Record<Customer>& leaves, const QStringList& take, const QStringList& join)
{
    std::vector<MergePart> parts;
    const auto add = [&parts](const QByteArray& name, const Value& before, const Value& given, bool isJoined) -> Result<void> {
        auto after = valueWithPart(name, before, given, isJoined);
        if (!after)
            return after.error();
        if (given != emptyValue(name) || *after != before)
            parts.push_back({name, before, given, std::move(after).value(), isJoined});
        return {};
    };
    for (const MergeField& field : comparedFields(stays, leaves)) {
        const QString name = QString::fromUtf8(field.name);
        if (join.contains(name) && !field.canJoin)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Only lists can have both. Choose one of the two.")).inField(name);
        const auto hasAll = hasAllOf(field);
        if (!hasAll)
            return hasAll.error();
        const bool isTaken = take.contains(name) && !join.contains(name);
        if (isTaken || join.contains(name) || *hasAll)
            if (auto done = add(field.name, field.stays, field.leaves, field.canJoin && !isTaken); !done)
                return done.error();
    }
    for (const char* byItself : {paying, contact}) {
        const Column& column = *schema().column(byItself);
        if (auto done = add(byItself, column.get(&stays.value), column.get(&leaves.value), true); !done)
            return done.error();
    }
    return parts;
}

Result<Value> valueWithPart(const QByteArray& name, const Value& before, const Value& given, bool isJoined)
{
    if (name == contact) {
        const auto *a = std::get_if<Instant>(&before), *b = std::get_if<Instant>(&given);
        return b && (!a || *a < *b) ? given : before;
    }
    const Column* column = schema().column(name);
    if (!isJoined || !column)
        return given;
    auto both = joined(*column, before, given);
    return both && isNull(*both) ? Result<Value>(before) : both;
}

Value fieldValue(const Customer& customer, const QByteArray& name)
{
    if (const auto declared = declaredName(QByteArrayView(name)))
        return customer.custom.fields.count(*declared) ? customer.custom.fields.at(*declared) : Value();
    const Column* column = schema().column(name);
    return column ? column->get(&customer) : Value();
}

Result<void> setFieldValue(Customer& customer, const QByteArray& name, const Value& value)
{
    if (const auto declared = declaredName(QByteArrayView(name))) {
        if (isNull(value))
            customer.custom.fields.erase(*declared);
        else
            customer.custom.fields[*declared] = value;
        return {};
    }
    const Column* column = schema().column(name);
    return column ? column->set(&customer, value) : Result<void>();
}

Result<Value> rebasedValue(const QByteArray& name, const Value& now, const Value& from, const Value& to)
{
    if (now == from)
        return to;
    const Column* column = schema().column(name);
    if (!column || !isList(*column))
        return now;
    std::array<QByteArrayList, 3> elements;
    const std::array<const Value*, 3> values{&now, &from, &to};
    for (std::size_t at = 0; at < values.size(); ++at) {
        auto document = nestedDocument(*values[at], "[]");
        if (!document)
            return document.error();
        for (const JsonView element : document->root())
            elements[at].append(element.raw());
    }
    auto& [current, without, with] = elements;
    current.removeIf([&](const QByteArray& element) { return without.contains(element) && !with.contains(element); });
    for (const QByteArray& element : std::as_const(with))
        if (!without.contains(element) && !current.contains(element))
            current.append(element);
    return current.isEmpty() ? emptyValue(name) : Value(RawJson{'[' + current.join(',') + ']'});
}

} // namespace callboard
