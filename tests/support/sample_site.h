// SampleSite: one brand, two teams, three people, a customer and a case, by names that tests can read.
#pragma once

#include "core/domain/conflict.h"
#include "core/domain/custom_field.h"
#include "core/work/operations.h"
#include "tests/support/map_rows.h"

namespace callboard {

namespace sample {

inline Uuid number(quint64 n) { return {0x0197a3c000007000ULL, 0x8000000000000000ULL + n}; }

inline const Id<Brand> brand{number(1)};
inline const Id<Team> east{number(2)}, west{number(3)};
inline const Id<User> ada{number(4)}, ben{number(5)}, lena{number(6)}, root{number(7)}; // ada: east; ben: west; lena leads; root administers
inline const Id<Customer> maria{number(10)};
inline const Id<CaseFile> lamp{number(11)};
inline const Instant monday{1'795'000'000'000};

inline QString text(const Uuid& id) { return QString::fromLatin1(id.text()); }
inline Instant later(qint64 minutes) { return {monday.ms + minutes * 60'000}; }

inline Context as(const Id<User>& person, quint64 operation = 1000, Instant now = later(10))
{
    Context context;
    context.operation = number(operation);
    context.author = person;
    context.role = person == lena ? Role::Lead : person == root ? Role::Admin : Role::Rep;
    context.teams = person == ada ? QStringList{text(east.key)} : person == ben ? QStringList{text(west.key)} : QStringList{};
    context.now = now;
    return context;
}

inline std::vector<Row> peopleRows()
{
    const auto user = [](const Id<User>& id, const char* name, Role role, const QStringList& teams) {
        return toRow(Record<User>{id, 1, {QString::fromLatin1(name).toLower(), QString::fromLatin1(name), role, teams, true, {}, {}}});
    };
    return {user(ada, "Ada", Role::Rep, {text(east.key)}), user(ben, "Ben", Role::Rep, {text(west.key)}), user(lena, "Lena", Role::Lead, {text(east.key), text(west.key)}),
            user(root, "Root", Role::Admin, {})};
}

inline Customer mariaLopez()
{
    Customer customer;
    customer.brand = brand;
    customer.given_name = QStringLiteral("Maria");
    customer.family_name = QStringLiteral("Lopez");
    customer.phones = {{QStringLiteral("+15055550134"), ContactKind::Mobile, {}}};
    customer.tier = QStringLiteral("silver");
    customer.tags = {QStringLiteral("garden")};
    return customer;
}

inline CaseFile brokenLamp()
{
    CaseFile file;
    file.number = 7;
    file.brand = brand;
    file.customer = maria;
    file.subject = QStringLiteral("The lamp arrived broken");
    file.team = east;
    file.owner = ada;
    file.opened = monday;
    return file;
}

inline CustomField declared(const char* entity, const char* name, CustomKind kind, const QStringList& options = {}, bool required = false)
{
    CustomField field;
    field.entity = QString::fromLatin1(entity);
    field.name = field.label = QString::fromLatin1(name);
    field.kind = kind;
    field.options = options;
    field.required = required;
    return field;
}

inline void declare(MapRows& rows, const CustomField& field)
{
    rows.put(Record<CustomField>{customFieldId(field.entity.toUtf8(), field.name.toUtf8()), 1, field});
}

inline MapRows site()
{
    MapRows rows;
    rows.put(Record<Brand>{brand, 1, {QStringLiteral("Fernwood"), {}}});
    rows.put(Record<Team>{east, 1, {QStringLiteral("East"), brand, {}}});
    rows.put(Record<Team>{west, 1, {QStringLiteral("West"), brand, {}}});
    for (const Row& row : peopleRows())
        rows.put(schemaOf<User>(), row);
    rows.put(Record<Customer>{maria, 3, mariaLopez()});
    rows.put(Record<CaseFile>{lamp, 5, brokenLamp()});
    return rows;
}

} // namespace sample

// Runs an operation and commits what it returns; a refusal leaves the rows as they were.
template <class Op> Result<Change> perform(MapRows& rows, const Context& context, const Op& op)
{
    auto change = runOperation(rows, intent(op), context);
    if (change)
        rows.commit(*change);
    return change;
}

inline Value word(const char* text) { return QString::fromUtf8(text); }
inline Value words(const QStringList& list) { return Codec<QStringList>::out(list); }

} // namespace callboard
