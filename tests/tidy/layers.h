// The architecture as a text file: reads layers.txt and holds every include against it.
#pragma once

#include "tests/tidy/source_tree.h"

#include <map>
#include <set>

namespace callboard::tidy {

struct Architecture {
    std::map<std::string, std::set<std::string>> layers;    // folder → folders that it may include
    std::map<std::string, std::set<std::string>> libraries; // Qt module or start of an include → folders that may include it
    std::set<std::string> apart;                            // their sub-folders never include each other

    // The line of layers.txt that a file falls under: the longest folder that holds it; empty when there is none.
    std::string layerOf(const std::string& path) const;
};

// Reads layers.txt; what is wrong with the file itself (unknown names, a cycle) goes to `findings`.
Architecture readArchitecture(const SourceFile& text, std::vector<Finding>& findings);

// qtHeaders is the folder that holds QtCore, QtSql …: it knows which module a header belongs to.
std::vector<Finding> checkIncludes(const Architecture& architecture, const std::vector<SourceFile>& files, const std::filesystem::path& qtHeaders);

} // namespace callboard::tidy
