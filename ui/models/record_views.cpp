// From records to what is read.
#include "ui/models/record_views.h"

#include "core/base/phone.h"
#include "core/work/customer_merges.h"
#include "core/work/service_levels.h"
#include "ui/models/alert_views.h"
#include "ui/models/consent_views.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/link_views.h"
#include "ui/models/mention_views.h"
#include "ui/models/refund_views.h"
#include "ui/models/task_views.h"
#include "ui/models/identity_views.h"
#include "ui/models/review_views.h"
#include "ui/models/words.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <map>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordViews)
};

QString readerRegion()
{
    return QLocale::territoryToCode(QLocale().territory());
}

Tone toneOf(const CaseFile& file)
{
    switch (file.priority.valueOr(Priority::Normal)) {
    case Priority::Urgent: case Priority::High: return Tone::Bad;
    case Priority::Low: case Priority::Normal: break;
    }
    return Tone::Plain;
}

constexpr QLatin1String ofTask("task."), ofRefund("refund.");

// Which field a change entry names: of a task, of a refund, of the case or of the customer.
const Column* changedColumn(const QString& field)
{
    if (field.startsWith(ofTask))
        return schemaOf<Task>().column(field.mid(ofTask.size()).toUtf8());
    if (field.startsWith(ofRefund))
        return schemaOf<Refund>().column(field.mid(ofRefund.size()).toUtf8());
    const Column* column = schemaOf<CaseFile>().column(field.toUtf8());
    return column ? column : schemaOf<Customer>().column(field.toUtf8());
}

// A value as stored in a change entry: options by their label, references by name.
QString changedValue(const Workspace& workspace, const QString& field, const QString& value)
{
    const Column* column = changedColumn(field);
    if (!column || value.isEmpty())
        return value;
    if (column->kind == Kind::Option)
        return Words::option(*column, value);
    if (column->kind == Kind::Reference) {
        const auto id = Uuid::fromText(value.toLatin1());
        const QString name = !id ? QString() : qstrcmp(column->target, User::schemaName) == 0 ? workspace.reader().userName({*id}) : workspace.reader().teamName({*id});
        return name.isEmpty() ? Texts::tr("somebody") : name;
    }
    if (column->kind == Kind::Time)
        if (const auto time = Instant::fromText(value.toLatin1()))
            return Words::date(*time) + QLatin1Char(' ') + Words::clockTime(*time);
    if (column->kind == Kind::Money)
        if (const auto money = Codec<Money>::in(RawJson{value.toUtf8()}))
            return Words::amount(*money);
    if (field == QLatin1String("outcome"))
        return outcomeText(value);
    return isNested(column->kind) ? QString() : value; // lists are named, not listed
}

QString changedLabel(const QString& field)
{
    if (const Column* column = changedColumn(field))
        return Words::label(column->label);
    if (field == QLatin1String(mergedChange) || field == QLatin1String(separatedChange))
        return field == QLatin1String(mergedChange) ? Texts::tr("Merged") : Texts::tr("Separated");
    return field.section(QLatin1Char('.'), -1);
}

bool isSaidByTitle(const FieldChange& change) { return QStringList{QStringLiteral("task.kind"), QStringLiteral("task.state"), QStringLiteral("task.closed"), QStringLiteral("refund.state")}.contains(change.field); }

QString changeText(const Workspace& workspace, const TimelineEntry& entry)
{
    QStringList lines;
    for (const FieldChange& change : entry.changes) {
        if (isSaidByTitle(change) || change.field.startsWith(QLatin1String("identity.")) || change.field.startsWith(QLatin1String("consent.")) || change.field.startsWith(QLatin1String("link.")))
            continue;
        const QString label = changedLabel(change.field);
        const QString before = changedValue(workspace, change.field, change.before), after = changedValue(workspace, change.field, change.after);
        if (before.isEmpty() && after.isEmpty())
            lines.append(Texts::tr("%1 changed").arg(label));
        else if (before.isEmpty())
            lines.append(Texts::tr("%1: %2").arg(label, after));
        else if (after.isEmpty())
            lines.append(Texts::tr("%1 removed (was %2)").arg(label, before));
        else
            lines.append(Texts::tr("%1: %2 → %3").arg(label, before, after));
    }
    return lines.join(QLatin1Char('\n'));
}

