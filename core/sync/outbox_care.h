// OutboxCare: opens a desk's outbox; one that is damaged is kept beside, and everything of it that can be read goes on in a new one.
#pragma once

#include "core/sync/outbox_salvage.h"

namespace callboard {

struct OutboxCare {
    QString folder;                // holds outbox.db, and outbox.bad-1, outbox.bad-2 … of those that were damaged
    QByteArray vfs;                // on a storage layer of its own a damaged outbox is an error
    bool usedBefore = false;       // an outbox without a byte has then lost what it held
    std::function<bool(const BlobHash&)> hasFile; // which of the files that operations refer to lie at this desk
};
// Errors: the disk's, or a file of a newer version; then nothing was changed. A crash in the middle is made good at the next call.
Result<std::unique_ptr<Outbox>> openOutbox(const OutboxCare& care);

// A damaged outbox that was kept, with its log, for somebody else to look at: into `folder`, which answers with the path of the copy.
Result<QString> copyKeptOutbox(const QString& kept, const QString& folder);

} // namespace callboard
