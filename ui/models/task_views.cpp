// From tasks to what is read.
#include "ui/models/task_views.h"

#include "core/work/identity_gate.h"
#include "core/work/tasks.h"
#include "ui/models/guide_words.h"
#include "ui/models/refund_views.h"
#include "ui/models/words.h"

#include <QLocale>
#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TaskViews)
};

constexpr int looked_max = 2'000; // of each list
constexpr QLatin1String prefix("task:");

Instant endOfToday(Instant now)
{
    return {QDateTime(QDateTime::fromMSecsSinceEpoch(now.ms).date(), QTime(23, 59, 59)).toMSecsSinceEpoch()};
}

bool isFor(const Workspace& workspace, const Task& task)
{
    return task.owner == workspace.person().id || (task.owner.isNull() && workspace.isOurs(task.team));
}

ListRow header(const QString& title, std::size_t count)
{
    ListRow row;
    row.header = true;
    row.title = title;
    row.right = QLocale().toString(qint64(count));
    return row;
}

// One's own and the team's, by due time.
std::vector<Record<Task>> followUpsDueUntil(const Workspace& workspace, Instant until)
{
    auto tasks = workspace.reader().openFollowUpsDueUntil(until, workspace.person().id, looked_max);
    auto nobodys = workspace.reader().openFollowUpsDueUntil(until, {}, looked_max);
    std::erase_if(nobodys, [&workspace](const Record<Task>& task) { return !workspace.isOurs(task.value.team); });
    tasks.insert(tasks.end(), std::make_move_iterator(nobodys.begin()), std::make_move_iterator(nobodys.end()));
    std::stable_sort(tasks.begin(), tasks.end(), [](const auto& a, const auto& b) { return a.value.due < b.value.due; });
    return tasks;
}

std::vector<Record<Task>> dueToday(const Workspace& workspace, int rows_max)
{
    auto tasks = followUpsDueUntil(workspace, endOfToday(workspace.now()));
    if (qint64(tasks.size()) > rows_max)
        tasks.resize(std::size_t(rows_max));
    return tasks;
}

QString cityOf(const QTimeZone& zone) { return QString::fromLatin1(zone.id()).section(u'/', -1).replace(u'_', u' '); }

// In summer and in winter.
bool showTheSame(const QTimeZone& one, const QTimeZone& other, Instant now)
{
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.ms), halfAYearOn = today.addMonths(6);
    return one.offsetFromUtc(today) == other.offsetFromUtc(today) && one.offsetFromUtc(halfAYearOn) == other.offsetFromUtc(halfAYearOn);
}

QString amountText(const Task& task) { return task.amount.currency.isEmpty() ? QString() : Words::amount(task.amount); }

}

Context contextOf(const Workspace& workspace)
{
    Context context;
    context.author = workspace.person().id;
    context.role = workspace.person().role;
    context.teams = workspace.person().teams;
    context.now = workspace.now();
    return context;
}

ListRow taskRow(const Workspace& workspace, const Record<Task>& record, const QString& detail)
{
    const Task& task = record.value;
    ListRow row;
    row.key = taskKey(record.id);
    row.title = task.text.text.section(u'\n', 0, 0);
    row.detail = workspace.reader().customerName(task.customer) + QStringLiteral(" · ") + detail;
    const Words::Due due = Words::due(task.due, workspace.now());
    row.right = task.due.isSet() ? due.text : Words::ago(task.asked, workspace.now());
    row.rightTone = task.due.isSet() ? due.tone : Tone::Plain;
    row.moment = task.due.isSet() ? task.due : task.asked;
    row.waitingToSync = workspace.reader().isPending(schemaOf<Task>(), record.id.key);
    return row;
}

QString taskKey(const Id<Task>& id) { return prefix + QString::fromLatin1(id.key.text()); }

std::optional<Record<Task>> taskOf(const Workspace& workspace, const QString& key)
{
    const auto id = key.startsWith(prefix) ? Uuid::fromText(key.mid(prefix.size()).toLatin1()) : std::nullopt;
    return id ? workspace.reader().find(Id<Task>{*id}) : std::nullopt;
}

ListRows followUpRows(const Workspace& workspace, int rows_max)
{
    ListRows rows;
    const auto tasks = dueToday(workspace, rows_max);
    if (!tasks.empty())
        rows.append(header(Texts::tr("Follow-ups today"), tasks.size()));
    for (const auto& task : tasks)
        rows.append(taskRow(workspace, task, task.value.owner.isNull() ? Texts::tr("for the team") : Words::clockTime(task.value.due)));
    return rows;
}

