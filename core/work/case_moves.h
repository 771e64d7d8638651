// Case moves: from which state a case comes into which, and what must be there first; asked by everything that moves one.
#pragma once

#include "core/domain/case_rules.h"
#include "core/domain/task.h"
#include "core/work/change_builder.h"

namespace callboard {

// What a move wants to be there first.
enum class MoveNeed {
    Outcome,  // how it ended
    Fields,   // what the brand wants to know of a case (CaseRules)
    Guides,   // every guide that was begun on it gone through
    Tasks,    // nothing open that was promised to the customer or asked of somebody
    Question, // something that is asked of somebody and open
    Decision, // that somebody decided on a conflict, or an administrator's rows
};

// A line of the table of moves ★. What is in no line is not done.
struct CaseMove {
    std::vector<CaseStatus> from, to;
    std::vector<MoveNeed> needs;
};
const std::vector<CaseMove>& caseMoves();

// How somebody moves a case.
struct MoveBy {
    QString outcome{};
    bool isDecision = false;
};

// What is still missing for a move.
struct MissingForMove {
    bool outcome = false, question = false, decision = false;
    QStringList fields{}; // as CaseRules has them
    std::vector<Record<GuideRun>> guides{};
    std::vector<Record<Task>> tasks{};
    bool isEmpty() const { return !outcome && !question && !decision && fields.isEmpty() && guides.empty() && tasks.empty(); }
};
// Invalid: the table has no such move.
Result<MissingForMove> missingForMove(const ChangeBuilder& builder, const CaseFile& file, CaseStatus to, const MoveBy& by);

// What of the brand's rules for `to` nobody has filled in yet; refused with one sentence that names it.
Result<void> checkNeededFields(const RowView& rows, const CaseFile& file, CaseStatus to);
// Refused with one sentence that names what is missing first, at its field; or because the table has no such move.
Result<void> checkMove(const ChangeBuilder& builder, const CaseFile& file, CaseStatus to, const MoveBy& by = {});
// What ended keeps what it ended with: after `file` was changed in some way that is not a move.
Result<void> checkStaysComplete(const ChangeBuilder& builder, const CaseFile& before, const CaseFile& file);

// Of a move that is checked: the state, and the clock of what was promised, which stands while the customer is waited for and once
// it is resolved.
Result<void> moveTo(const ChangeBuilder& builder, CaseFile& file, CaseStatus to);
// A new case is open once whoever has it does something about it.
Choice<CaseStatus> whenWorkedOn(const CaseFile& file, const Id<User>& person);

// Which fields a case of the brand needs before it moves; all at once.
struct SetCaseRules {
    static constexpr auto schemaName = "case_rules.set";
    static constexpr Role least = Role::Admin;
    Id<Brand> brand;
    QStringList needed{}, needed_to_wait{}, needed_to_escalate{};
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &SetCaseRules::brand, Required), field("needed", "", &SetCaseRules::needed),
                          field("needed_to_wait", "", &SetCaseRules::needed_to_wait), field("needed_to_escalate", "", &SetCaseRules::needed_to_escalate)};
    }
    static Result<Change> run(const RowView& rows, const SetCaseRules& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SetCaseRules>();

} // namespace callboard
