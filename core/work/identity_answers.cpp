// Lists are answered by any of their elements, so all of them are the answer.
#include "core/work/identity_answers.h"

namespace callboard {

namespace {

template <class List, class Text> QString oneALine(const List& list, Text text)
{
    QStringList lines;
    for (const auto& one : list)
        if (const QString line = text(one); !line.isEmpty() && !lines.contains(line))
            lines.append(line);
    return lines.join(QLatin1Char('\n'));
}

QString streetAndTown(const Address& address)
{
    QStringList parts{address.line1, address.line2, address.city};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

}

const std::vector<AnswerableField>& answerableFields()
{
    static const std::vector<AnswerableField> fields{
        {"account", QT_TRANSLATE_NOOP("fields", "Account number")},
        {"phones", QT_TRANSLATE_NOOP("fields", "Phone number on the record")},
        {"emails", QT_TRANSLATE_NOOP("fields", "E-mail address on the record")},
        {"addresses", QT_TRANSLATE_NOOP("fields", "Street and town")},
        {"postcode", QT_TRANSLATE_NOOP("fields", "Postcode")},
        {"last_four", QT_TRANSLATE_NOOP("fields", "Last four digits of the card")},
    };
    return fields;
}

QString identityAnswer(const Customer& customer, const QString& field)
{
    if (field == QLatin1String("account"))
        return customer.account;
    if (field == QLatin1String("phones"))
        return oneALine(customer.phones, [](const Phone& phone) { return phone.number; });
    if (field == QLatin1String("emails"))
        return oneALine(customer.emails, [](const Email& email) { return email.address; });
    if (field == QLatin1String("addresses"))
        return oneALine(customer.addresses, streetAndTown);
    if (field == QLatin1String("postcode"))
        return oneALine(customer.addresses, [](const Address& address) { return address.postcode; });
    if (field == QLatin1String("last_four"))
        return oneALine(customer.payment_methods, [](const PaymentMethod& method) { return method.last_four; });
    const auto name = declaredName(field);
    const auto declared = name ? customer.custom.fields.find(*name) : customer.custom.fields.end();
    return declared == customer.custom.fields.end() ? QString() : displayText(declared->second);
}

} // namespace callboard
