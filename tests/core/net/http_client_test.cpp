// A desk's calls against the real server, and against others that answer with whatever a test says.
#include "core/net/deflate.h"
#include "core/net/http_client.h"
#include "tests/core/net/served.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace callboard;

namespace {

QUrl at(quint16 port) { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)); }

// Runs the event loop until `condition` holds.
template <class Condition> bool until(Condition condition)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < patience_ms && !condition();)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    return condition();
}

// One call and its end.
struct Ending {
    std::optional<Result<HttpResponse>> result;
    int ends = 0;
    Transport::Done done()
    {
        return [this](Result<HttpResponse> ended) {
            ++ends;
            result = std::move(ended);
        };
    }
};

Result<HttpResponse> ask(Transport& transport, const HttpRequest& request, qint64 limit_ms = patience_ms)
{
    Ending ending;
    transport.send(request, Lane::Call, limit_ms, ending.done());
    REQUIRE_FALSE(ending.result); // never from inside send
    REQUIRE(until([&] { return ending.result.has_value(); }));
    REQUIRE(ending.ends == 1);
    return *ending.result;
}

// Answers every connection's first bytes with fixed ones and closes.
class Script {
public:
    explicit Script(const QByteArray& answer)
    {
        REQUIRE(m_server.listen(QHostAddress::LocalHost, 0));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    QUrl url() const { return at(m_server.serverPort()); }

private:
    QTcpServer m_server;
};

}

TEST_CASE("a call carries method, path, query, headers and body there, and the answer back")
{
    Seen last;
    Served served([&](const HttpRequest& request, const Responder& responder) {
        last.remember(request);
        HttpResponse response = HttpResponse::json(200, "{\"results\":[]}");
        response.headers.set("X-Callboard-Head", "12");
        responder.answer(response);
    });
    HttpClient client(QUrl(QStringLiteral("http://127.0.0.1:%1/site/").arg(served.port)));
    HttpRequest request = HttpRequest::postJson(QStringLiteral("/v1/sync/push"), "{\"ops\":[]}");
    request.query.insert(QStringLiteral("scope"), QStringLiteral("team:1 & 2"));
    request.headers.set("X-Callboard-Proto", "1");
    const Result<HttpResponse> answer = ask(client, request);
    REQUIRE(answer.ok());
    CHECK(answer->status == 200);
    CHECK(answer->body == "{\"results\":[]}");
    CHECK(carriesJson(answer->headers));
    CHECK(answer->headers.number("x-callboard-head") == 12);
    const HttpRequest seen = last.request();
    CHECK(seen.method == "POST");
    CHECK(seen.path == QStringLiteral("/site/v1/sync/push"));
    CHECK(seen.query == request.query);
    CHECK(seen.headers.value("x-callboard-proto") == "1");
    CHECK(carriesJson(seen.headers));
    CHECK(seen.body == "{\"ops\":[]}");
}

