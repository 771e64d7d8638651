// Group "server": what an operation costs over HTTP until it is durable, beside the same rows written bare in grouped commits.
#include "tests/bench/bench.h"
#include "tests/bench/plain_site.h"
#include "tests/bench/server_process.h"

#include <QDir>

namespace callboard::bench {

namespace {

constexpr int connections = 8;
constexpr int perConnection = 500;

Result<double> overHttp(const QString& folder)
{
    QDir().mkpath(folder);
    PlainSite site;
    if (auto made = site.make(SiteFolder::databasePathIn(folder), connections * perConnection); !made)
        return made.error();
    auto server = ServerProcess::start({QStringLiteral("--data"), folder}, folder);
    if (!server)
        return server.error();
    return pushedPerSecond({(*server)->port()}, site, connections, perConnection);
}

}

Result<void> benchServer(const Options& options)
{
    auto http = overHttp(options.dir + QStringLiteral("/server-http"));
    if (!http)
        return http.error();
    auto plain = barePerSecond(options.dir + QStringLiteral("/server-bare"), connections * perConnection, connections);
    if (!plain)
        return plain.error();
    report("server: operations over HTTP, 8 connections", *http, "1/s");
    report("server: bare grouped commits of the same rows", *plain, "1/s");
    report("server: operations over HTTP / bare", *http / *plain, "ratio");
    return {};
}

} // namespace callboard::bench
