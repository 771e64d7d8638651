// Refunds over a cut network: two desks cannot give back the same money, and who is second is told what is left.
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Order> order{number(300)};

Money dollars(qint64 cents) { return {cents, QStringLiteral("USD")}; }

void sell(TwoDesks& desks, qint64 cents)
{
    Order paid;
    paid.brand = brand;
    paid.customer = maria;
    paid.number = QStringLiteral("#W1");
    paid.total = dollars(cents);
    paid.payments = {{QStringLiteral("payment"), {}, paid.total, monday, {}}};
    const Operation put = PutRows::of(schemaOf<Order>(), {toRow(Record<Order>{order, 1, paid})});
    REQUIRE(desks.site.store->apply(std::span(&put, 1), root));
    desks.settle();
}

RequestRefund ask(qint64 cents) { return {lamp, order, dollars(cents), RefundReason::Damaged, {}}; }

std::vector<std::string> refusals(const ConnectedDesk& desk)
{
    std::vector<std::string> sentences;
    const auto list = desk.desk->outbox().list(10);
    REQUIRE(list);
    for (const OutboxItem& item : *list)
        if (item.state == OperationState::Refused)
            sentences.push_back(item.result.error().sentence().replace(QChar(0xa0), u' ').toStdString());
    return sentences;
}

}

TEST_CASE("of two desks that ask offline for more than was paid, the second is refused with what is left", "[sync]")
{
    TwoDesks desks;
    sell(desks, 100'00);
    desks.one.network.cut = desks.two.network.cut = true;
    REQUIRE(desks.one.perform(ask(70'00)));
    REQUIRE(desks.two.perform(ask(50'00))); // this desk cannot know better
    desks.one.network.cut = false;
    desks.pass(60'000);
    desks.settle();
    const auto refunds = desks.one.visible().all<Refund>();
    REQUIRE(refunds.size() == 1);
    CHECK(refunds.front().value.amount == dollars(70'00));
    CHECK(refusals(desks.one).empty());
    CHECK(refusals(desks.two) == std::vector<std::string>{"For order #W1, 30.00 USD is left to pay back. Ask for that or less."});
    desks.checkEqual();
    REQUIRE(desks.two.perform(ask(30'00)));
    desks.settle();
    CHECK(desks.one.visible().all<Refund>().size() == 2);
    desks.checkEqual();
}

TEST_CASE("a refund that was approved while its asker was offline is not withdrawn any more", "[sync]")
{
    TwoDesks desks;
    sell(desks, 100'00);
    REQUIRE(desks.one.perform(ask(80'00)));
    desks.settle();
    const Id<Refund> refund = desks.one.visible().all<Refund>().front().id;
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(CancelRefund{refund, {}}));
    Operation approve = intent(ApproveRefund{refund, {}});
    REQUIRE(desks.site.store->apply(std::span(&approve, 1), lena));
    desks.settle();
    CHECK(desks.one.seen(refund)->state == RefundState::Approved);
    CHECK(refusals(desks.one) == std::vector<std::string>{"Somebody else has decided this refund already. What they said is on the timeline."});
    desks.checkEqual();
}

TEST_CASE("a request that arrives twice is one refund", "[sync]")
{
    TwoDesks desks;
    sell(desks, 100'00);
    desks.one.network.repeated = 100;
    desks.one.network.lost = 50;
    REQUIRE(desks.one.perform(ask(40'00)));
    desks.pass(30'000);
    desks.settle();
    CHECK(desks.two.visible().all<Refund>().size() == 1);
    desks.checkEqual();
}
