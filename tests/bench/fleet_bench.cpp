// Group "fleet": a desk that comes back after a day, a thousand desks that wait, and three servers over PostgreSQL.
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/plain_site.h"
#include "tests/bench/server_process.h"
#include "tests/support/postgres_cluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <sys/resource.h>

namespace callboard::bench {

namespace {

constexpr qint64 backlogCustomers = 2'000; // their other rows follow in proportion
constexpr int backlog = 10'000, smallBacklog = 2'500, backlogRounds = 7;
constexpr int idleDesks = 1'000, wakes = 30;
constexpr int servers = 3, writers = 12, perWriter = 300;
constexpr int backlogLimit_s = 600, loadLimit_s = 600, pgbench_s = 10;

// ---- a day away ----

// Times an operation: until the server has all, until all of them have come back, and until another desk shows them.
struct DayAway { double sent_s = 0, back_s = 0, arrived_s = 0; };

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// Kept without a network, then sent in one go; and the same work arriving at a desk that was closed meanwhile.
Result<void> measureDayAway(const Options& options)
{
    auto site = BenchSite::start(options.dir + QStringLiteral("/site"), backlogCustomers);
    if (!site)
        return site.error();
    std::vector<std::unique_ptr<BenchDesk>> desks;
    for (const char* name : {"/here", "/there"}) {
        auto desk = BenchDesk::open(**site, options.dir + QLatin1String(name));
        if (!desk)
            return desk.error();
        (*desk)->engine().start();
        if (auto done = waitUntil([&] { return (*desk)->engine().status().line == SyncStatus::Line::Online; }, loadLimit_s); !done)
            return done;
        (*desk)->engine().stop();
        desks.push_back(std::move(desk).value());
    }
    const auto sendAndFetch = [&](int operations) -> Result<DayAway> {
        DayAway day;
        BenchDesk& here = *desks[0];
        for (int i = 0; i < operations; ++i)
            if (auto kept = here.desk().submit(noteOn((*site)->someCustomer(i), i)); !kept)
                return kept.error();
        const Stopwatch sending;
        here.engine().start();
        if (auto done = waitUntil([&] { return here.engine().status().outbox.waiting == 0; }, backlogLimit_s); !done)
            return done.error();
        day.sent_s = sending.seconds() / operations;
        auto last = here.desk().outbox().list(1);
        if (!last)
            return last.error();
        const qint64 head = last->front().result.feed;
        if (auto done = waitUntil([&] { return here.desk().cacheState().horizon() >= head; }, backlogLimit_s); !done)
            return done.error();
        day.back_s = sending.seconds() / operations;
        here.engine().stop();
        BenchDesk& there = *desks[1];
        const Stopwatch coming;
        there.engine().start();
        if (auto done = waitUntil([&] { return there.desk().cacheState().horizon() >= head && there.engine().status().line == SyncStatus::Line::Online; }, backlogLimit_s); !done)
            return done.error();
        day.arrived_s = coming.seconds() / operations;
        there.engine().stop();
        return day;
    };
    auto little = sendAndFetch(smallBacklog);
    if (!little)
        return little.error();
    // Ours and bare in turn, so that what else the machine does meets both.
    std::vector<double> sent_s, back_s, arrived_s, bare_s, ratios;
    for (int round = 0; round < backlogRounds; ++round) {
        auto day = sendAndFetch(backlog);
        if (!day)
            return day.error();
        auto bare = barePerSecond(options.dir + QStringLiteral("/bare-%1").arg(round), backlog, protocol::pushOperationsMax);
        if (!bare)
            return bare.error();
        auto settled = bareSettledPerSecond(options.dir + QStringLiteral("/bare-outbox-%1.db").arg(round), backlog, protocol::pushOperationsMax);
        if (!settled)
            return settled.error();
        sent_s.push_back(day->sent_s);
        back_s.push_back(day->back_s);
        arrived_s.push_back(day->arrived_s);
        bare_s.push_back(1 / *bare + 1 / *settled);
        ratios.push_back(sent_s.back() / bare_s.back());
    }
    report("fleet: 10,000 queued operations sent", 1 / median(sent_s), "1/s");
    report("fleet: 10,000 queued operations sent and come back", 1 / median(back_s), "1/s");
    report("fleet: bare commits of 200 of the same operations at both ends", 1 / median(bare_s), "1/s");
    report("fleet: queued operations, bare / ours", median(ratios), "x");
    report("fleet: sending, time an operation of 10,000 / of 2,500", median(sent_s) / little->sent_s, "x");
    report("fleet: 10,000 operations of others fetched and shown", 1 / median(arrived_s), "1/s");
    report("fleet: fetching, time an operation of 10,000 / of 2,500", median(arrived_s) / little->arrived_s, "x");
    return {};
}

// ---- a thousand desks that wait ----

// Answers come in any order; the time of each is noted when its first byte is there.
Result<void> wakeAll(std::vector<RawClient>& waiting, const QByteArray& request, PlainDesk& writer, const QByteArray& push, Timings& woken)
{
    for (RawClient& client : waiting)
        if (!client.send(request))
            return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "A connection was closed by the server."));
    std::this_thread::sleep_for(std::chrono::milliseconds(300)); // all are parked
    const Stopwatch watch;
    if (auto done = writer.push(push); !done)
        return done;
    std::vector<pollfd> open;
    for (const RawClient& client : waiting)
        open.push_back({client.socket(), POLLIN, 0});
    for (std::size_t left = open.size(); left > 0;) {
        if (::poll(open.data(), open.size(), patience_ms) <= 0)
            return Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "A waiting desk was not answered."));
        const double now_s = watch.seconds();
        for (std::size_t i = 0; i < open.size(); ++i)
            if (open[i].fd >= 0 && open[i].revents) {
                woken.add(now_s);
                (void)waiting[i].readAnswer();
                open[i].fd = -1;
                --left;
            }
    }
    return {};
}

