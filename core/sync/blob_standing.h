// BlobStanding: the server's answer to a part of a picture or an attachment.
#pragma once

#include "core/sync/protocol.h"

namespace callboard {

// PUT /v1/blobs/<hash>
struct BlobStanding {
    qint64 offset = 0;  // bytes that the site has, from the beginning without a hole
    bool whole = false; // all of them, and they are what the name says
    Unknown unknown;
    static constexpr auto schemaName = "blob_standing";
    static constexpr auto fields()
    {
        return std::tuple{field("offset", "", &BlobStanding::offset), field("whole", "", &BlobStanding::whole), field("unknown", "", &BlobStanding::unknown)};
    }
};

} // namespace callboard
