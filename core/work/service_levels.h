// Service levels at work: setting them, and the promise that a case has by them.
#pragma once

#include "core/domain/service_levels.h"
#include "core/sla/sla_clock.h"
#include "core/work/change_builder.h"

namespace callboard {

// All of a brand's calendars and rules at once. Cases that are open keep the minutes that they were promised.
struct SetServiceLevels {
    static constexpr auto schemaName = "service_levels.set";
    static constexpr Role least = Role::Admin;
    Id<Brand> brand;
    QList<ServiceCalendar> calendars;
    QList<ServiceRule> rules;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &SetServiceLevels::brand, Required), field("calendars", "", &SetServiceLevels::calendars),
                          field("rules", "", &SetServiceLevels::rules)};
    }
    static Result<Change> run(const RowView& rows, const SetServiceLevels& args, const Context& context);
};

// Refused where a calendar cannot be read, a name comes twice or is not there, or a promise is longer than a year of minutes.
Result<void> checkServiceLevels(const ServiceLevels& levels);

// The clock that a case's promise is counted with. Nothing: the case has no promise, or its calendar is not here any more.
Result<std::optional<SlaClock>> clockOf(const RowView& rows, const CaseFile& file);
SlaPromise promiseOf(const CaseFile& file);         // to solve it
SlaPromise responsePromiseOf(const CaseFile& file); // to answer it first

// What is due next on a case: its first answer while nobody gave one, or its end. Not set: nothing.
struct NextDue {
    Instant at{};
    bool isAnswer = false;
};
NextDue nextDue(const CaseFile& file);

// Gives a case what the first fitting rule promises, or nothing where none fits. `solves`: also when it is solved; else `due` stays as somebody set it.
Result<void> promise(const ChangeBuilder& builder, const Customer& customer, CaseFile& file, bool solves);
// A pause begins then, or ends now; the due time is reckoned anew. While a pause goes on there is none.
Result<void> pausePromise(const ChangeBuilder& builder, CaseFile& file, Instant since);
Result<void> resumePromise(const ChangeBuilder& builder, CaseFile& file);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SetServiceLevels>();

} // namespace callboard
