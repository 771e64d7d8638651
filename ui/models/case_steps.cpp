// The operations' own code over this desk's rows.
#include "ui/models/case_steps.h"

#include "core/sync/rebase.h"
#include "ui/models/desk_views.h"
#include "ui/models/refund_views.h"
#include "ui/models/task_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

QString caseTitle(const Workspace& workspace, const Id<CaseFile>& id)
{
    const auto file = workspace.reader().find(id);
    return file ? Words::number(file->value.number) + u' ' + workspace.reader().customerName(file->value.customer) : QString();
}

TriedStep tryOut(const Workspace& workspace, const std::vector<Operation>& together)
{
    const RowsByPlace none;
    OverlayView view(workspace.reader().rows(), none);
    Context context = contextOf(workspace);
    TriedStep tried;
    for (const Operation& operation : together) {
        context.operation = Uuid::derived(context.operation, "next"); // what they make has ids of its own
        auto change = runOperation(view, operation, context);
        if (!change) {
            tried.refused = change.error();
            return tried;
        }
        tried.writes += qsizetype(change->writes.size());
        for (RowWrite& write : change->writes)
            view.overlay[{write.schema, write.row.id}] = std::move(write.row);
    }
    return tried;
}

std::vector<Record<CaseFile>> casesOfKeys(const Workspace& workspace, const QStringList& keys)
{
    std::vector<Record<CaseFile>> cases;
    for (const QString& key : keys) {
        Id<CaseFile> id;
        if (const auto task = taskOf(workspace, key))
            id = task->value.case_file;
        else if (const auto refund = refundOf(workspace, key))
            id = refund->value.case_file;
        else if (const auto session = sessionFromKey(workspace, key))
            id = session->case_file;
        const bool isThere = std::any_of(cases.begin(), cases.end(), [&id](const Record<CaseFile>& one) { return one.id == id; });
        if (auto file = workspace.reader().find(id); file && !isThere)
            cases.push_back(std::move(*file));
    }
    return cases;
}

} // namespace callboard
