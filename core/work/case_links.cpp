// One row a pair; both cases list it, so that nobody has to search for it.
#include "core/work/case_links.h"

#include "core/base/mutant.h"
#include "core/work/case_access.h"

#include <algorithm>
#include <tuple>

namespace callboard {

namespace {

constexpr auto caseGone = QT_TRANSLATE_NOOP("errors", "This case is not here any more.");
constexpr auto linkGone = QT_TRANSLATE_NOOP("errors", "This link is not here any more.");
constexpr int chain_max = 50; // of duplicates of duplicates

QString textOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

// What the link says of one of its ends.
void tell(CaseLink& link, const Record<CaseFile>& file)
{
    const CaseFile& c = file.value;
    if (link.case_file == file.id)
        std::tie(link.team, link.owner, link.customer, link.number, link.status) = std::tie(c.team, c.owner, c.customer, c.number, c.status);
    else
        std::tie(link.other_team, link.other_owner, link.other_customer, link.other_number, link.other_status) = std::tie(c.team, c.owner, c.customer, c.number, c.status);
}

void tell(CaseLinks& links, const Record<CaseFile>& file)
{
    const CaseFile& c = file.value;
    std::tie(links.brand, links.team, links.owner, links.customer, links.case_file) = std::tie(c.brand, c.team, c.owner, c.customer, file.id);
}

Result<Record<CaseLinks>> listOf(const ChangeBuilder& builder, const Record<CaseFile>& file)
{
    const auto id = caseLinksOf(file.id);
    const auto known = builder.exists(schemaOf<CaseLinks>(), id.key);
    if (!known)
        return known.error();
    auto list = *known ? builder.need(id, linkGone) : Result<Record<CaseLinks>>(Record<CaseLinks>{id, 0, {}});
    if (list)
        tell(list->value, file);
    return list;
}

std::vector<Record<CaseLink>> linksOf(const ChangeBuilder& builder, const Record<CaseFile>& file)
{
    std::vector<Record<CaseLink>> links;
    const auto list = listOf(builder, file);
    for (const QString& text : list ? list->value.links : QStringList())
        if (const auto id = Uuid::fromText(text.toLatin1()))
            if (auto link = builder.need(Id<CaseLink>{*id}, linkGone))
                links.push_back(std::move(*link));
    return links;
}

// Of which case it is a duplicate; null: of none.
Id<CaseFile> originalOf(const ChangeBuilder& builder, const Record<CaseFile>& file)
{
    for (const Record<CaseLink>& link : linksOf(builder, file))
        if (link.value.kind == LinkKind::Duplicate && link.value.case_file == file.id)
            return link.value.other;
    return {};
}

// Whoever follows duplicates to their original must come to an end.
Result<void> checkDuplicate(const ChangeBuilder& builder, const Record<CaseFile>& file, const Record<CaseFile>& original)
{
    if (!originalOf(builder, file).isNull() && !mutant("duplicate_of_two"))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This case is a duplicate of another already. Take that link off first."));
    Record<CaseFile> at = original;
    for (int step = 0; step < chain_max; ++step) {
        const Id<CaseFile> next = originalOf(builder, at);
        if (next == file.id)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The other case is a duplicate of this one. Close that one instead."));
        auto found = next.isNull() ? Result<Record<CaseFile>>(Error{}) : builder.need(next, caseGone);
        if (!found)
            return {};
        at = std::move(*found);
    }
    return {};
}

// A problem is part of no other: its count would be of nothing that anybody works on.
Result<void> checkProblem(const ChangeBuilder& builder, const Record<CaseFile>& file, const Record<CaseFile>& problem)
{
    const auto isPart = [](const Id<CaseFile>& id) { return [id](const Record<CaseLink>& link) { return link.value.kind == LinkKind::Problem && link.value.case_file == id; }; };
    const auto hasParts = [](const Id<CaseFile>& id) { return [id](const Record<CaseLink>& link) { return link.value.kind == LinkKind::Problem && link.value.other == id; }; };
    const auto own = linksOf(builder, file), theirs = linksOf(builder, problem);
    if (std::any_of(own.begin(), own.end(), hasParts(file.id)))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This case is a problem with cases of its own. Link these to the other problem instead."));
    if (std::any_of(theirs.begin(), theirs.end(), isPart(problem.id)))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The other case is part of a problem itself. Link this case to that problem."));
    return {};
}

struct Ends {
    Record<CaseFile> file, other;
};

// Both are here, of one brand, and one of them is a case that the author may work on.
Result<Ends> endsOf(const ChangeBuilder& builder, const Id<CaseFile>& file, const Id<CaseFile>& other)
{
    if (file == other)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case is not linked to itself. Choose another."));
    auto first = builder.need(file, caseGone), second = builder.need(other, QT_TRANSLATE_NOOP("errors", "The other case is not here any more."));
    if (!first || !second)
        return first ? second.error() : first.error();
    const auto own = ofOwnTeam(builder.context(), first->value.team);
    if (!own && !ofOwnTeam(builder.context(), second->value.team))
        return own.error();
    if (first->value.brand != second->value.brand)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "These cases are of two brands, whose records are kept apart."));
    return Ends{std::move(*first), std::move(*second)};
}

