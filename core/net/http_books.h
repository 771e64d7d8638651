// What the connections of one HTTP server count together, and the pace that each of them is held to.
#pragma once

#include "core/net/http_limits.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>

namespace callboard {

using SteadyTime = std::chrono::steady_clock::time_point;

// The server's books; shared with answers that outlive it.
struct Books {
    std::atomic<qint64> connections_open{0}, connections_total{0}, turned_away_open{0};
    std::atomic<qint64> requests_total{0}, requests_waiting{0}, clients_gone{0}, bytes_in{0}, bytes_out{0}, bodies_bytes{0};
    std::array<std::atomic<qint64>, refusalCount> refused{};

    void count(HttpRefusal why) { ++refused[std::size_t(why)]; }
};

// A request's part of the memory that all bodies may take; given back when the request is answered.
class BodyShare {
public:
    explicit BodyShare(std::shared_ptr<Books> books) : m_books(std::move(books)) {}
    ~BodyShare() { m_books->bodies_bytes -= m_bytes; }
    BodyShare(const BodyShare&) = delete;
    BodyShare& operator=(const BodyShare&) = delete;

    bool take(qint64 bytes, qint64 limit_bytes)
    {
        m_bytes += bytes;
        return (m_books->bodies_bytes += bytes) <= limit_bytes;
    }

private:
    std::shared_ptr<Books> m_books;
    qint64 m_bytes = 0;
};

// Progress keeps a transfer alive, but only at a rate: a byte now and then does not hold a connection for hours.
class Pace {
public:
    explicit Pace(const HttpLimits& limits) : m_limits(limits), m_start(std::chrono::steady_clock::now()) {}
    void moved(std::size_t bytes) { m_bytes += qint64(bytes); m_last = std::chrono::steady_clock::now(); }
    SteadyTime deadline() const
    {
        const qint64 earned_ms = m_limits.progress_ms + m_bytes * 1000 / m_limits.bytes_per_second_min;
        return std::min(m_last + std::chrono::milliseconds(m_limits.progress_ms), m_start + std::chrono::milliseconds(earned_ms));
    }

private:
    const HttpLimits& m_limits;
    SteadyTime m_start, m_last = m_start;
    qint64 m_bytes = 0;
};

} // namespace callboard
