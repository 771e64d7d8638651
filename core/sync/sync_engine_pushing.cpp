// The lane that sends: batch after batch of the outbox, the next on its way before the last is answered and written down.
#include "core/sync/sync_engine.h"

#include <utility>

namespace callboard {

namespace {
constexpr int loneFailuresMax = 3;
constexpr qint64 leaving_ms = 2; // a request leaves by the thread's event loop: it must be let go before the disk is waited for
}

void SyncEngine::push(qint64 behind)
{
    const auto held_ms = m_desk.releaseHeld();
    if (!held_ms)
        return fail(m_push, held_ms.error());
    if (*held_ms > 0)
        stepIn(*held_ms, m_heldUntil);
    auto items = m_desk.outbox().waiting(m_batchMax, protocol::pushBytesMax, behind);
    if (!items)
        return fail(m_push, items.error());
    m_moreToSend = int(items->size()) == m_batchMax;
    if (items->empty())
        return;
    m_batch = batchOf(*items);
    m_status.sentUpTo = m_batch.last;
    HttpRequest request = pushRequest(*items, m_sequence);
    ask(m_push, std::move(request), callPatience.limit_ms, [this](const HttpResponse& response) { takeResults(response); },
        [this, sent = std::move(items).value()](const Refusal& refusal, const Error& error) { return takePushRefusal(sent, refusal, error); });
}

HttpRequest SyncEngine::pushRequest(const Bodies& bodies, qint64 after) const
{
    PushRequest request;
    request.client = Uuid::fromText(m_desk.fact(Desk::factClient).toLatin1()).value_or(Uuid{});
    request.incarnation = m_desk.fact(Desk::factIncarnation);
    request.epoch = m_desk.fact(Desk::factEpoch);
    request.after = after;
    for (const OutboxBody& one : bodies)
        request.operations.push_back(one.body);
    return HttpRequest::postJson(QStringLiteral("/v1/sync/push"), writePush(request));
}

// While the server works at one batch the next is on its way, so that it need not wait for the desk.
void SyncEngine::pushAhead()
{
    if (m_ahead || !m_push.call || !m_moreToSend || !m_registered || !m_session.idle())
        return;
    auto items = m_desk.outbox().waiting(m_batchMax, protocol::pushBytesMax, m_batch.last);
    if (!items || items->empty())
        return; // in its turn it is looked for again
    const auto ahead = std::make_shared<Ahead>();
    ahead->batch = batchOf(*items);
    ahead->after = m_sequence + m_batch.count;
    ahead->access = m_desk.fact(Desk::factAccess);
    ahead->more = int(items->size()) == m_batchMax;
    m_status.sentUpTo = ahead->batch.last;
    HttpRequest request = pushRequest(*items, ahead->after);
    sign(request);
    m_ahead = ahead;
    ahead->call = m_transport.send(request, m_push.lane, callPatience.limit_ms, [this, ahead, sent = std::move(items).value()](Result<HttpResponse> response) {
        if (ahead->inTurn)
            return arrived(m_push, response, [this](const HttpResponse& answer) { takeResults(answer); },
                           [this, &sent](const Refusal& refusal, const Error& error) { return takePushRefusal(sent, refusal, error); });
        m_ahead.reset();
        m_status.sentUpTo = m_batch.last;
    });
}

bool SyncEngine::takeTurn()
{
    if (!m_ahead || m_ahead->after != m_sequence)
        return false;
    const std::shared_ptr<Ahead> next = std::exchange(m_ahead, {});
    next->inTurn = true;
    m_push.call = next->call;
    m_push.access = next->access;
    m_batch = next->batch;
    m_moreToSend = next->more;
    m_status.sentUpTo = m_batch.last;
    return true;
}

void SyncEngine::dropAhead()
{
    if (const std::shared_ptr<Ahead> ahead = std::exchange(m_ahead, {}))
        m_transport.cancel(ahead->call);
}

// The next batch is sent before these results are written: server and desk work at the same time. What is not written is sent again, and the
// server knows it.
void SyncEngine::takeResults(const HttpResponse& response)
{
    m_status.sentUpTo = 0;
    auto answer = readMessage<PushAnswer>(response.body);
    if (!answer)
        return fail(m_push, answer.error());
    if (answer->results.isEmpty() || answer->results.front().operation != m_batch.first) // no progress would be an endless loop
        return fail(m_push, notAsItShouldBe());
    const bool isWhole = answer->results.size() == m_batch.count;
    m_taken = {std::move(answer->results), std::exchange(m_sequence, answer->last_sequence)};
    m_batchMax = m_operationsMax;
    m_loneFailures = 0;
    const bool mayGoOn = isWhole && m_registered && m_session.idle(); // else the answer to that comes first
    if (mayGoOn && !takeTurn() && m_moreToSend) {
        dropAhead();
        push(m_batch.last);
    }
    if (!m_push.call)
        writeDown();
    else if (!m_writing)
        m_writing = m_timers.after(leaving_ms, [this] {
            m_writing = 0;
            writeDown();
            pushAhead();
            step();
        });
}

bool SyncEngine::writeDown()
{
    const std::optional<Taken> taken = std::exchange(m_taken, {});
    if (!taken)
        return true;
    auto settled = m_desk.settle(taken->results);
    if (settled)
        return true;
    hangUp(m_push);
    m_sequence = taken->sequence;
    fail(m_push, settled.error());
    return false;
}

bool SyncEngine::takePushRefusal(const Bodies& sent, const Refusal& refusal, const Error& error)
{
    const bool ofTheBatch = refusal.status == 400 || refusal.status == 413 || refusal.status == 422 || refusal.status == 500;
    if (ofTheBatch)
        pushRefusal(sent, refusal, error);
    return ofTheBatch;
}

// The server cannot take this batch as it is: halve it until one operation stands alone, and set that one aside.
void SyncEngine::pushRefusal(const Bodies& sent, const Refusal& refusal, const Error& error)
{
    m_status.sentUpTo = 0;
    if (sent.size() > 1) {
        m_batchMax = int(sent.size() / 2);
        return;
    }
    // A server in trouble is not the operation's fault: it sets aside itself what it cannot run.
    if (refusal.remedy == Remedy::Later || ++m_loneFailures < loneFailuresMax)
        return fail(m_push, error);
    m_loneFailures = 0;
    m_batchMax = m_operationsMax;
    if (auto aside = m_desk.setAside(sent.front().key, error); !aside)
        fail(m_push, aside.error());
}

} // namespace callboard
