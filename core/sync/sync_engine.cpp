// The engine's lanes. A lane that fails waits; the others go on.
#include "core/sync/sync_engine.h"

#include "core/base/mutant.h"

#include <algorithm>
#include <utility>

namespace callboard {

namespace {

static_assert(waitPatience.limit_ms > protocol::wait_s * 1000); // the server answers first
constexpr qint64 periodicPull_ms = 60'000; // whatever waits say
constexpr qint64 pullPaceWhileSending_ms = 3'000;
constexpr qint64 accessMargin_ms = 20'000; // renew before it runs out
constexpr int renewalsAtOnceMax = 2;

Error notOurServer()
{
    return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "Something answered at the server's address, but it is not Callboard. Perhaps this network wants you to sign in first."));
}

// A proxy's words for a server that is away or slow.
Error notBehindProxy() { return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "The server's proxy answers, but the server behind it does not. It may be restarting; it is tried again.")); }

}

SyncEngine::SyncEngine(Desk& desk, Transport& transport, const Clock& clock, Random& random, Timers& timers, QString device, QString appVersion, int batchMax)
    : m_desk(desk), m_transport(transport), m_clock(clock), m_random(random), m_timers(timers), m_device(std::move(device)), m_appVersion(std::move(appVersion)), m_fileLane(desk, clock),
      m_check(desk, clock), m_operationsMax(batchMax), m_batchMax(batchMax)
{
}

SyncEngine::~SyncEngine()
{
    stop();
}

void SyncEngine::start()
{
    if (m_running)
        return;
    m_running = true;
    m_status.line = SyncStatus::Line::Connecting;
    m_pullWanted = true;
    const auto tick = [this](auto self) -> void {
        m_periodic = m_timers.after(periodicPull_ms, [this, self] {
            m_pullWanted = true;
            m_notHad.clear();
            self(self);
            step();
        });
    };
    tick(tick);
    step();
}

void SyncEngine::stop()
{
    m_running = false;
    if (m_taken)
        (void)m_desk.settle(std::exchange(m_taken, {})->results); // what is not written is asked for again
    for (Channel* channel : m_channels)
        hangUp(*channel);
    if (m_search)
        m_transport.cancel(std::exchange(m_search, 0));
    for (Timers::Timer* timer : {&m_periodic, &m_nextFile, &m_nextPull, &m_heldUntil, &m_writing})
        if (*timer)
            m_timers.cancel(std::exchange(*timer, 0));
    m_status.line = SyncStatus::Line::Stopped;
}

void SyncEngine::wake()
{
    for (Channel* channel : m_channels)
        if (channel->retry && !channel->bidden) {
            m_timers.cancel(channel->retry);
            channel->retry = 0;
            channel->failures = std::max(channel->failures - 1, 1); // a try ahead of its time does not make the next ones rarer
        }
    step();
}

void SyncEngine::hangUp(Channel& channel)
{
    if (&channel == &m_push)
        dropAhead();
    if (channel.call)
        m_transport.cancel(channel.call);
    if (channel.retry)
        m_timers.cancel(channel.retry);
    channel.call = 0;
    channel.retry = 0;
}

void SyncEngine::signedIn()
{
    m_registered = false;
    m_status.problem = {};
    m_status.line = SyncStatus::Line::Connecting;
    m_pullWanted = true;
    wake();
}

void SyncEngine::tell()
{
    if (auto summary = m_desk.outbox().summary())
        m_status.outbox = *summary;
    const CacheState& cache = m_desk.cacheState();
    m_status.loaded = cache.loaded;
    m_status.planned = cache.planned;
    m_status.histories = cache.histories;
    m_status.comparisons = m_check.done();
    m_status.mended = m_check.mended();
    m_status.viewed = m_viewed.customer;
    const HeldHistory* history = cache.historyOf(m_viewed.customer);
    m_status.history = !history ? SyncStatus::History::None : history->loaded ? SyncStatus::History::Here : SyncStatus::History::Asked;
    if (onStatus)
        onStatus(m_status);
}

