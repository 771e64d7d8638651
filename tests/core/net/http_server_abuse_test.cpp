// Clients that leave, stall, flood and lie: each is dealt with alone, and the others do not notice.
#include "core/net/deflate.h"
#include "tests/core/net/served.h"

#include <QElapsedTimer>

using namespace callboard;

namespace {

HttpLimits impatient()
{
    HttpLimits limits;
    limits.idle_ms = 300;
    limits.head_ms = 200;
    limits.progress_ms = 200;
    limits.linger_ms = 200;
    return limits;
}

bool stillServes(const Served& served)
{
    RawClient client = served.client();
    client.send(get("/now", "Connection: close\r\n"));
    return statusOf(client.readAll()) == 200;
}

}

TEST_CASE("clients that leave during an asynchronous answer disturb nobody, and the waits are told")
{
    Parked parked;
    Served served(parked.handler());
    RawClient patient = served.client();
    patient.send(get("/wait"));
    REQUIRE(eventually([&] { return parked.count() == 1; }));
    for (int round = 0; round < 3; ++round) {
        std::vector<RawClient> leaving;
        for (int i = 0; i < 100; ++i) {
            leaving.push_back(served.client());
            leaving.back().send(get("/wait"));
        }
        REQUIRE(eventually([&] { return parked.count() == std::size_t(1 + 100 * (round + 1)); }));
        for (std::size_t i = 0; i < leaving.size(); ++i)
            i % 2 ? leaving[i].vanish() : leaving[i].leave();
        REQUIRE(eventually([&] { return parked.gone == 100 * (round + 1); }));
    }
    int delivered = 0;
    for (const Responder& responder : parked.takeAll()) {
        delivered += responder.gone() ? 0 : 1;
        responder.answer(HttpResponse::text(200, "late"));
    }
    CHECK(delivered == 1);
    CHECK(bodyOf(patient.readAnswer()) == "late");
    patient.leave();
    CHECK(eventually([&] { return served.server.counters().connections_open == 0; }));
    CHECK(served.server.counters().clients_gone == 300);
    CHECK(served.server.counters().requests_waiting == 0);
}

