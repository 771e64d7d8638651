// What arrives on a socket before anybody is known to be a friend.
#include "core/net/deflate.h"
#include "core/net/http_address.h"
#include "core/net/http_framing.h"
#include "core/net/http_head.h"
#include "tests/fuzz/readers.h"

#include <algorithm>

namespace callboard::fuzz {

namespace {

constexpr qsizetype inflated_max = 64 * 1024;

std::vector<QByteArray> headSamples()
{
    return {"GET /v1/sync/pull?cursor=a%20b&x=%C3%A9 HTTP/1.1\r\nHost: desk.example\r\nAccept-Encoding: deflate\r\nX-Forwarded-For: 192.0.2.7, 10.0.0.1\r\n\r\n",
            "POST /v1/sync/push HTTP/1.1\r\nHost: desk.example\r\nContent-Length: 12\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n\r\n",
            "POST /v1/sync/push HTTP/1.0\r\nContent-Length: 3\r\nContent-Encoding: deflate\r\nConnection: keep-alive, close\r\n\r\n", "GET http://a/b HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"};
}

QByteArray unsafeIn(const HttpRequest& request)
{
    if (!request.path.startsWith(u'/') || request.path.contains(QChar(0)))
        return "a path does not begin with / or holds a zero";
    const QStringList parts = request.path.split(u'/');
    for (qsizetype at = 1; at < parts.size(); ++at)
        if (parts[at] == QLatin1String("..") || parts[at] == QLatin1String(".") || (parts[at].isEmpty() && at + 1 < parts.size()))
            return "a path leads somewhere else";
    for (const auto& [name, value] : request.headers)
        if (name.isEmpty() || value.contains('\r') || value.contains('\n') || value.contains('\0'))
            return "a header holds a line end";
    return {};
}

Tried readHeads(const QByteArray& bytes)
{
    const HeadEnd whole = findHeadEnd(bytes, 0);
    // Arriving in two parts says the same as in one.
    const QByteArray part = bytes.left(bytes.size() / 2);
    if (const HeadEnd first = findHeadEnd(part, 0); first.state == HeadEnd::Incomplete) {
        const HeadEnd then = findHeadEnd(bytes, part.size());
        if (then.state != whole.state || then.bytes != whole.bytes)
            return broken("in two parts it ends elsewhere");
    } else if (first.state != whole.state || first.bytes != whole.bytes) {
        return broken("its first half ends elsewhere");
    }
    if (whole.state != HeadEnd::Complete)
        return refused();
    const QByteArrayView head = QByteArrayView(bytes).first(whole.bytes);
    const auto framing = readFraming(head, {});
    HttpRequest request;
    const bool isRead = readHead(head, request);
    if (isRead)
        clientBehindProxy(request.headers, "10.0.0.1", {"10.0.0.1"});
    if (!isRead || !std::holds_alternative<Framing>(framing))
        return refused();
    const QByteArray unsafe = unsafeIn(request);
    return unsafe.isEmpty() ? taken() : broken(unsafe);
}

std::vector<QByteArray> targetSamples() { return {"/v1/x/y?a=1&b=%C3%A9&c", "/a%2Fb/%20/?q=a+b", "/", "/v1/blob/0197a3c0"}; }

Tried readTargets(const QByteArray& bytes)
{
    HttpRequest request;
    if (!readTarget(bytes, request))
        return refused();
    if (const QByteArray unsafe = unsafeIn(request); !unsafe.isEmpty())
        return broken(unsafe);
    HttpRequest again;
    return readTarget(request.target(), again) && again.path == request.path && again.query == request.query ? taken() : broken("a target is not the same again");
}

std::vector<QByteArray> deflateSamples() { return {deflated("callboard "), deflated(QByteArray(100'000, 'a')), "plain"}; }

Tried inflate(const QByteArray& bytes)
{
    const auto back = inflated(deflated(bytes), std::max<qsizetype>(bytes.size(), 1));
    if (!back || *back != bytes)
        return broken("what was deflated is not the same again");
    const auto read = inflated(bytes, inflated_max);
    if (read && read->size() > inflated_max)
        return broken("more than the limit was inflated");
    return read ? taken() : refused();
}

}

std::vector<Reader> httpReaders()
{
    return {{"http-head", "in parts it says the same; no path leads elsewhere, no header holds a line end", headSamples, readHeads},
            {"http-target", "written again it is the same", targetSamples, readTargets},
            {"deflate", "never more than the limit; what was deflated comes back", deflateSamples, inflate}};
}

} // namespace callboard::fuzz
