// SyncStatus: what the status strip says about the connection, in values.
#pragma once

#include "core/sync/cache.h"

#include <algorithm>

namespace callboard {

struct SyncStatus {
    enum class Line {
        Stopped,
        SignedOut,  // the server wants the password again; work goes on offline
        Connecting,
        Loading,    // the first load; usable while it runs
        Online,
        Offline,
        Refused     // this version or desk may not sync; `problem` says why
    };
    Line line = Line::Stopped;
    Instant fresh;        // when this desk last knew that it had everything (by the server's clock)
    Instant offlineSince; // set while Offline
    Instant nextTry;      // set while waiting to try again
    qint64 loaded = 0, planned = 0; // rows, while Loading
    // The customer whom somebody looks at: what other teams did with them, and who else is there now.
    enum class History { None, Asked, Here };
    Id<Customer> viewed;
    History history = History::None;
    QList<Presence> present;
    QList<HeldHistory> histories; // on this desk or on their way: also of a review pack's customers, whom nobody looks at
    OutboxSummary outbox;
    qint64 sentUpTo = 0;  // operations on their way right now, by their keys in the outbox
    Error problem;        // empty text when there is none
    qint64 comparisons = 0, mended = 0; // with the server's rows since the start, and rows that were not as they are there
    qint64 skew_ms = 0;   // server's clock minus ours

    // Of a desk whose files cannot be written: without keeping what it is told, it must not ask.
    static SyncStatus readOnly(const Error& why)
    {
        SyncStatus status;
        status.line = Line::Refused;
        status.problem = why;
        return status;
    }
    bool hasProblem() const { return !problem.text.isEmpty(); }
    bool isHere(const Id<Customer>& customer) const // all that happened with them, also with other teams
    {
        return std::any_of(histories.begin(), histories.end(), [&customer](const HeldHistory& one) { return one.loaded && one.customer == customer; });
    }
};

} // namespace callboard