Result<void> measureIdle(const Options& options)
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files); // and the server's, which is started from here
    const QString folder = options.dir + QStringLiteral("/idle");
    QDir().mkpath(folder);
    PlainSite site;
    if (auto made = site.make(SiteFolder::databasePathIn(folder), wakes); !made)
        return made.error();
    auto server = ServerProcess::start({QStringLiteral("--data"), folder}, folder);
    if (!server)
        return server.error();
    PlainDesk writer((*server)->port());
    if (auto begun = writer.begin(); !begun)
        return begun.error();
    const double before_mib = (*server)->memory_mib();
    std::vector<RawClient> waiting;
    for (int i = 0; i < idleDesks; ++i)
        waiting.emplace_back((*server)->port());
    Timings woken;
    double with_mib = 0;
    for (int i = 0; i < wakes; ++i) {
        auto cursor = writer.cursor();
        if (!cursor)
            return cursor.error();
        const QByteArray request = writer.request("/v1/sync/wait", writeMessage(PullRequest{QString::fromLatin1(*cursor), {}, {}, {}, {}, {}}));
        const QByteArray push = writer.pushOf(noteOn(site.customers[std::size_t(i)], i), site, i);
        if (auto done = wakeAll(waiting, request, writer, push, woken); !done)
            return done;
        with_mib = std::max(with_mib, (*server)->memory_mib());
    }
    woken.reportAs("fleet: 1,000 waiting desks, from a push to the answer of each");
    report("fleet: memory of the server without desks", before_mib, "MiB");
    report("fleet: memory of the server with 1,000 waiting desks", with_mib, "MiB");
    return {};
}

// ---- three servers ----

