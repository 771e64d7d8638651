// ServerProcess: the real callboard-server on a port of its own, which ends with this program.
#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QStringList>
#include <memory>

namespace callboard::bench {

class ServerProcess {
public:
    // `where` says where the site is, as on the command line; port and log are written into `folder`.
    static Result<std::unique_ptr<ServerProcess>> start(const QStringList& where, const QString& folder);
    ~ServerProcess();

    quint16 port() const { return m_port; }
    double memory_mib() const; // resident; 0 when it has ended

private:
    ServerProcess() = default;

    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace callboard::bench
