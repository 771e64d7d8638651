// HttpConnection: one client from its handshake to its last answer, as one coroutine. Included like http_site.h only where connections are made.
#pragma once

#include "core/net/http_site.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>

#include "core/net/http_framing.h"

namespace callboard {

// One client. Every function runs on the connection's strand, except those that say otherwise.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(std::shared_ptr<HttpSite> site, tcp::socket socket, const QByteArray& address);
    ~HttpConnection();

    asio::any_io_executor executor() { return m_socket.get_executor(); } // from any thread
    void nudge() { m_bell.cancel(); } // look again: the server is stopping
    void cut();                       // at once, whatever is under way

    awaitable<void> serve();
    awaitable<void> turnAway(HttpRefusal why);
    void take(HttpResponse response); // from any thread

private:
    enum class Next { Request, Nothing };

    awaitable<void> ring(SteadyTime deadline);
    void readOn(std::size_t bytes);
    void arrived(const error_code& error, std::size_t bytes);
    awaitable<bool> shakeHands();
    awaitable<qsizetype> readHead();
    awaitable<bool> readBody(qsizetype size, BodyShare& share);
    awaitable<Next> serveOne();
    awaitable<Next> handle(HttpRequest request, const Framing& framing, std::shared_ptr<BodyShare> share);
    awaitable<Next> refuse(Refused refused, AnswerFrame frame = {false});
    awaitable<bool> write(QByteArray bytes);
    awaitable<void> linger();

    const HttpLimits& limits() const { return m_site->limits; }
    Books& books() const { return *m_site->books; }

    std::shared_ptr<HttpSite> m_site; // first in, last out: it owns what the members below run on
    tcp::socket m_socket;
    std::optional<asio::ssl::stream<tcp::socket&>> m_tls;
    asio::steady_timer m_bell;       // rung by whatever happens; the coroutine then looks at what has changed
    const QByteArray m_address;
    QByteArray m_in;                 // arrived and not yet used
    std::vector<char> m_chunk;       // where the outstanding read writes
    QByteArray m_out;                // what the outstanding write reads
    std::size_t m_written = 0;
    std::optional<HttpResponse> m_answer;
    std::weak_ptr<Responder::State> m_waiting; // the request at the handler
    bool m_reading = false, m_writing = false;
    bool m_ended = false;  // nothing more will arrive
    bool m_broken = false; // nothing can be written any more
};

} // namespace callboard
