// The two addresses of pictures and attachments: PUT a part, GET all or a range.
#pragma once

#include "core/net/http_message.h"
#include "core/server/blob_store.h"

namespace callboard {

// PUT /v1/blobs/<hash> with "Content-Range: bytes 0-262143/700000" and the bytes, or "bytes */700000" and none to ask where to go on.
// Answers with a BlobStanding; a part that came twice changes nothing.
Served<HttpResponse> putBlob(Database& database, const HttpRequest& request, Instant now);
// GET /v1/blobs/<hash>, with "Range: bytes=1000-1999" for a part.
Served<HttpResponse> getBlob(Database& database, const HttpRequest& request);

} // namespace callboard
