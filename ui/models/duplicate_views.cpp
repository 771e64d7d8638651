// A duplicate is shown like any customer that is found, with the reasons behind the name.
#include "ui/models/duplicate_views.h"

#include "core/work/merge_fields.h"
#include "ui/models/hit_views.h"
#include "ui/models/words.h"

namespace callboard {

ListRows duplicateRows(const Workspace& workspace, const std::vector<Duplicate>& found)
{
    ListRows rows;
    for (const Duplicate& one : found) {
        Hit hit;
        hit.schema = &schemaOf<Customer>();
        hit.row = toRow(one.customer);
        for (ListRow& row : hitRows(workspace, {hit})) {
            // What a stronger reason says already needs no saying: "same name and city" is a same name.
            row.chips.append({Words::label(one.reasons.front()->reason), Tone::Warning, {}});
            for (std::size_t at = 1; at < one.reasons.size(); ++at)
                if (!QByteArrayView(one.reasons[at - 1]->reason).startsWith(one.reasons[at]->reason))
                    row.chips.append({Words::label(one.reasons[at]->reason), Tone::Plain, {}});
            row.right = QStringLiteral("Alt+%1").arg(rows.size() + 1);
            rows.append(row);
        }
    }
    return rows;
}

Customer customerOf(const std::map<QByteArray, Value>& typed, const Id<Brand>& brand)
{
    Customer customer;
    customer.brand = brand;
    for (const auto& [name, value] : typed) {
        if (const auto declared = declaredName(QByteArrayView(name)))
            customer.custom.fields[*declared] = value;
        else if (const Column* column = schemaOf<Customer>().column(name))
            (void)column->set(&customer, value); // half a date, say: it may still become one
    }
    return customer;
}

std::map<QByteArray, Value> missingOf(const Record<Customer>& known, const Customer& typed)
{
    std::map<QByteArray, Value> missing;
    const auto fields = mergeFields(known, Record<Customer>{{}, 0, typed});
    if (!fields)
        return missing;
    for (const MergeField& field : *fields)
        if (field.side != MergeSide::Stays)
            if (auto value = mergedValue(field, field.side))
                missing[field.name] = std::move(value).value();
    return missing;
}

} // namespace callboard
