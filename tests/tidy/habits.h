// Habits that a reader of the code relies on, checked word by word: what is banned and what to use instead.
#pragma once

#include "tests/tidy/source_tree.h"

namespace callboard::tidy {

// Banned calls and words, the sentence that opens every file, and the length of files.
std::vector<Finding> checkHabits(const std::vector<SourceFile>& files);

// Paths that exist on one person's machine only; looked for in every text of the project.
std::vector<Finding> checkPaths(const std::vector<SourceFile>& files);

// Every .cpp is compiled (compileCommands is the build's compile_commands.json), every .h is included somewhere, and every
// other file below core/, ui/, app/ and tests/ is named somewhere, itself or its folder.
std::vector<Finding> checkDeadFiles(const std::vector<SourceFile>& files, const std::string& compileCommands, const std::string& root);

} // namespace callboard::tidy
