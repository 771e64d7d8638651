// What a well-behaved client gets from the server, over real sockets.
#include "core/net/deflate.h"
#include "tests/core/net/served.h"

#include <QElapsedTimer>

using namespace callboard;

TEST_CASE("a connection is kept for request after request until one side says close")
{
    Served served(echo);
    RawClient client = served.client();
    for (int i = 0; i < 50; ++i) {
        REQUIRE(client.send(post("/v1/echo", "body " + QByteArray::number(i))));
        REQUIRE(bodyOf(client.readAnswer()) == "POST /v1/echo body " + QByteArray::number(i));
    }
    CHECK(served.server.counters().connections_total == 1);
    client.send(get("/last", "Connection: close\r\n"));
    const QByteArray closing = client.readAll();
    CHECK(statusOf(closing) == 200);
    CHECK(closing.contains("Connection: close\r\n"));
    client.leave();
    CHECK(eventually([&] { return served.server.counters().connections_open == 0; }));
}

TEST_CASE("what the handler sees is decoded: path, query, headers, address")
{
    Seen last;
    Served served([&](const HttpRequest& request, const Responder& responder) {
        last.remember(request);
        responder.answer({204, {{"X-Callboard-Head", "7"}}, {}});
    });
    RawClient client = served.client();
    client.send("PUT /v1/a%20b?q=1%2B1&r= HTTP/1.1\r\nHost: desk\r\nX-Two:  words here \r\nContent-Length: 3\r\n\r\nabc");
    const QByteArray answer = client.readAnswer();
    CHECK(statusOf(answer) == 204);
    CHECK(answer.contains("X-Callboard-Head: 7\r\n"));
    const HttpRequest seen = last.request();
    CHECK(seen.method == "PUT");
    CHECK(seen.path == QStringLiteral("/v1/a b"));
    CHECK(seen.query == QMap<QString, QString>{{QStringLiteral("q"), QStringLiteral("1+1")}, {QStringLiteral("r"), QString()}});
    CHECK(seen.headers.value("x-two") == "words here");
    CHECK(seen.body == "abc");
    CHECK(seen.remote == "127.0.0.1");
}

TEST_CASE("pipelined requests are answered in order, also when the first waits for another thread")
{
    Parked parked;
    Served served(parked.handler());
    RawClient client = served.client();
    client.send(get("/wait") + post("/now", "second") + get("/now"));
    REQUIRE(eventually([&] { return parked.count() == 1; }));
    for (const Responder& responder : parked.takeAll())
        std::thread([responder] { responder.answer(HttpResponse::text(200, "first")); }).join();
    CHECK(bodyOf(client.readAnswer()) == "first");
    CHECK(bodyOf(client.readAnswer()) == "POST /now second");
    CHECK(bodyOf(client.readAnswer()) == "GET /now ");
}

TEST_CASE("parked requests hold no thread: others go on, and each gets its own answer from any thread")
{
    Parked parked;
    HttpLimits limits;
    limits.io_threads = 1;
    Served served(parked.handler(), limits);
    std::vector<RawClient> waiting;
    for (int i = 0; i < 200; ++i) {
        waiting.push_back(served.client());
        REQUIRE(waiting.back().send(get("/wait")));
    }
    REQUIRE(eventually([&] { return parked.count() == 200; }));
    CHECK(served.server.counters().requests_waiting == 200);
    RawClient other = served.client();
    for (int i = 0; i < 20; ++i) {
        other.send(get("/now"));
        REQUIRE(statusOf(other.readAnswer()) == 200);
    }
    std::vector<std::thread> threads;
    const std::vector<Responder> kept = parked.takeAll();
    for (std::size_t part = 0; part < 4; ++part)
        threads.emplace_back([&kept, part] {
            for (std::size_t i = part; i < kept.size(); i += 4)
                kept[i].answer(HttpResponse::json(200, "{\"head\":1}"));
        });
    for (std::thread& thread : threads)
        thread.join();
    for (RawClient& client : waiting)
        REQUIRE(bodyOf(client.readAnswer()) == "{\"head\":1}");
    CHECK(served.server.counters().requests_waiting == 0);
}

TEST_CASE("a request that the handler drops is answered with 500 and the connection goes on")
{
    Served served([](const HttpRequest& request, const Responder& responder) {
        if (request.path == u"/now")
            echo(request, responder);
    });
    RawClient client = served.client();
    client.send(get("/dropped") + get("/now"));
    CHECK(statusOf(client.readAnswer()) == 500);
    CHECK(statusOf(client.readAnswer()) == 200);
}

TEST_CASE("a handler in which a library throws costs one 500 and nothing else")
{
    Served served([](const HttpRequest& request, const Responder& responder) {
        if (request.path == u"/throws")
            throw std::bad_alloc();
        echo(request, responder);
    });
    RawClient client = served.client();
    client.send(get("/throws") + get("/now"));
    CHECK(statusOf(client.readAnswer()) == 500);
    CHECK(statusOf(client.readAnswer()) == 200);
}

