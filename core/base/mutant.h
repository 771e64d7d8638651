// Mutant: a bug planted on purpose, by name, so that a test can show that it would be found; in every build that ships it is the constant false.
#pragma once

namespace callboard {

#ifdef CALLBOARD_MUTANTS
bool mutant(const char* name); // the simulator defines it: is this the one that was asked for?
#else
constexpr bool mutant(const char*) { return false; }
#endif

} // namespace callboard