// What each lane should do next; called after everything that happens.
void SyncEngine::step()
{
    if (!m_running)
        return;
    const bool mayTalk = m_status.line != SyncStatus::Line::Refused && m_status.line != SyncStatus::Line::SignedOut;
    if (mayTalk && m_session.idle()) {
        if (m_desk.fact(Desk::factRefresh).isEmpty())
            refuseAll(SyncStatus::Line::SignedOut, Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "Sign in to send and receive.")));
        else if (m_desk.fact(Desk::factAccess).isEmpty() || (!m_accessUntried && m_desk.fact(Desk::factAccessUntil).toLongLong() < serverNow().ms + accessMargin_ms))
            refresh();
        else if (!m_registered)
            registerDesk();
        else {
            if (m_push.idle())
                push();
            if (mutant("uploads_block_downloads") && m_push.failures > 0)
                return tell();
            if (m_pull.idle() && !m_desk.cacheState().isLoaded())
                load();
            else if (m_pull.idle() && m_pull.failures == 0 && loadHistory()) // after a failure news goes first
                m_pullWanted = true;
            else if (m_pull.idle() && m_pullWanted)
                pullInTime();
            else if (m_pull.idle() && m_check.isDue())
                compare();
            else if (m_pull.idle() && m_wait.idle())
                wait();
            // Never before words: a picture is no hurry.
            if (m_files.idle() && m_push.idle() && m_desk.cacheState().isLoaded())
                files();
        }
    }
    tell();
}

// ---- one call ----

void SyncEngine::ask(Channel& channel, HttpRequest request, qint64 limit_ms, Answer answer, Refused refused)
{
    CALLBOARD_REQUIRE(channel.call == 0);
    sign(request);
    channel.access = m_desk.fact(Desk::factAccess);
    channel.call = m_transport.send(request, channel.lane, limit_ms, [this, &channel, answer = std::move(answer), refused = std::move(refused)](Result<HttpResponse> response) {
        arrived(channel, response, answer, refused);
    });
}

void SyncEngine::arrived(Channel& channel, const Result<HttpResponse>& response, const Answer& answer, const Refused& refused)
{
    channel.call = 0;
    if (!writeDown() && &channel == &m_push)
        return step(); // this answer is asked for again
    if (!response)
        fail(channel, response.error());
    else
        takeAnswer(channel, *response, answer, refused);
    if (&channel == &m_push && !m_push.call)
        dropAhead();
    step();
}

void SyncEngine::sign(HttpRequest& request) const
{
    request.headers.set(protocol::headerProtocol, QByteArray::number(protocol::version));
    if (const QString access = m_desk.fact(Desk::factAccess); !access.isEmpty())
        request.headers.set("Authorization", "Bearer " + access.toLatin1());
    if (const QString client = m_desk.fact(Desk::factClient); !client.isEmpty())
        request.headers.set(protocol::headerClient, client.toLatin1());
}

void SyncEngine::takeAnswer(Channel& channel, const HttpResponse& response, const Answer& answer, const Refused& refused)
{
    if (!response.headers.has(protocol::headerProtocol))
        return fail(channel, response.status >= 502 && response.status <= 504 ? notBehindProxy() : notOurServer());
    if (const auto time = response.headers.number(protocol::headerTime))
        m_status.skew_ms = *time - m_clock.now().ms;
    m_accessUntried = false;
    if (!response.isSuccess())
        return takeRefusal(channel, response, refused);
    const int failures = channel.failures;
    channel.renewals = 0;
    succeed(channel);
    channel.failures = failures; // until the answer is of use: a desk whose disk is full asks ever less often
    answer(response);
    if (!channel.retry)
        channel.failures = 0;
}

