// What is due, what waits, what was found, and how fresh all of it is.
#include "ui/models/desk_views.h"

#include "core/base/phone.h"
#include "core/work/service_levels.h"
#include "core/work/tasks.h"
#include "ui/models/caller_views.h"
#include "ui/models/case_steps.h"
#include "ui/models/draft_context.h"
#include "ui/models/mention_views.h"
#include "ui/models/record_views.h"
#include "ui/models/reply_views.h"
#include "ui/models/review_views.h"
#include "ui/models/task_views.h"
#include "ui/models/words.h"

#include <QLocale>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeskViews)
};

constexpr int queued_max = 100;
constexpr QLatin1String elsewherePrefix("elsewhere:");

ListRow header(const QString& title, qint64 count)
{
    ListRow row;
    row.header = true;
    row.title = title;
    row.right = QLocale().toString(count);
    return row;
}

ListRow caseRow(const Workspace& workspace, const Record<CaseFile>& record)
{
    const CaseFile& file = record.value;
    ListRow row;
    row.key = Session{file.customer, record.id}.key();
    row.title = file.subject;
    row.number = Words::number(file.number);
    row.detail = workspace.reader().customerName(file.customer) + QStringLiteral(" · ") + Words::option(file.channel);
    if (file.status == CaseStatus::New || file.status == CaseStatus::Escalated || file.status == CaseStatus::Reopened)
        row.detail += QStringLiteral(" · ") + Words::option(file.status);
    if (file.status == CaseStatus::WaitingForCustomer) {
        row.right = Texts::tr("waiting");
    } else {
        const NextDue next = nextDue(file);
        const Words::Due due = Words::due(next.at, workspace.now());
        if (next.isAnswer)
            row.detail += QStringLiteral(" · ") + Texts::tr("to be answered");
        row.right = due.text;
        row.rightTone = due.tone;
        row.moment = next.at;
    }
    row.waitingToSync = workspace.reader().isPending(schemaOf<CaseFile>(), record.id.key);
    return row;
}

}

ListRows worklistRows(const Workspace& workspace, int rows_max)
{
    ListRows rows;
    const Reader& reader = workspace.reader();
    if (const CallInProgress& call = workspace.call(); call.isOn()) {
        rows.append(header(Texts::tr("Now"), 1));
        ListRow row;
        row.key = Session{call.customer, {}}.key();
        row.title = reader.customerName(call.customer);
        row.detail = call.onHold ? Texts::tr("call on hold") : Texts::tr("call");
        row.icon = QStringLiteral("phone");
        row.right = Words::duration((workspace.clock().now().ms - call.started.ms) / 1000);
        row.rightTone = Tone::Good;
        rows.append(row);
    }
    rows.append(escalationRows(workspace, rows_max));
    rows.append(mentionRows(workspace, rows_max));
    rows.append(followUpRows(workspace, rows_max));
    const auto mine = reader.openCasesOwnedBy(workspace.person().id, rows_max);
    rows.append(header(Texts::tr("My cases"), qint64(mine.size())));
    for (const auto& file : mine)
        rows.append(caseRow(workspace, file));
    if (const auto watched = reader.openCasesWatchedBy(workspace.person().id, rows_max); !watched.empty()) {
        rows.append(header(Texts::tr("Watched"), qint64(watched.size())));
        for (const auto& file : watched)
            rows.append(caseRow(workspace, file));
    }
    rows.append(takenAlongRows(workspace));
    rows.append(callerRows(workspace));
    for (const QString& team : workspace.person().teams) {
        const auto id = Uuid::fromText(team.toLatin1());
        if (!id)
            continue;
        rows.append(header(Texts::tr("Queue of %1").arg(reader.teamName({*id})), reader.unownedCountOf({*id})));
        for (const auto& file : reader.unownedCasesOf({*id}, rows_max == worklistRows_max ? queued_max : rows_max))
            rows.append(caseRow(workspace, file));
    }
    return rows;
}

