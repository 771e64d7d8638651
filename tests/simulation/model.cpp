// Nothing of the product runs here but its ids: fields are JSON values, merging is written out again.
#include "tests/simulation/model.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace callboard::simulation {

namespace {

const QStringList watchedFields{QStringLiteral("subject"), QStringLiteral("status"), QStringLiteral("priority"), QStringLiteral("category"), QStringLiteral("team"), QStringLiteral("owner"),
                                QStringLiteral("outcome"), QStringLiteral("tags"), QStringLiteral("tier"), QStringLiteral("language"), QStringLiteral("text"), QStringLiteral("author"),
                                QStringLiteral("case_file"), QStringLiteral("mine"), QStringLiteral("column"), QStringLiteral("state"), QStringLiteral("teams"), QStringLiteral("role"),
                                QStringLiteral("last_contact"), QStringLiteral("latest_contact"), QStringLiteral("guide_runs"), QStringLiteral("open_tasks"), QStringLiteral("holder"), QStringLiteral("events"), QStringLiteral("asked_by"), QStringLiteral("decided_by"),
                                QStringLiteral("order"), QStringLiteral("amount"), QStringLiteral("reason"), QStringLiteral("cases"), QStringLiteral("consents"), QStringLiteral("links"), QStringLiteral("watchers"), QStringLiteral("mentions")};
const QStringList watchedOfLinks{QStringLiteral("kind"), QStringLiteral("off"), QStringLiteral("other"), QStringLiteral("other_team"), QStringLiteral("other_owner"), QStringLiteral("other_status")};
// Of these kinds every row is the model's to explain.
const QStringList watchedKinds{QStringLiteral("case_file"), QStringLiteral("customer"), QStringLiteral("timeline_entry"), QStringLiteral("conflict"), QStringLiteral("user"), QStringLiteral("guide_run"), QStringLiteral("task"), QStringLiteral("refund"), QStringLiteral("review_pack"), QStringLiteral("customer_consents"), QStringLiteral("case_link"), QStringLiteral("case_links")};

// The one guide of the simulated site; nobody closes a case before its third step was gone through.
const QStringList guideSteps{QStringLiteral("hello"), QStringLiteral("sum"), QStringLiteral("terms"), QStringLiteral("finish")};
constexpr int requiredStep = 2;

// Nothing, the empty word and the empty list are the same to people.
QJsonValue plain(const QJsonValue& value)
{
    const bool empty = value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
    return empty ? QJsonValue() : value;
}

// What was done in a run, without the times that its server wrote: the step and what was answered there.
QString eventWords(const QJsonObject& event)
{
    const QJsonObject visit = event.value(QStringLiteral("visits")).toArray().first().toObject(), answers = visit.value(QStringLiteral("answers")).toObject();
    return event.value(QStringLiteral("kind")).toString() + u' ' + visit.value(QStringLiteral("step")).toString() + QString::fromUtf8(QJsonDocument(answers).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const RowPlace& place, const Row& row)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, *place.schema, row.values);
    QJsonObject object = QJsonDocument::fromJson(text).object();
    if (qstrcmp(place.schema->name, "guide_run") == 0) {
        QJsonArray events;
        for (const QJsonValue& one : object.value(QStringLiteral("events")).toArray())
            events.append(eventWords(QJsonDocument::fromJson(one.toObject().value(QStringLiteral("event")).toString().toUtf8()).object()));
        object[QStringLiteral("events")] = events;
    }
    if (qstrcmp(place.schema->name, "customer_consents") == 0) {
        QJsonArray answers;
        for (const QJsonValue& one : object.value(QStringLiteral("consents")).toArray()) {
            QJsonObject answer{{QStringLiteral("lifts"), one.toObject().value(QStringLiteral("lifts")).toArray()}};
            for (const char* key : {"id", "channel", "purpose", "decision", "wording", "author", "case_file", "recorded", "retracted"})
                answer[QLatin1String(key)] = one.toObject().value(QLatin1String(key)).toString();
            answers.append(answer);
        }
        object[QStringLiteral("consents")] = answers;
    }
    return object;
}

