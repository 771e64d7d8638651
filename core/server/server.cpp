// Starting and stopping in the order that loses nothing.
#include "core/server/server.h"

#include <QFileInfo>

namespace callboard {

Server::Server(std::unique_ptr<SiteFolder> folder, const ServerSettings& settings, const Clock& clock, Random& random, const Log& log)
    : m_folder(std::move(folder)), m_backend({m_folder ? m_folder->databasePath() : settings.database, {}, settings.readers, settings.signIn, settings.wait_ms, [this] { return m_http.counters(); }}, clock, random, log),
      m_http(settings.http, [this](HttpRequest&& request, const Responder& responder) {
          dispatch(m_backend, std::move(request), responder);
      })
{
}

Result<std::unique_ptr<Server>> Server::start(const ServerSettings& settings, const Clock& clock, Random& random, const Log& log)
{
    std::unique_ptr<SiteFolder> folder;
    if (settings.database.isEmpty()) {
        auto locked = SiteFolder::lock(settings.folder);
        if (!locked)
            return locked.error();
        folder = std::move(locked).value();
    }
    std::unique_ptr<Server> server(new Server(std::move(folder), settings, clock, random, log));
    // The port first: a site is not brought up to date by a server that then cannot serve it. Until the site is open, requests are put off.
    auto port = server->m_http.listen(settings.address, settings.port);
    if (!port)
        return port.error();
    server->m_port = *port;
    if (auto opened = server->m_backend.open(); !opened)
        return opened.error();
    server->m_serving = true;
    log.info("serving", {{"address", settings.address.toUtf8()}, {"port", QByteArray::number(*port)}, {"site", server->m_backend.identity.site.text()}, {"head", QByteArray::number(server->m_backend.head())}});
    return server;
}

Server::~Server()
{
    stop();
}

void Server::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    m_backend.refuseWork();
    m_http.stop(stopGrace_ms);
    m_backend.close();
    if (m_serving) // not when it could not start
        m_backend.log.info("stopped");
}

} // namespace callboard