// What was done to a task; empty: the entry is about something else.
QString taskTitle(const TimelineEntry& entry, const QString& author)
{
    const auto after = [&](const char* field) {
        for (const FieldChange& change : entry.changes)
            if (change.field == QLatin1String(field))
                return change.after;
        return QString();
    };
    const QString kind = after("task.kind"), state = after("task.state");
    if (kind.isEmpty())
        return {};
    const bool isFollowUp = kind == Choice<TaskKind>(TaskKind::FollowUp).name();
    const auto putOff = std::find_if(entry.changes.begin(), entry.changes.end(), [](const FieldChange& change) { return change.field == QLatin1String("task.due") && !change.before.isEmpty(); });
    if (state.isEmpty() && putOff != entry.changes.end()) {
        const auto promised = Instant::fromText(putOff->before.toLatin1());
        return promised && *promised < entry.happened ? Texts::tr("Promise not kept, put off by %1").arg(author) : Texts::tr("Follow-up put off by %1").arg(author);
    }
    if (state.isEmpty())
        return isFollowUp ? Texts::tr("Follow-up promised by %1").arg(author) : Texts::tr("Asked by %1").arg(author);
    const auto at = std::find_if(entry.changes.begin(), entry.changes.end(), [](const FieldChange& change) { return change.field == QLatin1String("task.closed"); });
    const bool saysWhen = at != entry.changes.end(); // older entries do not
    const Instant due = saysWhen ? Instant::fromText(at->before.toLatin1()).value_or(Instant()) : Instant(), done = saysWhen ? Instant::fromText(at->after.toLatin1()).value_or(Instant()) : Instant();
    const bool isLate = due.isSet() && done > due;
    switch (Choice<TaskState>::named(state).valueOr(TaskState::Done)) {
    case TaskState::Approved: return Texts::tr("Approved by %1").arg(author);
    case TaskState::Declined: return Texts::tr("Declined by %1").arg(author);
    case TaskState::Dropped: return isFollowUp && isLate ? Texts::tr("Promise not kept, and not needed any more, says %1").arg(author) : Texts::tr("Not needed any more, says %1").arg(author);
    case TaskState::Open:
    case TaskState::Done: break;
    }
    if (!isFollowUp)
        return Texts::tr("Answered by %1").arg(author);
    if (!due.isSet() || !done.isSet())
        return Texts::tr("Follow-up done by %1").arg(author);
    return isLate ? Texts::tr("Follow-up done by %1, %2").arg(author, Words::due(due, done).text) : Texts::tr("Promise kept by %1").arg(author);
}

QString entryTitle(const Workspace& workspace, const TimelineEntry& entry)
{
    const QString author = workspace.reader().userName(entry.author);
    const QString customer = workspace.reader().customerName(entry.customer);
    switch (entry.kind.valueOr(EntryKind::Note)) {
    case EntryKind::Call:
        return entry.direction == Direction::Outgoing ? Texts::tr("Call to %1").arg(customer) : Texts::tr("Call from %1").arg(customer);
    case EntryKind::Message: {
        const QString channel = Words::option(entry.channel);
        return entry.direction == Direction::Incoming ? Texts::tr("%1 from %2").arg(channel, customer) : Texts::tr("%1 to %2").arg(channel, customer);
    }
    case EntryKind::Change: {
        const QString who = author.isEmpty() ? Texts::tr("somebody") : author;
        for (const QString& title : {taskTitle(entry, who), refundTitle(entry, who), identityTitle(entry, who), consentTitle(entry, who), linkTitle(entry, who)})
            if (!title.isEmpty())
                return title;
        for (const FieldChange& change : entry.changes)
            if (change.field == QLatin1String("status") && change.after == QLatin1String("closed"))
                return author.isEmpty() ? Texts::tr("Case closed") : Texts::tr("Case closed by %1").arg(author);
            else if (change.field == QLatin1String("status") && change.after == QLatin1String("resolved"))
                return Texts::tr("Case resolved by %1").arg(who);
            else if (change.field == QLatin1String("status") && change.after == QLatin1String("reopened"))
                return Texts::tr("Case reopened by %1").arg(who);
            else if (change.field == QLatin1String("status") && change.before.isEmpty())
                return author.isEmpty() ? Texts::tr("Case opened") : Texts::tr("Case opened by %1").arg(author);
        return author.isEmpty() ? Texts::tr("Changed") : Texts::tr("Changed by %1").arg(author);
    }
    case EntryKind::Guide: return Texts::tr("Guide: %1").arg(entry.text.text.section(u'\n', 0, 0));
    case EntryKind::Note:
        break;
    }
    return author.isEmpty() ? Texts::tr("Note") : Texts::tr("Note by %1").arg(author);
}

