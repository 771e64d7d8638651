// What the operations ask of a team, said before anybody chooses one.
#include "ui/models/team_views.h"

#include <algorithm>

namespace callboard {

namespace {

QString idText(const Uuid& id) { return QString::fromLatin1(id.text()); }
bool worksFor(const Team& team, const Id<Brand>& brand) { return team.brand.isNull() || team.brand == brand; }

std::vector<Record<Team>> ownTeams(const Workspace& workspace)
{
    std::vector<Record<Team>> teams;
    for (const QString& text : workspace.person().teams)
        if (const auto id = Uuid::fromText(text.toLatin1()))
            if (auto team = workspace.reader().find(Id<Team>{*id}))
                teams.push_back(std::move(*team));
    return teams;
}

QList<ChoiceData> choices(const std::vector<Record<Team>>& teams, const Id<Brand>& brand)
{
    QList<ChoiceData> all;
    for (const Record<Team>& team : teams)
        if (worksFor(team.value, brand))
            all.append({idText(team.id.key), team.value.name, {}});
    return all;
}

}

QList<ChoiceData> teamChoices(const Workspace& workspace, const Id<Brand>& brand) { return choices(workspace.reader().teams(), brand); }
QList<ChoiceData> ownTeamChoices(const Workspace& workspace, const Id<Brand>& brand) { return choices(ownTeams(workspace), brand); }

Id<Team> ownTeam(const Workspace& workspace, const Id<Brand>& brand)
{
    for (const Record<Team>& team : ownTeams(workspace))
        if (worksFor(team.value, brand))
            return team.id;
    return {};
}

QList<ChoiceData> ownBrands(const Workspace& workspace)
{
    const auto teams = ownTeams(workspace);
    const bool isForAll = teams.empty() || std::any_of(teams.begin(), teams.end(), [](const Record<Team>& team) { return team.value.brand.isNull(); });
    QList<ChoiceData> own;
    for (const Record<Brand>& brand : workspace.reader().brands())
        if (isForAll || std::any_of(teams.begin(), teams.end(), [&brand](const Record<Team>& team) { return team.value.brand == brand.id; }))
            own.append({idText(brand.id.key), brand.value.name, {}});
    return own;
}

Id<Brand> brandInFront(const Workspace& workspace)
{
    const auto own = ownBrands(workspace);
    const Session* session = workspace.current();
    const auto customer = session ? workspace.reader().find(session->customer) : std::nullopt;
    const QString there = customer ? idText(customer->value.brand.key) : QString();
    const auto teams = ownTeams(workspace);
    const QString first = teams.empty() || teams.front().value.brand.isNull() ? QString() : idText(teams.front().value.brand.key);
    for (const QString& wanted : {there, first})
        if (std::any_of(own.begin(), own.end(), [&wanted](const ChoiceData& brand) { return brand.id == wanted; }))
            return {*Uuid::fromText(wanted.toLatin1())};
    return own.isEmpty() ? Id<Brand>() : Id<Brand>{*Uuid::fromText(own.first().id.toLatin1())};
}

} // namespace callboard
