// ChangeBuilder: reads rows, collects writes, and sees its own writes while an operation runs.
#pragma once

#include "core/domain/conflict.h"
#include "core/domain/timeline_entry.h"
#include "core/work/operation.h"

namespace callboard {

class ChangeBuilder {
public:
    ChangeBuilder(const RowView& rows, const Context& context) : m_rows(rows), m_context(context) {}

    // The row as this operation left it so far; an error when it is not there.
    template <class E> Result<Record<E>> need(const Id<E>& id, const char* whenMissing) const
    {
        auto row = current(schemaOf<E>(), id.key);
        if (!row)
            return row.error();
        if (!*row)
            return Error::of(ErrorCode::Missing, whenMissing);
        return storedRecord<E>(**row);
    }
    Result<bool> exists(const Schema& schema, const Uuid& id) const;
    template <class E> void put(const Record<E>& record) { put(schemaOf<E>(), toRow(record)); }
    void put(const Schema& schema, Row row);

    // Our value of one field against what is there now, by value: base is what the person saw.
    // Unchanged since, or changed to the same: ours stands. Lists and tags of both sides are joined where they can be.
    // Otherwise the present value stays and ours is kept in a Conflict.
    struct Place { // what a conflict says about where it happened
        Id<Brand> brand;
        Id<Team> team;
        Id<Customer> customer;
        Id<CaseFile> case_file;
    };
    Result<void> patch(const Schema& schema, Row& row, const std::map<QByteArray, Value>& set, const std::map<QByteArray, Value>& was, const Place& place);
    // Our value, whatever is there now: of a column, or of a declared field by "custom.<name>".
    Result<void> overwrite(const Schema& schema, Row& row, const QByteArray& name, const Value& value);
    void keepConflict(const Schema& schema, const Uuid& row, const QByteArray& column, const Value& base, const Value& mine, const Value& theirs, const Place& place);

    Change take() { return std::move(m_change); }
    const RowView& rows() const { return m_rows; } // as they were before this operation
    const Context& context() const { return m_context; }
    // What patch() and overwrite() really changed, and the entry on the timeline that says so.
    const QList<FieldChange>& fieldChanges() const { return m_fieldChanges; }
    void putChangeEntry(const Place& place) { putChangeEntry(place, m_fieldChanges); }
    void putChangeEntry(const Place& place, const QList<FieldChange>& changes, const NoteText& text = {});

private:
    Result<std::optional<Row>> current(const Schema& schema, const Uuid& id) const;
    Result<void> patchCustom(const Schema& schema, Row& row, const QByteArray& name, const Value& mine, const Value& base, const Place& place);

    const RowView& m_rows;
    const Context& m_context;
    Change m_change;
    QList<FieldChange> m_fieldChanges;
};

} // namespace callboard