// As a conflict keeps a value: its JSON text.
QString asText(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{plain(value)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

bool has(const QJsonArray& list, const QJsonValue& value) { return list.contains(value); }

// Both sides' additions and removals. Nothing where both took the same element away and we put another in its place.
std::optional<QJsonArray> joined(const QJsonArray& base, const QJsonArray& mine, const QJsonArray& theirs)
{
    QJsonArray result;
    bool addsSomething = false;
    for (const QJsonValue& one : mine)
        addsSomething = addsSomething || !has(base, one);
    for (const QJsonValue& one : base)
        if (!has(mine, one) && !has(theirs, one) && addsSomething)
            return std::nullopt;
    for (const QJsonValue& one : theirs)
        if (!has(base, one) || has(mine, one))
            result.append(one);
    for (const QJsonValue& one : mine)
        if (!has(base, one) && !has(result, one))
            result.append(one);
    return result;
}

}

QString textOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

QString statusAfterWord(const QJsonObject& file, const QString& person)
{
    const QString status = file.value(QStringLiteral("status")).toString();
    return status == QLatin1String("new") && file.value(QStringLiteral("owner")).toString() == person ? QStringLiteral("open") : status;
}

bool hasEnded(const QJsonObject& file) { return QStringList{QStringLiteral("resolved"), QStringLiteral("closed")}.contains(file.value(QStringLiteral("status")).toString()); }

void Model::begin(const RowMap& rows)
{
    for (const auto& [place, row] : rows)
        m_kinds[QLatin1String(place.schema->name)][textOf(place.id)] = {objectOf(place, row), row.version};
}

bool Model::sees(const QString& person, const QString& team) const
{
    const QJsonObject& user = m_kinds.at(QStringLiteral("user")).at(person).fields;
    const QString role = user.value(QStringLiteral("role")).toString();
    return role == QLatin1String("lead") || role == QLatin1String("admin") || team.isEmpty() || user.value(QStringLiteral("teams")).toArray().contains(team);
}

void Model::setFields(ModelRow& row, const QJsonObject& fields)
{
    bool changed = false;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        changed = changed || plain(row.fields.value(field.key())) != plain(field.value());
        row.fields[field.key()] = field.value();
    }
    row.version += changed;
}

void Model::putEntry(const Doing& doing, const QString& text, const QString& caseId, const QString& team, const QJsonArray& named)
{
    const QString id = textOf(Uuid::derived(doing.id, "entry"));
    const Rows& cases = m_kinds[QStringLiteral("case_file")];
    const auto file = doing.isAboutCase ? cases.find(caseId) : cases.end();
    const QJsonValue outcome = file == cases.end() ? QJsonValue() : file->second.fields.value(QStringLiteral("outcome")); // as the operation left it
    m_kinds[QStringLiteral("timeline_entry")][id] = {{{QStringLiteral("outcome"), outcome}, {QStringLiteral("text"), text}, {QStringLiteral("author"), doing.author}, {QStringLiteral("case_file"), caseId}, {QStringLiteral("team"), team}, {QStringLiteral("mentions"), named}, {QStringLiteral("recorded_ms"), doing.now_ms}}, 1};
}

void Model::endCheck(const QString& customer, const QString& caseId, const Doing& doing)
{
    if (const auto check = m_checks.find({customer, doing.author}); check != m_checks.end() && (check->second.caseId.isEmpty() || check->second.caseId == caseId))
        check->second.until_ms = std::min(check->second.until_ms, doing.now_ms);
}

void Model::keepConflict(const Doing& doing, const QString& kind, const QString& row, const QString& column, const QJsonValue& mine, const QString& team)
{
    ++conflicts;
    const QString id = textOf(Uuid::derived(doing.id, "conflict " + (kind + u' ' + row + u' ' + column).toUtf8()));
    m_kinds[QStringLiteral("conflict")][id] = {{{QStringLiteral("mine"), asText(mine)}, {QStringLiteral("column"), column}, {QStringLiteral("team"), team}, {QStringLiteral("author"), doing.author},
                                                {QStringLiteral("state"), QStringLiteral("open")}, {QStringLiteral("row"), row}, {QStringLiteral("entity"), kind},
                                                {QStringLiteral("case_file"), kind == QLatin1String("case_file") ? row : QString()}}, 1};
}

