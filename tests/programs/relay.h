// Relay: a network between a desk and a server that a test can cut, join, and put strangers on.
#pragma once

#include <QtGlobal>
#include <atomic>
#include <thread>

namespace callboard {

// Listens on a free loopback port and has one thread of its own. Every function may be called from the owner's thread.
class Relay {
public:
    enum class Mode {
        Through, // to the server
        Cut,     // every connection ends at once
        Html,    // somebody else answers, with a page for people
        Silent,  // connections are taken, nothing is ever said
        Slow     // an answer that comes by one byte in a tenth of a second
    };
    explicit Relay(quint16 serverPort, quint16 ownPort = 0);
    ~Relay();
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;

    quint16 port() const { return m_port; }
    void set(Mode mode); // what is under way ends
    // From now on each connection to the server ends behind so many bytes of answers; -1: it does not. What is under way ends.
    void cutAnswersAfter(qint64 bytes);

private:
    void run();
    void wake();

    quint16 m_serverPort, m_port = 0;
    int m_listener = -1, m_wake[2] = {-1, -1};
    std::atomic<Mode> m_mode{Mode::Through};
    std::atomic<qint64> m_answerBytes_max{-1};
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

} // namespace callboard
