// Customer: the person or company on the line, with every way to reach them.
#pragma once

#include "core/domain/channel.h"
#include "core/domain/site.h"

namespace callboard {

enum class ContactKind { Mobile, Home, Work, Other };
constexpr auto optionsOf(ContactKind)
{
    return std::array{Option{"mobile", QT_TRANSLATE_NOOP("fields", "Mobile")}, Option{"home", QT_TRANSLATE_NOOP("fields", "Home")},
                      Option{"work", QT_TRANSLATE_NOOP("fields", "Work")}, Option{"other", QT_TRANSLATE_NOOP("fields", "Other")}};
}

struct Phone {
    QString number; // E.164, "+15055550134" (core/base/phone.h makes it so)
    Choice<ContactKind> kind;
    Unknown unknown;
    bool operator==(const Phone&) const = default;
    static constexpr auto schemaName = "phone";
    static constexpr auto fields()
    {
        return std::tuple{field("number", QT_TRANSLATE_NOOP("fields", "Number"), &Phone::number, Required | Personal),
                          field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Phone::kind),
                          field("unknown", "", &Phone::unknown)};
    }
};

struct Email {
    QString address;
    Choice<ContactKind> kind;
    Unknown unknown;
    bool operator==(const Email&) const = default;
    static constexpr auto schemaName = "email";
    static constexpr auto fields()
    {
        return std::tuple{field("address", QT_TRANSLATE_NOOP("fields", "Address"), &Email::address, Required | Personal),
                          field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Email::kind),
                          field("unknown", "", &Email::unknown)};
    }
};

struct Address {
    QString line1, line2, city, region, postcode;
    QString country; // ISO 3166-1 alpha-2 where known, otherwise as it was given
    Choice<ContactKind> kind;
    Unknown unknown;
    bool operator==(const Address&) const = default;
    static constexpr auto schemaName = "address";
    static constexpr auto fields()
    {
        return std::tuple{field("line1", QT_TRANSLATE_NOOP("fields", "Street"), &Address::line1, Personal),
                          field("line2", QT_TRANSLATE_NOOP("fields", "Street, second line"), &Address::line2, Personal),
                          field("city", QT_TRANSLATE_NOOP("fields", "City"), &Address::city, Personal),
                          field("region", QT_TRANSLATE_NOOP("fields", "State or region"), &Address::region),
                          field("postcode", QT_TRANSLATE_NOOP("fields", "Postcode"), &Address::postcode, Personal),
                          field("country", QT_TRANSLATE_NOOP("fields", "Country"), &Address::country),
                          field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Address::kind),
                          field("unknown", "", &Address::unknown)};
    }
};

// A way of paying as the shop knows it: never a card number, only what may be shown.
struct PaymentMethod {
    QString reference; // the shop's id of it
    QString kind;      // "credit_card", "paypal", "gift_card" …, as the shop names it
    QString brand;
    QString last_four;
    Money balance;
    Unknown unknown;
    bool operator==(const PaymentMethod&) const = default;
    static constexpr auto schemaName = "payment_method";
    static constexpr auto fields()
    {
        return std::tuple{field("reference", QT_TRANSLATE_NOOP("fields", "Reference"), &PaymentMethod::reference, Required),
                          field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &PaymentMethod::kind, Required),
                          field("brand", QT_TRANSLATE_NOOP("fields", "Card brand"), &PaymentMethod::brand),
                          field("last_four", QT_TRANSLATE_NOOP("fields", "Last four digits"), &PaymentMethod::last_four, Personal),
                          field("balance", QT_TRANSLATE_NOOP("fields", "Balance"), &PaymentMethod::balance, Personal),
                          field("unknown", "", &PaymentMethod::unknown)};
    }
};

struct Customer {
    Id<Brand> brand;
    QString account; // the site's own number for this customer
    QString given_name, family_name, company;
    QList<Phone> phones;
    QList<Email> emails;
    QList<Address> addresses;
    QList<PaymentMethod> payment_methods;
    QString language;  // BCP 47, "es", "en-GB"
    Choice<PreferredChannel> prefers;
    QString time_zone; // IANA, "America/Denver"
    QString tier;
    QStringList tags;
    NoteText alert;    // what everyone who answers must see first
    Instant alert_until; // not set: until somebody removes it
    Instant since;
    Instant last_contact;
    bool provisional = false; // nobody knows yet who this is: somebody called, and there is no name; kept up by the operations
    CustomFields custom;
    Unknown unknown;
    bool operator==(const Customer&) const = default;

    static constexpr auto schemaName = "customer";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Customer::brand, Required),
            field("account", QT_TRANSLATE_NOOP("fields", "Account"), &Customer::account, Indexed | Searched | Personal),
            field("given_name", QT_TRANSLATE_NOOP("fields", "First name"), &Customer::given_name, Searched | Personal),
            field("family_name", QT_TRANSLATE_NOOP("fields", "Last name"), &Customer::family_name, Searched | Personal),
            field("company", QT_TRANSLATE_NOOP("fields", "Company"), &Customer::company, Searched | Personal),
            field("phones", QT_TRANSLATE_NOOP("fields", "Phone"), &Customer::phones, Dialled | Personal),
            field("emails", QT_TRANSLATE_NOOP("fields", "Email"), &Customer::emails, Searched | Personal),
            field("addresses", QT_TRANSLATE_NOOP("fields", "Address"), &Customer::addresses, Personal),
            field("payment_methods", QT_TRANSLATE_NOOP("fields", "Ways of paying"), &Customer::payment_methods, Personal | Derived),
            field("language", QT_TRANSLATE_NOOP("fields", "Language"), &Customer::language),
            field("prefers", QT_TRANSLATE_NOOP("fields", "Prefers"), &Customer::prefers),
            field("time_zone", QT_TRANSLATE_NOOP("fields", "Time zone"), &Customer::time_zone),
            field("tier", QT_TRANSLATE_NOOP("fields", "Tier"), &Customer::tier),
            field("tags", QT_TRANSLATE_NOOP("fields", "Tags"), &Customer::tags),
            field("alert", QT_TRANSLATE_NOOP("fields", "Alert"), &Customer::alert, Personal),
            field("alert_until", QT_TRANSLATE_NOOP("fields", "Alert until"), &Customer::alert_until),
            field("since", QT_TRANSLATE_NOOP("fields", "Customer since"), &Customer::since),
            field("last_contact", QT_TRANSLATE_NOOP("fields", "Last contact"), &Customer::last_contact, Derived | Indexed),
            field("provisional", QT_TRANSLATE_NOOP("fields", "Not known yet"), &Customer::provisional, Derived | Indexed),
            field("custom", QT_TRANSLATE_NOOP("fields", "More"), &Customer::custom, Personal | Searched),
            field("unknown", "", &Customer::unknown)};
    }
    QString displayName() const;
};

inline QString Customer::displayName() const
{
    const QString person = QStringList{given_name, family_name}.join(QLatin1Char(' ')).trimmed();
    return person.isEmpty() ? company : person;
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<Phone>();
extern template const Schema& schemaOf<Email>();
extern template const Schema& schemaOf<Address>();
extern template const Schema& schemaOf<PaymentMethod>();
extern template const Schema& schemaOf<Customer>();

} // namespace callboard