TEST_CASE("a large JSON body goes deflated and arrives as it was, and nothing else is deflated")
{
    struct Sent { const char* type; qsizetype bytes; bool isSmaller; };
    const HttpClientLimits limits;
    const auto [type, bytes, isSmaller] = GENERATE(values<Sent>({{"application/json", 100'000, true}, {"application/json", 4'095, false}, {"application/octet-stream", 100'000, false}}));
    REQUIRE(limits.deflate_from_bytes == 4'096);
    Seen last;
    Served served([&](const HttpRequest& request, const Responder& responder) {
        last.remember(request);
        responder.answer(HttpResponse::text(200, "here"));
    });
    HttpClient client(at(served.port), limits);
    HttpRequest request = HttpRequest::postJson(QStringLiteral("/x"), '"' + QByteArray(bytes - 2, 'a') + '"');
    request.headers.set("Content-Type", type);
    REQUIRE(ask(client, request).ok());
    const HttpRequest seen = last.request();
    CHECK(seen.body == request.body);
    CHECK_FALSE(seen.headers.has("Content-Encoding"));
    CHECK((served.server.counters().bytes_in < bytes) == isSmaller);
}

TEST_CASE("every method reaches the server, with and without a body")
{
    Served served(echo);
    HttpClient client(at(served.port));
    for (const QByteArray& method : QList<QByteArray>{"GET", "PUT", "POST", "DELETE"}) {
        HttpRequest request = HttpRequest::get(QStringLiteral("/x"));
        request.method = method;
        CHECK(ask(client, request)->body == method + " /x ");
    }
    HttpRequest head = HttpRequest::get(QStringLiteral("/x"));
    head.method = "HEAD";
    const Result<HttpResponse> answer = ask(client, head);
    REQUIRE(answer.ok());
    CHECK(answer->body.isEmpty());
}

TEST_CASE("any status is a response, and a redirect is not followed")
{
    std::atomic<int> handled{0};
    Served served([&](const HttpRequest& request, const Responder& responder) {
        ++handled;
        HttpResponse response = HttpResponse::json(request.path.mid(1).toInt(), "{\"error\":{}}");
        response.headers.set("Location", "/200");
        response.headers.set("Retry-After", "7");
        responder.answer(response);
    });
    HttpClient client(at(served.port));
    const int status = GENERATE(201, 301, 302, 307, 400, 401, 403, 404, 405, 409, 410, 413, 418, 422, 426, 429, 500, 501, 502, 503, 599);
    const Result<HttpResponse> answer = ask(client, HttpRequest::get(QStringLiteral("/%1").arg(status)));
    REQUIRE(answer.ok());
    CHECK(answer->status == status);
    CHECK(answer->body == "{\"error\":{}}");
    CHECK(answer->headers.number("Retry-After") == 7);
    CHECK(handled == 1);
}

TEST_CASE("a server that says nothing ends the call at its time limit, and sees the desk leave")
{
    Parked parked;
    Served served(parked.handler());
    HttpClient client(at(served.port));
    QElapsedTimer timer;
    timer.start();
    const Result<HttpResponse> answer = ask(client, HttpRequest::get(QStringLiteral("/wait")), 100);
    CHECK(timer.elapsed() >= 90); // Qt's timers are exact to a twentieth
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::Offline);
    CHECK(answer.error().sentence().contains(QStringLiteral("127.0.0.1")));
    CHECK(until([&] { return parked.gone == 1; }));
}

TEST_CASE("an answer that drips is ended by the limit on the whole call, although bytes keep coming")
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost, 0));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket* socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        QTimer* drip = new QTimer(socket);
        QObject::connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        drip->start(5);
    });
    HttpClient client(at(server.serverPort()));
    const Result<HttpResponse> answer = ask(client, HttpRequest::get(QStringLiteral("/")), 200);
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::Offline);
}

TEST_CASE("a cancelled call never ends and what waited for it is let go")
{
    Parked parked;
    Served served(parked.handler());
    HttpClient client(at(served.port));
    int ends = 0;
    auto kept = std::make_shared<int>(0);
    const Transport::Call call = client.send(HttpRequest::get(QStringLiteral("/wait")), Lane::Wait, patience_ms, [&ends, kept](const Result<HttpResponse>&) { ++ends; });
    REQUIRE(until([&] { return parked.count() == 1; }));
    client.cancel(call);
    CHECK(kept.use_count() == 1);
    CHECK(until([&] { return parked.gone == 1; }));
    client.cancel(call);
    client.cancel(0);
    CHECK(ask(client, HttpRequest::get(QStringLiteral("/now"))).ok());
    CHECK(ends == 0);
}

TEST_CASE("a call that is cancelled between its answer's arrival and its end does not end")
{
    Served served(echo);
    HttpClient client(at(served.port));
    int ends = 0;
    Transport::Call second = 0;
    const auto first = client.send(HttpRequest::get(QStringLiteral("/a")), Lane::Call, patience_ms, [&](const Result<HttpResponse>&) {
        ++ends;
        client.cancel(second);
    });
    second = client.send(HttpRequest::get(QStringLiteral("/b")), Lane::Call, patience_ms, [&](const Result<HttpResponse>&) {
        ++ends;
        client.cancel(first);
    });
    REQUIRE(until([&] { return ends > 0; }));
    CHECK(ask(client, HttpRequest::get(QStringLiteral("/c"))).ok());
    CHECK(ends == 1);
}

TEST_CASE("the client may be destroyed while calls are under way, and by whom a call's end is told")
{
    Parked parked;
    Served served(parked.handler());
    int ends = 0;
    {
        HttpClient client(at(served.port));
        for (int i = 0; i < 12; ++i)
            client.send(HttpRequest::get(QStringLiteral("/wait")), Lane::Bulk, patience_ms, [&](const Result<HttpResponse>&) { ++ends; });
        REQUIRE(until([&] { return parked.count() == 6; }));
    }
    CHECK(ends == 0);
    const QPointer<HttpClient> client = new HttpClient(at(served.port));
    client->send(HttpRequest::get(QStringLiteral("/wait")), Lane::Wait, patience_ms, [&](const Result<HttpResponse>&) { ++ends; });
    client->send(HttpRequest::get(QStringLiteral("/now")), Lane::Call, patience_ms, [&](const Result<HttpResponse>&) { delete client.data(); });
    CHECK(until([&] { return client.isNull(); }));
    CHECK(ends == 0);
}

