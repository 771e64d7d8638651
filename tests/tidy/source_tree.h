// The project's text as the checks of this folder see it: files, their lines, and their code without comments and literals.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace callboard::tidy {

struct SourceFile {
    std::string path;               // from the project's root, with '/'
    std::vector<std::string> lines; // as written
    std::vector<std::string> code;  // same lines; comments gone, literals empty

    bool isBelow(const std::string& folder) const;
    bool isCode() const; // .h or .cpp
    std::string name() const;
};

// Something that is not as it should be. line counts from 1; 0 is the file as a whole.
struct Finding {
    std::string path;
    int line = 0;
    std::string text;
};

bool isWordCharacter(char c); // of an identifier

SourceFile sourceFile(const std::string& path, const std::string& text);
std::string readText(const std::filesystem::path& file);

// All text files of the project below `folders` ("." is everything); leaves out builds, hidden folders and binary files.
std::vector<SourceFile> readTree(const std::filesystem::path& root, const std::vector<std::string>& folders);

// One "path:line: text" a line, as editors understand it.
std::string print(const std::vector<Finding>& findings);

} // namespace callboard::tidy
