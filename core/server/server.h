// Server: the back end of a site: HTTP in front, Backend behind; starts whole or not at all, and stops without losing work.
#pragma once

#include "core/net/http_server.h"
#include "core/server/routes.h"

namespace callboard {

struct ServerSettings {
    QString folder;   // of a site in a file
    QString database; // or PostgreSQL's address; then any number of servers may serve the site
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8080; // 0: any free one
    HttpLimits http = [] { HttpLimits limits; limits.requests_waiting = limits.connections; return limits; }(); // each desk has a parked wait
    int readers = 2;
    SignInPolicy signIn;
    qint64 wait_ms = protocol::wait_s * 1000LL;
};

class Server {
public:
    static constexpr qint64 stopGrace_ms = 10'000;

    // Locks the folder, opens the site, listens. What fails leaves everything as it was. What is handed in must outlive the server.
    static Result<std::unique_ptr<Server>> start(const ServerSettings& settings, const Clock& clock, Random& random, const Log& log);
    ~Server();

    quint16 port() const { return m_port; }
    // Not ready any more, parked waits answered, requests under way answered, the writer done; then returns.
    void stop();

private:
    Server(std::unique_ptr<SiteFolder> folder, const ServerSettings& settings, const Clock& clock, Random& random, const Log& log);

    std::unique_ptr<SiteFolder> m_folder; // none with PostgreSQL
    Backend m_backend;
    HttpServer m_http;
    quint16 m_port = 0;
    bool m_serving = false;
    bool m_stopped = false;
};

} // namespace callboard