// Each of the two says on its timeline what happened to it, in its own words: "duplicate of", "has a duplicate".
void putEntry(ChangeBuilder& builder, const Record<CaseFile>& file, const Record<CaseFile>& other, const char* side, const Choice<LinkKind>& kind, bool isOff)
{
    const QString to = QString::number(other.value.number) + u' ' + textOf(other.id.key);
    Record<TimelineEntry> entry{{builder.context().derived("entry " + file.id.key.text())}, 0, {}};
    TimelineEntry& e = entry.value;
    e.brand = file.value.brand;
    e.customer = file.value.customer;
    e.case_file = file.id;
    e.team = file.value.team;
    e.kind = EntryKind::Change;
    e.author = builder.context().author;
    e.happened = e.recorded = builder.context().now;
    e.changes = {{QStringLiteral("link.%1.%2").arg(kind.name(), QLatin1String(side)), isOff ? to : QString(), isOff ? QString() : to, {}}};
    builder.put(entry);
}

Result<void> putEnds(ChangeBuilder& builder, const Record<CaseFile>& one, const Record<CaseFile>& another, const Record<CaseLink>& link)
{
    const QString id = textOf(link.id.key);
    for (const Record<CaseFile>* end : {&one, &another}) {
        auto list = listOf(builder, *end);
        if (!list)
            return list.error();
        list->value.links.removeAll(id);
        if (!link.value.off)
            list->value.links.append(id);
        if (list->value.links.size() > linksOfCase_max)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case has at most %1 links. Make another problem case for the rest."), linksOfCase_max);
        builder.put(*list);
    }
    const bool isFirst = link.value.case_file == one.id;
    const Record<CaseFile>&file = isFirst ? one : another, &other = isFirst ? another : one;
    putEntry(builder, file, other, "of", link.value.kind, link.value.off);
    putEntry(builder, other, file, "has", link.value.kind, link.value.off);
    builder.put(link);
    return {};
}

}

