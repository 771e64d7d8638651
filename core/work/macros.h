// The operation on macros: a lead writes them for the whole brand. Running one is no operation: its steps are.
#pragma once

#include "core/domain/macro.h"
#include "core/work/operation.h"

namespace callboard {

// Each as it is given, whatever was there before; the others stay as they are. Who comes last is followed.
struct SetMacros {
    static constexpr auto schemaName = "macro.set";
    static constexpr Role least = Role::Lead;
    Id<Brand> brand;
    QList<Macro> macros; // theirs is the brand above
    static constexpr qsizetype macros_max = 500, steps_max = 20;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &SetMacros::brand, Required), field("macros", "", &SetMacros::macros, Required)};
    }
    static Result<Change> run(const RowView& rows, const SetMacros& args, const Context& context);
};

// What could not be used in one is told to whoever writes it, not to whoever runs it.
Result<void> checkMacro(const Macro& macro, Instant now);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SetMacros>();

} // namespace callboard