QString entryIcon(const TimelineEntry& entry)
{
    switch (entry.kind.valueOr(EntryKind::Note)) {
    case EntryKind::Call: return QStringLiteral("phone");
    case EntryKind::Message: return entry.channel == Channel::Email ? QStringLiteral("mail") : QStringLiteral("chat");
    case EntryKind::Change: return QStringLiteral("history");
    case EntryKind::Guide: return QStringLiteral("guide");
    case EntryKind::Note: break;
    }
    return QStringLiteral("note");
}

QString entryGroup(const TimelineEntry& entry)
{
    switch (entry.kind.valueOr(EntryKind::Note)) {
    case EntryKind::Call: case EntryKind::Message: return QStringLiteral("conversations");
    case EntryKind::Guide: case EntryKind::Change: return QStringLiteral("changes");
    case EntryKind::Note: break;
    }
    return QStringLiteral("notes");
}

}

namespace {

// What is left on gift cards and accounts, of each currency.
QString balanceText(const Customer& customer)
{
    std::map<QString, qint64> minorUnits;
    for (const PaymentMethod& method : customer.payment_methods)
        minorUnits[method.balance.currency] += method.balance.minor;
    QStringList amounts;
    for (const auto& [currency, minor] : minorUnits)
        if (minor != 0)
            amounts.append(Words::amount({minor, currency}));
    return amounts.join(QStringLiteral(" + "));
}

}

CustomerCardData customerCard(const Workspace& workspace, const Record<Customer>& record)
{
    const Customer& customer = record.value;
    CustomerCardData card;
    card.key = QString::fromLatin1(record.id.key.text());
    card.name = Reader::nameOf(customer);
    card.chips = consentChips(workspace, record.id); // before what there may be no room for
    if (customer.provisional)
        card.chips.append({Texts::tr("Not known yet"), Tone::Warning, QStringLiteral("person")});
    if (!customer.company.isEmpty() && customer.company != card.name)
        card.chips.append({customer.company, Tone::Plain, {}});
    if (!customer.tier.isEmpty())
        card.chips.append({customer.tier.left(1).toUpper() + customer.tier.mid(1), Tone::Accent, QStringLiteral("star")});
    if (const QString language = Words::language(customer.language); !language.isEmpty())
        card.chips.append({language, Tone::Plain, QStringLiteral("globe")});
    card.chips += identityChips(workspace, record.id);
    for (const QString& tag : customer.tags)
        card.chips.append({tag, Tone::Plain, QStringLiteral("tag")});
    if (!customer.phones.isEmpty())
        card.fields.append({Texts::tr("Phone"), phoneForDisplay(customer.phones.first().number, readerRegion())});
    if (!customer.emails.isEmpty())
        card.fields.append({Texts::tr("Email"), customer.emails.first().address});
    if (!(customer.prefers == PreferredChannel::Any))
        card.fields.append({Texts::tr("Prefers"), Words::option(customer.prefers)});
    card.fields.append({Texts::tr("Account"), customer.account});
    if (customer.since.isSet())
        card.fields.append({Texts::tr("Since"), QString::number(QDateTime::fromMSecsSinceEpoch(customer.since.ms).date().year())});
    card.fields.append({Texts::tr("Open cases"), QString::number(workspace.reader().openCasesOf(record.id))});
    if (const QString promised = promisedText(workspace, record.id); !promised.isEmpty())
        card.fields.append({Texts::tr("Follow-up"), promised});
    if (const QString waiting = waitingRefundsText(workspace, record.id); !waiting.isEmpty())
        card.fields.append({Texts::tr("Refund"), waiting});
    if (const auto orders = workspace.reader().ordersOf(record.id, 50); !orders.empty())
        card.fields.append({Texts::tr("Last order"), orders.front().value.number});
    if (const QString balance = balanceText(customer); !balance.isEmpty())
        card.fields.append({Texts::tr("Balance"), balance});
    if (const QString time = Words::localTime(customer.time_zone, workspace.now()); !time.isEmpty())
        card.fields.append({Texts::tr("Local time"), time});
    else if (!customer.addresses.isEmpty())
        card.fields.append({Texts::tr("City"), customer.addresses.first().city});
    card.alert = alertState(workspace, record);
    card.canCall = !workspace.call().isOn() && mayReach(workspace, record.id, Channel::Phone);
    card.canEdit = true;
    return card;
}

