// Served: a real HttpServer on a free port of the loopback, with handlers that tests need again and again.
#pragma once

#include "core/net/http_server.h"
#include "tests/core/net/raw_client.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace callboard {

struct Served {
    explicit Served(HttpServer::Handler handler, const HttpLimits& limits = {}) : server(limits, std::move(handler))
    {
        const Result<quint16> listening = server.listen(QStringLiteral("127.0.0.1"), 0);
        REQUIRE(listening.ok());
        port = *listening;
    }
    RawClient client() const { return RawClient(port); }
    qint64 refused(HttpRefusal why) const { return server.counters().refused[std::size_t(why)]; }

    HttpServer server;
    quint16 port = 0;
};

// Answers at once with what it was asked.
inline void echo(const HttpRequest& request, const Responder& responder)
{
    responder.answer(HttpResponse::text(200, request.method + ' ' + request.path.toUtf8() + ' ' + request.body));
}

// Keeps every request until the test answers it.
class Parked {
public:
    HttpServer::Handler handler()
    {
        return [this](const HttpRequest& request, const Responder& responder) {
            if (request.path == u"/now")
                return echo(request, responder);
            responder.onGone([this] { ++gone; });
            const std::lock_guard lock(m_mutex);
            m_kept.push_back(responder);
        };
    }
    std::size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_kept.size();
    }
    std::vector<Responder> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_kept, {});
    }
    std::atomic<int> gone{0};

private:
    mutable std::mutex m_mutex;
    std::vector<Responder> m_kept;
};

// Remembers the last request for a test to look at.
class Seen {
public:
    void remember(const HttpRequest& request)
    {
        const std::lock_guard lock(m_mutex);
        m_request = request;
    }
    HttpRequest request() const
    {
        const std::lock_guard lock(m_mutex);
        return m_request;
    }

private:
    mutable std::mutex m_mutex;
    HttpRequest m_request;
};

inline QByteArray get(const QByteArray& path, const QByteArray& headers = {}) { return "GET " + path + " HTTP/1.1\r\nHost: desk\r\n" + headers + "\r\n"; }
inline QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& headers = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: desk\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

} // namespace callboard
