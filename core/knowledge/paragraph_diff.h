// What one version of an article changed in another, paragraph by paragraph, for people to read.
#pragma once

#include <QString>
#include <vector>

namespace callboard {

struct ChangedPart {
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString markdown; // whole paragraphs, with a blank line between
    bool operator==(const ChangedPart&) const = default;
};

// In the order of reading; what was removed stands before what was added in its place. Marks of passages for customers are
// paragraphs, too.
std::vector<ChangedPart> paragraphDiff(const QString& before, const QString& after);

} // namespace callboard
