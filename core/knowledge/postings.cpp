// Numbers of variable length throughout: most steps and most terms take one or two bytes.
#include "core/knowledge/postings.h"

#include <algorithm>

namespace callboard {

void appendPosting(QByteArray& out, int placeBefore, Posting posting)
{
    const int step = posting.place - placeBefore - 1;
    if (step < 0x80) {
        out += char(step);
    } else {
        out += char(0x80 | (step & 0x7f));
        out += char(step >> 7);
    }
    out += char(posting.weight);
}

std::vector<Posting> readPostings(QByteArrayView bytes)
{
    std::vector<Posting> postings;
    forEachPosting(bytes, [&](int place, quint8 weight) { postings.push_back({quint16(place), weight}); });
    return postings;
}

QByteArray writePostings(const std::vector<Posting>& postings)
{
    QByteArray out;
    int before = -1;
    for (const Posting& posting : postings) {
        appendPosting(out, before, posting);
        before = posting.place;
    }
    return out;
}

QByteArray writeTerms(const ArticleTerms& terms)
{
    QByteArray out;
    out.reserve(qsizetype(terms.symbols.size()) * 2);
    for (quint32 symbol : terms.symbols) {
        for (; symbol >= 0x80; symbol >>= 7)
            out += char(0x80 | (symbol & 0x7f));
        out += char(symbol);
    }
    return out;
}

void readTerms(QByteArrayView bytes, ArticleTerms& out)
{
    out.symbols.clear();
    quint32 symbol = 0;
    int shift = 0;
    for (const char byte : bytes) {
        symbol |= quint32(quint8(byte) & 0x7f) << shift;
        if (quint8(byte) & 0x80) {
            shift += 7;
            if (shift > 28)
                return;
            continue;
        }
        out.symbols.push_back(symbol);
        symbol = 0;
        shift = 0;
    }
}

double weightedCount(const FieldLengths& counts, const FieldLengths& lengths, const FieldLengths& averages)
{
    double sum = 0;
    for (std::size_t f = 0; f < fieldCount; ++f)
        if (counts[f] > 0)
            sum += fieldWeights[f] * counts[f] / (1 - lengthShare + lengthShare * lengths[f] / std::max(averages[f], 1.0));
    return sum;
}

} // namespace callboard
