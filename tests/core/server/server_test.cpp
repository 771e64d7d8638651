// The whole back end over real sockets: signing in, pushing, waiting, refusing and stopping.
#include "tests/core/net/raw_client.h"
#include "tests/core/server/site.h"

#include "core/base/blob_hash.h"
#include "core/server/server.h"
#include "core/server/verify.h"

using namespace callboard;

namespace {

struct Running {
    TestSite site;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Log> log;
    std::unique_ptr<Server> server;

    explicit Running(SignInPolicy policy = {.cost = PasswordCost::Least}, StoreKind kind = StoreKind::File) : site(kind)
    {
        log = std::move(Log::open(site.folder.filePath(QStringLiteral("log")))).value();
        REQUIRE(Sessions(site.store->database(), site.store->identity(), policy, clock).setPassword(site.nora, *hashOfPassword("correct horse", PasswordCost::Least)));
        REQUIRE(Sessions(site.store->database(), site.store->identity(), policy, clock).setPassword(site.sven, *hashOfPassword("correct horse", PasswordCost::Least)));
        site.store.reset(); // the server is the only writer from here on
        auto started = Server::start(settings(policy), clock, random, *log);
        REQUIRE(started);
        server = std::move(started).value();
    }
    ServerSettings settings(SignInPolicy policy = {.cost = PasswordCost::Least}) const
    {
        ServerSettings settings;
        (Database::isAddress(site.path()) ? settings.database : settings.folder) = Database::isAddress(site.path()) ? site.path() : site.folder.path();
        settings.port = 0;
        settings.signIn = policy;
        return settings;
    }
};

// One person's desk on one connection.
class Speaker {
public:
    explicit Speaker(const Running& running) : Speaker(*running.server) {}
    explicit Speaker(const Server& server) : m_client(server.port()) {}

    void send(const char* verb, const QByteArray& target, const QByteArray& body = {}, const QByteArray& more = {})
    {
        QByteArray text = QByteArray(verb) + ' ' + target + " HTTP/1.1\r\nHost: test\r\n" + more;
        if (!access.isEmpty())
            text += "Authorization: Bearer " + access + "\r\n";
        if (qstrcmp(verb, "POST") == 0)
            text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        CHECK(m_client.send(text + "\r\n" + body));
    }
    QByteArray answer() { return m_client.readAnswer(); }
    QByteArray ask(const char* verb, const QByteArray& target, const QByteArray& body = {}, const QByteArray& more = {})
    {
        send(verb, target, body, more);
        return answer();
    }
    void signIn(const QString& login)
    {
        const QByteArray in = ask("POST", "/v1/auth/login", writeMessage(SignInRequest{login, QStringLiteral("correct horse"), QStringLiteral("desk")}));
        REQUIRE(statusOf(in) == 200);
        const auto tokens = *readMessage<SignedIn>(bodyOf(in));
        access = tokens.access.toLatin1();
        refresh = tokens.refresh;
        user = tokens.user;
        registered = *readMessage<Registered>(bodyOf(ask("POST", "/v1/sync/register", "{}")));
        const auto plan = *readMessage<SnapshotPlan>(bodyOf(ask("POST", "/v1/sync/snapshot", "{}")));
        cursor = plan.cursor.toLatin1();
    }
    QByteArray push(Operation operation)
    {
        operation.id = Uuid::timeOrdered(1, quint64(++sequence), user.key.low);
        operation.author = user;
        last = writePush({registered.client, registered.incarnation, registered.epoch, sequence - 1, {writeMessage(operation)}});
        return ask("POST", "/v1/sync/push", last);
    }

    QByteArray access, cursor, last;
    QString refresh;
    Id<User> user;
    Registered registered;
    qint64 sequence = 0;

private:
    RawClient m_client;
};

QByteArray codeOf(const QByteArray& answer)
{
    auto body = readMessage<ErrorBody>(bodyOf(answer));
    return body ? body->code.toLatin1() : QByteArray();
}

Operation noteOn(const TestSite& site)
{
    AddEntry add;
    add.customer = site.customer;
    add.text = {QStringLiteral("Called")};
    return intent(add);
}

}

