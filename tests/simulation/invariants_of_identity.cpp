// Identity at rest: what was done only for somebody whose identity was checked, against what the timeline tells of checks.
#include "tests/simulation/invariants.h"

#include "core/domain/conflict.h"
#include "core/domain/identity.h"
#include "core/domain/refund.h"
#include "core/domain/timeline_entry.h"

#include <algorithm>

namespace callboard::simulation {

namespace {

constexpr qint64 clockTurn_ms = 3 * 3'600'000; // the site's clock may have been turned back meanwhile: only the end of a check is sharp

template <class E> std::vector<Record<E>> all(const RowMap& rows)
{
    std::vector<Record<E>> found;
    for (const auto& [place, row] : rows)
        if (place.schema == &schemaOf<E>()) {
            auto record = storedRecord<E>(row);
            CALLBOARD_REQUIRE(record.ok());
            found.push_back(std::move(*record));
        }
    return found;
}

QString after(const TimelineEntry& entry, const QString& field)
{
    for (const FieldChange& change : entry.changes)
        if (change.field == field)
            return change.after;
    return {};
}

struct Told {
    Id<Customer> customer;
    Id<User> person;
    Instant from, until;
};

std::vector<Told> passedChecks(const std::vector<Record<TimelineEntry>>& entries)
{
    std::vector<Told> told;
    for (const auto& [id, version, entry] : entries)
        if (after(entry, QStringLiteral("identity.passed")) == QLatin1String("true"))
            if (const auto until = Instant::fromText(after(entry, QStringLiteral("identity.until")).toLatin1()))
                told.push_back({entry.customer, entry.author, entry.recorded, *until});
    return told;
}

}

void checkIdentities(const RowMap& siteRows, Trace& trace)
{
    const auto entries = all<TimelineEntry>(siteRows);
    const std::vector<Told> checks = passedChecks(entries);
    const auto wasChecked = [&](const Id<Customer>& customer, const Id<User>& person, Instant at) {
        return std::any_of(checks.begin(), checks.end(), [&](const Told& one) { return one.customer == customer && one.person == person && at < one.until && at.ms > one.from.ms - clockTurn_ms; });
    };
    for (const auto& [id, version, refund] : all<Refund>(siteRows))
        if (!wasChecked(refund.customer, refund.asked_by, refund.asked))
            trace.violate("identity", "refund " + shortName(id.key) + " was asked for without an identity check that held");
    // A value that was kept in a conflict was given by somebody who had checked; whoever decides need not.
    const auto conflicts = all<Conflict>(siteRows);
    const auto isDecided = [&](const TimelineEntry& entry, const QString& field) {
        return std::any_of(conflicts.begin(), conflicts.end(), [&](const Record<Conflict>& one) { return one.value.customer == entry.customer && one.value.column == field && one.value.resolved_by == entry.author && one.value.state == ConflictState::UsedMine; });
    };
    for (const auto& policy : all<IdentityPolicy>(siteRows))
        for (const auto& [id, version, entry] : entries)
            for (const FieldChange& change : entry.changes)
                if (policy.value.brand == entry.brand && policy.value.protects.contains(change.field) && !wasChecked(entry.customer, entry.author, entry.recorded) && !isDecided(entry, change.field))
                    trace.violate("identity", change.field.toStdString() + " was changed by entry " + shortName(id.key) + " without an identity check that held");
}

} // namespace callboard::simulation
