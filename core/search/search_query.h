// What somebody typed into the search box, taken apart: a number, digits of a telephone, words.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace callboard {

// Words between two blanks, folded. All must occur, or their compound, which is empty for a single word.
struct QueryChunk {
    std::vector<QByteArray> words;
    QByteArray compound;
    std::vector<QByteArray> slips{}; // other words that may have been meant (slips.h)
};

struct ParsedQuery {
    // Digits to look for in telephone numbers, likeliest first; empty unless the text reads like part of a number: at
    // least four digits and nothing beside them but blanks, + - ( ) . and /. National and international prefixes in
    // front of a number are tried with and without.
    std::vector<QByteArray> digits;
    QStringList numbers; // spellings of a case, order or account number: with and without #, upper and lower case
    std::vector<QueryChunk> chunks;
    bool lastIsPrefix = true; // a blank after the last word says that it is complete

    bool isOneChunk() const { return chunks.size() == 1; }
};

ParsedQuery parseSearch(const QString& text);

} // namespace callboard