namespace {

struct OperationName { const char *name, *text; };
constexpr OperationName operationNames[] = {
    {"customer.merge", QT_TRANSLATE_NOOP("DeskViews", "Merge of two records")}, {"customer.unmerge", QT_TRANSLATE_NOOP("DeskViews", "Separation of two records")},
    {"customer.create", QT_TRANSLATE_NOOP("DeskViews", "New customer")}, {"customer.edit", QT_TRANSLATE_NOOP("DeskViews", "Edit of a customer")},
    {"case.open", QT_TRANSLATE_NOOP("DeskViews", "New case")}, {"case.edit", QT_TRANSLATE_NOOP("DeskViews", "Edit of a case")},
    {"case.move", QT_TRANSLATE_NOOP("DeskViews", "Status of a case")}, {"case.assign", QT_TRANSLATE_NOOP("DeskViews", "Owner of a case")},
    {"case.watch", QT_TRANSLATE_NOOP("DeskViews", "Watching a case")}, {"case.close", QT_TRANSLATE_NOOP("DeskViews", "Closing of a case")}, {"case.reopen", QT_TRANSLATE_NOOP("DeskViews", "Reopening of a case")},
    {"case.link", QT_TRANSLATE_NOOP("DeskViews", "Link between cases")}, {"case.unlink", QT_TRANSLATE_NOOP("DeskViews", "Link between cases taken off")},
    {"alert.read", QT_TRANSLATE_NOOP("DeskViews", "Alert read")}, {"identity.check", QT_TRANSLATE_NOOP("DeskViews", "Identity check")},
    {"consent.record", QT_TRANSLATE_NOOP("DeskViews", "Consent")}, {"consent.retract", QT_TRANSLATE_NOOP("DeskViews", "Consent recorded by mistake")},
    {"case.merge", QT_TRANSLATE_NOOP("DeskViews", "Merge of two cases")}, {"case.unmerge", QT_TRANSLATE_NOOP("DeskViews", "Merge of two cases taken back")}, {"case.split", QT_TRANSLATE_NOOP("DeskViews", "Entries split out of a case")},
    {"task.promise", QT_TRANSLATE_NOOP("DeskViews", "Follow-up")}, {"task.escalate", QT_TRANSLATE_NOOP("DeskViews", "Question to a lead or a department")},
    {"task.finish", QT_TRANSLATE_NOOP("DeskViews", "End of a task")}, {"task.put_off", QT_TRANSLATE_NOOP("DeskViews", "Another time for a follow-up")},
    {"refund.request", QT_TRANSLATE_NOOP("DeskViews", "Refund")}, {"refund.approve", QT_TRANSLATE_NOOP("DeskViews", "Approval of a refund")},
    {"refund.deny", QT_TRANSLATE_NOOP("DeskViews", "Denial of a refund")}, {"refund.cancel", QT_TRANSLATE_NOOP("DeskViews", "Withdrawal of a refund")},
    {"pack.take_along", QT_TRANSLATE_NOOP("DeskViews", "Case taken along")}, {"pack.leave_behind", QT_TRANSLATE_NOOP("DeskViews", "Case left behind")},
    {"entry.add", QT_TRANSLATE_NOOP("DeskViews", "Entry on a timeline")}, {"conflict.resolve", QT_TRANSLATE_NOOP("DeskViews", "Decision on a conflict")},
    {"reply.edit", QT_TRANSLATE_NOOP("DeskViews", "Edit of a canned reply")},
    {"article.feedback", QT_TRANSLATE_NOOP("DeskViews", "Feedback on an article")}, {"article.write", QT_TRANSLATE_NOOP("DeskViews", "New version of an article")},
    {"article.review", QT_TRANSLATE_NOOP("DeskViews", "Review of an article")}, {"article.publish", QT_TRANSLATE_NOOP("DeskViews", "Publishing of an article")},
    {"article.archive", QT_TRANSLATE_NOOP("DeskViews", "Archiving of an article")}, {"article.edit", QT_TRANSLATE_NOOP("DeskViews", "Owner and review of an article")},
    {"gap.note", QT_TRANSLATE_NOOP("DeskViews", "Search that found nothing")}, {"gap.settle", QT_TRANSLATE_NOOP("DeskViews", "Answer to searches that found nothing")},
    {"guide.start", QT_TRANSLATE_NOOP("DeskViews", "Start of a guide")}, {"guide.answer", QT_TRANSLATE_NOOP("DeskViews", "Answers in a guide")},
    {"guide.hand_over", QT_TRANSLATE_NOOP("DeskViews", "Guide handed over")}, {"guide.propose", QT_TRANSLATE_NOOP("DeskViews", "Guide sent to review")},
    {"guide.return", QT_TRANSLATE_NOOP("DeskViews", "Guide sent back from review")}, {"guide.publish", QT_TRANSLATE_NOOP("DeskViews", "New version of a guide")},
    {"guide.use", QT_TRANSLATE_NOOP("DeskViews", "Version of a guide in force")},
    {"reply.set", QT_TRANSLATE_NOOP("DeskViews", "All canned replies")}, {"macro.set", QT_TRANSLATE_NOOP("DeskViews", "All macros")},
    {"brand_words.set", QT_TRANSLATE_NOOP("DeskViews", "Synonyms of a brand")}, {"case_rules.set", QT_TRANSLATE_NOOP("DeskViews", "What a case needs")},
    {"consent_wording.set", QT_TRANSLATE_NOOP("DeskViews", "Words of consent")}, {"identity_policy.set", QT_TRANSLATE_NOOP("DeskViews", "Questions of the identity check")},
    {"refund_limits.set", QT_TRANSLATE_NOOP("DeskViews", "Limits of refunds")}, {"service_levels.set", QT_TRANSLATE_NOOP("DeskViews", "Service levels")},
    {"rows.put", QT_TRANSLATE_NOOP("DeskViews", "Records written by an administrator")},
};

// The words that the person wrote, so that a refused entry can be read and copied.
QString writtenText(const Operation& operation)
{
    auto document = JsonDocument::parse(operation.args.text);
    if (!document)
        return {};
    for (const char* name : {"text", "note", "subject", "words", "reason", "answer"})
        if (const QString text = document->root().member(name).string(); !text.isEmpty())
            return text;
    return {};
}

}

