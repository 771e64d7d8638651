// Problem views: what the cases of a problem would be told, and how each ends, as plain values.
#pragma once

#include "ui/models/case_steps.h"
#include "ui/models/session_data.h"

namespace callboard {

// Stands for the name of the customer in what is written to all.
inline constexpr QLatin1String namePlace("{name}");

// One case of a problem with the words that its customer gets.
struct ProblemAnswer {
    Id<CaseFile> file;
    QString words;
    Step step;
    std::optional<Error> refused{}; // it would be
};
// `hold_ms`: for how long the author may take back what goes to a customer in writing.
std::vector<ProblemAnswer> problemAnswers(const Workspace& workspace, const Id<CaseFile>& problem, const QString& words, const QString& outcome, qint64 hold_ms);
ListRows answerRows(const Workspace& workspace, const std::vector<ProblemAnswer>& answers);

// The problem that the case is, or that it is part of; null: neither.
Id<CaseFile> problemOf(const Workspace& workspace, const Id<CaseFile>& file);

// A new case for what these have in common, of the first one's customer, and the links to it; of those that can be linked. Its subject is
// the first one's, too, unless there are better words.
std::vector<Step> problemSteps(const Workspace& workspace, const std::vector<Record<CaseFile>>& cases, const Id<CaseFile>& problem, const QString& subject);
// These become part of it.
std::vector<Step> partSteps(const Workspace& workspace, const std::vector<Record<CaseFile>>& cases, const Id<CaseFile>& problem);

} // namespace callboard
