// Many servers on one PostgreSQL: whoever follows the feed misses nothing, whatever is refused, aborted or killed meanwhile.
#include "core/server/verify.h"
#include "core/storage/bound.h"
#include "tests/core/server/site.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/seeded_random.h"

#include <atomic>
#include <cstdlib>
#include <set>
#include <thread>

using namespace callboard;
using callboard::test::PostgresCluster;

namespace {

constexpr int writers = 16;
bool isLong() { return std::getenv("CALLBOARD_LONG") != nullptr; }
int pushesOfEach() { return isLong() ? 600 : 12; }

quint64 below(Random& random, quint64 end) { return random.next() % end; }

std::vector<Id<Customer>> makeCustomers(TestSite& site)
{
    constexpr int count = 12; // fewer than writers: some meet
    std::vector<Id<Customer>> customers;
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        Record<Customer> one{{site.id()}, 0, {}};
        one.value.brand = site.brand;
        one.value.family_name = QStringLiteral("Person %1").arg(i);
        customers.push_back(one.id);
        rows.push_back(toRow(one));
    }
    const Operation put = PutRows::of(schemaOf<Customer>(), rows);
    REQUIRE(site.store->apply(std::span(&put, 1), site.admin));
    return customers;
}

// One server's writer and its desk, on a thread of its own.
class Writer {
public:
    Writer(const TestSite& site, const std::vector<Id<Customer>>& customers, int number) : m_site(site), m_customers(customers), m_random(1'000 + quint64(number)), m_store(site.anotherStore(m_random)), m_user(number % 2 ? site.nora : site.sven) {}

    void work()
    {
        if (!registers())
            return;
        for (int i = 0; i < pushesOfEach() && stuck.isEmpty(); ++i)
            pushOne();
    }

    qint64 accepted = 0; // operations, those that were refused for their content too
    QString stuck;

private:
    bool registers()
    {
        for (int tries = 0; tries < triesMax; ++tries) {
            auto served = m_store->registerClient({{}, QStringLiteral("desk"), QStringLiteral("test"), {}}, m_user);
            if (auto* registered = std::get_if<Registered>(&served)) {
                m_registered = std::move(*registered);
                return true;
            }
        }
        stuck = QStringLiteral("was not registered");
        return false;
    }

    QByteArray written(Operation operation)
    {
        const quint64 a = m_random.next(), b = m_random.next();
        operation.id = Uuid::timeOrdered(m_site.clock.wall_ms, a, b);
        operation.author = m_user;
        operation.made = m_site.clock.now();
        return writeMessage(operation);
    }

    QByteArray anything()
    {
        const quint64 kind = below(m_random, 6);
        const Id<Customer> customer = m_random.pick(m_customers);
        if (kind == 0) {
            OpenCase open;
            const quint64 a = m_random.next(), b = m_random.next();
            open.case_file = {Uuid::timeOrdered(m_site.clock.wall_ms, a, b)};
            open.customer = customer;
            open.subject = below(m_random, 3) ? QStringLiteral("No signal") : QString(); // one without is refused, and its part of the transaction undone
            return written(intent(open));
        }
        if (kind == 1) // rows that others change too
            return written(intent(EditCustomer{customer, {{{"family_name", QStringLiteral("Mina %1").arg(m_random.next())}}}, {}}));
        AddEntry add;
        add.customer = customer;
        add.kind = EntryKind::Note;
        add.text = {QStringLiteral("Called")};
        return written(intent(add));
    }

    void pushOne()
    {
        std::vector<QByteArray> operations;
        for (quint64 count = 1 + below(m_random, 3); count > 0; --count)
            operations.push_back(anything());
        const auto push = std::get<PreparedPush>(PreparedPush::of(writePush({m_registered.client, m_registered.incarnation, m_registered.epoch, m_sequence, operations}), m_user));
        std::vector<PreparedPush> group{push};
        if (below(m_random, 4) == 0) { // another in its group that comes to nothing, after its first operation
            group.push_back(push);
            group.back().operations = {*PreparedOperation::of(anything()), *PreparedOperation::of(operations.front() + ' ')};
            group.back().after = m_sequence + qint64(operations.size());
        }
        for (int tries = 0; tries < triesMax; ++tries) {
            const auto outcomes = m_store->push(group);
            if (const auto* done = std::get_if<PushAccepted>(&outcomes.front())) {
                m_sequence = done->last_sequence;
                accepted += qint64(done->results.size());
                stuck.clear();
                return;
            }
            stuck = std::get<Refused>(outcomes.front()).error.sentence();
            const ErrorCode code = std::get<Refused>(outcomes.front()).error.code;
            if (code != ErrorCode::Busy && code != ErrorCode::Storage)
                return;
        }
    }

    static constexpr int triesMax = 200;
    const TestSite& m_site;
    const std::vector<Id<Customer>>& m_customers;
    SeededRandom m_random;
    std::unique_ptr<SiteStore> m_store;
    Id<User> m_user;
    Registered m_registered;
    qint64 m_sequence = 0;
};

// Ends one connection after another, as a restart or an administrator would.
class Killer {
public:
    explicit Killer(const TestSite& site) : m_thread([this, path = site.path()] {
        auto database = *Database::open({path, Access::Writer, Durability::Full, {}});
        while (!m_done) {
            auto pid = database->integer("SELECT pid::bigint FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'callboard' ORDER BY random() LIMIT 1");
            if (pid && *pid > 0 && execute(*database, "SELECT pg_terminate_backend(?1::bigint::int)", *pid))
                ++kills;
            (void)database->run("SELECT pg_sleep(0.03)");
        }
    }) {}
    ~Killer() { stop(); }
    void stop()
    {
        m_done = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    std::atomic<int> kills{0};

private:
    std::atomic<bool> m_done{false};
    std::thread m_thread;
};

// Reads the feed from its beginning as a desk does, and notes which rows it was sent.
class Follower {
public:
    explicit Follower(const TestSite& site) : m_person(site.person(site.nora)), m_reader(site.reader()), m_feed(0), m_epoch(site.store->identity().epoch) {}
    // False: nothing new.
    bool pull()
    {
        auto served = m_reader->pull(m_person, Cursor{m_epoch, m_feed, QString::fromLatin1(m_person.fingerprint)}.text());
        const auto* page = std::get_if<PullPage>(&served);
        if (!page)
            return true; // its connection was killed
        for (const SentRow& sent : page->put)
            seen.insert(sent.row.id);
        return std::exchange(m_feed, page->feed) != page->feed;
    }
    std::set<Uuid> seen;

private:
    Person m_person;
    std::unique_ptr<SiteReader> m_reader;
    qint64 m_feed;
    QString m_epoch;
};

}

TEST_CASE("sixteen servers whose connections are killed lose no row of the feed, double none and skip no number")
{
    if (!PostgresCluster::running())
        return;
    TestSite site(StoreKind::Postgres);
    const std::vector<Id<Customer>> customers = makeCustomers(site);
    std::vector<std::unique_ptr<Writer>> servers;
    for (int i = 0; i < writers; ++i)
        servers.push_back(std::make_unique<Writer>(site, customers, i));
    Follower follower(site);
    std::atomic<int> working{writers};
    Killer killer(site);
    std::vector<std::thread> threads;
    for (auto& server : servers)
        threads.emplace_back([&server, &working] {
            server->work();
            --working;
        });
    while (working > 0)
        (void)follower.pull();
    killer.stop();
    for (std::thread& thread : threads)
        thread.join();
    for (int i = 0; i < 100 && follower.pull(); ++i) { }

    qint64 accepted = 0;
    for (const auto& server : servers) {
        CHECK(server->stuck.toStdString() == "");
        accepted += server->accepted;
    }
    CHECK(killer.kills > 3);
    auto& database = site.store->database();
    CHECK(accepted >= writers * pushesOfEach());
    CHECK(*database.integer("SELECT count(*) FROM op_result WHERE client <> (SELECT id FROM client WHERE device = 'server')") == accepted);
    CHECK(*database.integer("SELECT count(*) - max(number) FROM case_file") == 0);
    CHECK(*database.integer("SELECT count(DISTINCT seq) - max(seq) FROM feed") == 0); // dense
    std::string lost;
    REQUIRE(eachRow(database, "SELECT id FROM timeline_entry WHERE team IS NULL", [&](const Statement& row) {
        if (!follower.seen.contains(row.uuid(0)))
            lost += row.uuid(0).text().toStdString() + '\n';
    }));
    CHECK(lost == "");
    CHECK(verifySite(database)->empty());
}

TEST_CASE("the same with a plain sequence loses rows, so the test above can see it")
{
    if (!PostgresCluster::running())
        return;
    const QString address = PostgresCluster::running()->freshDatabase();
    auto reader = *Database::open({address, Access::Writer, Durability::Full, {}});
    REQUIRE(reader->run("CREATE TABLE plain(key INTEGER PRIMARY KEY, writer INTEGER NOT NULL)"));
    std::atomic<int> working{writers};
    std::vector<std::thread> threads;
    for (int i = 0; i < writers; ++i)
        threads.emplace_back([&, i] {
            SeededRandom random(500 + quint64(i));
            auto database = *Database::open({address, Access::Writer, Durability::Full, {}});
            for (int n = 0; n < pushesOfEach() * 2; ++n) {
                auto transaction = Transaction::begin(*database);
                (void)execute(*database, "INSERT INTO plain(writer) VALUES (?1)", i);
                (void)execute(*database, "SELECT pg_sleep(?1::float8 / 1000)", qint64(below(random, 8)));
                if (below(random, 8))
                    (void)transaction->commit();
            }
            --working;
        });
    qint64 place = 0, seen = 0;
    const auto follow = [&] {
        (void)eachRow(*reader, "SELECT key FROM plain WHERE key > ?1 ORDER BY key", [&](const Statement& row) {
            place = row.integer(0);
            ++seen;
        }, place);
    };
    while (working > 0)
        follow();
    for (std::thread& thread : threads)
        thread.join();
    follow();
    CHECK(seen < *reader->integer("SELECT count(*) FROM plain"));
}
