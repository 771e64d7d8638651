// Rows of a plain site; the protocol by hand.
#include "tests/bench/plain_site.h"

#include "core/server/passwords.h"
#include "core/server/sign_in.h"
#include "core/storage/bound.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"

#include <QDir>

#include <atomic>
#include <thread>

namespace callboard::bench {

Operation noteOn(const Id<Customer>& customer, int number)
{
    AddEntry add;
    add.customer = customer;
    add.kind = EntryKind::Note;
    add.text = {QStringLiteral("Called about the invoice, the second time this week; number %1").arg(number)};
    return intent(add);
}

Uuid PlainSite::id()
{
    const quint64 a = random.next(), b = random.next();
    return Uuid::timeOrdered(clock.now().ms, a, b);
}

Result<void> PlainSite::make(const QString& database, int count)
{
    auto created = site_tables::create(database, random, clock.now());
    if (!created)
        return created.error();
    auto store = SiteStore::open(std::move(created).value(), clock, random);
    if (!store)
        return store.error();
    const SignInRequest request = BenchSite::signInRequest();
    user = {id()};
    const Id<Brand> brand{id()};
    std::vector<Operation> operations{PutRows::of(schemaOf<User>(), {toRow(Record<User>{user, 0, {request.login, QStringLiteral("Bench"), Role::Admin, {}, true, {}, {}}})}),
                                      PutRows::of(schemaOf<Brand>(), {toRow(Record<Brand>{brand, 0, {QStringLiteral("Bench"), {}}})})};
    for (int i = 0; i < count; ++i) {
        Record<Customer> customer{{id()}, 0, {}};
        customer.value.brand = brand;
        customer.value.family_name = QStringLiteral("Person %1").arg(i);
        customers.push_back(customer.id);
        operations.push_back(PutRows::of(schemaOf<Customer>(), {toRow(customer)}));
    }
    if (auto done = (*store)->apply(operations, user); !done)
        return done.error();
    auto hash = hashOfPassword(request.password.toUtf8(), PasswordCost::Least);
    if (!hash)
        return hash.error();
    const SignInPolicy policy;
    return Sessions((*store)->database(), (*store)->identity(), policy, clock).setPassword(user, *hash);
}

QByteArray PlainDesk::request(const QByteArray& path, const QByteArray& body) const
{
    return "POST " + path + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nAuthorization: Bearer " + m_access + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Result<void> PlainDesk::begin()
{
    m_client.send(request("/v1/auth/login", writeMessage(BenchSite::signInRequest())));
    auto in = readMessage<SignedIn>(bodyOf(m_client.readAnswer()));
    if (!in)
        return in.error();
    m_access = in->access.toLatin1();
    m_client.send(request("/v1/sync/register", "{}"));
    auto registered = readMessage<Registered>(bodyOf(m_client.readAnswer()));
    if (!registered)
        return registered.error();
    m_registered = *registered;
    return {};
}

QByteArray PlainDesk::pushOf(Operation operation, PlainSite& site, int place) const
{
    operation.id = site.id();
    operation.author = site.user;
    operation.made = site.clock.now();
    return request("/v1/sync/push", writePush({m_registered.client, m_registered.incarnation, m_registered.epoch, place, {writeMessage(operation)}}));
}

Result<void> PlainDesk::push(const QByteArray& body)
{
    m_client.send(body);
    auto answer = readMessage<PushAnswer>(bodyOf(m_client.readAnswer()));
    if (!answer)
        return answer.error();
    if (answer->results.size() != 1 || !(answer->results.front().verdict == Verdict::Applied))
        return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "A push was not taken."));
    return {};
}

Result<QByteArray> PlainDesk::cursor()
{
    m_client.send(request("/v1/sync/snapshot", "{}"));
    auto plan = readMessage<SnapshotPlan>(bodyOf(m_client.readAnswer()));
    return plan ? Result<QByteArray>(plan->cursor.toLatin1()) : Result<QByteArray>(plan.error());
}

