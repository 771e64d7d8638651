// One site in PostgreSQL with several servers: desks at different ones see each other's work, directly and through the sample proxy.
#include "tests/scenario/world.h"
#include "tests/support/postgres_cluster.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>

using namespace callboard;
using callboard::test::PostgresCluster;

namespace {

QString text(const char* words) { return QString::fromUtf8(words); }

Ended admin(const QStringList& words, const QByteArray& input = {}) { return run(text("callboard-admin"), words, input); }

// A demo site and the servers that serve it.
class SharedSite {
public:
    explicit SharedSite(int servers) : m_servers(std::size_t(servers))
    {
        const Ended made = admin({text("init"), address, text("--login"), text("root")}, SiteFiles::password());
        INFO(made.error.toStdString());
        REQUIRE(made.code == 0);
        const Ended demo = admin({text("demo"), address, text("--customers"), text("50"), text("--seed"), text("1")}, SiteFiles::password());
        REQUIRE(demo.code == 0);
        for (const QByteArray& line : demo.out.split('\n'))
            if (const QList<QByteArray> words = line.simplified().split(' '); words.size() > 2 && words[1] == "rep")
                reps.append(QString::fromUtf8(words[0]));
        for (int i = 0; i < servers; ++i)
            start(i);
    }
    void start(int i)
    {
        ports.resize(m_servers.size()); // the same port when it is not the first time
        const QString portFile = path(QStringLiteral("port%1").arg(i));
        QFile::remove(portFile);
        m_servers[std::size_t(i)] = std::make_unique<Program>(text("callboard-server"), QStringList{text("--database"), address, text("--listen"), QStringLiteral("127.0.0.1:%1").arg(ports[std::size_t(i)]), text("--port-file"), portFile,
                                                                                                   text("--log-file"), path(QStringLiteral("server%1.log").arg(i))});
        REQUIRE(comesTrue([&] { return fileText(portFile).endsWith('\n'); }));
        ports[std::size_t(i)] = fileText(portFile).trimmed().toUShort();
    }
    void kill(int i) { m_servers[std::size_t(i)]->kill(); }
    void signal(int i, int number) { m_servers[std::size_t(i)]->signal(number); }
    void stopAll()
    {
        for (auto& server : m_servers)
            server->signal(SIGTERM);
        for (auto& server : m_servers)
            (void)server->waitForEnd();
    }
    QString path(const QString& name) const { return m_home.filePath(name); }

    const QString address = PostgresCluster::running()->freshDatabase();
    QStringList reps; // logins
    std::vector<quint16> ports;

private:
    QTemporaryDir m_home;
    std::vector<std::unique_ptr<Program>> m_servers;
};

bool shows(DeskProcess& desk, const QString& file, const char* words) { return comesTrue([&] { return desk.entriesSaying(file, text(words)) == 1; }); }

quint16 freePort()
{
    QTcpServer probe;
    REQUIRE(probe.listen(QHostAddress::LocalHost));
    return probe.serverPort();
}

// Whether a server says that it takes work.
bool isReady(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(patience_ms))
        answer += socket.readAll();
    return answer.startsWith("HTTP/1.1 200 ");
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1'000);
}

