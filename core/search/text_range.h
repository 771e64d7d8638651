// TextRange: where something stands in a text.
#pragma once

#include <QtGlobal>

namespace callboard {

struct TextRange {
    qsizetype begin = 0, length = 0; // characters as QString counts them
    bool operator==(const TextRange&) const = default;
};

} // namespace callboard
