// One connection and a pipe, watched together.
#include "core/storage/postgres_listener.h"

#include <array>
#include <libpq-fe.h>
#include <poll.h>
#include <unistd.h>

namespace callboard {

PostgresListener::PostgresListener(const QString& address, std::vector<QByteArray> channels) : m_address(address.toUtf8()), m_channels(std::move(channels))
{
    CALLBOARD_REQUIRE(pipe(m_stop) == 0);
}

PostgresListener::~PostgresListener()
{
    PQfinish(m_connection);
    for (const int end : m_stop)
        close(end);
}

bool PostgresListener::listens()
{
    if (m_connection && PQstatus(m_connection) == CONNECTION_OK)
        return true;
    PQfinish(m_connection);
    const char* const keywords[] = {"connect_timeout", "application_name", "dbname", nullptr};
    const char* const values[] = {"5", "callboard-listener", m_address.constData(), nullptr};
    m_connection = PQconnectdbParams(keywords, values, 1);
    PQsetNoticeProcessor(m_connection, [](void*, const char*) {}, nullptr);
    if (PQstatus(m_connection) != CONNECTION_OK)
        return false;
    bool listening = true;
    for (const QByteArray& channel : m_channels) {
        PGresult* const done = PQexec(m_connection, ("LISTEN " + channel).constData());
        listening = listening && PQresultStatus(done) == PGRES_COMMAND_OK;
        PQclear(done);
    }
    return listening;
}

bool PostgresListener::said()
{
    bool any = false;
    if (!PQconsumeInput(m_connection))
        PQfinish(std::exchange(m_connection, nullptr));
    while (PGnotify* const one = m_connection ? PQnotifies(m_connection) : nullptr) {
        if (onSaid)
            onSaid(one->relname, one->extra);
        PQfreemem(one);
        any = true;
    }
    return any;
}

void PostgresListener::wait(int wait_ms)
{
    const bool listening = listens();
    if (listening && said())
        return;
    std::array<pollfd, 2> watched{pollfd{m_stop[0], POLLIN, 0}, pollfd{listening && m_connection ? PQsocket(m_connection) : -1, POLLIN, 0}};
    if (poll(watched.data(), watched.size(), wait_ms) > 0 && watched[1].revents && m_connection)
        (void)said();
}

void PostgresListener::stop()
{
    const char byte = 0;
    (void)!write(m_stop[1], &byte, 1);
}

} // namespace callboard