ListRows escalationRows(const Workspace& workspace, int rows_max)
{
    ListRows rows;
    auto tasks = workspace.reader().openEscalationsTo(toLead, std::max(rows_max, looked_max));
    std::erase_if(tasks, [&workspace, context = contextOf(workspace)](const Record<Task>& task) { return !workspace.isOurs(task.value.team) || !mayFinish(task.value, TaskState::Approved, context); });
    const auto refunds = refundsToDecide(workspace, rows_max);
    if (!tasks.empty() || !refunds.empty())
        rows.append(header(Texts::tr("To decide"), tasks.size() + refunds.size()));
    for (const auto& refund : refunds)
        rows.append(refundRow(workspace, refund));
    for (const auto& task : tasks) {
        const QString asker = workspace.reader().userName(task.value.asked_by), amount = amountText(task.value);
        rows.append(taskRow(workspace, task, amount.isEmpty() ? asker : asker + QStringLiteral(" · ") + amount));
    }
    return rows;
}

std::optional<Record<Task>> taskInFront(const Workspace& workspace, const Session& session)
{
    const Context context = contextOf(workspace);
    const Instant today = endOfToday(workspace.now());
    std::optional<Record<Task>> first;
    for (auto& task : workspace.reader().openTasksOf(session.customer)) {
        if (!session.case_file.isNull() && !task.value.case_file.isNull() && task.value.case_file != session.case_file)
            continue;
        if (mayFinish(task.value, TaskState::Approved, context))
            return std::move(task);
        const bool isMention = task.value.kind == TaskKind::Mention && task.value.owner == workspace.person().id;
        const bool isDue = task.value.kind == TaskKind::FollowUp && isFor(workspace, task.value) && task.value.due <= today;
        if (!first && (isMention || isDue))
            first = std::move(task);
    }
    return first;
}

std::optional<Record<Task>> dueElsewhere(const Workspace& workspace, const Session* session)
{
    for (auto& task : followUpsDueUntil(workspace, workspace.now()))
        if (!session || session->customer != task.value.customer)
            return std::move(task);
    return std::nullopt;
}

NoticeData taskNotice(const Workspace& workspace, const Record<Task>& record, bool isElsewhere)
{
    const Task& task = record.value;
    const QString words = task.text.text.section(u'\n', 0, 0), id = taskKey(record.id);
    if (task.kind == TaskKind::Escalation)
        return {Tone::Accent, Texts::tr("%1 asks: %2").arg(workspace.reader().userName(task.asked_by), words), Texts::tr("Decide"), id};
    if (task.kind == TaskKind::Mention)
        return {Tone::Accent, Texts::tr("%1 names you: %2").arg(workspace.reader().userName(task.asked_by), words), Texts::tr("Seen"), id};
    const bool isLate = task.due < workspace.now();
    const QString at = Words::clockTime(task.due);
    if (isElsewhere)
        return {Tone::Warning, Texts::tr("Promised to %1 for %2: %3").arg(workspace.reader().customerName(task.customer), at, words), Texts::tr("Go there"), id};
    return {isLate ? Tone::Warning : Tone::Accent, Texts::tr("Promised for %1: %2").arg(at, words), Texts::tr("Done…"), id};
}

QString promisedText(const Workspace& workspace, const Id<Customer>& customer)
{
    Instant next;
    for (const auto& task : workspace.reader().openTasksOf(customer))
        if (task.value.kind == TaskKind::FollowUp && (!next.isSet() || task.value.due < next))
            next = task.value.due;
    return next.isSet() ? Words::date(next) + QLatin1Char(' ') + Words::clockTime(next) : QString();
}

