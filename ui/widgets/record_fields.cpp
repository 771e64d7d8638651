// From columns and declarations to the specifications of editors.
#include "ui/widgets/record_fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard {

namespace {


struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordFields)
};

Kind kindOf(CustomKind kind)
{
    switch (kind) {
    case CustomKind::Text: return Kind::Text;
    case CustomKind::Integer: return Kind::Integer;
    case CustomKind::Boolean: return Kind::Boolean;
    case CustomKind::Date: return Kind::Time;
    case CustomKind::Option: return Kind::Option;
    }
    return Kind::Text;
}

ChoiceData noChoice() { return {QString(), Texts::tr("None")}; }

FieldSpec specOf(const CustomField& field)
{
    FieldSpec spec{customPrefix + field.name.toUtf8(), field.label, kindOf(field.kind.valueOr(CustomKind::Text))};
    spec.required = field.required;
    spec.dateOnly = field.kind == CustomKind::Date;
    spec.declared = field;
    if (!field.example.isEmpty())
        spec.note = QCoreApplication::translate("RecordFields", "For example %1").arg(field.example);
    if (spec.kind == Kind::Option) {
        if (!field.required)
            spec.choices << noChoice();
        for (const QString& option : field.options)
            spec.choices << ChoiceData{option, option};
    }
    return spec;
}

} // namespace

FieldSpec specOf(const Column& column, const QString& region)
{
    FieldSpec spec{column.name, QCoreApplication::translate("fields", column.label), column.kind};
    spec.required = column.has(Required);
    spec.dialled = column.has(Dialled);
    spec.region = region;
    for (const Option& option : column.options)
        spec.choices << ChoiceData{QLatin1String(option.name), QCoreApplication::translate("fields", option.label)};
    spec.element = column.kind == Kind::List && column.element ? column.element() : nullptr;
    spec.canonical = column.roundTrip;
    return spec;
}

std::vector<FieldSpec> fieldSpecs(const Schema& schema, const FieldContext& context)
{
    std::vector<FieldSpec> specs;
    for (const Column& column : schema.columns) {
        if (column.has(Derived) || column.kind == Kind::Unknown)
            continue;
        if (column.kind == Kind::Custom) {
            for (const CustomField& field : declaredFor(schema, context.custom))
                if (field.kind.isKnown()) // a newer kind has no editor here; its value stays as it is
                    specs.push_back(specOf(field));
            continue;
        }
        FieldSpec spec = specOf(column, context.region);
        if (const auto choices = context.references.find(spec.name); column.kind == Kind::Reference && choices != context.references.end()) {
            if (!spec.required)
                spec.choices << noChoice();
            spec.choices << choices->second;
        }
        specs.push_back(spec);
    }
    return specs;
}

std::map<QByteArray, Value> fieldValues(const Schema& schema, const std::vector<Value>& values)
{
    CALLBOARD_REQUIRE(values.size() == schema.columns.size());
    std::map<QByteArray, Value> all;
    for (std::size_t at = 0; at < values.size(); ++at) {
        const Column& column = schema.columns[at];
        if (column.kind != Kind::Custom) {
            all[column.name] = values[at];
            continue;
        }
        if (const auto custom = Codec<CustomFields>::in(values[at]))
            for (const auto& [name, value] : custom->fields)
                all[customPrefix + name] = value;
    }
    return all;
}

} // namespace callboard
