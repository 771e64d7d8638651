// The people and things of a site that every desk knows: brands, teams, users, and the fields a site declared.
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
    Unknown unknown;
    bool operator==(const Team&) const = default;
    static constexpr auto schemaName = "team";
    static constexpr auto fields()
    {
        return std::tuple{field("name", QT_TRANSLATE_NOOP("fields", "Name"), &Team::name, Required),
                          field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Team::brand),
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

// A field that a site adds to an entity: it becomes a column at run time, equal to the built-in ones.
enum class CustomKind { Text, Integer, Boolean, Date, Option };
constexpr auto optionsOf(CustomKind)
{
    return std::array{Option{"text", QT_TRANSLATE_NOOP("fields", "Text")}, Option{"integer", QT_TRANSLATE_NOOP("fields", "Whole number")},
                      Option{"boolean", QT_TRANSLATE_NOOP("fields", "Yes or no")}, Option{"date", QT_TRANSLATE_NOOP("fields", "Date")},
                      Option{"option", QT_TRANSLATE_NOOP("fields", "Choice")}};
}
struct CustomField {
    QString entity; // schema name
    QString name;   // lower-case letters, digits and _; stored name without "custom."
    QString label;
    Choice<CustomKind> kind;
    QStringList options;
    bool required = false;
    qint64 position = 0;
    Unknown unknown;
    bool operator==(const CustomField&) const = default;
    static constexpr auto schemaName = "custom_field";
    static constexpr auto fields()
    {
        return std::tuple{field("entity", QT_TRANSLATE_NOOP("fields", "Record"), &CustomField::entity, Required),
                          field("name", QT_TRANSLATE_NOOP("fields", "Name"), &CustomField::name, Required),
                          field("label", QT_TRANSLATE_NOOP("fields", "Label"), &CustomField::label, Required),
                          field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &CustomField::kind),
                          field("options", QT_TRANSLATE_NOOP("fields", "Choices"), &CustomField::options),
                          field("required", QT_TRANSLATE_NOOP("fields", "Required"), &CustomField::required),
                          field("position", QT_TRANSLATE_NOOP("fields", "Position"), &CustomField::position),
                          field("unknown", "", &CustomField::unknown)};
    }
};

// A declared field is found by its entity and name, so that an operation can check a value by reading one row.
inline Id<CustomField> customFieldId(QByteArrayView entity, QByteArrayView name)
{
    constexpr Uuid space{0x7d3f52c0a1b84e6bULL, 0x9c11d2a4e5f60718ULL};
    return {Uuid::derived(space, entity.toByteArray() + ' ' + name.toByteArray())};
}

// The fields declared for a schema, in the order in which forms and lists show them.
std::vector<CustomField> declaredFor(const Schema& schema, std::vector<CustomField> all);
// Refuses what could not be stored or shown: a wrong name, a record that takes no fields, choices without a choice.
Result<void> checkDeclaration(const CustomField& field);
// Whether the field may hold this value; an empty one only where it is not required.
bool fits(const CustomField& field, const Value& value);

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<Brand>();
extern template const Schema& schemaOf<Team>();
extern template const Schema& schemaOf<User>();
extern template const Schema& schemaOf<CustomField>();

} // namespace callboard
