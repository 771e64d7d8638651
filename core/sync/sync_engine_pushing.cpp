// The lane that sends: batch after batch of the outbox, the next on its way before the answer to the last is written down.
#include "core/sync/sync_engine.h"

#include <utility>

namespace callboard {

namespace {
constexpr int loneFailuresMax = 3;
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
    PushRequest request;
    request.client = Uuid::fromText(m_desk.fact(Desk::factClient).toLatin1()).value_or(Uuid{});
    request.incarnation = m_desk.fact(Desk::factIncarnation);
    request.epoch = m_desk.fact(Desk::factEpoch);
    request.after = m_sequence;
    for (const OutboxBody& item : *items)
        request.operations.push_back(item.body);
    m_status.sentUpTo = items->back().key;
    const Batch batch{items->front().id, items->back().key, qsizetype(items->size())};
    ask(m_push, HttpRequest::postJson(QStringLiteral("/v1/sync/push"), writePush(request)), callPatience.limit_ms,
        [this, batch](const HttpResponse& response) { takeResults(batch, response); },
        [this, sent = std::move(items).value()](const Refusal& refusal, const Error& error) {
            const bool ofTheBatch = refusal.status == 400 || refusal.status == 413 || refusal.status == 422 || refusal.status == 500;
            if (ofTheBatch)
                pushRefusal(sent, refusal, error);
            return ofTheBatch;
        });
}

// The next batch is sent before these results are written: server and desk work at the same time. What is not written is sent again, and the
// server knows it.
void SyncEngine::takeResults(const Batch& batch, const HttpResponse& response)
{
    m_status.sentUpTo = 0;
    auto answer = readMessage<PushAnswer>(response.body);
    if (!answer)
        return fail(m_push, answer.error());
    if (answer->results.isEmpty() || answer->results.front().operation != batch.first) // no progress would be an endless loop
        return fail(m_push, notAsItShouldBe());
    const qint64 before = std::exchange(m_sequence, answer->last_sequence);
    m_batchMax = protocol::pushOperationsMax;
    m_loneFailures = 0;
    const bool mayGoOn = m_registered && m_session.idle(); // else the answer to that comes first
    if (m_moreToSend && mayGoOn && answer->results.size() == batch.count)
        push(batch.last);
    if (auto settled = m_desk.settle(answer->results); !settled) {
        hangUp(m_push);
        m_sequence = before;
        fail(m_push, settled.error());
    }
}

// The server cannot take this batch as it is: halve it until one operation stands alone, and set that one aside.
void SyncEngine::pushRefusal(const std::vector<OutboxBody>& sent, const Refusal& refusal, const Error& error)
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
    m_batchMax = protocol::pushOperationsMax;
    if (auto aside = m_desk.setAside(sent.front().key, error); !aside)
        fail(m_push, aside.error());
}

} // namespace callboard