TEST_CASE("what one desk pushes wakes the wait of another, who then pulls it")
{
    Running running;
    Speaker nora(running), sven(running);
    nora.signIn(QStringLiteral("nora"));
    sven.signIn(QStringLiteral("sven"));
    sven.send("GET", "/v1/sync/wait?cursor=" + sven.cursor);
    const QByteArray pushed = nora.push(noteOn(running.site));
    REQUIRE(statusOf(pushed) == 200);
    CHECK(readMessage<PushAnswer>(bodyOf(pushed))->results.front().verdict == Verdict::Applied);
    const QByteArray woken = sven.answer();
    REQUIRE(statusOf(woken) == 200);
    const auto page = *readPullPage(bodyOf(sven.ask("GET", "/v1/sync/pull?cursor=" + sven.cursor)));
    CHECK(page.put.size() == 2); // the entry, and the customer's last contact
    CHECK(page.feed == readMessage<WaitAnswer>(bodyOf(woken))->head);
}

TEST_CASE("a desk is woken by what another team does with a customer whose history it holds")
{
    Running running;
    Speaker nora(running), sven(running);
    nora.signIn(QStringLiteral("nora"));
    sven.signIn(QStringLiteral("sven"));
    const QByteArray history = QByteArray("{\"cursor\":\"") + sven.cursor + "\",\"histories\":[\"" + running.site.customer.key.text() + "\"]}";
    sven.send("POST", "/v1/sync/wait", history);
    OpenCase open;
    open.case_file = {running.site.id()};
    open.customer = running.site.customer;
    open.subject = QStringLiteral("No signal");
    open.team = running.site.north;
    REQUIRE(statusOf(nora.push(intent(open))) == 200);
    REQUIRE(statusOf(sven.answer()) == 200);
    const auto page = *readPullPage(bodyOf(sven.ask("POST", "/v1/sync/pull", history)));
    CHECK(std::any_of(page.put.begin(), page.put.end(), [&](const SentRow& sent) { return sent.row.id == open.case_file.key; }));
    CHECK(statusOf(sven.ask("GET", "/v1/sync/snapshot?scope=" + historyOf(running.site.customer) + "&after=")) == 200);
    CHECK(codeOf(sven.ask("GET", "/v1/sync/snapshot?scope=history:x&after=")) == "malformed");
}

namespace {

QByteArray waitOf(const TestSite& site, const Speaker& speaker, Drafting drafting, const QList<Presence>& present, const Id<Customer>& with)
{
    PullRequest request;
    request.cursor = QString::fromLatin1(speaker.cursor);
    request.histories = {QString::fromLatin1(site.customer.key.text())};
    request.with = with;
    request.drafting = drafting;
    request.present = present;
    return writeMessage(request);
}

WaitAnswer told(const QByteArray& answer) { return *readMessage<WaitAnswer>(bodyOf(answer)); }

}

TEST_CASE("people at the desks of two servers learn of each other")
{
    if (storeKinds().size() < 2)
        return;
    Running running({.cost = PasswordCost::Least}, StoreKind::Postgres);
    auto second = Server::start(running.settings(), running.clock, running.random, *running.log);
    REQUIRE(second);
    Speaker nora(running), sven(**second);
    nora.signIn(QStringLiteral("nora"));
    sven.signIn(QStringLiteral("sven"));
    const Id<Customer> with = running.site.customer;
    sven.send("POST", "/v1/sync/wait", waitOf(running.site, sven, Drafting::Nothing, {}, with));
    Speaker watcher(**second);
    REQUIRE(eventually([&] { return bodyOf(watcher.ask("GET", "/metrics")).contains("callboard_waits_parked 1\n"); }));
    nora.send("POST", "/v1/sync/wait", waitOf(running.site, nora, Drafting::Reply, {{running.site.sven, {}, Drafting::Nothing}}, with));
    CHECK(statusOf(sven.answer()) == 204);
    CHECK(told(sven.ask("POST", "/v1/sync/wait", waitOf(running.site, sven, Drafting::Nothing, {}, with))).present == QList<Presence>{{running.site.nora, {}, Drafting::Reply}});
}

