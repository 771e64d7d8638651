// What an order was paid with, and what of it can still be paid back.
#pragma once

#include "core/domain/refund.h"

namespace callboard {

// In the order's currency; payments in another one do not count.
Money paidFor(const Order& order);

// Paid, less what was asked for or approved here, less what the shop itself paid back. When an approved refund comes home with the
// shop's data as a payment back of the same amount, made since, it is the same money and counts once. Never below zero.
Money leftToRefund(const Order& order, const OrderRefunds& counted);

QString moneyText(const Money& money); // "47.84 USD": for sentences of core

} // namespace callboard
