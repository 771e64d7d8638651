// Small letters without accents, for comparing what people write with words that the program knows.
#pragma once

#include <QString>

namespace callboard {

QString plainLetters(const QString& words); // "Mañana" is "manana"; words for searching are cut in core/search/words.h

} // namespace callboard
