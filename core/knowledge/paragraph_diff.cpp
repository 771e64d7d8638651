// The longest common row of paragraphs stays.
#include "core/knowledge/paragraph_diff.h"

#include <QStringList>
#include <algorithm>

namespace callboard {

namespace {

constexpr std::size_t cells_max = 4'000'000; // beyond, everything counts as changed

QStringList paragraphsOf(const QString& text)
{
    QStringList paragraphs;
    QString paragraph;
    bool inCode = false;
    const auto finish = [&] {
        if (!paragraph.trimmed().isEmpty())
            paragraphs.append(paragraph.trimmed());
        paragraph.clear();
    };
    for (const QString& line : text.split(u'\n')) {
        if (line.trimmed().startsWith(QLatin1String("```")))
            inCode = !inCode;
        if (!inCode && line.trimmed().isEmpty())
            finish();
        else
            paragraph += line + u'\n';
    }
    finish();
    return paragraphs;
}

void append(std::vector<ChangedPart>& parts, ChangedPart::Kind kind, const QString& paragraph)
{
    if (parts.empty() || parts.back().kind != kind)
        parts.push_back({kind, paragraph});
    else
        parts.back().markdown += QStringLiteral("\n\n") + paragraph;
}

}

std::vector<ChangedPart> paragraphDiff(const QString& before, const QString& after)
{
    const QStringList a = paragraphsOf(before), b = paragraphsOf(after);
    const std::size_t rows = std::size_t(a.size()), columns = std::size_t(b.size());
    std::vector<quint32> common; // longest common row of a[i…] and b[j…]
    const bool isTooMuch = rows * columns > cells_max;
    if (!isTooMuch) {
        common.assign((rows + 1) * (columns + 1), 0);
        for (std::size_t i = rows; i-- > 0;)
            for (std::size_t j = columns; j-- > 0;)
                common[i * (columns + 1) + j] = a[qsizetype(i)] == b[qsizetype(j)] ? common[(i + 1) * (columns + 1) + j + 1] + 1
                                                                                    : std::max(common[(i + 1) * (columns + 1) + j], common[i * (columns + 1) + j + 1]);
    }
    std::vector<ChangedPart> parts;
    std::size_t i = 0, j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && !isTooMuch && a[qsizetype(i)] == b[qsizetype(j)]) {
            append(parts, ChangedPart::Kind::Same, a[qsizetype(i)]);
            ++i, ++j;
        } else if (i < rows && (j == columns || isTooMuch || common[(i + 1) * (columns + 1) + j] >= common[i * (columns + 1) + j + 1])) {
            append(parts, ChangedPart::Kind::Removed, a[qsizetype(i++)]);
        } else {
            append(parts, ChangedPart::Kind::Added, b[qsizetype(j++)]);
        }
    }
    return parts;
}

} // namespace callboard