TEST_CASE("two people with one customer learn of each other, and that one of them writes")
{
    Running running;
    Speaker nora(running), sven(running);
    nora.signIn(QStringLiteral("nora"));
    sven.signIn(QStringLiteral("sven"));
    const auto waiting = [&](const Speaker& speaker, Drafting drafting, const QList<Presence>& present, const Id<Customer>& with) { return waitOf(running.site, speaker, drafting, present, with); };
    const auto isParked = [watcher = std::make_shared<Speaker>(running)] { return bodyOf(watcher->ask("GET", "/metrics")).contains("callboard_waits_parked 1\n"); };
    sven.send("POST", "/v1/sync/wait", waiting(sven, Drafting::Nothing, {}, running.site.customer));
    REQUIRE(eventually(isParked));

    // Nora comes: she is told of Sven at once, and Sven is to ask again.
    const WaitAnswer hers = told(nora.ask("POST", "/v1/sync/wait", waiting(nora, Drafting::Reply, {}, running.site.customer)));
    CHECK_FALSE(hers.news);
    CHECK(hers.present == QList<Presence>{{running.site.sven, {}, Drafting::Nothing}});
    CHECK(statusOf(sven.answer()) == 204);
    const WaitAnswer his = told(sven.ask("POST", "/v1/sync/wait", waiting(sven, Drafting::Nothing, {}, running.site.customer)));
    CHECK(his.present == QList<Presence>{{running.site.nora, {}, Drafting::Reply}});

    // She goes to nobody.
    sven.send("POST", "/v1/sync/wait", waiting(sven, Drafting::Nothing, his.present, running.site.customer));
    REQUIRE(eventually(isParked));
    nora.send("POST", "/v1/sync/wait", waiting(nora, Drafting::Nothing, {}, {}));
    CHECK(statusOf(sven.answer()) == 204);
    CHECK(told(sven.ask("POST", "/v1/sync/wait", waiting(sven, Drafting::Nothing, his.present, running.site.customer))).present.isEmpty());
}

TEST_CASE("a push that is sent twice is answered twice with the same results")
{
    Running running;
    Speaker nora(running);
    nora.signIn(QStringLiteral("nora"));
    const auto first = *readMessage<PushAnswer>(bodyOf(nora.push(noteOn(running.site))));
    const auto second = *readMessage<PushAnswer>(bodyOf(nora.ask("POST", "/v1/sync/push", nora.last)));
    CHECK(first.results == second.results);
    CHECK(second.replayed == 1);
    CHECK(first.head == second.head);
}

TEST_CASE("without a valid token nothing is told, and the answer says what to do")
{
    Running running;
    Speaker stranger(running);
    for (const char* path : {"/v1/sync/pull", "/v1/sync/wait", "/v1/sync/snapshot?scope=org", "/v1/auth/me", "/v1/ops/00000000-0000-7000-8000-000000000001"})
        CHECK(codeOf(stranger.ask("GET", path)) == "token_revoked");
    for (const char* path : {"/v1/sync/push", "/v1/sync/register", "/v1/sync/snapshot", "/v1/auth/logout"})
        CHECK(codeOf(stranger.ask("POST", path, "{}")) == "token_revoked");
    stranger.access = "made-up";
    CHECK(codeOf(stranger.ask("GET", "/v1/auth/me")) == "token_expired");
}

