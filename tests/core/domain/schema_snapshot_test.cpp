// The contract with disks and servers as text: a change of a stored name shows here as a difference to review.
#include "core/domain/entities.h"
#include "tests/support/snapshot.h"

#include <QSet>

using namespace callboard;

namespace {

const char* kindName(Kind kind)
{
    static constexpr const char* names[] = {"text", "note", "integer", "real", "boolean", "time", "reference", "option", "money", "tags", "list", "object", "custom", "unknown"};
    return names[int(kind)];
}

void describe(const Schema& schema, QByteArray& out, QList<const Schema*>& nested)
{
    out += QByteArray(schema.name) + '\n';
    for (const Column& column : schema.columns) {
        out += "    " + QByteArray(column.name) + " : " + kindName(column.kind);
        if (column.target)
            out += " -> " + QByteArray(column.target);
        if (column.element) {
            out += " of " + QByteArray(column.element()->name);
            if (!nested.contains(column.element()))
                nested.append(column.element());
        }
        constexpr std::pair<Trait, const char*> traits[] = {{Required, " required"}, {Indexed, " indexed"}, {Searched, " searched"}, {Dialled, " dialled"}, {Personal, " personal"}, {Derived, " derived"}};
        for (const auto& [trait, name] : traits)
            if (column.has(trait))
                out += name;
        for (const Option& option : column.options)
            out += (&option == &column.options.front() ? " {" : " ") + QByteArray(option.name);
        out += column.options.empty() ? "\n" : "}\n";
    }
}

QByteArray contract()
{
    QByteArray out = "# Stored names of every entity and nested struct. CALLBOARD_RENEW_SNAPSHOTS=1 writes this file anew.\n";
    QList<const Schema*> nested;
    for (const Schema* schema : entitySchemas())
        describe(*schema, out, nested);
    for (qsizetype i = 0; i < nested.size(); ++i)
        describe(*nested[i], out, nested);
    return out;
}

}

TEST_CASE("the stored names are those of the reviewed contract")
{
    checkSnapshot("schema.txt", contract());
}

TEST_CASE("stored names are unique within a struct, and every column has a label")
{
    QSet<QByteArray> schemas;
    for (const Schema* schema : entitySchemas()) {
        CHECK_FALSE(schemas.contains(schema->name));
        schemas.insert(schema->name);
        CHECK(entityNamed(schema->name) == schema);
        QSet<QByteArray> columns;
        for (const Column& column : schema->columns) {
            INFO(schema->name << '.' << column.name);
            CHECK_FALSE(columns.contains(column.name));
            columns.insert(column.name);
            CHECK((column.kind == Kind::Unknown) == QByteArray(column.label).isEmpty());
            if (column.target)
                CHECK(entityNamed(column.target) != nullptr);
        }
    }
    CHECK(entityNamed("from_the_future") == nullptr);
}