Result<double> pushedPerSecond(const std::vector<quint16>& ports, PlainSite& site, int count, int each)
{
    std::vector<std::unique_ptr<PlainDesk>> desks;
    std::vector<std::vector<QByteArray>> bodies;
    bodies.resize(std::size_t(count));
    for (int desk = 0; desk < count; ++desk) {
        desks.push_back(std::make_unique<PlainDesk>(ports[std::size_t(desk) % ports.size()]));
        if (auto begun = desks.back()->begin(); !begun)
            return begun.error();
        for (int i = 0; i < each; ++i)
            bodies[std::size_t(desk)].push_back(desks.back()->pushOf(noteOn(site.customers[std::size_t(desk * each + i)], i), site, i));
    }
    std::atomic<int> failed{0};
    const Stopwatch watch;
    std::vector<std::thread> threads;
    for (std::size_t desk = 0; desk < desks.size(); ++desk)
        threads.emplace_back([&, desk] {
            for (const QByteArray& body : bodies[desk])
                if (!desks[desk]->push(body))
                    return void(++failed);
        });
    for (std::thread& thread : threads)
        thread.join();
    const double seconds = watch.seconds();
    if (failed)
        return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "A push was not taken."));
    return count * each / seconds;
}

namespace {

const QByteArray result(180, 'r'), payload(460, 'p'), hash(32, 'h'); // as long as those of the same run over HTTP

// What the server keeps beside the records: the result with the operation's bytes, and two places in the feed.
Result<void> keepBare(Database& database, PlainSite& site, qint64 number, const Row& entry, const Row& customer)
{
    if (auto done = execute(database, "INSERT INTO op_result(id, client, sequence, author, sha256, result, payload, feed, received) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", site.id(), site.user.key, number,
                            site.user.key, Blob{hash}, result, Blob{payload}, number + 1'000'000, site.clock.now()); !done)
        return done;
    for (const auto& [schema, row] : {std::pair(&schemaOf<TimelineEntry>(), &entry), std::pair(&schemaOf<Customer>(), &customer)})
        if (auto done = execute(database, "INSERT INTO feed(seq, kind, id, scope, left_scope) VALUES (?1, ?2, ?3, ?4, '')", number + 1'000'000, schema->name, row->id, feed::scopesText(scopesOf(*schema, *row))); !done)
            return done;
    return {};
}

}

Result<double> barePerSecond(const QString& folder, int operations, int perCommit)
{
    QDir().mkpath(folder);
    PlainSite site;
    if (auto made = site.make(SiteFolder::databasePathIn(folder), operations); !made)
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
    for (std::size_t at = 0; at < entries.size(); at += std::size_t(perCommit)) {
        auto transaction = Transaction::begin(**database);
        if (!transaction)
            return transaction.error();
        for (std::size_t i = at; i < std::min(entries.size(), at + std::size_t(perCommit)); ++i) {
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

Result<double> bareSettledPerSecond(const QString& path, int operations, int perCommit)
{
    auto file = Database::open({path, Access::Writer, Durability::Full, {}});
    if (!file)
        return file.error();
    Database& database = **file;
    for (const char* table : {"CREATE TABLE operation(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL, state INTEGER NOT NULL, result TEXT, feed INTEGER NOT NULL, digest BLOB)",
                              "CREATE INDEX operation_state ON operation(state, key)", "CREATE INDEX operation_feed ON operation(state, feed)"})
        if (auto done = database.run(table); !done)
            return done.error();
    SystemClock clock;
    SystemRandom random;
    std::vector<Uuid> ids;
    // Runs `one` for each number from 0 on, in commits of their size.
    const auto inCommits = [&](const std::function<Result<void>(int)>& one) -> Result<void> {
        for (int at = 0; at < operations; at += perCommit) {
            auto transaction = Transaction::begin(database);
            if (!transaction)
                return transaction.error();
            for (int i = at; i < std::min(operations, at + perCommit); ++i)
                if (auto done = one(i); !done)
                    return done;
            if (auto done = transaction->commit(); !done)
                return done;
        }
        return {};
    };
    auto kept = inCommits([&](int) {
        const quint64 a = random.next(), b = random.next();
        ids.push_back(Uuid::timeOrdered(clock.now().ms, a, b));
        return execute(database, "INSERT INTO operation(id, body, state, feed, digest) VALUES (?1, ?2, 0, 0, ?3)", ids.back(), payload, Blob{hash});
    });
    if (!kept)
        return kept.error();
    const Stopwatch watch;
    auto settled = inCommits([&](int i) { return execute(database, "UPDATE operation SET state = 2, result = ?1, feed = ?2 WHERE id = ?3", result, qint64(i) + 1, ids[std::size_t(i)]); });
    if (!settled)
        return settled.error();
    return operations / watch.seconds();
}

} // namespace callboard::bench