QString operationText(const QString& operationName)
{
    for (const OperationName& one : operationNames)
        if (operationName == QLatin1String(one.name))
            return Texts::tr(one.text);
    return operationName;
}

QString conflictAbout(const Workspace& workspace, const Record<Conflict>& conflict)
{
    if (const auto reply = conflict.value.entity == QLatin1String(CannedReply::schemaName) ? workspace.reader().find(Id<CannedReply>{conflict.value.row}) : std::nullopt)
        return replyTitle(reply->value);
    const QString file = caseTitle(workspace, conflict.value.case_file);
    return file.isEmpty() ? workspace.reader().customerName(conflict.value.customer) : file;
}

std::optional<Record<Conflict>> conflictToDecide(const Workspace& workspace)
{
    for (auto& conflict : workspace.reader().openConflicts(worklistRows_max))
        if (workspace.isOurs(conflict.value.team) && workspace.person().role >= leastToDecide(conflict.value))
            return std::move(conflict);
    return std::nullopt;
}

std::optional<Operation> refusedForLead(const Workspace& workspace, const OutboxItem& item)
{
    auto document = JsonDocument::parse(item.operation.args.text);
    if (!document)
        return std::nullopt;
    const auto idIn = [&document](const char* name) { return Uuid::fromText(document->root().member(name).utf8()).value_or(Uuid{}); };
    Escalate question;
    question.to = toLead;
    question.customer = {idIn("customer")};
    if (const auto file = workspace.reader().find(Id<CaseFile>{idIn("case_file")})) {
        question.customer = file->value.customer;
        if (workspace.isOurs(file->value.team)) // else it is asked about the customer: only a case's own team asks about it
            question.case_file = file->id;
    }
    if (!workspace.reader().find(question.customer))
        return std::nullopt;
    question.text.text = QStringList{Texts::tr("Not accepted: %1. %2").arg(operationText(item.operation.name), item.result.error().sentence()), writtenText(item.operation)}.join(QStringLiteral("\n\n")).trimmed();
    return intent(question);
}

std::optional<RefusedWords> refusedWords(const Workspace& workspace, const OutboxItem& item)
{
    const bool isEntry = item.operation.name == QLatin1String(AddEntry::schemaName);
    if (!isEntry && item.operation.name != QLatin1String(CloseCase::schemaName))
        return std::nullopt;
    const auto document = JsonDocument::parse(item.operation.args.text);
    if (!document)
        return std::nullopt;
    const auto idIn = [&document](const char* name) { return Uuid::fromText(document->root().member(name).utf8()).value_or(Uuid{}); };
    const auto textIn = [&document](const char* name) { return document->root().member(name).string(); };
    RefusedWords words{{{idIn("customer")}, {idIn("case_file")}}, {textIn("kind"), writtenText(item.operation), textIn("outcome")}};
    for (const JsonView& version : document->root().member("quoted"))
        words.draft.quoted.append(version.string());
    if (const auto file = workspace.reader().find(words.session.case_file))
        words.session.customer = file->value.customer;
    const auto channel = Choice<Channel>::named(textIn("channel"));
    if (goesToCustomer(words.draft.kind) && !channel.name().isEmpty() && channel != replyChannel(workspace, words.session))
        words.draft.kind = replyKind(channel.name());
    if (words.draft.text.isEmpty() || !workspace.reader().find(words.session.customer))
        return std::nullopt;
    words.draft.caret = int(words.draft.text.size());
    return words;
}

