// Creating and editing customers.
#include "core/work/customers.h"

#include "core/work/change_builder.h"
#include "core/work/identity_gate.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype contactsMax = 32;

bool isDialable(const QString& number)
{
    return number.size() >= 5 && number.size() <= 16 && number.startsWith(u'+')
        && std::all_of(number.begin() + 1, number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isMailable(const QString& address)
{
    const qsizetype at = address.indexOf(u'@');
    return at > 0 && at == address.lastIndexOf(u'@') && at < address.size() - 1 && !address.contains(u' ') && address.size() <= 254;
}

}

Result<void> checkCustomer(const Customer& customer)
{
    if (!customer.provisional && customer.displayName().isEmpty() && customer.phones.isEmpty() && customer.emails.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A customer needs a name, a phone number or an e-mail address.")).inField(QStringLiteral("family_name"));
    if (customer.phones.size() > contactsMax || customer.emails.size() > contactsMax || customer.addresses.size() > contactsMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A customer can have at most %1 numbers or addresses of a kind."), contactsMax);
    for (const Phone& phone : customer.phones)
        if (!isDialable(phone.number))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not a phone number with its country code."), phone.number).inField(QStringLiteral("phones"));
    for (const Email& email : customer.emails)
        if (!isMailable(email.address))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not an e-mail address."), email.address).inField(QStringLiteral("emails"));
    return {};
}

void settleProvisional(Customer& customer) { customer.provisional = customer.displayName().isEmpty(); }

Result<Change> CreateCustomer::run(const RowView& rows, const CreateCustomer& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto known = builder.exists(schemaOf<Customer>(), args.customer.key);
    if (!known)
        return known.error();
    if (*known)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This customer exists already."));
    Row row = toRow(Record<Customer>{args.customer, 0, {}});
    if (auto done = builder.patch(schemaOf<Customer>(), row, args.set.fields, {}, {}); !done)
        return done.error();
    auto record = fromRow<Customer>(row);
    if (!record)
        return record.error();
    if (!record->value.since.isSet())
        record->value.since = context.now;
    record->value.provisional = args.caller;
    if (auto fine = checkCustomer(record->value); !fine)
        return fine.error();
    settleProvisional(record->value);
    builder.put(*record);
    return builder.take();
}

Result<Change> EditCustomer::run(const RowView& rows, const EditCustomer& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto before = builder.need(args.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!before)
        return before.error();
    if (auto fine = checkIdentityBeforeEdit(rows, *before, args.set.fields, context); !fine)
        return fine.error();
    Row row = toRow(*before);
    const ChangeBuilder::Place place{before->value.brand, {}, args.customer, {}};
    if (auto done = builder.patch(schemaOf<Customer>(), row, args.set.fields, args.was.fields, place); !done)
        return done.error();
    auto record = fromRow<Customer>(row);
    if (!record)
        return record.error();
    if (auto fine = checkCustomer(record->value); !fine)
        return fine.error();
    // Orders, cases and who may see them all go by the brand.
    if (record->value.brand != before->value.brand)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A customer stays with the brand. Make a new record for the other brand.")).inField(QStringLiteral("brand"));
    if (builder.fieldChanges().isEmpty())
        return builder.take();
    settleProvisional(record->value);
    builder.put(*record);
    builder.putChangeEntry(place);
    return builder.take();
}

} // namespace callboard
