// Import: files and a mapping in, typed rows and refused lines out. Writes nothing; the caller shows a plan or applies it.
#pragma once

#include "core/exchange/mapping.h"

#include <functional>

namespace callboard {

struct ImportSource {
    // The bytes of a file that the mapping names.
    std::function<Result<QByteArray>(const QString& file)> read;
    // The row as the store has it, for references to what is there already and for telling new from changed.
    std::function<std::optional<Row>(const Schema& schema, const Uuid& id)> existing;
};

enum class ImportState { New, Changed, Unchanged };

struct ImportedRow {
    const Schema* schema;
    Row row;                 // with the version of the existing row; fields that the mapping does not name are the existing row's
    ImportState state;
    QString file;
    qint64 line;             // 0 for a row made of constants
};

struct RefusedLine {
    QString file;
    qint64 line;
    Error reason;
    QByteArray bytes;        // the line as it stands in the file, to be corrected and imported again
};

struct ImportPlan {
    std::vector<ImportedRow> rows;      // in the mapping's order: what is referred to comes first
    std::vector<RefusedLine> refused;   // in the order of files and lines
    qint64 count(const Schema& schema, ImportState state) const;
};

// An Error only when nothing can be done at all: a file is missing, or its columns are not those of the mapping. `site` is
// the space of the ids, so that the same key is the same row in every run.
Result<ImportPlan> planImport(const Mapping& mapping, const Uuid& site, const ImportSource& source);

// The id of the row with this key.
Uuid importedId(const Uuid& site, const Schema& schema, const QStringList& key);

// The refused lines as a CSV file: file, line, reason, the line itself.
QByteArray refusedCsv(const std::vector<RefusedLine>& refused);

} // namespace callboard
