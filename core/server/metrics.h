// Metrics: what the server counts, as the text that a Prometheus scrapes. Never a name, a number or a word of a person.
#pragma once

#include "core/net/http_limits.h"
#include "core/sync/protocol.h"

#include <array>
#include <atomic>

namespace callboard {

// Any thread counts; reading is not one moment.
struct Metrics {
    using Counter = std::atomic<qint64>;

    Counter pushes{0}, pushes_refused{0}, operations_replayed{0};
    std::array<Counter, 5> operations{}; // by Verdict
    Counter groups{0}, group_pushes{0}, commit_ms{0}, commit_ms_max{0};
    Counter pulls{0}, snapshot_pages{0}, waits{0}, searches{0};
    Counter digest_pages{0}, digest_differences{0}; // differences: rows that a desk did not have as they are here
    Counter sign_ins{0}, sign_ins_failed{0}, sign_ins_delayed{0}, refreshes{0};
    Counter turned_away{0}; // because a queue was full
    Counter disk_failures{0};
    std::array<Counter, refusal::all.size()> refusals{}; // in the order of the protocol's table

    void refused(const Refusal& why);

    void committed(qint64 pushesInGroup, qint64 took_ms);
    // What is measured at the moment of asking.
    struct Gauges {
        qint64 head = 0, waits_parked = 0, readers_waiting = 0, writers_waiting = 0, database_bytes = 0;
        bool ready = false;
    };
    QByteArray text(const Gauges& gauges, const HttpCounters& http) const;
};

} // namespace callboard