TEST_CASE("whoever asks whether to send a body is told to, or told why not before sending it")
{
    Served served(echo);
    RawClient client = served.client();
    client.send("POST /v1/echo HTTP/1.1\r\nHost: desk\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.readAnswer() == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hello");
    CHECK(bodyOf(client.readAnswer()) == "POST /v1/echo hello");
    client.send("POST /v1/echo HTTP/1.1\r\nHost: desk\r\nContent-Length: 900000000\r\nExpect: 100-continue\r\n\r\n");
    CHECK(statusOf(client.readAll()) == 413);
}

TEST_CASE("HEAD gets the length and no body")
{
    Served served(echo);
    RawClient client = served.client();
    client.send("HEAD /now HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");
    const QByteArray answer = client.readAll();
    CHECK(answer.contains("Content-Length: 10\r\n"));
    CHECK(bodyOf(answer).isEmpty());
}

TEST_CASE("deflated bodies are inflated for the handler, and large answers deflated for those who accept it")
{
    Served served([](const HttpRequest& request, const Responder& responder) {
        CHECK_FALSE(request.headers.has("Content-Encoding"));
        responder.answer(HttpResponse::text(200, request.body));
    });
    const QByteArray text = QByteArray("what was said ").repeated(10'000);
    RawClient client = served.client();
    client.send(post("/", deflated(text), "Content-Encoding: deflate\r\nAccept-Encoding: gzip, deflate\r\n"));
    const QByteArray answer = client.readAnswer();
    CHECK(answer.contains("Content-Encoding: deflate\r\n"));
    CHECK(answer.size() < 10'000);
    CHECK(*inflated(bodyOf(answer), text.size()) == text);
    client.send(post("/", text));
    CHECK(bodyOf(client.readAnswer()) == text);
    client.send(post("/", "short", "Accept-Encoding: deflate\r\n"));
    CHECK(bodyOf(client.readAnswer()) == "short");
}

TEST_CASE("a body of the full size goes through both ways")
{
    HttpLimits limits;
    limits.deflate_from_bytes = -1;
    Served served([](const HttpRequest& request, const Responder& responder) { responder.answer(HttpResponse::text(200, request.body)); }, limits);
    const QByteArray body(limits.body_bytes, 'b');
    RawClient client = served.client();
    REQUIRE(client.send(post("/", body)));
    CHECK(bodyOf(client.readAnswer()) == body);
    client.leave();
    CHECK(served.server.counters().bytes_in > body.size());
    CHECK(served.server.counters().bytes_out > body.size());
}

TEST_CASE("stopping answers what is under way, closes idle connections and accepts nothing more")
{
    Parked parked;
    Served served(parked.handler());
    RawClient idle = served.client(), busy = served.client();
    idle.send(get("/now"));
    CHECK(statusOf(idle.readAnswer()) == 200);
    busy.send(get("/wait"));
    REQUIRE(eventually([&] { return parked.count() == 1; }));
    std::thread stopping([&] { served.server.stop(patience_ms); });
    CHECK(idle.isClosedByServer());
    idle.leave();
    CHECK(eventually([&] { return !served.client().connected(); }));
    parked.takeAll().front().answer(HttpResponse::text(200, "done"));
    const QByteArray answer = busy.readAll();
    CHECK(bodyOf(answer) == "done");
    CHECK(answer.contains("Connection: close\r\n"));
    busy.leave();
    stopping.join();
    CHECK(served.server.counters().connections_open == 0);
}

TEST_CASE("stopping cuts parked waits when the grace is over, and answering them afterwards is harmless")
{
    Parked parked;
    std::vector<Responder> kept;
    {
        Served served(parked.handler());
        std::vector<RawClient> waiting;
        for (int i = 0; i < 100; ++i) {
            waiting.push_back(served.client());
            waiting.back().send(get("/wait"));
        }
        REQUIRE(eventually([&] { return parked.count() == 100; }));
        QElapsedTimer timer;
        timer.start();
        served.server.stop(50);
        CHECK(timer.elapsed() < 5'000);
        CHECK(parked.gone == 100);
        for (RawClient& client : waiting)
            REQUIRE(client.isClosedByServer());
        kept = parked.takeAll();
        kept.back().answer({});
        kept.pop_back();
    }
    for (const Responder& responder : kept) {
        CHECK(responder.gone());
        CHECK(responder.answer({}));
    }
}

TEST_CASE("a port that is taken and an address that is none are said in one sentence, and nothing runs")
{
    Served served(echo);
    HttpServer second({}, echo);
    const Result<quint16> taken = second.listen(QStringLiteral("127.0.0.1"), served.port);
    REQUIRE_FALSE(taken.ok());
    CHECK(taken.error().code == ErrorCode::Busy);
    CHECK(taken.error().sentence().contains(QString::number(served.port)));
    CHECK(second.listen(QStringLiteral("localhost!"), 0).error().code == ErrorCode::Invalid);
    CHECK(second.listen(QStringLiteral("203.0.113.7"), 0).error().code == ErrorCode::Invalid);
    CHECK(second.listen(QStringLiteral("127.0.0.1"), 0).ok());
}
