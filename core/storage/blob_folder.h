// BlobFolder: pictures and attachments as files under the hash of their bytes; what is there under its name is whole.
#pragma once

#include "core/base/blob_hash.h"
#include "core/base/result.h"

namespace callboard {

// A value; any thread may read, one thread writes. Files are only ever added, so that a reader needs no lock.
class BlobFolder {
public:
    explicit BlobFolder(QString path = {}) : m_path(std::move(path)) {}

    QString pathOf(const BlobHash& hash) const;
    bool has(const BlobHash& hash) const;
    // Corrupt when the bytes are not what the name says any more; Missing when there are none.
    Result<QByteArray> read(const BlobHash& hash) const;

    // Survives a power cut when it returns.
    Result<BlobHash> keep(const QByteArray& content) const;

    // What has come of a file so far, over a kill too.
    qint64 begun(const BlobHash& hash) const;
    // Goes on with a beginning of `from` bytes. True: the file is whole and there. Corrupt: all of it came, and it is not what the name says;
    // the beginning is removed.
    Result<bool> append(const BlobHash& hash, qint64 from, QByteArrayView part, qint64 total) const;
    void remove(const BlobHash& hash) const; // with its beginning

private:
    QString beginningOf(const BlobHash& hash) const { return pathOf(hash) + QStringLiteral(".part"); }
    Result<void> makeFolder(const BlobHash& hash) const;
    Result<void> finish(const BlobHash& hash) const;

    QString m_path;
};

} // namespace callboard
