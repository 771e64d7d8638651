// The same words as on the screen, with moments instead of ages.
#include "ui/models/case_sheet.h"

#include "core/work/service_levels.h"
#include "ui/models/merge_views.h"
#include "ui/models/record_views.h"
#include "ui/models/task_views.h"
#include "ui/models/value_words.h"
#include "ui/models/words.h"

#include <QRegularExpression>
#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CaseSheet)
};

constexpr qsizetype fileName_max = 80;

QString moment(Instant time)
{
    return time.isSet() ? Texts::tr("%1, %2").arg(Words::date(time), Words::clockTime(time)) : QString();
}

QString joined(const QList<ChipData>& chips)
{
    QStringList words;
    for (const ChipData& chip : chips)
        if (chip.icon != QLatin1String("clock") && chip.icon != QLatin1String("person")) // how long from now; and whose, which has its own line
            words.append(chip.text);
    return words.join(QStringLiteral(" · "));
}

// What a site keeps about a record beside what every record has; what is empty is not printed.
QList<CaseSheet::Fact> declaredFacts(const Workspace& workspace, QByteArrayView entity, const CustomFields& custom)
{
    QList<CaseSheet::Fact> facts;
    for (const CustomField& field : workspace.reader().customFieldsOf(entity))
        if (const auto value = custom.fields.find(field.name.toUtf8()); value != custom.fields.end() && !isNull(value->second))
            facts.append({field.label, valueWords(field, value->second)});
    return facts;
}

QList<CaseSheet::Fact> caseFacts(const Workspace& workspace, const Record<CaseFile>& file)
{
    QList<CaseSheet::Fact> facts{{Texts::tr("Opened"), moment(file.value.opened)}};
    if (const NextDue next = nextDue(file.value); isAtWork(file.value.status) && next.at.isSet())
        facts.append({next.isAnswer ? Texts::tr("To be answered by") : Texts::tr("Due"), moment(next.at)});
    for (const auto& [label, name] : {std::pair{Texts::tr("Owner"), workspace.reader().userName(file.value.owner)}, {Texts::tr("Team"), workspace.reader().teamName(file.value.team)}, {Texts::tr("Channel"), Words::option(file.value.channel)}})
        if (!name.isEmpty())
            facts.append({label, name});
    if (file.value.closed.isSet())
        facts.append({Texts::tr("Closed"), moment(file.value.closed)});
    if (!file.value.tags.isEmpty())
        facts.append({Texts::tr("Tags"), file.value.tags.join(QStringLiteral(", "))});
    return facts + declaredFacts(workspace, CaseFile::schemaName, file.value.custom);
}

// What is still promised or asked, each with its time.
QList<CaseSheet::Fact> openTasks(const Workspace& workspace, const Session& session)
{
    QList<CaseSheet::Fact> facts;
    for (const Record<Task>& task : workspace.reader().openTasksOf(session.customer)) {
        if (!session.case_file.isNull() && task.value.case_file != session.case_file)
            continue;
        const QString what = task.value.kind == TaskKind::FollowUp ? Texts::tr("Promised") : Texts::tr("Asked for"), words = task.value.text.text;
        facts.append({what, task.value.due.isSet() ? Texts::tr("%1 (by %2)").arg(words, moment(task.value.due)) : words});
    }
    return facts;
}

QString paragraph(const QString& text) { return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")); }

}

std::optional<CaseSheet> caseSheet(const Workspace& workspace, const Session& session)
{
    const Reader& reader = workspace.reader();
    const auto customer = reader.find(session.customer);
    if (!customer)
        return std::nullopt;
    const auto file = session.case_file.isNull() ? std::nullopt : reader.find(session.case_file);
    const CustomerCardData card = customerCard(workspace, *customer);
    const CaseHeaderData header = file ? caseHeader(workspace, *file) : customerHeader(workspace, *customer);
    CaseSheet sheet;
    sheet.title = file ? file->value.subject : Texts::tr("Everything with %1").arg(card.name);
    sheet.state = joined(header.chips);
    sheet.facts.append({Texts::tr("Customer"), card.name});
    for (const auto& field : card.fields)
        if (!field.text.isEmpty())
            sheet.facts.append({field.label, field.text});
    sheet.facts += declaredFacts(workspace, Customer::schemaName, customer->value.custom);
    if (file)
        sheet.facts += caseFacts(workspace, *file);
    sheet.facts += openTasks(workspace, session);
    auto entries = file ? entriesWithMerged(workspace, file->id, sheetEntries_max + 1) : reader.entriesOf(customer->id, sheetEntries_max + 1);
    sheet.leavesOutOlder = entries.size() > sheetEntries_max;
    entries.resize(std::min(entries.size(), std::size_t(sheetEntries_max)));
    ListRows rows = timelineRows(workspace, entries, sheetEntries_max);
    for (ListRow& row : rows)
        row.chips.clear(); // but where an entry came from
    if (file)
        markMerged(workspace, file->id, entries, rows);
    for (std::size_t at = entries.size(); at-- > 0;) { // the oldest first, as one reads
        const ListRow& row = rows[qsizetype(at)];
        sheet.entries.append({moment(entries[at].value.happened), row.chips.isEmpty() ? row.title : Texts::tr("%1 (%2)").arg(row.title, joined(row.chips)), row.body});
    }
    sheet.made = Texts::tr("Printed by %1 on %2").arg(reader.userName(workspace.person().id), moment(workspace.now()));
    return sheet;
}

QString sheetText(const CaseSheet& sheet)
{
    QStringList lines{sheet.title};
    if (!sheet.state.isEmpty())
        lines.append(sheet.state);
    lines.append(QString());
    for (const CaseSheet::Fact& fact : sheet.facts)
        lines.append(Texts::tr("%1: %2").arg(fact.label, fact.value));
    if (sheet.leavesOutOlder)
        lines += {QString(), Texts::tr("Older entries are left out.")};
    for (const CaseSheet::Entry& entry : sheet.entries) {
        lines += {QString(), Texts::tr("%1  %2").arg(entry.when, entry.title)};
        if (!entry.text.isEmpty())
            lines.append(entry.text);
    }
    return lines.join(u'\n') + u'\n';
}

QString sheetHtml(const CaseSheet& sheet)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p><table cellspacing=\"4\">").arg(paragraph(sheet.title), paragraph(sheet.state));
    for (const CaseSheet::Fact& fact : sheet.facts)
        html += QStringLiteral("<tr><td>%1</td><td><b>%2</b></td></tr>").arg(paragraph(fact.label), paragraph(fact.value));
    html += QStringLiteral("</table>");
    if (sheet.leavesOutOlder)
        html += QStringLiteral("<p><i>%1</i></p>").arg(paragraph(Texts::tr("Older entries are left out.")));
    for (const CaseSheet::Entry& entry : sheet.entries) {
        html += QStringLiteral("<p><b>%1</b> &nbsp; %2").arg(paragraph(entry.title), paragraph(entry.when));
        if (!entry.text.isEmpty())
            html += QStringLiteral("<br>") + paragraph(entry.text);
        html += QStringLiteral("</p>");
    }
    return html + QStringLiteral("<hr><p><small>%1</small></p>").arg(paragraph(sheet.made));
}

QString sheetFileName(const CaseSheet& sheet)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{N} _-]+"));
    const QString name = QString(sheet.title).replace(unsafe, QStringLiteral(" ")).simplified().left(fileName_max);
    return name.isEmpty() ? Texts::tr("Case") : name;
}

} // namespace callboard
