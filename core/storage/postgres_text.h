// What PostgreSQL says otherwise than SQLite: its signs for parameters and its names of types.
#pragma once

#include <QByteArrayView>

namespace callboard {

struct PostgresText {
    QByteArray sql;
    int parameters = 0; // the greatest number of one
};

// The statement in PostgreSQL's words: $1 for ?1, and in a CREATE TABLE or ALTER TABLE the types (BYTEA for BLOB, BIGINT for INTEGER …)
// without what only SQLite knows (STRICT, WITHOUT ROWID). Whatever stands in quotes stays as it is.
PostgresText postgresText(QByteArrayView sql);

} // namespace callboard
