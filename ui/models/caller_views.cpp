// A record without a name, made by one key.
#include "ui/models/caller_views.h"

#include "core/base/phone.h"
#include "core/work/customers.h"
#include "ui/models/team_views.h"
#include "ui/models/words.h"

#include <QLocale>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CallerViews)
};

constexpr QLatin1String prefix("caller:");

}

ListRows callerRow(const QString& words, const QString& region)
{
    const auto number = phoneToE164(words, region);
    if (!number)
        return {};
    return {{.key = prefix + *number, .icon = QStringLiteral("phone"), .title = Texts::tr("A call from %1").arg(phoneForDisplay(*number, region)), .detail = Texts::tr("Nobody has this number. They get a record that you name or join later.")}};
}

std::optional<QString> callerNumber(const QString& key)
{
    return key.startsWith(prefix) ? std::optional(key.mid(prefix.size())) : std::nullopt;
}

Operation unknownCaller(const Workspace& workspace, const Id<Customer>& id, const QString& number)
{
    CreateCustomer create;
    create.customer = id;
    create.caller = true;
    if (const Id<Brand> brand = brandInFront(workspace); !brand.isNull())
        create.set.fields["brand"] = brand.key;
    if (!number.isEmpty())
        create.set.fields["phones"] = Codec<QList<Phone>>::out({Phone{number, ContactKind::Mobile, {}}});
    return intent(create);
}

ListRows callerRows(const Workspace& workspace)
{
    constexpr int callers_max = 10;
    const auto callers = workspace.reader().provisionalCustomers(callers_max);
    ListRows rows;
    if (!callers.empty())
        rows.append({.header = true, .title = Texts::tr("Callers without a name"), .right = QLocale().toString(qint64(callers.size()))});
    for (const Record<Customer>& caller : callers)
        rows.append({.key = Session{caller.id, {}}.key(), .icon = QStringLiteral("phone"), .title = Reader::nameOf(caller.value), .right = Words::ago(caller.value.since, workspace.now()), .moment = caller.value.since});
    return rows;
}

} // namespace callboard
