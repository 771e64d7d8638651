// Measuring the search on articles and situations whose needed articles are known, beside plain full text of SQLite.
#pragma once

#include "core/knowledge/article_lines.h"

#include <functional>

namespace callboard {

// One line of the report; times are in milliseconds.
struct Figure {
    QByteArray name;
    double value = 0;
    QByteArray unit;
};

struct EvaluationOptions {
    int folds = 5;        // situations are put into so many parts; each part is asked with the others as past cases
    QString folder;       // an empty one, for databases; what is written there may be deleted afterwards
    std::function<double()> seconds; // of a clock that never goes back
};

// Three ways to search, by name: "FTS5" (porter, title three times, any word), "ours" (the articles alone) and "ours, with
// past cases" (cross-validated: what is asked never is among the cases that are known). Situations without a needed article
// are counted and left out; needed articles that are not in the collection count as not found.
Result<std::vector<Figure>> evaluateKnowledge(const std::vector<SourceArticle>& articles, const std::vector<Situation>& situations, const EvaluationOptions& options);

// How well lists of hits meet what was needed: the figures of one way to search.
class HitFigures {
public:
    void add(const QStringList& hits, const QStringList& needed); // best first, ten are looked at
    std::vector<Figure> figures(const QByteArray& name) const;

private:
    double share(double sum) const { return m_situations > 0 ? 100 * sum / m_situations : 0; }
    int m_situations = 0;
    double m_hit5 = 0, m_hit10 = 0, m_recall5 = 0, m_recall10 = 0, m_reciprocal = 0;
    qint64 m_needed = 0, m_found = 0;
};

} // namespace callboard
