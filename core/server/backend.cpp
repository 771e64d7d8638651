// The back end's threads and what they do between jobs.
#include "core/server/backend.h"

#include "core/server/blob_store.h"
#include "core/storage/bound.h"
#include "core/storage/postgres_listener.h"

#include <QFileInfo>
#include <future>

namespace callboard {

namespace {

constexpr qint64 houseRound_ms = 100;
constexpr qint64 probe_ms = 2'000;              // how often a failing disk is tried again
constexpr qint64 forget_ms = 60 * 60'000;       // how often expired sessions and abandoned uploads are removed
constexpr qint64 keepBegun_ms = 7LL * 24 * 60 * 60'000; // an upload that nobody went on with
constexpr int passwordThreads = 2;
constexpr char presenceChannel[] = "callboard_presence";
constexpr int follow_ms = 2'000;                 // how often other servers' commits are looked for when nobody tells of them

HttpResponse waitAnswer(int status, qint64 head)
{
    if (status == 204)
        return HttpResponse{204, {}, {}};
    return HttpResponse::json(200, writeMessage(WaitAnswer{head, true, {}, {}}));
}

}

Backend::Backend(const BackendSettings& s, const Clock& c, Random& r, const Log& l)
    : settings(s), clock(c), random(r), log(l), passwords(s.signIn.cost), waits(c, [this](int status, qint64 head) { return stamped(waitAnswer(status, head)); }), presence(c), m_name{r.next(), r.next()}
{
}

Backend::~Backend()
{
    refuseWork();
    close();
}

Result<std::unique_ptr<SiteStore>> Backend::openStore()
{
    auto database = site_tables::openWriter(settings.databasePath, settings.vfs);
    if (!database)
        return database.error();
    auto store = SiteStore::open(std::move(database).value(), clock, random);
    if (!store)
        return store;
    identity = (*store)->identity();
    noteHead((*store)->head());
    return store;
}

Result<void> Backend::open()
{
    // A connection belongs to the thread that opened it, so each thread opens its own and says how that went.
    const auto start = [](std::thread& thread, auto run) {
        std::promise<Result<void>> said;
        std::future<Result<void>> opened = said.get_future();
        thread = std::thread([said = std::move(said), run]() mutable { run(said); });
        return opened.get();
    };
    Result<void> done = start(m_threads.emplace_back(), [this](std::promise<Result<void>>& said) {
        auto store = openStore();
        if (!store)
            return said.set_value(store.error());
        said.set_value({});
        runWriter(**store);
    });
    const auto startOn = [&](std::thread& thread, std::function<void(SiteReader&)> run) {
        return start(thread, [this, run](std::promise<Result<void>>& said) {
            auto reader = SiteReader::open(settings.databasePath, settings.vfs, settings.pages);
            if (!reader)
                return said.set_value(reader.error());
            said.set_value({});
            run(**reader);
        });
    };
    const auto startReader = [&](JobQueue<ReadJob>& queue) {
        return startOn(m_threads.emplace_back(), [&queue](SiteReader& reader) {
            for (auto jobs = queue.take(1); !jobs.empty(); jobs = queue.take(1))
                jobs.front()(reader);
        });
    };
    for (int i = 0; done && i < settings.readers; ++i)
        done = startReader(m_reads);
    for (int i = 0; done && i < passwordThreads; ++i)
        done = startReader(m_passwordJobs);
    if (done && Database::isAddress(settings.databasePath)) {
        m_listener = std::make_unique<PostgresListener>(settings.databasePath, std::vector<QByteArray>{feed::channel, presenceChannel});
        m_listener->onSaid = [this](const QByteArray& channel, const QByteArray& text) {
            if (channel == presenceChannel)
                if (const auto said = PresenceBook::fromText(text); said && said->server != m_name)
                    tellOf(presence.noteOfOthers(said->desk));
        };
        done = startOn(m_follower, [this](SiteReader& reader) { followOthers(reader); });
    }
    if (!done) {
        close();
        return done;
    }
    m_housekeeper = std::thread([this] { keepHouse(); });
    m_open = true;
    return {};
}

Result<void> Backend::openHere()
{
    auto store = openStore();
    if (!store)
        return store.error();
    auto reader = SiteReader::open(settings.databasePath, settings.vfs, settings.pages);
    if (!reader)
        return reader.error();
    m_store = std::move(store).value();
    m_reader = std::move(reader).value();
    m_open = true;
    return {};
}

void Backend::work()
{
    CALLBOARD_REQUIRE(m_store && m_reader);
    for (JobQueue<ReadJob>* queue : {&m_reads, &m_passwordJobs})
        while (queue->size() > 0)
            queue->take(1).front()(*m_reader);
    if (m_writes.size() > 0)
        write(*m_store, m_writes.take(groupMax));
    forgetSilent();
    waits.tick();
}

void Backend::tellOf(const std::vector<Id<Customer>>& customers)
{
    std::vector<QByteArray> scopes;
    for (const Id<Customer>& customer : customers)
        scopes.push_back(PresenceBook::scopeOf(customer));
    if (!scopes.empty())
        waits.tell(scopes);
}

void Backend::tellOthers(const PresenceBook::Desk& desk)
{
    if (!m_listener)
        return;
    // A hint: what is not heard now is said again.
    (void)write([text = PresenceBook::text({m_name, desk})](SiteStore& store) { (void)firstRow(store.database(), "SELECT pg_notify(?1, ?2)", [](const Statement&) { return true; }, QByteArray(presenceChannel), text); });
}

void Backend::notePresence(const PresenceBook::Desk& desk)
{
    const PresenceBook::Noted noted = presence.note(desk);
    tellOf(noted.changed);
    if (noted.tellOthers)
        tellOthers(desk);
}

void Backend::forgetSilent()
{
    for (PresenceBook::Silent& silent : presence.forgetSilent()) {
        tellOf({silent.desk.customer});
        silent.desk.customer = {};
        if (silent.isOurs)
            tellOthers(silent.desk);
    }
}

void Backend::refuseWork()
{
    m_refusing = true;
    waits.drain();
}

void Backend::close()
{
    {
        const std::lock_guard lock(m_houseMutex);
        m_houseClosed = true;
        m_delayed.clear();
    }
    m_houseBell.notify_all();
    if (m_housekeeper.joinable())
        m_housekeeper.join();
    if (m_listener)
        m_listener->stop();
    if (m_follower.joinable())
        m_follower.join();
    // Passwords and reads end in writes, so the writer closes last.
    m_passwordJobs.close();
    m_reads.close();
    for (std::size_t i = 1; i < m_threads.size(); ++i)
        m_threads[i].join();
    m_writes.close();
    if (!m_threads.empty())
        m_threads.front().join();
    m_threads.clear();
    m_reader.reset();
    m_store.reset();
    m_open = false;
}

bool Backend::write(WriteJob job)
{
    AnyWrite any(std::move(job));
    return m_writes.offer(any);
}

bool Backend::push(PushJob job)
{
    AnyWrite any(std::move(job));
    return m_writes.offer(any);
}

bool Backend::checkPassword(qint64 delay_ms, ReadJob job)
{
    if (delay_ms <= 0)
        return m_passwordJobs.offer(job);
    const std::lock_guard lock(m_houseMutex);
    if (m_houseClosed || m_delayed.size() >= passwordsMax)
        return false;
    m_delayed.emplace(clock.monotonicMs() + delay_ms, std::move(job));
    return true;
}

void Backend::runWriter(SiteStore& store)
{
    for (;;) {
        std::vector<AnyWrite> jobs = m_writes.take(groupMax);
        if (jobs.empty())
            return;
        write(store, std::move(jobs));
    }
}

void Backend::write(SiteStore& store, std::vector<AnyWrite> jobs)
{
    std::vector<PushJob> group;
    for (AnyWrite& job : jobs)
        if (auto* push = std::get_if<PushJob>(&job))
            group.push_back(std::move(*push));
        else
            std::get<WriteJob>(job)(store);
    if (!group.empty())
        commitGroup(store, group);
}

void Backend::commitGroup(SiteStore& store, std::vector<PushJob>& group)
{
    std::vector<PreparedPush> pushes;
    pushes.reserve(group.size());
    for (PushJob& job : group)
        pushes.push_back(std::move(job.push));
    std::vector<PushOutcome> outcomes = store.push(pushes);
    noteHead(store.head());
    const CommitFigures& figures = store.lastCommit();
    metrics.committed(qint64(group.size()), figures.commit_ms);
    bool works = true;
    for (const PushOutcome& outcome : outcomes) {
        if (const auto* accepted = std::get_if<PushAccepted>(&outcome)) {
            ++metrics.pushes;
            metrics.operations_replayed += accepted->replayed;
            for (std::size_t i = 0; i < accepted->verdicts.size(); ++i)
                metrics.operations[i] += accepted->verdicts[i];
            continue;
        }
        const auto& refused = std::get<Refused>(outcome);
        ++metrics.pushes_refused;
        works = works && refused.error.code != ErrorCode::Storage;
        if (refused.refusal.status >= 500)
            log.error("push failed", {{"code", refused.refusal.code}, {"reason", refused.error.text.toUtf8()}});
    }
    noteDisk(works);
    if (!figures.scopes.empty()) {
        waits.committed(figures.scopes, m_head);
        m_houseBell.notify_one();
    }
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].done(std::move(outcomes[i]));
}

