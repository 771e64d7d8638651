// Links at rest: both ends list them, they tell what their cases are, and whoever follows duplicates comes to an end.
#include "tests/simulation/invariants.h"

#include "core/domain/case_link.h"
#include "tests/simulation/model.h"

namespace callboard::simulation {

namespace {

template <class E> std::map<Uuid, E> allOf(const RowMap& siteRows)
{
    std::map<Uuid, E> all;
    for (const auto& [place, row] : siteRows)
        if (place.schema == &schemaOf<E>()) {
            const auto record = storedRecord<E>(row);
            CALLBOARD_REQUIRE(record.ok());
            all.emplace(place.id, record->value);
        }
    return all;
}

}

void checkLinks(const RowMap& siteRows, Trace& trace)
{
    const auto cases = allOf<CaseFile>(siteRows);
    const auto lists = allOf<CaseLinks>(siteRows);
    std::map<Uuid, QStringList> named;
    std::map<Uuid, Uuid> originals;
    for (const auto& [id, link] : allOf<CaseLink>(siteRows)) {
        if (link.case_file == link.other)
            trace.violate("links", "case " + shortName(link.case_file.key) + " is linked to itself");
        if (link.off)
            continue;
        const CaseFile &file = cases.at(link.case_file.key), &other = cases.at(link.other.key);
        if (link.status != file.status || link.owner != file.owner || link.team != file.team || link.other_status != other.status || link.other_owner != other.owner || link.other_team != other.team)
            trace.violate("links", "link " + shortName(id) + " does not tell what its cases are");
        for (const Uuid& end : {link.case_file.key, link.other.key})
            named[end].append(textOf(id));
        if (link.kind == LinkKind::Duplicate && !originals.emplace(link.case_file.key, link.other.key).second)
            trace.violate("links", "case " + shortName(link.case_file.key) + " is a duplicate of two");
    }
    for (const auto& [id, list] : lists) {
        QStringList links = list.links, expected = named[id];
        links.sort();
        expected.sort();
        if (links != expected)
            trace.violate("links", "case " + shortName(id) + " does not list its links");
        named.erase(id);
    }
    for (const auto& [id, links] : named)
        if (!links.isEmpty())
            trace.violate("links", "case " + shortName(id) + " lists none of its links");
    for (const auto& [id, original] : originals) {
        Uuid at = original;
        for (std::size_t steps = 0; originals.count(at); at = originals.at(at))
            if (++steps > originals.size())
                return trace.violate("links", "the duplicates of case " + shortName(id) + " go in circles");
    }
}

} // namespace callboard::simulation
