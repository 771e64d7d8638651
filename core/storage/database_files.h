// Database files: moving and removing a database that nobody has open, on whichever storage layer it lives.
#pragma once

#include <QByteArray>
#include <QString>

namespace callboard::database_files {

// `vfs` as in DatabaseOptions: empty for the system's own.
bool exists(const QString& path, const QByteArray& vfs);
// With its log and its shared memory. False: it is still there.
bool remove(const QString& path, const QByteArray& vfs);
// A file that is there under its name is whole, and stays after a power cut. False: it is not there, or not all of it.
bool writeWhole(const QString& path, const QByteArray& content);
bool rename(const QString& from, const QString& to);
bool flushFolder(const QString& path); // the name of a file is safe when its folder is

// Without its log. What is on a storage layer of its own is no file to look at, and is removed.
bool moveAside(const QString& path, const QString& aside, const QByteArray& vfs);

} // namespace callboard::database_files
