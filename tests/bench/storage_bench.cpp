// Group "storage": what rows cost to write, beside the same rows through SQLite's own interface.
#include "tests/bench/bench.h"
#include "tests/bench/bulk.h"

#include <QDir>

namespace callboard::bench {

namespace {

// Four files are filled; a tenth of the rows says as much about ratios.
constexpr qint64 share = 10;

using Loader = Result<Load> (*)(Database&, qint64, Searchable);

Result<double> measure(const Options& options, const char* name, Loader loader, Searchable searchable)
{
    auto database = newCacheFile(QDir(options.dir).filePath(QString::fromLatin1(name)));
    if (!database)
        return database.error();
    auto loaded = loader(**database, std::max<qint64>(100, options.customers / share), searchable);
    if (!loaded)
        return loaded.error();
    report(QByteArray("storage: ") + name, loaded->rowsPerSecond(), "rows/s");
    return loaded->rowsPerSecond();
}

Result<void> compare(const Options& options, const char* what, const char* ours, const char* bare, Searchable searchable)
{
    auto limit = measure(options, bare, loadBare, searchable);
    if (!limit)
        return limit.error();
    auto speed = measure(options, ours, load, searchable);
    if (!speed)
        return speed.error();
    report(QByteArray("storage: ") + what + ", bare / ours", *limit / *speed, "x");
    return {};
}

}

Result<void> benchStorage(const Options& options)
{
    if (auto done = compare(options, "bulk load", "rows", "bare rows", Searchable::No); !done)
        return done;
    return compare(options, "bulk load with search", "searchable rows", "bare searchable rows", Searchable::Yes);
}

} // namespace callboard::bench
