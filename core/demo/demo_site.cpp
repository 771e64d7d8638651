// Two brands, six teams and the people who answer, as one table.
#include "core/demo/demo_site.h"

#include <QStringList>

namespace callboard {

namespace {

// login|name|role|teams|language
constexpr const char* users[] = {
    "admin|Robin Castellan|admin||en", "lea|Lea Brandvold|lead|0 1|en", "amir|Amir Haddad|lead|2 3|en", "greta|Greta Lindqvist|lead|4 5|en",
    "dana|Dana Whitlock|rep|0|en", "marco|Marco Bellini|rep|0|en", "lucia|Lucía Ferrer|rep|0|es", "owen|Owen Pryce|rep|0|en",
    "nadia|Nadia Petrova|rep|1|en", "samuel|Samuel Adeleke|rep|1|en", "ines|Inés Carranza|rep|1|es",
    "theo|Theo Marchetti|rep|2|en", "yuki|Yuki Tanabe|rep|2|en", "pablo|Pablo Iriarte|rep|2|es", "sofie|Sofie Aalberg|rep|2|en",
    "jonas|Jonas Reuter|rep|3|en", "priti|Priti Chandran|rep|3|en", "elena|Elena Quiroga|rep|3|es",
    "mairead|Mairead Doyle|rep|4|en", "kofi|Kofi Mensah|rep|4|en", "raul|Raúl Ochoa|rep|4|es", "hanna|Hanna Voss|rep|5|en", "tomasz|Tomasz Gajda|rep|5|en",
};
constexpr std::pair<const char*, int> teams[] = {{"Returns", 0}, {"Billing", 0}, {"Deliveries", 0}, {"Technical", 0}, {"Outdoor Orders", 1}, {"Outdoor Workshop", 1}};

template <class E> Id<E> idOf(quint64 seed, const QString& name)
{
    const Uuid space{0x63616c6c626f5264ULL, seed};
    return {Uuid::derived(space, QByteArray(E::schemaName) + ':' + name.toUtf8())};
}

}

DemoSite makeDemoSite(quint64 seed)
{
    DemoSite site;
    for (const char* name : {"Alder & Finch", "Stonecrop Outdoor"}) {
        const QString text = QString::fromLatin1(name);
        site.brands.push_back({idOf<Brand>(seed, text), 0, {text, {}}});
    }
    for (const auto& [name, brand] : teams) {
        const QString text = QString::fromLatin1(name);
        site.teams.push_back({idOf<Team>(seed, text), 0, {text, site.brands[std::size_t(brand)].id, {}}});
    }
    for (const char* line : users) {
        const QStringList parts = QString::fromUtf8(line).split(u'|');
        User user;
        user.login = parts[0];
        user.name = parts[1];
        user.role = Choice<Role>::named(parts[2]);
        for (const QString& team : parts[3].split(u' ', Qt::SkipEmptyParts))
            user.teams.append(QString::fromLatin1(site.teams[team.toUInt()].id.key.text()));
        user.language = parts[4];
        site.users.push_back({idOf<User>(seed, user.login), 0, user});
    }
    return site;
}

std::size_t demoTeamOf(int brand, int matterTeam)
{
    constexpr std::size_t technical = 3, outdoorOrders = 4, outdoorWorkshop = 5;
    if (brand == 0)
        return std::size_t(matterTeam);
    return std::size_t(matterTeam) == technical ? outdoorWorkshop : outdoorOrders;
}

} // namespace callboard
