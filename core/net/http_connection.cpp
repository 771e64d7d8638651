// The life of a connection: read a head, judge it, read the body, ask the handler, wait, write, and again.
#include "core/net/http_connection.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "core/net/deflate.h"
#include "core/net/http_address.h"
#include "core/net/http_head.h"

namespace callboard {

namespace {

constexpr std::size_t smallRead_bytes = 4 * 1024; // what a parked connection holds
constexpr std::size_t bodyRead_bytes = 64 * 1024;

SteadyTime now() { return std::chrono::steady_clock::now(); }
SteadyTime in(qint64 ms) { return now() + std::chrono::milliseconds(ms); }

}

HttpConnection::HttpConnection(std::shared_ptr<HttpSite> site, tcp::socket socket, const QByteArray& address)
    : m_site(std::move(site)), m_socket(std::move(socket)), m_bell(m_socket.get_executor()), m_address(address)
{
    if (m_site->tls)
        m_tls.emplace(m_socket, *m_site->tls);
}

HttpConnection::~HttpConnection()
{
    m_site->leave(this, m_address);
}

awaitable<void> HttpConnection::ring(SteadyTime deadline)
{
    error_code ignored;
    m_bell.expires_at(deadline);
    co_await m_bell.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

void HttpConnection::cut()
{
    m_ended = m_broken = true;
    Responder::markGone(std::exchange(m_waiting, {}));
    error_code ignored;
    m_socket.close(ignored);
    m_bell.cancel();
}

// Keeps one read outstanding. Also while a request is being worked on: that is how a client is seen to leave.
void HttpConnection::readOn(std::size_t bytes)
{
    if (m_reading || m_ended)
        return;
    m_reading = true;
    m_chunk.resize(bytes);
    m_chunk.shrink_to_fit();
    auto done = [self = shared_from_this()](const error_code& error, std::size_t count) { self->arrived(error, count); };
    if (m_tls)
        m_tls->async_read_some(asio::buffer(m_chunk), std::move(done));
    else
        m_socket.async_read_some(asio::buffer(m_chunk), std::move(done));
}

void HttpConnection::arrived(const error_code& error, std::size_t bytes)
{
    m_reading = false;
    m_in.append(m_chunk.data(), qsizetype(bytes));
    books().bytes_in += qint64(bytes);
    if (error)
        m_ended = true;
    m_bell.cancel();
}

awaitable<bool> HttpConnection::shakeHands()
{
    bool done = false, good = false;
    const SteadyTime deadline = in(limits().head_ms);
    m_tls->async_handshake(asio::ssl::stream_base::server, [&done, &good, self = shared_from_this()](const error_code& error) {
        done = true;
        good = !error;
        self->m_bell.cancel();
    });
    while (!done) {
        co_await ring(deadline);
        if (!done && now() >= deadline && m_socket.is_open()) {
            books().count(HttpRefusal::TooSlow);
            cut(); // ends the handshake, which rings
        }
    }
    co_return good && !m_broken;
}

// The size of the next request's head in m_in; 0 when there is no next request.
awaitable<qsizetype> HttpConnection::readHead()
{
    SteadyTime deadline = in(limits().idle_ms);
    bool begun = false;
    qsizetype seen = 0;
    while (!m_broken) {
        const HeadEnd end = findHeadEnd(m_in, seen);
        seen = m_in.size();
        if (end.state == HeadEnd::Broken) {
            co_await refuse({400, HttpRefusal::Malformed, "A line of the request does not end in CR LF."});
            co_return 0;
        }
        if ((end.state == HeadEnd::Complete ? end.bytes : m_in.size()) > limits().head_bytes) {
            co_await refuse({431, HttpRefusal::HeadTooLarge, "The request's headers are too large."});
            co_return 0;
        }
        if (end.state == HeadEnd::Complete)
            co_return end.bytes;
        if (m_ended || (m_in.isEmpty() && m_site->stopping))
            co_return 0;
        if (!m_in.isEmpty() && !std::exchange(begun, true))
            deadline = in(limits().head_ms);
        if (now() >= deadline) {
            if (begun)
                co_await refuse({408, HttpRefusal::TooSlow, "The request did not arrive in time."});
            co_return 0;
        }
        readOn(smallRead_bytes);
        co_await ring(deadline);
    }
    co_return 0;
}

// True when m_in begins with the whole body; otherwise the client has been told why not, or is gone.
awaitable<bool> HttpConnection::readBody(qsizetype size, BodyShare& share)
{
    Pace pace(limits());
    qsizetype counted = 0;
    while (true) {
        const qsizetype have = std::min(m_in.size(), size);
        if (have > counted)
            pace.moved(std::size_t(have - counted));
        if (!share.take(have - std::exchange(counted, have), limits().bodies_bytes)) {
            co_await refuse({503, HttpRefusal::Memory, "The server is receiving too much at once. Try again later."});
            co_return false;
        }
        if (have == size)
            co_return true;
        if (m_ended) {
            ++books().clients_gone;
            co_return false;
        }
        const SteadyTime deadline = pace.deadline();
        if (now() >= deadline) {
            co_await refuse({408, HttpRefusal::TooSlow, "The request did not arrive in time."});
            co_return false;
        }
        readOn(std::min(bodyRead_bytes, std::max(smallRead_bytes, std::size_t(size - have))));
        co_await ring(deadline);
    }
}

awaitable<HttpConnection::Next> HttpConnection::serveOne()
{
    const qsizetype headSize = co_await readHead();
    if (headSize == 0)
        co_return Next::Nothing;
    const QByteArray head = m_in.first(headSize);
    m_in.remove(0, headSize);
    const std::variant<Framing, Refused> read = readFraming(head, limits());
    if (const Refused* refused = std::get_if<Refused>(&read))
        co_return co_await refuse(*refused);
    const Framing framing = std::get<Framing>(read);
    HttpRequest request;
    if (!callboard::readHead(head, request))
        co_return co_await refuse({400, HttpRefusal::Malformed, "The request line or a header is not valid."});
    request.remote = clientBehindProxy(request.headers, m_address, limits().trusted_proxies);

    if (framing.expectsContinue && m_in.isEmpty() && !co_await write("HTTP/1.1 100 Continue\r\n\r\n"))
        co_return Next::Nothing;
    const auto share = std::make_shared<BodyShare>(m_site->books);
    if (!co_await readBody(framing.body_bytes, *share))
        co_return Next::Nothing;
    request.body = m_in.first(framing.body_bytes);
    m_in.remove(0, framing.body_bytes);
    m_in.squeeze();
    if (framing.bodyDeflated) {
        Result<QByteArray> body = inflated(request.body, limits().body_bytes);
        if (!body && body.error().code == ErrorCode::Invalid)
            co_return co_await refuse({413, HttpRefusal::BodyTooLarge, "The body is too large when it is inflated. Send it in smaller parts."});
        if (!body)
            co_return co_await refuse({400, HttpRefusal::Malformed, "The body is not deflated as its Content-Encoding says."});
        if (!share->take(body->size(), limits().bodies_bytes))
            co_return co_await refuse({503, HttpRefusal::Memory, "The server is receiving too much at once. Try again later."});
        request.body = std::move(body).value();
        request.headers.remove("Content-Encoding");
        request.headers.set("Content-Length", QByteArray::number(request.body.size()));
    }
    co_return co_await handle(std::move(request), framing, share);
}

awaitable<HttpConnection::Next> HttpConnection::handle(HttpRequest request, const Framing& framing, std::shared_ptr<BodyShare> share)
{
    const AnswerFrame frame{framing.keepAlive && !m_site->stopping, request.method == "HEAD", framing.minor};
    ++books().requests_total;
    if (++books().requests_waiting > limits().requests_waiting) {
        --books().requests_waiting;
        co_return co_await refuse({503, HttpRefusal::Waiting, "The server has too much to do. Try again later."}, frame);
    }
    const qsizetype deflateFrom_bytes = framing.acceptsDeflate ? limits().deflate_from_bytes : -1;
    // Runs where the answer is given: deflating is not the I/O threads' work. Called exactly once, also when nobody answers.
    Responder::Deliver deliver = [connection = weak_from_this(), kept = m_site->books, share, deflateFrom_bytes](HttpResponse response) {
        --kept->requests_waiting;
        const auto alive = connection.lock();
        if (!alive)
            return;
        if (deflateFrom_bytes >= 0 && response.body.size() >= deflateFrom_bytes && response.status != 206 && !response.headers.has("Content-Encoding")) { // a range counts the bytes as they are
            response.body = deflated(response.body);
            response.headers.set("Content-Encoding", "deflate");
            response.headers.add("Vary", "Accept-Encoding");
        }
        alive->take(std::move(response));
    };
    share.reset();
    m_answer.reset();
    {
        const Responder responder(std::move(deliver));
        m_waiting = responder.state();
        try {
            m_site->handler(std::move(request), responder);
        } catch (const std::exception&) {
            // A handler of ours does not throw; a library below it may, out of memory for one. The dropped responder answers 500.
        }
    }
    while (!m_answer && !m_ended) {
        if (m_in.size() < limits().head_bytes)
            readOn(smallRead_bytes);
        co_await ring(SteadyTime::max());
    }
    const std::weak_ptr<Responder::State> waiting = std::exchange(m_waiting, {});
    if (!m_answer) {
        Responder::markGone(waiting);
        ++books().clients_gone;
        co_return Next::Nothing;
    }
    const AnswerFrame last{frame.keepAlive && !m_site->stopping, frame.withoutBody, frame.minor};
    const bool written = co_await write(answerBytes(*std::exchange(m_answer, {}), last));
    co_return written && last.keepAlive ? Next::Request : Next::Nothing;
}

void HttpConnection::take(HttpResponse response)
{
    asio::dispatch(executor(), [connection = weak_from_this(), response = std::move(response)]() mutable {
        if (const auto alive = connection.lock()) {
            alive->m_answer = std::move(response);
            alive->m_bell.cancel();
        }
    });
}

awaitable<HttpConnection::Next> HttpConnection::refuse(Refused refused, AnswerFrame frame)
{
    books().count(refused.why);
    const bool written = co_await write(answerBytes(answerTo(refused, limits()), frame));
    co_return written && frame.keepAlive ? Next::Request : Next::Nothing;
}

awaitable<bool> HttpConnection::write(QByteArray bytes)
{
    m_out = std::move(bytes);
    Pace pace(limits());
    for (qsizetype sent = 0; sent < m_out.size() && !m_broken;) {
        m_writing = true;
        auto done = [self = shared_from_this()](const error_code& error, std::size_t count) {
            self->m_writing = false;
            self->m_written = count;
            self->m_broken = self->m_broken || error;
            self->m_bell.cancel();
        };
        const auto rest = asio::buffer(m_out.constData() + sent, std::size_t(m_out.size() - sent));
        if (m_tls)
            m_tls->async_write_some(rest, std::move(done));
        else
            m_socket.async_write_some(rest, std::move(done));
        while (m_writing) {
            co_await ring(pace.deadline());
            if (m_writing && !m_broken && now() >= pace.deadline()) {
                books().count(HttpRefusal::TooSlow);
                cut(); // ends the write, which rings
            }
        }
        sent += qsizetype(m_written);
        books().bytes_out += qint64(m_written);
        pace.moved(m_written);
    }
    m_out.clear();
    if (m_broken)
        ++books().clients_gone;
    co_return !m_broken;
}

// Closing with unread bytes in the socket would reset the connection and take the answer from the client with it.
awaitable<void> HttpConnection::linger()
{
    error_code ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    const SteadyTime deadline = in(limits().linger_ms);
    while (!m_ended && now() < deadline) {
        m_in.clear();
        readOn(bodyRead_bytes);
        co_await ring(deadline);
    }
}

awaitable<void> HttpConnection::serve()
{
    error_code ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    if (!m_tls || co_await shakeHands()) {
        while (co_await serveOne() == Next::Request) {}
        co_await linger();
    }
    cut();
}

awaitable<void> HttpConnection::turnAway(HttpRefusal why)
{
    if (!m_tls) // before the handshake there is no way to say anything
        co_await refuse({503, why, "The server has too many connections. Try again later."});
    else
        books().count(why);
    co_await linger();
    cut();
}

} // namespace callboard
