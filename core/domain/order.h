// Order: what a customer bought, how it was sent and how it was paid.
#pragma once

#include "core/domain/customer.h"

namespace callboard {

enum class OrderStatus { Pending, Processed, Shipped, Delivered, Cancelled };
constexpr auto optionsOf(OrderStatus)
{
    return std::array{Option{"pending", QT_TRANSLATE_NOOP("fields", "Pending")}, Option{"processed", QT_TRANSLATE_NOOP("fields", "Processed")},
                      Option{"shipped", QT_TRANSLATE_NOOP("fields", "Shipped")}, Option{"delivered", QT_TRANSLATE_NOOP("fields", "Delivered")},
                      Option{"cancelled", QT_TRANSLATE_NOOP("fields", "Cancelled")}};
}

struct OrderItem {
    QString item, product, name; // item: the variant's number; product: the product's
    QString options;             // as the shop writes them, "colour: blue, size: M"
    qint64 quantity = 1;
    Money price;                 // of one
    Unknown unknown;
    bool operator==(const OrderItem&) const = default;
    static constexpr auto schemaName = "order_item";
    static constexpr auto fields()
    {
        return std::tuple{field("item", QT_TRANSLATE_NOOP("fields", "Item"), &OrderItem::item, Required),
                          field("product", QT_TRANSLATE_NOOP("fields", "Product"), &OrderItem::product),
                          field("name", QT_TRANSLATE_NOOP("fields", "Name"), &OrderItem::name, Required),
                          field("options", QT_TRANSLATE_NOOP("fields", "Options"), &OrderItem::options),
                          field("quantity", QT_TRANSLATE_NOOP("fields", "Quantity"), &OrderItem::quantity),
                          field("price", QT_TRANSLATE_NOOP("fields", "Price"), &OrderItem::price),
                          field("unknown", "", &OrderItem::unknown)};
    }
};

struct Shipment {
    QString tracking, carrier;
    QStringList items;
    Instant sent, delivered;
    Unknown unknown;
    bool operator==(const Shipment&) const = default;
    static constexpr auto schemaName = "shipment";
    static constexpr auto fields()
    {
        return std::tuple{field("tracking", QT_TRANSLATE_NOOP("fields", "Tracking number"), &Shipment::tracking, Required),
                          field("carrier", QT_TRANSLATE_NOOP("fields", "Carrier"), &Shipment::carrier),
                          field("items", QT_TRANSLATE_NOOP("fields", "Items"), &Shipment::items),
                          field("sent", QT_TRANSLATE_NOOP("fields", "Sent"), &Shipment::sent),
                          field("delivered", QT_TRANSLATE_NOOP("fields", "Delivered"), &Shipment::delivered),
                          field("unknown", "", &Shipment::unknown)};
    }
};

struct Payment {
    QString kind;   // "payment" or "refund", as the shop names it
    QString method; // reference of the customer's PaymentMethod
    Money amount;
    Instant paid;
    Unknown unknown;
    bool operator==(const Payment&) const = default;
    static constexpr auto schemaName = "payment";
    static constexpr auto fields()
    {
        return std::tuple{field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Payment::kind, Required),
                          field("method", QT_TRANSLATE_NOOP("fields", "Way of paying"), &Payment::method),
                          field("amount", QT_TRANSLATE_NOOP("fields", "Amount"), &Payment::amount, Required),
                          field("paid", QT_TRANSLATE_NOOP("fields", "Paid"), &Payment::paid),
                          field("unknown", "", &Payment::unknown)};
    }
};

struct Order {
    Id<Brand> brand;
    Id<Customer> customer;
    QString number; // the shop's, "#W6247578"
    Choice<OrderStatus> status;
    Instant placed;
    Money total;
    QList<OrderItem> items;
    QList<Shipment> shipments;
    QList<Payment> payments;
    Address ship_to;
    QString cancel_reason;
    CustomFields custom;
    Unknown unknown;
    bool operator==(const Order&) const = default;

    static constexpr auto schemaName = "order";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Order::brand, Required),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &Order::customer, Required | Indexed),
            field("number", QT_TRANSLATE_NOOP("fields", "Number"), &Order::number, Required | Indexed | Searched),
            field("status", QT_TRANSLATE_NOOP("fields", "Status"), &Order::status),
            field("placed", QT_TRANSLATE_NOOP("fields", "Placed"), &Order::placed),
            field("total", QT_TRANSLATE_NOOP("fields", "Total"), &Order::total),
            field("items", QT_TRANSLATE_NOOP("fields", "Items"), &Order::items, Searched),
            field("shipments", QT_TRANSLATE_NOOP("fields", "Shipments"), &Order::shipments, Searched),
            field("payments", QT_TRANSLATE_NOOP("fields", "Payments"), &Order::payments),
            field("ship_to", QT_TRANSLATE_NOOP("fields", "Deliver to"), &Order::ship_to, Personal),
            field("cancel_reason", QT_TRANSLATE_NOOP("fields", "Reason of cancellation"), &Order::cancel_reason),
            field("custom", QT_TRANSLATE_NOOP("fields", "More"), &Order::custom, Searched),
            field("unknown", "", &Order::unknown)};
    }
};

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<OrderItem>();
extern template const Schema& schemaOf<Shipment>();
extern template const Schema& schemaOf<Payment>();
extern template const Schema& schemaOf<Order>();

} // namespace callboard
