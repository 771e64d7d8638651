// Macros are checked step by step against the table of steps.
#include "core/work/macros.h"

#include "core/work/change_builder.h"
#include "core/work/macro_steps.h"

#include <QRegularExpression>

#include <set>

namespace callboard {

namespace {

constexpr qsizetype name_max = 120, words_max = 20;

}

Result<void> checkMacro(const Macro& macro, Instant now)
{
    static const QRegularExpression letters(QStringLiteral("^[a-z0-9][a-z0-9-]{0,39}$"));
    if (!letters.match(macro.letters).hasMatch())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A macro is called by small letters, digits and hyphens, which “%1” is not."), macro.letters).inField(QStringLiteral("letters"));
    if (macro.name.trimmed().isEmpty() || macro.name.size() > name_max || macro.words.size() > words_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The macro “%1” needs a name of at most %2 characters, and no more than %3 words that call it."), macro.letters, name_max, words_max).inField(QStringLiteral("name"));
    if (macro.steps.isEmpty() || macro.steps.size() > SetMacros::steps_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The macro “%1” needs steps, and no more than %2."), macro.letters, SetMacros::steps_max).inField(QStringLiteral("steps"));
    qsizetype at = 0;
    for (const MacroStep& step : macro.steps) {
        ++at;
        if (auto fine = checkMacroStep(step, now); !fine)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Step %1 of the macro “%2”: %3"), at, macro.letters, fine.error().sentence()).inField(QStringLiteral("steps"));
    }
    return {};
}

Result<Change> SetMacros::run(const RowView& rows, const SetMacros& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    if (args.macros.size() > macros_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 macros can be written at once."), macros_max);
    std::set<Uuid> seen;
    for (const Macro& given : args.macros) {
        if (auto fine = given.retired ? Result<void>() : checkMacro(given, context.now); !fine) // what goes out of use may have grown old
            return fine.error();
        const Id<Macro> id = macroOf(args.brand, given.letters);
        if (!seen.insert(id.key).second)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The macro “%1” is there twice."), given.letters);
        const auto known = rows.find(id);
        if (!known)
            return known.error();
        Record<Macro> macro{id, *known ? (*known)->version : 0, given};
        macro.value.brand = args.brand;
        macro.value.name = given.name.trimmed();
        if (!*known || (*known)->value != macro.value)
            builder.put(macro);
    }
    return builder.take();
}

} // namespace callboard