bool Model::edit(ModelRow& row, const Doing& doing, const QString& kind, const QString& id, const QString& team)
{
    const QJsonObject set = doing.args.value(QStringLiteral("set")).toObject(), was = doing.args.value(QStringLiteral("was")).toObject();
    QJsonObject changes;
    for (auto one = set.begin(); one != set.end(); ++one) {
        const QJsonValue mine = plain(one.value()), base = plain(was.value(one.key())), theirs = plain(row.fields.value(one.key()));
        if (mine == theirs)
            continue;
        if (theirs == base) {
            changes[one.key()] = mine;
            continue;
        }
        const auto list = one.key() == QLatin1String("tags") ? joined(base.toArray(), mine.toArray(), theirs.toArray()) : std::nullopt;
        if (!list)
            keepConflict(doing, kind, id, one.key(), mine, team);
        else if (plain(*list) != theirs) {
            changes[one.key()] = *list;
            ++merges;
        }
    }
    if (changes.isEmpty())
        return false;
    setFields(row, changes);
    return true;
}

bool Model::runOnCase(const QString& name, const Doing& doing)
{
    const QString id = doing.args.value(QStringLiteral("case_file")).toString();
    Rows& cases = m_kinds[QStringLiteral("case_file")];
    const auto argument = [&](const char* key) { return doing.args.value(QLatin1String(key)); };
    if (name == QLatin1String("case.open")) {
        if (cases.count(id) || !m_kinds[QStringLiteral("customer")].count(argument("customer").toString()) || !mayWorkOn(doing, argument("team").toString()))
            return false;
        const QString owner = argument("owner").toString();
        cases[id] = {{{QStringLiteral("subject"), argument("subject")}, {QStringLiteral("status"), owner.isEmpty() || owner == doing.author ? QStringLiteral("open") : QStringLiteral("new")}, {QStringLiteral("priority"), argument("priority").toString(QStringLiteral("normal"))}, {QStringLiteral("category"), argument("category")},
                      {QStringLiteral("team"), argument("team")}, {QStringLiteral("owner"), owner.isEmpty() ? doing.author : owner}, {QStringLiteral("customer"), argument("customer")}}, 1};
        putEntry(doing, {}, id, argument("team").toString());
        return true;
    }
    const auto found = cases.find(id);
    if (found == cases.end())
        return false;
    ModelRow& row = found->second;
    const auto field = [&](const char* key) { return row.fields.value(QLatin1String(key)).toString(); };
    const QString team = field("team"), status = field("status");
    if (!mayWorkOn(doing, team))
        return false;
    const bool ended = hasEnded(row.fields);
    if (name == QLatin1String("case.edit")) {
        if (edit(row, doing, QStringLiteral("case_file"), id, team))
            putEntry(doing, {}, id, team);
    } else if (name == QLatin1String("case.move")) {
        if (ended)
            keepConflict(doing, QStringLiteral("case_file"), id, QStringLiteral("status"), argument("to"), team);
        else if (status != argument("to").toString()) {
            setFields(row, {{QStringLiteral("status"), argument("to")}});
            putEntry(doing, {}, id, team);
        }
    } else if (name == QLatin1String("case.close")) {
        if (requiresSteps(row.fields))
            return false;
        const bool resolved = argument("resolved").toBool();
        const QString to = resolved ? QStringLiteral("resolved") : QStringLiteral("closed"), text = argument("note").toString();
        const bool known = status == QLatin1String("closed") || status == to;
        if (!known && (field("category").isEmpty() || (!resolved && !row.fields.value(QStringLiteral("open_tasks")).toArray().isEmpty())))
            return false;
        const bool speaks = !text.isEmpty() && argument("kind").toString() == QLatin1String("message");
        if (crosses(row.fields, doing) || (speaks && !mayWriteTo(field("customer"), doing)))
            return false;
        QJsonObject changes;
        if (speaks)
            changes[QStringLiteral("latest_contact")] = textOf(Uuid::derived(doing.id, "entry"));
        if (known && field("outcome") != argument("outcome").toString())
            keepConflict(doing, QStringLiteral("case_file"), id, QStringLiteral("outcome"), argument("outcome"), team);
        if (!known) {
            changes[QStringLiteral("status")] = to;
            changes[QStringLiteral("outcome")] = argument("outcome");
            if (!resolved)
                row.fields[QStringLiteral("closed_ms")] = doing.now_ms;
            endCheck(field("customer"), id, doing);
        }
        const auto named = text.isEmpty() && known ? QJsonArray() : tellNamed(doing, id, team);
        if (!named)
            return false;
        changes[QStringLiteral("watchers")] = withAll(row.fields.value(QStringLiteral("watchers")).toArray(), *named);
        setFields(row, changes);
        if (!known || !text.isEmpty())
            putEntry(doing, text, id, team, *named);
    } else if (name == QLatin1String("case.reopen")) {
        if (ended) {
            setFields(row, {{QStringLiteral("status"), QStringLiteral("reopened")}, {QStringLiteral("outcome"), QJsonValue()}});
            putEntry(doing, argument("reason").toString(), id, team);
        }
    } else if (name == QLatin1String("case.watch")) {
        watch(doing, row);
    } else if (name == QLatin1String("case.assign")) {
        const QString owner = field("owner"), toOwner = argument("owner").toString(), toTeam = argument("team").toString();
        if (owner == toOwner && team == toTeam)
            return true;
        if (owner != argument("was_owner").toString() || team != argument("was_team").toString()) {
            if (owner != toOwner)
                keepConflict(doing, QStringLiteral("case_file"), id, QStringLiteral("owner"), toOwner, team);
            if (team != toTeam)
                keepConflict(doing, QStringLiteral("case_file"), id, QStringLiteral("team"), toTeam, team);
            return true;
        }
        QJsonObject taken = row.fields;
        taken[QStringLiteral("owner")] = toOwner;
        setFields(row, {{QStringLiteral("owner"), toOwner}, {QStringLiteral("team"), toTeam}, {QStringLiteral("status"), statusAfterWord(taken, doing.author)}});
        putEntry(doing, {}, id, toTeam);
        follow(id, toTeam);
    }
    return true;
}

