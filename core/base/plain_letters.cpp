// Accents are what Unicode takes apart from the letter that they stand on.
#include "core/base/plain_letters.h"

namespace callboard {

QString plainLetters(const QString& words)
{
    QString plain;
    for (const QChar c : words.normalized(QString::NormalizationForm_D).toLower())
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    return plain;
}

} // namespace callboard
