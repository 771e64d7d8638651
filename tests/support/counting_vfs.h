// CountingVfs: a named SQLite VFS that passes everything on to the system's and counts the files that it opened.
#pragma once

#include <QByteArray>
#include <sqlite3.h>

namespace callboard::test {

class CountingVfs {
public:
    // One object at a time may use a name; databases on it must be closed before it goes.
    explicit CountingVfs(QByteArray name) : m_name(std::move(name)), m_vfs(*sqlite3_vfs_find(nullptr))
    {
        m_vfs.zName = m_name.constData();
        m_vfs.pNext = nullptr;
        m_vfs.pAppData = this;
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 0);
    }
    ~CountingVfs() { sqlite3_vfs_unregister(&m_vfs); }
    CountingVfs(const CountingVfs&) = delete;
    CountingVfs& operator=(const CountingVfs&) = delete;

    int databases() const { return m_databases; }
    int logs() const { return m_logs; } // write-ahead logs

private:
    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        auto* self = static_cast<CountingVfs*>(vfs->pAppData);
        self->m_databases += (flags & SQLITE_OPEN_MAIN_DB) != 0;
        self->m_logs += (flags & SQLITE_OPEN_WAL) != 0;
        sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
        return system->xOpen(system, name, file, flags, outFlags);
    }

    QByteArray m_name;
    sqlite3_vfs m_vfs;
    int m_databases = 0, m_logs = 0;
};

} // namespace callboard::test
