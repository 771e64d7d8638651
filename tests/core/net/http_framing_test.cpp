// Where a request ends, decided from bytes alone: what is accepted, and every trick that is not.
#include "core/net/http_framing.h"

using namespace callboard;

namespace {

const HttpLimits limits;

QByteArray head(const QByteArray& lines) { return "POST /v1/sync/push HTTP/1.1\r\nHost: desk\r\n" + lines + "\r\n"; }

Framing accepted(const QByteArray& bytes)
{
    const auto read = readFraming(bytes, limits);
    INFO(bytes.constData());
    REQUIRE(std::holds_alternative<Framing>(read));
    return std::get<Framing>(read);
}

int refusedWith(const QByteArray& bytes)
{
    const auto read = readFraming(bytes, limits);
    const Refused* refused = std::get_if<Refused>(&read);
    return refused ? refused->status : 0;
}

}

TEST_CASE("an ordinary head says how long the body is and whether the connection stays")
{
    const Framing framing = accepted(head("Content-Length: 12\r\nExpect: 100-Continue\r\nContent-Encoding: deflate\r\nAccept-Encoding: gzip, deflate;q=0.5\r\n"));
    CHECK(framing.body_bytes == 12);
    CHECK(framing.keepAlive);
    CHECK(framing.expectsContinue);
    CHECK(framing.bodyDeflated);
    CHECK(framing.acceptsDeflate);
    CHECK_FALSE(accepted(head("Connection: Close\r\n")).keepAlive);
    CHECK_FALSE(accepted(head("Connection: te, close\r\n")).keepAlive);
    CHECK_FALSE(accepted(head("Accept-Encoding: gzip, deflate;q=0\r\n")).acceptsDeflate);
    CHECK_FALSE(accepted(head("Accept-Encoding: deflate; q=0.000\r\n")).acceptsDeflate);
    CHECK_FALSE(accepted("GET / HTTP/1.0\r\n\r\n").keepAlive);
    CHECK(accepted("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keepAlive);
}

TEST_CASE("a length is one number of one to nine digits")
{
    CHECK(accepted(head("Content-Length: 0\r\n")).body_bytes == 0);
    CHECK(accepted(head("Content-Length:\t8388608 \r\n")).body_bytes == 8'388'608);
    CHECK(refusedWith(head("Content-Length: 8388609\r\n")) == 413);
    CHECK(refusedWith(head("Content-Length: 999999999\r\n")) == 413);
    const QByteArray length = GENERATE(as<QByteArray>{}, "", "+5", "-5", "5,5", "5, 5", "0x5", "5 5", "1000000000", "5\t5", "18446744073709551621", "5;", "five");
    INFO(length.constData());
    CHECK(refusedWith(head("Content-Length: " + length + "\r\n")) == 400);
}

TEST_CASE("framing that two readers could understand differently is refused")
{
    CHECK(refusedWith(head("Content-Length: 5\r\nContent-Length: 5\r\n")) == 400);
    CHECK(refusedWith(head("Content-Length: 5\r\ncontent-length: 6\r\n")) == 400);
    CHECK(refusedWith(head("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")) == 400);
    CHECK(refusedWith(head("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n")) == 400);
    CHECK(refusedWith(head("Transfer-Encoding: chunked\r\n")) == 411);
    CHECK(refusedWith(head("Transfer-Encoding: xchunked\r\n")) == 411);
    CHECK(refusedWith(head("Transfer-Encoding : chunked\r\nContent-Length: 5\r\n")) == 400);
    CHECK(refusedWith(head(" Transfer-Encoding: chunked\r\n")) == 400);
    CHECK(refusedWith(head("X: a\r\n folded\r\n")) == 400);
    CHECK(refusedWith(head("X: a\r\n\tfolded\r\n")) == 400);
    CHECK(refusedWith(head("Content-Length : 5\r\n")) == 400);
    CHECK(refusedWith(head("Content-Length\t: 5\r\n")) == 400);
    CHECK(refusedWith(head(": 5\r\n")) == 400);
    CHECK(refusedWith(head("no colon\r\n")) == 400);
    CHECK(refusedWith(head("X\xc3\xa9: 5\r\n")) == 400);
    CHECK(refusedWith(head(QByteArray("X: a\0b\r\n", 8))) == 400);
    CHECK(refusedWith(head(QByteArray("X\0: a\r\n", 7))) == 400);
    CHECK(refusedWith(head("X: a\rb\r\n")) == 400);
    CHECK(refusedWith(head("X: a\r\r\n")) == 400);
    CHECK(refusedWith(head("X: \x7f\r\n")) == 400);
    CHECK(refusedWith(head("X: a\nContent-Length: 5\r\n")) == 400);
    CHECK(refusedWith(head("X: a\r\n\r\nContent-Length: 5\r\n")) == 400);
}

TEST_CASE("a request line is three words and the last is a version that is spoken here")
{
    CHECK(refusedWith("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
    CHECK(refusedWith("GET / HTTP/1.2\r\nHost: a\r\n\r\n") == 505);
    const QByteArray line = GENERATE(as<QByteArray>{}, "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "GET / x HTTP/1.1", "G(T / HTTP/1.1", "GET /\t HTTP/1.1",
                                     "GET /\xc3\xa9 HTTP/1.1", "GET / http/1.1", "", "GET / FTP/1.1", "GET /\r HTTP/1.1");
    INFO(line.constData());
    CHECK(refusedWith(line + "\r\nHost: a\r\n\r\n") == 400);
}

TEST_CASE("Host is named once by those who speak 1.1, and never twice")
{
    CHECK(refusedWith("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(refusedWith("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
    CHECK(refusedWith("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
}

TEST_CASE("codings, expectations and header lines beyond what is offered are refused with the status that says so")
{
    CHECK(refusedWith(head("Content-Encoding: gzip\r\n")) == 415);
    CHECK(refusedWith(head("Content-Encoding: deflate, deflate\r\n")) == 415);
    CHECK(refusedWith(head("Content-Encoding: deflate\r\nContent-Encoding: deflate\r\n")) == 415);
    CHECK(refusedWith(head("Expect: a miracle\r\n")) == 417);
    CHECK(refusedWith(head(QByteArray("X: y\r\n").repeated(98))) == 0);
    CHECK(refusedWith(head(QByteArray("X: y\r\n").repeated(100))) == 431);
}

TEST_CASE("the end of a head is found wherever the bytes were cut")
{
    const QByteArray whole = head("A: b\r\n");
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        const QByteArray part = whole.first(cut);
        REQUIRE(findHeadEnd(part, 0).state == HeadEnd::Incomplete);
        const HeadEnd end = findHeadEnd(whole + "next", cut);
        REQUIRE(end.state == HeadEnd::Complete);
        REQUIRE(end.bytes == whole.size());
    }
    CHECK(findHeadEnd("GET / HTTP/1.1\n", 0).state == HeadEnd::Broken);
    CHECK(findHeadEnd("\r\nGET / HTTP/1.1\r\n", 0).state == HeadEnd::Broken);
    CHECK(findHeadEnd("\n", 0).state == HeadEnd::Broken);
}

TEST_CASE("the judgement of a head never depends on more than the head, for any bytes")
{
    // Every single-byte change of a good head is either accepted with a length within the limit or refused; nothing else can happen.
    const QByteArray good = head("Content-Length: 12\r\nConnection: close\r\n");
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int byte = 0; byte < 256; byte += 7) {
            QByteArray changed = good;
            changed[at] = char(byte);
            const auto read = readFraming(changed, limits);
            if (const Framing* framing = std::get_if<Framing>(&read))
                REQUIRE((framing->body_bytes >= 0 && framing->body_bytes <= limits.body_bytes));
            else
                REQUIRE(std::get<Refused>(read).status >= 400);
        }
    }
}

TEST_CASE("an answer's length and connection are the frame's, and a header cannot break out of its line")
{
    HttpResponse response = HttpResponse::json(200, "{}");
    response.headers.set("content-length", "99");
    response.headers.set("Transfer-Encoding", "chunked");
    const QByteArray bytes = answerBytes(response, {});
    CHECK(bytes == "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    CHECK(answerBytes(response, {false, true}).endsWith("Content-Length: 2\r\nConnection: close\r\n\r\n"));
    CHECK_FALSE(answerBytes(HttpResponse{204, {}, {}}, {}).contains("Content-Length"));
    response.headers.set("X-Name", "a\r\nSet-Cookie: b");
    CHECK(answerBytes(response, {}).startsWith("HTTP/1.1 500 "));
    CHECK_FALSE(answerBytes(response, {}).contains("Set-Cookie"));
}