void Backend::noteHead(qint64 head)
{
    for (qint64 known = m_head; known < head && !m_head.compare_exchange_weak(known, head);) { }
}

void Backend::followOthers(SiteReader& reader)
{
    const auto closed = [this] {
        const std::lock_guard lock(m_houseMutex);
        return m_houseClosed;
    };
    for (qint64 seen = m_head; !closed(); m_listener->wait(follow_ms)) {
        auto news = feed::newsAfter(reader.database(), seen);
        // Said at once, so that whoever spreads the calls can pass this server by; what a call meets is told by the call itself.
        noteStore(news ? Result<void>() : Result<void>(news.error()));
        if (!news || news->head <= seen)
            continue;
        seen = news->head;
        noteHead(seen);
        waits.committed(news->scopes, seen);
        m_houseBell.notify_one();
    }
}

void Backend::noteStore(const Result<void>& read)
{
    if (m_storeAway.exchange(!read.ok()) == !read.ok())
        return;
    if (read)
        log.info("the store answers again");
    else
        log.error("the store does not answer", {{"reason", read.error().text.toUtf8()}});
}

void Backend::noteDisk(bool works)
{
    if (!works)
        ++metrics.disk_failures;
    if (m_diskFails.exchange(!works) != !works) {
        if (works)
            log.info("the disk takes writes again");
        else
            log.error("the disk refuses writes", {{"file", Database::displayName(settings.databasePath).toUtf8()}});
    }
}