ChipData presenceChip(const QString& name, Drafting drafting)
{
    const QString icon = QStringLiteral("person");
    switch (drafting) {
    case Drafting::Note: return {Texts::tr("%1 is writing a note").arg(name), Tone::Warning, icon};
    case Drafting::Call: return {Texts::tr("%1 is writing up a call").arg(name), Tone::Warning, icon};
    case Drafting::Reply: return {Texts::tr("%1 is drafting a reply").arg(name), Tone::Warning, icon};
    case Drafting::Nothing: break;
    }
    return {Texts::tr("%1 is here too").arg(name), Tone::Plain, icon};
}

QList<ChipData> presentChips(const Workspace& workspace, const Session& session)
{
    QList<ChipData> chips;
    if (workspace.status().viewed != session.customer)
        return chips;
    for (const Presence& one : workspace.status().present) {
        const QString name = workspace.reader().userName(one.user);
        if (!name.isEmpty())
            chips.append(presenceChip(name, one.case_file == session.case_file ? one.drafting.valueOr(Drafting::Note) : Drafting::Nothing));
    }
    return chips;
}

CaseHeaderData caseHeader(const Workspace& workspace, const Record<CaseFile>& record)
{
    const CaseFile& file = record.value;
    CaseHeaderData header;
    header.key = QString::fromLatin1(record.id.key.text());
    header.subject = file.subject;
    header.chips.append({Words::number(file.number), Tone::Plain, {}});
    const bool hasEnded = !isAtWork(file.status);
    header.chips.append({Words::option(file.status), hasEnded ? Tone::Good : Tone::Accent, hasEnded ? QStringLiteral("check") : QString()});
    header.chips += linkChips(workspace, record.id);
    if (isWatched(workspace, file))
        header.chips.append({Texts::tr("Watched"), Tone::Plain, QStringLiteral("people")});
    if (file.priority != Priority::Normal)
        header.chips.append({Words::option(file.priority), toneOf(file), {}});
    if (hasEnded) {
        if (!file.outcome.isEmpty())
            header.chips.append({outcomeText(file.outcome), Tone::Plain, {}});
    } else if (const NextDue next = nextDue(file); next.isAnswer) {
        const Words::Due due = Words::due(next.at, workspace.now());
        header.chips.append({due.tone == Tone::Bad ? Texts::tr("Answer: %1").arg(due.text) : Texts::tr("Answer in %1").arg(due.text), due.tone, QStringLiteral("clock")});
    } else if (file.due.isSet()) {
        const Words::Due due = Words::due(file.due, workspace.now());
        header.chips.append({due.tone == Tone::Bad ? due.text : Texts::tr("Due in %1").arg(due.text), due.tone, QStringLiteral("clock")});
    }
    if (!file.category.isEmpty())
        header.chips.append({file.category, Tone::Plain, {}});
    const QString owner = workspace.reader().userName(file.owner);
    if (!hasEnded && !(file.owner == workspace.person().id))
        header.chips.append({owner.isEmpty() ? Texts::tr("Nobody has it") : owner, owner.isEmpty() ? Tone::Warning : Tone::Plain, QStringLiteral("person")});
    if (!workspace.isOurs(file.team))
        header.chips.append({Texts::tr("With %1").arg(workspace.reader().teamName(file.team)), Tone::Plain, {}});
    if (isTakenAlong(workspace, record.id))
        header.chips.append({Texts::tr("Taken along"), Tone::Accent, QStringLiteral("star")});
    if (workspace.reader().isPending(schemaOf<CaseFile>(), record.id.key))
        header.chips.append({Texts::tr("waiting to sync"), Tone::Warning, QStringLiteral("sync")});
    return header;
}

