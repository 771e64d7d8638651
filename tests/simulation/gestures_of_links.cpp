// Cases that belong together: linked, merged, split, and apart again.
#include "tests/simulation/gestures.h"

#include "core/work/case_links.h"
#include "core/work/case_merge.h"
#include "tests/simulation/model.h"

namespace callboard::simulation {

namespace {

// Mostly what may be merged, sometimes what may not.
std::optional<Record<CaseFile>> another(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    auto others = seen<CaseFile>(node);
    const bool ofSame = dice.chance(85);
    std::erase_if(others, [&](const Record<CaseFile>& one) { return one.id == file.id || (ofSame && one.value.customer != file.value.customer); });
    return others.empty() ? std::nullopt : std::optional(dice.pick(others));
}

std::vector<Operation> mergesOf(const DeskNode& node)
{
    std::vector<Operation> merges;
    for (const KeptOperation& one : node.kept)
        if (one.operation.name == QLatin1String(MergeCases::schemaName))
            merges.push_back(one.operation);
    return merges;
}

void takeBack(DeskNode& node, const Operation& merge)
{
    const auto document = JsonDocument::parse(merge.args.text);
    CALLBOARD_REQUIRE(document.ok());
    const auto caseIn = [&](const char* name) { return Id<CaseFile>{Uuid::fromText(document->root().member(name).utf8()).value_or(Uuid{})}; };
    node.submit(intent(UnmergeCases{caseIn("case_file"), caseIn("into"), merge.id}));
}

void split(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    QStringList entries;
    for (const auto& entry : seen<TimelineEntry>(node))
        if (entry.value.case_file == file.id && entry.value.kind == EntryKind::Note && entries.size() < 3 && dice.chance(60))
            entries.append(textOf(entry.id.key));
    if (!entries.isEmpty())
        node.submit(intent(SplitCase{file.id, {node.desk().newId()}, QStringLiteral("Another matter %1").arg(dice.below(100'000)), entries}));
}

}

void linkOrMerge(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    // Whoever merged something is likely to think better of it, also when a colleague has gone on meanwhile.
    if (const auto merges = mergesOf(node); !merges.empty() && dice.chance(45))
        return takeBack(node, dice.pick(merges));
    const int choice = dice.below(100);
    if (choice < 20)
        return split(node, file, dice);
    if (choice < 35) {
        const auto links = seen<CaseLink>(node);
        if (!links.empty()) {
            const CaseLink& link = dice.pick(links).value;
            node.submit(intent(UnlinkCases{link.case_file, link.other, link.kind}));
        }
        return;
    }
    const auto other = another(node, file, dice);
    if (!other)
        return;
    if (choice < 80)
        node.submit(intent(MergeCases{file.id, other->id}));
    else
        node.submit(intent(LinkCases{file.id, other->id, dice.pick(std::vector{LinkKind::Related, LinkKind::Duplicate, LinkKind::Problem})}));
}

} // namespace callboard::simulation
