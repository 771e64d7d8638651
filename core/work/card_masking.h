// Card numbers never reach a disk: what an operation says is masked at the desk before it is kept, and at the server before anything is stored.
#pragma once

#include "core/work/operation.h"

namespace callboard {

// True when something was masked. Whole rows that an administrator imports stay as they are: their numbers are those of other systems.
bool maskCards(Operation& operation);

} // namespace callboard
