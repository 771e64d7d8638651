// The same sheet as before the end of a case, with its fields alone.
#include "ui/shell/missing_fields.h"

#include "core/work/case_moves.h"
#include "core/work/cases.h"
#include "ui/models/task_views.h"
#include "ui/shell/closing_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sheet_draft.h"

namespace callboard {

bool hasFieldsFor(Workspace& workspace, MainWindow& window, const Record<CaseFile>& file, CaseStatus to, const std::optional<Operation>& move, const std::function<void()>& then)
{
    const auto missing = missingForMove(ChangeBuilder(workspace.reader().rows(), contextOf(workspace)), file.value, to, {});
    if (!missing || missing->fields.isEmpty())
        return true; // no such move: the operation says so
    ClosingData data;
    data.to = to;
    data.fields = missing->fields;
    auto* dialog = new ClosingDialog(data, {.custom = workspace.reader().customFieldsOf(CaseFile::schemaName)}, &window);
    QObject::connect(dialog, &ClosingDialog::filled, &workspace, [&workspace, dialog = QPointer(dialog), file, move, then](const ClosingAnswer& filled) {
        EditCase edit{file.id, {}, {}};
        edit.set.fields = filled.patch.set;
        edit.was.fields = filled.patch.was;
        std::vector<Operation> together{intent(edit, {workspace.seen(file)})};
        if (move)
            together.push_back(*move);
        workspace.submit(std::move(together), {}, [dialog, then](const Result<Operation>& kept) {
            SheetAnswer(dialog.data())(kept);
            if (kept && then)
                then();
        });
    });
    new SheetDraft(workspace, *dialog, QString::fromLatin1(file.id.key.text()));
    dialog->present();
    return false;
}

} // namespace callboard
