// Operations of administrators: rows of the site's set-up and rows that come from other systems.
#pragma once

#include "core/work/operation.h"

namespace callboard {

// One whole row as it is written from outside.
struct WrittenRow {
    Uuid id;
    RawJson row; // the entity's object
    bool operator==(const WrittenRow&) const = default;
    static constexpr auto schemaName = "written_row";
    static constexpr auto fields() { return std::tuple{field("id", "", &WrittenRow::id, Required), field("row", "", &WrittenRow::row, Required)}; }
};

// Writes whole rows: the way of imports, demo data, users, teams and declared fields.
struct PutRows {
    static constexpr auto schemaName = "rows.put";
    static constexpr Role least = Role::Admin;
    QString kind;
    QList<WrittenRow> rows; // at most rowsMax
    static constexpr qsizetype rowsMax = 1000;
    static constexpr auto fields()
    {
        return std::tuple{field("kind", "", &PutRows::kind, Required), field("rows", "", &PutRows::rows, Required)};
    }
    static Result<Change> run(const RowView& rows, const PutRows& args, const Context& context);
    static Operation of(const Schema& schema, const std::vector<Row>& rows);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<WrittenRow>();
extern template const Schema& schemaOf<PutRows>();

} // namespace callboard
