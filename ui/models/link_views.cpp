// From rows of pairs to what one of the two reads.
#include "ui/models/link_views.h"

#include "ui/models/hit_views.h"
#include "ui/models/record_views.h"
#include "ui/models/words.h"

#include <QLocale>

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LinkViews)
};

constexpr QLatin1String linkPrefix("link:");
constexpr int proposed_max = 20, casesOfHit_max = 5;
constexpr int links_max = 1'000; // of one case, more than it may have

// "duplicate of", "has a duplicate": one sentence a kind and side, because languages do not put them together from parts.
QString sideWords(const Choice<LinkKind>& kind, bool isOf, const QString& number)
{
    switch (kind.valueOr(LinkKind::Related)) {
    case LinkKind::Duplicate: return isOf ? Texts::tr("Duplicate of %1").arg(number) : Texts::tr("Original of %1").arg(number);
    case LinkKind::Problem: return isOf ? Texts::tr("Part of problem %1").arg(number) : Texts::tr("Problem of %1").arg(number);
    case LinkKind::Related: break;
    }
    return Texts::tr("Related to %1").arg(number);
}

LinkedCase seenFrom(const Id<CaseFile>& file, const Record<CaseLink>& record)
{
    const CaseLink& link = record.value;
    const bool isFirst = link.case_file == file;
    return isFirst ? LinkedCase{record.id, link.kind, true, {link.other_customer, link.other}, link.other_number, link.other_status}
                   : LinkedCase{record.id, link.kind, false, {link.customer, link.case_file}, link.number, link.status};
}

int rankOf(const LinkedCase& linked)
{
    const bool leadsAway = linked.isOf && linked.kind != LinkKind::Related;
    return (leadsAway ? 0 : linked.kind == LinkKind::Related ? 2 : 4) + (isAtWork(linked.status) ? 0 : 1);
}

bool isPart(const LinkedCase& linked) { return linked.kind == LinkKind::Problem && !linked.isOf; }

Tone toneOf(const Choice<CaseStatus>& status) { return isAtWork(status) ? Tone::Accent : Tone::Good; }

ListRow rowOf(const Workspace& workspace, const LinkedCase& linked)
{
    const auto other = workspace.reader().find(linked.other.case_file);
    ListRow row;
    row.key = linkPrefix + QString::fromLatin1(linked.link.key.text());
    row.icon = QStringLiteral("link");
    row.title = linkWords(linked);
    row.chips.append({Words::option(linked.status), toneOf(linked.status), isAtWork(linked.status) ? QString() : QStringLiteral("check")});
    row.detail = workspace.reader().customerName(linked.other.customer);
    if (other)
        row.detail = other->value.subject + QStringLiteral(" · ") + row.detail;
    row.waitingToSync = workspace.reader().isPending(schemaOf<CaseLink>(), linked.link.key);
    return row;
}

}

std::vector<Record<CaseLink>> linksOf(const Workspace& workspace, const Id<CaseFile>& file)
{
    auto links = workspace.reader().rows().list<CaseLink>({nullptr, {{"case_file|other", Comparison::Equal, file.key}, {"off", Comparison::Equal, false}}, {}, false, links_max});
    if (!links)
        return {};
    std::stable_sort(links->begin(), links->end(), [](const auto& a, const auto& b) { return a.value.linked < b.value.linked; });
    return std::move(links).value();
}

std::vector<LinkedCase> linkedCases(const Workspace& workspace, const Id<CaseFile>& file)
{
    std::vector<LinkedCase> linked;
    for (const Record<CaseLink>& link : linksOf(workspace, file))
        linked.push_back(seenFrom(file, link));
    std::stable_sort(linked.begin(), linked.end(), [](const LinkedCase& a, const LinkedCase& b) { return rankOf(a) < rankOf(b); });
    return linked;
}

std::vector<LinkedCase> partsOf(const Workspace& workspace, const Id<CaseFile>& problem, bool onlyOpen)
{
    auto parts = linkedCases(workspace, problem);
    std::erase_if(parts, [onlyOpen](const LinkedCase& linked) { return !isPart(linked) || (onlyOpen && !isAtWork(linked.status)); });
    return parts;
}

QString linkWords(const LinkedCase& linked) { return sideWords(linked.kind, linked.isOf, Words::number(linked.number)); }

