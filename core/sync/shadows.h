// Shadows: what rows are without the operations of this desk that have not come back: kept of each row that such an operation has written.
#pragma once

#include "core/storage/row_store.h"

#include <map>

namespace callboard {

// A row's place, ordered so that whatever goes over rows does the same things in the same order everywhere.
struct RowPlace {
    const Schema* schema = nullptr;
    Uuid id;
    bool operator==(const RowPlace&) const = default;
    bool operator<(const RowPlace& other) const { return schema == other.schema ? id < other.id : qstrcmp(schema->name, other.schema->name) < 0; }
};

using RowsByPlace = std::map<RowPlace, std::optional<Row>>; // nothing: there is no such row

// A table of the cache. Writing wants a Transaction of the caller's.
class Shadows {
public:
    explicit Shadows(Database& database) : m_database(database) {}

    Result<RowsByPlace> all() const;
    // The outer one is nothing where the row has no shadow, the inner one where there is no such row without the operations.
    Result<std::optional<std::optional<Row>>> find(const RowPlace& place) const;
    Result<bool> has(const RowPlace& place) const;
    Result<void> put(const RowPlace& place, const std::optional<Row>& base);
    Result<void> erase(const RowPlace& place);

private:
    Database& m_database;
};

} // namespace callboard