TEST_CASE("clients that leave while answers are being given from other threads disturb nobody")
{
    Parked parked;
    Served served(parked.handler());
    std::atomic<bool> finished{false};
    std::thread answering([&] {
        while (!finished)
            for (const Responder& responder : parked.takeAll())
                responder.answer(HttpResponse::text(200, QByteArray(100'000, 'x')));
    });
    for (int i = 0; i < 400; ++i) {
        RawClient client = served.client();
        client.send(get("/wait"));
        if (i % 3 == 0)
            client.readAnswer();
        if (i % 2)
            client.vanish();
    }
    CHECK(stillServes(served));
    CHECK(eventually([&] { return served.server.counters().connections_open == 0; }));
    finished = true;
    answering.join();
    CHECK(served.server.counters().requests_waiting == 0);
}

TEST_CASE("a client that leaves in the middle of a large answer is forgotten")
{
    Served served([](const HttpRequest& request, const Responder& responder) {
        if (request.path == u"/now")
            return echo(request, responder);
        responder.answer(HttpResponse::text(200, QByteArray(32 * 1024 * 1024, 'x')));
    });
    for (int i = 0; i < 10; ++i) {
        RawClient client(served.port, 4096);
        client.send(get("/large"));
        if (i % 2)
            client.vanish();
    }
    CHECK(stillServes(served));
    CHECK(eventually([&] { return served.server.counters().connections_open == 0; }));
}

TEST_CASE("a head that comes byte by byte is cut at its time limit, however alive the client looks")
{
    Served served(echo, impatient());
    RawClient slow = served.client();
    QElapsedTimer timer;
    timer.start();
    const QByteArray head = get("/now", "X-Slow: " + QByteArray(5'000, 'a') + "\r\n");
    qsizetype sent = 0;
    while (sent < head.size() && timer.elapsed() < 5'000 && slow.send(head.mid(sent, 1))) {
        ++sent;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    CHECK(sent < head.size());
    CHECK(eventually([&] { return served.refused(HttpRefusal::TooSlow) == 1; }));
    CHECK(stillServes(served));
}

TEST_CASE("a body that trickles is cut for its rate, and one that stops for its silence")
{
    HttpLimits limits = impatient();
    limits.bytes_per_second_min = 100'000;
    Served served(echo, limits);
    RawClient silent = served.client(), trickling = served.client();
    silent.send("POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 1000\r\n\r\nonly this");
    trickling.send("POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 100000\r\n\r\n");
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 5'000 && served.refused(HttpRefusal::TooSlow) < 2; std::this_thread::sleep_for(std::chrono::milliseconds(5)))
        trickling.send("x");
    CHECK(served.refused(HttpRefusal::TooSlow) == 2);
    CHECK(statusOf(silent.readAll()) == 408);
    CHECK(stillServes(served));
}

TEST_CASE("a slow but honest body arrives although it takes longer than the time without progress")
{
    HttpLimits limits = impatient();
    limits.bytes_per_second_min = 10;
    Served served(echo, limits);
    RawClient client = served.client();
    client.send("POST /slow HTTP/1.1\r\nHost: desk\r\nContent-Length: 40\r\n\r\n");
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 40; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        client.send("x");
    }
    CHECK(timer.elapsed() > limits.progress_ms);
    CHECK(bodyOf(client.readAnswer()) == "POST /slow " + QByteArray(40, 'x'));
}

TEST_CASE("a client that does not read its answer is cut")
{
    Served served([](const HttpRequest& request, const Responder& responder) {
        if (request.path == u"/now")
            return echo(request, responder);
        responder.answer(HttpResponse::text(200, QByteArray(32 * 1024 * 1024, 'x')));
    }, impatient());
    RawClient deaf(served.port, 4096);
    deaf.send(get("/large"));
    CHECK(eventually([&] { return served.refused(HttpRefusal::TooSlow) == 1; }));
    CHECK(stillServes(served));
    CHECK(eventually([&] { return served.server.counters().connections_open == 0; }));
}

TEST_CASE("a kept connection without a request is closed without a word")
{
    Served served(echo, impatient());
    RawClient silent = served.client(), once = served.client();
    once.send(get("/now"));
    CHECK(statusOf(once.readAnswer()) == 200);
    CHECK(once.isClosedByServer());
    CHECK(silent.isClosedByServer());
    CHECK(served.refused(HttpRefusal::TooSlow) == 0);
}

TEST_CASE("connections over the limit are told to come back, and places become free again")
{
    HttpLimits limits;
    const bool perAddress = GENERATE(false, true);
    (perAddress ? limits.connections_per_address : limits.connections) = 20;
    limits.linger_ms = 100;
    Served served(echo, limits);
    std::vector<RawClient> inside;
    for (int i = 0; i < 20; ++i) {
        inside.push_back(served.client());
        inside.back().send(get("/now"));
        REQUIRE(statusOf(inside.back().readAnswer()) == 200);
    }
    for (int i = 0; i < 200; ++i) {
        RawClient surplus = served.client();
        if (i < 5) {
            surplus.send(get("/now"));
            const QByteArray answer = surplus.readAll();
            CHECK(statusOf(answer) == 503);
            CHECK(answer.contains("Retry-After: 2\r\n"));
        }
    }
    CHECK(eventually([&] { return served.refused(perAddress ? HttpRefusal::Address : HttpRefusal::Connections) == 200; }));
    for (RawClient& client : inside) {
        client.send(get("/now"));
        REQUIRE(statusOf(client.readAnswer()) == 200);
    }
    inside.clear();
    REQUIRE(eventually([&] { return served.server.counters().connections_open == 0; }));
    CHECK(stillServes(served));
}

TEST_CASE("a trusted proxy may open more connections than one address, and names its clients")
{
    HttpLimits limits;
    limits.connections_per_address = 2;
    limits.trusted_proxies = {"127.0.0.1"};
    Served served([](const HttpRequest& request, const Responder& responder) { responder.answer(HttpResponse::text(200, request.remote)); }, limits);
    std::vector<RawClient> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(served.client());
        clients.back().send(get("/", "X-Forwarded-For: 6.6.6.6, 10.0.0." + QByteArray::number(i) + "\r\n"));
        REQUIRE(bodyOf(clients.back().readAnswer()) == "10.0.0." + QByteArray::number(i));
    }
}

TEST_CASE("requests beyond what may wait get 503 with Retry-After on a connection that stays")
{
    Parked parked;
    HttpLimits limits;
    limits.requests_waiting = 3;
    Served served(parked.handler(), limits);
    std::vector<RawClient> waiting;
    for (int i = 0; i < 3; ++i) {
        waiting.push_back(served.client());
        waiting.back().send(get("/wait"));
    }
    REQUIRE(eventually([&] { return parked.count() == 3; }));
    RawClient client = served.client();
    client.send(get("/now"));
    const QByteArray answer = client.readAnswer();
    CHECK(statusOf(answer) == 503);
    CHECK(answer.contains("Retry-After: 2\r\n"));
    CHECK_FALSE(answer.contains("Connection: close"));
    CHECK(served.refused(HttpRefusal::Waiting) == 1);
    parked.takeAll().front().answer({});
    REQUIRE(eventually([&] { return served.server.counters().requests_waiting == 0; }));
    client.send(get("/now"));
    CHECK(statusOf(client.readAnswer()) == 200);
}

TEST_CASE("bodies together may not take more memory than they are given, and it is given back")
{
    HttpLimits limits;
    limits.bodies_bytes = 100'000;
    Served served(echo, limits);
    RawClient large = served.client();
    large.send(post("/", QByteArray(200'000, 'x')));
    CHECK(statusOf(large.readAll()) == 503);
    CHECK(served.refused(HttpRefusal::Memory) == 1);
    RawClient client = served.client();
    for (int i = 0; i < 10; ++i) {
        client.send(post("/", QByteArray(90'000, 'x')));
        REQUIRE(statusOf(client.readAnswer()) == 200);
    }
}

TEST_CASE("too large a body gets 413 and too large a head 431, also when the client goes on sending")
{
    HttpLimits limits;
    limits.body_bytes = 100'000;
    Served served(echo, limits);
    RawClient large = served.client();
    large.send(post("/", QByteArray(2'000'000, 'x')));
    const QByteArray answer = large.readAll();
    CHECK(statusOf(answer) == 413);
    CHECK(answer.contains("\"max\":100000"));
    CHECK(answer.contains("Connection: close\r\n"));
    RawClient headed = served.client();
    headed.send(get("/", "X: " + QByteArray(20'000, 'x') + "\r\n"));
    CHECK(statusOf(headed.readAll()) == 431);
    RawClient endless = served.client();
    endless.send("GET /" + QByteArray(100'000, 'x'));
    CHECK(statusOf(endless.readAll()) == 431);
    CHECK(served.refused(HttpRefusal::HeadTooLarge) == 2);
}

TEST_CASE("a bomb is refused after the limit and not unpacked further")
{
    HttpLimits limits;
    limits.body_bytes = 1'000'000;
    Served served(echo, limits);
    RawClient bomber = served.client();
    bomber.send(post("/", deflated(QByteArray(64 * 1024 * 1024, '0')), "Content-Encoding: deflate\r\n"));
    CHECK(statusOf(bomber.readAll()) == 413);
    RawClient liar = served.client();
    liar.send(post("/", "this is not deflated", "Content-Encoding: deflate\r\n"));
    CHECK(statusOf(liar.readAll()) == 400);
    CHECK(stillServes(served));
}

TEST_CASE("a lie about framing gets its status, the connection closes, and nothing behind it is read as a request")
{
    std::atomic<int> handled{0};
    Served served([&](const HttpRequest& request, const Responder& responder) {
        ++handled;
        echo(request, responder);
    });
    const auto [lie, status] = GENERATE(table<QByteArray, int>({
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411},
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 50\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0, 0\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 0\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", 400},
        {QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n", 37), 400},
        {"GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n", 400},
        {"GET / HTTP/1.1\nHost: a\n\n", 400},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"GET /../secret HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"GET http://elsewhere/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {QByteArray("\x16\x03\x01\x02\x00\x01\x00\n", 8), 400},
    }));
    RawClient liar = served.client();
    liar.send(lie + get("/smuggled"));
    const QByteArray answers = liar.readAll();
    INFO(lie.constData());
    CHECK(statusOf(answers) == status);
    CHECK(answers.count("HTTP/1.1 ") == 1);
    CHECK(handled == 0);
    CHECK(stillServes(served));
}
