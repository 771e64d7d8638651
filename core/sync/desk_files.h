// DeskFiles: the pictures and attachments of a desk: which its articles refer to, which are here, which have still to be sent.
#pragma once

#include "core/storage/blob_folder.h"
#include "core/storage/row_store.h"

#include <functional>
#include <set>

namespace callboard {

// Follows the rows of the cache in their own transactions. Belongs to the desk's thread; folder() is for every thread.
class DeskFiles final : public RowObserver {
public:
    explicit DeskFiles(const QString& path) : m_folder(path) {}

    const BlobFolder& folder() const { return m_folder; }
    // Refused in words when it is too large or of a kind that is not kept.
    Result<BlobHash> keep(const QByteArray& content) const;

    // Of a cache that was just opened: which files its articles refer to.
    Result<void> read(Database& cache);
    Result<void> rowChanged(Database& cache, const Schema& schema, qint64 key, const Row* before, const Row* after) override;

    const std::set<BlobHash>& missing() const { return m_missing; } // referred to, and not here
    void arrived(const BlobHash& hash); // is in the folder now
    void lost(const BlobHash& hash);    // its bytes were damaged: it is fetched again

    std::set<BlobHash> toSend; // as the outbox has them
    std::function<void(const BlobHash&)> onArrived;

private:
    void note(const BlobHash& hash);

    BlobFolder m_folder;
    std::set<BlobHash> m_missing;
};

} // namespace callboard
