// SimVfs: a storage layer for SQLite on Disks in memory, under its own name, so that the production code opens files on it unchanged.
#pragma once

#include "tests/simulation/disk.h"

#include <QByteArray>
#include <QString>
#include <map>
#include <sqlite3.h>

namespace callboard::simulation {

// One object at a time; databases on it must be closed before it goes.
class SimVfs {
public:
    static constexpr char name[] = "simulated";

    SimVfs();
    ~SimVfs();
    SimVfs(const SimVfs&) = delete;
    SimVfs& operator=(const SimVfs&) = delete;

    // Files below `folder` are on `disk` from now on.
    void mount(const QString& folder, Disk& disk) { m_disks[folder.toStdString()] = &disk; }
    void unmountAll() { m_disks.clear(); }
    // SQLite's own randomness (salts of logs) begins again, so that a run can be repeated byte for byte.
    void seed(quint64 seed);

    struct Place { // where a path leads
        Disk* disk = nullptr;
        std::string name;
    };
    Place find(const char* path) const;

private:
    std::map<std::string, Disk*> m_disks;
    SeededRandom m_dice{1};
    sqlite3_vfs m_vfs{};
    friend struct SimVfsCalls;
};

} // namespace callboard::simulation