void Backend::keepHouse()
{
    qint64 probed = clock.monotonicMs(), forgot = probed;
    std::unique_lock lock(m_houseMutex);
    while (!m_houseClosed) {
        const qint64 now = clock.monotonicMs();
        while (!m_delayed.empty() && m_delayed.begin()->first <= now) {
            if (!m_passwordJobs.offer(m_delayed.begin()->second))
                break; // in the next round, when a thread is free
            m_delayed.erase(m_delayed.begin());
        }
        lock.unlock();
        forgetSilent();
        waits.tick();
        if (m_diskFails && now - probed >= probe_ms) {
            probed = now;
            (void)write([this](SiteStore& store) { noteDisk(store.probe().ok()); });
        }
        if (now - forgot >= forget_ms) {
            forgot = now;
            (void)write([this](SiteStore& store) {
                if (auto done = Sessions(store.database(), identity, settings.signIn, clock).forgetExpired(); !done)
                    log.warning("expired sessions were not removed", {{"reason", done.error().text.toUtf8()}});
                if (auto done = BlobStore(store.database()).forgetBegun({clock.now().ms - keepBegun_ms}); !done)
                    log.warning("abandoned uploads were not removed", {{"reason", done.error().text.toUtf8()}});
            });
        }
        const qint64 due_ms = std::clamp<qint64>(waits.nextDue_ms() - clock.monotonicMs(), 1, houseRound_ms);
        lock.lock();
        if (!m_houseClosed)
            m_houseBell.wait_for(lock, std::chrono::milliseconds(due_ms));
    }
}

HttpResponse Backend::stamped(HttpResponse response) const
{
    response.headers.set(protocol::headerProtocol, QByteArray::number(protocol::version));
    if (m_open)
        response.headers.set(protocol::headerEpoch, identity.epoch.toLatin1());
    response.headers.set(protocol::headerHead, QByteArray::number(m_head));
    response.headers.set(protocol::headerTime, QByteArray::number(clock.now().ms));
    return response;
}

Metrics::Gauges Backend::gauges() const
{
    Metrics::Gauges gauges;
    gauges.head = m_head;
    gauges.waits_parked = qint64(waits.parked());
    gauges.readers_waiting = qint64(m_reads.size());
    gauges.writers_waiting = qint64(m_writes.size());
    gauges.database_bytes = QFileInfo(settings.databasePath).size() + QFileInfo(settings.databasePath + QStringLiteral("-wal")).size();
    gauges.ready = ready();
    return gauges;
}

} // namespace callboard
