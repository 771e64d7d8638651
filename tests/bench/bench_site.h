// BenchSite: a real server on loopback over a site of demo rows, and the desks of a person who may see all of it.
#pragma once

#include "core/domain/customer.h"
#include "core/net/http_client.h"
#include "core/search/search_index.h"
#include "core/server/site_store.h"
#include "core/sync/sync_engine.h"
#include "tests/bench/bench.h"
#include "tests/bench/server_process.h"

namespace callboard::bench {

class BenchSite {
public:
    static Result<std::unique_ptr<BenchSite>> start(const QString& folder, qint64 customers);
    // How many customers a site of these options has: a tenth, because site, desk and the file beside are filled in one run.
    static qint64 customersOf(const Options& options) { return std::max<qint64>(100, options.customers / 10); }

    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port())); }
    SystemClock& clock() { return m_clock; }
    SystemRandom& random() { return m_random; }
    const Id<Customer>& someCustomer(qint64 index) const { return m_customers[std::size_t(index) % m_customers.size()]; }

    static SignInRequest signInRequest();

private:
    BenchSite() = default;
    Result<void> fill(SiteStore& store, qint64 customers);

    SystemClock m_clock;
    SystemRandom m_random;
    std::vector<Id<Customer>> m_customers; // a few thousand
    std::unique_ptr<ServerProcess> m_server;
};

// A desk with its engine on this thread's event loop: the real files, the real network, the search tables.
class BenchDesk {
public:
    static Result<std::unique_ptr<BenchDesk>> open(BenchSite& site, const QString& folder);
    ~BenchDesk();

    Desk& desk() { return *m_desk; }
    SyncEngine& engine() { return *m_engine; }

private:
    explicit BenchDesk(BenchSite& site) : m_site(site), m_client(site.address()) {}
    Result<void> signIn();

    BenchSite& m_site;
    HttpClient m_client;
    EventLoopTimers m_timers;
    SearchIndex m_index;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SyncEngine> m_engine;
};

// Runs the event loop until the condition holds; an error after `limit_s`.
Result<void> waitUntil(const std::function<bool()>& condition, int limit_s);

} // namespace callboard::bench
