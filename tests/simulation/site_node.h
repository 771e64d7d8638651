// SiteNode: the server of a simulated site: the production back end on one thread, on a machine that can fail and start again.
#pragma once

#include "core/server/backend.h"
#include "core/server/routes.h"
#include "tests/simulation/site_watch.h"
#include "tests/simulation/vfs.h"

namespace callboard::simulation {

class SiteNode {
public:
    // Nothing: the connection ended without an answer.
    using Deliver = std::function<void(std::optional<HttpResponse>)>;

    SiteNode(const QString& folder, quint64 seed, Schedule& schedule, Trace& trace, const Log& log);
    ~SiteNode();

    static QString pathIn(const QString& folder) { return folder + QStringLiteral("/site.db"); }

    void start();              // again and again until it works
    void stopFor(qint64 ms);   // as an administrator does it
    void crash(Disk::Crash kind);
    bool isUp() const { return m_backend != nullptr; }

    // The request has arrived. The responder is for whoever wants to say that its client has left.
    std::optional<Responder> handle(HttpRequest&& request, Deliver deliver);
    std::optional<SignedIn> signIn(const Id<User>& user); // what follows a right password
    void signOutEverywhere(const Id<User>& user);
    // A copy of the site's file, and its return with a new epoch; each while the server is stopped. Nothing was backed up: as it was at the start.
    struct Backup {
        Disk::Image files;
        qint64 head = 0, bulkLoads = 0;
    };
    void backUp();
    void restore();
    const Backup& backup() const { return m_backup; }
    void setBackup(const Disk::Image& files) { m_backup = {files, 0, 0}; }
    // What an administrator does with the site's files while the server is stopped.
    // False: it is not running, and nothing was done.
    bool applyWhileStopped(const std::vector<Operation>& intents, const Id<User>& author, SiteStore::Loading loading);

    Disk disk;
    MachineClock clock;
    SiteWatch watch; // sees everything, outside of the server

private:
    void wantWork(qint64 delay_ms);
    void work();
    void afterWork();
    void startLater();

    const QString m_folder;
    SeededRandom m_random, m_dice;
    Schedule& m_schedule;
    Trace& m_trace;
    const Log& m_log;
    std::unique_ptr<Backend> m_backend;
    Backup m_backup;
    quint64 m_life = 0; // of the process; answers of an earlier one never arrive
    Schedule::Id m_work = 0, m_start = 0;
    qint64 m_workAt_ms = 0;
    qint64 m_startDelay_ms = -1;
};

} // namespace callboard::simulation
