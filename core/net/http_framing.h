// Framing: decides from the bytes of a head alone where a request ends; pure functions, so that they can be fuzzed.
#pragma once

#include "core/net/http_limits.h"
#include "core/net/http_message.h"

#include <optional>
#include <variant>

namespace callboard {

// Where the first head in `bytes` ends. `from` is how much of it was looked at before.
struct HeadEnd {
    enum State { Incomplete, Complete, Broken } state; // Broken: a line that does not end in CR LF, or no request line
    qsizetype bytes = 0;                               // of the head with its empty line, when Complete
};
HeadEnd findHeadEnd(QByteArrayView bytes, qsizetype from);

struct Framing {
    int minor = 1;               // HTTP/1.minor
    qsizetype body_bytes = 0;    // as sent
    bool keepAlive = true;
    bool expectsContinue = false;
    bool bodyDeflated = false;
    bool acceptsDeflate = false;
};

struct Refused {
    int status;
    HttpRefusal why;
    const char* sentence; // for whoever reads the client's log; plain ASCII without quotes
};

// Judges a complete head (with its empty line). Whatever two readers could understand differently is refused: folded lines, control
// characters, spaces around names, a second Content-Length or Host, a length that is not 1 to 9 digits, any Transfer-Encoding.
std::variant<Framing, Refused> readFraming(QByteArrayView head, const HttpLimits& limits);

// The answer to a refused request or connection, in the protocol's error shape; with Retry-After where trying again makes sense.
HttpResponse answerTo(const Refused& refused, const HttpLimits& limits);

struct AnswerFrame {
    bool keepAlive = true;
    bool withoutBody = false; // the request was HEAD: length as if, but no body
    int minor = 1;
};
// The bytes of an answer. Length and connection are the frame's business: headers of these names in `response` are left out.
// A header that would break out of its line turns the answer into a 500.
QByteArray answerBytes(const HttpResponse& response, const AnswerFrame& frame);

} // namespace callboard
