// Mapping: how the columns of somebody's CSV files become our fields; read from a JSON file that a site writes once.
#pragma once

#include "core/domain/fields.h"
#include "core/exchange/formats.h"

namespace callboard {

// One field of ours and where its text comes from.
struct MappedField {
    int field = -1;                // index in the schema
    QByteArray custom;             // name of the field that the site declared; `field` is then the column that keeps them
    QString column;                // of the CSV file; empty: `constant`
    QString constant;
    FormatRule rule;
    const Schema* reference = nullptr; // the text is the key of a row of this entity
    std::vector<std::vector<MappedField>> elements; // nested structs: one for an object and for declared fields, any number for a list
};

// Which rows of a file become rows of an entity, or elements of a list in one.
struct MappedTable {
    QString file;                  // empty: a single row made of constants
    const Schema* schema = nullptr;
    QStringList key;               // columns that name the row (for lists: the owner); a literal when `file` is empty
    std::vector<MappedField> fields;
    int list = -1;                 // field of `schema` that the file's rows are elements of
    QStringList elementKey;        // columns that name an element within its owner; may be empty
    std::vector<std::pair<int, QString>> collect; // rows of one element add this column's text to its list of texts
    int sumInto = -1, sumOf = -1;  // an amount of the owner that adds up an amount of its elements

    const Schema& target() const { return list < 0 ? *schema : *schema->columns[std::size_t(list)].element(); }
};

struct Mapping {
    std::vector<MappedTable> tables; // in the order in which they are read: what is referred to comes first

    // The format is described in resources/mappings/README.md. Unknown names are refused with their place, so that a
    // misspelled rule is never silently without effect.
    static Result<Mapping> fromJson(const QByteArray& text);
};

} // namespace callboard
