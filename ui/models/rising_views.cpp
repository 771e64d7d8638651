// Counts and names become words.
#include "ui/models/rising_views.h"

#include "ui/models/link_views.h"
#include "ui/models/record_views.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>

namespace callboard {

namespace {

constexpr std::size_t also_max = 4; // more are not read

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RisingViews)
};

QString kindWord(RisingKind kind)
{
    switch (kind) {
    case RisingKind::Category: return Texts::tr("Category");
    case RisingKind::Tag: return Texts::tr("Tag");
    case RisingKind::Product: return Texts::tr("Product");
    case RisingKind::Words: break;
    }
    return Texts::tr("Words");
}

// "2", "0.4", "120"
QString usualNumber(double usual)
{
    const double tenths = std::round(usual * 10) / 10;
    const bool isWhole = usual >= 10 || tenths == std::round(tenths);
    return QLocale().toString(isWhole ? std::round(usual) : tenths, 'f', isWhole ? 0 : 1);
}

QString alsoWords(const RisingRow& row)
{
    QStringList names;
    for (std::size_t at = 0; at < std::min(row.also.size(), also_max); ++at)
        names.append(row.also[at].text);
    return names.isEmpty() ? QString() : Texts::tr("also: %1").arg(names.join(QStringLiteral(" · ")));
}

}

ListRows risingRows(const Rising& rising)
{
    ListRows rows;
    for (const RisingRow& found : rising.rows) {
        ListRow row;
        row.key = QString::number(rows.size());
        row.icon = found.name.kind == RisingKind::Product ? QStringLiteral("box") : found.name.kind == RisingKind::Words ? QStringLiteral("chat") : QStringLiteral("tag");
        row.title = found.name.text;
        row.chips.append({kindWord(found.name.kind), Tone::Plain, {}});
        row.right = Texts::tr("%1, usually %2").arg(QLocale().toString(found.customers), usualNumber(found.usual));
        row.rightTone = Tone::Warning;
        row.detail = alsoWords(found);
        rows.append(row);
    }
    return rows;
}

const RisingRow* risingRow(const Rising& rising, const QString& key)
{
    bool isNumber = false;
    const std::size_t at = key.toUInt(&isNumber);
    return isNumber && at < rising.rows.size() ? &rising.rows[at] : nullptr;
}

QString risingSummary(const Rising& rising, int days)
{
    const QString looked = Texts::tr("%n case(s) looked at.", nullptr, rising.cases);
    if (!rising.isComparable)
        return looked + u' ' + Texts::tr("Nothing is here yet from before these %n day(s) that they could be compared with.", nullptr, days);
    return looked + u' ' + Texts::tr("%1 customers in %n day(s), usually %2.", nullptr, days).arg(QLocale().toString(rising.customers), usualNumber(rising.usual));
}

QString risingText(const Workspace& workspace, const Rising& rising, int days)
{
    QStringList lines{risingSummary(rising, days)};
    for (const RisingRow& row : rising.rows) {
        QStringList numbers;
        for (const Id<CaseFile>& id : row.cases)
            if (const auto file = workspace.reader().find(id))
                numbers.append(Words::number(file->value.number));
        const QString title = QStringLiteral("%1 (%2)").arg(row.name.text, kindWord(row.name.kind));
        lines.append(QStringList{title, Texts::tr("%1, usually %2").arg(QLocale().toString(row.customers), usualNumber(row.usual)), alsoWords(row), numbers.join(u' ')}.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString risingSubject(const RisingRow& row) { return row.name.text.left(1).toUpper() + row.name.text.sliced(1); }

RisingBehind risingBehind(const Workspace& workspace, const RisingRow& row)
{
    RisingBehind behind;
    std::map<Id<CaseFile>, std::pair<int, qint64>> problems; // open ones: how many are part of it, its number
    std::map<Id<CaseFile>, std::vector<Id<CaseFile>>> partsOfThem;
    for (const Id<CaseFile>& id : row.cases) {
        const auto file = workspace.reader().find(id);
        if (!file)
            continue; // it has left this desk since it was counted
        behind.cases.push_back(*file);
        for (const LinkedCase& linked : linkedCases(workspace, id))
            if (linked.kind == LinkKind::Problem && linked.isOf && isAtWork(linked.status)) {
                auto& [parts, number] = problems[linked.other.case_file];
                parts += 1;
                number = linked.number;
                partsOfThem[linked.other.case_file].push_back(id);
            }
    }
    for (const auto& [id, problem] : problems)
        if (problem.first * 2 > int(behind.cases.size())) {
            behind.problem = id;
            behind.number = problem.second;
            const auto& parts = partsOfThem[id];
            for (const Record<CaseFile>& file : behind.cases)
                if (std::find(parts.begin(), parts.end(), file.id) == parts.end())
                    behind.others.push_back(file);
        }
    behind.rows = caseRows(workspace, behind.cases);
    for (qsizetype at = 0; at < behind.rows.size(); ++at)
        behind.rows[at].detail.prepend(workspace.reader().customerName(behind.cases[std::size_t(at)].value.customer) + QStringLiteral(" · "));
    return behind;
}

QString problemWords(const RisingBehind& behind)
{
    if (behind.cases.empty())
        return {};
    if (behind.problem.isNull())
        return Texts::tr("Alt+Q makes a problem case of %n case(s).", nullptr, int(behind.cases.size()));
    if (behind.others.empty())
        return Texts::tr("All of them are part of problem %1. Alt+Q goes there.").arg(Words::number(behind.number));
    return Texts::tr("%n of them is/are not part of problem %1 yet. Alt+Q goes there.", nullptr, int(behind.others.size())).arg(Words::number(behind.number));
}

} // namespace callboard
