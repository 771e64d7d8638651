// One person of the demo: who they are, where they live and how they are reached.
#pragma once

#include "core/demo/demo_random.h"
#include "core/demo/places.h"
#include "core/domain/customer.h"

namespace callboard {

struct DemoPerson {
    const DemoCountry* country;
    const DemoCity* city;
    Customer customer; // without brand and times
};
DemoPerson makeDemoPerson(DemoRandom& random, qint64 index);

// '#' any digit, '%' 1 to 9, '@' a capital letter; the rest as it stands.
QString filledPattern(DemoRandom& random, const QString& pattern);

} // namespace callboard
