// What somebody looks at: the history of the customer in front, and questions for what is not on this desk.
#include "core/sync/scopes.h"
#include "core/sync/sync_engine.h"

#include <algorithm>
#include <utility>

namespace callboard {

namespace {
constexpr int historyTriesMax = 3; // one after the other; then it waits for the next minute
Error cannotAsk() { return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "The server cannot be asked at this moment. What is here was looked through.")); }
}

void SyncEngine::view(const Viewed& viewed)
{
    if (viewed == m_viewed)
        return;
    if (viewed.customer != m_viewed.customer)
        m_status.present.clear();
    m_viewed = viewed;
    m_notHad.erase(viewed.customer);
    holdViewed();
    hangUp(m_wait); // the next one says where we are
    step();
}

void SyncEngine::holdViewed()
{
    if (!m_viewed.customer.isNull() && m_desk.cacheState().isLoaded())
        (void)m_desk.viewHistory(m_viewed.customer); // a disk that is full: the next step tries again
}

// In the lane of the pulls, one after the other: a page of a history that was read before a page of the feed, and comes after it, would
// bring back what had left.
bool SyncEngine::loadHistory()
{
    if (!m_desk.cacheState().historyOf(m_viewed.customer))
        holdViewed(); // the cache was made anew meanwhile
    const QList<HeldHistory>& histories = m_desk.cacheState().histories;
    const auto next = std::find_if(histories.begin(), histories.end(), [this](const HeldHistory& history) { return !history.loaded && !m_notHad.count(history.customer); });
    if (next == histories.end())
        return false;
    const Id<Customer> customer = next->customer;
    if (m_historyTries++ == historyTriesMax) { // its page is lost or unreadable each time: the rest of the desk's work does not wait for it
        m_historyTries = 0;
        m_notHad.insert(customer);
        return false;
    }
    hangUp(m_wait); // it does not know of this one
    ask(m_pull, HttpRequest::get(QStringLiteral("/v1/sync/snapshot"), {{QStringLiteral("scope"), QString::fromLatin1(historyOf(customer))}, {QStringLiteral("after"), next->after}}), bulkPatience.limit_ms,
        [this, customer](const HttpResponse& response) {
            auto page = readSnapshotPage(response.body);
            auto taken = page ? m_desk.takeHistoryPage(customer, *page) : Result<void>(page.error());
            if (!taken)
                return fail(m_pull, taken.error());
            m_historyTries = 0;
        },
        [this, customer](const Refusal& refusal, const Error&) {
            // What cannot be had must not keep news away.
            if (refusal.remedy != Remedy::Never && QByteArrayView(refusal.code) != refusal::internal.code)
                return false;
            if (m_viewed.customer == customer) // there is nothing to fetch of them
                m_viewed = {};
            m_historyTries = 0;
            m_notHad.insert(customer); // a review pack wants it still
            if (auto done = m_desk.giveUpHistory(customer); !done)
                fail(m_pull, done.error());
            return true;
        });
    return true;
}

void SyncEngine::search(const QString& text, std::function<void(Result<std::vector<SentRow>>)> found)
{
    if (m_search)
        m_transport.cancel(std::exchange(m_search, 0));
    if (m_status.line != SyncStatus::Line::Online)
        return found(cannotAsk());
    HttpRequest request = HttpRequest::postJson(QStringLiteral("/v1/search"), writeMessage(SearchRequest{text}));
    sign(request);
    m_search = m_transport.send(request, Lane::Call, callPatience.limit_ms, [this, found = std::move(found)](const Result<HttpResponse>& response) {
        m_search = 0;
        auto page = response && response->isSuccess() ? readSnapshotPage(response->body) : Result<SnapshotPage>(cannotAsk());
        found(page ? Result<std::vector<SentRow>>(std::move(page->rows)) : Result<std::vector<SentRow>>(page.error()));
    });
}

} // namespace callboard
