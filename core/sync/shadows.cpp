// The rows of the table `shadow`, each as JSON beside its version.
#include "core/sync/shadows.h"

#include "core/base/json.h"
#include "core/domain/entities.h"

namespace callboard {

namespace {

Result<std::optional<Row>> baseOf(const RowPlace& place, const Statement& statement)
{
    if (statement.isNull(3))
        return std::optional<Row>();
    auto document = JsonDocument::parse(statement.bytes(3));
    if (!document)
        return document.error();
    auto values = readObject(*place.schema, document->root());
    if (!values)
        return values.error();
    return std::optional(Row{place.id, statement.integer(2), std::move(values).value()});
}

}

Result<RowsByPlace> Shadows::all() const
{
    RowsByPlace rows;
    auto statement = m_database.prepare("SELECT kind, id, version, row FROM shadow");
    if (!statement)
        return statement.error();
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return rows;
        const RowPlace place{entityNamed(statement->view(0)), statement->uuid(1)};
        if (!place.schema)
            continue;
        auto base = baseOf(place, *statement);
        if (!base)
            return base.error();
        rows[place] = std::move(base).value();
    }
}

Result<std::optional<std::optional<Row>>> Shadows::find(const RowPlace& place) const
{
    using Found = std::optional<std::optional<Row>>;
    auto statement = m_database.prepare("SELECT kind, id, version, row FROM shadow WHERE kind = ?1 AND id = ?2");
    if (!statement)
        return statement.error();
    auto there = statement->bindText(1, place.schema->name).bind(2, place.id).step();
    if (!there)
        return there.error();
    if (!*there)
        return Found();
    auto base = baseOf(place, *statement);
    return base ? Result<Found>(Found(std::move(base).value())) : Result<Found>(base.error());
}

Result<bool> Shadows::has(const RowPlace& place) const
{
    auto statement = m_database.prepare("SELECT 1 FROM shadow WHERE kind = ?1 AND id = ?2");
    if (!statement)
        return statement.error();
    return statement->bindText(1, place.schema->name).bind(2, place.id).step();
}

Result<void> Shadows::put(const RowPlace& place, const std::optional<Row>& base)
{
    auto statement = m_database.prepare("INSERT INTO shadow(kind, id, version, row) VALUES (?1, ?2, ?3, ?4) "
                                        "ON CONFLICT(kind, id) DO UPDATE SET version = excluded.version, row = excluded.row");
    if (!statement)
        return statement.error();
    statement->bindText(1, place.schema->name).bind(2, place.id);
    if (base) {
        QByteArray text;
        JsonWriter json(text);
        writeObject(json, *place.schema, base->values);
        statement->bind(3, base->version).bindText(4, text);
    }
    return statement->run();
}

Result<void> Shadows::erase(const RowPlace& place)
{
    auto statement = m_database.prepare("DELETE FROM shadow WHERE kind = ?1 AND id = ?2");
    if (!statement)
        return statement.error();
    return statement->bindText(1, place.schema->name).bind(2, place.id).run();
}

} // namespace callboard
