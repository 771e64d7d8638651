// A wish becomes operations, against what each case is now.
#include "ui/models/bulk_views.h"

#include "core/work/cases.h"

namespace callboard {

namespace {

Value valueOf(const CaseFile& file, const QByteArray& name)
{
    if (const auto declared = declaredName(QByteArrayView(name))) {
        const auto custom = file.custom.fields.find(*declared);
        return custom == file.custom.fields.end() ? Value() : custom->second;
    }
    const Column* column = schemaOf<CaseFile>().column(name);
    return column ? column->get(&file) : Value();
}

QStringList tagsAfter(QStringList tags, const BulkChange& change)
{
    for (const QString& tag : change.removeTags)
        tags.removeAll(tag);
    for (const QString& tag : change.addTags)
        if (!tags.contains(tag))
            tags.append(tag);
    return tags;
}

void addEdit(const Workspace& workspace, const Record<CaseFile>& file, const BulkChange& change, Step& step)
{
    EditCase edit{file.id, {}, {}}, back{file.id, {}, {}};
    std::map<QByteArray, Value> wanted = change.set;
    if (const QStringList tags = tagsAfter(file.value.tags, change); tags != file.value.tags)
        wanted["tags"] = Codec<QStringList>::out(tags);
    for (const auto& [name, value] : wanted)
        if (const Value is = valueOf(file.value, name); is != value) {
            edit.set.fields[name] = back.was.fields[name] = value;
            edit.was.fields[name] = back.set.fields[name] = is;
        }
    if (edit.set.fields.empty())
        return;
    step.together.push_back(intent(edit, {workspace.seen(file)}));
    step.back.insert(step.back.begin(), intent(back));
}

// Opposite moves ask for as much as any other; a state that only a question brings is not come back to.
std::vector<Operation> backFrom(CaseStatus to, const Record<CaseFile>& file)
{
    const CaseStatus was = file.value.status.valueOr(CaseStatus::Open);
    if (!isAtWork(was)) {
        CloseCase close;
        close.case_file = file.id;
        close.outcome = file.value.outcome;
        close.resolved = was == CaseStatus::Resolved;
        return {intent(close)};
    }
    std::vector<Operation> back;
    const bool hasEnded = !isAtWork(to);
    if (hasEnded)
        back.push_back(intent(ReopenCase{file.id, {}}));
    if (was == CaseStatus::Open || was == CaseStatus::WaitingForCustomer || was == CaseStatus::WaitingForUs)
        back.push_back(intent(MoveCase{file.id, was, hasEnded ? CaseStatus::Reopened : to}));
    return back;
}

void addMove(const Record<CaseFile>& file, const BulkChange& change, Step& step)
{
    if (!change.status || file.value.status == *change.status)
        return;
    const CaseStatus to = *change.status;
    if (to == CaseStatus::Resolved || to == CaseStatus::Closed) {
        CloseCase close;
        close.case_file = file.id;
        close.outcome = change.outcome.isEmpty() ? file.value.outcome : change.outcome;
        close.resolved = to == CaseStatus::Resolved;
        step.together.push_back(intent(close));
    } else if (to == CaseStatus::Reopened) {
        step.together.push_back(intent(ReopenCase{file.id, {}}));
    } else {
        step.together.push_back(intent(MoveCase{file.id, to, file.value.status}));
    }
    const auto back = backFrom(to, file);
    step.back.insert(step.back.begin(), back.begin(), back.end());
}

// Last, because whoever gives a case away may not work on it any more.
void addAssign(const Record<CaseFile>& file, const BulkChange& change, Step& step)
{
    const CaseFile& c = file.value;
    const Id<User> owner = change.owner.value_or(c.owner);
    const Id<Team> team = change.team.value_or(c.team);
    if (owner == c.owner && team == c.team)
        return;
    step.together.push_back(intent(AssignCase{file.id, owner, c.owner, team, c.team}));
    step.back.insert(step.back.begin(), intent(AssignCase{file.id, c.owner, owner, c.team, team}));
}

}

Step bulkStep(const Workspace& workspace, const Record<CaseFile>& file, const BulkChange& change)
{
    Step step{caseTitle(workspace, file.id), {}, {}};
    addEdit(workspace, file, change, step);
    addMove(file, change, step);
    addAssign(file, change, step);
    return step;
}

void tryStep(const Workspace& workspace, const Record<CaseFile>& file, const BulkChange& change, BulkOutlook& outlook)
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
