// Through SQLite's own storage layer, so that a file on a named one is found where it is.
#include "core/storage/database_files.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace callboard::database_files {

namespace {
sqlite3_vfs* layer(const QByteArray& vfs) { return sqlite3_vfs_find(vfs.isEmpty() ? nullptr : vfs.constData()); }
}

bool exists(const QString& path, const QByteArray& vfs)
{
    sqlite3_vfs* used = layer(vfs);
    int there = 0;
    return used && used->xAccess(used, path.toUtf8().constData(), SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK && there;
}

bool remove(const QString& path, const QByteArray& vfs)
{
    sqlite3_vfs* used = layer(vfs);
    for (const char* suffix : {"", "-wal", "-shm"}) // a log without its database is ignored; a database without its log may be half of two states
        if (used)
            (void)used->xDelete(used, (path.toUtf8() + suffix).constData(), 0);
    return !exists(path, vfs);
}

bool moveAside(const QString& path, const QString& aside, const QByteArray& vfs)
{
    if (vfs.isEmpty())
        (void)QFile::rename(path, aside);
    return remove(path, vfs);
}

bool flushFolder(const QString& path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool done = ::fsync(folder) == 0;
    ::close(folder);
    return done;
}

bool writeWhole(const QString& path, const QByteArray& content)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size() && file.flush()
                         && ::fsync(file.handle()) == 0;
    if (!written)
        file.remove();
    return written && flushFolder(QFileInfo(path).path());
}

bool rename(const QString& from, const QString& to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 && flushFolder(QFileInfo(to).path());
}

} // namespace callboard::database_files
