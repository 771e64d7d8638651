// Commands that set a site up: its brands, teams and people.
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/base/zone.h"

#include <cstdio>

namespace callboard {

namespace {

Error needs(const char* option) { return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say which with --%1."), option); }

Result<Choice<Role>> roleOf(const Options& options)
{
    const auto role = Choice<Role>::named(options.text("role"));
    if (!role.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no role \"%1\". Choose rep, lead or admin."), options.text("role"));
    return role;
}

Result<QStringList> teamsOf(const AdminSite& site, const QString& names)
{
    QStringList ids;
    for (const QString& name : namesIn(names)) {
        auto team = site.teamNamed(name);
        if (!team)
            return team.error();
        ids.append(QString::fromLatin1(team->key.text()));
    }
    return ids;
}

Result<QString> zoneOf(const Options& options)
{
    const QString zone = options.text("zone");
    if (zone.isEmpty())
        return zone;
    const auto known = zoneNamed(zone.toUtf8());
    return known ? Result<QString>(zone) : Result<QString>(known.error());
}

Result<void> putUser(AdminSite& site, Record<User> user, const QByteArray& password)
{
    // The password first: a user who cannot sign in for want of one is of no use.
    if (!password.isEmpty() || user.version == 0)
        if (auto hash = hashOfPassword(password, PasswordCost::Least); !hash)
            return hash.error();
    if (auto done = site.put(user); !done)
        return done;
    return password.isEmpty() ? Result<void>() : site.setPassword(user.id, password);
}

}

Result<void> initSite(const AdminCall& call)
{
    const QString login = call.options.text("login").trimmed().toLower();
    if (login.isEmpty())
        return needs("login");
    auto password = readPassword(call.options);
    if (!password)
        return password.error();
    if (auto fine = hashOfPassword(*password, PasswordCost::Least); !fine)
        return fine.error();
    auto site = AdminSite::create(call.folder);
    if (!site)
        return site.error();
    AdminSite& s = **site;
    Record<User> admin{{s.freshId()}, 0, {}};
    admin.value.login = login;
    admin.value.name = call.options.text("name").isEmpty() ? login : call.options.text("name");
    admin.value.role = Role::Admin;
    if (auto done = putUser(s, admin, *password); !done)
        return done;
    if (const QString name = call.options.text("brand"); !name.isEmpty())
        if (auto done = s.put(Record<Brand>{{s.freshId()}, 0, {name, {}}}); !done)
            return done;
    if (const QString name = call.options.text("team"); !name.isEmpty()) {
        auto brand = s.brandNamed(call.options.text("brand"));
        const Record<Team> team{{s.freshId()}, 0, {name, brand ? *brand : Id<Brand>{}, {}}};
        if (auto done = s.put(team); !done)
            return done;
        admin.value.teams = {QString::fromLatin1(team.id.key.text())};
        if (auto done = putUser(s, {admin.id, 1, admin.value}, {}); !done)
            return done;
    }
    const char* const option = Database::isAddress(call.folder) ? "database" : "data";
    std::printf("The site is in %s. Start it with: callboard-server --%s %s\n", qPrintable(Database::displayName(call.folder)), option, qPrintable(Database::displayName(call.folder)));
    return {};
}

Result<void> addUser(const AdminCall& call)
{
    const QString login = call.options.text("login").trimmed().toLower();
    if (login.isEmpty())
        return needs("login");
    auto role = roleOf(call.options);
    if (!role)
        return role.error();
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    if ((*site)->userOf(login))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There is a user called \"%1\" already."), login);
    auto teams = teamsOf(**site, call.options.text("teams"));
    if (!teams)
        return teams.error();
    auto password = readPassword(call.options);
    if (!password)
        return password.error();
    Record<User> user{{(*site)->freshId()}, 0, {}};
    user.value.login = login;
    user.value.name = call.options.text("name").isEmpty() ? login : call.options.text("name");
    user.value.role = *role;
    user.value.teams = *teams;
    user.value.language = call.options.text("language");
    return putUser(**site, user, *password);
}

Result<void> changeUser(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto user = (*site)->userOf(call.options.text("login"));
    if (!user)
        return user.error();
    if (const QString name = call.options.text("name"); !name.isEmpty())
        user->value.name = name;
    if (const QString language = call.options.text("language"); !language.isEmpty())
        user->value.language = language;
    if (const QString names = call.options.text("teams"); !names.isEmpty()) {
        auto teams = teamsOf(**site, names);
        if (!teams)
            return teams.error();
        user->value.teams = *teams;
    }
    if (call.options.isGiven("role")) {
        auto role = roleOf(call.options);
        if (!role)
            return role.error();
        user->value.role = *role;
    }
    user->value.active = true;
    return (*site)->put(*user);
}

