// One page at a time: its list, then those of its rows that differ, then the next.
#include "core/sync/digest_check.h"

#include "core/base/mutant.h"
#include "core/sync/digest.h"
#include "core/sync/scopes.h"

#include <algorithm>

namespace callboard {

bool DigestCheck::isDue()
{
    if (m_clock.monotonicMs() < m_notBefore_ms)
        return false;
    if (m_begun)
        return true;
    const QString last = m_desk.fact(Desk::factChecked);
    const qint64 now = m_clock.now().ms;
    // The first is a day after everything was loaded. A clock that was set back does not put it off for long.
    if (last.isEmpty()) {
        if (auto set = m_desk.setFact(Desk::factChecked, QString::number(now)); !set)
            putOff(set.error());
        return false;
    }
    if (last.toLongLong() <= now && now - last.toLongLong() < every_ms)
        return false;
    begin();
    return m_begun = true;
}

void DigestCheck::begin()
{
    m_begun = false;
    m_scopes.clear();
    m_after.clear();
    m_listed.clear();
    m_kinds.clear();
    m_asked.clear();
}

void DigestCheck::putOff(const Error& why)
{
    begin();
    const bool isOfTheDisk = why.code == ErrorCode::Storage || why.code == ErrorCode::Busy;
    m_notBefore_ms = m_clock.monotonicMs() + (isOfTheDisk ? aMoment_ms : putOff_ms);
}

HttpRequest DigestCheck::next(const PullRequest& whereWeStand)
{
    m_notBefore_ms = m_clock.monotonicMs() + aMoment_ms; // a line that fails under it again and again is not kept busy by it
    return question(whereWeStand);
}

HttpRequest DigestCheck::question(const PullRequest& whereWeStand) const
{
    if (!m_asked.empty()) {
        const std::size_t count = std::min(m_asked.size(), std::size_t(protocol::rowsAskedMax));
        return HttpRequest::postJson(QStringLiteral("/v1/sync/rows"), writeRowsAsked({whereWeStand, {m_asked.begin(), m_asked.begin() + std::ptrdiff_t(count)}}));
    }
    HttpRequest request = HttpRequest::postJson(QStringLiteral("/v1/sync/digest"), writeMessage(whereWeStand));
    request.query = {{QStringLiteral("scope"), m_scopes.isEmpty() ? QString() : m_scopes.front()}, {QStringLiteral("after"), QString::fromLatin1(m_after)}};
    return request;
}

Result<DigestCheck::After> DigestCheck::take(const HttpResponse& response)
{
    m_notBefore_ms = 0;
    if (response.status == 204 || !m_desk.cacheState().isLoaded())
        return After::PullFirst;
    Result<void> taken;
    if (m_asked.empty()) {
        auto page = readDigestPage(response.body);
        taken = page ? takePage(*page) : Result<void>(page.error());
    } else {
        auto page = readPullPage(response.body);
        taken = page ? takeRows(*page) : Result<void>(page.error());
    }
    return taken ? Result<After>(After::GoOn) : Result<After>(taken.error());
}

bool DigestCheck::refused(const Refusal& refusal, const Error& error)
{
    m_notBefore_ms = 0;
    if (refusal.remedy != Remedy::Never && refusal.remedy != Remedy::Later)
        return false;
    const bool isHistoryGone = QByteArrayView(refusal.code) == refusal::notFound.code && m_asked.empty() && !m_scopes.isEmpty() && isHistory(m_scopes.front().toLatin1());
    m_next.clear(); // its rows here are nobody's any more, so they are looked for among the strays
    auto passed = isHistoryGone ? goOn() : Result<void>(error);
    if (!passed)
        putOff(passed.error());
    return true;
}

Result<void> DigestCheck::takePage(const DigestPage& page)
{
    if (page.fields != digestFields())
        return finish(); // of another version: it will be compared when both are of one
    if (m_scopes.isEmpty()) {
        m_scopes = page.scopes;
        return m_scopes.isEmpty() ? finish() : Result<void>();
    }
    for (const DigestList& list : page.lists)
        for (const DigestList::Entry& entry : list.entries) {
            m_listed[list.schema].push_back(entry.id);
            auto row = m_desk.cache().serverRow(*list.schema, entry.id);
            if (!row)
                return row.error();
            if ((!*row || digestOf(*list.schema, **row) != entry.digest) && !mutant("digest_never_differs"))
                m_asked.push_back({list.schema, entry.id});
        }
    m_next = page.next;
    return m_asked.empty() ? goOn() : Result<void>();
}

Result<void> DigestCheck::takeRows(const PullPage& page)
{
    const auto hereIs = [this](const Schema& schema, const Uuid& id) { return m_desk.cache().serverRow(schema, id); };
    qint64 differed = 0; // what was not named may only have come since
    for (const SentRow& sent : page.put) {
        auto here = hereIs(*sent.schema, sent.row.id);
        if (!here)
            return here.error();
        differed += !*here || digestOf(*sent.schema, **here) != digestOf(*sent.schema, sent.row);
    }
    for (const LeftRow& left : page.left) {
        auto here = hereIs(*left.schema, left.id);
        if (!here)
            return here.error();
        differed += here->has_value();
    }
    if (auto mended = m_desk.mend(page.put, page.left); !mended)
        return mended;
    m_mended += differed;
    const std::size_t answered = std::min(m_asked.size(), page.put.size() + page.left.size());
    if (answered == 0)
        return finish(); // of kinds that only one of us knows
    m_asked.erase(m_asked.begin(), m_asked.begin() + std::ptrdiff_t(answered));
    return m_asked.empty() ? goOn() : Result<void>();
}

Result<void> DigestCheck::goOn()
{
    if (m_scopes.isEmpty())
        return lookForStrays();
    m_after = m_next;
    if (m_after.isEmpty())
        m_scopes.removeFirst();
    if (!m_scopes.isEmpty())
        return {};
    m_kinds = entitySchemas();
    return lookForStrays();
}

// What is here and was not named. It may have come since: the server says.
Result<void> DigestCheck::lookForStrays()
{
    while (!m_kinds.empty() && m_asked.empty()) {
        const Schema& schema = *m_kinds.back();
        m_kinds.pop_back();
        std::vector<Uuid>& listed = m_listed[&schema];
        std::sort(listed.begin(), listed.end());
        auto ids = m_desk.cache().serverIds(schema);
        if (!ids)
            return ids.error();
        for (const Uuid& id : *ids)
            if (!std::binary_search(listed.begin(), listed.end(), id))
                m_asked.push_back({&schema, id});
    }
    return m_asked.empty() ? finish() : Result<void>();
}

Result<void> DigestCheck::finish()
{
    begin();
    ++m_done;
    return m_desk.setFact(Desk::factChecked, QString::number(m_clock.now().ms));
}

} // namespace callboard
