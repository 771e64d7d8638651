// All rows of an entity in the order in which they came, a page at a time, so that a large table needs little memory.
#pragma once

#include "core/storage/row_store.h"

namespace callboard {

inline constexpr int allRowsPage_rows = 1'000;

// `take(key, row)` gives a Result<void>; an error ends the walk and is returned.
template <class Take> Result<void> forEachRow(const RowStore& rows, const Schema& schema, const Take& take)
{
    for (qint64 after = 0;;) {
        auto page = rows.page(schema, after, allRowsPage_rows);
        if (!page)
            return page.error();
        for (const RowStore::KeyedRow& keyed : *page) {
            after = keyed.key;
            if (Result<void> done = take(keyed.key, keyed.row); !done)
                return done;
        }
        if (page->size() < std::size_t(allRowsPage_rows))
            return {};
    }
}

template <class E, class Take> Result<void> forEachRecord(const RowStore& rows, const Take& take)
{
    return forEachRow(rows, schemaOf<E>(), [&take](qint64, const Row& row) -> Result<void> {
        auto record = storedRecord<E>(row);
        return record ? take(*record) : Result<void>(record.error());
    });
}

} // namespace callboard
