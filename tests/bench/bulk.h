// Bulk loads: the demo's rows through RowStore, and the same rows through SQLite's own interface as the raw limit.
#pragma once

#include "tests/bench/demo_batches.h"
#include "core/storage/row_store.h"

#include <functional>

namespace callboard::bench {

enum class Searchable { No, Yes };

struct Load {
    qint64 rows = 0;
    double seconds = 0; // of writing and committing; making the rows is not counted
    double rowsPerSecond() const { return double(rows) / seconds; }
    std::vector<DemoCustomer> samples;
};

// A new file of the cache's durability with all tables. `load` fills it in batches of DemoBatches::batch_rows.
Result<std::unique_ptr<Database>> newCacheFile(const QString& path);
Result<Load> load(Database& database, qint64 customers, Searchable searchable);

// The same rows, bytes, indexes, durability and group size, with statements bound by hand. What the search tables get is
// worked out before the clock starts: the limit is SQLite, not the cutting of words.
Result<Load> loadBare(Database& database, qint64 customers, Searchable searchable);

} // namespace callboard::bench
