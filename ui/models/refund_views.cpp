// From refunds to what is read.
#include "ui/models/refund_views.h"

#include "core/base/currency.h"
#include "core/guide/guide_value.h"
#include "core/work/refund_limits.h"
#include "core/work/refund_sums.h"
#include "core/work/refunds.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RefundViews)
};

constexpr int listed_max = 100;
constexpr QLatin1String prefix("refund:");

QString orderNumber(const Workspace& workspace, const Id<Order>& id)
{
    const auto order = workspace.reader().find(id);
    return order ? order->value.number : Texts::tr("an order");
}

QString askedText(const Workspace& workspace, const Refund& refund)
{
    return Texts::tr("%1 back for %2: %3").arg(Words::amount(refund.amount), orderNumber(workspace, refund.order), Words::option(refund.reason));
}

bool isIn(const Refund& refund, const Session& session)
{
    return refund.customer == session.customer && (session.case_file.isNull() || refund.case_file == session.case_file);
}

template <class Fits> std::optional<Record<Refund>> firstWaiting(const Workspace& workspace, const Session& session, Fits fits)
{
    for (auto& refund : workspace.reader().refundsOf(session.customer))
        if (refund.value.state == RefundState::Requested && isIn(refund.value, session) && fits(refund.value))
            return std::move(refund);
    return std::nullopt;
}

bool mayDecideNow(const Workspace& workspace, const Refund& refund, RefundState to) { return mayDecide(workspace.reader().rows(), refund, to, contextOf(workspace)); }

OrderRefunds countedOf(const Workspace& workspace, const Id<Order>& order)
{
    const auto counted = workspace.reader().find(orderRefundsOf(order));
    return counted ? counted->value : OrderRefunds();
}

}

QString refundKey(const Id<Refund>& id) { return prefix + QString::fromLatin1(id.key.text()); }

std::optional<Record<Refund>> refundOf(const Workspace& workspace, const QString& key)
{
    const auto id = key.startsWith(prefix) ? Uuid::fromText(key.mid(prefix.size()).toLatin1()) : std::nullopt;
    return id ? workspace.reader().find(Id<Refund>{*id}) : std::nullopt;
}

std::vector<Record<Refund>> refundsToDecide(const Workspace& workspace, int rows_max)
{
    constexpr int looked_max = 2'000; // of everybody's, among which one's own are found
    auto refunds = workspace.reader().waitingRefunds(std::max(rows_max, looked_max));
    std::erase_if(refunds, [&](const Record<Refund>& refund) { return !workspace.isOurs(refund.value.team) || !mayDecideNow(workspace, refund.value, RefundState::Approved); });
    return refunds;
}

ListRow refundRow(const Workspace& workspace, const Record<Refund>& record)
{
    const Refund& refund = record.value;
    ListRow row;
    row.key = refundKey(record.id);
    row.title = askedText(workspace, refund);
    row.detail = workspace.reader().customerName(refund.customer) + QStringLiteral(" · ") + workspace.reader().userName(refund.asked_by);
    row.right = Words::ago(refund.asked, workspace.now());
    row.waitingToSync = workspace.reader().isPending(schemaOf<Refund>(), record.id.key);
    return row;
}

std::optional<Record<Refund>> refundToDecide(const Workspace& workspace, const Session& session)
{
    return firstWaiting(workspace, session, [&](const Refund& refund) { return mayDecideNow(workspace, refund, RefundState::Approved); });
}

std::optional<Record<Refund>> refundAskedFor(const Workspace& workspace, const Session& session)
{
    return firstWaiting(workspace, session, [&](const Refund& refund) { return mayDecideNow(workspace, refund, RefundState::Cancelled); });
}

NoticeData refundNotice(const Workspace& workspace, const Record<Refund>& record)
{
    return {Tone::Accent, Texts::tr("%1 asks: %2").arg(workspace.reader().userName(record.value.asked_by), askedText(workspace, record.value)), Texts::tr("Decide"), refundKey(record.id)};
}

