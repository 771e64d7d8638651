// Case steps: what one stroke would do to several cases, tried out on the rows as they are, as plain values.
#pragma once

#include "core/domain/case_file.h"
#include "ui/models/list_row.h"
#include "ui/workspace/step_run.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// "#8 Maria Lopez"
QString caseTitle(const Workspace& workspace, const Id<CaseFile>& file);

// Really run, each on what those before it left; nothing is kept. `writes`: how many rows it would change.
struct TriedStep {
    std::optional<Error> refused{};
    qsizetype writes = 0;
};
TriedStep tryOut(const Workspace& workspace, const std::vector<Operation>& together);

// Cases that keys of sessions, tasks and refunds name, each once; other keys are passed over.
std::vector<Record<CaseFile>> casesOfKeys(const Workspace& workspace, const QStringList& keys);

} // namespace callboard
