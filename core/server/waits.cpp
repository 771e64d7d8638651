// Parking and waking. Answers are given outside of the lock: a client that left calls back into here.
#include "core/server/waits.h"

#include <limits>

namespace callboard {

bool Waits::park(const std::vector<QByteArray>& scopes, qint64 feed, qint64 limit_ms, const Responder& responder)
{
    quint64 id = 0;
    Answers answers;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || m_waits.size() >= waitsMax)
            return false;
        id = m_next++;
        bool touched = feed < m_forgotten;
        for (const QByteArray& scope : scopes) {
            const auto last = m_lastTouch.find(scope);
            touched = touched || (last != m_lastTouch.end() && last->second > feed);
            m_byScope[scope].insert(id);
        }
        m_waits.emplace(id, Wait{scopes, responder, feed, m_clock.monotonicMs() + limit_ms});
        if (touched)
            take(id, 200, answers);
    }
    send(answers);
    if (answers.empty())
        responder.onGone([this, id] { forget(id); });
    return true;
}

void Waits::committed(const std::set<QByteArray>& scopes, qint64 head)
{
    Answers answers;
    {
        const std::lock_guard lock(m_mutex);
        m_head = std::max(m_head, head);
        if (m_lastTouch.size() > touchesMax) {
            m_lastTouch.clear();
            m_forgotten = m_head;
        }
        for (const QByteArray& scope : scopes)
            m_lastTouch[scope] = std::max(m_lastTouch[scope], head);
        if (m_waits.size() <= fewWaits) {
            wake(scopes, answers);
        } else {
            if (m_gathered.empty())
                m_gatheredDue_ms = m_clock.monotonicMs() + gather_ms;
            m_gathered.insert(scopes.begin(), scopes.end());
        }
    }
    send(answers);
}

void Waits::tell(const std::vector<QByteArray>& scopes)
{
    Answers answers;
    {
        const std::lock_guard lock(m_mutex);
        for (const QByteArray& scope : scopes)
            if (const auto ids = m_byScope.find(scope); ids != m_byScope.end())
                for (const quint64 id : std::set<quint64>(ids->second))
                    take(id, 204, answers);
    }
    send(answers);
}

void Waits::tick()
{
    Answers answers;
    {
        const std::lock_guard lock(m_mutex);
        const qint64 now_ms = m_clock.monotonicMs();
        if (!m_gathered.empty() && now_ms >= m_gatheredDue_ms)
            wake(std::exchange(m_gathered, {}), answers);
        std::vector<quint64> late;
        for (const auto& [id, wait] : m_waits)
            if (now_ms >= wait.until_ms)
                late.push_back(id);
        for (const quint64 id : late)
            take(id, 204, answers);
    }
    send(answers);
}

qint64 Waits::nextDue_ms() const
{
    const std::lock_guard lock(m_mutex);
    qint64 due = m_gathered.empty() ? std::numeric_limits<qint64>::max() : m_gatheredDue_ms;
    for (const auto& [id, wait] : m_waits)
        due = std::min(due, wait.until_ms);
    return due;
}

void Waits::drain()
{
    Answers answers;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        while (!m_waits.empty())
            take(m_waits.begin()->first, 204, answers);
    }
    send(answers);
}

std::size_t Waits::parked() const
{
    const std::lock_guard lock(m_mutex);
    return m_waits.size();
}

void Waits::wake(const std::set<QByteArray>& scopes, Answers& answers)
{
    for (const QByteArray& scope : scopes) {
        const auto ids = m_byScope.find(scope);
        if (ids == m_byScope.end())
            continue;
        for (const quint64 id : std::set<quint64>(ids->second))
            if (m_waits.at(id).feed < m_lastTouch[scope])
                take(id, 200, answers);
    }
}

void Waits::take(quint64 id, int status, Answers& answers)
{
    const auto found = m_waits.find(id);
    if (found == m_waits.end())
        return;
    for (const QByteArray& scope : found->second.scopes)
        if (const auto ids = m_byScope.find(scope); ids != m_byScope.end()) {
            ids->second.erase(id);
            if (ids->second.empty())
                m_byScope.erase(ids);
        }
    if (status)
        answers.emplace_back(found->second.responder, m_answer(status, m_head));
    m_waits.erase(found);
}

void Waits::forget(quint64 id)
{
    Answers none;
    const std::lock_guard lock(m_mutex);
    take(id, 0, none);
}

void Waits::send(const Answers& answers)
{
    for (const auto& [responder, response] : answers)
        responder.answer(response);
}

} // namespace callboard
