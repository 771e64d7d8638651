// Along the links of duplicates.
#include "ui/models/merge_views.h"

#include "ui/models/desk_views.h"
#include "ui/models/draft_context.h"
#include "ui/models/link_views.h"
#include "ui/models/record_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MergeViews)
};

constexpr std::size_t merged_max = 50; // into one case

bool isMergedInto(const LinkedCase& linked, const Id<Customer>& customer)
{
    return linked.kind == LinkKind::Duplicate && !linked.isOf && linked.status == CaseStatus::Closed && linked.other.customer == customer;
}

// Itself first; those that were merged into a merged one too.
std::vector<Id<CaseFile>> withMerged(const Workspace& workspace, const Id<CaseFile>& file)
{
    std::vector<Id<CaseFile>> all{file};
    const auto record = workspace.reader().find(file);
    for (std::size_t at = 0; record && at < all.size() && all.size() < merged_max; ++at)
        for (const LinkedCase& linked : linkedCases(workspace, all[at]))
            if (isMergedInto(linked, record->value.customer) && std::find(all.begin(), all.end(), linked.other.case_file) == all.end())
                all.push_back(linked.other.case_file);
    return all;
}

// The case that goes on, of one that ended as its duplicate.
std::optional<Session> staysFor(const Workspace& workspace, const Session& session)
{
    const auto file = workspace.reader().find(session.case_file);
    if (!file || isAtWork(file->value.status))
        return std::nullopt;
    for (const LinkedCase& linked : linkedCases(workspace, file->id))
        if (linked.kind == LinkKind::Duplicate && linked.isOf && linked.other.customer == session.customer)
            return linked.other;
    return std::nullopt;
}

}

std::vector<Record<TimelineEntry>> entriesWithMerged(const Workspace& workspace, const Id<CaseFile>& file, int max)
{
    std::vector<Record<TimelineEntry>> entries;
    const auto cases = withMerged(workspace, file);
    for (const Id<CaseFile>& one : cases) {
        auto own = workspace.reader().entriesOf(one, max);
        entries.insert(entries.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    }
    if (cases.size() > 1)
        std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.value.happened > b.value.happened; });
    if (entries.size() > std::size_t(max))
        entries.resize(std::size_t(max));
    return entries;
}

void markMerged(const Workspace& workspace, const Id<CaseFile>& file, const std::vector<Record<TimelineEntry>>& entries, ListRows& rows)
{
    for (std::size_t at = 0; at < entries.size() && at < std::size_t(rows.size()); ++at)
        if (const auto from = entries[at].value.case_file == file ? std::nullopt : workspace.reader().find(entries[at].value.case_file); from && rows[qsizetype(at)].key != olderEntriesKey)
            rows[qsizetype(at)].chips.append({Texts::tr("From %1").arg(Words::number(from->value.number)), Tone::Plain, QStringLiteral("link")});
}

std::vector<Record<TimelineEntry>> splittable(const Workspace& workspace, const Id<CaseFile>& file, const QStringList& keys)
{
    std::vector<Record<TimelineEntry>> entries;
    for (const QString& key : keys)
        if (const auto id = Uuid::fromText(key.toLatin1()))
            if (auto entry = workspace.reader().find(Id<TimelineEntry>{*id}); entry && entry->value.case_file == file && entry->value.kind != EntryKind::Change && entry->value.kind != EntryKind::Guide)
                entries.push_back(std::move(*entry));
    return entries;
}

void moveDraft(Workspace& workspace, const Session& from, const Session& to)
{
    if (!workspace.hasDraft(from.key()))
        return;
    const Draft moved = workspace.draft(from.key());
    ComposerDraft both = joined(composerDraft(workspace.draft(to.key())), composerDraft(moved));
    both.caret = int(both.text.size());
    if (!workspace.hasDraft(to.key()) && !to.case_file.isNull())
        both.readUpTo = QString::fromLatin1(to.case_file.key.text()); // nothing yet of what was said there
    workspace.setDraft(to.key(), keptDraft(both));
    workspace.setDraft(from.key(), {});
}

bool moveMergedDrafts(Workspace& workspace)
{
    bool isInFront = false;
    for (const QString& key : workspace.draftKeys(QStringLiteral("case:"))) {
        const Session* front = workspace.current();
        const auto from = sessionFromKey(workspace, key);
        const auto to = from && !(front && *front == *from) ? staysFor(workspace, *from) : std::nullopt;
        if (!to)
            continue;
        moveDraft(workspace, *from, *to);
        isInFront = isInFront || (front && *front == *to);
    }
    return isInFront;
}

} // namespace callboard
