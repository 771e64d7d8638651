// Fuzzy matching of a few typed letters against names, for the palette.
#pragma once

#include <QStringView>

namespace callboard {

// How well `query` fits `text`: 0 when it does not; higher is better. Every word of the query must be found: as the text itself,
// the start of a word, inside a word, or as letters in order. Case does not matter.
int fuzzyScore(QStringView query, QStringView text);

} // namespace callboard
