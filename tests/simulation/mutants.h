// Mutants: the list of planted bugs, and the one that is alive.
#pragma once

#include <vector>

namespace callboard::simulation {

struct MutantKind {
    const char* name;
    const char* what; // what would be wrong, as a person would notice it
};

const std::vector<MutantKind>& mutants();
bool useMutant(const char* name); // false: there is no such one; null: none

} // namespace callboard::simulation
