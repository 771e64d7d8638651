// Spoken times: "tue 3pm", "in 20 min", "mañana 15:30" as a moment, in the zone of whoever will be called.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

class QTimeZone;

namespace callboard {

// English, Spanish, and the names of days and months in the user's own language; accents and capitals do not matter.
// A day without an hour is the end of that working day (workdayEnds_h); an hour without a day is the next time the clock shows it;
// a weekday is the next one. An hour that the clocks leave out in spring is the one after it.
// Refused with a sentence: what is not understood, what is over already, and what is more than a year away.
Result<Instant> spokenTime(const QString& words, const QTimeZone& zone, Instant now);

} // namespace callboard
