// CustomField: a field that a site adds to its records by configuration: what it holds, whose it is, and when it is asked for.
#pragma once

#include "core/domain/site.h"

#include <functional>

namespace callboard {

enum class CustomKind { Text, Integer, Boolean, Date, Option };
constexpr auto optionsOf(CustomKind)
{
    return std::array{Option{"text", QT_TRANSLATE_NOOP("fields", "Text")}, Option{"integer", QT_TRANSLATE_NOOP("fields", "Whole number")},
                      Option{"boolean", QT_TRANSLATE_NOOP("fields", "Yes or no")}, Option{"date", QT_TRANSLATE_NOOP("fields", "Date")},
                      Option{"option", QT_TRANSLATE_NOOP("fields", "Choice")}};
}

// Equal to a built-in field: forms, search, import, export, bulk edits, macros and conflicts have it.
struct CustomField {
    QString entity; // schema name
    QString name;   // lower-case letters, digits and _; stored name without "custom."
    QString label;
    Choice<CustomKind> kind;
    QStringList options;
    bool required = false; // must not be left empty, where it is asked for
    qint64 position = 0;
    Id<Brand> brand;         // whose records have it; empty: every brand's
    QString least, most;     // of a whole number its value, of a date the day ("2026-11-21"), of a text how many characters; empty: no bound
    QString pattern;         // that all of a text must match, as QRegularExpression reads it; empty: anything
    QString example;         // what a value looks like, for whoever fills it in
    QString when_field;      // another field of the record by its stored name ("category", "custom.size"); empty: it is always asked for
    QStringList when_values; // that the other field has when this one is asked for ("yes" and "no" of a yes or no); empty: any value
    Unknown unknown;
    bool operator==(const CustomField&) const = default;
    static constexpr auto schemaName = "custom_field";
    static constexpr auto fields()
    {
        return std::tuple{field("entity", QT_TRANSLATE_NOOP("fields", "Record"), &CustomField::entity, Required),
                          field("name", QT_TRANSLATE_NOOP("fields", "Name"), &CustomField::name, Required),
                          field("label", QT_TRANSLATE_NOOP("fields", "Label"), &CustomField::label, Required),
                          field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &CustomField::kind),
                          field("options", QT_TRANSLATE_NOOP("fields", "Choices"), &CustomField::options),
                          field("required", QT_TRANSLATE_NOOP("fields", "Required"), &CustomField::required),
                          field("position", QT_TRANSLATE_NOOP("fields", "Position"), &CustomField::position),
                          field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CustomField::brand),
                          field("least", QT_TRANSLATE_NOOP("fields", "At least"), &CustomField::least),
                          field("most", QT_TRANSLATE_NOOP("fields", "At most"), &CustomField::most),
                          field("pattern", QT_TRANSLATE_NOOP("fields", "Pattern"), &CustomField::pattern),
                          field("example", QT_TRANSLATE_NOOP("fields", "Example"), &CustomField::example),
                          field("when_field", QT_TRANSLATE_NOOP("fields", "Depends on"), &CustomField::when_field),
                          field("when_values", QT_TRANSLATE_NOOP("fields", "Asked for at"), &CustomField::when_values),
                          field("unknown", "", &CustomField::unknown)};
    }
    bool isOfBrand(const Id<Brand>& of) const { return brand.isNull() || brand == of; }
};

inline constexpr int customFields_max = 300; // of one entity

// A declared field is found by its entity and name, so that an operation can check a value by reading one row.
inline Id<CustomField> customFieldId(QByteArrayView entity, QByteArrayView name)
{
    constexpr Uuid space{0x7d3f52c0a1b84e6bULL, 0x9c11d2a4e5f60718ULL};
    return {Uuid::derived(space, entity.toByteArray() + ' ' + name.toByteArray())};
}

// The fields declared for a schema, in the order in which forms and lists show them.
std::vector<CustomField> declaredFor(const Schema& schema, std::vector<CustomField> all);
// Refuses what could not be stored, shown or ever filled in: a wrong name, a record that takes no fields, choices without a choice, bounds that
// cross, a pattern that is none, a field that depends on itself or on one that cannot be depended on.
Result<void> checkDeclaration(const CustomField& field);
// Whether the field may hold this value; an empty one only where it must not be filled in. In its place, "custom.<name>".
Result<void> checkValue(const CustomField& field, const Value& value);

// Other fields of the same record, for those that depend on them.
struct FieldsBeside {
    std::function<Value(QByteArrayView storedName)> value;
    std::function<std::optional<CustomField>(QByteArrayView name)> declared; // without "custom."; nothing: nobody declared it
};
// Another brand's is not, and neither is one that depends on a field that is not asked for itself. What such a field holds stays where it is.
bool isAskedFor(const CustomField& field, const FieldsBeside& beside);

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<CustomField>();

} // namespace callboard