bool Model::crosses(const QJsonObject& file, const Doing& doing) const
{
    const QString latest = file.value(QStringLiteral("latest_contact")).toString(), readUpTo = doing.args.value(QStringLiteral("read_up_to")).toString();
    // Where nobody has spoken nothing is unread, also when the author read what a restored site has not been offered again yet.
    return doing.args.value(QStringLiteral("kind")).toString() == QLatin1String("message") && !readUpTo.isEmpty() && !latest.isEmpty() && readUpTo != latest
        && m_kinds.at(QStringLiteral("timeline_entry")).at(latest).fields.value(QStringLiteral("author")).toString() != doing.author;
}

bool Model::addEntry(const Doing& doing)
{
    const QString customerId = doing.args.value(QStringLiteral("customer")).toString(), caseId = doing.args.value(QStringLiteral("case_file")).toString();
    Rows& customers = m_kinds[QStringLiteral("customer")];
    const auto customer = customers.find(customerId);
    if (customer == customers.end())
        return false;
    const bool speaks = doing.args.value(QStringLiteral("kind")).toString() == QLatin1String("message");
    if (caseId.isEmpty() && speaks && !mayWriteTo(customerId, doing))
        return false;
    QString team;
    std::optional<QJsonArray> named;
    if (!caseId.isEmpty()) {
        Rows& cases = m_kinds[QStringLiteral("case_file")];
        const auto file = cases.find(caseId);
        if (file == cases.end())
            return false;
        team = file->second.fields.value(QStringLiteral("team")).toString();
        if (!mayWorkOn(doing, team))
            return false;
        if (crosses(file->second.fields, doing) || (speaks && !mayWriteTo(customerId, doing)))
            return false;
        named = tellNamed(doing, caseId, team);
        if (!named)
            return false;
        const QString latest = file->second.fields.value(QStringLiteral("latest_contact")).toString();
        setFields(file->second, {{QStringLiteral("status"), statusAfterWord(file->second.fields, doing.author)},
                                 {QStringLiteral("latest_contact"), speaks ? textOf(Uuid::derived(doing.id, "entry")) : latest},
                                 {QStringLiteral("watchers"), withAll(file->second.fields.value(QStringLiteral("watchers")).toArray(), *named)}});
    } else {
        named = tellNamed(doing, {}, {});
        if (!named)
            return false;
    }
    putEntry(doing, doing.args.value(QStringLiteral("text")).toString(), caseId, team, *named);
    const auto last = Instant::fromText(customer->second.fields.value(QStringLiteral("last_contact")).toString().toLatin1());
    if (!last || last->ms < doing.now_ms)
        setFields(customer->second, {{QStringLiteral("last_contact"), QString::fromLatin1(Instant{doing.now_ms}.text())}});
    return true;
}

