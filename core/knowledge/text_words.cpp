// Compounds stand apart from the words, so that what follows a compound still follows its last word.
#include "core/knowledge/text_words.h"

#include "core/search/words.h"

namespace callboard {

namespace {

constexpr qsizetype endingLetters_max = 2; // "don't", "customer's": its compound is no other word

}

std::vector<QByteArray> wordsOf(QStringView text)
{
    std::vector<QByteArray> words, compounds;
    WordReader reader(text);
    while (reader.next()) {
        if (!reader.isCompound())
            words.push_back(reader.folded());
        else if (words.back().size() > endingLetters_max)
            compounds.push_back(reader.folded());
    }
    if (!compounds.empty())
        words.push_back({});
    words.insert(words.end(), compounds.begin(), compounds.end());
    return words;
}

} // namespace callboard
