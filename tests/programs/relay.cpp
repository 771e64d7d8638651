// One thread that polls; bytes are passed on as they come.
#include "tests/programs/relay.h"

#include "core/base/result.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace callboard {

namespace {

constexpr std::string_view page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 48\r\n\r\n<html><body>Welcome. Sign in here.</body></html>";
constexpr int drip_ms = 100;

struct Link {
    int desk = -1, server = -1; // no server while a stranger answers
    std::size_t said = 0;
    qint64 answered_bytes = 0;
    bool over = false;
};

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int listenAt(quint16 port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    const sockaddr_in address = loopback(port);
    CALLBOARD_REQUIRE(bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && listen(descriptor, 64) == 0);
    return descriptor;
}

int connectTo(quint16 port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

void hangUp(Link& link)
{
    for (int* end : {&link.desk, &link.server})
        if (*end >= 0)
            close(std::exchange(*end, -1));
    link.over = true;
}

bool sendAll(int to, const char* bytes, std::size_t count)
{
    while (count > 0) {
        const ssize_t sent = send(to, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        count -= std::size_t(sent);
    }
    return true;
}

void passOn(Link& link, int from, int to, Relay::Mode mode, qint64 answerBytes_max)
{
    char bytes[64 * 1024];
    ssize_t count = recv(from, bytes, sizeof bytes, 0);
    bool fine = count > 0;
    if (fine && from == link.server && answerBytes_max >= 0) {
        const qint64 left = answerBytes_max - link.answered_bytes;
        link.answered_bytes += count;
        if (count > left) {
            sendAll(to, bytes, std::size_t(left));
            return hangUp(link);
        }
    }
    if (fine && to >= 0)
        fine = sendAll(to, bytes, std::size_t(count));
    else if (fine && mode == Relay::Mode::Html)
        fine = sendAll(from, page.data(), page.size());
    if (!fine)
        hangUp(link);
}

}

Relay::Relay(quint16 serverPort, quint16 ownPort) : m_serverPort(serverPort), m_listener(listenAt(ownPort))
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    CALLBOARD_REQUIRE(pipe(m_wake) == 0);
    m_thread = std::thread([this] { run(); });
}

Relay::~Relay()
{
    m_ending = true;
    wake();
    m_thread.join();
    for (const int descriptor : {m_listener, m_wake[0], m_wake[1]})
        close(descriptor);
}

void Relay::set(Mode mode)
{
    m_mode = mode;
    wake();
}

void Relay::cutAnswersAfter(qint64 bytes)
{
    m_answerBytes_max = bytes;
    wake();
}

void Relay::wake()
{
    CALLBOARD_REQUIRE(write(m_wake[1], "x", 1) == 1);
}

void Relay::run()
{
    std::vector<Link> links;
    while (!m_ending) {
        std::vector<pollfd> waits{{m_wake[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const Link& link : links) {
            waits.push_back({link.desk, POLLIN, 0});
            waits.push_back({link.server, POLLIN, 0}); // -1 is skipped
        }
        const Mode before = m_mode;
        const int ready = poll(waits.data(), waits.size(), before == Mode::Slow ? drip_ms : -1);
        if (waits[0].revents != 0) {
            char byte;
            CALLBOARD_REQUIRE(read(m_wake[0], &byte, 1) == 1);
            std::for_each(links.begin(), links.end(), hangUp);
            links.clear();
            continue;
        }
        for (std::size_t i = 0; i < links.size(); ++i) {
            if (waits[2 + 2 * i].revents != 0)
                passOn(links[i], links[i].desk, links[i].server, before, m_answerBytes_max);
            if (!links[i].over && waits[3 + 2 * i].revents != 0)
                passOn(links[i], links[i].server, links[i].desk, before, m_answerBytes_max);
            if (ready == 0 && !links[i].over && !sendAll(links[i].desk, page.data() + links[i].said++ % page.size(), 1))
                hangUp(links[i]);
        }
        std::erase_if(links, [](const Link& link) { return link.over; });
        if (waits[1].revents == 0)
            continue;
        Link link{accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)};
        if (before == Mode::Through)
            link.server = connectTo(m_serverPort);
        if (before == Mode::Cut || (before == Mode::Through && link.server < 0))
            hangUp(link);
        else
            links.push_back(link);
    }
    std::for_each(links.begin(), links.end(), hangUp);
}

} // namespace callboard
