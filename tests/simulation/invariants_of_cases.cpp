// Cases at rest: what must be there where they ended, and which moves a campaign has seen.
#include "tests/simulation/invariants.h"

#include "core/domain/case_file.h"
#include "core/domain/timeline_entry.h"

namespace callboard::simulation {

void checkCases(const RowMap& siteRows, Trace& trace)
{
    for (const auto& [place, row] : siteRows) {
        if (place.schema == &schemaOf<CaseFile>()) {
            const auto file = storedRecord<CaseFile>(row);
            CALLBOARD_REQUIRE(file.ok());
            if (!isAtWork(file->value.status) && (file->value.outcome.isEmpty() || file->value.category.isEmpty()))
                trace.violate("case", "case " + shortName(place.id) + " ended without its outcome or its category");
        }
        if (place.schema == &schemaOf<TimelineEntry>()) {
            const auto entry = storedRecord<TimelineEntry>(row);
            CALLBOARD_REQUIRE(entry.ok());
            for (const FieldChange& change : entry->value.changes)
                if (change.field == QLatin1String("status"))
                    trace.counters.add("move: " + change.before.toStdString() + " to " + change.after.toStdString());
        }
    }
}

} // namespace callboard::simulation