CaseHeaderData customerHeader(const Workspace&, const Record<Customer>&)
{
    CaseHeaderData header;
    header.subject = Texts::tr("Everything with this customer");
    return header;
}

ListRows timelineRows(const Workspace& workspace, const std::vector<Record<TimelineEntry>>& entries, qsizetype max)
{
    ListRows rows;
    auto quotes = entries.empty() ? std::map<Uuid, QStringList>() : quoteLines(workspace, entries.front().value.customer);
    for (const auto& record : entries) {
        if (rows.size() == max) {
            rows.append({.key = olderEntriesKey, .icon = QStringLiteral("history"), .title = Texts::tr("Show older entries")});
            break;
        }
        const TimelineEntry& entry = record.value;
        ListRow row;
        row.key = QString::fromLatin1(record.id.key.text());
        row.group = entryGroup(entry);
        row.icon = entryIcon(entry);
        row.title = entryTitle(workspace, entry);
        row.right = Words::ago(entry.happened, workspace.now());
        row.moment = entry.happened;
        if (entry.duration_s > 0)
            row.chips.append({Words::duration(entry.duration_s), Tone::Plain, QStringLiteral("clock")});
        row.body = entry.text.text;
        if (const QString changes = changeText(workspace, entry); !changes.isEmpty())
            row.body += (row.body.isEmpty() ? QString() : QStringLiteral("\n")) + changes;
        for (const QString& quote : quotes[record.id.key])
            row.body += (row.body.isEmpty() ? QString() : QStringLiteral("\n")) + quote;
        row.waitingToSync = workspace.reader().isPending(schemaOf<TimelineEntry>(), record.id.key);
        rows.append(row);
    }
    return rows;
}

QList<ChoiceData> timelineGroups()
{
    return {{QString(), Texts::tr("All")}, {QStringLiteral("conversations"), Texts::tr("Conversations")}, {QStringLiteral("notes"), Texts::tr("Notes")}, {QStringLiteral("changes"), Texts::tr("Changes")}};
}

ListRows caseRows(const Workspace& workspace, const std::vector<Record<CaseFile>>& cases)
{
    ListRows rows;
    for (const auto& record : cases) {
        const CaseFile& file = record.value;
        ListRow row;
        row.key = Session{file.customer, record.id}.key();
        row.icon = QStringLiteral("case");
        row.title = file.subject;
        row.detail = QStringList{Words::number(file.number), Words::option(file.status), !isAtWork(file.status) ? outcomeText(file.outcome) : workspace.reader().userName(file.owner)}
                         .filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · "));
        row.right = Words::ago(file.opened, workspace.now());
        row.moment = file.opened;
        row.number = Words::number(file.number);
        row.waitingToSync = workspace.reader().isPending(schemaOf<CaseFile>(), record.id.key);
        if (!workspace.isOurs(file.team))
            row.chips.append({workspace.reader().teamName(file.team), Tone::Plain, {}});
        rows.append(row);
    }
    return rows;
}

ListRows historyRows(const Workspace& workspace, const Session& session, int rows_max)
{
    const ListRows cases = caseRows(workspace, workspace.reader().casesOf(session.customer, rows_max));
    const ListRows linked = session.case_file.isNull() ? ListRows() : linkRows(workspace, session.case_file);
    return linked.isEmpty() ? cases : linked + ListRows{{.header = true, .title = Texts::tr("This customer's cases"), .right = QString::number(cases.size())}} + cases;
}

QString missingHistory(const Workspace& workspace, const Id<Customer>& customer)
{
    const SyncStatus& status = workspace.status();
    const bool isAsked = status.viewed == customer && status.history == SyncStatus::History::Asked;
    const bool isOnline = status.line == SyncStatus::Line::Online;
    if ((status.viewed == customer && status.history == SyncStatus::History::Here) || (isOnline && !isAsked)) // of somebody new the server has nothing
        return {};
    return isOnline || status.line == SyncStatus::Line::Loading ? Texts::tr("What other teams did with this customer is on its way.")
                                                   : Texts::tr("What other teams did with this customer comes when the server can be reached again.");
}

