// Conflict: two people changed one field at the same time; the value that did not win is kept here until somebody decides.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

enum class ConflictState { Open, KeptTheirs, UsedMine };
constexpr auto optionsOf(ConflictState)
{
    return std::array{Option{"open", QT_TRANSLATE_NOOP("fields", "Open")}, Option{"kept_theirs", QT_TRANSLATE_NOOP("fields", "Kept theirs")},
                      Option{"used_mine", QT_TRANSLATE_NOOP("fields", "Used mine")}};
}

struct Conflict {
    Id<Brand> brand;
    Id<Team> team;       // of the case; empty for a customer's record
    QString entity;      // schema name
    Uuid row;            // of that schema
    Id<Customer> customer;
    Id<CaseFile> case_file;
    QString column;
    QString base, mine, theirs; // values as JSON text; theirs is in force
    Id<User> author;     // whose value did not win
    Instant at;          // by the server's clock
    Choice<ConflictState> state;
    Id<User> resolved_by;
    Unknown unknown;
    bool operator==(const Conflict&) const = default;

    static constexpr auto schemaName = "conflict";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Conflict::brand, Required),
            field("team", QT_TRANSLATE_NOOP("fields", "Team"), &Conflict::team),
            field("entity", QT_TRANSLATE_NOOP("fields", "Record"), &Conflict::entity, Required),
            field("row", QT_TRANSLATE_NOOP("fields", "Record's id"), &Conflict::row, Required | Indexed),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &Conflict::customer),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &Conflict::case_file),
            field("column", QT_TRANSLATE_NOOP("fields", "Field"), &Conflict::column, Required),
            field("base", QT_TRANSLATE_NOOP("fields", "Before"), &Conflict::base, Personal),
            field("mine", QT_TRANSLATE_NOOP("fields", "Mine"), &Conflict::mine, Personal),
            field("theirs", QT_TRANSLATE_NOOP("fields", "Theirs"), &Conflict::theirs, Personal),
            field("author", QT_TRANSLATE_NOOP("fields", "Author"), &Conflict::author),
            field("at", QT_TRANSLATE_NOOP("fields", "Time"), &Conflict::at),
            field("state", QT_TRANSLATE_NOOP("fields", "State"), &Conflict::state, Indexed),
            field("resolved_by", QT_TRANSLATE_NOOP("fields", "Resolved by"), &Conflict::resolved_by),
            field("unknown", "", &Conflict::unknown)};
    }
};

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<Conflict>();

} // namespace callboard