// What belongs to a case goes with it.
void Model::follow(const QString& caseId, const QString& team)
{
    for (const char* kind : {"timeline_entry", "conflict", "guide_run", "task", "refund"})
        for (auto& [key, follower] : m_kinds[QLatin1String(kind)])
            if (follower.fields.value(QStringLiteral("case_file")).toString() == caseId)
                setFields(follower, {{QStringLiteral("team"), team}});
}

bool Model::requiresSteps(const QJsonObject& file) const
{
    const auto runs = m_kinds.find(QStringLiteral("guide_run"));
    for (const QJsonValue& one : file.value(QStringLiteral("guide_runs")).toArray()) {
        const auto run = runs->second.find(one.toString());
        if (run != runs->second.end() && run->second.fields.value(QStringLiteral("state")).toString() == QLatin1String("running") && run->second.fields.value(QStringLiteral("at")).toInt() <= requiredStep)
            return true;
    }
    return false;
}

std::optional<QString> Model::placeOf(const Doing& doing) const
{
    const QString caseId = doing.args.value(QStringLiteral("case_file")).toString();
    if (!m_kinds.at(QStringLiteral("customer")).count(doing.args.value(QStringLiteral("customer")).toString()))
        return std::nullopt;
    if (caseId.isEmpty())
        return QString();
    const Rows& cases = m_kinds.at(QStringLiteral("case_file"));
    const auto file = cases.find(caseId);
    if (file == cases.end())
        return std::nullopt;
    const QString team = file->second.fields.value(QStringLiteral("team")).toString();
    return mayWorkOn(doing, team) ? std::optional(team) : std::nullopt;
}

bool Model::runOnGuide(const QString& name, const Doing& doing)
{
    Rows& runs = m_kinds[QStringLiteral("guide_run")];
    const QString id = doing.args.value(QStringLiteral("guide_run")).toString();
    const auto found = runs.find(id);
    const QJsonObject event = doing.args.value(QStringLiteral("event")).toObject();
    if (name == QLatin1String("guide.start")) {
        const auto team = placeOf(doing);
        const QString caseId = doing.args.value(QStringLiteral("case_file")).toString();
        if (found != runs.end() || !team)
            return false;
        if (!caseId.isEmpty()) {
            ModelRow& file = m_kinds[QStringLiteral("case_file")][caseId];
            QJsonArray known = file.fields.value(QStringLiteral("guide_runs")).toArray();
            known.append(id);
            setFields(file, {{QStringLiteral("guide_runs"), known}});
        }
        runs[id] = {{{QStringLiteral("state"), QStringLiteral("running")}, {QStringLiteral("holder"), doing.author}, {QStringLiteral("at"), 0}, {QStringLiteral("team"), *team},
                     {QStringLiteral("case_file"), caseId}, {QStringLiteral("events"), QJsonArray{eventWords(event)}}}, 1};
        return true;
    }
    if (found == runs.end())
        return false;
    ModelRow& run = found->second;
    const auto field = [&](const char* key) { return run.fields.value(QLatin1String(key)).toString(); };
    if (!mayWorkOn(doing, field("team")))
        return false;
    QJsonArray events = run.fields.value(QStringLiteral("events")).toArray();
    const bool isRunning = field("state") == QLatin1String("running");
    if (name == QLatin1String("guide.hand_over")) {
        const QString to = doing.args.value(QStringLiteral("to")).toString(), was = doing.args.value(QStringLiteral("was")).toString();
        if (field("holder") == to)
            return true;
        const QString role = m_kinds[QStringLiteral("user")][doing.author].fields.value(QStringLiteral("role")).toString();
        if ((field("holder") != doing.author && role != QLatin1String("lead") && role != QLatin1String("admin")) || (!was.isEmpty() && was != field("holder")) || !isRunning)
            return false;
        events.append(QStringLiteral("handed_over {}"));
        setFields(run, {{QStringLiteral("holder"), to}, {QStringLiteral("events"), events}});
        return true;
    }
    const int at = run.fields.value(QStringLiteral("at")).toInt();
    const QJsonObject visit = event.value(QStringLiteral("visits")).toArray().first().toObject();
    if (field("holder") != doing.author || doing.args.value(QStringLiteral("number")).toInt() != events.size() || !isRunning || visit.value(QStringLiteral("step")).toString() != guideSteps[at])
        return false;
    events.append(eventWords(event));
    const bool ends = at + 1 == guideSteps.size();
    QJsonObject fields{{QStringLiteral("events"), events}, {QStringLiteral("at"), at + 1}};
    if (const QJsonValue sum = visit.value(QStringLiteral("answers")).toObject().value(QStringLiteral("sum")); !sum.isUndefined())
        fields[QStringLiteral("sum")] = sum;
    if (ends)
        fields[QStringLiteral("state")] = QStringLiteral("done");
    setFields(run, fields);
    if (ends) {
        putEntry(doing, QStringLiteral("Simulated\nsum: %1").arg(run.fields.value(QStringLiteral("sum")).toInt()), field("case_file"), field("team"));
        m_kinds[QStringLiteral("timeline_entry")][textOf(Uuid::derived(doing.id, "entry"))].fields[QStringLiteral("outcome")] = QStringLiteral("done");
    }
    return true;
}

