// AlertReceipt: that a person has read a customer's alert; another alert, or another wording, is to be read again.
#pragma once

#include "core/domain/customer.h"

namespace callboard {

// One of each person and customer, found without a search. After a merge a person reads the alert of the record that stays again.
struct AlertReceipt {
    Id<Brand> brand;
    Id<Customer> customer;
    Id<User> person;
    QString alert;  // wordingOf() what was read
    Instant read;   // by the server's clock
    Unknown unknown;
    bool operator==(const AlertReceipt&) const = default;
    static constexpr auto schemaName = "alert_receipt";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &AlertReceipt::brand, Required | Derived),
                          field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &AlertReceipt::customer, Required | Derived | Indexed),
                          field("person", QT_TRANSLATE_NOOP("fields", "Read by"), &AlertReceipt::person, Required | Derived),
                          field("alert", QT_TRANSLATE_NOOP("fields", "Alert"), &AlertReceipt::alert, Derived),
                          field("read", QT_TRANSLATE_NOOP("fields", "Read"), &AlertReceipt::read, Derived),
                          field("unknown", "", &AlertReceipt::unknown)};
    }
};
inline Id<AlertReceipt> alertReceiptOf(const Id<Customer>& customer, const Id<User>& person)
{
    constexpr Uuid space{0x3b9a60f1d7e24c58ULL, 0x8e5f02c4b16a93d7ULL};
    return {Uuid::derived(space, customer.key.text() + person.key.text())};
}

// Names an alert without repeating it: a receipt says nothing of what was in it.
inline QString wordingOf(const NoteText& alert)
{
    constexpr Uuid space{0x61c7d04ea92b4f83ULL, 0x97a3e8150cdb4f26ULL};
    return QString::fromLatin1(Uuid::derived(space, alert.text.toUtf8()).text());
}

inline bool isInForce(const Customer& customer, Instant now)
{
    return !customer.alert.text.trimmed().isEmpty() && (!customer.alert_until.isSet() || now < customer.alert_until);
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<AlertReceipt>();

} // namespace callboard
