// Waits: long polls that are parked until something touches their scopes; a parked wait is a Responder and no thread.
#pragma once

#include "core/base/clock.h"
#include "core/net/responder.h"

#include <map>
#include <mutex>
#include <set>
#include <vector>

namespace callboard {

// Thread-safe; answers on the thread that calls. Whoever owns it calls tick() when nextDue_ms() says so.
class Waits {
public:
    static constexpr std::size_t fewWaits = 64;      // up to so many are woken at once after a commit
    static constexpr qint64 gather_ms = 50;          // more are gathered, so that a busy minute does not wake everybody each time
    static constexpr std::size_t waitsMax = 10'000;
    static constexpr std::size_t touchesMax = 50'000; // scopes that are remembered; there is one for each customer

    using MakeAnswer = std::function<HttpResponse(int status, qint64 head)>; // 200: something is new; 204: the time is up
    Waits(const Clock& clock, MakeAnswer answer) : m_clock(clock), m_answer(std::move(answer)) {}

    // `feed` is where the desk stands; what was committed after it and before this call wakes it at once.
    // False when there are too many, or when the server stops; the responder is then the caller's to answer.
    bool park(const std::vector<QByteArray>& scopes, qint64 feed, qint64 limit_ms, const Responder& responder);
    // May be told twice of the same and in any order, by the writer and by whoever follows other servers' commits.
    void committed(const std::set<QByteArray>& scopes, qint64 head);

    // Something that is no place in the feed: whoever waits for one of these is to ask again.
    void tell(const std::vector<QByteArray>& scopes);

    void tick();
    qint64 nextDue_ms() const; // monotonic; the largest number when nothing is due
    void drain();              // answers all with 204, and parks nothing more
    std::size_t parked() const;

private:
    struct Wait {
        std::vector<QByteArray> scopes;
        Responder responder;
        qint64 feed;
        qint64 until_ms;
    };
    using Answers = std::vector<std::pair<Responder, HttpResponse>>;
    void take(quint64 id, int status, Answers& answers);
    void wake(const std::set<QByteArray>& scopes, Answers& answers);
    static void send(const Answers& answers);
    void forget(quint64 id);

    const Clock& m_clock;
    const MakeAnswer m_answer;
    mutable std::mutex m_mutex;
    std::map<quint64, Wait> m_waits;
    std::map<QByteArray, std::set<quint64>> m_byScope;
    std::map<QByteArray, qint64> m_lastTouch; // by scope, since the server started or there were too many
    qint64 m_forgotten = 0;                   // whoever stands before this is answered at once
    std::set<QByteArray> m_gathered;          // scopes to be woken for, later
    qint64 m_gatheredDue_ms = 0;
    qint64 m_head = 0;
    quint64 m_next = 1;
    bool m_stopped = false;
};

} // namespace callboard
