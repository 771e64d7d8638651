// Listening, admitting connections within the limits, and stopping.
#include "core/net/http_connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "core/net/http_address.h"

namespace callboard {

namespace {

constexpr int turnedAwayMax = 64; // connections that are told why they are turned away, at one moment; the rest is closed
constexpr auto acceptPause = std::chrono::milliseconds(50); // when the system has no descriptor left

Error cannotListen(const error_code& error, const QString& address, quint16 port)
{
    if (error == asio::error::address_in_use)
        return Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "Port %1 at %2 is used by another program. Stop that program or choose another port."), port, address);
    if (error == asio::error::access_denied)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This user may not open port %1. Choose a port from 1024 on."), port);
    if (error == asio::error::invalid_argument)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "%1 is not an address in numbers. Use 127.0.0.1 for this machine only, or 0.0.0.0 for every network."), address);
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The server cannot listen at %1, port %2: %3. Choose an address of this machine."), address, port,
                     QString::fromStdString(error.message()));
}

}

Result<void> HttpSite::readCertificate()
{
    if (limits.certificate_file.isEmpty() && limits.key_file.isEmpty())
        return {};
    tls.emplace(asio::ssl::context::tls_server);
    error_code error;
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 | asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1
                     | asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression, error);
    if (!error)
        tls->use_certificate_chain_file(limits.certificate_file.toStdString(), error);
    if (error)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The certificate in %1 cannot be used: %2. Name a PEM file with the certificate and its chain."),
                         limits.certificate_file, QString::fromStdString(error.message()));
    tls->use_private_key_file(limits.key_file.toStdString(), asio::ssl::context::pem, error);
    if (error)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The key in %1 cannot be used: %2. Name the PEM file with the key of the certificate."), limits.key_file,
                         QString::fromStdString(error.message()));
    return {};
}

Result<quint16> HttpSite::open(const QString& address, quint16 port)
{
    if (Result<void> read = readCertificate(); !read)
        return read.error();
    error_code error;
    const asio::ip::address parsed = asio::ip::make_address(address.toStdString(), error);
    const tcp::endpoint endpoint(parsed, port);
    if (!error)
        m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        error_code ignored;
        m_acceptor.close(ignored);
        return cannotListen(error, address, port);
    }
    const quint16 taken = m_acceptor.local_endpoint(error).port();
    asio::co_spawn(m_acceptor.get_executor(), [self = shared_from_this()] { return self->acceptConnections(); }, asio::detached);
    for (int i = 0; i < std::max(1, limits.io_threads); ++i)
        m_threads.emplace_back([this] { io.run(); });
    return taken;
}

awaitable<void> HttpSite::acceptConnections()
{
    while (!stopping) {
        error_code error;
        tcp::socket socket(asio::make_strand(io));
        co_await m_acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            admit(std::move(socket));
        } else if (!stopping) {
            asio::steady_timer pause(m_acceptor.get_executor(), acceptPause);
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
        }
    }
}

void HttpSite::admit(tcp::socket socket)
{
    error_code error;
    const tcp::endpoint peer = socket.remote_endpoint(error);
    if (error)
        return;
    const QByteArray address = plainAddress(QByteArray::fromStdString(peer.address().to_string()));
    const auto connection = std::make_shared<HttpConnection>(shared_from_this(), std::move(socket), address);
    std::optional<HttpRefusal> refusal;
    {
        const std::lock_guard lock(m_mutex);
        int& ofAddress = m_perAddress[countedAs(address)];
        if (qsizetype(m_connections.size()) - books->turned_away_open >= limits.connections)
            refusal = HttpRefusal::Connections;
        else if (ofAddress >= limits.connections_per_address && !limits.trusted_proxies.contains(address))
            refusal = HttpRefusal::Address;
        ++ofAddress;
        m_connections.emplace(connection.get(), connection);
    }
    ++books->connections_total;
    ++books->connections_open;
    if (!refusal) {
        asio::co_spawn(connection->executor(), [connection] { return connection->serve(); }, [connection](std::exception_ptr) { connection->cut(); });
    } else if (++books->turned_away_open <= turnedAwayMax) {
        asio::co_spawn(connection->executor(), [connection, why = *refusal] { return connection->turnAway(why); },
                       [connection, kept = books](std::exception_ptr) { --kept->turned_away_open; connection->cut(); });
    } else {
        --books->turned_away_open;
        books->count(*refusal);
    }
}

void HttpSite::leave(HttpConnection* connection, const QByteArray& address)
{
    const std::lock_guard lock(m_mutex);
    if (m_connections.erase(connection) == 0)
        return;
    if (const QByteArray counted = countedAs(address); --m_perAddress[counted] == 0)
        m_perAddress.erase(counted);
    --books->connections_open;
    m_left.notify_all();
}

void HttpSite::toEach(void (HttpConnection::*call)())
{
    std::vector<std::shared_ptr<HttpConnection>> all;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [raw, connection] : m_connections)
            if (auto alive = connection.lock())
                all.push_back(std::move(alive));
    }
    for (const std::shared_ptr<HttpConnection>& connection : all)
        asio::post(connection->executor(), [connection, call] { (connection.get()->*call)(); });
}

void HttpSite::close(qint64 grace_ms)
{
    if (m_threads.empty())
        return;
    stopping = true;
    asio::post(m_acceptor.get_executor(), [self = shared_from_this()] {
        error_code ignored;
        self->m_acceptor.close(ignored);
    });
    toEach(&HttpConnection::nudge);
    {
        std::unique_lock lock(m_mutex);
        m_left.wait_for(lock, std::chrono::milliseconds(grace_ms), [this] { return m_connections.empty(); });
    }
    toEach(&HttpConnection::cut);
    m_guard.reset();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

HttpServer::HttpServer(const HttpLimits& limits, Handler handler) : m_site(std::make_shared<HttpSite>(limits, std::move(handler)))
{
    CALLBOARD_REQUIRE(m_site->handler);
}

HttpServer::~HttpServer()
{
    stop(0);
}

Result<quint16> HttpServer::listen(const QString& address, quint16 port)
{
    return m_site->open(address, port);
}

void HttpServer::stop(qint64 grace_ms)
{
    m_site->close(grace_ms);
}

HttpCounters HttpServer::counters() const
{
    const Books& books = *m_site->books;
    HttpCounters out{books.connections_open, books.connections_total, books.requests_total, books.requests_waiting, books.clients_gone, books.bytes_in, books.bytes_out, {}};
    for (std::size_t i = 0; i < refusalCount; ++i)
        out.refused[i] = books.refused[i];
    return out;
}

} // namespace callboard
