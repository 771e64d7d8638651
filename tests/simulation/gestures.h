// Gestures: what people do at a desk, chosen from what they see there; a few records are everybody's, so that their changes meet.
#pragma once

#include "tests/simulation/desk_node.h"

namespace callboard::simulation {

// One gesture of the desk's person. `dice` are of this gesture alone.
void doSomething(DeskNode& node, SeededRandom& dice);

// What an administrator does at their own desk: another role, other teams.
void changePerson(DeskNode& admin, SeededRandom& dice);

} // namespace callboard::simulation