TEST_CASE("parked waits do not stand in the way of calls")
{
    Parked parked;
    Served served(parked.handler());
    HttpClient client(at(served.port));
    for (int i = 0; i < 20; ++i)
        client.send(HttpRequest::get(QStringLiteral("/wait")), Lane::Wait, patience_ms, [](const Result<HttpResponse>&) {});
    REQUIRE(until([&] { return parked.count() == 6; }));
    CHECK(ask(client, HttpRequest::get(QStringLiteral("/now"))).ok());
}

TEST_CASE("a kept connection that the server has closed does not fail the next call")
{
    HttpLimits limits;
    limits.idle_ms = 30;
    limits.linger_ms = 10;
    Served served(echo, limits);
    HttpClient client(at(served.port));
    for (int i = 0; i < 10; ++i) {
        REQUIRE(ask(client, HttpRequest::postJson(QStringLiteral("/x"), "{}")).ok());
        // Without events in between, Qt does not know yet that the connection is gone when it sends the next request.
        REQUIRE(eventually([&] { return served.server.counters().connections_open == 0; }));
    }
    CHECK(served.server.counters().connections_total >= 10);
}

TEST_CASE("a page in HTML is handed on with its type, for the caller to refuse")
{
    Script portal("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html>Please sign in to the hotel network</html>");
    HttpClient client(portal.url());
    const Result<HttpResponse> answer = ask(client, HttpRequest::get(QStringLiteral("/v1/hello")));
    REQUIRE(answer.ok());
    CHECK_FALSE(carriesJson(answer->headers));
    CHECK(answer->body.startsWith("<html>"));
}

TEST_CASE("an answer larger than the limit is refused, deflated or not, and the next one is not")
{
    Served served([](const HttpRequest& request, const Responder& responder) { responder.answer(HttpResponse::text(200, QByteArray(request.path.mid(1).toInt(), 'x'))); });
    HttpLimits plain;
    plain.deflate_from_bytes = -1;
    Served undeflated([](const HttpRequest& request, const Responder& responder) { responder.answer(HttpResponse::text(200, QByteArray(request.path.mid(1).toInt(), 'x'))); }, plain);
    HttpClientLimits limits;
    limits.answer_bytes = 1'000'000;
    HttpClient client(at(GENERATE(false, true) ? served.port : undeflated.port), limits);
    const Result<HttpResponse> large = ask(client, HttpRequest::get(QStringLiteral("/1000001")));
    REQUIRE_FALSE(large.ok());
    CHECK(large.error().code == ErrorCode::Corrupt);
    const Result<HttpResponse> bomb = ask(client, HttpRequest::get(QStringLiteral("/20000000")));
    REQUIRE_FALSE(bomb.ok());
    CHECK(bomb.error().code == ErrorCode::Corrupt);
    const Result<HttpResponse> fits = ask(client, HttpRequest::get(QStringLiteral("/1000000")));
    REQUIRE(fits.ok());
    CHECK(fits->body == QByteArray(1'000'000, 'x'));
}

TEST_CASE("an answer that breaks off is no answer, whatever status it began with")
{
    const QByteArray broken = GENERATE(as<QByteArray>{}, "", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"results\":[",
                                       "HTTP/1.1 200 OK\r\nContent-Le", "SSH-2.0-OpenSSH_9.2p1\r\n");
    Script script(broken);
    HttpClient client(script.url());
    const Result<HttpResponse> answer = ask(client, HttpRequest::postJson(QStringLiteral("/v1/sync/push"), "{}"));
    INFO(broken.constData());
    REQUIRE_FALSE(answer.ok());
    CHECK_FALSE(answer.error().sentence().isEmpty());
}

TEST_CASE("an answer that cannot be inflated is said to be so")
{
    Script script("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 7\r\n\r\nnothing");
    HttpClient client(script.url());
    const Result<HttpResponse> answer = ask(client, HttpRequest::get(QStringLiteral("/")));
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::Corrupt);
}

TEST_CASE("a port where nobody listens is Offline in one sentence, and works as soon as somebody does")
{
    quint16 port = 0;
    {
        Served served(echo);
        port = served.port;
    }
    HttpClient client(at(port));
    const Result<HttpResponse> answer = ask(client, HttpRequest::get(QStringLiteral("/")));
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::Offline);
    HttpServer late({}, echo);
    REQUIRE(late.listen(QStringLiteral("127.0.0.1"), port).ok());
    CHECK(ask(client, HttpRequest::get(QStringLiteral("/"))).ok());
}