void SyncEngine::takeRefusal(Channel& channel, const HttpResponse& response, const Refused& refused)
{
    auto body = readMessage<ErrorBody>(response.body);
    const Refusal* known = body ? refusalNamed(body->code.toUtf8()) : nullptr;
    const Refusal said = known ? *known : response.status >= 500 ? refusal::busy : refusal::malformed;
    const Error error = body ? Error{said.error, body->text, body->args, {}}
                             : Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "The server could not answer (%1). It is asked again."), response.status);
    if (refused && refused(said, error))
        return;
    switch (said.remedy) {
    case Remedy::Now: // the access token has run out; a new one that is refused too is a fault, not a reason to hurry
        // Lanes that ran into the same end renew once: the refused token may have been replaced meanwhile.
        if (m_desk.fact(Desk::factAccess) == channel.access)
            (void)m_desk.setFact(Desk::factAccess, {});
        return channel.renewals++ < renewalsAtOnceMax ? void() : fail(channel, error);
    case Remedy::SignIn:
        // A page that was asked for while the access was being renewed had none to show: that says nothing about the new one.
        if (m_desk.fact(Desk::factAccess) != channel.access || (channel.access.isEmpty() && !m_session.idle()))
            return channel.renewals++ < renewalsAtOnceMax ? void() : fail(channel, error);
        return refuseAll(SyncStatus::Line::SignedOut, error);
    case Remedy::Upgrade:
        return refuseAll(SyncStatus::Line::Refused, error);
    case Remedy::Reset:
        reset();
        // A server that refuses what it has just given out is asked ever less often.
        if (m_resets++ > 0) {
            m_session.failures = m_resets - 2;
            fail(m_session, error);
        }
        return;
    case Remedy::Register:
        // Whoever else has our files goes on under the old name; the two would fence each other off for ever.
        if (QByteArrayView(said.code) == refusal::fenced.code)
            (void)m_desk.setFact(Desk::factClient, {});
        m_registered = false;
        return fail(channel, error);
    case Remedy::Later:
    case Remedy::Never:
        break;
    }
    const auto retryAfter = response.headers.number("Retry-After");
    fail(channel, error, retryAfter ? *retryAfter * 1000 : -1);
}

void SyncEngine::fail(Channel& channel, const Error& error, qint64 retryAfter_ms)
{
    ++channel.failures;
    channel.bidden = retryAfter_ms >= 0;
    const auto bidden_ms = channel.bidden ? std::optional(retryAfter_ms) : std::nullopt;
    // Never at once, whatever the dice say.
    const qint64 delay = std::max<qint64>(retryWait_ms(channel.patience, channel.failures, m_random.next(), bidden_ms), channel.bidden ? 0 : 1);
    channel.retry = m_timers.after(delay, [this, &channel] {
        channel.retry = 0;
        step();
    });
    if (error.code == ErrorCode::Offline && m_status.line != SyncStatus::Line::Offline) {
        m_status.line = SyncStatus::Line::Offline;
        m_status.offlineSince = serverNow();
        m_status.present.clear(); // nobody tells us any more
    }
    m_status.problem = error;
    m_status.nextTry = {m_clock.now().ms + delay};
    if (&channel == &m_push)
        m_status.sentUpTo = 0;
    else
        m_pullWanted = true; // what a broken wait would have told us
}

void SyncEngine::succeed(Channel& channel)
{
    channel.failures = 0;
    const bool wasAway = m_status.line == SyncStatus::Line::Offline;
    m_status.line = m_desk.cacheState().isLoaded() ? SyncStatus::Line::Online : SyncStatus::Line::Loading;
    bool allWell = true;
    for (Channel* other : m_channels) {
        if (wasAway && other->retry) {
            m_timers.cancel(other->retry);
            other->retry = 0;
        }
        if (wasAway)
            other->failures = 0;
        allWell = allWell && other->failures == 0;
    }
    if (wasAway)
        m_status.offlineSince = {};
    if (!allWell) // the success of one lane does not hide the trouble of another
        return;
    m_status.problem = {};
    m_status.nextTry = {};
}

void SyncEngine::refuseAll(SyncStatus::Line line, const Error& error)
{
    for (Channel* channel : m_channels)
        hangUp(*channel);
    m_status.line = line;
    m_status.problem = error;
    m_status.sentUpTo = 0;
}

void SyncEngine::reset()
{
    m_registered = false;
    // Answers that are still to come are about the cache that goes now: none of them may mark the new one as loaded.
    hangUp(m_pull);
    hangUp(m_wait);
    m_check.begin();
    if (auto done = m_desk.resetCache(); !done)
        return fail(m_pull, done.error());
    m_status.line = SyncStatus::Line::Loading;
    m_pullWanted = true;
}

// ---- session ----

