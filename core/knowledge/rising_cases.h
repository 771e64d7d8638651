// The cases in a file that rises are looked for in, each with what its customer said and which of the products that they bought it is about.
#pragma once

#include "core/knowledge/rising.h"
#include "core/storage/database.h"

namespace callboard {

// Of these teams (ids as text) and of none, opened in the periods; of more than `max` the latest. Cases of other teams are here only for
// customers whom somebody looked at, lately most of them, and would look like a rise. A problem case is left out: its cases are there.
// Takes about a twentieth of a millisecond a case: for a thread that nobody waits for.
Result<std::vector<RisingCase>> risingCases(Database& database, const QStringList& teams, const RisingPeriod& period, int max);

} // namespace callboard