bool Model::resolve(const Doing& doing)
{
    Rows& known = m_kinds[QStringLiteral("conflict")];
    const auto found = known.find(doing.args.value(QStringLiteral("conflict")).toString());
    if (found == known.end())
        return false;
    QJsonObject& conflict = found->second.fields;
    if (conflict.value(QStringLiteral("state")).toString() != QLatin1String("open"))
        return true;
    if (!mayWorkOn(doing, conflict.value(QStringLiteral("team")).toString()))
        return false;
    const bool useMine = doing.args.value(QStringLiteral("use_mine")).toBool();
    if (useMine) {
        const QString kind = conflict.value(QStringLiteral("entity")).toString(), id = conflict.value(QStringLiteral("row")).toString(), column = conflict.value(QStringLiteral("column")).toString();
        Rows& rows = m_kinds[kind];
        const auto row = rows.find(id);
        if (row == rows.end())
            return false;
        const QString teamBefore = row->second.fields.value(QStringLiteral("team")).toString();
        const qint64 versionBefore = row->second.version;
        QJsonObject changes{{column, QJsonDocument::fromJson('[' + conflict.value(QStringLiteral("mine")).toString().toUtf8() + ']').array().at(0)}};
        if (column == QLatin1String("status"))
            changes[QStringLiteral("outcome")] = QJsonValue();
        setFields(row->second, changes);
        if (row->second.version != versionBefore)
            putEntry(doing, {}, conflict.value(QStringLiteral("case_file")).toString(), row->second.fields.value(QStringLiteral("team")).toString());
        const QString team = row->second.fields.value(QStringLiteral("team")).toString();
        if (kind == QLatin1String("case_file") && team != teamBefore)
            follow(id, team);
    }
    setFields(found->second, {{QStringLiteral("state"), useMine ? QStringLiteral("used_mine") : QStringLiteral("kept_theirs")}});
    return true;
}

