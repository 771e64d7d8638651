// Macro steps: what a step of a macro may do, and which ordinary operations that is for the case in front.
#pragma once

#include "core/domain/macro.h"
#include "core/work/case_change.h"

#include <QTimeZone>

namespace callboard {

// Whom a macro is about, and by whom it is run. Names that rows are not found by are looked up by whoever has lists.
struct MacroSubject {
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: no case
    Id<User> me;
    Choice<Channel> channel; // on which an answer reaches the customer
    QTimeZone zone;          // of the customer: in which times are said
    Instant now;
    std::function<std::optional<Id<User>>(const QString& login)> person{};
    std::function<std::optional<Id<Team>>(const QString& name)> team{};
};

// What becomes of it when it is taken back.
enum class MacroUndo {
    Back,    // by the operations that the deed has for it
    Held,    // while it is held; what has gone to a customer stays with them
    Written, // not at all: what is on the timeline stays there
    Task     // what it asked or promised is not needed any more, beside those operations
};
struct MacroDeed {
    Deed deed;
    MacroUndo undo = MacroUndo::Back;
};

// A line of the table of steps ★.
struct MacroStepType {
    const char* name;
    const char* label; // source text, context "macros"
    std::vector<const char*> needs, may; // columns of MacroStep
    Result<void> (*check)(const MacroStep& step, Instant now);                    // words that have neither fields nor gaps
    Result<MacroDeed> (*deed)(const MacroStep& step, const MacroSubject& subject, const RowView& rows); // filled; against the rows as they are then
};
const std::vector<MacroStepType>& macroStepTypes();
const MacroStepType* macroStepNamed(const QString& name);

// The words of a step that a field or a gap may stand in, so that whoever fills them forgets none.
void eachWord(MacroStep& step, const std::function<void(QString& words)>& look);

// Refused where the table does not have it, words are missing or too many, or they could never be used.
Result<void> checkMacroStep(const MacroStep& step, Instant now);
// What the step does now. Refused as the operation would be, where it cannot even be said.
Result<MacroDeed> deedOf(const MacroStep& step, const MacroSubject& subject, const RowView& rows);

} // namespace callboard