void SyncEngine::refresh()
{
    // The attempt's name is on disk before it is sent: if the answer is lost, the same question gets the same answer.
    QString attempt = m_desk.fact(Desk::factAttempt);
    if (attempt.isEmpty() || mutant("refresh_without_attempt")) {
        attempt = QString::fromLatin1(m_desk.newId().text());
        if (auto kept = m_desk.setFact(Desk::factAttempt, attempt); !kept)
            return fail(m_session, kept.error());
    }
    (void)m_desk.setFact(Desk::factAccess, {});
    ask(m_session, HttpRequest::postJson(QStringLiteral("/v1/auth/refresh"), writeMessage(RefreshRequest{m_desk.fact(Desk::factRefresh), attempt})), callPatience.limit_ms,
        [this](const HttpResponse& response) {
            auto answer = readMessage<SignedIn>(response.body);
            auto kept = answer ? m_desk.rememberSignIn(*answer) : Result<void>(answer.error());
            if (!kept)
                return fail(m_session, kept.error());
            m_accessUntried = true;
        });
}

void SyncEngine::registerDesk()
{
    RegisterRequest request;
    request.client = Uuid::fromText(m_desk.fact(Desk::factClient).toLatin1()).value_or(Uuid{});
    request.device = m_device;
    request.app = m_appVersion;
    if (auto confirmed = m_desk.outbox().lastConfirmed())
        request.confirmed = *confirmed;
    ask(m_session, HttpRequest::postJson(QStringLiteral("/v1/sync/register"), writeMessage(request)), callPatience.limit_ms, [this](const HttpResponse& response) {
        auto answer = readMessage<Registered>(response.body);
        if (!answer)
            return fail(m_session, answer.error());
        const QString before = m_desk.fact(Desk::factEpoch);
        const bool restored = !answer->knows || (!before.isEmpty() && before != answer->epoch);
        // A server that was restored from a backup has forgotten what it confirmed since. Before the new epoch is kept, so that
        // a crash in between offers once more rather than never.
        if (restored && !mutant("restore_offers_nothing"))
            if (auto offered = m_desk.offerAgain(); !offered)
                return fail(m_session, offered.error());
        const std::pair<const char*, QString> facts[] = {{Desk::factClient, QString::fromLatin1(answer->client.text())}, {Desk::factIncarnation, answer->incarnation}, {Desk::factEpoch, answer->epoch}};
        for (const auto& [name, value] : facts)
            if (auto kept = m_desk.setFact(name, value); !kept)
                return fail(m_session, kept.error());
        if (restored)
            reset();
        m_sequence = answer->last_sequence;
        m_registered = true;
    });
}

void SyncEngine::stepIn(qint64 wait_ms, Timers::Timer& timer)
{
    if (timer)
        return;
    timer = m_timers.after(wait_ms, [this, &timer] {
        timer = 0;
        step();
    });
}

// ---- pull ----

void SyncEngine::load()
{
    const CacheState& state = m_desk.cacheState();
    m_status.line = SyncStatus::Line::Loading;
    if (state.plan.scopes.isEmpty()) {
        ask(m_pull, HttpRequest::postJson(QStringLiteral("/v1/sync/snapshot"), "{}"), bulkPatience.limit_ms, [this](const HttpResponse& response) {
            auto plan = readMessage<SnapshotPlan>(response.body);
            // A desk without rows has no cursor that would be refused: only the plan tells that the server was restored meanwhile.
            const auto start = plan ? Cursor::fromText(plan->cursor.toLatin1()) : std::nullopt;
            if (start && start->epoch != m_desk.fact(Desk::factEpoch))
                return reset();
            auto begun = plan ? m_desk.beginLoading(*plan) : Result<void>(plan.error());
            if (!begun)
                fail(m_pull, begun.error());
        });
        return;
    }
    loadPage(state.plan.scopes.front().scope, state.after);
}

// The next page is asked for before this one is written: server and desk work at the same time.
void SyncEngine::loadPage(const QString& scope, const QByteArray& after)
{
    ask(m_pull, HttpRequest::get(QStringLiteral("/v1/sync/snapshot"), {{QStringLiteral("scope"), scope}, {QStringLiteral("after"), QString::fromLatin1(after)}}), bulkPatience.limit_ms,
        [this, scope](const HttpResponse& response) {
            auto page = readSnapshotPage(response.body);
            if (!page)
                return fail(m_pull, page.error());
            const QList<SnapshotScope> scopes = m_desk.cacheState().plan.scopes;
            if (!page->next.isEmpty())
                loadPage(scope, page->next);
            else if (scopes.size() > 1)
                loadPage(scopes[1].scope, {});
            m_pullWanted = true;
            if (auto taken = m_desk.takeSnapshotPage(*page); !taken) {
                if (m_pull.call)
                    m_transport.cancel(std::exchange(m_pull.call, 0));
                fail(m_pull, taken.error());
            }
        });
}

