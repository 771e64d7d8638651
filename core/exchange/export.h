// Export: rows of an entity as CSV or JSON Lines, by the field list, one row at a time so that any number can be written.
#pragma once

#include "core/domain/custom_field.h"

namespace callboard {

// A table of rows of one schema: "id", "version", the columns' stored names, then "custom.<name>" of each field that the site
// declared for it. Nested values are JSON in their field; the column "custom" holds what no declaration names any more.
class CsvTable {
public:
    CsvTable(const Schema& schema, const std::vector<CustomField>& all);
    void appendHeader(QByteArray& out) const;
    Result<void> appendRow(QByteArray& out, const Row& row) const; // refuses a damaged row

private:
    const Schema& m_schema;
    std::vector<CustomField> m_declared;
};

// {"id":…,"version":…,"value":{…}} and a line feed. Members that only a newer version knows are kept.
void appendJsonLine(QByteArray& out, const Schema& schema, const Row& row);
Result<Row> rowFromJsonLine(const Schema& schema, const QByteArray& line);

} // namespace callboard
