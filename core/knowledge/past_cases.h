// PastCases: what was told in earlier cases and which articles solved them; teaches which words tell something, and what helps.
#pragma once

#include "core/knowledge/word_forms.h"

#include <QHash>
#include <QString>
#include <vector>

namespace callboard {

// A text as stems with their counts, stop words left out.
using StemCounts = QHash<QByteArray, int>;
StemCounts stemCounts(QStringView text, const WordForms& forms);

struct PastCase {
    QString text;
    std::vector<qint64> articles; // that solved it; may be empty
};

// Immutable; may be asked from several threads. Keeps no texts.
class PastCases {
public:
    PastCases() = default;
    explicit PastCases(const std::vector<PastCase>& cases);

    // How telling a word is in a case, 0 to 1: what every second customer says ("hello", a signature, a questionnaire) tells
    // little, whatever the articles make of it. 1 as long as few cases are known.
    double telling(const QByteArray& stem) const;

    struct Solved {
        qint64 article = 0;
        double share = 0; // adds up the likeness of the cases that it solved
        int cases = 0;
    };
    // Articles that solved the cases which are most like this one (cosine of their telling words).
    std::vector<Solved> solvedAlike(const StemCounts& words) const;
    // How far that may be believed here, 0 to 1: the share of past cases for which the others would have named a right
    // article. Near 1 as long as there is little to judge by.
    double trust() const { return m_trust; }
    bool isEmpty() const { return m_cases.empty(); }

private:
    struct Told {
        std::vector<qint64> articles;
        double length = 0;
    };
    struct Mention {
        quint32 inCase = 0;
        float weight = 0;
    };
    std::vector<Solved> solvedAlike(const StemCounts& words, std::size_t without) const;
    double measuredTrust(const std::vector<StemCounts>& words) const;

    std::vector<Told> m_cases;
    QHash<QByteArray, std::vector<Mention>> m_mentions;
    double m_trust = 1;
};

} // namespace callboard