// What one operation of the same kind commits, in pgbench's words: its result, two places in the feed, a new row and a changed one, and
// the head of the feed taken last.
constexpr char script[] = R"(\set n random(1, 1000000000)
\set c random(1, 3600)
BEGIN;
INSERT INTO bench_result(id, result, payload) VALUES (:n, repeat('r', 180), repeat('p', 460));
INSERT INTO bench_entry(customer, words) VALUES (:c, repeat('w', 400));
UPDATE bench_customer SET contact = :n WHERE id = :c;
INSERT INTO bench_feed(kind, row) VALUES ('timeline_entry', :n), ('customer', :c);
UPDATE bench_head SET seq = seq + 1 WHERE id = 1;
END;
)";
constexpr const char* tables[] = {
    "CREATE TABLE bench_result(key BIGSERIAL PRIMARY KEY, id BIGINT NOT NULL, result TEXT NOT NULL, payload TEXT NOT NULL)", "CREATE INDEX bench_result_id ON bench_result(id)",
    "CREATE TABLE bench_entry(key BIGSERIAL PRIMARY KEY, customer BIGINT NOT NULL, words TEXT NOT NULL)", "CREATE INDEX bench_entry_customer ON bench_entry(customer)",
    "CREATE TABLE bench_customer(id BIGINT PRIMARY KEY, contact BIGINT NOT NULL)", "INSERT INTO bench_customer SELECT g, 0 FROM generate_series(1, 3600) g",
    "CREATE TABLE bench_feed(seq BIGSERIAL PRIMARY KEY, kind TEXT NOT NULL, row BIGINT NOT NULL)", "CREATE TABLE bench_head(id INT PRIMARY KEY, seq BIGINT NOT NULL)", "INSERT INTO bench_head VALUES (1, 0)",
};

Result<double> pgbenchPerSecond(test::PostgresCluster& cluster, const QString& address, const QString& folder)
{
    auto database = Database::open({address, Access::Writer, Durability::Full, {}});
    if (!database)
        return database.error();
    for (const char* table : tables)
        if (auto done = (*database)->run(table); !done)
            return done.error();
    QFile file(folder + QStringLiteral("/operation.sql"));
    if (!file.open(QIODevice::WriteOnly) || file.write(script) < 0)
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), folder);
    file.close();
    QProcess pgbench;
    pgbench.start(cluster.program("pgbench"), {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"), QStringLiteral("-c"), QString::number(writers), QStringLiteral("-j"), QStringLiteral("2"),
                                               QStringLiteral("-T"), QString::number(pgbench_s), QStringLiteral("-f"), file.fileName(), address});
    if (!pgbench.waitForFinished(3 * pgbench_s * 1000) || pgbench.exitCode() != 0)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "pgbench did not run: %1"), QString::fromUtf8(pgbench.readAllStandardError()).simplified());
    for (const QByteArray& line : pgbench.readAllStandardOutput().split('\n'))
        if (line.startsWith("tps = "))
            return line.mid(6).split(' ').first().toDouble();
    return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "pgbench said nothing that is known."));
}

Result<void> measurePostgres(const Options& options)
{
    const auto cluster = test::PostgresCluster::start(test::PostgresCluster::Flushes::Yes);
    if (!cluster)
        return {}; // it has said why
    const QString folder = options.dir + QStringLiteral("/postgres");
    QDir().mkpath(folder);
    auto plain = pgbenchPerSecond(*cluster, cluster->freshDatabase(), folder);
    if (!plain)
        return plain.error();
    const QString address = cluster->freshDatabase();
    PlainSite site;
    if (auto made = site.make(address, writers * perWriter); !made)
        return made.error();
    std::vector<std::unique_ptr<ServerProcess>> processes;
    std::vector<quint16> ports;
    for (int i = 0; i < servers; ++i) {
        auto server = ServerProcess::start({QStringLiteral("--database"), address}, folder + QStringLiteral("/server-%1").arg(i));
        if (!server)
            return server.error();
        processes.push_back(std::move(server).value());
        ports.push_back(processes.back()->port());
    }
    auto ours = pushedPerSecond(ports, site, writers, perWriter);
    if (!ours)
        return ours.error();
    report("fleet: operations over HTTP, 12 connections, three servers over PostgreSQL", *ours, "1/s");
    report("fleet: pgbench, 12 connections, the same commits", *plain, "1/s");
    report("fleet: three servers / pgbench", *ours / *plain, "ratio");
    return {};
}

}

Result<void> benchFleet(const Options& options)
{
    for (auto measure : {measureDayAway, measureIdle, measurePostgres})
        if (auto done = measure(options); !done)
            return done;
    return {};
}

} // namespace callboard::bench