PullRequest SyncEngine::whereWeStand() const
{
    const CacheState& state = m_desk.cacheState();
    PullRequest request;
    request.cursor = QString::fromLatin1(state.cursor);
    for (const HeldHistory& history : state.histories)
        if (!mutant("histories_not_pulled"))
            request.histories.append(QString::fromLatin1(history.customer.key.text()));
    return request;
}

// What only this desk has goes first. Every batch of a long outbox is news, and fetched after every batch it would cost more than the sending; seconds
// later a page brings what the batches behind it have done as well. Others' news waits no longer than that either.
void SyncEngine::pullInTime()
{
    const qint64 early_ms = m_pulled_ms ? *m_pulled_ms + pullPaceWhileSending_ms - m_clock.monotonicMs() : 0;
    if (!m_push.call || !m_moreToSend || early_ms <= 0)
        return pull();
    stepIn(early_ms, m_nextPull);
}

void SyncEngine::pull()
{
    m_pullWanted = false;
    ask(m_pull, HttpRequest::postJson(QStringLiteral("/v1/sync/pull"), writeMessage(whereWeStand())), callPatience.limit_ms, [this](const HttpResponse& response) {
        auto page = readPullPage(response.body);
        if (!page)
            return fail(m_pull, page.error());
        if (page->more && page->cursor == m_desk.cacheState().cursor)
            return fail(m_pull, notAsItShouldBe());
        if (auto taken = m_desk.takePullPage(*page); !taken)
            return fail(m_pull, taken.error());
        m_resets = 0;
        m_pullWanted = m_pullWanted || page->more;
        m_pulled_ms = m_clock.monotonicMs();
        if (!page->more)
            m_status.fresh = serverNow();
    });
}

// Whatever keeps it from comparing must not keep it from pulling.
void SyncEngine::compare()
{
    ask(m_pull, m_check.next(whereWeStand()), bulkPatience.limit_ms,
        [this](const HttpResponse& response) {
            const auto taken = m_check.take(response);
            if (!taken)
                m_check.putOff(taken.error());
            if (!taken && taken.error().code == ErrorCode::Corrupt) // of its file or of the answer: the file knows
                (void)m_desk.checkCache();
            m_pullWanted = m_pullWanted || !taken || *taken == DigestCheck::After::PullFirst;
        },
        [this](const Refusal& refusal, const Error& error) { return m_check.refused(refusal, error); });
}

void SyncEngine::wait()
{
    PullRequest request = whereWeStand();
    request.with = m_viewed.customer;
    request.case_file = m_viewed.case_file;
    request.drafting = m_viewed.drafting;
    request.present = m_status.present;
    ask(m_wait, HttpRequest::postJson(QStringLiteral("/v1/sync/wait"), writeMessage(request)), waitPatience.limit_ms, [this](const HttpResponse& response) {
        m_status.fresh = serverNow();
        if (response.status != 200)
            return;
        const auto answer = readMessage<WaitAnswer>(response.body);
        if (answer && !answer->news)
            m_status.present = answer->present;
        else
            m_pullWanted = true;
    });
}

// ---- files ----

void SyncEngine::files()
{
    const auto request = m_fileLane.next();
    if (!request) {
        if (const auto wait_ms = m_fileLane.nextIn_ms())
            stepIn(*wait_ms, m_nextFile);
        return;
    }
    ask(m_files, *request, bulkPatience.limit_ms,
        [this](const HttpResponse& response) {
            if (auto taken = m_fileLane.take(response); !taken)
                fail(m_files, taken.error());
        },
        [this](const Refusal& refusal, const Error&) { return m_fileLane.refused(refusal); });
}

void SyncEngine::lookForFiles()
{
    m_fileLane.lookAgain();
    step();
}

} // namespace callboard
