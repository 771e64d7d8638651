// Own words: words of the program within an error's argument, beside those that people typed.
#pragma once

#include <QString>

namespace callboard {

// Marked QT_TRANSLATE_NOOP("fields", …). Travels untranslated, as the error's text does, between two characters that nobody can type.
QString ownWord(const char* source);

// The argument in the reader's language; what people typed stays as it is.
QString withOwnWords(const QString& argument);

} // namespace callboard
