// The rules of scopes, by kind; scopeOf() and filtersFor() say the same thing in two directions, and a test compares them.
#include "core/sync/scopes.h"

#include "core/domain/call_guide.h"
#include "core/domain/conflict.h"
#include "core/domain/order.h"
#include "core/domain/timeline_entry.h"

#include <QCryptographicHash>

namespace callboard {

namespace {

enum class Held { Everywhere, AsGuide, ByBrand, ByTeam }; // ByTeam: by brand while there is no team

Held heldBy(const Schema& schema)
{
    if (&schema == &schemaOf<CallGuide>() || &schema == &schemaOf<GuideVersion>())
        return Held::AsGuide;
    if (&schema == &schemaOf<Customer>() || &schema == &schemaOf<Order>())
        return Held::ByBrand;
    if (&schema == &schemaOf<CaseFile>() || &schema == &schemaOf<TimelineEntry>() || &schema == &schemaOf<Conflict>() || &schema == &schemaOf<GuideRun>())
        return Held::ByTeam;
    return Held::Everywhere;
}

Uuid reference(const Schema& schema, const Row& row, const char* column)
{
    const int at = schema.indexOf(column);
    CALLBOARD_REQUIRE(at >= 0);
    const auto* id = std::get_if<Uuid>(&row.values[std::size_t(at)]);
    return id ? *id : Uuid{};
}

constexpr QByteArrayView directoryPrefix = "directory:", guidesPrefix = "guides:", teamPrefix = "team:";

}

QByteArray scopeOf(const Schema& schema, const Row& row)
{
    const Held held = heldBy(schema);
    if (held == Held::Everywhere)
        return "org";
    if (held == Held::AsGuide)
        return guidesPrefix.toByteArray() + reference(schema, row, "brand").text();
    if (held == Held::ByTeam)
        if (const Uuid team = reference(schema, row, "team"); !team.isNull())
            return teamPrefix.toByteArray() + team.text();
    return directoryPrefix.toByteArray() + reference(schema, row, "brand").text();
}

std::vector<QByteArray> scopesOf(const User& user, const std::vector<Id<Brand>>& brands)
{
    std::vector<QByteArray> scopes{"org"};
    for (const Id<Brand>& brand : brands)
        scopes.push_back(guidesPrefix.toByteArray() + brand.key.text());
    for (const QString& team : user.teams)
        scopes.push_back(teamPrefix.toByteArray() + team.toUtf8());
    for (const Id<Brand>& brand : brands)
        scopes.push_back(directoryPrefix.toByteArray() + brand.key.text());
    return scopes;
}

QByteArray fingerprintOf(const std::vector<QByteArray>& scopes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& scope : scopes)
        hash.addData(scope + '\n');
    return hash.result().first(8).toHex();
}

std::optional<std::vector<Filter>> filtersFor(QByteArrayView scope, const Schema& schema)
{
    const Held held = heldBy(schema);
    if (scope == QByteArrayView("org"))
        return held == Held::Everywhere ? std::optional(std::vector<Filter>{}) : std::nullopt;
    const bool directory = scope.startsWith(directoryPrefix);
    const bool team = scope.startsWith(teamPrefix);
    const bool guides = scope.startsWith(guidesPrefix);
    if (held == Held::Everywhere || (!directory && !team && !guides) || (team && held != Held::ByTeam) || guides != (held == Held::AsGuide))
        return std::nullopt;
    const auto id = Uuid::fromText(scope.sliced(directory ? directoryPrefix.size() : guides ? guidesPrefix.size() : teamPrefix.size()));
    if (!id)
        return std::nullopt;
    if (team)
        return std::vector<Filter>{{"team", Comparison::Equal, *id}};
    std::vector<Filter> filters{{"brand", Comparison::Equal, *id}};
    if (held == Held::ByTeam)
        filters.push_back({"team", Comparison::Equal, Value()});
    return filters;
}

} // namespace callboard
