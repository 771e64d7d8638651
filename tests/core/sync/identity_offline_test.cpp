// Identity checks over a cut network: what a desk may do on the strength of one, and what the server says to it later.
#include "core/domain/identity.h"
#include "core/sync/corrected_clock.h"
#include "core/work/identity.h"
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Order> order{number(300)};

struct CheckedDesks : TwoDesks {
    CheckedDesks()
    {
        Order paid;
        paid.brand = brand;
        paid.customer = maria;
        paid.number = QStringLiteral("#W1");
        paid.total = {100'00, QStringLiteral("USD")};
        paid.payments = {{QStringLiteral("payment"), {}, paid.total, monday, {}}};
        SetIdentityPolicy policy;
        policy.brand = brand;
        policy.questions = {{QStringLiteral("account"), {}, {}}, {QStringLiteral("postcode"), {}, {}}};
        const std::vector<Operation> setUp{PutRows::of(schemaOf<Order>(), {toRow(Record<Order>{order, 1, paid})}), intent(policy)};
        REQUIRE(site.store->apply(setUp, root));
        for (ConnectedDesk* desk : {&one, &two})
            desk->clock.jumpTo(site.clock.now()); // as a desk's clock is once it was put right
        settle();
    }
    CheckIdentity check() const { return {maria, lamp, {QStringLiteral("account"), QStringLiteral("postcode")}}; }
    RequestRefund refund() const { return {lamp, order, {10'00, QStringLiteral("USD")}, RefundReason::Damaged, {}}; }
    std::vector<std::string> refusals() const // of the first desk
    {
        std::vector<std::string> sentences;
        const auto list = one.desk->outbox().list(20);
        REQUIRE(list);
        for (const OutboxItem& item : *list)
            if (item.state == OperationState::Refused)
                sentences.push_back(item.result.error().sentence().toStdString());
        return sentences;
    }
};

}

TEST_CASE("a check that was made without a network lets money be asked for without one, and the server takes both", "[sync]")
{
    CheckedDesks desks;
    desks.one.network.cut = true;
    CHECK_FALSE(desks.one.perform(desks.refund()));
    REQUIRE(desks.one.perform(desks.check()));
    REQUIRE(desks.one.perform(desks.refund()));
    desks.pass(40 * 60'000); // longer than a check holds
    desks.settle();
    CHECK(desks.refusals().empty());
    CHECK(desks.two.visible().all<Refund>().size() == 1);
    desks.checkEqual();
}

TEST_CASE("what a desk asks on the strength of a check that the server took long ago is refused with the way on", "[sync]")
{
    CheckedDesks desks;
    REQUIRE(desks.one.perform(desks.check()));
    desks.settle();
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(desks.refund())); // it holds here
    desks.pass(40 * 60'000);
    desks.settle();
    CHECK(desks.refusals() == std::vector<std::string>{"Money is paid back only to somebody whose identity you have checked in this contact: 2 right answers. Check it, then ask again."});
    CHECK(desks.one.visible().all<Refund>().empty());
    desks.checkEqual();
}

TEST_CASE("a check is not somebody else's, at their desk and at the server", "[sync]")
{
    CheckedDesks desks;
    REQUIRE(desks.one.perform(desks.check()));
    desks.settle();
    CHECK(desks.two.visible().all<IdentityCheck>().size() == 1);
    CHECK_FALSE(desks.two.perform(desks.refund()));
    Operation ask = intent(desks.refund());
    const auto results = desks.site.store->apply(std::span(&ask, 1), ben);
    REQUIRE_FALSE(results);
    CHECK(results.error().sentence().startsWith(QStringLiteral("Money is paid back only to somebody whose identity you have checked")));
}

TEST_CASE("a desk's clock that is put right goes on from there", "[sync]")
{
    ManualClock own(later(0));
    CorrectedClock corrected(own);
    CHECK(corrected.now() == later(0));
    corrected.correct(-5 * 60'000);
    CHECK(corrected.now() == later(-5));
    own.pass(60'000);
    CHECK(corrected.now() == later(-4));
    CHECK(corrected.monotonicMs() == own.monotonicMs());
}
