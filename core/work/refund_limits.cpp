// One limit a role and currency, with a default for the rest.
#include "core/work/refund_limits.h"

#include "core/base/currency.h"
#include "core/base/mutant.h"
#include "core/work/change_builder.h"

#include <limits>
#include <set>

namespace callboard {

namespace {

constexpr qsizetype currencyLetters = 3;
constexpr qsizetype limits_max = 100;

qint64 inMinor(qint64 units, const QString& currency)
{
    for (int digit = 0; digit < minorDigits(currency); ++digit)
        units *= 10;
    return units;
}

qint64 defaultLimit(Role role, const QString& currency)
{
    switch (role) {
    case Role::Rep: return inMinor(repRefundLimit_units, currency);
    case Role::Lead: return inMinor(leadRefundLimit_units, currency);
    case Role::Admin: break;
    }
    return std::numeric_limits<qint64>::max();
}

Result<void> checkLimits(const QList<RefundLimit>& limits)
{
    if (limits.size() > limits_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A brand has at most %1 limits of refunds."), limits_max);
    std::set<std::pair<QString, QString>> seen;
    for (qsizetype at = 0; at < limits.size(); ++at) {
        const RefundLimit& limit = limits[at];
        const QString place = QStringLiteral("limits.%1").arg(at + 1);
        if (!limit.role.isKnown())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no role called \"%1\"."), limit.role.name()).inField(place);
        if (limit.up_to.minor < 0 || limit.up_to.currency.size() != currencyLetters)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A limit is an amount from zero on, with its currency.")).inField(place);
        if (!seen.insert({limit.role.name(), limit.up_to.currency}).second)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A role has one limit in a currency.")).inField(place);
    }
    return {};
}

}

Result<Change> SetRefundLimits::run(const RowView& rows, const SetRefundLimits& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    if (auto fine = checkLimits(args.limits); !fine)
        return fine.error();
    auto known = rows.find(refundLimitsOf(args.brand));
    if (!known)
        return known.error();
    Record<RefundLimits> record = known->value_or(Record<RefundLimits>{refundLimitsOf(args.brand), 0, {}});
    record.value.brand = args.brand;
    record.value.limits = args.limits;
    builder.put(record);
    return builder.take();
}

Money leftAtOnce(const Money& limit, const OrderRefunds& counted)
{
    Money left = limit;
    for (const CountedRefund& refund : counted.refunds)
        if (refund.by_policy && !mutant("small_refunds_not_added") && refund.amount.currency == limit.currency)
            left.minor -= refund.amount.minor;
    return left;
}

Result<Money> refundLimit(const RowView& rows, const Id<Brand>& brand, Role role, const QString& currency)
{
    auto set = rows.find(refundLimitsOf(brand));
    if (!set)
        return set.error();
    if (*set)
        for (const RefundLimit& limit : (*set)->value.limits)
            if (limit.role == role && limit.up_to.currency == currency)
                return limit.up_to;
    return Money{defaultLimit(role, currency), currency};
}

} // namespace callboard
