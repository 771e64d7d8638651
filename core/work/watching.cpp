// Being told is never in the way of the work: nothing here moves a case or holds it open.
#include "core/work/watching.h"

#include "core/base/mutant.h"
#include "core/work/case_access.h"

namespace callboard {

namespace {

QString textOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

Result<void> checkSees(const ChangeBuilder& builder, const Id<User>& person, const Id<Team>& team)
{
    const auto user = builder.need(person, QT_TRANSLATE_NOOP("errors", "This person is not here any more. Choose another."));
    if (!user)
        return Error(user.error()).inField(QStringLiteral("mentions"));
    const bool isOfTeam = team.isNull() || user->value.role != Role::Rep || user->value.teams.contains(textOf(team.key));
    if ((user->value.active && isOfTeam) || mutant("named_without_sight"))
        return {};
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "%1 does not see this case, and would not be told. Name somebody of its team, or take the @ away."), user->value.name).inField(QStringLiteral("mentions"));
}

}

Result<Change> WatchCase::run(const RowView& rows, const WatchCase& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto file = caseToWorkOn(builder, args.case_file);
    if (!file)
        return file.error();
    const QString own = textOf(context.author.key);
    const bool changes = args.stop ? file->value.watchers.removeAll(own) > 0 : watchedBy(file->value, {own});
    if (!args.stop && !file->value.watchers.contains(own))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "%1 people watch this case already, and there is no room for more."), watchers_max);
    if (changes)
        builder.put(*file);
    return builder.take();
}

Result<bool> mention(const ChangeBuilder& builder, const QStringList& named, TimelineEntry& entry, CaseFile* file)
{
    if (named.isEmpty())
        return false;
    if (entry.kind == EntryKind::Message)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Colleagues are named in notes, which customers do not read.")).inField(QStringLiteral("mentions"));
    QStringList people;
    for (const QString& text : named)
        if (!people.contains(text) && text != textOf(builder.context().author.key))
            people.append(text);
    if (people.size() > mentions_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A note names at most %1 colleagues."), mentions_max).inField(QStringLiteral("mentions"));
    for (const QString& text : std::as_const(people))
        if (auto sees = checkSees(builder, {Uuid::fromText(text.toLatin1()).value_or(Uuid{})}, entry.team); !sees)
            return sees.error();
    entry.mentions = people;
    return file && watchedBy(*file, people);
}

bool watchedBy(CaseFile& file, const QStringList& people)
{
    const qsizetype before = file.watchers.size();
    for (const QString& person : people)
        if (!file.watchers.contains(person) && file.watchers.size() < watchers_max)
            file.watchers.append(person);
    return file.watchers.size() > before;
}

void putMentions(ChangeBuilder& builder, const Record<TimelineEntry>& entry)
{
    constexpr qsizetype told_max = 500; // characters: the whole of it stands on the timeline
    for (const QString& person : entry.value.mentions) {
        Task task;
        task.brand = entry.value.brand;
        task.team = entry.value.team;
        task.customer = entry.value.customer;
        task.case_file = entry.value.case_file;
        task.kind = TaskKind::Mention;
        task.owner = {Uuid::fromText(person.toLatin1()).value_or(Uuid{})};
        task.text.text = entry.value.text.text.trimmed().left(told_max);
        task.asked_by = entry.value.author;
        task.asked = entry.value.recorded;
        builder.put(Record<Task>{mentionOf(entry.id, person), 0, task});
    }
}

Result<void> moveMentions(ChangeBuilder& builder, const Record<TimelineEntry>& entry)
{
    for (const QString& person : entry.value.mentions) {
        auto task = builder.need(mentionOf(entry.id, person), QT_TRANSLATE_NOOP("errors", "This task is not here any more."));
        if (!task && task.error().code == ErrorCode::Missing)
            continue; // of a desk that does not hold it, or long gone
        if (!task)
            return task.error();
        task->value.case_file = entry.value.case_file;
        builder.put(*task);
    }
    return {};
}

} // namespace callboard