Result<void> putLink(ChangeBuilder& builder, const Record<CaseFile>& file, const Record<CaseFile>& other, LinkKind kind)
{
    const Id<CaseLink> id = linkBetween(file.id, other.id);
    const auto known = builder.exists(schemaOf<CaseLink>(), id.key);
    if (!known)
        return known.error();
    auto link = *known ? builder.need(id, linkGone) : Result<Record<CaseLink>>(Record<CaseLink>{id, 0, {}});
    if (!link)
        return link.error();
    CaseLink& l = link->value;
    if (*known && !l.off) {
        const bool isSame = l.kind == kind && (l.case_file == file.id || kind == LinkKind::Related);
        return isSame ? Result<void>() : Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "These two cases are linked already, in another way. Take that link off first."));
    }
    if (const auto fine = kind == LinkKind::Duplicate ? checkDuplicate(builder, file, other) : kind == LinkKind::Problem ? checkProblem(builder, file, other) : Result<void>(); !fine)
        return fine;
    l = {};
    l.brand = file.value.brand;
    l.kind = kind;
    l.case_file = file.id;
    l.other = other.id;
    l.linked_by = builder.context().author;
    l.linked = builder.context().now;
    tell(l, file);
    tell(l, other);
    return putEnds(builder, file, other, *link);
}

Result<Change> LinkCases::run(const RowView& rows, const LinkCases& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const auto ends = endsOf(builder, args.case_file, args.other);
    if (!ends)
        return ends.error();
    if (!args.kind.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This version does not know such a link. Update it and try again."));
    if (auto done = putLink(builder, ends->file, ends->other, args.kind.valueOr(LinkKind::Related)); !done)
        return done.error();
    return builder.take();
}

Result<Change> UnlinkCases::run(const RowView& rows, const UnlinkCases& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const auto ends = endsOf(builder, args.case_file, args.other);
    if (!ends)
        return ends.error();
    auto link = builder.need(linkBetween(args.case_file, args.other), linkGone);
    if (!link)
        return link.error();
    if (link->value.off)
        return builder.take();
    if (link->value.kind != args.was)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "Somebody has linked these two cases in another way. That link stays."));
    link->value.off = true;
    if (auto done = putEnds(builder, ends->file, ends->other, *link); !done)
        return done.error();
    return builder.take();
}

namespace {

// The row as the change leaves it, else as it is; nothing: it is not here, as at a desk whose people do not hold the case.
template <class E> Result<std::optional<Record<E>>> leftBy(const Change& change, const RowView& rows, const Id<E>& id)
{
    for (const RowWrite& write : change.writes)
        if (write.schema == &schemaOf<E>() && write.row.id == id.key) {
            auto record = storedRecord<E>(write.row);
            return record ? std::optional(std::move(*record)) : Result<std::optional<Record<E>>>(record.error());
        }
    return rows.find(id);
}

template <class E> void write(Change& change, const Record<E>& record)
{
    for (RowWrite& known : change.writes)
        if (known.schema == &schemaOf<E>() && known.row.id == record.id.key) {
            known.row = toRow(record);
            return;
        }
    change.writes.push_back({&schemaOf<E>(), toRow(record)});
}

template <class E> Result<std::optional<E>> follow(const RowView& rows, Change& change, const Id<E>& id, const Record<CaseFile>& file)
{
    auto known = leftBy(change, rows, id);
    if (!known)
        return known.error();
    if (!*known)
        return std::optional<E>();
    const E before = (*known)->value;
    tell((*known)->value, file);
    if ((*known)->value != before)
        write(change, **known);
    return std::optional<E>((*known)->value);
}

}

Result<void> followLinks(const RowView& rows, Change& change)
{
    if (mutant("links_not_followed"))
        return {};
    const std::size_t written = change.writes.size(); // links are added behind
    for (std::size_t at = 0; at < written; ++at) {
        if (change.writes[at].schema != &schemaOf<CaseFile>())
            continue;
        const auto file = storedRecord<CaseFile>(change.writes[at].row);
        if (!file)
            return file.error();
        const auto list = follow(rows, change, caseLinksOf(file->id), *file);
        if (!list)
            return list.error();
        for (const QString& text : *list ? (*list)->links : QStringList())
            if (const auto link = follow(rows, change, Id<CaseLink>{Uuid::fromText(text.toLatin1()).value_or(Uuid{})}, *file); !link)
                return link.error();
    }
    return {};
}

} // namespace callboard
