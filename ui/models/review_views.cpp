// From the pack and what has come of it to what is read.
#include "ui/models/review_views.h"

#include "core/domain/review_pack.h"
#include "ui/models/desk_views.h"
#include "ui/models/words.h"

#include <QLocale>

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReviewViews)
};

// Without an open one it is empty.
ReviewPack packOf(const Workspace& workspace)
{
    const auto pack = workspace.reader().find(reviewPackOf(workspace.person().id));
    return pack && pack->value.isOpen(workspace.now()) ? pack->value : ReviewPack();
}

bool mayTakeAlong(const Workspace& workspace) { return workspace.person().role != Role::Rep; }

// What the case says of itself as soon as it is here, and whose it is until then.
void tell(const Workspace& workspace, const PackedCase& packed, const std::optional<Record<CaseFile>>& file, ListRow& row)
{
    const QString customer = workspace.reader().customerName(packed.customer);
    if (!file) {
        row.key = elsewhereKey(packed.customer, packed.case_file);
        row.title = Texts::tr("A case of %1").arg(customer);
        return;
    }
    row.key = Session{packed.customer, packed.case_file}.key();
    row.title = file->value.subject;
    row.detail = customer + QStringLiteral(" · ") + Words::option(file->value.status);
    if (!workspace.isOurs(file->value.team))
        row.detail += QStringLiteral(" · ") + workspace.reader().teamName(file->value.team);
}

ListRow packedRow(const Workspace& workspace, const PackedCase& packed, bool isHere)
{
    const SyncStatus::Line line = workspace.status().line;
    const bool isComing = line == SyncStatus::Line::Online || line == SyncStatus::Line::Loading;
    ListRow row;
    tell(workspace, packed, workspace.reader().find(packed.case_file), row);
    row.right = isHere ? Texts::tr("here") : isComing ? Texts::tr("being fetched") : Texts::tr("not here yet");
    row.rightTone = isHere ? Tone::Good : Tone::Warning;
    return row;
}

}

bool isTakenAlong(const Workspace& workspace, const Id<CaseFile>& file)
{
    const ReviewPack pack = packOf(workspace);
    return std::any_of(pack.cases.begin(), pack.cases.end(), [&file](const PackedCase& one) { return one.case_file == file; });
}

ListRows takenAlongRows(const Workspace& workspace)
{
    const ReviewPack pack = packOf(workspace);
    if (pack.cases.isEmpty() && !mayTakeAlong(workspace))
        return {};
    ListRows rows{{.header = true, .title = Texts::tr("Taken along"), .right = QLocale().toString(pack.cases.size())}};
    qint64 here = 0;
    for (const PackedCase& packed : pack.cases) {
        const bool isHere = workspace.status().isHere(packed.customer);
        here += isHere;
        rows.append(packedRow(workspace, packed, isHere));
    }
    rows.front().body = pack.cases.isEmpty()
        ? Texts::tr("Alt+L takes the case in front along: what happened with its customer is here then, without a network too.")
        : Texts::tr("%1 of %2 here, until %3").arg(QLocale().toString(here), QLocale().toString(pack.cases.size()), Words::date(pack.until));
    return rows;
}

} // namespace callboard
