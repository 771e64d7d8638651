// Transport: the seam between a desk and its network; the real one, a cut one and a simulated one look the same from here.
#pragma once

#include "core/base/result.h"
#include "core/net/http_message.h"

#include <functional>

namespace callboard {

// Calls of different lanes never wait for each other's connections.
enum class Lane {
    Call, // short questions and answers
    Wait, // long polls
    Bulk  // attachments and first loads
};

// One network call is: send, and then exactly one call of `done` – or none at all after cancel().
// Everything happens on the thread that owns the transport. `done` is never called from inside send() or cancel().
// Any HTTP status is a response, also 404, 503 and a redirect (which is not followed), whatever its content type.
// An Error means that there is no answer: Offline (cannot be reached, or silent until the time limit),
// Denied (the server's certificate is not the right one), Corrupt (the answer is broken, cut off or larger than the limit).
// The server may nevertheless have done what was asked: only ids inside the request make a second try harmless.
class Transport {
public:
    using Done = std::function<void(Result<HttpResponse>)>;
    using Call = quint64; // names one call; 0 is none

    virtual ~Transport() = default; // cancels whatever is under way

    // `limit_ms` bounds the whole call, from send to the answer's last byte.
    virtual Call send(const HttpRequest& request, Lane lane, qint64 limit_ms, Done done) = 0;
    // After this, `done` of that call is not called any more and is destroyed. Harmless for a call that has ended.
    virtual void cancel(Call call) = 0;
};

} // namespace callboard
