// Salvage: what can still be read of a damaged outbox, checked row by row.
#pragma once

#include "core/storage/loose_rows.h"
#include "core/sync/outbox.h"

namespace callboard {

// An operation is taken wherever its record stands whole and its bytes are what they were: sending one again is harmless, the server knows it by
// its id. Drafts are taken from the newest pages alone: an old one would bring back words that were sent. The same with facts; those that are
// lost are asked for again (signing in, registering).
OutboxContents salvaged(const LooseRows& rows);

// Whether behind the end that SQLite sees lies anything that was kept: then its log was damaged, and is not just the rest of a power cut.
bool logHidesSomething(const LooseRows& rows);

// What became of a damaged outbox, as its person is told until they have seen it. Kept as a fact of the new one.
struct OutboxSalvage {
    qint64 operations = 0, drafts = 0; // that were taken over
    QString kept;                      // the damaged file, whole and as it was found
    Unknown unknown;
    bool operator==(const OutboxSalvage&) const = default;
    static constexpr auto schemaName = "outbox_salvage";
    static constexpr auto fields()
    {
        return std::tuple{field("operations", "", &OutboxSalvage::operations), field("drafts", "", &OutboxSalvage::drafts), field("kept", "", &OutboxSalvage::kept),
                          field("unknown", "", &OutboxSalvage::unknown)};
    }
    Error sentence() const;
};

} // namespace callboard
