// Group "server": what an operation costs over HTTP until it is durable, beside the same rows written bare in grouped commits.
#include "tests/bench/bench.h"

#include "core/server/server.h"
#include "core/storage/bound.h"
#include "core/work/operations.h"
#include "tests/core/net/raw_client.h"

#include <QDir>

namespace callboard::bench {

namespace {

constexpr int connections = 8;
constexpr int perConnection = 500;

Operation noteOn(const Id<Customer>& customer, int number)
{
    AddEntry add;
    add.customer = customer;
    add.kind = EntryKind::Note;
    add.text = {QStringLiteral("Called about the invoice, the second time this week; number %1").arg(number)};
    return intent(add);
}

struct Site {
    SystemClock clock;
    SystemRandom random;
    Id<User> user;
    std::vector<Id<Customer>> customers;

    Uuid id()
    {
        const quint64 a = random.next(), b = random.next();
        return Uuid::timeOrdered(clock.now().ms, a, b);
    }
    Result<void> make(const QString& folder)
    {
        QDir().mkpath(folder);
        auto database = site_tables::create(SiteFolder::databasePathIn(folder), random, clock.now());
        if (!database)
            return database.error();
        auto store = SiteStore::open(std::move(database).value(), clock, random);
        if (!store)
            return store.error();
        user = {id()};
        const Id<Brand> brand{id()};
        std::vector<Operation> operations{
            PutRows::of(schemaOf<User>(), {toRow(Record<User>{user, 0, {QStringLiteral("bench"), QStringLiteral("Bench"), Role::Admin, {}, true, {}, {}}})}),
            PutRows::of(schemaOf<Brand>(), {toRow(Record<Brand>{brand, 0, {QStringLiteral("Bench"), {}}})})};
        for (int i = 0; i < connections * perConnection; ++i) {
            Record<Customer> customer{{id()}, 0, {}};
            customer.value.brand = brand;
            customer.value.family_name = QStringLiteral("Person %1").arg(i);
            customers.push_back(customer.id);
            operations.push_back(PutRows::of(schemaOf<Customer>(), {toRow(customer)}));
        }
        if (auto done = (*store)->apply(operations, user); !done)
            return done.error();
        auto hash = hashOfPassword("bench password", PasswordCost::Least);
        if (!hash)
            return hash.error();
        const SignInPolicy policy;
        return Sessions((*store)->database(), (*store)->identity(), policy, clock).setPassword(user, *hash);
    }
};

QByteArray ask(RawClient& client, const QByteArray& path, const QByteArray& access, const QByteArray& body)
{
    client.send("POST " + path + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nAuthorization: Bearer " + access + "\r\nContent-Length: " + QByteArray::number(body.size())
                + "\r\n\r\n" + body);
    return bodyOf(client.readAnswer());
}

// One desk: one operation a request, and its answer before the next.
bool pushAll(quint16 port, const std::vector<QByteArray>& bodies, const QByteArray& access)
{
    RawClient client(port);
    for (const QByteArray& body : bodies) {
        auto answer = readMessage<PushAnswer>(ask(client, "/v1/sync/push", access, body));
        if (!answer || answer->results.size() != 1 || !(answer->results.front().verdict == Verdict::Applied))
            return false;
    }
    return true;
}

Result<double> overHttp(const QString& folder)
{
    Site site;
    if (auto made = site.make(folder); !made)
        return made.error();
    auto log = Log::open(folder + QStringLiteral("/log"));
    if (!log)
        return log.error();
    ServerSettings settings;
    settings.folder = folder;
    settings.port = 0;
    settings.signIn.cost = PasswordCost::Least;
    auto server = Server::start(settings, site.clock, site.random, **log);
    if (!server)
        return server.error();
    const quint16 port = (*server)->port();
    RawClient door(port);
    auto in = readMessage<SignedIn>(ask(door, "/v1/auth/login", {}, writeMessage(SignInRequest{QStringLiteral("bench"), QStringLiteral("bench password"), {}})));
    if (!in)
        return in.error();
    const QByteArray access = in->access.toLatin1();
    std::vector<std::vector<QByteArray>> bodies(connections);
    for (int desk = 0; desk < connections; ++desk) {
        auto registered = readMessage<Registered>(ask(door, "/v1/sync/register", access, "{}"));
        if (!registered)
            return registered.error();
        for (int i = 0; i < perConnection; ++i) {
            Operation operation = noteOn(site.customers[std::size_t(desk * perConnection + i)], i);
            operation.id = site.id();
            operation.author = site.user;
            bodies[std::size_t(desk)].push_back(writePush({registered->client, registered->incarnation, registered->epoch, i, {writeMessage(operation)}}));
        }
    }
    std::atomic<int> failed{0};
    const Stopwatch watch;
    std::vector<std::thread> desks;
    for (int desk = 0; desk < connections; ++desk)
        desks.emplace_back([&, desk] { failed += !pushAll(port, bodies[std::size_t(desk)], access); });
    for (std::thread& desk : desks)
        desk.join();
    const double seconds = watch.seconds();
    if (failed)
        return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "A push failed."));
    return connections * perConnection / seconds;
}

