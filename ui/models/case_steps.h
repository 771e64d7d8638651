// Case steps: what one stroke would do to several cases, tried out on the rows as they are, as plain values.
#pragma once

#include "core/domain/case_file.h"
#include "core/sync/rebase.h"
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
    std::vector<Record<TimelineEntry>> entries{}; // what the timeline would say of it
};
class TryOut {
public:
    explicit TryOut(const Workspace& workspace);
    const RowView& rows() const { return m_view; } // as they would be by now
    TriedStep run(const std::vector<Operation>& together); // all of it, or nothing

private:
    const RowsByPlace m_none;
    OverlayView m_view;
    Context m_context;
};
TriedStep tryOut(const Workspace& workspace, const std::vector<Operation>& together);

// Cases that keys of sessions, tasks and refunds name, each once; other keys are passed over.
std::vector<Record<CaseFile>> casesOfKeys(const Workspace& workspace, const QStringList& keys);

} // namespace callboard