TaskData refundData(const Workspace& workspace, const Record<Refund>& record)
{
    const Refund& refund = record.value;
    const QString asker = workspace.reader().userName(refund.asked_by);
    TaskData data;
    data.title = Texts::tr("Refund for %1").arg(workspace.reader().customerName(refund.customer));
    data.text = askedText(workspace, refund);
    if (!refund.words.text.isEmpty())
        data.text += u'\n' + refund.words.text;
    data.made = Texts::tr("%1, %2").arg(asker, Words::ago(refund.asked, workspace.now()));
    if (const auto order = workspace.reader().find(refund.order)) {
        data.context.append({.header = true, .title = order->value.number, .right = Words::amount(order->value.total)});
        for (const OrderItem& item : order->value.items)
            data.context.append({.key = QString::number(data.context.size()), .icon = QStringLiteral("box"), .title = item.name, .right = Words::amount(item.price)});
        for (const QString& line : refundLines(workspace, workspace.reader().refundsOf(refund.customer), *order))
            data.context.append({.key = QString::number(data.context.size()), .icon = QStringLiteral("card"), .title = line});
    }
    data.mayApprove = mayDecideNow(workspace, refund, RefundState::Approved);
    data.mayDrop = mayDecideNow(workspace, refund, RefundState::Cancelled);
    data.drop = Texts::tr("Withdraw it");
    return data;
}

QString waitingRefundsText(const Workspace& workspace, const Id<Customer>& customer)
{
    QStringList waiting;
    for (const auto& refund : workspace.reader().refundsOf(customer))
        if (refund.value.state == RefundState::Requested)
            waiting.append(Words::amount(refund.value.amount));
    return waiting.isEmpty() ? QString() : Texts::tr("%1 waits for approval").arg(waiting.join(QStringLiteral(", ")));
}

QString refundLine(const Refund& refund) { return Texts::tr("Refund of %1: %2").arg(Words::amount(refund.amount), Words::option(refund.state)); }

QStringList refundLines(const Workspace& workspace, const std::vector<Record<Refund>>& refunds, const Record<Order>& order)
{
    QStringList lines;
    for (const Record<Refund>& record : refunds) {
        const Refund& refund = record.value;
        if (refund.order != order.id)
            continue;
        lines.append(refundLine(refund)
                     + (workspace.reader().isPending(schemaOf<Refund>(), record.id.key) ? QStringLiteral(" · ") + Texts::tr("waiting to sync") : QString()));
    }
    const OrderRefunds counted = countedOf(workspace, order.id);
    if (!counted.refunds.isEmpty())
        lines.append(Texts::tr("%1 is left to pay back").arg(Words::amount(leftToRefund(order.value, counted))));
    return lines;
}

QString refundTitle(const TimelineEntry& entry, const QString& author)
{
    for (const FieldChange& change : entry.changes) {
        if (change.field != QLatin1String("refund.state"))
            continue;
        const auto state = Choice<RefundState>::named(change.after);
        if (!state.isKnown())
            return {};
        switch (state.valueOr(RefundState::Requested)) {
        case RefundState::Requested: return Texts::tr("Refund asked for by %1").arg(author);
        case RefundState::Approved: return change.before.isEmpty() ? Texts::tr("Refund by %1, approved at once").arg(author) : Texts::tr("Refund approved by %1").arg(author);
        case RefundState::Denied: return Texts::tr("Refund denied by %1").arg(author);
        case RefundState::Cancelled: return Texts::tr("Refund withdrawn by %1").arg(author);
        }
    }
    return {};
}

QList<RefundableOrder> refundableOrders(const Workspace& workspace, const Session& session, const Id<Order>& first)
{
    QList<RefundableOrder> orders;
    for (const Record<Order>& order : workspace.reader().ordersOf(session.customer, listed_max)) {
        const OrderRefunds counted = countedOf(workspace, order.id);
        const Money left = leftToRefund(order.value, counted);
        const auto limit = refundLimit(workspace.reader().rows(), order.value.brand, workspace.person().role, left.currency);
        if (left.minor == 0 || !limit)
            continue;
        const RefundableOrder one{order.id, Texts::tr("%1, %2 left").arg(order.value.number, Words::amount(left)), left, leftAtOnce(*limit, counted)};
        if (order.id == first)
            orders.prepend(one);
        else
            orders.append(one);
    }
    return orders;
}

QString typedAmount(const Money& money)
{
    const int digits = minorDigits(money.currency);
    return QString::number(double(money.minor) / std::pow(10, digits), 'f', digits);
}

std::optional<Money> readAmount(const QString& typed, const QString& currency)
{
    const auto value = typedGuideValue(GuideType::Money, typed, currency);
    return value ? std::optional(std::get<Money>(*value)) : std::nullopt;
}

} // namespace callboard
