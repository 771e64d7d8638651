// The list of entities: a line here gives an entity its tables, indexes, JSON, sync, search, forms and export.
#pragma once

#include "core/domain/fields.h"

namespace callboard {

// Every entity's schema, parents before children.
const std::vector<const Schema*>& entitySchemas();
const Schema* entityNamed(QByteArrayView name); // nullptr when this version does not know it

// Further indexes, where one column is not enough for a list that is shown at once. Columns in order, newest first by reading backwards.
struct CompositeIndex {
    const char* schema;
    std::vector<const char*> columns;
};
const std::vector<CompositeIndex>& compositeIndexes();

} // namespace callboard
