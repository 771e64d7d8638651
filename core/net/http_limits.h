// HttpLimits and HttpCounters: every bound of the HTTP server by name, and what it has counted.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <array>

namespace callboard {

struct HttpLimits {
    int io_threads = 2;

    qsizetype head_bytes = 16 * 1024;              // request line and headers
    qsizetype body_bytes = 8 * 1024 * 1024;        // one request body, as sent and after inflating
    qsizetype bodies_bytes = 256 * 1024 * 1024;    // all request bodies held at one moment

    int connections = 4'000;
    int connections_per_address = 1'000;           // an office behind one address; an IPv6 address counts by its /64; proxies named below are not counted
    int requests_waiting = 2'000;                  // handed to the handler and not answered yet

    qint64 idle_ms = 75'000;                       // a kept connection without a request
    qint64 head_ms = 10'000;                       // from a request's first byte to the end of its headers
    qint64 progress_ms = 15'000;                   // without a single byte moving, in a body or an answer
    qsizetype bytes_per_second_min = 4 * 1024;     // beneath which a body or an answer is cut, after progress_ms
    qint64 linger_ms = 1'000;                      // for a client to read an answer that closes its connection

    qsizetype deflate_from_bytes = 1'024;          // answers of this size and more are deflated for those who accept it; -1: never
    int retry_after_s = 2;                         // what a client is told that is turned away because of load

    // Reverse proxies: from these addresses, and from nobody else, X-Forwarded-For names the client.
    QList<QByteArray> trusted_proxies;

    // PEM files for TLS 1.2 and later; both empty: plain HTTP, for loopback and behind a reverse proxy.
    QString certificate_file, key_file;
};

// Why a request or a connection was turned away.
enum class HttpRefusal {
    Malformed,    // 400: not HTTP, or ambiguous where it ends
    HeadTooLarge, // 431
    BodyTooLarge, // 413
    Unsupported,  // 411, 415, 417, 501, 505: a coding, expectation or version that we do not speak
    TooSlow,      // cut without an answer, or 408
    Connections,  // 503: too many connections
    Address,      // 503: too many from one address
    Waiting,      // 503: too many requests unanswered
    Memory        // 503: too many bytes in bodies
};
inline constexpr std::size_t refusalCount = std::size_t(HttpRefusal::Memory) + 1;
const char* nameOf(HttpRefusal refusal); // for metrics: "malformed", "head_too_large" …

// A snapshot; each figure is exact, taken together they may be a moment apart.
struct HttpCounters {
    qint64 connections_open = 0, connections_total = 0;
    qint64 requests_total = 0, requests_waiting = 0;
    qint64 clients_gone = 0; // left before their answer was written
    qint64 bytes_in = 0, bytes_out = 0;
    std::array<qint64, refusalCount> refused{};
};

} // namespace callboard
