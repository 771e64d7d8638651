// HttpServer: accepts connections, keeps every limit, and hands whole requests to one handler.
#pragma once

#include "core/base/result.h"
#include "core/net/http_limits.h"
#include "core/net/responder.h"

#include <functional>
#include <memory>

namespace callboard {

class HttpSite;

// What arrives at the handler is whole and unambiguous: one length, body inflated, target decoded. Requests of one connection are
// answered in order, one at a time. Chunked request bodies are refused (411): every desk knows what it sends.
// A client that ends its sending side while its request is being worked on counts as gone.
// It owns its I/O threads; listen, stop and destruction belong to one thread, counters() to any.
class HttpServer {
public:
    // Called on any I/O thread, several at once: take the request, hand it on, return. It must not wait for a disk or a lock that others hold for long.
    using Handler = std::function<void(HttpRequest&& request, const Responder& responder)>;

    HttpServer(const HttpLimits& limits, Handler handler);
    ~HttpServer(); // stop(0)
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // Starts to serve at a numeric address ("127.0.0.1", "::"); port 0 takes any free one. Returns the port. Succeeds at most once.
    Result<quint16> listen(const QString& address, quint16 port);

    // Accepts nothing more, closes idle connections, lets what is being worked on be answered for at most `grace_ms`, cuts the rest
    // and returns when no thread of it runs any more. Parked long polls are the handler's: answer them first, or they last until the grace ends.
    void stop(qint64 grace_ms);

    HttpCounters counters() const;

private:
    std::shared_ptr<HttpSite> m_site;
};

} // namespace callboard
