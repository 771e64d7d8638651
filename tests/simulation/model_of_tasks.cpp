// What the rules say of promises, questions and mentions, and of the cases that they are about.
#include "tests/simulation/model.h"

namespace callboard::simulation {

// A case knows what is open about it, and is escalated while one of these is a question.
void Model::tellCase(const Doing& doing, const QString& taskId)
{
    Rows& tasks = m_kinds[QStringLiteral("task")];
    const QJsonObject task = tasks.at(taskId).fields;
    Rows& cases = m_kinds[QStringLiteral("case_file")];
    const auto file = cases.find(task.value(QStringLiteral("case_file")).toString());
    if (file == cases.end())
        return;
    QJsonArray open;
    bool asked = false;
    for (const QJsonValue& one : file->second.fields.value(QStringLiteral("open_tasks")).toArray())
        if (one.toString() != taskId)
            open.append(one);
    if (task.value(QStringLiteral("state")).toString() == QLatin1String("open"))
        open.append(taskId);
    for (const QJsonValue& one : open)
        asked = asked || tasks.at(one.toString()).fields.value(QStringLiteral("kind")).toString() == QLatin1String("escalation");
    QString status = statusAfterWord(file->second.fields, doing.author);
    if (!hasEnded(file->second.fields) && task.value(QStringLiteral("kind")).toString() == QLatin1String("escalation"))
        status = asked ? QStringLiteral("escalated") : status == QLatin1String("escalated") ? QStringLiteral("open") : status;
    setFields(file->second, {{QStringLiteral("open_tasks"), open}, {QStringLiteral("status"), status}});
}

bool Model::runOnTask(const QString& name, const Doing& doing)
{
    Rows& tasks = m_kinds[QStringLiteral("task")];
    const auto argument = [&](const char* key) { return doing.args.value(QLatin1String(key)).toString(); };
    if (name == QLatin1String("task.promise") || name == QLatin1String("task.escalate")) {
        const auto team = placeOf(doing);
        if (!team)
            return false;
        const bool isPromise = name == QLatin1String("task.promise");
        const QString id = textOf(Uuid::derived(doing.id, "task"));
        tasks[id] = {{{QStringLiteral("kind"), isPromise ? QStringLiteral("follow_up") : QStringLiteral("escalation")}, {QStringLiteral("state"), QStringLiteral("open")},
                      {QStringLiteral("owner"), isPromise ? doing.author : QString()}, {QStringLiteral("asked_by"), doing.author}, {QStringLiteral("text"), argument("text")},
                      {QStringLiteral("team"), *team}, {QStringLiteral("case_file"), argument("case_file")}}, 1};
        tellCase(doing, id);
        putEntry(doing, argument("text"), argument("case_file"), *team);
        return true;
    }
    const auto found = tasks.find(argument("task"));
    if (found == tasks.end())
        return false;
    const auto field = [&](const char* key) { return found->second.fields.value(QLatin1String(key)).toString(); };
    if (!mayWorkOn(doing, field("team")))
        return false;
    const bool isQuestion = field("kind") == QLatin1String("escalation"), isDecision = QStringList{QStringLiteral("approved"), QStringLiteral("declined")}.contains(argument("to"));
    if (argument("to") != QLatin1String("dropped") && isQuestion != isDecision)
        return false;
    const bool isMention = field("kind") == QLatin1String("mention");
    if (isMention && field("owner") != doing.author)
        return false;
    if (isDecision && (field("asked_by") == doing.author || m_kinds[QStringLiteral("user")][doing.author].fields.value(QStringLiteral("role")).toString() == QLatin1String("rep")))
        return false;
    if (field("state") == argument("to"))
        return true;
    if (field("state") != QLatin1String("open"))
        return false;
    setFields(found->second, {{QStringLiteral("state"), argument("to")}});
    if (isMention)
        return true;
    tellCase(doing, argument("task"));
    putEntry(doing, argument("answer").isEmpty() ? field("text") : field("text") + u'\n' + argument("answer"), field("case_file"), field("team"));
    return true;
}

} // namespace callboard::simulation
