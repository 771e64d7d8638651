// CustomerMerge: one customer's merge into another: where the first leads, and enough to give both back as they were.
#pragma once

#include "core/domain/customer.h"

namespace callboard {

// Rows of one kind that were moved, by the column that says whose they are.
struct MovedRows {
    QString entity, column;
    QStringList rows;     // ids as text
    QStringList elements; // where the column is a list: for each row the element as it was written, as JSON text
    Unknown unknown;
    bool operator==(const MovedRows&) const = default;
    static constexpr auto schemaName = "moved_rows";
    static constexpr auto fields()
    {
        return std::tuple{field("entity", QT_TRANSLATE_NOOP("fields", "Record"), &MovedRows::entity, Required), field("column", QT_TRANSLATE_NOOP("fields", "Field"), &MovedRows::column, Required),
                          field("rows", QT_TRANSLATE_NOOP("fields", "Records"), &MovedRows::rows), field("elements", QT_TRANSLATE_NOOP("fields", "Parts"), &MovedRows::elements),
                          field("unknown", "", &MovedRows::unknown)};
    }
};

// A field of the record that stays of which the one that was merged has a part, also where it only said the same. Values are JSON text.
struct MergedField {
    QString column;        // or "custom.<name>"
    QString before, after;
    QString given;         // by the record that was merged
    bool joined = false;   // what was given came beside what was there, and did not replace it
    Unknown unknown;
    bool operator==(const MergedField&) const = default;
    static constexpr auto schemaName = "merged_field";
    static constexpr auto fields()
    {
        return std::tuple{field("column", QT_TRANSLATE_NOOP("fields", "Field"), &MergedField::column, Required), field("before", QT_TRANSLATE_NOOP("fields", "Before"), &MergedField::before, Personal),
                          field("after", QT_TRANSLATE_NOOP("fields", "After"), &MergedField::after, Personal), field("given", QT_TRANSLATE_NOOP("fields", "Given"), &MergedField::given, Personal),
                          field("joined", QT_TRANSLATE_NOOP("fields", "Joined"), &MergedField::joined), field("unknown", "", &MergedField::unknown)};
    }
};

// One a customer who was merged, made of their id, so that it is found without a search: while it is in force the record that stays answers
// for the other, whose row stays as it was. A later merge of the same one takes its place once the first was undone. The two are no
// references: a merge says what was, and is moved by no other merge.
struct CustomerMerge {
    Id<Brand> brand;
    Uuid stays, leaves;
    QList<MergedField> values; // of the record that stays; the other keeps its own
    QList<MovedRows> moved;    // written by the server, which has all of them
    Id<User> author;
    Instant at;
    Id<User> undone_by;
    Instant undone;            // not set: it is in force
    Unknown unknown;
    bool operator==(const CustomerMerge&) const = default;
    bool isInForce() const { return !undone.isSet(); }
    static constexpr auto schemaName = "customer_merge";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CustomerMerge::brand, Required | Derived),
                          field("stays", QT_TRANSLATE_NOOP("fields", "Record that stays"), &CustomerMerge::stays, Required | Derived | Indexed),
                          field("leaves", QT_TRANSLATE_NOOP("fields", "Record that was merged"), &CustomerMerge::leaves, Required | Derived | Indexed),
                          field("values", QT_TRANSLATE_NOOP("fields", "Values"), &CustomerMerge::values, Derived | Personal),
                          field("moved", QT_TRANSLATE_NOOP("fields", "Moved"), &CustomerMerge::moved, Derived),
                          field("author", QT_TRANSLATE_NOOP("fields", "Author"), &CustomerMerge::author, Derived),
                          field("at", QT_TRANSLATE_NOOP("fields", "Time"), &CustomerMerge::at, Derived),
                          field("undone_by", QT_TRANSLATE_NOOP("fields", "Undone by"), &CustomerMerge::undone_by, Derived),
                          field("undone", QT_TRANSLATE_NOOP("fields", "Undone"), &CustomerMerge::undone, Derived),
                          field("unknown", "", &CustomerMerge::unknown)};
    }
};
inline Id<CustomerMerge> mergeOf(const Uuid& leaves)
{
    constexpr Uuid space{0x8e41c6d0a25f4b73ULL, 0xb1f05d927e3c6a48ULL};
    return {Uuid::derived(space, leaves.text())};
}

// One a customer into whom others were merged; its id is theirs, so that an operation finds without a search who they are and were. Their merges
// say whether they are in force.
struct MergedCustomers {
    Id<Brand> brand;
    QStringList leaves; // ids as text, in the order in which they were merged, the last time of each
    Unknown unknown;
    bool operator==(const MergedCustomers&) const = default;
    static constexpr auto schemaName = "merged_customers";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &MergedCustomers::brand, Required | Derived),
                          field("leaves", QT_TRANSLATE_NOOP("fields", "Records that were merged"), &MergedCustomers::leaves, Derived), field("unknown", "", &MergedCustomers::unknown)};
    }
};
inline Id<MergedCustomers> mergedInto(const Uuid& stays) { return {stays}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<MovedRows>();
extern template const Schema& schemaOf<MergedField>();
extern template const Schema& schemaOf<CustomerMerge>();
extern template const Schema& schemaOf<MergedCustomers>();

} // namespace callboard
