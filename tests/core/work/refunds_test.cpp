// Refunds: who may ask, approve, deny and withdraw, and that nobody gives back more than was paid.
#include "core/guide/guide_engine.h"
#include "core/work/guide_request.h"
#include "core/work/refund_sums.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Order> order{number(300)}, others{number(301)};
const QString usd = QStringLiteral("USD");

Money dollars(qint64 cents) { return {cents, usd}; }

Order paidOrder(const Id<Customer>& customer, qint64 cents)
{
    Order paid;
    paid.brand = brand;
    paid.customer = customer;
    paid.number = QStringLiteral("#W1");
    paid.total = dollars(cents);
    paid.payments = {{QStringLiteral("payment"), {}, dollars(cents), monday, {}}};
    return paid;
}

MapRows shop()
{
    MapRows rows = site();
    rows.put(Record<Order>{order, 1, paidOrder(maria, 100'00)});
    rows.put(Record<Order>{others, 1, paidOrder({number(12)}, 100'00)});
    return rows;
}

RequestRefund ask(qint64 cents) { return {lamp, order, dollars(cents), RefundReason::Damaged, {QStringLiteral(" The shade is broken ")}}; }

template <class Op> std::string refusal(MapRows& rows, const Context& context, const Op& op)
{
    const auto before = rows.rows();
    const auto done = perform(rows, context, op);
    if (!done)
        CHECK(rows.rows() == before);
    return done ? std::string() : done.error().sentence().replace(QChar(0xa0), u' ').toStdString();
}

Id<Refund> asked(MapRows& rows, qint64 cents, const Id<User>& person = ada, quint64 operation = 1000)
{
    REQUIRE(refusal(rows, as(person, operation), ask(cents)) == "");
    return {as(person, operation).derived("refund")};
}

Money left(const MapRows& rows) { return leftToRefund(rows.get(order), rows.get(orderRefundsOf(order))); }

std::string lastEntry(const MapRows& rows)
{
    const auto entries = rows.all<TimelineEntry>();
    REQUIRE_FALSE(entries.empty());
    const auto last = std::max_element(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.value.recorded < b.value.recorded; });
    QStringList words;
    for (const FieldChange& change : last->value.changes)
        words.append(change.field + u'=' + (change.before.isEmpty() ? QString() : change.before + QStringLiteral("→")) + change.after);
    return (words.join(u' ') + QStringLiteral(" | ") + last->value.text.text).toStdString();
}

}

TEST_CASE("a refund within the limit of who asks is approved at once, and said on the timeline", "[work]")
{
    MapRows rows = shop();
    const Refund refund = rows.get(asked(rows, 50'00));
    CHECK(refund.state == RefundState::Approved);
    CHECK(refund.decided_by.isNull());
    CHECK(refund.decided == later(10));
    CHECK(refund.team == east);
    CHECK(refund.customer == maria);
    CHECK(refund.words.text == QStringLiteral("The shade is broken"));
    CHECK(lastEntry(rows) == "refund.state=approved refund.amount={\"minor\":5000,\"cur\":\"USD\"} refund.reason=damaged | The shade is broken");
    CHECK(left(rows) == dollars(50'00));
}

TEST_CASE("many small refunds of an order are one large one: the rest waits for a lead", "[work]")
{
    MapRows rows = shop();
    CHECK(rows.get(asked(rows, 30'00, ada, 1000)).state == RefundState::Approved);
    CHECK(rows.get(asked(rows, 20'01, ada, 1001)).state == RefundState::Requested);
    CHECK(rows.get(asked(rows, 20'00, ada, 1002)).state == RefundState::Approved);
}

TEST_CASE("a refund above the limit waits until a lead who did not ask for it approves it, once", "[work]")
{
    MapRows rows = shop();
    const auto id = asked(rows, 80'00);
    CHECK(rows.get(id).state == RefundState::Requested);
    CHECK(left(rows) == dollars(20'00)); // what is asked for is spoken for
    CHECK(refusal(rows, as(ada, 1100), ApproveRefund{id, {}}) == "Your role may not do this. Ask a team lead or an administrator.");
    CHECK_FALSE(mayDecide(rows, rows.get(id), RefundState::Approved, as(ada)));
    CHECK(mayDecide(rows, rows.get(id), RefundState::Approved, as(lena)));
    REQUIRE(refusal(rows, as(lena, 1101, later(20)), ApproveRefund{id, {QStringLiteral("Yes.")}}) == "");
    CHECK(rows.get(id).decided_by == lena);
    CHECK(lastEntry(rows) == "refund.state=requested→approved refund.amount={\"minor\":8000,\"cur\":\"USD\"} | The shade is broken\nYes.");
    const auto before = rows.rows();
    CHECK(refusal(rows, as(root, 1102), ApproveRefund{id, {}}) == ""); // two leads approve it offline: it stays the first one's
    CHECK(rows.rows() == before);
    CHECK(refusal(rows, as(root, 1103), DenyRefund{id, {}}) == "Somebody else has decided this refund already. What they said is on the timeline.");
    CHECK_FALSE(mayDecide(rows, rows.get(id), RefundState::Denied, as(root)));
    CHECK(left(rows) == dollars(20'00));
}

TEST_CASE("a lead approves neither what they asked for nor what is above their own limit", "[work]")
{
    MapRows rows = shop();
    rows.put(Record<Order>{order, 1, paidOrder(maria, 2000'00)});
    const auto id = asked(rows, 600'00, lena);
    CHECK(refusal(rows, as(lena, 1100), ApproveRefund{id, {}}) == "You asked this yourself. Another lead decides it.");
    CHECK(refusal(rows, as(lena, 1101), DenyRefund{id, {}}) == "You asked this yourself. Another lead decides it.");
    const auto large = asked(rows, 700'00, ada, 1102);
    CHECK(refusal(rows, as(lena, 1103), ApproveRefund{large, {}}) == "You may approve refunds up to 500.00 USD. Somebody with a higher limit decides this one.");
    CHECK_FALSE(mayDecide(rows, rows.get(large), RefundState::Approved, as(lena)));
    CHECK(mayDecide(rows, rows.get(large), RefundState::Denied, as(lena)));
    CHECK(refusal(rows, as(root, 1104), ApproveRefund{large, {}}) == "");
    CHECK(refusal(rows, as(root, 1105), ApproveRefund{id, {}}) == "");
}

TEST_CASE("what was denied or withdrawn is there to be asked for again", "[work]")
{
    MapRows rows = shop();
    const auto denied = asked(rows, 90'00);
    REQUIRE(refusal(rows, as(lena, 1100), DenyRefund{denied, {QStringLiteral("Send a new shade.")}}) == "");
    CHECK(rows.get(denied).state == RefundState::Denied);
    CHECK(left(rows) == dollars(100'00));
    CHECK(refusal(rows, as(root, 1101), ApproveRefund{denied, {}}).find("decided this refund already") != std::string::npos);
    const auto withdrawn = asked(rows, 100'00, ada, 1102);
    CHECK(refusal(rows, as(lena, 1103), CancelRefund{withdrawn, {}}) == "Whoever asked for a refund withdraws it. A lead can deny it.");
    REQUIRE(refusal(rows, as(ada, 1104), CancelRefund{withdrawn, {}}) == "");
    CHECK(refusal(rows, as(ada, 1105), CancelRefund{withdrawn, {}}) == "");
    CHECK(refusal(rows, as(lena, 1106), ApproveRefund{withdrawn, {}}) == "This refund was withdrawn. Ask for a new one if it is still wanted.");
    CHECK(left(rows) == dollars(100'00));
}

TEST_CASE("whoever asks second for more than is left is told what is left", "[work]")
{
    MapRows rows = shop();
    asked(rows, 70'00);
    CHECK(refusal(rows, as(lena, 1100), ask(40'00)) == "For order #W1, 30.00 USD is left to pay back. Ask for that or less.");
    asked(rows, 30'00, lena, 1101);
    CHECK(refusal(rows, as(lena, 1102), ask(1)) == "Nothing is left to pay back for order #W1: all that was paid for it is refunded or asked for already.");
}

TEST_CASE("a refund is more than nothing, in the order's currency, of an order of the case's customer, for a reason that is known", "[work]")
{
    MapRows rows = shop();
    CHECK(refusal(rows, as(ada), ask(0)) == "Say how much is to be paid back.");
    CHECK(refusal(rows, as(ada), ask(-100)) == "Say how much is to be paid back.");
    auto euros = ask(100);
    euros.amount.currency = QStringLiteral("EUR");
    CHECK(refusal(rows, as(ada), euros) == "Order #W1 was paid in USD. Refund it in the same currency.");
    auto foreign = ask(100);
    foreign.order = others;
    CHECK(refusal(rows, as(ada), foreign) == "This order is of another customer.");
    auto odd = ask(100);
    odd.reason = Choice<RefundReason>::named(QStringLiteral("bad_moon"));
    CHECK(refusal(rows, as(ada), odd) == "There is no reason for a refund called \"bad_moon\".");
    CHECK(refusal(rows, as(ben), ask(100)) == "This case belongs to another team. Ask its team to hand it over.");
    CHECK(rows.all<Refund>().empty());
}

TEST_CASE("an order that was changed since is asked again when its refund is approved", "[work]")
{
    MapRows rows = shop();
    const auto id = asked(rows, 80'00);
    rows.put(Record<Order>{order, 2, paidOrder(maria, 60'00)});
    CHECK(refusal(rows, as(lena, 1100), ApproveRefund{id, {}}) == "For order #W1, 60.00 USD is left to pay back. Ask for that or less.");
    CHECK(refusal(rows, as(lena, 1101), DenyRefund{id, {}}) == "");
}

TEST_CASE("what the shop paid back by itself is gone, and what it paid back for an approved refund counts once", "[work]")
{
    MapRows rows = shop();
    asked(rows, 40'00);
    Order with = rows.get(order);
    with.payments.append({QStringLiteral("refund"), {}, dollars(15'00), monday, {}});
    with.payments.append({QStringLiteral("refund"), {}, dollars(40'00), later(60), {}});
    rows.put(Record<Order>{order, 2, with});
    CHECK(left(rows) == dollars(45'00));
    with.payments.append({QStringLiteral("refund"), {}, dollars(40'00), later(61), {}});
    rows.put(Record<Order>{order, 3, with});
    CHECK(left(rows) == dollars(5'00));
}

TEST_CASE("limits are a brand's own, by role and currency, and only an administrator sets them", "[work]")
{
    MapRows rows = shop();
    const SetRefundLimits tight{brand, {{Role::Rep, dollars(10'00), {}}, {Role::Lead, dollars(60'00), {}}}};
    CHECK_FALSE(perform(rows, as(lena, 900), tight));
    REQUIRE(perform(rows, as(root, 901), tight));
    const auto id = asked(rows, 10'01);
    CHECK(rows.get(id).state == RefundState::Requested);
    const auto large = asked(rows, 61'00, ada, 1001);
    CHECK(refusal(rows, as(lena, 1100), ApproveRefund{large, {}}) == "You may approve refunds up to 60.00 USD. Somebody with a higher limit decides this one.");
    CHECK(*refundLimit(rows, brand, Role::Rep, QStringLiteral("JPY")) == Money{50, QStringLiteral("JPY")});
    CHECK(refusal(rows, as(root, 902), SetRefundLimits{brand, {{Role::Rep, dollars(1), {}}, {Role::Rep, dollars(2), {}}}}) == "A role has one limit in a currency.");
    CHECK(refusal(rows, as(root, 903), SetRefundLimits{brand, {{Role::Rep, dollars(-1), {}}}}) == "A limit is an amount from zero on, with its currency.");
}

TEST_CASE("refunds and their sums are not written from outside", "[work]")
{
    MapRows rows = shop();
    const auto id = asked(rows, 80'00);
    Record<Refund> record{id, 1, rows.get(id)};
    record.value.state = RefundState::Approved;
    for (const Operation& put : {PutRows::of(schemaOf<Refund>(), {toRow(record)}), PutRows::of(schemaOf<OrderRefunds>(), {toRow(Record<OrderRefunds>{orderRefundsOf(order), 1, {brand, order, {}, {}}})})}) {
        const auto done = runOperation(rows, put, as(root, 1100));
        REQUIRE_FALSE(done);
        CHECK(done.error().sentence() == QStringLiteral("Refunds are asked for and decided; nobody writes them from outside."));
    }
}

TEST_CASE("a guide asks for a refund of the order by its number", "[work]")
{
    MapRows rows = shop();
    const auto byNumber = [](const QString& wanted) { return wanted == QStringLiteral("#W1") ? order : Id<Order>(); };
    const GuideRequest pay{QStringLiteral("refund.request"), {{QStringLiteral("order"), QStringLiteral("#W1")}, {QStringLiteral("amount"), dollars(12'00)}, {QStringLiteral("reason"), QStringLiteral("late")}}};
    const auto operation = operationFor(pay, {maria, lamp, {}, byNumber}, rows);
    REQUIRE(operation);
    const auto change = runOperation(rows, **operation, as(ada));
    REQUIRE(change);
    rows.commit(*change);
    const Refund refund = rows.all<Refund>().front().value;
    CHECK(refund.order == order);
    CHECK(refund.reason == RefundReason::Late);
    CHECK(refund.amount == dollars(12'00));
    auto missing = pay;
    missing.arguments[QStringLiteral("order")] = QStringLiteral("#W9");
    CHECK(operationFor(missing, {maria, lamp, {}, byNumber}, rows).error().sentence() == QStringLiteral("This customer has no order \"#W9\"."));
    CHECK(operationFor(pay, {maria, {}, {}, byNumber}, rows).error().sentence() == QStringLiteral("Open a case first: this step of the guide changes one."));
}
