// A header of the list becomes a column, so that a row says where it stood.
#include "ui/models/list_csv.h"

#include "core/exchange/csv.h"
#include "ui/models/desk_views.h"
#include "ui/models/link_views.h"
#include "ui/models/merge_views.h"
#include "ui/models/record_views.h"

#include <QCoreApplication>
#include <QDateTime>
#include <limits>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ListCsv)
};

constexpr int noLimit = std::numeric_limits<int>::max();

// "=1+1", "@sum": customers write such things too. Numbers of telephones and amounts begin with a sign and a digit.
QString asText(const QString& field)
{
    const QChar first = field.isEmpty() ? QChar() : field.front();
    const bool isSigned = first == u'+' || first == u'-';
    const bool isNumber = isSigned && field.size() > 1 && (field.at(1).isDigit() || field.at(1) == u'(');
    const bool isFormula = first == u'=' || first == u'@' || first == u'\t' || first == u'\r' || (isSigned && !isNumber);
    return isFormula ? u'\'' + field : field;
}

// As every spreadsheet reads it, by the clock of this desk.
QString momentOf(const ListRow& row)
{
    return row.moment.isSet() ? QDateTime::fromMSecsSinceEpoch(row.moment.ms).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString labelsOf(const ListRow& row)
{
    QStringList labels;
    for (const ChipData& chip : row.chips)
        labels.append(chip.text);
    if (row.waitingToSync)
        labels.append(Texts::tr("waits to be sent"));
    return labels.join(QStringLiteral(", "));
}

ListRows wholeTimeline(const Workspace& workspace, const Session& session)
{
    if (session.case_file.isNull())
        return timelineRows(workspace, workspace.reader().entriesOf(session.customer, noLimit), noLimit);
    const auto entries = entriesWithMerged(workspace, session.case_file, noLimit);
    ListRows rows = timelineRows(workspace, entries, noLimit);
    markMerged(workspace, session.case_file, entries, rows);
    return rows;
}

}

QByteArray listCsv(const ListRows& rows)
{
    QByteArray out("\xEF\xBB\xBF"); // or some take it for the system's own alphabet
    appendCsvRecord(out, {Texts::tr("Section"), Texts::tr("Number"), Texts::tr("Title"), Texts::tr("Labels"), Texts::tr("At the side"), Texts::tr("Time"), Texts::tr("Details"), Texts::tr("Text")});
    QString section;
    for (const ListRow& row : rows) {
        if (row.header) {
            section = row.title;
            continue;
        }
        QStringList fields{section, row.number, row.title, labelsOf(row), row.right, momentOf(row), row.detail, row.body};
        for (QString& field : fields)
            field = asText(field);
        appendCsvRecord(out, fields);
    }
    return out;
}

std::optional<ListRows> wholeList(const Workspace& workspace, const QString& listId)
{
    if (listId == QLatin1String("worklist.list"))
        return worklistRows(workspace, noLimit);
    const Session* session = workspace.current();
    if (!session)
        return std::nullopt;
    if (listId == QLatin1String("timeline.list"))
        return wholeTimeline(workspace, *session);
    if (listId == QLatin1String("orders.list"))
        return orderRows(workspace, workspace.reader().ordersOf(session->customer, noLimit));
    if (listId == QLatin1String("history.list"))
        return historyRows(workspace, *session, noLimit);
    return std::nullopt;
}

} // namespace callboard
