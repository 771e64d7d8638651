// Columns and declared fields, told apart once; elements of lists are the same when what they must have is.
#include "core/work/merge_fields.h"

#include "core/base/json.h"

#include <algorithm>

namespace callboard {

namespace {

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

Result<std::vector<MergeField>> mergeFields(const Record<Customer>& stays, const Record<Customer>& leaves)
{
    const Row a = toRow(stays), b = toRow(leaves);
    const bool isStayingNewer = stays.value.last_contact >= leaves.value.last_contact;
    std::vector<MergeField> fields;
    for (std::size_t at = 0; at < schema().columns.size(); ++at) {
        const Column& column = schema().columns[at];
        if (column.kind == Kind::Custom) {
            std::set<QByteArray> names;
            for (const Customer* one : {&stays.value, &leaves.value})
                for (const auto& [name, value] : one->custom.fields)
                    names.insert(name);
            const auto of = [](const Customer& one, const QByteArray& name) { return one.custom.fields.count(name) ? one.custom.fields.at(name) : Value(); };
            for (const QByteArray& name : names) {
                MergeField field{customPrefix + name, of(stays.value, name), of(leaves.value, name), {}, false};
                if (field.stays == field.leaves)
                    continue;
                field.side = sideInAdvance(nullptr, field, Value(), isStayingNewer);
                fields.push_back(std::move(field));
            }
        } else if (isDecided(column) && a.values[at] != b.values[at]) {
            MergeField field{column.name, a.values[at], b.values[at], {}, isList(column)};
            field.side = sideInAdvance(&column, field, schema().initial[at], isStayingNewer);
            // What has nothing to add needs no decision: a number that is there as another kind, a tag more.
            if (field.side == MergeSide::Both) {
                auto both = joined(column, field.stays, field.leaves);
                if (!both)
                    return both.error();
                if (*both == field.stays)
                    field.side = MergeSide::Stays;
            }
            fields.push_back(std::move(field));
        }
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

Result<std::map<QByteArray, Value>> mergedByItself(const Customer& stays, const Customer& leaves)
{
    const Column& paying = *schema().column("payment_methods");
    auto both = joined(paying, paying.get(&stays), paying.get(&leaves));
    if (!both)
        return both.error();
    const Column& contact = *schema().column("last_contact");
    std::map<QByteArray, Value> values{{contact.name, contact.get(stays.last_contact >= leaves.last_contact ? &stays : &leaves)}};
    if (!isNull(*both))
        values.emplace(paying.name, std::move(both).value());
    return values;
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

Result<Value> fieldFromJson(const QByteArray& name, const QString& json)
{
    const auto document = JsonDocument::parse("{\"value\":" + json.toUtf8() + '}');
    if (!document)
        return document.error();
    if (const Column* column = schema().column(name))
        return valueFromJson(column->kind, document->root().member("value"));
    return readCustomFields(document->root()).fields["value"];
}

Result<Value> valueWithoutMerge(const QByteArray& name, const Value& now, const Value& before, const Value& after)
{
    if (now == after)
        return before;
    const Column* column = schema().column(name);
    if (!column || !isList(*column))
        return now;
    std::array<QByteArrayList, 3> elements; // now, before, after
    const std::array<const Value*, 3> values{&now, &before, &after};
    for (std::size_t at = 0; at < values.size(); ++at) {
        auto document = nestedDocument(*values[at], "[]");
        if (!document)
            return document.error();
        for (const JsonView element : document->root())
            elements[at].append(element.raw());
    }
    auto& [current, was, became] = elements;
    current.removeIf([&](const QByteArray& element) { return became.contains(element) && !was.contains(element); });
    for (const QByteArray& element : std::as_const(was))
        if (!became.contains(element) && !current.contains(element))
            current.append(element);
    return current.isEmpty() ? Value(schema().initial[std::size_t(schema().indexOf(name))]) : Value(RawJson{'[' + current.join(',') + ']'});
}

} // namespace callboard
