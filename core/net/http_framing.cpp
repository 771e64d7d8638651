// The rules of RFC 9112 that decide where a request ends, read as strictly as they can be; and the bytes of answers.
#include "core/net/http_framing.h"

#include <algorithm>
#include <array>

namespace callboard {

namespace {

constexpr int headerLinesMax = 100;
constexpr qsizetype lengthDigitsMax = 9;

constexpr Refused malformed(const char* sentence) { return {400, HttpRefusal::Malformed, sentence}; }

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}
bool isToken(QByteArrayView text) { return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar); }
bool isValueChar(char c) { return c == '\t' || (uchar(c) >= 0x20 && c != 0x7f); }
bool isValue(QByteArrayView text) { return std::all_of(text.begin(), text.end(), isValueChar); }
bool isDigits(QByteArrayView text) { return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }); }
bool same(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

// Is `word` one of the comma-separated words of a header's value? "deflate;q=0" says no to deflate.
bool names(QByteArrayView value, QByteArrayView word)
{
    for (const QByteArray& part : value.toByteArray().split(',')) {
        const QList<QByteArray> pieces = part.split(';');
        const QByteArray weight = pieces.size() > 1 ? pieces[1].trimmed().toLower() : QByteArray("q=1");
        if (same(pieces[0].trimmed(), word))
            return !weight.startsWith("q=") || weight.mid(2).toDouble() > 0;
    }
    return false;
}

// Walks over one head and gathers what decides about framing; each rule stops the walk with its refusal.
class HeadJudge {
public:
    explicit HeadJudge(const HttpLimits& limits) : m_limits(limits) {}

    std::optional<Refused> requestLine(QByteArrayView line)
    {
        const bool printable = std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
        const qsizetype first = line.indexOf(' '), last = line.lastIndexOf(' ');
        if (!printable || first <= 0 || last <= first + 1 || line.sliced(first + 1, last - first - 1).contains(' ') || !isToken(line.first(first)))
            return malformed("The request line is not a method, a target and a version.");
        const QByteArrayView version = line.sliced(last + 1);
        if (version == "HTTP/1.1" || version == "HTTP/1.0") {
            m_framing.minor = version.back() - '0';
            return {};
        }
        if (version.startsWith("HTTP/"))
            return Refused{505, HttpRefusal::Unsupported, "This server speaks HTTP 1.1 and 1.0."};
        return malformed("The request line does not end in an HTTP version.");
    }

    std::optional<Refused> header(QByteArrayView line)
    {
        if (++m_lines > headerLinesMax)
            return Refused{431, HttpRefusal::HeadTooLarge, "The request has too many header lines."};
        if (line.front() == ' ' || line.front() == '\t')
            return malformed("A header line is folded.");
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.first(colon)))
            return malformed("A header name is not valid.");
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (!isValue(line.sliced(colon + 1)))
            return malformed("A header value holds control characters.");
        return judge(line.first(colon), value);
    }

    std::variant<Framing, Refused> verdict()
    {
        if (m_framing.minor == 1 && m_hosts == 0)
            return malformed("The request names no Host.");
        if (m_codedTransfer && m_hasLength)
            return malformed("The request has both a Content-Length and a Transfer-Encoding.");
        if (m_codedTransfer)
            return Refused{411, HttpRefusal::Unsupported, "Send the body with a Content-Length instead of a Transfer-Encoding."};
        if (m_framing.body_bytes > m_limits.body_bytes)
            return Refused{413, HttpRefusal::BodyTooLarge, "The body is too large. Send it in smaller parts."};
        m_framing.keepAlive = !m_close && (m_framing.minor == 1 || m_keepAlive);
        m_framing.expectsContinue = m_expects && m_framing.minor == 1 && m_framing.body_bytes > 0;
        return m_framing;
    }

private:
    std::optional<Refused> judge(QByteArrayView name, QByteArrayView value)
    {
        if (same(name, "Content-Length"))
            return length(value);
        if (same(name, "Host") && ++m_hosts > 1)
            return malformed("The request names more than one Host.");
        if (same(name, "Transfer-Encoding"))
            m_codedTransfer = true;
        if (same(name, "Connection")) {
            m_close = m_close || names(value, "close");
            m_keepAlive = m_keepAlive || names(value, "keep-alive");
        }
        if (same(name, "Accept-Encoding"))
            m_framing.acceptsDeflate = m_framing.acceptsDeflate || names(value, "deflate");
        if (same(name, "Expect")) {
            if (!same(value, "100-continue"))
                return Refused{417, HttpRefusal::Unsupported, "The only expectation that can be met is 100-continue."};
            m_expects = true;
        }
        if (same(name, "Content-Encoding")) {
            if (m_framing.bodyDeflated || !(same(value, "deflate") || same(value, "identity")))
                return Refused{415, HttpRefusal::Unsupported, "A body may be sent as it is or deflated once."};
            m_framing.bodyDeflated = same(value, "deflate");
        }
        return {};
    }

    std::optional<Refused> length(QByteArrayView value)
    {
        if (m_hasLength)
            return malformed("The request has more than one Content-Length.");
        if (value.isEmpty() || value.size() > lengthDigitsMax || !isDigits(value))
            return malformed("The Content-Length is not a number of one to nine digits.");
        m_hasLength = true;
        m_framing.body_bytes = value.toByteArray().toInt();
        return {};
    }

    const HttpLimits& m_limits;
    Framing m_framing;
    int m_lines = 0, m_hosts = 0;
    bool m_hasLength = false, m_codedTransfer = false, m_close = false, m_keepAlive = false, m_expects = false;
};