bool Model::run(const QString& name, const Doing& doing)
{
    if (name == QLatin1String("filler"))
        return true;
    if (QStringList{QStringLiteral("case.link"), QStringLiteral("case.unlink"), QStringLiteral("case.merge"), QStringLiteral("case.unmerge"), QStringLiteral("case.split")}.contains(name))
        return runOnLinks(name, doing);
    if (name.startsWith(QLatin1String("case.")))
        return runOnCase(name, doing);
    if (name == QLatin1String("entry.add"))
        return addEntry(doing);
    if (name.startsWith(QLatin1String("guide.")))
        return runOnGuide(name, doing);
    if (name.startsWith(QLatin1String("task.")))
        return runOnTask(name, doing);
    if (name.startsWith(QLatin1String("pack.")))
        return runOnPack(name, doing);
    if (name == QLatin1String("refund.request"))
        return askForRefund(doing);
    if (name == QLatin1String("identity.check"))
        return checkIdentity(doing);
    if (name == QLatin1String("consent.record"))
        return recordConsent(doing);
    if (name == QLatin1String("consent.retract"))
        return retractConsent(doing);
    for (const auto& [operation, state] : {std::pair{"refund.approve", "approved"}, std::pair{"refund.deny", "denied"}, std::pair{"refund.cancel", "cancelled"}})
        if (name == QLatin1String(operation))
            return decideRefund(QString::fromLatin1(state), doing);
    if (name == QLatin1String("conflict.resolve"))
        return resolve(doing);
    if (name == QLatin1String("customer.create")) {
        const QString id = doing.args.value(QStringLiteral("customer")).toString();
        if (m_kinds[QStringLiteral("customer")].count(id))
            return false;
        m_kinds[QStringLiteral("customer")][id] = {doing.args.value(QStringLiteral("set")).toObject(), 1};
        return true;
    }
    if (name == QLatin1String("customer.edit")) {
        Rows& customers = m_kinds[QStringLiteral("customer")];
        const auto found = customers.find(doing.args.value(QStringLiteral("customer")).toString());
        if (found == customers.end() || (doing.args.value(QStringLiteral("set")).toObject().contains(QStringLiteral("language")) && !isChecked(found->first, doing)))
            return false;
        if (edit(found->second, doing, QStringLiteral("customer"), found->first, {}))
            putEntry(doing, {}, {}, {});
        return true;
    }
    if (name == QLatin1String("rows.put")) {
        for (const QJsonValue& one : doing.args.value(QStringLiteral("rows")).toArray()) {
            Rows& rows = m_kinds[doing.args.value(QStringLiteral("kind")).toString()];
            const QString id = one.toObject().value(QStringLiteral("id")).toString();
            const auto known = rows.find(id);
            const qint64 version = known == rows.end() ? 0 : known->second.version;
            ModelRow row{one.toObject().value(QStringLiteral("row")).toObject(), version + 1};
            if (known != rows.end() && known->second.fields == row.fields)
                continue;
            rows[id] = row;
        }
        return true;
    }
    return false;
}

void Model::take(const Uuid& operation, const QJsonObject& object, const Uuid& author, qint64 received_ms)
{
    const Kinds before = m_kinds;
    m_refused = !run(object.value(QStringLiteral("name")).toString(), {operation, textOf(author), received_ms, object.value(QStringLiteral("args")).toObject(), object.value(QStringLiteral("name")).toString().startsWith(QLatin1String("case."))});
    refusals += m_refused;
    if (m_refused)
        m_kinds = before; // whatever it had begun
    else
        settleLinks(before);
}

std::string Model::difference(const RowMap& rows) const
{
    std::map<QString, std::map<QString, bool>> seen;
    for (const auto& [place, row] : rows) {
        const QString kind = QLatin1String(place.schema->name), id = textOf(place.id);
        if (!watchedKinds.contains(kind))
            continue;
        const auto expected = m_kinds.count(kind) ? m_kinds.at(kind).find(id) : Rows::const_iterator{};
        if (!m_kinds.count(kind) || expected == m_kinds.at(kind).end())
            return place.text() + " is at the site, and no operation put it there";
        seen[kind][id] = true;
        const QJsonObject there = objectOf(place, row);
        for (const QString& field : kind == QLatin1String("case_link") ? watchedFields + watchedOfLinks : watchedFields)
            if (plain(there.value(field)) != plain(expected->second.fields.value(field)))
                return place.text() + ": " + field.toStdString() + " is " + asText(there.value(field)).toStdString() + ", and should be " + asText(expected->second.fields.value(field)).toStdString();
        if (row.version != expected->second.version)
            return place.text() + " changed " + std::to_string(row.version) + " times, and should have " + std::to_string(expected->second.version) + " times";
    }
    for (const QString& kind : watchedKinds)
        if (m_kinds.count(kind))
            for (const auto& [id, row] : m_kinds.at(kind))
                if (!seen[kind].count(id))
                    return kind.toStdString() + ' ' + id.right(6).toStdString() + " should be at the site, and is not";
    return {};
}

} // namespace callboard::simulation
