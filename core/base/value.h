// Value: the one currency between structs, SQL and JSON: a scalar, or canonical JSON text for anything nested.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QString>
#include <variant>

namespace callboard {

// JSON text that has been checked; equality is equality of bytes, so writers of ours write canonically.
struct RawJson {
    QByteArray text;
    bool operator==(const RawJson&) const = default;
};

// monostate is "not set" (SQL NULL, JSON null). Text has no null: an empty text is the empty text everywhere.
using Value = std::variant<std::monostate, bool, qint64, double, QString, Uuid, Instant, RawJson>;

inline bool isNull(const Value& value) { return std::holds_alternative<std::monostate>(value); }

// What storage and forms need to know of a column; each SQL dialect and each editor names it itself.
enum class Kind {
    Text,      // one line
    Note,      // several lines
    Integer,
    Real,
    Boolean,
    Time,      // Instant
    Reference, // Uuid of a row of another kind
    Option,    // one of a list of names; others from newer versions are kept
    Money,     // {"minor":1999,"cur":"EUR"}
    Tags,      // list of texts
    List,      // list of nested structs
    Object,    // one nested struct
    Custom,    // fields that a site declared, by name
    Unknown    // members that only a newer version knows
};

// Kinds at and after Money are kept as JSON text.
constexpr bool isNested(Kind kind) { return kind >= Kind::Money; }

QString displayText(const Value& value); // plain text for logs of public fields, CSV and tests; nested values as JSON

} // namespace callboard
