// Group "sync": a desk's first load over HTTP, an edit until it is safe, and until the desk beside shows it.
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bulk.h"
#include "tests/bench/plain_site.h"

#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace callboard::bench {

namespace {

constexpr int edits = 500;
constexpr int loadLimit_s = 3600, shownLimit_s = 10;

// The first load against the same number of the same kinds of rows, written bare with the same indexes and group size.
Result<void> measureLoad(const Options& options, BenchDesk& desk)
{
    const Stopwatch watch;
    desk.engine().start();
    if (auto done = waitUntil([&] { return desk.desk().cache().state().isLoaded(); }, loadLimit_s); !done)
        return done;
    const double seconds = watch.seconds();
    const double speed = double(desk.desk().cache().state().loaded) / seconds;
    auto bareFile = newCacheFile(QDir(options.dir).filePath(QStringLiteral("bare.db")));
    if (!bareFile)
        return bareFile.error();
    auto bare = loadBare(**bareFile, BenchSite::customersOf(options), Searchable::Yes);
    if (!bare)
        return bare.error();
    report("sync: rows of a first load", double(desk.desk().cache().state().loaded), "rows");
    report("sync: first load over HTTP, durable and searchable", speed, "rows/s");
    report("sync: bare inserts with the same indexes", bare->rowsPerSecond(), "rows/s");
    report("sync: first load, bare / ours", bare->rowsPerSecond() / speed, "x");
    return {};
}

// A file that is brought to the disk between measurements: edits come seconds apart, and no fsync waits for the one before.
class Settled {
public:
    explicit Settled(const QString& path) : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY)) {}
    ~Settled() { ::close(m_file); }
    Settled(const Settled&) = delete;
    Settled& operator=(const Settled&) = delete;
    void now() const { (void)::fdatasync(m_file); }

private:
    int m_file;
};

Result<void> measureEdits(const Options& options, BenchSite& site, BenchDesk& desk)
{
    Timings safe, shown, bare;
    qsizetype bytes = 0;
    const Settled cacheLog(options.dir + QStringLiteral("/here/cache.db-wal"));
    for (int i = 0; i < edits; ++i) {
        cacheLog.now();
        Result<Operation> outcome = Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "The edit was not answered."));
        const Stopwatch watch;
        desk.desk().submit(noteOn(site.someCustomer(i), i), {}, [&](Result<Operation> kept) {
            safe.add(watch.seconds());
            outcome = std::move(kept);
        });
        shown.add(watch.seconds());
        if (!outcome)
            return outcome.error();
        bytes = writeMessage(*outcome).size();
    }
    auto file = Database::open({QDir(options.dir).filePath(QStringLiteral("commit.db")), Access::Writer, Durability::Full, {}});
    if (!file)
        return file.error();
    if (auto done = (*file)->run("CREATE TABLE operation(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)"); !done)
        return done;
    sqlite3* handle = (*file)->handle();
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(handle, "INSERT INTO operation(id, body) VALUES (randomblob(16), ?1)", -1, &insert, nullptr);
    const QByteArray body(bytes, 'x');
    for (int i = 0; i < edits; ++i)
        bare.measure([&] {
            sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
            sqlite3_bind_text(insert, 1, body.constData(), int(body.size()), SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
            return sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr);
        });
    sqlite3_finalize(insert);
    safe.reportAs("sync: edit acknowledged, safe on disk");
    shown.reportAs("sync: edit safe and shown here");
    bare.reportAs("sync: bare commit of the same bytes and durability");
    report("sync: edit acknowledged, ours / bare at p50", safe.percentile(50) / bare.percentile(50), "x");
    return {};
}

Result<void> measureOtherDesk(BenchSite& site, BenchDesk& here, BenchDesk& there)
{
    there.engine().start();
    const auto settled = [&] { return there.desk().cache().state().isLoaded() && here.engine().status().outbox.waiting == 0; };
    if (auto done = waitUntil(settled, loadLimit_s); !done)
        return done;
    bool arrived = false;
    there.desk().onChanged = [&](const ChangeSet& changes) { arrived = arrived || changes.rows.contains(&schemaOf<TimelineEntry>()); };
    Timings shown;
    for (int i = 0; i < edits; ++i) {
        arrived = false;
        const Stopwatch watch;
        if (auto kept = here.desk().submit(noteOn(site.someCustomer(i), i)); !kept)
            return kept.error();
        here.engine().wake();
        if (auto done = waitUntil([&] { return arrived; }, shownLimit_s); !done)
            return done;
        shown.add(watch.seconds());
    }
    there.desk().onChanged = {};
    shown.reportAs("sync: edit here until shown at the desk beside");
    return {};
}

}

Result<void> benchSync(const Options& options)
{
    auto site = BenchSite::start(options.dir + QStringLiteral("/site"), BenchSite::customersOf(options));
    if (!site)
        return site.error();
    auto here = BenchDesk::open(**site, options.dir + QStringLiteral("/here"));
    if (!here)
        return here.error();
    if (auto done = measureLoad(options, **here); !done)
        return done;
    if (auto done = measureEdits(options, **site, **here); !done)
        return done;
    auto there = BenchDesk::open(**site, options.dir + QStringLiteral("/there"));
    if (!there)
        return there.error();
    return measureOtherDesk(**site, **here, **there);
}

} // namespace callboard::bench