// nginx with the sample configuration: only its addresses are the test's, and TLS is left out.
class Proxy {
public:
    explicit Proxy(const std::vector<quint16>& servers) : port(freePort())
    {
        QByteArray sample;
        for (const QByteArray& line : fileText(text(CALLBOARD_SOURCE_DIR "/packaging/nginx.conf")).split('\n')) {
            const QByteArray words = line.trimmed();
            if (words.startsWith("server 127.0.0.1:8080 "))
                for (const quint16 server : servers)
                    sample += QByteArray(line).replace("8080", QByteArray::number(server)) + '\n';
            else if (words == "listen 443 ssl http2;")
                sample += "listen 127.0.0.1:" + QByteArray::number(port) + ";\n";
            else if (!words.startsWith("ssl_") && !words.startsWith("listen "))
                sample += line + '\n';
        }
        QByteArray folders;
        for (const char* name : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            folders += QByteArray(name) + "_temp_path " + name + ";\n";
        writeFile(m_home.filePath(text("nginx.conf")), "daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log error.log;\nevents {}\nhttp {\naccess_log off;\n" + folders + sample + "}\n");
        m_nginx.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_nginx.start(binary(), {text("-p"), m_home.path(), text("-c"), text("nginx.conf"), text("-e"), text("error.log")});
        const bool ready = comesTrue([&] { return answers(port); }, 10'000);
        INFO(m_nginx.readAllStandardError().toStdString() + errors().toStdString());
        REQUIRE(ready);
    }
    ~Proxy()
    {
        m_nginx.kill();
        m_nginx.waitForFinished(patience_ms);
    }
    static QString binary() { return text("/usr/sbin/nginx"); }
    QByteArray errors() const { return fileText(m_home.filePath(text("error.log"))); }
    const quint16 port;

private:
    QTemporaryDir m_home;
    QProcess m_nginx;
};

}

TEST_CASE("what is written at one server is shown at a desk of another, also when the hint between them is lost")
{
    if (!PostgresCluster::running())
        return;
    SharedSite site(2);
    DeskProcess here(site.path(text("here"))), there(site.path(text("there")));
    REQUIRE(here.signIn(site.ports[0], site.reps[0]));
    REQUIRE(there.signIn(site.ports[1], site.reps[1]));
    const QString file = newCase(here, "Kettle leaks");
    REQUIRE(comesTrue([&] { return !there.row(text("case_file"), file).isEmpty(); }));
    notes(there, file, "Photo has come.");
    CHECK(shows(here, file, "Photo has come."));

    auto database = Database::open({site.address, Access::Writer, Durability::Full, {}});
    REQUIRE(database);
    REQUIRE((*database)->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'callboard-listener'"));
    notes(here, file, "A new one is on its way.");
    CHECK(shows(there, file, "A new one is on its way."));

    // Every connection at once, as when PostgreSQL is restarted.
    REQUIRE((*database)->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    notes(there, file, "It has arrived.");
    CHECK(shows(here, file, "It has arrived."));
    CHECK(comesTrue([&] { return here.isInStep() && there.isInStep(); }));
    site.stopAll();
    CHECK(admin({text("verify"), site.address}).out == "All is well.\n");
}

TEST_CASE("behind the sample proxy any of three servers answers any request, and one that dies is not missed")
{
    if (!PostgresCluster::running())
        return;
    if (!QFile::exists(Proxy::binary())) {
        std::printf("skipped: nginx is not installed (Debian's package nginx-light)\n");
        return;
    }
    SharedSite site(3);
    const Proxy proxy(site.ports);
    DeskProcess here(site.path(text("here"))), there(site.path(text("there")));
    REQUIRE(here.signIn(proxy.port, site.reps[0]));
    REQUIRE(there.signIn(proxy.port, site.reps[1]));
    const QString file = newCase(here, "Kettle leaks");
    REQUIRE(comesTrue([&] { return !there.row(text("case_file"), file).isEmpty(); }));
    for (int killed = 0; killed < 3; ++killed) {
        site.kill(killed);
        const QByteArray words = "Without server " + QByteArray::number(killed);
        notes(killed % 2 ? there : here, file, words.constData());
        CHECK(shows(killed % 2 ? here : there, file, words.constData()));
        site.start(killed);
    }
    CHECK_FALSE(proxy.errors().contains("no live upstreams")); // a server that is back is not shunned
    CHECK(comesTrue([&] { return here.isInStep() && there.isInStep(); }));
    site.stopAll();
    CHECK(admin({text("verify"), site.address}).out == "All is well.\n");
}

TEST_CASE("while PostgreSQL is away servers say so and desks keep what is typed; once it is back everything arrives, once")
{
    PostgresCluster* cluster = PostgresCluster::running();
    if (!cluster)
        return;
    SharedSite site(2);
    DeskProcess here(site.path(text("here"))), there(site.path(text("there")));
    REQUIRE(here.signIn(site.ports[0], site.reps[0]));
    REQUIRE(there.signIn(site.ports[1], site.reps[1]));
    const QString file = newCase(here, "Kettle leaks");
    REQUIRE(comesTrue([&] { return !there.row(text("case_file"), file).isEmpty(); }));
    const int times = qEnvironmentVariableIsSet("CALLBOARD_LONG") ? 30 : 1;
    for (int time = 0; time < times; ++time) {
        const QByteArray words = "Outage " + QByteArray::number(time);
        notes(here, file, (words + " begins").constData()); // perhaps in the middle of its commit
        cluster->stop();
        CHECK(comesTrue([&] { return !isReady(site.ports[0]) && !isReady(site.ports[1]); }));
        notes(here, file, (words + " here").constData());
        notes(there, file, (words + " there").constData());
        CHECK(here.entriesSaying(file, QString::fromUtf8(words + " here")) == 1); // on the screen, and in the outbox
        REQUIRE(cluster->startServer());
        CHECK(comesTrue([&] { return isReady(site.ports[0]) && isReady(site.ports[1]); }));
        for (const char* part : {" begins", " here", " there"}) {
            CHECK(shows(here, file, (words + part).constData()));
            CHECK(shows(there, file, (words + part).constData()));
        }
    }
    CHECK(comesTrue([&] { return here.isInStep() && there.isInStep(); }));
    site.stopAll();
    CHECK(admin({text("verify"), site.address}).out == "All is well.\n");
}

TEST_CASE("behind the sample proxy a server that hangs holds nobody up for good, and does nothing twice when it goes on")
{
    if (!PostgresCluster::running() || !QFile::exists(Proxy::binary()))
        return;
    SharedSite site(3);
    const Proxy proxy(site.ports);
    DeskProcess here(site.path(text("here"))), there(site.path(text("there")));
    REQUIRE(here.signIn(proxy.port, site.reps[0]));
    REQUIRE(there.signIn(proxy.port, site.reps[1]));
    const QString file = newCase(here, "Kettle leaks");
    REQUIRE(comesTrue([&] { return !there.row(text("case_file"), file).isEmpty(); }));
    constexpr int longPatience_ms = 150'000; // a call that went to the server which hangs is given up after 15 s, perhaps several times
    site.signal(0, SIGSTOP);
    notes(here, file, "While it hangs.");
    CHECK(comesTrue([&] { return there.entriesSaying(file, text("While it hangs.")) == 1; }, longPatience_ms));
    site.signal(0, SIGCONT);
    notes(there, file, "It goes on.");
    CHECK(shows(here, file, "It goes on."));
    CHECK(comesTrue([&] { return here.isInStep() && there.isInStep(); }));
    for (DeskProcess* desk : {&here, &there})
        for (const char* words : {"While it hangs.", "It goes on."})
            CHECK(desk->entriesSaying(file, text(words)) == 1);
    site.stopAll();
    CHECK(admin({text("verify"), site.address}).out == "All is well.\n");
}

TEST_CASE("a site that moves to PostgreSQL is whole, goes on under its desks, and is not served from its folder any more")
{
    if (!PostgresCluster::running())
        return;
    SiteFiles site;
    site.start();
    DeskProcess desk(site.path(text("desk")));
    REQUIRE(desk.signIn(site.port(), site.demoReps().first()));
    const QString file = newCase(desk, "Kettle leaks");
    notes(desk, file, "Photo promised.");
    REQUIRE(comesTrue([&] { return desk.isInStep(); }));
    site.stop();
    const QByteArray before = site.admin({text("export"), site.folder(), text("timeline_entry")}).out;

    const QString address = PostgresCluster::running()->freshDatabase();
    const Ended moved = admin({text("move"), site.folder(), address});
    INFO(moved.error.toStdString());
    REQUIRE(moved.code == 0);
    CHECK(admin({text("verify"), address}).out == "All is well.\n");
    CHECK(admin({text("export"), address, text("timeline_entry")}).out == before);
    CHECK(admin({text("move"), site.folder(), address}).code == 1);
    CHECK(run(text("callboard-server"), {text("--data"), site.folder(), text("--listen"), text("127.0.0.1:0")}).error.contains("There is no site"));

    Program server(text("callboard-server"), {text("--database"), address, text("--listen"), QStringLiteral("127.0.0.1:%1").arg(site.port()), text("--log-file"), site.path(text("log"))});
    notes(desk, file, "A new one is on its way.");
    REQUIRE(comesTrue([&] { return desk.isInStep(); }));
    CHECK(desk.entriesSaying(file, text("A new one is on its way.")) == 1);
    server.signal(SIGTERM);
    CHECK(server.waitForEnd() == 0);
    CHECK(admin({text("export"), address, text("timeline_entry")}).out.contains("A new one is on its way."));
    CHECK(admin({text("verify"), address}).out == "All is well.\n");
}
