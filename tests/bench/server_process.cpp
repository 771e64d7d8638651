// Starting callboard-server, and reading where it listens.
#include "tests/bench/server_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace callboard::bench {

namespace {

constexpr int startLimit_ms = 30'000, look_ms = 20;

}

Result<std::unique_ptr<ServerProcess>> ServerProcess::start(const QStringList& where, const QString& folder)
{
    QDir().mkpath(folder);
    std::unique_ptr<ServerProcess> server(new ServerProcess);
    const QString portFile = folder + QStringLiteral("/port");
    QProcess& process = server->m_process;
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.setStandardErrorFile(folder + QStringLiteral("/server.log"));
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/callboard-server"),
                  where + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--port-file"), portFile, QStringLiteral("--trusted-proxies"), QStringLiteral("127.0.0.1")});
    for (int waited_ms = 0; waited_ms < startLimit_ms && !server->m_port; waited_ms += look_ms) {
        process.waitForFinished(look_ms);
        QFile file(portFile);
        if (file.open(QIODevice::ReadOnly))
            server->m_port = file.readAll().trimmed().toUShort();
    }
    if (!server->m_port)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "callboard-server did not start. Build it first."));
    return server;
}

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(startLimit_ms))
        m_process.kill();
}

double ServerProcess::memory_mib() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace callboard::bench
