// Written beside, flushed, and then named: a file under its name is never half of one.
#include "core/storage/blob_folder.h"

#include "core/storage/database_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace callboard {

namespace {

Error cannotWrite(const QString& path)
{
    return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder, and whether the disk is full."), path);
}

}

QString BlobFolder::pathOf(const BlobHash& hash) const
{
    const QString name = hash.text();
    return m_path + u'/' + name.first(2) + u'/' + name;
}

bool BlobFolder::has(const BlobHash& hash) const { return !m_path.isEmpty() && QFile::exists(pathOf(hash)); }

Result<QByteArray> BlobFolder::read(const BlobHash& hash) const
{
    QFile file(pathOf(hash));
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This file is not on this desk yet. It comes by itself when the server has it."));
    QByteArray content = file.readAll();
    if (BlobHash::of(content) != hash)
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "A file on this desk is damaged. It is fetched again from the server."));
    return content;
}

Result<void> BlobFolder::makeFolder(const BlobHash& hash) const
{
    const QString folder = QFileInfo(pathOf(hash)).path();
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder) || !database_files::flushFolder(m_path))
        return cannotWrite(folder);
    return {};
}

Result<void> BlobFolder::finish(const BlobHash& hash) const
{
    const QString path = pathOf(hash), beginning = beginningOf(hash);
    QFile file(beginning);
    const bool flushed = file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
    file.close();
    if (!flushed || !database_files::rename(beginning, path))
        return cannotWrite(path);
    return {};
}

Result<BlobHash> BlobFolder::keep(const QByteArray& content) const
{
    const BlobHash hash = BlobHash::of(content);
    if (has(hash))
        return hash;
    QFile::remove(beginningOf(hash));
    auto whole = append(hash, 0, content, content.size());
    return whole ? Result<BlobHash>(hash) : Result<BlobHash>(whole.error());
}

qint64 BlobFolder::begun(const BlobHash& hash) const { return QFileInfo(beginningOf(hash)).size(); }

Result<bool> BlobFolder::append(const BlobHash& hash, qint64 from, QByteArrayView part, qint64 total) const
{
    if (auto made = makeFolder(hash); !made)
        return made.error();
    QFile file(beginningOf(hash));
    if (!file.open(QIODevice::ReadWrite) || !file.resize(from) || !file.seek(from) || file.write(part.data(), part.size()) != part.size() || !file.flush())
        return cannotWrite(file.fileName());
    if (from + part.size() < total)
        return false;
    file.seek(0);
    const bool isItself = BlobHash::of(file.readAll()) == hash;
    file.close();
    if (!isItself) {
        QFile::remove(beginningOf(hash));
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "A file arrived damaged and was thrown away. It is fetched again."));
    }
    auto done = finish(hash);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

void BlobFolder::remove(const BlobHash& hash) const
{
    QFile::remove(pathOf(hash));
    QFile::remove(beginningOf(hash));
}

} // namespace callboard
