// DigestCheck: whether the rows of a desk are those of its server: once a day, and after a crash; what differs is fetched again.
#pragma once

#include "core/base/clock.h"
#include "core/net/http_message.h"
#include "core/sync/desk.h"
#include "core/sync/digest_messages.h"

namespace callboard {

// An object of events without network or timers, like the engine that drives it. It walks the scopes page by page, so that it holds up neither
// desk nor server, and compares each page at the place in the feed where the desk stands then.
class DigestCheck {
public:
    static constexpr qint64 every_ms = 24LL * 60 * 60'000, putOff_ms = 60 * 60'000, aMoment_ms = 60'000;

    DigestCheck(Desk& desk, const Clock& clock) : m_desk(desk), m_clock(clock) {}

    bool isDue();
    HttpRequest next(const PullRequest& whereWeStand); // to be taken, refused or put off; what nobody answers is asked again in a moment
    enum class After { GoOn, PullFirst };
    Result<After> take(const HttpResponse& response); // of the last request
    // False: the refusal is not the comparison's. A history that the desk or the person gave up meanwhile is passed over.
    bool refused(const Refusal& refusal, const Error& error);
    void putOff(const Error& why); // for an hour when it is the server's, or its answer was not understood; for a moment when it is this disk's
    void begin();                  // anew; the cache was

    qint64 done() const { return m_done; }     // since the start
    qint64 mended() const { return m_mended; } // rows

private:
    Result<void> takePage(const DigestPage& page);
    Result<void> takeRows(const PullPage& page);
    HttpRequest question(const PullRequest& whereWeStand) const;
    Result<void> goOn();
    Result<void> lookForStrays();
    Result<void> finish();

    Desk& m_desk;
    const Clock& m_clock;
    bool m_begun = false;
    QStringList m_scopes;      // still to come; the first one is being compared
    QByteArray m_after;        // within it
    QByteArray m_next;         // where the page that was compared ends
    std::map<const Schema*, std::vector<Uuid>> m_listed; // what the server named
    std::vector<const Schema*> m_kinds; // whose strays are still to be looked for
    std::vector<LeftRow> m_asked; // rows that differ, to be asked for
    qint64 m_done = 0, m_mended = 0;
    qint64 m_notBefore_ms = 0;
};

} // namespace callboard
