// Backend: what the routes work with: the queues of readers, writer and password checks, the parked waits, and the figures.
#pragma once

#include "core/base/log.h"
#include "core/net/http_message.h"
#include "core/server/job_queue.h"
#include "core/server/metrics.h"
#include "core/server/presence_book.h"
#include "core/server/sign_in.h"
#include "core/server/site_reader.h"
#include "core/server/site_store.h"
#include "core/server/waits.h"

#include <thread>

namespace callboard {

class PostgresListener;

struct BackendSettings {
    QString databasePath; // or PostgreSQL's address
    QByteArray vfs;
    int readers = 2;
    SignInPolicy signIn;
    qint64 wait_ms = protocol::wait_s * 1000LL;
    std::function<HttpCounters()> connections; // for the figures
    PageLimits pages{};
};

// Threads after open(): one writer, `readers` readers, two for passwords (each check takes 64 MiB), one housekeeper, and in front of
// PostgreSQL one that follows the commits of other servers. Every function may be called from any
// thread; none waits for a disk. Jobs run on the thread that owns the connection they are given.
class Backend {
public:
    using ReadJob = std::function<void(SiteReader&)>;
    using WriteJob = std::function<void(SiteStore&)>;
    struct PushJob {
        PreparedPush push;
        std::function<void(PushOutcome)> done; // on the writer's thread, after the commit
    };
    static constexpr std::size_t readsMax = 2'000, writesMax = 2'000, passwordsMax = 64;
    static constexpr std::size_t groupMax = 128; // pushes in one commit

    Backend(const BackendSettings& settings, const Clock& clock, Random& random, const Log& log);
    ~Backend();

    // Opens the site on the writer's thread and the readers on theirs. An error: nothing runs.
    Result<void> open();
    // The same on the caller's thread alone: nothing happens but inside of work(), once around the queues. For tests that own the time.
    Result<void> openHere();
    void work();
    void refuseWork();  // not ready any more; parked waits are answered
    void close();       // works off the queues and ends the threads

    // False: the queue is full or closed; nothing will be called.
    bool read(ReadJob job) { return m_reads.offer(job); }
    bool write(WriteJob job);
    bool push(PushJob job);
    // The check is made after `delay_ms`.
    bool checkPassword(qint64 delay_ms, ReadJob job);

    bool ready() const { return m_open && !m_refusing && !m_diskFails && !m_storeAway; }
    bool isOpen() const { return m_open && !m_refusing; }
    qint64 head() const { return m_head; }
    Metrics::Gauges gauges() const;
    HttpResponse stamped(HttpResponse response) const; // with the site's epoch, head and time

    const BackendSettings settings;
    const Clock& clock;
    Random& random; // the writer's thread only
    const Log& log;
    Metrics metrics;
    SignInBrake brake;
    const PasswordCheck passwords;
    Waits waits;
    PresenceBook presence;
    // Of a desk of this server's: told to whoever is there, and to the other servers.
    void notePresence(const PresenceBook::Desk& desk);
    SiteIdentity identity; // fixed after open()

private:
    using AnyWrite = std::variant<PushJob, WriteJob>;
    Result<std::unique_ptr<SiteStore>> openStore();
    void runWriter(SiteStore& store);
    void write(SiteStore& store, std::vector<AnyWrite> jobs);
    void commitGroup(SiteStore& store, std::vector<PushJob>& group);
    void noteDisk(bool works);
    void keepHouse();
    void noteHead(qint64 head);
    void tellOf(const std::vector<Id<Customer>>& customers);
    void tellOthers(const PresenceBook::Desk& desk);
    void forgetSilent();
    void followOthers(SiteReader& reader);
    void noteStore(const Result<void>& read);

    JobQueue<ReadJob> m_reads{readsMax}, m_passwordJobs{passwordsMax};
    JobQueue<AnyWrite> m_writes{writesMax};
    std::atomic<bool> m_open{false}, m_refusing{false}, m_diskFails{false}, m_storeAway{false};
    std::atomic<qint64> m_head{0};
    const Uuid m_name; // of this server among those of the site, while it runs
    std::vector<std::thread> m_threads;
    std::unique_ptr<SiteStore> m_store;   // of openHere()
    std::unique_ptr<SiteReader> m_reader;
    std::thread m_housekeeper, m_follower;
    std::unique_ptr<PostgresListener> m_listener;
    std::mutex m_houseMutex;
    std::condition_variable m_houseBell;
    std::multimap<qint64, ReadJob> m_delayed; // password checks by the monotonic time at which they may begin
    bool m_houseClosed = false;
};

} // namespace callboard
