// SyncEngine: keeps a desk in step with its server: independent lanes for push, pull and files, each with its own back-off.
#pragma once

#include "core/base/timers.h"
#include "core/net/patience.h"
#include "core/net/transport.h"
#include "core/sync/desk.h"
#include "core/sync/digest_check.h"
#include "core/sync/file_lane.h"
#include "core/sync/sync_status.h"

#include <array>
#include <memory>
#include <set>

namespace callboard {

// An object of events without threads: everything it needs is handed in, everything happens on the desk's thread.
// It never blocks and never gives up: each failure ends in a later try, a question for the password, or a stated reason.
class SyncEngine {
public:
    // A push carries at most `batchMax` operations.
    SyncEngine(Desk& desk, Transport& transport, const Clock& clock, Random& random, Timers& timers, QString device, QString appVersion, int batchMax = protocol::pushOperationsMax);
    ~SyncEngine();
    SyncEngine(const SyncEngine&) = delete;
    SyncEngine& operator=(const SyncEngine&) = delete;

    void start();
    void stop();       // nothing is called back after this
    void wake();       // something was kept, or the network came back: try now
    void signedIn();   // new tokens are in the desk
    void lookForFiles(); // somebody wants to see one that is not here
    // Whom somebody looks at: what other teams did with them is fetched, before anything else, and others who look at them are told.
    struct Viewed {
        Id<Customer> customer;
        Id<CaseFile> case_file{}; // in front; null: the customer
        Drafting drafting = Drafting::Nothing;
        bool operator==(const Viewed&) const = default;
    };
    void view(const Viewed& viewed);
    // Cases that the server finds, also of other teams; those of an earlier question are not told any more. An error: nobody could be asked.
    void search(const QString& text, std::function<void(Result<std::vector<SentRow>>)> found);

    const SyncStatus& status() const { return m_status; }
    std::function<void(const SyncStatus&)> onStatus;

private:
    struct Channel {   // one lane's call under way and its patience
        const char* name;
        Lane lane;
        Patience patience;
        Transport::Call call = 0;
        Timers::Timer retry = 0;
        int failures = 0;
        int renewals = 0;    // of the access token since the last answer that was of use
        bool bidden = false; // the server named the time of the next try
        QString access{};    // the token that the call under way carries
        bool idle() const { return call == 0 && retry == 0; }
    };
    using Answer = std::function<void(const HttpResponse&)>;
    using Refused = std::function<bool(const Refusal&, const Error&)>; // true: dealt with

    void step();
    void stepIn(qint64 wait_ms, Timers::Timer& timer); // unless that timer runs already
    struct Batch { Uuid first; qint64 last; qsizetype count; }; // its first operation, and the key of its last
    // The batch behind the one under way, sent on the word that this one is taken whole. What ends before its turn means nothing: it is sent
    // again in its turn, and the server knows it.
    struct Ahead {
        Transport::Call call = 0;
        Batch batch;
        qint64 after = 0; // of our operations the server must have before
        QString access;
        bool more = false, inTurn = false;
    };
    using Bodies = std::vector<OutboxBody>;
    static Batch batchOf(const Bodies& bodies) { return {bodies.front().id, bodies.back().key, qsizetype(bodies.size())}; }
    void push(qint64 behind = 0); // behind that key of the outbox
    void pushAhead();
    bool takeTurn(); // the batch that was sent ahead is the one under way now; false: there is none that fits
    void dropAhead();
    HttpRequest pushRequest(const Bodies& bodies, qint64 after) const;
    bool takePushRefusal(const Bodies& sent, const Refusal& refusal, const Error& error);
    void takeResults(const HttpResponse& response);
    bool writeDown(); // the results that were taken; false: they could not be written, and what is sent meanwhile was hung up
    void pullInTime();
    void pull();
    void load();
    void loadPage(const QString& scope, const QByteArray& after);
    bool loadHistory(); // false: none is asked for
    void holdViewed();
    PullRequest whereWeStand() const;
    void compare();
    void wait();
    void files();
    void refresh();
    void registerDesk();

    void sign(HttpRequest& request) const; // who asks
    void ask(Channel& channel, HttpRequest request, qint64 limit_ms, Answer answer, Refused refused = {});
    void arrived(Channel& channel, const Result<HttpResponse>& response, const Answer& answer, const Refused& refused);
    void takeAnswer(Channel& channel, const HttpResponse& response, const Answer& answer, const Refused& refused);
    void takeRefusal(Channel& channel, const HttpResponse& response, const Refused& refused);
    void fail(Channel& channel, const Error& error, qint64 retryAfter_ms = -1);
    void succeed(Channel& channel);
    void hangUp(Channel& channel);
    void refuseAll(SyncStatus::Line line, const Error& error);
    void reset();
    void pushRefusal(const Bodies& sent, const Refusal& refusal, const Error& error);
    Instant serverNow() const { return {m_clock.now().ms + m_status.skew_ms}; }
    void tell();

    Desk& m_desk;
    Transport& m_transport;
    const Clock& m_clock;
    Random& m_random;
    Timers& m_timers;
    const QString m_device, m_appVersion;

    Channel m_session{"session", Lane::Call, callPatience}; // register and refresh: the other two stand still while it works
    Channel m_push{"push", Lane::Call, callPatience};
    Channel m_pull{"pull", Lane::Bulk, bulkPatience};
    Channel m_wait{"wait", Lane::Wait, waitPatience};
    Channel m_files{"files", Lane::Bulk, bulkPatience};
    const std::array<Channel*, 5> m_channels{&m_session, &m_push, &m_pull, &m_wait, &m_files};
    FileLane m_fileLane;
    DigestCheck m_check; // on the pull lane: what is compared must not change meanwhile
    Timers::Timer m_periodic = 0, m_nextFile = 0, m_nextPull = 0, m_heldUntil = 0, m_writing = 0;
    Transport::Call m_search = 0;

    SyncStatus m_status;
    bool m_running = false;
    bool m_registered = false;
    bool m_pullWanted = true;
    bool m_moreToSend = false;    // behind the batch that is under way
    std::optional<qint64> m_pulled_ms; // on the monotonic clock: when the last page was taken
    Viewed m_viewed;
    std::set<Id<Customer>> m_notHad; // histories that could not be had; a minute later they may be asked for again
    int m_historyTries = 0;          // since a page of a history was taken
    bool m_accessUntried = false; // just given: whatever the clocks say, it is tried once
    int m_resets = 0;             // since the last page that came
    qint64 m_sequence = 0;        // how many of our operations the server has, as it said last
    struct Taken { QList<OperationResult> results; qint64 sequence; }; // and how many it had before
    std::optional<Taken> m_taken; // to be written in a moment, before any other answer is looked at
    const int m_operationsMax;
    int m_batchMax;               // less after a batch that the server could not take
    Batch m_batch{};              // under way
    std::shared_ptr<Ahead> m_ahead;
    int m_loneFailures = 0; // of one operation sent alone
};

} // namespace callboard
