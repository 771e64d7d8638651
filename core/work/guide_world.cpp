// Hands the operations and field lists to the guides, which know neither storage nor permissions.
#include "core/work/guide_world.h"

#include "core/domain/order.h"
#include "core/work/identity.h"
#include "core/work/operations.h"

namespace callboard {

bool isMoneyOperation(QByteArrayView name)
{
    for (const char* family : {"refund.", "credit.", "discount.", "payment.", "return.", "exchange."})
        if (name.startsWith(family))
            return true;
    return false;
}

GuideWorld workGuideWorld()
{
    GuideWorld world;
    world.addRecord(QStringLiteral("customer"), schemaOf<Customer>());
    world.addRecord(QStringLiteral("case"), schemaOf<CaseFile>());
    world.addRecord(QStringLiteral("order"), schemaOf<Order>());
    world.addRecord(QStringLiteral("item"), schemaOf<OrderItem>());
    // What is first in a list, or put together: said, never stored.
    world.fields[QStringLiteral("customer.name")] = {GuideType::Text, {}, {}};
    world.fields[QStringLiteral("customer.phone")] = {GuideType::Phone, {}, {}};
    world.fields[QStringLiteral("customer.email")] = {GuideType::Email, {}, {}};
    world.fields[QStringLiteral("agent.name")] = {GuideType::Text, {}, {}};
    for (const OperationType& type : operationTypes())
        if (type.least != Role::Admin && type.name != CheckIdentity::schemaName) // a guide asks for it by its step "verify"
            world.addOperation(QString::fromLatin1(type.name), *type.args, isMoneyOperation(type.name));
    return world;
}

Result<std::optional<Record<Article>>> articleNamed(const RowView& rows, const Id<Brand>& brand, const QString& name)
{
    auto found = rows.find(importedArticleId(brand, name));
    const auto own = Uuid::fromText(name.toLatin1());
    if (!found || *found || !own)
        return found;
    found = rows.find(Id<Article>{*own});
    if (found && *found && (*found)->value.brand != brand)
        found->reset();
    return found;
}

GuideWorld workGuideWorld(const RowView& rows, const Id<Brand>& brand)
{
    GuideWorld world = workGuideWorld();
    world.articleStanding = [&rows, brand](const QString& name) {
        const auto found = articleNamed(rows, brand, name);
        if (!found)
            return ArticleStanding::There; // nobody can say
        return !*found ? ArticleStanding::Missing : (*found)->value.state == ArticleState::Archived ? ArticleStanding::Archived : ArticleStanding::There;
    };
    return world;
}

} // namespace callboard
