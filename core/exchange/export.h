// Export: rows of an entity as CSV or JSON Lines, by the field list, one row at a time so that any number can be written.
#pragma once

#include "core/domain/fields.h"

namespace callboard {

// "id", "version", then the columns' stored names; nested values are JSON in their field.
void appendCsvHeader(QByteArray& out, const Schema& schema);
void appendCsvRow(QByteArray& out, const Schema& schema, const Row& row);

// {"id":…,"version":…,"value":{…}} and a line feed. Members that only a newer version knows are kept.
void appendJsonLine(QByteArray& out, const Schema& schema, const Row& row);
Result<Row> rowFromJsonLine(const Schema& schema, const QByteArray& line);

} // namespace callboard
