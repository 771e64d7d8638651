// Marks are found in the words on the screen, which are not those of the record: a number is written for reading there.
#include "ui/models/hit_views.h"

#include "core/base/phone.h"
#include "core/search/match_text.h"
#include "ui/models/desk_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HitViews)
};

QList<TextRange> moved(const std::vector<TextRange>& ranges, qsizetype by)
{
    QList<TextRange> all;
    for (const TextRange& range : ranges)
        all.append({range.begin + by, range.length});
    return all;
}

// What was found and is not on the row comes before the rest of it: the second address, the number of the order that led here. What was found
// and not asked for in these letters, a slip of the finger, is marked as the search says.
void showMatch(ListRow& row, const Hit& hit, const QString& query)
{
    markMatches(row, query);
    const QString found = hit.match == MatchKind::Phone ? phoneForDisplay(hit.text, {}) : QString(hit.text).replace(u'\n', u' ');
    const bool isOnChip = std::any_of(row.chips.begin(), row.chips.end(), [&found](const ChipData& chip) { return chip.text.contains(found); });
    const bool isMarked = !row.titleMarks.isEmpty() || !row.detailMarks.isEmpty();
    if (isOnChip || (isMarked && hit.match != MatchKind::Number)) // of a number all of it, and not words of it that somebody is called by
        return;
    if (!row.title.contains(found) && !row.detail.contains(found)) {
        row.detail = row.detail.isEmpty() ? found : found + QStringLiteral(" · ") + row.detail;
        markMatches(row, query);
    }
    if (const qsizetype at = row.title.indexOf(found); at >= 0 && row.titleMarks.isEmpty())
        row.titleMarks = moved(hit.ranges, at);
    else if (const qsizetype place = row.detail.indexOf(found); place >= 0 && row.detailMarks.isEmpty())
        row.detailMarks = moved(hit.ranges, place);
}

ListRow caseHit(const Workspace& workspace, const Record<CaseFile>& file)
{
    ListRow row;
    row.icon = QStringLiteral("case");
    row.title = file.value.subject;
    row.chips.append({Words::number(file.value.number), Tone::Plain, {}});
    row.detail = workspace.reader().customerName(file.value.customer) + QStringLiteral(" · ") + Words::option(file.value.status);
    row.right = Words::ago(file.value.opened, workspace.now());
    return row;
}

}

void markMatches(ListRow& row, const QString& query)
{
    const ParsedQuery asked = parseSearch(query);
    row.titleMarks = moved(matchesIn(row.title, asked), 0);
    row.detailMarks = moved(matchesIn(row.detail, asked), 0);
}

ListRows hitRows(const Workspace& workspace, const std::vector<Hit>& hits, const QString& query)
{
    ListRows rows;
    for (const Hit& hit : hits) {
        ListRow row;
        if (hit.schema == &schemaOf<Customer>()) {
            auto customer = fromRow<Customer>(hit.row);
            if (!customer)
                continue;
            row.key = Session{customer->id, {}}.key();
            row.icon = QStringLiteral("person");
            row.title = Reader::nameOf(customer->value);
            QStringList details;
            if (!customer->value.phones.isEmpty())
                details.append(phoneForDisplay(customer->value.phones.first().number, {}));
            if (!customer->value.emails.isEmpty())
                details.append(customer->value.emails.first().address);
            if (!customer->value.addresses.isEmpty())
                details.append(customer->value.addresses.first().city);
            row.detail = details.join(QStringLiteral(" · "));
            if (customer->value.last_contact.isSet())
                row.right = Words::ago(customer->value.last_contact, workspace.now());
        } else if (hit.schema == &schemaOf<CaseFile>()) {
            auto file = fromRow<CaseFile>(hit.row);
            if (!file)
                continue;
            row = caseHit(workspace, *file);
            row.key = Session{file->value.customer, file->id}.key();
        } else if (hit.schema == &schemaOf<TimelineEntry>()) {
            auto entry = fromRow<TimelineEntry>(hit.row);
            if (!entry)
                continue;
            row.key = Session{entry->value.customer, entry->value.case_file}.key();
            row.icon = QStringLiteral("note");
            row.title = hit.text.simplified();
            row.detail = workspace.reader().customerName(entry->value.customer);
            row.right = Words::ago(entry->value.happened, workspace.now());
        } else if (hit.schema == &schemaOf<Order>()) {
            auto order = fromRow<Order>(hit.row);
            if (!order)
                continue;
            row.key = Session{order->value.customer, {}}.key();
            row.icon = QStringLiteral("box");
            row.title = order->value.number;
            row.detail = workspace.reader().customerName(order->value.customer) + QStringLiteral(" · ") + Words::option(order->value.status);
            row.right = Words::amount(order->value.total);
        } else {
            continue;
        }
        if (!query.isEmpty())
            showMatch(row, hit, query);
        rows.append(row);
    }
    return rows;
}

ListRows elsewhereRows(const Workspace& workspace, const std::vector<SentRow>& found, const QString& query)
{
    ListRows rows;
    for (const SentRow& sent : found) {
        const auto file = sent.schema == &schemaOf<CaseFile>() ? fromRow<CaseFile>(sent.row) : Result<Record<CaseFile>>(Error{});
        if (!file || workspace.reader().find(file->id))
            continue;
        if (rows.isEmpty())
            rows.append(ListRow{.header = true, .title = Texts::tr("With other teams")});
        ListRow row = caseHit(workspace, *file);
        row.key = elsewhereKey(file->value.customer, file->id);
        row.chips.append({workspace.reader().teamName(file->value.team), Tone::Plain, {}});
        markMatches(row, query);
        rows.append(row);
    }
    return rows;
}

} // namespace callboard
