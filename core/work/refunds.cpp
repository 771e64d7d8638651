// Refunds are judged by the rows that are there when they are run: what two desks asked for offline cannot be paid back twice.
#include "core/work/refunds.h"

#include "core/base/mutant.h"
#include "core/work/case_access.h"
#include "core/work/guide_gate.h"
#include "core/work/identity_gate.h"
#include "core/work/refund_limits.h"
#include "core/work/refund_sums.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr auto orderGone = QT_TRANSLATE_NOOP("errors", "This order is not here any more.");

ChangeBuilder::Place placeOf(const Refund& refund) { return {refund.brand, refund.team, refund.customer, refund.case_file}; }

// In an entry on the timeline a field of a refund is "refund.<name>", as those of tasks are "task.<name>".
template <class T> FieldChange said(const char* name, const T& value) { return {QStringLiteral("refund.") + QLatin1String(name), {}, displayText(Codec<T>::out(value)), {}}; }

QString joined(const NoteText& first, const NoteText& second)
{
    return first.text.isEmpty() || second.text.isEmpty() ? first.text + second.text : first.text + u'\n' + second.text;
}

Result<Record<OrderRefunds>> countedOf(const ChangeBuilder& builder, const Record<Order>& order)
{
    auto known = builder.rows().find(orderRefundsOf(order.id));
    if (!known)
        return known.error();
    return known->value_or(Record<OrderRefunds>{orderRefundsOf(order.id), 0, {order.value.brand, order.id, {}, {}}});
}

Result<void> checkAmount(const Order& order, const Money& amount, const Money& left)
{
    if (amount.currency != left.currency)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Order %1 was paid in %2. Refund it in the same currency."), order.number, left.currency).inField(QStringLiteral("amount"));
    if (amount.minor <= 0)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say how much is to be paid back.")).inField(QStringLiteral("amount"));
    if (amount.minor <= left.minor || mutant("refund_over_paid"))
        return {};
    if (left.minor == 0)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "Nothing is left to pay back for order %1: all that was paid for it is refunded or asked for already."), order.number).inField(QStringLiteral("amount"));
    return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "For order %1, %2 is left to pay back. Ask for that or less."), order.number, moneyText(left)).inField(QStringLiteral("amount"));
}

Result<Record<Refund>> refundToWorkOn(const ChangeBuilder& builder, const Id<Refund>& id)
{
    auto refund = builder.need(id, QT_TRANSLATE_NOOP("errors", "This refund is not here any more."));
    if (refund)
        if (auto own = ofOwnTeam(builder.context(), refund->value.team); !own)
            return own.error();
    return refund;
}

Result<void> checkPerson(const RowView& rows, const Refund& refund, RefundState to, const Context& context)
{
    const bool isOwn = refund.asked_by == context.author;
    if (to == RefundState::Cancelled)
        return isOwn ? Result<void>() : Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Whoever asked for a refund withdraws it. A lead can deny it."));
    if (isOwn && !mutant("own_refund_approved"))
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "You asked this yourself. Another lead decides it."));
    if (to != RefundState::Approved)
        return {};
    const auto limit = refundLimit(rows, refund.brand, context.role, refund.amount.currency);
    if (!limit)
        return limit.error();
    if (refund.amount.minor > limit->minor)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "You may approve refunds up to %1. Somebody with a higher limit decides this one."), moneyText(*limit));
    return {};
}

Result<void> checkState(const Refund& refund)
{
    if (refund.state == RefundState::Requested || mutant("refund_decided_again"))
        return {};
    return Error::of(ErrorCode::Conflict, refund.state == RefundState::Cancelled ? QT_TRANSLATE_NOOP("errors", "This refund was withdrawn. Ask for a new one if it is still wanted.")
                                                                                 : QT_TRANSLATE_NOOP("errors", "Somebody else has decided this refund already. What they said is on the timeline."));
}

// How a refund counts from now on: what is not paid back does not.
void count(OrderRefunds& counted, const Record<Refund>& refund)
{
    const auto one = std::find_if(counted.refunds.begin(), counted.refunds.end(), [&](const CountedRefund& known) { return known.refund == refund.id.key; });
    if (one == counted.refunds.end())
        return;
    if (refund.value.state != RefundState::Approved)
        return (void)counted.refunds.erase(one);
    one->state = refund.value.state;
    one->decided = refund.value.decided;
}

