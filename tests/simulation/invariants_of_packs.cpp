// Review packs at rest: what was taken along is there, also what only the pack holds.
#include "tests/simulation/invariants.h"

#include "core/domain/review_pack.h"

namespace callboard::simulation {

void checkPack(DeskNode& node, const RowMap& siteRows, Trace& trace)
{
    const auto row = siteRows.find({&schemaOf<ReviewPack>(), reviewPackOf(node.user).key});
    if (row == siteRows.end() || !node.isUp() || node.disk.isDead())
        return;
    const auto pack = storedRecord<ReviewPack>(row->second);
    CALLBOARD_REQUIRE(pack.ok());
    if (!pack->value.isOpen(node.corrected.now()))
        return;
    const Calm calm(node.disk);
    const auto visible = visibleRows(node);
    const Cache::Person& person = node.desk().person();
    for (const PackedCase& one : pack->value.cases) {
        const RowPlace place{&schemaOf<CaseFile>(), one.case_file.key};
        const HeldHistory* history = node.desk().cacheState().historyOf(one.customer);
        if (!history || !history->loaded)
            trace.violate("pack", node.name + " has taken " + place.text() + " along and has not all of its customer's history");
        else if (!visible || !visible->count(place) || visible->at(place) != siteRows.at(place))
            trace.violate("pack", node.name + " has taken " + place.text() + " along and has it not as the site has it");
        const auto team = storedRecord<CaseFile>(siteRows.at(place));
        CALLBOARD_REQUIRE(team.ok());
        if (!team->value.team.isNull() && !person.teams.contains(textOf(team->value.team.key)))
            trace.counters.add("pack: another team's case at rest");
    }
}

} // namespace callboard::simulation
