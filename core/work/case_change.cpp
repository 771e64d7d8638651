// A wish becomes operations, against what the case is now.
#include "core/work/case_change.h"

#include "core/base/own_words.h"
#include "core/work/cases.h"

namespace callboard {

namespace {

QStringList tagsAfter(QStringList tags, const CaseChange& change)
{
    for (const QString& tag : change.removeTags)
        tags.removeAll(tag);
    for (const QString& tag : change.addTags)
        if (!tags.contains(tag))
            tags.append(tag);
    return tags;
}

void addEdit(const Record<CaseFile>& file, const CaseChange& change, Deed& deed)
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
    deed.together.push_back(intent(edit, {{QString::fromLatin1(CaseFile::schemaName), file.id.key, file.version, {}}}));
    deed.back.insert(deed.back.begin(), intent(back));
}

bool comesBack(CaseStatus was, CaseStatus to)
{
    const bool comesByItself = was == CaseStatus::New || was == CaseStatus::Escalated || was == CaseStatus::Reopened;
    return !comesByItself || (was == CaseStatus::Reopened && !isAtWork(to));
}

// Opposite moves ask for as much as any other; a state that only a question brings is not come back to.
std::vector<Operation> backFrom(CaseStatus to, const Record<CaseFile>& file)
{
    const CaseStatus was = file.value.status.valueOr(CaseStatus::Open);
    std::vector<Operation> back;
    const bool hasEnded = !isAtWork(to);
    if (hasEnded)
        back.push_back(intent(ReopenCase{file.id, {}}));
    if (!isAtWork(was)) {
        CloseCase close;
        close.case_file = file.id;
        close.outcome = file.value.outcome;
        close.resolved = was == CaseStatus::Resolved;
        back.push_back(intent(close));
    }
    if (was == CaseStatus::Open || was == CaseStatus::WaitingForCustomer || was == CaseStatus::WaitingForUs)
        back.push_back(intent(MoveCase{file.id, was, hasEnded ? CaseStatus::Reopened : to}));
    return back;
}

void addMove(const Record<CaseFile>& file, const CaseChange& change, Deed& deed)
{
    if (!change.status || file.value.status == *change.status)
        return;
    const CaseStatus to = *change.status;
    if (to == CaseStatus::Resolved || to == CaseStatus::Closed) {
        CloseCase close;
        close.case_file = file.id;
        close.outcome = change.outcome.isEmpty() ? file.value.outcome : change.outcome;
        close.resolved = to == CaseStatus::Resolved;
        deed.together.push_back(intent(close));
    } else if (to == CaseStatus::Reopened) {
        deed.together.push_back(intent(ReopenCase{file.id, {}}));
    } else {
        deed.together.push_back(intent(MoveCase{file.id, to, file.value.status}));
    }
    const auto back = backFrom(to, file);
    deed.back.insert(deed.back.begin(), back.begin(), back.end());
    if (!comesBack(file.value.status.valueOr(CaseStatus::Open), to))
        deed.stays = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case is not put into the state “%1” by hand: it comes by itself. Choose another one if the present one is wrong."),
                               ownWord(optionsOf(CaseStatus::Open)[std::size_t(file.value.status.valueOr(CaseStatus::Open))].label));
}

// Last, because whoever gives a case away may not work on it any more.
void addAssign(const Record<CaseFile>& file, const CaseChange& change, Deed& deed)
{
    const CaseFile& c = file.value;
    const Id<User> owner = change.owner.value_or(c.owner);
    const Id<Team> team = change.team.value_or(c.team);
    if (owner == c.owner && team == c.team)
        return;
    deed.together.push_back(intent(AssignCase{file.id, owner, c.owner, team, c.team}));
    deed.back.insert(deed.back.begin(), intent(AssignCase{file.id, c.owner, owner, c.team, team}));
}

}

Value valueOf(const CaseFile& file, const QByteArray& name)
{
    if (const auto declared = declaredName(QByteArrayView(name))) {
        const auto custom = file.custom.fields.find(*declared);
        return custom == file.custom.fields.end() ? Value() : custom->second;
    }
    const Column* column = schemaOf<CaseFile>().column(name);
    return column ? column->get(&file) : Value();
}

Deed deedOf(const Record<CaseFile>& file, const CaseChange& change)
{
    Deed deed;
    addEdit(file, change, deed);
    addMove(file, change, deed);
    addAssign(file, change, deed);
    return deed;
}

} // namespace callboard
