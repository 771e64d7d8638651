// Sums in minor units; what nobody ever paid is cut off before it is added.
#include "core/work/refund_sums.h"

#include "core/guide/guide_value.h"

#include <QLocale>

#include <algorithm>

namespace callboard {

namespace {

constexpr qint64 minor_max = 1'000'000'000'000; // of one payment

QString currencyOf(const Order& order)
{
    return order.total.currency.isEmpty() && !order.payments.isEmpty() ? order.payments.first().amount.currency : order.total.currency;
}

bool isPaidBack(const Payment& payment) { return payment.kind == QLatin1String("refund"); }

qint64 minorOf(const Money& amount) { return std::clamp<qint64>(amount.minor, 0, minor_max); }

// Whether the shop carried out one of `approved`; if so it is taken from the list, so that it cannot explain another payment.
bool isCarriedOut(const Payment& payment, QList<CountedRefund>& approved)
{
    const auto found = std::find_if(approved.begin(), approved.end(), [&](const CountedRefund& refund) {
        return refund.state == RefundState::Approved && refund.amount == payment.amount && refund.decided <= payment.paid;
    });
    if (found == approved.end())
        return false;
    approved.erase(found);
    return true;
}

}

Money paidFor(const Order& order)
{
    Money paid{0, currencyOf(order)};
    for (const Payment& payment : order.payments)
        if (!isPaidBack(payment) && payment.amount.currency == paid.currency)
            paid.minor += minorOf(payment.amount);
    return paid;
}

Money leftToRefund(const Order& order, const OrderRefunds& counted)
{
    Money left = paidFor(order);
    for (const CountedRefund& refund : counted.refunds)
        left.minor -= minorOf(refund.amount);
    QList<CountedRefund> approved = counted.refunds;
    for (const Payment& payment : order.payments)
        if (isPaidBack(payment) && payment.amount.currency == left.currency && !isCarriedOut(payment, approved))
            left.minor -= minorOf(payment.amount);
    left.minor = std::max<qint64>(left.minor, 0);
    return left;
}

QString moneyText(const Money& money) { return spokenGuideValue(GuideValue(money), QLocale::c()); }

} // namespace callboard
