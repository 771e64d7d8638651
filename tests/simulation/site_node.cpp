// Starting, working, failing and starting again.
#include "tests/simulation/site_node.h"

namespace callboard::simulation {

namespace {

constexpr qint64 workDelayMax_ms = 12; // pushes that come within it share a commit
constexpr qint64 startDelayMin_ms = 500, startDelayMax_ms = 20'000;
constexpr qint64 access_ms = 4 * 60'000; // short, so that tokens are renewed in every run

SignInPolicy policy()
{
    SignInPolicy policy;
    policy.access_ms = access_ms;
    policy.cost = PasswordCost::Least;
    return policy;
}

}

SiteNode::SiteNode(const QString& folder, quint64 seed, Schedule& schedule, Trace& trace, const Log& log)
    : disk("site", seed ^ 0x51, trace.counters), clock(schedule, {1'795'000'123'000}), watch(trace), m_folder(folder), m_random(seed ^ 0x52), m_dice(seed ^ 0x53),
      m_schedule(schedule), m_trace(trace), m_log(log)
{
}

SiteNode::~SiteNode()
{
    watch.close();
    ++m_life;
    m_backend.reset();
}

void SiteNode::start()
{
    if (m_backend)
        return;
    m_schedule.cancel(m_start);
    m_start = 0;
    BackendSettings settings;
    settings.databasePath = pathIn(m_folder);
    settings.vfs = SimVfs::name;
    settings.signIn = policy();
    settings.pages = {4, 7}; // so that few rows are many pages
    settings.connections = [] { return HttpCounters{}; };
    m_backend = std::make_unique<Backend>(settings, clock, m_random, m_log);
    if (auto opened = m_backend->openHere(); !opened) {
        m_trace.note("site", "cannot start: " + opened.error().sentence().toStdString());
        m_trace.counters.add("site: start failed");
        m_backend.reset();
        if (disk.isDead())
            disk.restart();
        return startLater();
    }
    m_trace.note("site", "started");
    watch.open(pathIn(m_folder), disk);
    afterWork();
}

void SiteNode::startLater()
{
    m_start = m_schedule.after(startDelayMin_ms + m_dice.below(startDelayMax_ms), [this] { start(); });
}

void SiteNode::stopFor(qint64 ms)
{
    if (!m_backend)
        return;
    m_trace.note("site", "stops");
    m_trace.counters.add("fault: site stopped");
    watch.close();
    m_backend->refuseWork();
    m_backend->close();
    ++m_life;
    m_backend.reset();
    if (disk.isDead())
        disk.restart();
    m_start = m_schedule.after(ms, [this] { start(); });
}

void SiteNode::crash(Disk::Crash kind)
{
    if (!m_backend)
        return;
    if (!disk.isDead())
        disk.crashNow(kind);
    m_trace.note("site", disk.crash() == Disk::Crash::Kill ? "is killed" : "loses power");
    m_trace.counters.add(disk.crash() == Disk::Crash::Kill ? "crash: site killed" : "crash: site lost power");
    watch.close();
    ++m_life;
    m_backend.reset();
    disk.restart();
    startLater();
}

std::optional<Responder> SiteNode::handle(HttpRequest&& request, Deliver deliver)
{
    if (!m_backend) {
        deliver(std::nullopt);
        return std::nullopt;
    }
    const Responder responder([this, life = m_life, deliver = std::move(deliver)](HttpResponse response) {
        const bool died = life != m_life || disk.isDead();
        deliver(died ? std::nullopt : std::optional(std::move(response)));
    });
    dispatch(*m_backend, std::move(request), responder);
    wantWork(m_dice.below(int(workDelayMax_ms)));
    return responder;
}

void SiteNode::wantWork(qint64 delay_ms)
{
    const qint64 at = m_schedule.now_ms() + delay_ms;
    if (m_work && m_workAt_ms <= at)
        return;
    m_schedule.cancel(m_work);
    m_workAt_ms = at;
    m_work = m_schedule.after(delay_ms, [this] {
        m_work = 0;
        work();
    });
}

void SiteNode::work()
{
    if (!m_backend)
        return;
    m_backend->work();
    afterWork();
}

void SiteNode::afterWork()
{
    if (disk.isDead())
        return crash(disk.crash());
    watch.look();
    const qint64 due = m_backend->waits.nextDue_ms();
    if (due < std::numeric_limits<qint64>::max())
        wantWork(due - m_schedule.now_ms());
}

std::optional<SignedIn> SiteNode::signIn(const Id<User>& user)
{
    if (!m_backend)
        return std::nullopt;
    std::optional<SignedIn> signedIn;
    (void)m_backend->write([&](SiteStore& store) {
        auto begun = Sessions(store.database(), store.identity(), policy(), clock).begin({user, QStringLiteral("desk")}, m_random);
        if (auto* tokens = std::get_if<SignedIn>(&begun))
            signedIn = *tokens;
    });
    work();
    return m_backend ? signedIn : std::nullopt;
}

void SiteNode::signOutEverywhere(const Id<User>& user)
{
    if (!m_backend)
        return;
    (void)m_backend->write([&](SiteStore& store) { (void)Sessions(store.database(), store.identity(), policy(), clock).endAll(user); });
    work();
}

void SiteNode::backUp()
{
    if (!m_backend)
        return;
    const qint64 head = watch.head();
    stopFor(1'000);
    m_backup = {disk.image(), head, watch.bulkLoads()};
}

void SiteNode::restore()
{
    stopFor(1'000);
    const Calm calm(disk);
    disk.load(m_backup.files);
    auto database = site_tables::openWriter(pathIn(m_folder), SimVfs::name);
    CALLBOARD_REQUIRE(database.ok());
    CALLBOARD_REQUIRE(site_tables::beginEpoch(**database, m_random, clock.now()).ok());
    watch.restore(m_backup.head, m_backup.bulkLoads);
}

bool SiteNode::applyWhileStopped(const std::vector<Operation>& intents, const Id<User>& author, SiteStore::Loading loading)
{
    if (!m_backend)
        return false;
    stopFor(1'000);
    const Calm calm(disk);
    auto database = site_tables::openWriter(pathIn(m_folder), SimVfs::name);
    CALLBOARD_REQUIRE(database.ok());
    auto store = SiteStore::open(std::move(database).value(), clock, m_random);
    CALLBOARD_REQUIRE(store.ok() && (*store)->apply(intents, author, loading).ok());
    if (loading == SiteStore::Loading::Bulk)
        watch.noteBulkLoad();
    return true;
}

} // namespace callboard::simulation
