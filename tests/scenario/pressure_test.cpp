// A server under pressure: everybody signs in at once, and there is no memory for it.
#include "core/base/ids.h"
#include "core/net/patience.h"
#include "tests/scenario/world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace callboard;

namespace {

bool isLong() { return qEnvironmentVariableIsSet("CALLBOARD_LONG"); }

// One person in the morning: signs in, and then fetches how to load everything and the first page of it. What is turned away or cut off is tried
// again as a desk does it.
class Morning {
public:
    Morning(quint16 port, const QString& login) : m_port(port), m_login(login)
    {
        QObject::connect(&m_socket, &QTcpSocket::connected, [this] { m_socket.write(m_request); });
        QObject::connect(&m_socket, &QTcpSocket::disconnected, [this] { take(m_socket.readAll()); });
        // A connection that never came about has no end.
        QObject::connect(&m_socket, &QTcpSocket::errorOccurred, [this](QAbstractSocket::SocketError error) {
            if (error == QAbstractSocket::ConnectionRefusedError)
                take({});
        });
        signIn();
    }
    ~Morning() { m_socket.disconnect(); }
    bool isDone() const { return m_step == Step::Done; }
    int toldToWait = 0, cutOff = 0, failures = 0;

private:
    enum class Step { SignIn, Plan, Page, Done };

    void send(const QByteArray& line, const QByteArray& body)
    {
        m_request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Callboard-Proto: 2\r\nContent-Type: application/json\r\n"
                    + (m_access.isEmpty() ? QByteArray() : "Authorization: Bearer " + m_access + "\r\n") + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        m_socket.connectToHost(QHostAddress::LocalHost, m_port);
    }
    void signIn() { send("POST /v1/auth/login", QJsonDocument({{QStringLiteral("login"), m_login}, {QStringLiteral("password"), QString::fromUtf8(SiteFiles::password())}, {QStringLiteral("device"), QStringLiteral("morning")}}).toJson()); }

    void take(const QByteArray& answer)
    {
        if (answer.isEmpty()) {
            ++cutOff;
            return tryAgain({});
        }
        const int status = answer.mid(9, 3).toInt();
        const QJsonObject body = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        if (status == 429 || status == 503) {
            ++toldToWait;
            const qsizetype at = answer.toLower().indexOf("retry-after: ");
            return tryAgain(at < 0 ? std::optional<qint64>() : answer.mid(at + 13, answer.indexOf('\r', at) - at - 13).toInt() * 1000);
        }
        m_tries = 0;
        if (status != 200) {
            ++failures;
            return;
        }
        switch (m_step) {
        case Step::SignIn:
            m_access = body[QStringLiteral("access")].toString().toLatin1();
            m_step = Step::Plan;
            return send("POST /v1/sync/snapshot", "{}");
        case Step::Plan:
            m_step = Step::Page;
            return send("GET /v1/sync/snapshot?scope=" + body[QStringLiteral("scopes")][0][QStringLiteral("scope")].toString().toUtf8(), {});
        default: m_step = Step::Done; return;
        }
    }

    void tryAgain(std::optional<qint64> asked_ms)
    {
        const qint64 wait_ms = retryWait_ms(callPatience, ++m_tries, m_random.next(), asked_ms);
        QTimer::singleShot(int(wait_ms), &m_socket, [this] { m_socket.connectToHost(QHostAddress::LocalHost, m_port); });
    }

    const quint16 m_port;
    const QString m_login;
    SystemRandom m_random;
    int m_tries = 0;
    QTcpSocket m_socket;
    QByteArray m_request, m_access;
    Step m_step = Step::SignIn;
};

}