Result<void> setUserPassword(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto user = (*site)->userOf(call.options.text("login"));
    if (!user)
        return user.error();
    auto password = readPassword(call.options);
    if (!password)
        return password.error();
    return (*site)->setPassword(user->id, *password);
}

Result<void> deactivateUser(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto user = (*site)->userOf(call.options.text("login"));
    if (!user)
        return user.error();
    user->value.active = false;
    return (*site)->put(*user);
}

Result<void> listUsers(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto users = (*site)->users();
    if (!users)
        return users.error();
    for (const Record<User>& user : *users)
        std::printf("%-16s %-6s %-12s %s\n", qPrintable(user.value.login), qPrintable(user.value.role.name()), user.value.active ? "active" : "deactivated", qPrintable(user.value.name));
    return {};
}

Result<void> addTeam(const AdminCall& call)
{
    if (call.options.text("name").isEmpty())
        return needs("name");
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    if ((*site)->teamNamed(call.options.text("name")))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There is a team called \"%1\" already."), call.options.text("name"));
    auto brand = (*site)->brandNamed(call.options.text("brand"));
    if (!brand)
        return brand.error();
    const auto zone = zoneOf(call.options);
    if (!zone)
        return zone.error();
    return (*site)->put(Record<Team>{{(*site)->freshId()}, 0, {call.options.text("name"), *brand, *zone}});
}

Result<void> changeTeam(const AdminCall& call)
{
    for (const char* option : {"name", "zone"})
        if (call.options.text(option).isEmpty())
            return needs(option);
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    const auto id = (*site)->teamNamed(call.options.text("name"));
    const auto zone = id ? zoneOf(call.options) : Result<QString>(id.error());
    if (!zone)
        return zone.error();
    auto team = (*site)->rows().find(*id);
    if (!team || !*team)
        return team ? Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This team is not here any more.")) : team.error();
    (*team)->value.time_zone = *zone;
    return (*site)->put(**team);
}

Result<void> addBrand(const AdminCall& call)
{
    if (call.options.text("name").isEmpty())
        return needs("name");
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    if ((*site)->brandNamed(call.options.text("name")))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There is a brand called \"%1\" already."), call.options.text("name"));
    return (*site)->put(Record<Brand>{{(*site)->freshId()}, 0, {call.options.text("name"), {}}});
}

Result<void> addField(const AdminCall& call)
{
    CustomField field;
    field.entity = call.words.value(0);
    field.name = call.words.value(1);
    field.label = call.options.text("name").isEmpty() ? field.name : call.options.text("name");
    field.kind = Choice<CustomKind>::named(call.options.text("kind"));
    field.required = call.options.isYes("required");
    field.options = namesIn(call.options.text("options"));
    field.least = call.options.text("least");
    field.most = call.options.text("most");
    field.pattern = call.options.text("pattern");
    field.example = call.options.text("example");
    field.when_field = call.options.text("when");
    field.when_values = namesIn(call.options.text("values"));
    if (auto fine = checkDeclaration(field); !fine)
        return fine;
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    if (!call.options.text("brand").isEmpty()) {
        const auto brand = (*site)->brandNamed(call.options.text("brand"));
        if (!brand)
            return brand.error();
        field.brand = *brand;
    }
    auto all = (*site)->declaredFields();
    if (!all)
        return all.error();
    for (const CustomField& other : *all) {
        field.position = std::max(field.position, other.position + 1);
        if (other.entity == field.entity && other.name == field.name)
            return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There is a field \"%1\" already."), field.name);
    }
    const auto on = declaredName(field.when_field);
    if (on && std::none_of(all->begin(), all->end(), [&](const CustomField& other) { return other.entity == field.entity && other.name.toUtf8() == *on; }))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is no field \"%1\" yet. Declare it first."), field.when_field); // so none depends on itself by way of others
    return (*site)->put(Record<CustomField>{customFieldId(field.entity.toUtf8(), field.name.toUtf8()), 0, field});
}

Result<void> listFields(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto all = (*site)->declaredFields();
    if (!all)
        return all.error();
    for (const CustomField& field : *all)
        std::printf("%-12s %-20s %-8s %s\n", qPrintable(field.entity), qPrintable(field.name), qPrintable(field.kind.name()), qPrintable(field.label));
    return {};
}

namespace {

template <class E> Result<void> listNames(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto all = (*site)->rows().template list<E>(Query{nullptr, {}, {}, false, 100'000, 0});
    if (!all)
        return all.error();
    for (const Record<E>& one : *all)
        std::printf("%s  %s\n", one.id.key.text().constData(), qPrintable(one.value.name));
    return {};
}

}

Result<void> listTeams(const AdminCall& call) { return listNames<Team>(call); }
Result<void> listBrands(const AdminCall& call) { return listNames<Brand>(call); }

} // namespace callboard
