// Scoring: the beginning beats the start of a later word, that beats the middle, that beats scattered letters.
#include "ui/shell/fuzzy.h"

#include <QList>

namespace callboard {

namespace {

constexpr int startScore = 1000;
constexpr int wordStartScore = 700;
constexpr int insideScore = 400;
constexpr int scatteredScore = 200;
constexpr int initialsBonus = 250;

bool startsWord(QStringView text, qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); }

// Letters in order, counted by how many gaps they leave; letters that begin words count as initials.
int scattered(QStringView word, QStringView text)
{
    qsizetype at = 0;
    int gaps = 0;
    bool allInitials = true;
    qsizetype last = -1;
    for (const QChar letter : word) {
        at = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        gaps += last >= 0 && at != last + 1 ? 1 : 0;
        allInitials = allInitials && startsWord(text, at);
        last = at++;
    }
    return qMax(1, scatteredScore - 20 * gaps) + (allInitials ? initialsBonus : 0);
}

int wordScore(QStringView word, QStringView text)
{
    qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at == 0)
        return startScore;
    for (auto found = at; found > 0; found = text.indexOf(word, found + 1, Qt::CaseInsensitive)) {
        if (startsWord(text, found))
            return wordStartScore - static_cast<int>(qMin<qsizetype>(found, 100));
    }
    if (at > 0)
        return insideScore - static_cast<int>(qMin<qsizetype>(at, 100));
    return word.size() > 1 ? scattered(word, text) : 0;
}

} // namespace

int fuzzyScore(QStringView query, QStringView text)
{
    int total = 0;
    int words = 0;
    for (const auto& word : query.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int score = wordScore(word, text);
        if (score == 0)
            return 0;
        total += score;
        ++words;
    }
    // Of equal fits the shorter text is nearer to what was typed.
    return words == 0 ? 1 : qMax(1, total / words * 10 - static_cast<int>(qMin<qsizetype>(text.size(), 200)));
}

} // namespace callboard
