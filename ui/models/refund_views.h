// Refund views: refunds on the order, on the worklist, in the notice of a session, and in the sheets that ask and decide, as plain values.
#pragma once

#include "core/domain/refund.h"
#include "ui/models/task_views.h"

namespace callboard {

QString refundKey(const Id<Refund>& id);
std::optional<Record<Refund>> refundOf(const Workspace& workspace, const QString& key); // nothing for other keys, and for refunds that are not here

std::vector<Record<Refund>> refundsToDecide(const Workspace& workspace, int rows_max); // that this person may approve, oldest first
ListRow refundRow(const Workspace& workspace, const Record<Refund>& refund); // of the worklist

// What waits in this session: for this person's approval; or, where nothing does, of what they asked for themselves.
std::optional<Record<Refund>> refundToDecide(const Workspace& workspace, const Session& session);
std::optional<Record<Refund>> refundAskedFor(const Workspace& workspace, const Session& session);
NoticeData refundNotice(const Workspace& workspace, const Record<Refund>& refund);
TaskData refundData(const Workspace& workspace, const Record<Refund>& refund);

QString waitingRefundsText(const Workspace& workspace, const Id<Customer>& customer); // empty: none waits
QString refundLine(const Refund& refund); // "Refund of $20.00: Approved"
QStringList refundLines(const Workspace& workspace, const std::vector<Record<Refund>>& refunds, const Record<Order>& order); // of an order
QString refundTitle(const TimelineEntry& entry, const QString& author); // of an entry; empty: it is about something else

// An order of which something is left, for the sheet that asks.
struct RefundableOrder {
    Id<Order> order;
    QString text;
    Money left;
    Money at_once; // of it, without asking anybody
    bool operator==(const RefundableOrder&) const = default;
};
QList<RefundableOrder> refundableOrders(const Workspace& workspace, const Session& session, const Id<Order>& first); // newest first, after `first`
QString typedAmount(const Money& money); // as one would type it: "47.84"
std::optional<Money> readAmount(const QString& typed, const QString& currency); // as in guides

} // namespace callboard
