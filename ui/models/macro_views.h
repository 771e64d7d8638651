// Macro views: which macros the letters call, and what one would do to the case in front, step by step, tried out on the rows as they are.
#pragma once

#include "core/domain/macro.h"
#include "ui/models/case_steps.h"

namespace callboard {

// How often each was run at this desk, by its letters.
using MacroUses = std::map<QString, int>;
QString writtenUses(const MacroUses& uses);
MacroUses readUses(const QString& text); // what is no count is passed over

// A macro as letters and words find it.
struct ListedMacro {
    QString key, name, letters;
    QString plain{}; // its name and words, folded
};
// Those of the customer's brand, read once for as long as somebody chooses; those that are run most come first.
std::vector<ListedMacro> listedMacros(const Workspace& workspace, const Session& session, const MacroUses& uses);
ListRows macroRows(const std::vector<ListedMacro>& macros, const QString& words); // those that the words call, of the best match first
std::optional<Macro> macroOfKey(const Workspace& workspace, const QString& key);

// What one would do.
struct MacroOutlook {
    ListRows rows{};          // one a step, in the words of the timeline
    QStringList gaps{};       // what is asked before it runs, each once
    bool isAsking = false;    // one of them has no answer yet
    std::vector<Step> steps{}; // up to the first that would be refused
    std::optional<Error> refused{};
};
using GapAnswers = std::map<QString, QString>;
MacroOutlook tryMacro(const Workspace& workspace, const Session& session, const Macro& macro, const GapAnswers& answers, qint64 hold_ms);

// "Late parcel: 2 of 5 steps done. Stopped: …"
QString macroSentence(const QString& name, int all, const StepRun& run);

} // namespace callboard
