// WordForms: one form for all forms of a word ("cancelled", "cancels"), in the languages that the program speaks.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <array>
#include <vector>

struct sb_stemmer;

namespace callboard {

enum class Language { English, Spanish };
constexpr std::array<Language, 2> languages{Language::English, Language::Spanish};

// Words are folded as core/search/words.h folds them. An object belongs to one thread.
class WordForms {
public:
    WordForms();
    ~WordForms();
    WordForms(const WordForms&) = delete;
    WordForms& operator=(const WordForms&) = delete;

    QByteArray stem(const QByteArray& word, Language language) const;

private:
    std::array<sb_stemmer*, languages.size()> m_stemmers;
};

// Words that say nothing about what a text is about, in any of the languages: an article in Spanish may quote English.
bool isStopWord(const QByteArray& word);
// The language whose stop words it uses most; English for a text without any.
Language languageOf(const std::vector<QByteArray>& words);

} // namespace callboard
