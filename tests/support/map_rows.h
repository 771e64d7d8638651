// MapRows: rows in memory for operations to read, and the simplest way of committing what they return.
#pragma once

#include "core/work/operation.h"

#include <map>
#include <string>

namespace callboard {

class MapRows final : public RowView {
public:
    using RowView::find;
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override
    {
        const auto found = m_rows.find({schema.name, id});
        return found == m_rows.end() ? std::nullopt : std::optional<Row>(found->second);
    }

    void put(const Schema& schema, const Row& row) { m_rows[{schema.name, row.id}] = row; }
    void erase(const Schema& schema, const Uuid& id) { m_rows.erase({schema.name, id}); }
    template <class E> void put(const Record<E>& record) { put(schemaOf<E>(), toRow(record)); }
    // As a server commits: every row that was written is one version further.
    void commit(const Change& change)
    {
        for (const RowWrite& write : change.writes) {
            Row row = write.row;
            const auto before = m_rows.find({write.schema->name, row.id});
            row.version = before == m_rows.end() ? 1 : before->second.version + 1;
            put(*write.schema, row);
        }
    }

    template <class E> E get(const Id<E>& id) const
    {
        auto record = find(id);
        CALLBOARD_REQUIRE(record.ok());
        CALLBOARD_REQUIRE(record->has_value());
        return (*record)->value;
    }
    template <class E> std::vector<Record<E>> all() const
    {
        std::vector<Record<E>> records;
        for (const auto& [place, row] : m_rows)
            if (place.first == schemaOf<E>().name) {
                auto record = fromRow<E>(row);
                CALLBOARD_REQUIRE(record.ok());
                records.push_back(*record);
            }
        return records;
    }
    using Rows = std::map<std::pair<std::string, Uuid>, Row>;
    const Rows& rows() const { return m_rows; }

private:
    Rows m_rows;
};

} // namespace callboard
