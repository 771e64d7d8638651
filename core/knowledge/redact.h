// Taking people out of a text: what a customer's own record says of them, and what looks like an address or a number of a person.
#pragma once

#include "core/domain/order.h"

#include <functional>

namespace callboard {

enum class PersonalKind { Name, Address, Phone, Email, Order, Card, Account };

// Something that is known of a person, as it stands in a record.
struct PersonalValue {
    QString text;
    PersonalKind kind = PersonalKind::Name;
    bool operator==(const PersonalValue&) const = default;
};
std::vector<PersonalValue> personalValues(const Customer& customer, const std::vector<Order>& orders);

struct PersonalPlace { // in UTF-16 units
    qsizetype begin = 0, end = 0;
    PersonalKind kind = PersonalKind::Name;
    bool operator==(const PersonalPlace&) const = default;
};

// In the order of the text, without overlaps. Values of the record are found in any spelling (case, accents, spaces in a number).
// Beside them: mail addresses, numbers of seven digits and more, cards and bank accounts by their check digits, numbers of orders
// (letters, then five digits and more), and who is called Mr, Mrs, Sra. It rather finds too much: a person looks over the list.
std::vector<PersonalPlace> personalPlaces(const QString& text, const std::vector<PersonalValue>& known);

// The text with something else at these places.
QString redact(const QString& text, const std::vector<PersonalPlace>& places, const std::function<QString(PersonalKind)>& standIn);

bool hasAccountCheckDigits(QStringView iban); // ISO 7064, without spaces

} // namespace callboard
