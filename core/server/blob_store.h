// BlobStore: the site's pictures and attachments by the hash of their bytes, in tables like everything else of a site, so that any server of it has them.
#pragma once

#include "core/base/blob_hash.h"
#include "core/base/clock.h"
#include "core/server/refused.h"
#include "core/storage/database.h"
#include "core/sync/blob_standing.h"

namespace callboard {

struct BlobPart {
    qint64 size = 0; // of the whole file
    QByteArray mime;
    QByteArray bytes;
};

// One thread's connection. A file is there for readers when all of it has come and its bytes have been counted against its name; until then
// it is a beginning that whoever has the bytes may go on with.
class BlobStore {
public:
    explicit BlobStore(Database& database) : m_database(database) {}

    // A part that does not begin where the site stands is left alone: the standing says where to go on. Without bytes it only asks.
    struct Part { qint64 from = 0, total = 0; QByteArrayView bytes; };
    Served<BlobStanding> put(const BlobHash& hash, const Part& part, Instant now);
    Result<void> putWhole(const QByteArray& content, Instant now); // by somebody at the server itself

    // At most `length` bytes; nothing: the site does not have the file, or not all of it.
    Result<std::optional<BlobPart>> read(const BlobHash& hash, qint64 from, qint64 length) const;

    Result<void> forgetBegun(Instant before); // beginnings that nobody went on with
    Result<qint64> countDamaged() const;      // whole files that are not what their name says

private:
    struct Known { qint64 size = 0, offset = 0; bool whole = false; };
    Result<std::optional<Known>> known(const BlobHash& hash, bool toChange) const;
    Result<void> forget(const BlobHash& hash);
    Result<void> append(const BlobHash& hash, qint64 from, QByteArrayView bytes, Instant now);
    Served<BlobStanding> finish(const BlobHash& hash, qint64 size);

    Database& m_database;
};

} // namespace callboard