ListRows outboxRows(const Workspace& workspace, const std::vector<OutboxItem>& items)
{
    ListRows rows;
    for (const OutboxItem& item : items) {
        ListRow row;
        row.key = QString::number(item.key);
        row.title = operationText(item.operation.name);
        row.right = Words::ago(item.operation.made, workspace.clock().now());
        row.moment = item.operation.made;
        row.body = writtenText(item.operation);
        switch (item.state) {
        case OperationState::Kept: row.icon = QStringLiteral("clock"); row.detail = Texts::tr("saved here, waits to be sent"); row.waitingToSync = true; break;
        case OperationState::Sent: row.icon = QStringLiteral("sync"); row.detail = Texts::tr("on its way"); row.waitingToSync = true; break;
        case OperationState::Confirmed: row.icon = QStringLiteral("check"); row.detail = Texts::tr("on the server"); break;
        case OperationState::Refused:
            row.icon = QStringLiteral("alert");
            row.chips.append({Texts::tr("Not accepted"), Tone::Bad, {}});
            row.detail = item.result.error().sentence();
            break;
        }
        rows.append(row);
    }
    return rows;
}

SyncStatusData syncSentence(const Workspace& workspace)
{
    const SyncStatus& status = workspace.status();
    SyncStatusData data;
    data.waiting = int(status.outbox.waiting);
    data.refused = int(status.outbox.refused);
    const QString person = workspace.reader().userName(workspace.person().id);
    QStringList teams;
    for (const QString& team : workspace.person().teams)
        if (const auto id = Uuid::fromText(team.toLatin1()))
            teams.append(workspace.reader().teamName({*id}));
    data.person = teams.isEmpty() ? person : person + QStringLiteral(" · ") + teams.join(QStringLiteral(", "));
    const int kept = data.waiting;
    switch (status.line) {
    case SyncStatus::Line::Stopped: case SyncStatus::Line::Connecting:
        data = {Tone::Plain, QStringLiteral("sync"), Texts::tr("Connecting. You can work already."), data.person, data.waiting, data.refused};
        break;
    case SyncStatus::Line::Loading:
        data.tone = Tone::Accent;
        data.icon = QStringLiteral("sync");
        data.sentence = status.planned > 0 ? Texts::tr("Loading records: %1 of about %2. You can work already.").arg(QLocale().toString(status.loaded), QLocale().toString(status.planned))
                                           : Texts::tr("Loading records. You can work already.");
        break;
    case SyncStatus::Line::Online:
        data.tone = status.hasProblem() ? Tone::Warning : Tone::Good;
        data.icon = QStringLiteral("online");
        data.sentence = status.hasProblem() ? status.problem.sentence()
                        : kept > 0          ? Texts::tr("Connected. Sending %n change(s).", nullptr, kept)
                                            : Texts::tr("Connected. Everything is saved on the server.");
        break;
    case SyncStatus::Line::Offline: {
        data.tone = Tone::Warning;
        data.icon = QStringLiteral("offline");
        const QString since = Words::clockTime(status.offlineSince);
        data.sentence = kept > 0 ? Texts::tr("Offline since %1. You can keep working: %n change(s) are saved here and will be sent when the connection returns.", nullptr, kept).arg(since)
                                 : Texts::tr("Offline since %1. You can keep working: what you do is saved here and sent when the connection returns.").arg(since);
        break;
    }
    case SyncStatus::Line::SignedOut:
        data.tone = Tone::Warning;
        data.icon = QStringLiteral("lock");
        data.sentence = Texts::tr("Sign in again to send and receive. What you do is saved here until then.");
        break;
    case SyncStatus::Line::Refused:
        data.tone = Tone::Bad;
        data.icon = QStringLiteral("alert");
        data.sentence = status.problem.sentence();
        break;
    }
    return data;
}

QString elsewhereKey(const Id<Customer>& customer, const Id<CaseFile>& file) { return elsewherePrefix + QString::fromLatin1(customer.key.text() + '/' + file.key.text()); }

std::optional<Session> sessionFromKey(const Workspace& workspace, const QString& key)
{
    if (key.startsWith(elsewherePrefix)) { // not here yet: looking at its customer brings it
        const auto customer = Uuid::fromText(key.mid(elsewherePrefix.size()).section(u'/', 0, 0).toLatin1()), file = Uuid::fromText(key.section(u'/', 1).toLatin1());
        return customer && file ? std::optional(Session{{*customer}, {*file}}) : std::nullopt;
    }
    const auto id = Uuid::fromText(key.section(QLatin1Char(':'), 1).toLatin1());
    if (!id)
        return std::nullopt;
    if (key.startsWith(QLatin1String("customer:")))
        return Session{{*id}, {}};
    const auto file = workspace.reader().find(Id<CaseFile>{*id});
    return file ? std::optional(Session{file->value.customer, file->id}) : std::nullopt;
}

} // namespace callboard