QTimeZone zoneOf(const Workspace& workspace, const Id<Customer>& customer)
{
    const auto record = workspace.reader().find(customer);
    const QTimeZone zone(record ? record->value.time_zone.toUtf8() : QByteArray());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

QString spokenMoment(Instant time, const QTimeZone& zone, Instant now)
{
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(time.ms, zone), here = QDateTime::fromMSecsSinceEpoch(time.ms);
    const QLocale locale;
    const bool isThisYear = there.date().year() == QDateTime::fromMSecsSinceEpoch(now.ms, zone).date().year();
    const QString day = locale.toString(there.date(), isThisYear ? QStringLiteral("dddd d MMMM") : QStringLiteral("dddd d MMMM yyyy"));
    const QString clock = QStringLiteral("HH:mm"), at = locale.toString(there.time(), clock);
    if (there.offsetFromUtc() == here.offsetFromUtc())
        return Texts::tr("%1, %2").arg(day, at);
    const QString city = cityOf(zone);
    return Texts::tr("%1, %2 in %3 (%4 here)").arg(day, at, city, locale.toString(here.time(), clock));
}

namespace {

// The one in front first, then what was gone through before, begun last first.
std::vector<Record<GuideRun>> runsOf(const Workspace& workspace, const EscalationPacket& packet)
{
    constexpr int runs_max = 20;
    auto runs = packet.case_file.isNull() ? std::vector<Record<GuideRun>>() : workspace.reader().runsOf(packet.case_file, runs_max);
    std::erase_if(runs, [&packet](const Record<GuideRun>& run) { return run.id == packet.guide_run || run.value.started > packet.asked; });
    if (auto front = packet.guide_run.isNull() ? std::nullopt : workspace.reader().find(packet.guide_run))
        runs.insert(runs.begin(), std::move(*front));
    return runs;
}

}

EscalationPacket packetOf(const Workspace& workspace, const Session& session, const Id<GuideRun>& run)
{
    const auto checked = identityCheckedAt(workspace.reader().rows(), session.customer, contextOf(workspace));
    return {session.customer, session.case_file, run, checked ? checked->value_or(Instant()) : Instant(), workspace.now()};
}

ListRows packetRows(const Workspace& workspace, const EscalationPacket& packet)
{
    ListRows rows;
    const auto add = [&rows](const char* icon, const QString& text) { rows.append({.key = QString::number(rows.size()), .icon = QLatin1String(icon), .title = text}); };
    if (packet.checked.isSet())
        add("check", Texts::tr("Identity checked at %1").arg(Words::clockTime(packet.checked)));
    else
        add("alert", Texts::tr("Identity not checked in this contact"));
    for (const auto& run : runsOf(workspace, packet)) {
        rows.append({.header = true, .title = run.value.title, .right = run.value.isOpen() ? Texts::tr("under way") : Words::option(run.value.state)});
        for (const GuideLineData& line : guideAnswers(walkOf(run.value)))
            if (line.holds)
                add("check", line.text);
    }
    auto refunds = workspace.reader().refundsOf(packet.customer);
    std::erase_if(refunds, [&packet](const Record<Refund>& refund) { return refund.value.case_file != packet.case_file || refund.value.asked > packet.asked; });
    if (!refunds.empty())
        rows.append({.header = true, .title = Texts::tr("Offered")});
    for (const auto& refund : refunds)
        add("card", refundLine(refund.value));
    return rows;
}

QList<SpokenZone> spokenZones(const Workspace& workspace, const Session& session)
{
    const QTimeZone own = QTimeZone::systemTimeZone(), theirs = zoneOf(workspace, session.customer);
    QList<SpokenZone> zones{{Texts::tr("Their time (%1)").arg(cityOf(theirs)), theirs}};
    const auto add = [&](const QString& name, const QTimeZone& zone) {
        const bool isKnown = std::any_of(zones.begin(), zones.end(), [&](const SpokenZone& one) { return showTheSame(one.zone, zone, workspace.now()); });
        if (zone.isValid() && !isKnown)
            zones.append({name.arg(cityOf(zone)), zone});
    };
    add(Texts::tr("My time (%1)"), own);
    const auto file = session.case_file.isNull() ? std::nullopt : workspace.reader().find(session.case_file);
    QStringList teams = workspace.person().teams;
    if (file && !file->value.team.isNull())
        teams = QStringList{QString::fromLatin1(file->value.team.key.text())};
    for (const QString& id : std::as_const(teams))
        if (const auto team = workspace.reader().find(Id<Team>{Uuid::fromText(id.toLatin1()).value_or(Uuid{})}); team && !team->value.time_zone.isEmpty())
            add(Texts::tr("The team's time (%1)"), QTimeZone(team->value.time_zone.toUtf8()));
    return zones;
}

TaskData taskData(const Workspace& workspace, const Record<Task>& record)
{
    const Task& task = record.value;
    const Context context = contextOf(workspace);
    const QTimeZone zone = zoneOf(workspace, task.customer);
    const QString asker = workspace.reader().userName(task.asked_by), customer = workspace.reader().customerName(task.customer);
    TaskData data;
    data.title = task.kind == TaskKind::FollowUp ? Texts::tr("Promised to %1").arg(customer) : Texts::tr("Asked about %1").arg(customer);
    data.text = task.text.text;
    if (const QString amount = amountText(task); !amount.isEmpty())
        data.text += QLatin1Char('\n') + Texts::tr("Amount: %1").arg(amount);
    data.made = Texts::tr("%1, %2").arg(asker, Words::ago(task.asked, workspace.now()));
    data.due = task.due.isSet() ? spokenMoment(task.due, zone, workspace.now()) : QString();
    data.zone = QString::fromLatin1(zone.id());
    if (task.kind == TaskKind::Escalation)
        data.context = packetRows(workspace, {task.customer, task.case_file, task.guide_run, task.checked, task.asked});
    data.mayApprove = mayFinish(task, TaskState::Approved, context);
    data.mayFinish = mayFinish(task, TaskState::Done, context);
    return data;
}

} // namespace callboard
