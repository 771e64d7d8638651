// The commands "limits set" and "limits show".
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/guide/guide_value.h"
#include "core/work/refund_limits.h"
#include "core/work/refund_sums.h"

#include <cstdio>

namespace callboard {

namespace {

Result<RefundLimit> limitGiven(const Options& options)
{
    const auto amount = typedGuideValue(GuideType::Money, options.text("amount"), {});
    const auto role = Choice<Role>::named(options.text("role"));
    if (!role.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no role called \"%1\"."), options.text("role"));
    if (!amount)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Cannot read the amount \"%1\". Give it with its currency: --amount \"50 EUR\"."), options.text("amount"));
    return RefundLimit{role, std::get<Money>(*amount), {}};
}

}

Result<void> setRefundLimit(const AdminCall& call)
{
    const auto limit = limitGiven(call.options);
    if (!limit)
        return limit.error();
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto limits = site->ofBrand(refundLimitsOf(site->brand));
    if (!limits)
        return limits.error();
    QList<RefundLimit>& all = limits->value.limits;
    all.removeIf([&](const RefundLimit& one) { return one.role == limit->role && one.up_to.currency == limit->up_to.currency; });
    all.append(*limit);
    return site->site->run(intent(SetRefundLimits{site->brand, all}), call.options.text("as"));
}

Result<void> showRefundLimits(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto limits = site->ofBrand(refundLimitsOf(site->brand));
    if (!limits)
        return limits.error();
    for (const RefundLimit& limit : limits->value.limits)
        std::printf("%s\t%s\n", qPrintable(limit.role.name()), qPrintable(moneyText(limit.up_to).replace(QChar(0xa0), u' ')));
    return {};
}

} // namespace callboard
