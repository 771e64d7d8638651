// RawClient: a bare socket that sends whatever bytes a test wants, well behaved or not.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace callboard {

inline constexpr int patience_ms = 10'000; // far more than anything here takes; a test that needs it fails

// Waits until `condition` holds; false when it does not come to hold.
template <class Condition> bool eventually(Condition condition)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < patience_ms; std::this_thread::sleep_for(std::chrono::milliseconds(1)))
        if (condition())
            return true;
    return condition();
}

class RawClient {
public:
    explicit RawClient(quint16 port, int receive_buffer_bytes = 0)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (receive_buffer_bytes > 0)
            ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    RawClient(RawClient&& other) noexcept : m_socket(std::exchange(other.m_socket, -1)), m_connected(other.m_connected), m_rest(std::move(other.m_rest)) {}
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient() { leave(); }

    bool connected() const { return m_connected; }
    int socket() const { return m_socket; } // to wait for many at once

    // False when the server has closed before everything was sent.
    bool send(const QByteArray& bytes)
    {
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t count = ::send(m_socket, bytes.constData() + at, std::size_t(bytes.size() - at), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            at += count;
        }
        return true;
    }

    void endSending() { ::shutdown(m_socket, SHUT_WR); }

    void leave()
    {
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }

    // As a crash or a pulled cable behind a router looks: a reset.
    void vanish()
    {
        const linger now{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        leave();
    }

    // One whole answer by its Content-Length; empty when the connection ended before.
    QByteArray readAnswer()
    {
        while (true) {
            const qsizetype head = m_rest.indexOf("\r\n\r\n");
            if (head >= 0) {
                const qsizetype field = m_rest.first(head).toLower().indexOf("content-length: ");
                const qsizetype size = head + 4 + (field < 0 ? 0 : m_rest.mid(field + 16, m_rest.indexOf("\r\n", field) - field - 16).toLongLong());
                if (m_rest.size() >= size) {
                    const QByteArray answer = m_rest.first(size);
                    m_rest.remove(0, size);
                    return answer;
                }
            }
            if (!receive())
                return {};
        }
    }

    // Everything until the server closes.
    QByteArray readAll()
    {
        while (receive()) {}
        return std::exchange(m_rest, {});
    }

    bool isClosedByServer() { return readAll().isEmpty() && m_ended; }

private:
    bool receive()
    {
        pollfd ready{m_socket, POLLIN, 0};
        if (::poll(&ready, 1, patience_ms) <= 0)
            return false;
        char bytes[65536];
        const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
        m_ended = count <= 0;
        if (count > 0)
            m_rest.append(bytes, count);
        return count > 0;
    }

    int m_socket = -1;
    bool m_connected = false, m_ended = false;
    QByteArray m_rest;
};

inline int statusOf(const QByteArray& answer) { return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0; }
inline QByteArray bodyOf(const QByteArray& answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }

} // namespace callboard
