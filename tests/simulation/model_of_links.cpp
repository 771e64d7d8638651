// What the rules say of cases that belong together. A link tells of both its ends what they are after every operation.
#include "tests/simulation/model.h"

#include "core/domain/case_link.h"

#include <QJsonArray>

namespace callboard::simulation {

namespace {

const QString duplicate = QStringLiteral("duplicate"), problem = QStringLiteral("problem"), linkKind = QStringLiteral("case_link"), listKind = QStringLiteral("case_links"); // the last two: schemas

Id<CaseFile> caseOf(const QString& id) { return {Uuid::fromText(id.toLatin1()).value_or(Uuid{})}; }
QString linkOf(const QString& one, const QString& other) { return textOf(linkBetween(caseOf(one), caseOf(other)).key); }
QString word(const QJsonObject& fields, const char* name) { return fields.value(QLatin1String(name)).toString(); }
bool isOff(const QJsonObject& link) { return link.value(QStringLiteral("off")).toBool(); }

QJsonArray without(QJsonArray list, const QString& id)
{
    for (qsizetype i = list.size() - 1; i >= 0; --i)
        if (list.at(i).toString() == id)
            list.removeAt(i);
    return list;
}

}

bool Model::isLinked(const char* end, const QString& caseId, const QString& kind) const
{
    const auto links = m_kinds.find(linkKind);
    if (links != m_kinds.end())
        for (const auto& [id, link] : links->second)
            if (!isOff(link.fields) && word(link.fields, "kind") == kind && word(link.fields, end) == caseId)
                return true;
    return false;
}

QString Model::originalOf(const QString& caseId) const
{
    const auto links = m_kinds.find(linkKind);
    if (links != m_kinds.end())
        for (const auto& [id, link] : links->second)
            if (!isOff(link.fields) && word(link.fields, "kind") == duplicate && word(link.fields, "case_file") == caseId)
                return word(link.fields, "other");
    return {};
}

bool Model::mayTouchOneOf(const Doing& doing, const QString& one, const QString& other) const
{
    const Rows& cases = m_kinds.at(QStringLiteral("case_file"));
    return one != other && cases.count(one) && cases.count(other)
        && (mayWorkOn(doing, word(cases.at(one).fields, "team")) || mayWorkOn(doing, word(cases.at(other).fields, "team")));
}

// Both cases list it while it is on, and say on their timelines what happened.
void Model::writeLink(const Doing& doing, const QString& one, const QString& other, const QJsonObject& fields)
{
    const QString id = linkOf(one, other);
    m_kinds[linkKind].try_emplace(id, ModelRow{{}, 0}).first->second.fields = fields;
    for (const QString& end : {one, other}) {
        ModelRow& list = m_kinds[listKind].try_emplace(end, ModelRow{{}, 0}).first->second;
        QJsonArray links = without(list.fields.value(QStringLiteral("links")).toArray(), id);
        if (!isOff(fields))
            links.append(id);
        list.fields[QStringLiteral("links")] = links;
        list.fields[QStringLiteral("case_file")] = end;
        m_kinds[QStringLiteral("timeline_entry")][textOf(Uuid::derived(doing.id, "entry " + end.toLatin1()))] =
            {{{QStringLiteral("author"), doing.author}, {QStringLiteral("case_file"), end}, {QStringLiteral("team"), word(m_kinds[QStringLiteral("case_file")][end].fields, "team")}}, 1};
    }
}

bool Model::link(const Doing& doing, const QString& one, const QString& other, const QString& kind)
{
    const Rows& links = m_kinds[linkKind];
    if (const auto known = links.find(linkOf(one, other)); known != links.end() && !isOff(known->second.fields))
        return word(known->second.fields, "kind") == kind && (kind == QLatin1String("related") || word(known->second.fields, "case_file") == one);
    if (kind == duplicate) {
        QString at = other;
        for (std::size_t step = 0; step <= links.size() && !at.isEmpty() && at != one; ++step)
            at = originalOf(at);
        if (!originalOf(one).isEmpty() || at == one)
            return false;
    }
    if (kind == problem && (isLinked("other", one, problem) || isLinked("case_file", other, problem)))
        return false;
    writeLink(doing, one, other, {{QStringLiteral("kind"), kind}, {QStringLiteral("off"), false}, {QStringLiteral("case_file"), one}, {QStringLiteral("other"), other}});
    return true;
}

bool Model::unlink(const Doing& doing, const QString& one, const QString& other, const QString& was)
{
    const Rows& links = m_kinds[linkKind];
    const auto known = links.find(linkOf(one, other));
    if (!mayTouchOneOf(doing, one, other) || known == links.end())
        return false;
    QJsonObject fields = known->second.fields;
    if (isOff(fields))
        return true;
    if (word(fields, "kind") != was)
        return false;
    fields[QStringLiteral("off")] = true;
    writeLink(doing, one, other, fields);
    return true;
}

bool Model::mergeCases(const Doing& doing)
{
    const QString id = word(doing.args, "case_file"), intoId = word(doing.args, "into");
    Rows& cases = m_kinds[QStringLiteral("case_file")];
    if (id == intoId || !cases.count(id) || !cases.count(intoId))
        return false;
    ModelRow &from = cases[id], &into = cases[intoId];
    if (word(from.fields, "customer") != word(into.fields, "customer") || !mayWorkOn(doing, word(from.fields, "team")) || !mayWorkOn(doing, word(into.fields, "team")) || !link(doing, id, intoId, duplicate))
        return false;
    if (word(from.fields, "status") == QLatin1String("closed"))
        return true;
    QString category = word(from.fields, "category");
    if (category.isEmpty())
        category = word(into.fields, "category");
    if (hasEnded(into.fields) || category.isEmpty())
        return false;

    QJsonArray openTasks = into.fields.value(QStringLiteral("open_tasks")).toArray(), runs = into.fields.value(QStringLiteral("guide_runs")).toArray(), kept;
    const QJsonObject goes{{QStringLiteral("case_file"), intoId}, {QStringLiteral("team"), word(into.fields, "team")}};
    for (const QJsonValue& task : from.fields.value(QStringLiteral("open_tasks")).toArray()) {
        setFields(m_kinds[QStringLiteral("task")][task.toString()], goes);
        openTasks.append(task);
    }
    for (const QJsonValue& run : from.fields.value(QStringLiteral("guide_runs")).toArray()) {
        ModelRow& row = m_kinds[QStringLiteral("guide_run")][run.toString()];
        const bool isOpen = word(row.fields, "state") == QLatin1String("running");
        (isOpen ? runs : kept).append(run);
        if (isOpen)
            setFields(row, goes);
    }
    bool isAsked = false;
    for (const QJsonValue& task : openTasks)
        isAsked = isAsked || word(m_kinds[QStringLiteral("task")][task.toString()].fields, "kind") == QLatin1String("escalation");
    const auto saidAt = [&](const ModelRow& file) {
        const QString latest = word(file.fields, "latest_contact");
        return latest.isEmpty() ? -1 : m_kinds[QStringLiteral("timeline_entry")][latest].fields.value(QStringLiteral("recorded_ms")).toInteger();
    };
    const QString latest = word(saidAt(from) > saidAt(into) ? from.fields : into.fields, "latest_contact");
    const QJsonArray watchers = withAll(into.fields.value(QStringLiteral("watchers")).toArray(), from.fields.value(QStringLiteral("watchers")).toArray());
    setFields(into, {{QStringLiteral("open_tasks"), openTasks}, {QStringLiteral("watchers"), watchers}, {QStringLiteral("guide_runs"), runs}, {QStringLiteral("latest_contact"), latest},
                     {QStringLiteral("status"), isAsked ? QStringLiteral("escalated") : word(into.fields, "status")}});
    setFields(from, {{QStringLiteral("open_tasks"), QJsonArray()}, {QStringLiteral("guide_runs"), kept}, {QStringLiteral("category"), category},
                     {QStringLiteral("outcome"), duplicate}, {QStringLiteral("status"), QStringLiteral("closed")}});
    from.fields[QStringLiteral("closed_ms")] = doing.now_ms;
    endCheck(word(from.fields, "customer"), id, doing);
    putEntry(doing, {}, id, word(from.fields, "team"));
    m_kinds[QStringLiteral("timeline_entry")][textOf(Uuid::derived(doing.id, "entry"))].fields.remove(QStringLiteral("outcome"));
    return true;
}

// Only what that merge ended, and nobody has touched since.
bool Model::unmergeCases(const Doing& doing)
{
    const QString id = word(doing.args, "case_file");
    Rows& cases = m_kinds[QStringLiteral("case_file")];
    const Rows& entries = m_kinds[QStringLiteral("timeline_entry")];
    const auto from = cases.find(id);
    if (from == cases.end() || !mayWorkOn(doing, word(from->second.fields, "team")))
        return false;
    const auto merged = entries.find(textOf(Uuid::derived(Uuid::fromText(word(doing.args, "merge").toLatin1()).value_or(Uuid{}), "entry")));
    if (word(from->second.fields, "status") != QLatin1String("closed") || word(from->second.fields, "outcome") != duplicate || merged == entries.end() || word(merged->second.fields, "case_file") != id
        || merged->second.fields.value(QStringLiteral("recorded_ms")) != from->second.fields.value(QStringLiteral("closed_ms")))
        return false;
    setFields(from->second, {{QStringLiteral("status"), QStringLiteral("reopened")}, {QStringLiteral("outcome"), QJsonValue()}});
    putEntry(doing, {}, id, word(from->second.fields, "team"));
    return unlink(doing, id, word(doing.args, "into"), duplicate);
}

bool Model::splitCase(const Doing& doing)
{
    const QString id = word(doing.args, "case_file"), newId = word(doing.args, "new_case");
    Rows& cases = m_kinds[QStringLiteral("case_file")];
    Rows& entries = m_kinds[QStringLiteral("timeline_entry")];
    if (!cases.count(id) || cases.count(newId) || !mayWorkOn(doing, word(cases[id].fields, "team")))
        return false;
    const QJsonObject from = cases[id].fields;
    cases[newId] = {{{QStringLiteral("subject"), word(doing.args, "subject")}, {QStringLiteral("status"), QStringLiteral("open")}}, 1};
    for (const char* name : {"category", "priority", "team", "owner", "customer", "watchers"})
        cases[newId].fields[QLatin1String(name)] = from.value(QLatin1String(name));
    for (const QJsonValue& entry : doing.args.value(QStringLiteral("entries")).toArray()) {
        const auto found = entries.find(entry.toString());
        if (found == entries.end() || word(found->second.fields, "case_file") != id)
            return false;
        setFields(found->second, {{QStringLiteral("case_file"), newId}});
        for (const QJsonValue& person : found->second.fields.value(QStringLiteral("mentions")).toArray())
            setFields(m_kinds[QStringLiteral("task")][mentionTask(entry.toString(), person.toString())], {{QStringLiteral("case_file"), newId}});
    }
    putEntry(doing, {}, newId, word(from, "team"));
    return link(doing, newId, id, QStringLiteral("related"));
}

bool Model::runOnLinks(const QString& name, const Doing& doing)
{
    const QString id = word(doing.args, "case_file"), other = word(doing.args, "other");
    if (name == QLatin1String("case.link"))
        return mayTouchOneOf(doing, id, other) && link(doing, id, other, word(doing.args, "kind"));
    if (name == QLatin1String("case.unlink"))
        return unlink(doing, id, other, word(doing.args, "was"));
    return name == QLatin1String("case.merge") ? mergeCases(doing) : name == QLatin1String("case.unmerge") ? unmergeCases(doing) : splitCase(doing);
}

// A link and the list of it tell of their cases what these are now. Their rows change once with their case's team, and once with all the rest.
void Model::settleLinks(const Kinds& before)
{
    static const Rows none;
    const auto rowsBefore = [&](const QString& kind) -> const Rows& { return before.count(kind) ? before.at(kind) : none; };
    const Rows& cases = m_kinds[QStringLiteral("case_file")];
    const auto tell = [&cases](QJsonObject& fields, const char* end, const QString& prefix, const QStringList& names) {
        for (const QString& name : names)
            fields[prefix + name] = cases.at(word(fields, end)).fields.value(name).toString();
    };
    for (const QString& kind : {linkKind, listKind})
        for (auto& [id, row] : m_kinds[kind]) {
            const QString own = word(row.fields, "case_file"), team = word(cases.at(own).fields, "team");
            const auto was = rowsBefore(kind).find(id);
            const auto caseWas = rowsBefore(QStringLiteral("case_file")).find(own);
            ModelRow now = was == rowsBefore(kind).end() ? ModelRow{{}, 0} : was->second;
            if (now.version > 0 && word(now.fields, "case_file") == own && caseWas != rowsBefore(QStringLiteral("case_file")).end() && word(caseWas->second.fields, "team") != team)
                setFields(now, {{QStringLiteral("team"), team}});
            row.fields[QStringLiteral("team")] = now.fields.value(QStringLiteral("team"));
            if (kind == listKind) {
                tell(row.fields, "case_file", {}, {QStringLiteral("team"), QStringLiteral("owner")});
            } else if (!isOff(row.fields)) {
                tell(row.fields, "case_file", {}, {QStringLiteral("team"), QStringLiteral("owner"), QStringLiteral("status")});
                tell(row.fields, "other", QStringLiteral("other_"), {QStringLiteral("team"), QStringLiteral("owner"), QStringLiteral("status")});
            }
            row.version = now.version + (now.fields != row.fields);
        }
}

} // namespace callboard::simulation
