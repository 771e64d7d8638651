// Record fields: what a form needs, made from a schema's columns and the fields that a site declared.
#pragma once

#include "core/domain/custom_field.h"
#include "ui/widgets/field_editor.h"

namespace callboard {

// What a schema does not know.
struct FieldContext {
    QString region{};                                        // of the reader; where numbers without a country code are dialled from
    std::vector<CustomField> custom{};                       // those of other entities are passed over
    std::map<QByteArray, QList<ChoiceData>> references{};    // by column; a reference without choices is left out of a form
};

FieldSpec specOf(const Column& column, const QString& region);

// In the order of the columns, without those that only operations set; declared fields stand where the schema has "custom".
std::vector<FieldSpec> fieldSpecs(const Schema& schema, const FieldContext& context);

// Values by the names of fieldSpecs(); `values` in the order of the schema's columns.
std::map<QByteArray, Value> fieldValues(const Schema& schema, const std::vector<Value>& values);

} // namespace callboard