// What the server keeps beside the records: the result with the operation's bytes, and two places in the feed.
Result<void> keepBare(Database& database, Site& site, qint64 number, const Row& entry, const Row& customer)
{
    static const QByteArray result(180, 'r'), payload(460, 'p'), hash(32, 'h'); // as long as those of the same run over HTTP
    if (auto done = execute(database, "INSERT INTO op_result(id, client, sequence, author, sha256, result, payload, feed, received) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", site.id(), site.user.key, number,
                            site.user.key, Blob{hash}, result, Blob{payload}, number + 1'000'000, site.clock.now()); !done)
        return done;
    for (const auto& [kind, row] : {std::pair("timeline_entry", &entry), std::pair("customer", &customer)})
        if (auto done = execute(database, "INSERT INTO feed(seq, kind, id, scope, left_scope) VALUES (?1, ?2, ?3, ?4, '')", number + 1'000'000, kind, row->id, QByteArray("directory:00000000-0000-0000-0000-000000000000")); !done)
            return done;
    return {};
}

// The rows that the same operations write, without judging, order or answers; as many in a commit as there are connections.
Result<double> bare(const QString& folder)
{
    Site site;
    if (auto made = site.make(folder); !made)
        return made.error();
    auto database = site_tables::openWriter(SiteFolder::databasePathIn(folder));
    if (!database)
        return database.error();
    RowStore rows(**database);
    std::vector<Row> entries, customers;
    for (std::size_t i = 0; i < site.customers.size(); ++i) {
        auto customer = rows.find(site.customers[i]);
        if (!customer || !*customer)
            return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "A customer is missing."));
        (*customer)->value.last_contact = site.clock.now();
        ++(*customer)->version;
        customers.push_back(toRow(**customer));
        Record<TimelineEntry> entry{{site.id()}, 1, {}};
        entry.value.brand = (*customer)->value.brand;
        entry.value.customer = site.customers[i];
        entry.value.author = site.user;
        entry.value.happened = entry.value.recorded = site.clock.now();
        entry.value.text = {QStringLiteral("Called about the invoice, the second time this week; number %1").arg(i)};
        entries.push_back(toRow(entry));
    }
    const Stopwatch watch;
    for (std::size_t at = 0; at < entries.size(); at += connections) {
        auto transaction = Transaction::begin(**database);
        if (!transaction)
            return transaction.error();
        for (std::size_t i = at; i < std::min(entries.size(), at + connections); ++i) {
            if (auto done = rows.put(schemaOf<TimelineEntry>(), entries[i]); !done)
                return done.error();
            if (auto done = rows.putOver(schemaOf<Customer>(), customers[i], customers[i]); !done)
                return done.error();
            if (auto done = keepBare(**database, site, qint64(i), entries[i], customers[i]); !done)
                return done.error();
        }
        if (auto done = transaction->commit(); !done)
            return done.error();
    }
    return double(entries.size()) / watch.seconds();
}

}

Result<void> benchServer(const Options& options)
{
    auto http = overHttp(options.dir + QStringLiteral("/server-http"));
    if (!http)
        return http.error();
    auto plain = bare(options.dir + QStringLiteral("/server-bare"));
    if (!plain)
        return plain.error();
    report("server: operations over HTTP, 8 connections", *http, "1/s");
    report("server: bare grouped commits of the same rows", *plain, "1/s");
    report("server: operations over HTTP / bare", *http / *plain, "ratio");
    return {};
}

} // namespace callboard::bench
