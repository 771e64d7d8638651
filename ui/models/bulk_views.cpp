// A wish for each case, tried out.
#include "ui/models/bulk_views.h"

namespace callboard {

Step bulkStep(const Workspace& workspace, const Record<CaseFile>& file, const CaseChange& change)
{
    Deed deed = deedOf(file, change);
    return {.title = caseTitle(workspace, file.id), .together = std::move(deed.together), .back = std::move(deed.back), .stays = deed.stays};
}

void tryStep(const Workspace& workspace, const Record<CaseFile>& file, const CaseChange& change, BulkOutlook& outlook)
{
    const Step step = bulkStep(workspace, file, change);
    const TriedStep tried = step.together.empty() ? TriedStep() : tryOut(workspace, step.together);
    if (tried.refused)
        outlook.left.append({.key = Session{{}, file.id}.key(), .icon = QStringLiteral("alert"), .title = step.title, .detail = file.value.subject, .body = tried.refused->sentence()});
    else if (tried.writes == 0)
        ++outlook.same;
    else
        ++outlook.changed;
}

} // namespace callboard
