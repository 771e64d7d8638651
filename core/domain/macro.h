// Macro: a list of ordinary operations on the case in front that a brand's people do often in one go, called by a few letters.
#pragma once

#include "core/domain/timeline_entry.h"

namespace callboard {

// One thing that is done; which of its words it needs is a table: core/work/macro_steps.h. They may hold {fields} and [[gaps]].
struct MacroStep {
    QString does;
    QString field;   // of the case
    QString to;      // what it becomes, or who is meant
    QString outcome; // of a case that ends by it
    QString reply;   // letters of a canned reply, which speaks the customer's language
    NoteText text;
    QString when;    // as it is said: "in 2 days", "tue 15:00"
    Unknown unknown;
    bool operator==(const MacroStep&) const = default;
    static constexpr auto schemaName = "macro_step";
    static constexpr auto fields()
    {
        return std::tuple{callboard::field("does", QT_TRANSLATE_NOOP("fields", "Does"), &MacroStep::does, Required),
                          callboard::field("field", QT_TRANSLATE_NOOP("fields", "Field"), &MacroStep::field),
                          callboard::field("to", QT_TRANSLATE_NOOP("fields", "To"), &MacroStep::to),
                          callboard::field("outcome", QT_TRANSLATE_NOOP("fields", "Outcome"), &MacroStep::outcome),
                          callboard::field("reply", QT_TRANSLATE_NOOP("fields", "Canned reply"), &MacroStep::reply),
                          callboard::field("text", QT_TRANSLATE_NOOP("fields", "Text"), &MacroStep::text),
                          callboard::field("when", QT_TRANSLATE_NOOP("fields", "When"), &MacroStep::when),
                          callboard::field("unknown", "", &MacroStep::unknown)};
    }
};

struct Macro {
    Id<Brand> brand;
    QString letters;   // as they are typed: small ones, digits and hyphens
    QString name;      // as lists show it
    QStringList words; // that call it too
    QList<MacroStep> steps;
    bool retired = false;
    Unknown unknown;
    bool operator==(const Macro&) const = default;
    static constexpr auto schemaName = "macro";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Macro::brand, Derived),
                          field("letters", QT_TRANSLATE_NOOP("fields", "Letters"), &Macro::letters, Required),
                          field("name", QT_TRANSLATE_NOOP("fields", "Name"), &Macro::name, Required),
                          field("words", QT_TRANSLATE_NOOP("fields", "Words that call it too"), &Macro::words),
                          field("steps", QT_TRANSLATE_NOOP("fields", "Steps"), &Macro::steps, Required),
                          field("retired", QT_TRANSLATE_NOOP("fields", "Out of use"), &Macro::retired),
                          field("unknown", "", &Macro::unknown)};
    }
};
inline Id<Macro> macroOf(const Id<Brand>& brand, const QString& letters)
{
    constexpr Uuid space{0x5b1d08f2c6e94a07ULL, 0xb3e4719ad05c2f68ULL};
    return {Uuid::derived(space, brand.key.text() + ' ' + letters.toUtf8())};
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<MacroStep>();
extern template const Schema& schemaOf<Macro>();

} // namespace callboard
