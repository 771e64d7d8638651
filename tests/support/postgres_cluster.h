// PostgresCluster: a PostgreSQL of the test's own in a temporary folder, on a socket that only it knows; gone with the test program.
#pragma once

#include "core/storage/database.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace callboard::test {

class PostgresCluster {
public:
    enum class Flushes { No, Yes }; // whether a commit waits for the disk: for whoever measures
    static std::unique_ptr<PostgresCluster> start(Flushes flushes)
    {
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        QString binaries;
        for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (QFile::exists(versions.filePath(version + QStringLiteral("/bin/initdb"))))
                binaries = versions.filePath(version + QStringLiteral("/bin"));
        if (binaries.isEmpty()) {
            std::printf("skipped: PostgreSQL is not installed (Debian's package postgresql-15)\n");
            return nullptr;
        }
        std::unique_ptr<PostgresCluster> cluster(new PostgresCluster(binaries, flushes));
        CALLBOARD_REQUIRE(cluster->m_folder.isValid() && cluster->initialise());
        CALLBOARD_REQUIRE(cluster->startServer());
        return cluster;
    }

    // The one of this program, started when it is first asked for; null when PostgreSQL is not installed, which is then said once.
    static PostgresCluster* running()
    {
        static const std::unique_ptr<PostgresCluster> cluster = start(Flushes::No);
        return cluster.get();
    }

    ~PostgresCluster()
    {
        stop();
        m_server.waitForFinished(limit_ms);
    }
    // At once, as if the power had gone; start() again as one would.
    void stop()
    {
        if (m_server.state() != QProcess::NotRunning)
            ::kill(pid_t(m_server.processId()), SIGQUIT);
        m_server.waitForFinished(limit_ms);
    }
    bool startServer()
    {
        m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
        m_server.start(m_binaries + QStringLiteral("/postgres"),
                       QStringList{QStringLiteral("-k"), m_folder.path()} + words({"-D", "data", "-c", "listen_addresses=", "-c", m_flushes == Flushes::Yes ? "fsync=on" : "fsync=off", "-c", "max_connections=120", "-c", "deadlock_timeout=100ms", "-c", "shared_buffers=32MB"}));
        if (!m_server.waitForStarted(limit_ms))
            return false;
        for (int i = 0; i < limit_ms / 20 && m_server.state() == QProcess::Running; ++i) {
            if (Database::open({address(QStringLiteral("postgres")), Access::Reader, Durability::Full, {}}))
                return true;
            m_server.waitForFinished(20);
        }
        return false;
    }

    QString program(const char* name) const { return m_binaries + u'/' + QLatin1String(name); }
    QString address(const QString& database) const { return QStringLiteral("postgresql:///%1?host=%2&user=callboard").arg(database, m_folder.path()); }
    // The address of a database that nobody else uses; of `pattern` when it is given, with all that is in it.
    QString freshDatabase(const QString& pattern = QStringLiteral("template0"))
    {
        const QString name = QStringLiteral("site%1").arg(++m_databases);
        CALLBOARD_REQUIRE(run(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, pattern).toUtf8()));
        return address(name);
    }
    bool run(const QByteArray& sql)
    {
        auto database = Database::open({address(QStringLiteral("postgres")), Access::Writer, Durability::Full, {}});
        return database && (*database)->run(sql);
    }

private:
    static constexpr int limit_ms = 30'000;

    static QStringList words(std::initializer_list<const char*> list)
    {
        QStringList words;
        for (const char* word : list)
            words.append(QString::fromLatin1(word));
        return words;
    }

    PostgresCluster(const QString& binaries, Flushes flushes) : m_binaries(binaries), m_flushes(flushes)
    {
        // PostgreSQL refuses to run as root.
        const passwd* user = getuid() == 0 ? getpwnam("postgres") : nullptr;
        if (getuid() == 0 && !user)
            user = getpwnam("nobody");
        const uid_t uid = user ? user->pw_uid : getuid();
        const gid_t gid = user ? user->pw_gid : getgid();
        CALLBOARD_REQUIRE(chown(m_folder.path().toUtf8().constData(), uid, gid) == 0);
        m_asUser = [uid, gid] {
            if (getuid() != uid && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
                _exit(1);
            prctl(PR_SET_PDEATHSIG, SIGQUIT);
        };
        m_server.setWorkingDirectory(m_folder.path());
        m_server.setChildProcessModifier(m_asUser);
    }

    bool initialise()
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setChildProcessModifier(m_asUser);
        process.start(m_binaries + QStringLiteral("/initdb"), words({"-D", "data", "-U", "callboard", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"}));
        return process.waitForFinished(limit_ms) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    const QString m_binaries;
    const Flushes m_flushes;
    QTemporaryDir m_folder;
    std::function<void()> m_asUser;
    QProcess m_server;
    int m_databases = 0;
};

} // namespace callboard::test