TEST_CASE("addresses, verbs, bodies and versions that the server does not know are refused by name")
{
    Running running;
    Speaker nora(running);
    nora.signIn(QStringLiteral("nora"));
    CHECK(codeOf(nora.ask("GET", "/v1/nothing")) == "not_found");
    CHECK(codeOf(nora.ask("GET", "/v1/sync/push")) == "wrong_method");
    CHECK(codeOf(nora.ask("POST", "/v1/sync/push", "{\"client\":")) == "malformed");
    CHECK(codeOf(nora.ask("POST", "/v1/sync/push", "{\"client\":\"x\",\"operations\":[]}")) == "malformed");
    CHECK(codeOf(nora.ask("GET", "/v1/sync/pull?cursor=%21")) == "malformed");
    const auto speaking = [&nora](qint64 version) { return nora.ask("GET", "/v1/auth/me", {}, "X-Callboard-Proto: " + QByteArray::number(version) + "\r\n"); };
    for (const qint64 version : {protocol::version + 1, protocol::versionMin - 1}) {
        CHECK(statusOf(speaking(version)) == 426);
        CHECK(codeOf(speaking(version)) == "upgrade_required");
    }
    CHECK(statusOf(speaking(protocol::versionMin)) == 200); // desks are brought up to date after the server
}

TEST_CASE("hello says which site this is without a sign-in, and every answer carries epoch, head and time")
{
    Running running;
    Speaker stranger(running);
    const QByteArray answer = stranger.ask("GET", "/v1/hello");
    const auto hello = *readMessage<Hello>(bodyOf(answer));
    CHECK(hello.product == QLatin1String("callboard"));
    CHECK(hello.proto_max == protocol::version);
    const QByteArray head = answer.toLower();
    for (const char* name : {protocol::headerEpoch, protocol::headerHead, protocol::headerTime, protocol::headerProtocol})
        CHECK(head.contains(QByteArray(name).toLower() + ": "));
}

