// A merge at one server while another server writes: whoever was about to write for the merged customer writes for the one who stays.
#include "core/domain/order.h"
#include "core/domain/timeline_entry.h"
#include "core/server/verify.h"
#include "core/storage/bound.h"
#include "core/work/customer_merges.h"
#include "core/work/site_rows.h"
#include "tests/core/server/site.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/seeded_random.h"

#include <atomic>
#include <functional>
#include <thread>

using namespace callboard;
using callboard::test::PostgresCluster;

namespace {

// Maria and an order of hers, which another program holds until it is let go.
struct HeldSite {
    HeldSite() : site(StoreKind::Postgres), random(7), other(site.anotherStore(random)), holder(open()), looking(open()), nora(site.desk(site.nora)), maria{site.id()}
    {
        Record<Customer> one{maria, 0, {}};
        one.value.brand = site.brand;
        one.value.given_name = QStringLiteral("Maria");
        put(schemaOf<Customer>(), toRow(one));
        put(schemaOf<Order>(), toRow(order("#W1")));
    }
    std::unique_ptr<Database> open() const { return *Database::open({site.path(), Access::Writer, Durability::Full, {}}); }
    Record<Order> order(const char* number)
    {
        Record<Order> one{{site.id()}, 0, {}};
        one.value.brand = site.brand;
        one.value.customer = maria;
        one.value.number = QString::fromUtf8(number);
        return one;
    }
    void put(const Schema& schema, const Row& row)
    {
        const std::vector<Operation> rows{PutRows::of(schema, {row})};
        REQUIRE(site.store->apply(rows, site.admin));
    }
    // Whom the database lets wait for a row.
    qint64 waiting()
    {
        const auto count = looking->integer("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
        return count ? *count : 0;
    }
    bool comes(const std::function<bool()>& condition)
    {
        constexpr int looks = 2'000;
        for (int i = 0; i < looks; ++i) {
            if (condition())
                return true;
            (void)looking->run("SELECT pg_sleep(0.005)");
        }
        return false;
    }
    // At the one server, by a desk; what else is written comes from the other.
    std::thread merging()
    {
        return std::thread([this, wanted = site.written(nora, intent(MergeCustomers{site.customer.key, maria.key, {}, {}, {}, {}}))] {
            const PushOutcome outcome = site.push(nora, std::vector<QByteArray>{wanted});
            const auto* accepted = std::get_if<PushAccepted>(&outcome);
            isMerged = accepted && resultOf(accepted->results.front()).verdict == Verdict::Applied;
        });
    }
    QStringList findings()
    {
        QStringList texts;
        const auto found = verifySite(site.store->database());
        for (const Finding& finding : *found)
            texts.append(finding.what);
        return texts;
    }

    TestSite site;
    SeededRandom random;
    std::unique_ptr<SiteStore> other;
    std::unique_ptr<Database> holder, looking;
    TestDesk nora;
    Id<Customer> maria;
    std::atomic<bool> isMerged{false};
};

}

TEST_CASE("what another server took from a row that it held while a merge waited for it follows the merge")
{
    if (!PostgresCluster::running())
        return;
    HeldSite held;
    auto transaction = Transaction::begin(*held.holder);
    REQUIRE(transaction);
    RowStore rows(*held.holder);
    REQUIRE(rows.listAndHold(Query{&schemaOf<Order>(), {}, {}, false, 10, 0}));
    std::thread merging = held.merging();
    const bool isWaiting = held.comes([&held] { return held.waiting() >= 1; }); // it has looked through the timeline, and waits for the order
    TimelineEntry entry;
    entry.brand = held.site.brand;
    entry.customer = held.maria;
    entry.author = held.site.nora;
    entry.happened = entry.recorded = {held.site.clock.wall_ms};
    const bool isWritten = rows.put(schemaOf<TimelineEntry>(), toRow(Record<TimelineEntry>{{held.site.id()}, 1, entry})).ok() && transaction->commit().ok();
    merging.join();
    CHECK(isWaiting);
    CHECK(isWritten);
    CHECK(held.isMerged);
    CHECK(held.findings() == QStringList());
}

TEST_CASE("an import that meets a merge at another server writes to whoever stays")
{
    if (!PostgresCluster::running())
        return;
    HeldSite held;
    Record<TimelineEntry> last{{held.site.id()}, 0, {}}; // what the merge finds after the cases
    last.value.brand = held.site.brand;
    last.value.customer = held.maria;
    last.value.author = held.site.nora;
    last.value.happened = last.value.recorded = {held.site.clock.wall_ms};
    held.put(schemaOf<TimelineEntry>(), toRow(last));
    CaseFile file;
    file.brand = held.site.brand;
    file.customer = held.maria;
    file.subject = QStringLiteral("From elsewhere");
    const Row imported = toRow(Record<CaseFile>{{held.site.id()}, 0, file});
    auto transaction = Transaction::begin(*held.holder);
    REQUIRE(transaction);
    REQUIRE(RowStore(*held.holder).listAndHold(Query{&schemaOf<TimelineEntry>(), {}, {}, false, 10, 0}));
    std::thread merging = held.merging();
    const bool isMergeWaiting = held.comes([&held] { return held.waiting() >= 1; });
    std::atomic<bool> isImported{false}, isOver{false};
    std::thread importing([&] {
        const std::vector<Operation> rows{PutRows::of(schemaOf<CaseFile>(), {imported})};
        isImported = held.other->apply(rows, held.site.admin).ok();
        isOver = true;
    });
    const bool isUnderWay = held.comes([&] { return isOver || held.waiting() >= 2; });
    (void)transaction->commit();
    merging.join();
    importing.join();
    CHECK(isMergeWaiting);
    CHECK(isUnderWay);
    CHECK(held.isMerged);
    CHECK(isImported);
    CHECK(held.findings() == QStringList());
}
