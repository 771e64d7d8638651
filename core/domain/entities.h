// The list of entities: a line here gives an entity its tables, indexes, JSON, sync, search, forms and export.
#pragma once

#include "core/domain/fields.h"

namespace callboard {

// Every entity's schema, parents before children.
const std::vector<const Schema*>& entitySchemas();
const Schema* entityNamed(QByteArrayView name); // nullptr when this version does not know it

// One field's value as a conflict or a merge keeps it, from its JSON text; a name that is no column is a declared field's.
Result<Value> fieldFromJson(const Schema& schema, QByteArrayView name, const QString& json);

// Further indexes, where one column is not enough for a list that is shown at once. Columns in order, newest first by reading backwards.
struct CompositeIndex {
    const char* schema;
    std::vector<const char*> columns;
};
const std::vector<CompositeIndex>& compositeIndexes();

} // namespace callboard