TEST_CASE("everybody signs in at the same moment, and everybody is in within minutes while desks go on working", "[care]")
{
    const int people = isLong() ? 500 : 60;
    constexpr int limit_ms = 180'000;
    TwoDesks desks;
    const QString file = desks.newCase("Storm");
    REQUIRE(comesTrue([&] { return desks.areInStep(); }));
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<Morning>> mornings;
    for (int i = 0; i < people; ++i)
        mornings.push_back(std::make_unique<Morning>(desks.site.port(), desks.site.demoReps()[i % desks.site.demoReps().size()]));
    const auto areIn = [&] { return std::count_if(mornings.begin(), mornings.end(), [](const auto& one) { return one->isDone(); }); };
    qint64 slowest_ms = 0;
    int looks = 0;
    const bool allIn = comesTrue([&] {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 100);
        QElapsedTimer note;
        note.start();
        if (const QByteArray words = "storm " + QByteArray::number(++looks); looks % 20 == 0) {
            notes(desks.here, file, words);
            CHECK(comesTrue([&] {
                QCoreApplication::processEvents();
                return desks.there.entriesSaying(file, QString::fromUtf8(words)) == 1;
            }));
            slowest_ms = std::max(slowest_ms, note.elapsed());
        }
        return areIn() == people;
    }, limit_ms);
    int waited = 0, cutOff = 0, failures = 0;
    for (const auto& one : mornings) {
        waited += one->toldToWait;
        cutOff += one->cutOff;
        failures += one->failures;
    }
    CHECK(allIn);
    CHECK(failures == 0);
    std::printf("matrix\tF25\tpeople %d\tin %lld\tfailed %d\ttold to wait %d\tcut off %d\tseconds %.1f\tslowest note from desk to desk %lld ms\n", people, qint64(areIn()), failures, waited, cutOff, double(timer.elapsed()) / 1000, slowest_ms);
}

TEST_CASE("a server without memory ends or refuses, and when it is started again nothing that it had confirmed is missing", "[care]")
{
    TwoDesks desks;
    const QString file = desks.newCase("No memory");
    REQUIRE(comesTrue([&] { return desks.areInStep(); }));
    std::vector<QByteArray> said;
    int ended = 0, turnedAway = 0;
    const int rounds = isLong() ? 50 : 3;
    for (int round = 0; round < rounds; ++round) {
        // What it holds now and very little more.
        const QList<QByteArray> sizes = fileText(QStringLiteral("/proc/%1/statm").arg(desks.site.processId())).split(' ');
        const rlim_t held = sizes.value(0).toULongLong() * rlim_t(sysconf(_SC_PAGESIZE)) + rlim_t(round % 3) * 256 * 1024;
        const rlimit limit{held, held};
        REQUIRE(prlimit(pid_t(desks.site.processId()), RLIMIT_AS, &limit, nullptr) == 0);
        std::vector<std::unique_ptr<Morning>> mornings;
        for (int i = 0; i < 20; ++i)
            mornings.push_back(std::make_unique<Morning>(desks.site.port(), desks.site.demoReps()[0]));
        for (int i = 0; i < 10; ++i) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
            for (DeskProcess* desk : {&desks.here, &desks.there}) {
                said.push_back("memory " + QByteArray::number(qint64(said.size())));
                notes(*desk, file, said.back());
            }
        }
        ended += desks.site.hasEnded();
        for (const auto& one : mornings)
            turnedAway += !one->isDone();
        desks.site.kill(); // as whoever watches over it does
        mornings.clear();
        desks.site.start();
    }
    REQUIRE(comesTrue([&] { return desks.areInStep() && desks.here.timeline(file) == desks.there.timeline(file); }, 2 * patience_ms));
    qint64 lost = 0, doubled = 0;
    for (const QByteArray& words : said) {
        const qsizetype count = desks.there.entriesSaying(file, QString::fromUtf8(words));
        lost += count == 0;
        doubled += count > 1;
    }
    CHECK(lost == 0);
    CHECK(doubled == 0);
    CHECK(turnedAway > 0); // it did lack memory
    std::printf("matrix\tF26\ttimes %d\tnotes %zu\tlost %lld\tdoubled %lld\tended by itself %d\tsign-ins that it had no memory for %d\n", rounds, said.size(), lost, doubled, ended, turnedAway);
    desks.site.stop();
    CHECK(desks.site.admin({QStringLiteral("verify"), desks.site.folder()}).out == "All is well.\n");
}
