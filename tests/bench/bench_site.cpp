// Setting up a site, serving it, and opening desks on it.
#include "tests/bench/bench_site.h"

#include "core/server/passwords.h"
#include "core/server/sign_in.h"
#include "core/sync/sign_in_call.h"
#include "core/work/site_rows.h"
#include "tests/bench/demo_batches.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

namespace callboard::bench {

namespace {

constexpr char login[] = "bench", password[] = "bench password";
constexpr int answerLimit_s = 30;

// Rows of one kind in operations of their greatest size.
std::vector<Operation> operationsOf(const std::vector<DemoRow>& rows)
{
    std::vector<Operation> operations;
    for (const Schema* schema : entitySchemas()) {
        std::vector<Row> batch;
        const auto flush = [&] {
            if (!batch.empty())
                operations.push_back(PutRows::of(*schema, std::exchange(batch, {})));
        };
        for (const DemoRow& row : rows) {
            if (row.schema == schema)
                batch.push_back(row.row);
            if (qsizetype(batch.size()) == PutRows::rowsMax)
                flush();
        }
        flush();
    }
    return operations;
}

}

SignInRequest BenchSite::signInRequest()
{
    return {QString::fromLatin1(login), QString::fromLatin1(password), QStringLiteral("bench")};
}

Result<std::unique_ptr<BenchSite>> BenchSite::start(const QString& folder, qint64 customers)
{
    QDir().mkpath(folder);
    std::unique_ptr<BenchSite> site(new BenchSite);
    {
        auto database = site_tables::create(SiteFolder::databasePathIn(folder), site->m_random, site->m_clock.now());
        if (!database)
            return database.error();
        auto store = SiteStore::open(std::move(database).value(), site->m_clock, site->m_random);
        if (!store)
            return store.error();
        if (auto done = site->fill(**store, customers); !done)
            return done.error();
    }
    auto server = ServerProcess::start({QStringLiteral("--data"), folder}, folder);
    if (!server)
        return server.error();
    site->m_server = std::move(server).value();
    return site;
}

Result<void> BenchSite::fill(SiteStore& store, qint64 customers)
{
    DemoBatches batches(customers);
    Id<User> user;
    for (bool first = true; batches.next(); first = false) {
        std::vector<DemoRow> rows = batches.rows();
        if (first) {
            User person;
            person.login = QString::fromLatin1(login);
            person.name = QStringLiteral("Bench");
            person.role = Role::Admin;
            for (const DemoRow& row : rows)
                if (row.schema == &schemaOf<Team>())
                    person.teams.append(QString::fromLatin1(row.row.id.text()));
            user = {Uuid::derived({}, login)};
            if (auto done = store.apply(operationsOf({{&schemaOf<User>(), toRow(Record<User>{user, 0, person})}}), user, SiteStore::Loading::Bulk); !done)
                return done.error();
        }
        if (auto done = store.apply(operationsOf(rows), user, SiteStore::Loading::Bulk); !done)
            return done.error();
    }
    for (const DemoCustomer& customer : batches.samples())
        m_customers.push_back(customer.customer.id);
    auto hash = hashOfPassword(password, PasswordCost::Least);
    if (!hash)
        return hash.error();
    const SignInPolicy policy;
    return Sessions(store.database(), store.identity(), policy, m_clock).setPassword(user, *hash);
}

BenchDesk::~BenchDesk()
{
    if (m_engine)
        m_engine->stop();
}

Result<std::unique_ptr<BenchDesk>> BenchDesk::open(BenchSite& site, const QString& folder)
{
    QDir().mkpath(folder);
    std::unique_ptr<BenchDesk> desk(new BenchDesk(site));
    DeskOptions options;
    options.folder = folder;
    options.prepareCache = [](Database& cache) { return createSearchTables(cache); };
    options.observers = {&desk->m_index};
    auto opened = Desk::open(std::move(options), site.clock(), site.random());
    if (!opened)
        return opened.error();
    desk->m_desk = std::move(opened).value();
    if (auto done = desk->signIn(); !done)
        return done.error();
    desk->m_engine = std::make_unique<SyncEngine>(*desk->m_desk, desk->m_client, site.clock(), site.random(), desk->m_timers, QStringLiteral("bench"), QStringLiteral("0"));
    return desk;
}

Result<void> BenchDesk::signIn()
{
    std::optional<Result<SignedIn>> answer;
    callboard::signIn(m_client, BenchSite::signInRequest(), [&](Result<SignedIn> result) { answer = std::move(result); });
    if (auto done = waitUntil([&] { return answer.has_value(); }, answerLimit_s); !done)
        return done;
    return *answer ? m_desk->rememberSignIn(**answer) : Result<void>(answer->error());
}

Result<void> waitUntil(const std::function<bool()>& condition, int limit_s)
{
    QTimer limit;
    bool over = false;
    QObject::connect(&limit, &QTimer::timeout, &limit, [&] { over = true; });
    limit.start(limit_s * 1000);
    while (!condition()) {
        if (over)
            return Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "It was not done after %1 seconds."), limit_s);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return {};
}

} // namespace callboard::bench
