// HttpSite: what the connections of one HttpServer share. Boost's types compile slowly: only http_server.cpp and http_connection.cpp include this.
#pragma once

#include <utility>

#if defined(__clang__) && !defined(BOOST_ASIO_HAS_CO_AWAIT)
#define BOOST_ASIO_HAS_CO_AWAIT 1 // Asio 1.74 asks clang for the experimental header only; the standard one serves as well
#endif
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>

#include "core/net/http_books.h"
#include "core/net/http_server.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace callboard {

namespace asio = boost::asio;
using asio::awaitable;
using asio::ip::tcp;
using boost::system::error_code;

class HttpConnection;

// Everything that connections share. Lives until the last connection and the last thread are gone.
class HttpSite : public std::enable_shared_from_this<HttpSite> {
public:
    HttpSite(const HttpLimits& bounds, HttpServer::Handler take) : limits(bounds), handler(std::move(take)) {}

    Result<void> readCertificate();
    Result<quint16> open(const QString& address, quint16 port);
    void close(qint64 grace_ms);

    awaitable<void> acceptConnections();
    void leave(HttpConnection* connection, const QByteArray& address);

    const HttpLimits limits;
    const HttpServer::Handler handler;
    const std::shared_ptr<Books> books = std::make_shared<Books>();
    asio::io_context io;
    std::optional<asio::ssl::context> tls;
    std::atomic<bool> stopping{false};

private:
    void admit(tcp::socket socket);
    void toEach(void (HttpConnection::*call)());

    asio::executor_work_guard<asio::io_context::executor_type> m_guard = asio::make_work_guard(io);
    tcp::acceptor m_acceptor{asio::make_strand(io)};
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::map<HttpConnection*, std::weak_ptr<HttpConnection>> m_connections;
    std::map<QByteArray, int> m_perAddress;
};

} // namespace callboard
