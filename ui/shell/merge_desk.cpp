// Sheets become operations; drafts go along.
#include "ui/shell/merge_desk.h"

#include "core/work/case_links.h"
#include "core/work/case_merge.h"
#include "ui/models/case_steps.h"
#include "ui/models/desk_views.h"
#include "ui/models/link_views.h"
#include "ui/models/merge_views.h"
#include "ui/models/record_views.h"
#include "ui/models/words.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/shell/link_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sheet_draft.h"
#include "ui/shell/split_dialog.h"
#include "ui/shell/step_desk.h"

namespace callboard {

namespace {

ListRows narrowed(const ListRows& rows, const QString& words)
{
    ListRows fitting;
    for (const ListRow& row : rows)
        if (!row.header && (row.title + row.detail).contains(words, Qt::CaseInsensitive))
            fitting.append(row);
    return fitting;
}

}

MergeDesk::MergeDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window), m_steps(steps)
{
    connect(&workspace, &Workspace::recordsChanged, this, &MergeDesk::followDrafts);
    connect(&workspace, &Workspace::currentChanged, this, &MergeDesk::followDrafts);
}

bool MergeDesk::run(const QString& id)
{
    if (id == QLatin1String("case.merge"))
        merge();
    else if (id == QLatin1String("case.split"))
        split();
    else
        return false;
    return true;
}

void MergeDesk::followDrafts()
{
    if (moveMergedDrafts(m_workspace))
        m_workspace.activate(m_workspace.current()->key()); // the composer shows what came
}

void MergeDesk::merge()
{
    const Session* session = m_workspace.current();
    const auto file = session ? m_workspace.reader().find(session->case_file) : std::nullopt;
    if (!file)
        return;
    const ListRows others = linkProposals(m_workspace, *file, true);
    auto* dialog = new LinkDialog({tr("Merge %1 into another case").arg(Words::number(file->value.number)), tr("Merge"), {}, {}, others}, &m_window);
    const QPointer<LinkDialog> open(dialog);
    connect(dialog, &LinkDialog::searched, this, [open, others](const QString& query) { open->setHits(query, narrowed(others, query)); });
    connect(dialog, &LinkDialog::linkWanted, this, [this, open, file = *file](const QString& key) {
        if (const auto into = sessionFromKey(m_workspace, key))
            mergeInto(open, file, *into);
    });
    dialog->present();
}

void MergeDesk::mergeInto(const QPointer<LinkDialog>& dialog, const Record<CaseFile>& file, const Session& into)
{
    m_workspace.submit(intent(MergeCases{file.id, into.case_file}, {m_workspace.seen(file)}), {}, [this, dialog, file, into](const Result<Operation>& kept) {
        SheetAnswer(dialog.data())(kept);
        if (!kept)
            return;
        moveDraft(m_workspace, {file.value.customer, file.id}, into);
        m_workspace.open(into);
        m_window.focusChild("composer.text");
        m_steps.offer(tr("%1 was merged into this case. Taking it back opens it again; what was promised or asked stays here.").arg(Words::number(file.value.number)),
                      caseTitle(m_workspace, file.id), {intent(UnmergeCases{file.id, into.case_file, kept->id})});
    });
}

void MergeDesk::split()
{
    const Session* session = m_workspace.current();
    const auto file = session ? m_workspace.reader().find(session->case_file) : std::nullopt;
    if (!file)
        return;
    const auto entries = splittable(m_workspace, file->id, m_window.panel<TimelinePanel>().chosen());
    if (entries.empty()) {
        m_window.showPanel(QLatin1String(TimelinePanel::info.id));
        return m_steps.hint(tr("Choose the notes, calls or messages that shall become a case of their own, then say it again."));
    }
    auto* dialog = new SplitDialog(entries.front().value.text.text.section(u'\n', 0, 0).left(SplitDialog::subject_max), timelineRows(m_workspace, entries, qsizetype(entries.size())), &m_window);
    new SheetDraft(m_workspace, *dialog, QString::fromLatin1(file->id.key.text()));
    SplitCase split;
    split.case_file = file->id;
    split.new_case = {m_workspace.newId()};
    for (const auto& entry : entries)
        split.entries.append(QString::fromLatin1(entry.id.key.text()));
    connect(dialog, &SplitDialog::wanted, this, [this, dialog = QPointer(dialog), split, customer = session->customer](const QString& subject) {
        SplitCase asked = split;
        asked.subject = subject;
        m_workspace.submit(intent(asked), {}, [this, dialog, asked, customer](const Result<Operation>& kept) {
            SheetAnswer(dialog.data())(kept);
            if (!kept)
                return;
            m_workspace.open({customer, asked.new_case});
            m_window.focusChild("composer.text");
            m_steps.offer(tr("%n entry(ies) made a case of their own.", nullptr, int(asked.entries.size())),
                          caseTitle(m_workspace, asked.new_case), {intent(UnlinkCases{asked.new_case, asked.case_file, LinkKind::Related}), intent(MergeCases{asked.new_case, asked.case_file})});
        });
    });
    dialog->present();
}

} // namespace callboard
