// Value words: any field of any record as it is read: its name, and its value with the names of options, people and days.
#pragma once

#include "core/domain/custom_field.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// "custom.<name>" by the label that the site gave it; a name that this version does not know stays as it is.
QString fieldLabel(const Workspace& workspace, const Schema& schema, const QByteArray& name);
// Empty for no value. Of a list its elements by their first words; of a reference the name of whom it means.
QString valueWords(const Workspace& workspace, const Schema& schema, const QByteArray& name, const Value& value);
QString valueWords(const CustomField& field, const Value& value);

} // namespace callboard
