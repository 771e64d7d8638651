// Words: how a text is cut and folded so that index and query meet: without accents, case, ligatures or widths.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace callboard {

// Reads a text word by word. A word is a run of letters or a run of digits; one character of a script that is written
// without spaces (Han, Kana, Thai) is a word of its own. Words with no blank between them ("O'Brien", "a.b@example.com",
// "W-6247") are followed by their compound ("obrien"), so that every spelling of a number or an address finds the others.
// Compounds of numbers and addresses begin with codeMark: nearly each is unique, and they must not stand among the words
// that begin like a name.
class WordReader {
public:
    explicit WordReader(QStringView text) : m_text(text) {} // the text must outlive the reader
    bool next();                                            // false at the end
    const QByteArray& folded() const { return m_folded; }   // UTF-8, at most wordBytes_max
    bool isCompound() const { return m_isCompound; }
    qsizetype begin() const { return m_begin; }             // where it stands in the text
    qsizetype end() const { return m_end; }

    static constexpr qsizetype wordBytes_max = 64; // longer words are cut, longer compounds are left out
    static constexpr QByteArrayView codeMark = "\u00b7"; // a middle dot: never part of a word

private:
    bool nextCompound();
    void fold(QStringView word);

    QStringView m_text;
    qsizetype m_at = 0, m_begin = 0, m_end = 0;
    QByteArray m_folded, m_compound;
    qsizetype m_compoundBegin = 0;
    int m_compoundWords = 0;
    bool m_isCompound = false, m_isCode = false;
};

void appendWords(QByteArray& out, QStringView text); // every word and compound, each followed by a space
qsizetype letterCount(const QByteArray& folded);     // characters, not bytes

} // namespace callboard
