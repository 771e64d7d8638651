// A receipt is of its reader alone, so nobody's ever meets another's.
#include "core/work/alerts.h"

#include "core/work/change_builder.h"

namespace callboard {

Result<Change> ReadAlert::run(const RowView& rows, const ReadAlert& args, const Context& context)
{
    constexpr qsizetype wordingSize_max = 64;
    ChangeBuilder builder(rows, context);
    const auto customer = builder.need(args.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!customer)
        return customer.error();
    if (args.alert.size() > wordingSize_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This names no alert.")).inField(QStringLiteral("alert"));
    const auto known = rows.find(alertReceiptOf(args.customer, context.author));
    if (!known)
        return known.error();
    Record<AlertReceipt> receipt = known->value_or(Record<AlertReceipt>{alertReceiptOf(args.customer, context.author), 0, {}});
    if (receipt.value.alert == args.alert)
        return builder.take();
    receipt.value.brand = customer->value.brand;
    receipt.value.customer = args.customer;
    receipt.value.person = context.author;
    receipt.value.alert = args.alert;
    receipt.value.read = context.now;
    builder.put(receipt);
    return builder.take();
}

} // namespace callboard