ListRows orderRows(const Workspace& workspace, const std::vector<Record<Order>>& orders)
{
    ListRows rows;
    const auto refunds = orders.empty() ? std::vector<Record<Refund>>() : workspace.reader().refundsOf(orders.front().value.customer);
    for (const auto& record : orders) {
        const Order& order = record.value;
        ListRow row;
        row.key = QString::fromLatin1(record.id.key.text());
        row.icon = QStringLiteral("box");
        row.title = order.number;
        row.chips.append({Words::option(order.status), order.status == OrderStatus::Delivered ? Tone::Good : order.status == OrderStatus::Cancelled ? Tone::Bad : Tone::Accent, {}});
        row.right = Words::amount(order.total);
        QStringList lines;
        if (order.placed.isSet())
            lines.append(Texts::tr("Placed %1").arg(Words::date(order.placed)));
        for (const OrderItem& item : order.items)
            lines.append(QStringLiteral("%1 × %2  %3").arg(item.quantity).arg(item.name, Words::amount(item.price)));
        for (const Shipment& shipment : order.shipments) {
            const QString name = QStringList{shipment.carrier, shipment.tracking}.join(QLatin1Char(' ')).trimmed();
            lines.append(shipment.delivered.isSet() ? Texts::tr("Delivered %1: %2").arg(Words::date(shipment.delivered), name)
                         : shipment.sent.isSet()    ? Texts::tr("Sent %1: %2").arg(Words::date(shipment.sent), name)
                                                    : Texts::tr("Parcel: %1").arg(name));
        }
        for (const Payment& payment : order.payments)
            lines.append(payment.kind == QLatin1String("refund") ? Texts::tr("Refunded %1").arg(Words::amount(payment.amount)) : Texts::tr("Paid %1").arg(Words::amount(payment.amount)));
        lines.append(refundLines(workspace, refunds, record));
        if (!order.cancel_reason.isEmpty())
            lines.append(Texts::tr("Cancelled: %1").arg(order.cancel_reason));
        row.body = lines.join(QLatin1Char('\n'));
        rows.append(row);
    }
    return rows;
}

QList<ChoiceData> entryKinds(bool callOn)
{
    QList<ChoiceData> kinds{{QStringLiteral("note"), Texts::tr("Note"), QStringLiteral("note")}, {QStringLiteral("call"), Texts::tr("Call summary"), QStringLiteral("phone")}, {QStringLiteral("message"), Texts::tr("Reply"), QStringLiteral("mail")}};
    if (callOn)
        kinds.swapItemsAt(0, 1); // during a call, the summary of it comes first
    return kinds;
}

namespace {

// Stored names of outcomes are a contract with reports; a site's own list comes as configuration.
struct OutcomeName { const char *name, *text; };
constexpr OutcomeName outcomeNames[] = {
    {"answered", QT_TRANSLATE_NOOP("RecordViews", "Question answered")},
    {"replacement", QT_TRANSLATE_NOOP("RecordViews", "Replacement arranged")},
    {"refund", QT_TRANSLATE_NOOP("RecordViews", "Refund requested")},
    {"fixed", QT_TRANSLATE_NOOP("RecordViews", "Problem fixed")},
    {"changed", QT_TRANSLATE_NOOP("RecordViews", "Order or record changed")},
    {"passed_on", QT_TRANSLATE_NOOP("RecordViews", "Passed on")},
    {"no_action", QT_TRANSLATE_NOOP("RecordViews", "Nothing to do")},
    {"duplicate", QT_TRANSLATE_NOOP("RecordViews", "Duplicate")},
};

}

QString outcomeText(const QString& name)
{
    for (const OutcomeName& outcome : outcomeNames)
        if (name == QLatin1String(outcome.name))
            return Texts::tr(outcome.text);
    QString words = QString(name).replace(QLatin1Char('_'), QLatin1Char(' ')); // a guide's own, "refund_requested"
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QList<ChoiceData> outcomes(const QString& also)
{
    QList<ChoiceData> list;
    for (const OutcomeName& outcome : outcomeNames)
        list.append({QLatin1String(outcome.name), Texts::tr(outcome.text), {}});
    const bool isKnown = std::any_of(list.begin(), list.end(), [&also](const ChoiceData& choice) { return choice.id == also; });
    if (!also.isEmpty() && !isKnown)
        list.append({also, outcomeText(also), {}});
    return list;
}

} // namespace callboard
