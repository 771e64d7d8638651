// Playing a plan.
#include "tests/simulation/world.h"

#include "core/work/case_moves.h"
#include "core/work/identity.h"
#include "tests/support/sample_site.h"

namespace callboard::simulation {

using namespace callboard::sample;

namespace {

constexpr qint64 restMax_ms = 15 * 60'000; // until everything must be at rest once everything works
constexpr qint64 look_ms = 5'000;
constexpr quint64 checkEvery = 14;         // events of a desk between two looks into its files
constexpr qint64 watch_ms = 10'000;
constexpr qint64 longestPause_ms = 7 * 60'000; // of a lane that failed often, and then a page

MapRows siteRows()
{
    MapRows rows = sample::site();
    User lenas = rows.get(lena); // who takes cases along of a team that is not hers
    lenas.teams = {text(east.key)};
    rows.put(Record<User>{lena, 1, lenas});
    User bens = rows.get(ben);
    bens.teams = {text(east.key)};
    rows.put(Record<User>{ben, 1, bens});
    User roots = rows.get(root);
    roots.teams = {text(east.key), text(west.key)};
    rows.put(Record<User>{root, 1, roots});
    Customer second = mariaLopez();
    second.given_name = QStringLiteral("Jo");
    rows.put(Record<Customer>{{number(20)}, 1, second});
    CaseFile other = brokenLamp();
    other.subject = QStringLiteral("A parcel of somebody else");
    other.customer = {number(20)};
    other.team = west;
    rows.put(Record<CaseFile>{{number(21)}, 1, other});
    const auto order = [&](quint64 id, const Id<Customer>& customer, qint64 cents) {
        Order paid;
        paid.brand = brand;
        paid.customer = customer;
        paid.number = QStringLiteral("#W%1").arg(id);
        paid.total = {cents, QStringLiteral("USD")};
        paid.payments = {{QStringLiteral("payment"), {}, {cents / 2, QStringLiteral("USD")}, monday, {}}, {QStringLiteral("payment"), {}, {cents - cents / 2, QStringLiteral("USD")}, monday, {}}};
        rows.put(Record<Order>{{number(id)}, 1, paid});
    };
    order(30, maria, 200'00);
    order(31, maria, 75'00);
    order(32, {number(20)}, 120'00);
    SetIdentityPolicy identity; // the model knows what it asks and protects
    identity.brand = brand;
    for (const char* question : {"account", "postcode", "emails"})
        identity.questions.append({QString::fromLatin1(question), {}, {}});
    identity.valid_min = 5;
    identity.protects = {QStringLiteral("language")};
    CALLBOARD_REQUIRE(perform(rows, as(root, 989), identity).ok());
    CALLBOARD_REQUIRE(perform(rows, as(root, 988), SetCaseRules{brand, {QStringLiteral("category")}}).ok()); // and this too
    PublishGuide publish; // the model knows its steps
    publish.brand = brand;
    publish.body = {QStringLiteral("guide: simulated\nlanguages: [en]\ntitle: Simulated\nsteps:\n  - {step: hello, say: Hello}\n  - {step: sum, ask: How many, answer: sum, type: number}\n"
                                   "  - {step: terms, check: Word for word, wording: 1}\n  - {step: finish, end: done}\n")};
    CALLBOARD_REQUIRE(perform(rows, as(lena, 990), publish).ok());
    return rows;
}

QString siteFolder(const QString& folder) { return folder + QStringLiteral("/site"); }
QString deskFolder(const QString& folder, int desk) { return folder + QStringLiteral("/desk-%1").arg(desk); }

struct Cast {
    const char* name;
    Id<User> user;
};
std::vector<Cast> castOf(const Plan& plan)
{
    std::vector<Cast> cast{{"root", root}, {"ada", ada}, {"ben", ben}};
    cast.push_back(plan.seed % 2 ? Cast{"ada-2", ada} : Cast{"lena", lena});
    cast.resize(std::size_t(plan.desks));
    return cast;
}

}

Beginning::Beginning(SimVfs& vfs, const QString& folder)
{
    Counters none;
    Disk siteDisk("site", 1, none), deskDisk("desk", 1, none);
    vfs.seed(1);
    vfs.mount(siteFolder(folder), siteDisk);
    vfs.mount(deskFolder(folder, 0), deskDisk);
    SeededRandom random(1);
    Schedule schedule;
    MachineClock clock(schedule, monday);
    {
        auto database = site_tables::create(SiteNode::pathIn(siteFolder(folder)), random, monday, SimVfs::name);
        CALLBOARD_REQUIRE(database.ok());
        auto store = SiteStore::open(std::move(database).value(), clock, random);
        CALLBOARD_REQUIRE(store.ok());
        const MapRows all = siteRows();
        for (const Schema* schema : entitySchemas())
            for (const auto& [place, row] : all.rows())
                if (place.first == schema->name) {
                    const Operation operation = PutRows::of(*schema, {row});
                    CALLBOARD_REQUIRE((*store)->apply(std::span(&operation, 1), root).ok());
                }
        for (const Schema* schema : entitySchemas()) {
            const auto list = (*store)->rows().list(Query{schema, {}, {}, false, 1'000, 0});
            CALLBOARD_REQUIRE(list.ok());
            for (const Row& row : *list)
                history.rows.emplace(RowPlace{schema, row.id}, row);
        }
        history.lastOperation = *(*store)->database().integer("SELECT max(key) FROM op_result");
    }
    CALLBOARD_REQUIRE(Desk::open({deskFolder(folder, 0), SimVfs::name, {}, {}}, clock, random).ok());
    site = siteDisk.image();
    desk = deskDisk.image();
    vfs.unmountAll();
}

World::World(const Plan& plan, const Beginning& beginning, SimVfs& vfs, const QString& folder, const Log& log, bool keepTimeline)
    : m_plan(plan), m_folder(folder), m_vfs(vfs), m_trace(m_schedule, keepTimeline), m_site(siteFolder(folder), plan.seed, m_schedule, m_trace, log), m_answers(m_site, m_trace), m_history(beginning.history)
{
    vfs.seed(plan.seed);
    vfs.mount(siteFolder(folder), m_site.disk);
    m_site.disk.load(beginning.site);
    m_site.setBackup(beginning.site);
    for (const Cast& who : castOf(plan))
        addDesk(who.name, who.user, beginning.desk);
}

void World::addDesk(const std::string& name, const Id<User>& user, const Disk::Image& files)
{
    const int at = int(m_desks.size());
    m_desks.push_back(std::make_unique<DeskNode>(name, user, deskFolder(m_folder, at), m_plan.seed * 31 + quint64(at), m_site, m_schedule, m_trace));
    DeskNode& node = *m_desks.back();
    m_vfs.mount(deskFolder(m_folder, at), node.disk);
    node.disk.load(files);
    node.line.onAnswered = [this, &node](const HttpRequest& request, const HttpResponse& response) { m_answers.see(node.user, request, response); };
}

World::~World()
{
    m_desks.clear();
    m_vfs.unmountAll();
}

Outcome World::run()
{
    m_heads.push_back(0);
    watchDownloads();
    m_site.start();
    for (const auto& node : m_desks)
        node->start();
    for (const Step& step : m_plan.steps)
        m_schedule.after(step.at_ms, [this, &step] { play(step); });
    runUntil(m_plan.steps.empty() ? 60'000 : m_plan.steps.back().at_ms + 60'000);
    settle();
    checkAll();
    if (!m_trace.violation()) { // what is on the disks says the same
        for (const auto& node : m_desks)
            node->stop();
        m_site.stopFor(1'000);
        settle();
        checkAll();
    }
    Outcome outcome{m_trace.violation(), m_trace.hash(), 0, 0, m_trace.counters, m_trace.lines()};
    for (const auto& node : m_desks)
        outcome.operations += qint64(node->kept.size());
    return outcome;
}

void World::runUntil(qint64 until_ms)
{
    while (!m_trace.violation() && m_schedule.runNext(until_ms))
        afterEvent();
}

void World::afterEvent()
{
    for (const auto& node : m_desks) {
        node->afterEvent();
        if (node->mustLook || (node->changed && ++m_events % checkEvery == 0)) {
            node->changed = node->mustLook = false;
            checkDesk(*node, m_site, m_trace);
            checkKept(*node, m_trace);
        }
    }
}

// I19: whoever can be reached hears of everything within a few minutes, whatever happens to what they send themselves.
void World::watchDownloads()
{
    for (const auto& node : m_desks) {
        if (node->isTroubled() || !m_site.isUp() || m_site.disk.isFailing())
            node->troubled_ms = m_schedule.now_ms();
        else if (m_schedule.now_ms() - node->troubled_ms > longestPause_ms && node->desk().cacheState().horizon() < m_heads.front())
            m_trace.violate("I19", node->name + " could hear everything for minutes and stands behind the site");
    }
    m_heads.push_back(m_site.watch.head());
    if (qint64(m_heads.size()) > longestPause_ms / watch_ms)
        m_heads.pop_front();
    m_schedule.after(watch_ms, [this] { watchDownloads(); });
}

void World::heal()
{
    m_site.disk.heal();
    for (const auto& node : m_desks) {
        node->disk.heal();
        node->line.heal();
    }
}

bool World::isQuiet() const
{
    if (!m_site.isUp() || !m_site.watch.isOpen())
        return false;
    for (const auto& node : m_desks)
        if (!node->isQuiet())
            return false;
    return true;
}

// Everything works again; everybody has time to say and hear everything.
void World::settle()
{
    heal();
    for (const auto& node : m_desks)
        node->lookAtEverything();
    const qint64 end = m_schedule.now_ms() + restMax_ms;
    while (!m_trace.violation() && !isQuiet() && m_schedule.now_ms() < end)
        runUntil(m_schedule.now_ms() + look_ms);
    if (m_trace.violation() || isQuiet())
        return;
    for (const auto& node : m_desks)
        if (!node->isQuiet())
            m_trace.violate("I7", node->name + " is not at rest after " + std::to_string(restMax_ms / 60'000) + " minutes without faults" +
                                  (node->isUp() ? ": " + node->engine().status().problem.sentence().toStdString() : std::string(": it does not start")));
    m_trace.violate("I7", "the site is not at rest");
}

void World::checkAll()
{
    if (m_trace.violation())
        return;
    for (const auto& node : m_desks) {
        checkDesk(*node, m_site, m_trace);
        checkKept(*node, m_trace);
    }
    checkSite(m_desks, m_site, m_history, m_trace);
    const RowMap rows = m_site.watch.rows();
    for (const auto& node : m_desks) {
        checkEqual(*node, rows, m_site, m_trace);
        checkPack(*node, rows, m_trace);
    }
}

} // namespace callboard::simulation
