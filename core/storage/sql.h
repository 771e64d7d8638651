// SQL from field lists: the only place that writes CREATE, SELECT and INSERT for entities; every engine takes its texts.
#pragma once

#include "core/domain/entities.h"

namespace callboard {

enum class Comparison { Equal, NotEqual, Less, AtMost, Greater, AtLeast };
struct Filter {
    QByteArray column;
    Comparison comparison = Comparison::Equal;
    Value value;
};

// Rows of one schema: every filter must hold; in the order of one column, or as they were stored.
struct Query {
    const Schema* schema = nullptr;
    std::vector<Filter> where = {};
    QByteArray orderBy = {};
    bool descending = false;
    int limit = 200;
    int offset = 0;
};

namespace sql {

QByteArray quoted(QByteArrayView name);                  // "order" is a word of SQL
std::vector<QByteArray> createTable(const Schema& schema, const char* extraColumns = ""); // table and its indexes
QByteArray addColumn(const Schema& schema, const Column& column);
QByteArray rowColumns(const Schema& schema);             // "id, version, column, …": what readRow() expects
QByteArray insertRow(const Schema& schema);              // parameters: id, version, columns…; does nothing if the id exists
QByteArray updateRow(const Schema& schema);              // parameters: id, version, columns…
QByteArray condition(const Filter& filter, int parameter); // of a WHERE
QByteArray select(const Query& query);                   // parameters: the filters' values
QByteArray count(const Query& query);                    // the same, without order and limit

} // namespace sql
} // namespace callboard