// What the protocol calls a refusal, and when trying again makes sense.
struct RefusalWords {
    const char *code, *retry;
    bool retryAfter;
};
RefusalWords wordsFor(const Refused& refused)
{
    if (refused.status == 413 || refused.status == 431)
        return {"too_large", "never", false};
    if (refused.status == 503)
        return {"busy", "later", true};
    if (refused.status == 408)
        return {"busy", "later", false};
    return {"malformed", "never", false};
}

// The reason phrase is for people who watch the wire; clients ignore it.
const char* reasonOf(int status)
{
    struct Reason { int status; const char* text; };
    static constexpr std::array reasons{
        Reason{200, "OK"}, Reason{201, "Created"}, Reason{202, "Accepted"}, Reason{204, "No Content"}, Reason{206, "Partial Content"},
        Reason{304, "Not Modified"}, Reason{400, "Bad Request"}, Reason{401, "Unauthorized"}, Reason{403, "Forbidden"}, Reason{404, "Not Found"},
        Reason{405, "Method Not Allowed"}, Reason{408, "Request Timeout"}, Reason{409, "Conflict"}, Reason{410, "Gone"}, Reason{411, "Length Required"},
        Reason{413, "Content Too Large"}, Reason{415, "Unsupported Media Type"}, Reason{417, "Expectation Failed"}, Reason{422, "Unprocessable Content"},
        Reason{426, "Upgrade Required"}, Reason{429, "Too Many Requests"}, Reason{431, "Request Header Fields Too Large"}, Reason{500, "Internal Server Error"},
        Reason{501, "Not Implemented"}, Reason{503, "Service Unavailable"}, Reason{505, "HTTP Version Not Supported"}};
    for (const Reason& reason : reasons)
        if (reason.status == status)
            return reason.text;
    return "Answer";
}

bool isFrameHeader(QByteArrayView name)
{
    return same(name, "Content-Length") || same(name, "Transfer-Encoding") || same(name, "Connection");
}

bool fitsItsLines(const HttpResponse& response)
{
    return response.status >= 200 && response.status <= 599
        && std::all_of(response.headers.begin(), response.headers.end(), [](const HttpHeaders::Line& line) { return isToken(line.first) && isValue(line.second); });
}

}

HeadEnd findHeadEnd(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf('\n', from); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        if (at < 2 || bytes[at - 1] != '\r')
            return {HeadEnd::Broken};
        if (at >= 3 && bytes[at - 2] == '\n')
            return {HeadEnd::Complete, at + 1};
    }
    return {HeadEnd::Incomplete};
}

std::variant<Framing, Refused> readFraming(QByteArrayView head, const HttpLimits& limits)
{
    if (!head.endsWith("\r\n\r\n"))
        return malformed("The head does not end in an empty line.");
    HeadJudge judge(limits);
    bool first = true;
    for (qsizetype at = 0; at < head.size() - 2;) {
        const qsizetype end = head.indexOf('\n', at);
        if (end <= at + 1 || head[end - 1] != '\r')
            return malformed("A line does not end in CR LF.");
        const QByteArrayView line = head.sliced(at, end - 1 - at);
        if (const std::optional<Refused> refused = first ? judge.requestLine(line) : judge.header(line))
            return *refused;
        first = false;
        at = end + 1;
    }
    return judge.verdict();
}

HttpResponse answerTo(const Refused& refused, const HttpLimits& limits)
{
    const RefusalWords words = wordsFor(refused);
    const QByteArray details = refused.status == 413 ? "{\"max\":" + QByteArray::number(limits.body_bytes) + '}' : QByteArray("{}");
    HttpResponse response = HttpResponse::json(refused.status, QByteArray(R"({"error":{"code":")") + words.code + R"(","message":")" + refused.sentence
        + R"(","retry":")" + words.retry + R"(","details":)" + details + "}}");
    if (words.retryAfter)
        response.headers.set("Retry-After", QByteArray::number(limits.retry_after_s));
    return response;
}

QByteArray answerBytes(const HttpResponse& response, const AnswerFrame& frame)
{
    if (!fitsItsLines(response))
        return answerBytes(HttpResponse::text(500, "The server's answer could not be written."), frame);
    const bool bodiless = response.status == 204 || response.status == 304;
    QByteArray out = "HTTP/1." + QByteArray::number(frame.minor) + ' ' + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const HttpHeaders::Line& line : response.headers)
        if (!isFrameHeader(line.first))
            out += line.first + ": " + line.second + "\r\n";
    if (!bodiless)
        out += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (!frame.keepAlive)
        out += "Connection: close\r\n";
    else if (frame.minor == 0)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
    if (!bodiless && !frame.withoutBody)
        out += response.body;
    return out;
}

} // namespace callboard
