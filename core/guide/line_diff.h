// What one text changed in another, line by line, for people to read.
#pragma once

#include <QString>
#include <vector>

namespace callboard {

struct DiffLine {
    enum class Kind { Same, Added, Removed, Gap }; // Gap stands for lines that are alike and are not shown
    Kind kind = Kind::Same;
    QString text;
    int line = 0; // in the text where it stands, from 1; of Gap how many are left out
    bool operator==(const DiffLine&) const = default;
};

// In the order of reading, what was removed before what was added in its place; of what is alike only `context` lines around
// a change. Empty when nothing has changed.
std::vector<DiffLine> lineDiff(const QString& before, const QString& after, int context = 2);

} // namespace callboard
