// The people and things of a site that every desk knows: brands, teams and users.
#pragma once

#include "core/domain/fields.h"

namespace callboard {

// Whose customers these are; a call centre answers for several and keeps their data apart.
struct Brand {
    QString name;
    Unknown unknown;
    bool operator==(const Brand&) const = default;
    static constexpr auto schemaName = "brand";
    static constexpr auto fields()
    {
        return std::tuple{field("name", QT_TRANSLATE_NOOP("fields", "Name"), &Brand::name, Required),
                          field("unknown", "", &Brand::unknown)};
    }
};

struct Team {
    QString name;
    Id<Brand> brand;
    QString time_zone{}; // IANA: by whose clock the team promises; empty: it has none of its own
    Unknown unknown{};
    bool operator==(const Team&) const = default;
    static constexpr auto schemaName = "team";
    static constexpr auto fields()
    {
        return std::tuple{field("name", QT_TRANSLATE_NOOP("fields", "Name"), &Team::name, Required),
                          field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Team::brand),
                          field("time_zone", QT_TRANSLATE_NOOP("fields", "Time zone"), &Team::time_zone),
                          field("unknown", "", &Team::unknown)};
    }
};

// What a person may do; the table of what each role may do is core/work/permissions.
enum class Role { Rep, Lead, Admin };
constexpr auto optionsOf(Role)
{
    return std::array{Option{"rep", QT_TRANSLATE_NOOP("fields", "Representative")}, Option{"lead", QT_TRANSLATE_NOOP("fields", "Team lead")},
                      Option{"admin", QT_TRANSLATE_NOOP("fields", "Administrator")}};
}

// A person who signs in. Passwords and tokens are not here: they never leave the server (core/server).
struct User {
    QString login;
    QString name;
    Choice<Role> role;
    QStringList teams; // ids of teams as text
    bool active = true;
    QString language;
    Unknown unknown;
    bool operator==(const User&) const = default;
    static constexpr auto schemaName = "user";
    static constexpr auto fields()
    {
        return std::tuple{field("login", QT_TRANSLATE_NOOP("fields", "Sign-in name"), &User::login, Required | Indexed),
                          field("name", QT_TRANSLATE_NOOP("fields", "Name"), &User::name, Required),
                          field("role", QT_TRANSLATE_NOOP("fields", "Role"), &User::role),
                          field("teams", QT_TRANSLATE_NOOP("fields", "Teams"), &User::teams),
                          field("active", QT_TRANSLATE_NOOP("fields", "Active"), &User::active),
                          field("language", QT_TRANSLATE_NOOP("fields", "Language"), &User::language),
                          field("unknown", "", &User::unknown)};
    }
};

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<Brand>();
extern template const Schema& schemaOf<Team>();
extern template const Schema& schemaOf<User>();

} // namespace callboard
