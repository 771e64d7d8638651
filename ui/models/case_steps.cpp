// The operations' own code over this desk's rows.
#include "ui/models/case_steps.h"

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

TryOut::TryOut(const Workspace& workspace) : m_view(workspace.reader().rows(), m_none), m_context(contextOf(workspace)) {}

TriedStep TryOut::run(const std::vector<Operation>& together)
{
    TriedStep tried;
    const RowsByPlace before = m_view.overlay;
    for (const Operation& operation : together) {
        m_context.operation = Uuid::derived(m_context.operation, "next"); // what they make has ids of its own
        auto change = runOperation(m_view, operation, m_context);
        if (!change) {
            tried.refused = change.error();
            m_view.overlay = before;
            return tried;
        }
        tried.writes += qsizetype(change->writes.size());
        for (const RowWrite& write : change->writes)
            if (auto entry = write.schema == &schemaOf<TimelineEntry>() ? fromRow<TimelineEntry>(write.row) : Result<Record<TimelineEntry>>(Error()))
                tried.entries.push_back(std::move(*entry));
        for (RowWrite& write : change->writes)
            m_view.overlay[{write.schema, write.row.id}] = std::move(write.row);
    }
    return tried;
}

TriedStep tryOut(const Workspace& workspace, const std::vector<Operation>& together) { return TryOut(workspace).run(together); }

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