QList<ChipData> linkChips(const Workspace& workspace, const Id<CaseFile>& file)
{
    QList<ChipData> chips;
    int parts = 0, openParts = 0, others = 0;
    for (const LinkedCase& linked : linkedCases(workspace, file))
        if (isPart(linked)) {
            ++parts;
            openParts += isAtWork(linked.status);
        } else if (linked.isOf && linked.kind != LinkKind::Related)
            chips.append({QStringLiteral("%1 · %2").arg(linkWords(linked), Words::option(linked.status)), toneOf(linked.status), QStringLiteral("link")});
        else
            ++others;
    if (parts > 0)
        chips.append({Texts::tr("Problem: %1 of %2 open").arg(QLocale().toString(openParts), QLocale().toString(parts)), openParts > 0 ? Tone::Warning : Tone::Good, QStringLiteral("link")});
    if (others > 0)
        chips.append({Texts::tr("%n linked case(s)", nullptr, others), Tone::Plain, QStringLiteral("link")});
    return chips;
}

ListRows linkRows(const Workspace& workspace, const Id<CaseFile>& file)
{
    const auto linked = linkedCases(workspace, file);
    if (linked.empty())
        return {};
    ListRows rows{{.header = true, .title = Texts::tr("Linked to this case"), .right = QLocale().toString(qint64(linked.size()))}};
    for (const LinkedCase& one : linked)
        rows.append(rowOf(workspace, one));
    return rows;
}

std::optional<LinkedCase> linkedBy(const Workspace& workspace, const Id<CaseFile>& file, const QString& key)
{
    const auto id = key.startsWith(linkPrefix) ? Uuid::fromText(key.mid(linkPrefix.size()).toLatin1()) : std::nullopt;
    const auto link = id ? workspace.reader().find(Id<CaseLink>{*id}) : std::nullopt;
    if (!link || link->value.off || (link->value.case_file != file && link->value.other != file))
        return std::nullopt;
    return seenFrom(file, *link);
}

NoticeData duplicateNotice(const Workspace& workspace, const Record<CaseFile>& file)
{
    if (isAtWork(file.value.status))
        return {};
    for (const LinkedCase& linked : linkedCases(workspace, file.id))
        if (linked.kind == LinkKind::Duplicate && linked.isOf)
            return {Tone::Plain, Texts::tr("This case is a duplicate. It goes on in %1 (%2).").arg(Words::number(linked.number), Words::option(linked.status)),
                    Texts::tr("Open %1").arg(Words::number(linked.number)), linkPrefix + QString::fromLatin1(linked.link.key.text())};
    return {};
}

ListRows linkProposals(const Workspace& workspace, const Record<CaseFile>& file, bool alsoLinked)
{
    auto cases = workspace.reader().casesOf(file.value.customer, proposed_max);
    const auto linked = linkedCases(workspace, file.id);
    std::erase_if(cases, [&](const Record<CaseFile>& one) {
        const bool isLinked = std::any_of(linked.begin(), linked.end(), [&one](const LinkedCase& known) { return known.other.case_file == one.id; });
        return one.id == file.id || (isLinked && !alsoLinked) || !isAtWork(one.value.status);
    });
    if (cases.empty())
        return {};
    return ListRows{{.header = true, .title = Texts::tr("This customer's other open cases")}} + caseRows(workspace, cases);
}

ListRows linkHits(const Workspace& workspace, const Id<CaseFile>& file, const std::vector<Hit>& hits, const QString& query)
{
    ListRows rows;
    const auto add = [&](const ListRow& row) {
        const bool isKnown = std::any_of(rows.begin(), rows.end(), [&row](const ListRow& other) { return other.key == row.key; });
        if (!isKnown && row.key != Session{{}, file}.key())
            rows.append(row);
    };
    for (const Hit& hit : hits)
        if (hit.schema == &schemaOf<Customer>()) {
            for (ListRow& row : caseRows(workspace, workspace.reader().casesOf({hit.row.id}, casesOfHit_max))) {
                row.detail += QStringLiteral(" · ") + workspace.reader().customerName({hit.row.id});
                add(row);
            }
        } else {
            for (const ListRow& row : hitRows(workspace, {hit}, query))
                add(row);
        }
    return rows;
}

QString linkTitle(const TimelineEntry& entry, const QString& author)
{
    for (const FieldChange& change : entry.changes) {
        if (change.field.section(u'.', 0, 0) != QLatin1String("link"))
            continue;
        const QString said = change.after.isEmpty() ? change.before : change.after;
        const QString words = sideWords(Choice<LinkKind>::named(change.field.section(u'.', 1, 1)), change.field.section(u'.', 2, 2) == QLatin1String("of"), Words::number(said.section(u' ', 0, 0).toLongLong()));
        return change.after.isEmpty() ? Texts::tr("Link taken off by %2: %1").arg(words, author) : Texts::tr("%1, says %2").arg(words, author);
    }
    return {};
}

} // namespace callboard