// What approving still has to ask: an order may have changed since.
Result<void> checkStillPaid(const Record<Order>& order, const OrderRefunds& counted, const Record<Refund>& refund)
{
    OrderRefunds others = counted;
    others.refunds.removeIf([&](const CountedRefund& one) { return one.refund == refund.id.key; });
    return checkAmount(order.value, refund.value.amount, leftToRefund(order.value, others));
}

Result<Change> decide(const RowView& rows, const Id<Refund>& id, RefundState to, const NoteText& answer, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = refundToWorkOn(builder, id);
    if (!record)
        return record.error();
    Refund& refund = record->value;
    if (auto fine = checkPerson(rows, refund, to, context); !fine)
        return fine.error();
    if (refund.state == to)
        return builder.take();
    if (auto fine = checkState(refund); !fine)
        return fine.error();
    const auto order = builder.need(refund.order, orderGone);
    if (!order)
        return order.error();
    auto counted = countedOf(builder, *order);
    if (!counted)
        return counted.error();
    if (auto fine = to == RefundState::Approved ? checkStillPaid(*order, counted->value, *record) : Result<void>(); !fine)
        return fine.error();
    FieldChange change = said("state", Choice<RefundState>(to));
    change.before = refund.state.name();
    refund.state = to;
    refund.decided = context.now;
    refund.decided_by = context.author;
    refund.answer.text = answer.text.trimmed();
    count(counted->value, *record);
    builder.put(*record);
    builder.put(*counted);
    builder.putChangeEntry(placeOf(refund), {change, said("amount", refund.amount)}, {joined(refund.words, refund.answer)});
    return builder.take();
}

}

bool mayDecide(const RowView& rows, const Refund& refund, RefundState to, const Context& context)
{
    const Role least = to == RefundState::Cancelled ? CancelRefund::least : ApproveRefund::least;
    return context.role >= least && context.isOfTeam(refund.team) && refund.state == RefundState::Requested && checkPerson(rows, refund, to, context);
}

Result<Change> RequestRefund::run(const RowView& rows, const RequestRefund& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const auto file = caseToWorkOn(builder, args.case_file);
    if (!file)
        return file.error();
    const auto order = builder.need(args.order, orderGone);
    if (!order)
        return order.error();
    if (order->value.customer != file->value.customer)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This order is of another customer.")).inField(QStringLiteral("order"));
    if (!args.reason.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no reason for a refund called \"%1\"."), args.reason.name()).inField(QStringLiteral("reason"));
    if (auto fine = checkGuidesBeforeMoney(builder, file->value); !fine)
        return fine.error();
    if (auto fine = checkIdentityBeforeMoney(rows, file->value.brand, file->value.customer, context); !fine)
        return fine.error();
    auto counted = countedOf(builder, *order);
    if (!counted)
        return counted.error();
    if (auto fine = checkAmount(order->value, args.amount, leftToRefund(order->value, counted->value)); !fine)
        return fine.error();
    const auto limit = refundLimit(rows, file->value.brand, context.role, args.amount.currency);
    if (!limit)
        return limit.error();
    const bool isAtOnce = args.amount.minor <= leftAtOnce(*limit, counted->value).minor;
    Record<Refund> record{{context.derived("refund")}, 0, {}};
    Refund& refund = record.value;
    refund.brand = file->value.brand;
    refund.team = file->value.team;
    refund.customer = file->value.customer;
    refund.case_file = args.case_file;
    refund.order = args.order;
    refund.state = isAtOnce ? RefundState::Approved : RefundState::Requested;
    refund.amount = args.amount;
    refund.reason = args.reason;
    refund.words.text = args.words.text.trimmed();
    refund.asked_by = context.author;
    refund.asked = context.now;
    refund.decided = isAtOnce ? context.now : Instant();
    counted->value.refunds.append({record.id.key, refund.state, refund.amount, isAtOnce, refund.decided, {}});
    builder.put(record);
    builder.put(*counted);
    builder.putChangeEntry(placeOf(refund), {said("state", refund.state), said("amount", refund.amount), said("reason", refund.reason)}, refund.words);
    return builder.take();
}

Result<Change> ApproveRefund::run(const RowView& rows, const ApproveRefund& args, const Context& context) { return decide(rows, args.refund, RefundState::Approved, args.answer, context); }
Result<Change> DenyRefund::run(const RowView& rows, const DenyRefund& args, const Context& context) { return decide(rows, args.refund, RefundState::Denied, args.answer, context); }
Result<Change> CancelRefund::run(const RowView& rows, const CancelRefund& args, const Context& context) { return decide(rows, args.refund, RefundState::Cancelled, args.answer, context); }

} // namespace callboard
