// The compact forms of the index: which articles have a term, and which terms an article has, in their order.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <array>
#include <vector>

namespace callboard {

// Articles stand in chunks of 4096, so that a change of one article rewrites little and a whole list is read in few pieces.
constexpr qint64 chunkArticles = 4096;

struct Posting {
    quint16 place = 0;  // of the article in its chunk
    quint8 weight = 0;  // of the term in the article, 1 to 255: see termWeight()
    bool operator==(const Posting&) const = default;
};

// Ascending places. Reading takes any bytes: it stops at the first that makes no sense.
void appendPosting(QByteArray& out, int placeBefore, Posting posting); // placeBefore: -1 for the first
std::vector<Posting> readPostings(QByteArrayView bytes);
QByteArray writePostings(const std::vector<Posting>& postings);

template <class F> void forEachPosting(QByteArrayView bytes, F&& take)
{
    int place = -1;
    for (qsizetype at = 0; at + 1 < bytes.size();) {
        int step = quint8(bytes[at++]);
        if (step & 0x80)
            step = (step & 0x7f) | quint8(bytes[at++]) << 7;
        place += step + 1;
        if (place >= chunkArticles || at >= bytes.size())
            return;
        take(place, quint8(bytes[at++]));
    }
}

enum class ArticlePart { Title, Heading, Body };
constexpr std::size_t fieldCount = 3;
using FieldLengths = std::array<double, fieldCount>;

// What an article is made of: terms and marks. A mark tells the field of what follows it.
struct ArticleTerms {
    static constexpr quint32 gap = 0, firstTerm = 4; // 1 to 3: ArticlePart + 1
    std::vector<quint32> symbols;

    static constexpr quint32 mark(ArticlePart field) { return quint32(field) + 1; }
    static constexpr bool isMark(quint32 symbol) { return symbol >= 1 && symbol < firstTerm; }
};
QByteArray writeTerms(const ArticleTerms& terms);
void readTerms(QByteArrayView bytes, ArticleTerms& out); // any bytes; reuses the room of `out`

// BM25F (Robertson, Zaragoza, Taylor 2004): counts of a term in the fields, each divided by the length of its field compared
// with the average, weighted, added up, and made to saturate. The parameters are the customary ones.
constexpr std::array<double, fieldCount> fieldWeights{3.0, 2.0, 1.0};
constexpr double saturation = 1.2, lengthShare = 0.75;

double weightedCount(const FieldLengths& counts, const FieldLengths& lengths, const FieldLengths& averages);
inline double saturated(double count) { return count * (saturation + 1) / (saturation + count); }

} // namespace callboard
