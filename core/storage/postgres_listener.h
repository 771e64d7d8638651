// PostgresListener: waits for what other programs say on channels of PostgreSQL; a hint only, since whatever is said while the line is down is lost.
#pragma once

#include "core/base/result.h"

#include <functional>
#include <memory>
#include <vector>

struct pg_conn;

namespace callboard {

// Belongs to one thread, but for stop(). Connects by itself, again and again.
class PostgresListener {
public:
    PostgresListener(const QString& address, std::vector<QByteArray> channels);
    ~PostgresListener();
    PostgresListener(const PostgresListener&) = delete;

    // Returns when something was said, when the time is up, or when it was stopped.
    void wait(int wait_ms);
    void stop();
    std::function<void(const QByteArray& channel, const QByteArray& text)> onSaid; // within wait(); set before the first

private:
    bool listens();
    bool said();
    QByteArray m_address;
    const std::vector<QByteArray> m_channels;
    pg_conn* m_connection = nullptr;
    int m_stop[2] = {-1, -1}; // a pipe: reading end, writing end
};

} // namespace callboard