TEST_CASE("a picture is sent in parts and fetched in ranges by whoever is signed in, and by nobody else")
{
    Running running;
    Speaker nora(running), sven(running), stranger(running);
    const QByteArray picture = "\x89PNG\r\n\x1a\n" + QByteArray(300'000, 'p');
    const QByteArray address = "/v1/blobs/" + BlobHash::of(picture).text().toLatin1();
    const auto put = [&](Speaker& who, const QByteArray& range, const QByteArray& part) {
        return who.ask("PUT", address, part, "Content-Length: " + QByteArray::number(part.size()) + "\r\nContent-Range: bytes " + range + "/300008\r\n");
    };
    CHECK(codeOf(put(stranger, "*", {})) == "token_revoked");
    CHECK(codeOf(stranger.ask("GET", address)) == "token_revoked");
    nora.signIn(QStringLiteral("nora"));
    sven.signIn(QStringLiteral("sven"));
    CHECK(codeOf(sven.ask("GET", address)) == "not_found");
    CHECK(bodyOf(put(nora, "0-199999", picture.first(200'000))) == R"({"offset":200000,"whole":false})");
    CHECK(bodyOf(put(nora, "*", {})) == R"({"offset":200000,"whole":false})");
    CHECK(bodyOf(put(nora, "200000-300007", picture.mid(200'000))) == R"({"offset":300008,"whole":true})");
    CHECK(bodyOf(sven.ask("GET", address)) == picture);
    const QByteArray part = sven.ask("GET", address, {}, "Range: bytes=199990-200009\r\nAccept-Encoding: deflate\r\n");
    CHECK(statusOf(part) == 206);
    CHECK(bodyOf(part) == picture.mid(199'990, 20));
    const QByteArray large = sven.ask("GET", address, {}, "Range: bytes=0-99999\r\nAccept-Encoding: deflate\r\n");
    CHECK_FALSE(large.toLower().contains("content-encoding")); // a range counts the bytes as they are
    CHECK(bodyOf(large) == picture.first(100'000));
}

TEST_CASE("an access token that ran out is renewed, and the old refresh token is then of no use to another")
{
    Running running({.access_ms = 1, .cost = PasswordCost::Least});
    Speaker nora(running);
    const QByteArray in = nora.ask("POST", "/v1/auth/login", writeMessage(SignInRequest{QStringLiteral("nora"), QStringLiteral("correct horse"), {}}));
    const auto tokens = *readMessage<SignedIn>(bodyOf(in));
    nora.access = tokens.access.toLatin1();
    REQUIRE(eventually([&] { return codeOf(nora.ask("GET", "/v1/auth/me")) == "token_expired"; }));
    nora.access.clear();
    CHECK(statusOf(nora.ask("POST", "/v1/auth/refresh", writeMessage(RefreshRequest{tokens.refresh, QStringLiteral("a")}))) == 200);
    CHECK(codeOf(nora.ask("POST", "/v1/auth/refresh", writeMessage(RefreshRequest{tokens.refresh, QStringLiteral("b")}))) == "token_revoked");
}

TEST_CASE("a wrong password is refused, counted, and in no log")
{
    Running running;
    Speaker nora(running);
    CHECK(codeOf(nora.ask("POST", "/v1/auth/login", writeMessage(SignInRequest{QStringLiteral("nora"), QStringLiteral("wrong secret"), {}}))) == "wrong_password");
    const QByteArray figures = bodyOf(nora.ask("GET", "/metrics"));
    CHECK(figures.contains("callboard_sign_ins_total{outcome=\"failed\"} 1\n"));
    CHECK(figures.contains("callboard_refusals_total{reason=\"wrong_password\"} 1\n"));
    CHECK(figures.contains("callboard_refusals_total{reason=\"fenced\"} 0\n"));
    running.server->stop();
    QFile log(running.site.folder.filePath(QStringLiteral("log")));
    REQUIRE(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    CHECK(text.contains("sign-in failed"));
    CHECK_FALSE(text.contains("wrong secret"));
}

TEST_CASE("stopping answers parked waits and leaves a file that verifies")
{
    Running running;
    Speaker nora(running);
    nora.signIn(QStringLiteral("nora"));
    CHECK(bodyOf(nora.ask("GET", "/readyz")) == "ready\n");
    (void)nora.push(noteOn(running.site));
    const auto plan = *readMessage<SnapshotPlan>(bodyOf(nora.ask("POST", "/v1/sync/snapshot", "{}")));
    nora.send("GET", "/v1/sync/wait?cursor=" + plan.cursor.toLatin1());
    Speaker other(running);
    REQUIRE(eventually([&] { return bodyOf(other.ask("GET", "/metrics")).contains("callboard_waits_parked 1\n"); }));
    running.server->stop();
    CHECK(statusOf(nora.answer()) == 204);
    auto database = site_tables::openWriter(running.site.path());
    REQUIRE(database);
    CHECK(verifySite(**database)->empty());
}

TEST_CASE("a second server on the same folder is refused with one sentence")
{
    Running running;
    auto second = Server::start(running.settings(), running.clock, running.random, *running.log);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::Busy);
    CHECK(second.error().text.contains(QLatin1String("Another Callboard program")));
}

TEST_CASE("a port in use, a folder without a site and a file of a newer version stop the start and change nothing")
{
    Running running;
    TestSite other;
    other.store.reset();
    ServerSettings settings = running.settings();
    settings.folder = other.folder.path();
    settings.port = running.server->port();
    CHECK(Server::start(settings, running.clock, running.random, *running.log).error().code == ErrorCode::Busy);

    const QTemporaryDir empty;
    settings.port = 0;
    settings.folder = empty.path();
    CHECK(Server::start(settings, running.clock, running.random, *running.log).error().code == ErrorCode::Missing);
    CHECK_FALSE(QFile::exists(empty.filePath(QStringLiteral("site.db"))));

    {
        auto database = Database::open({other.path(), Access::Writer, Durability::Full, {}, 1024});
        REQUIRE((*database)->run("PRAGMA user_version=1000"));
    }
    settings.folder = other.folder.path();
    CHECK(Server::start(settings, running.clock, running.random, *running.log).error().code == ErrorCode::Expired);
    auto database = Database::open({other.path(), Access::Writer, Durability::Full, {}, 1024});
    CHECK(*(*database)->integer("PRAGMA user_version") == 1000);
}
