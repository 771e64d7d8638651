// What the rules say of who is told of a case: those who asked for it, and those whom a note names.
#include "tests/simulation/model.h"

#include "core/work/watching.h"

namespace callboard::simulation {

QJsonArray withAll(QJsonArray list, const QJsonArray& more)
{
    for (const QJsonValue& one : more)
        if (!list.contains(one))
            list.append(one);
    return list;
}

QString mentionTask(const QString& entry, const QString& person) { return textOf(mentionOf({Uuid::fromText(entry.toLatin1()).value_or(Uuid{})}, person).key); }

std::optional<QJsonArray> Model::tellNamed(const Doing& doing, const QString& caseId, const QString& team)
{
    const QString entry = textOf(Uuid::derived(doing.id, "entry"));
    QJsonArray named;
    for (const QJsonValue& person : doing.args.value(QStringLiteral("mentions")).toArray()) {
        if (person.toString() == doing.author || named.contains(person))
            continue;
        if (!sees(person.toString(), team))
            return std::nullopt;
        named.append(person);
        m_kinds[QStringLiteral("task")][mentionTask(entry, person.toString())] = {{{QStringLiteral("kind"), QStringLiteral("mention")}, {QStringLiteral("state"), QStringLiteral("open")}, {QStringLiteral("owner"), person},
                                                                                   {QStringLiteral("asked_by"), doing.author}, {QStringLiteral("text"), doing.args.value(doing.isAboutCase ? QStringLiteral("note") : QStringLiteral("text"))},
                                                                                   {QStringLiteral("team"), team}, {QStringLiteral("case_file"), caseId}}, 1};
    }
    return named;
}

void Model::watch(const Doing& doing, ModelRow& file)
{
    QJsonArray watchers = file.fields.value(QStringLiteral("watchers")).toArray();
    if (!doing.args.value(QStringLiteral("stop")).toBool())
        watchers = withAll(watchers, {doing.author});
    else
        for (qsizetype at = watchers.size() - 1; at >= 0; --at)
            if (watchers.at(at).toString() == doing.author)
                watchers.removeAt(at);
    setFields(file, {{QStringLiteral("watchers"), watchers}});
}

} // namespace callboard::simulation
