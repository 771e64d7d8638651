// PostgresListener: waits for what other programs say on a channel of PostgreSQL; a hint only, since whatever is said while the line is down is lost.
#pragma once

#include "core/base/result.h"

#include <memory>

struct pg_conn;

namespace callboard {

// Belongs to one thread, but for stop(). Connects by itself, again and again.
class PostgresListener {
public:
    PostgresListener(const QString& address, const char* channel);
    ~PostgresListener();
    PostgresListener(const PostgresListener&) = delete;

    // Returns when something was said, when the time is up, or when it was stopped.
    void wait(int wait_ms);
    void stop();

private:
    bool listens();
    bool said();
    QByteArray m_address, m_channel;
    pg_conn* m_connection = nullptr;
    int m_stop[2] = {-1, -1}; // a pipe: reading end, writing end
};

} // namespace callboard
