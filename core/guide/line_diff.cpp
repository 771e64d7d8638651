// The longest common row of lines stays.
#include "core/guide/line_diff.h"

#include <QStringList>
#include <algorithm>

namespace callboard {

namespace {

constexpr std::size_t cells_max = 4'000'000; // beyond, everything between the first and the last difference counts as changed

std::vector<DiffLine> allLines(const QStringList& before, const QStringList& after)
{
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const auto rows = std::size_t(before.size() - head - tail), columns = std::size_t(after.size() - head - tail);
    const bool isTooMuch = rows * columns > cells_max;
    std::vector<quint32> common; // longest common row of what is left from (i, j)
    const auto at = [&](std::size_t i, std::size_t j) -> quint32& { return common[i * (columns + 1) + j]; };
    const auto same = [&](std::size_t i, std::size_t j) { return before[head + qsizetype(i)] == after[head + qsizetype(j)]; };
    if (!isTooMuch) {
        common.assign((rows + 1) * (columns + 1), 0);
        for (std::size_t i = rows; i-- > 0;)
            for (std::size_t j = columns; j-- > 0;)
                at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::vector<DiffLine> lines;
    for (qsizetype i = 0; i < head; ++i)
        lines.push_back({DiffLine::Kind::Same, after[i], int(i) + 1});
    std::size_t i = 0, j = 0;
    while (i < rows || j < columns) {
        if (!isTooMuch && i < rows && j < columns && same(i, j)) {
            lines.push_back({DiffLine::Kind::Same, after[head + qsizetype(j)], int(head + qsizetype(j)) + 1});
            ++i, ++j;
        } else if (i < rows && (isTooMuch || j == columns || at(i + 1, j) >= at(i, j + 1))) {
            lines.push_back({DiffLine::Kind::Removed, before[head + qsizetype(i)], int(head + qsizetype(i)) + 1});
            ++i;
        } else {
            lines.push_back({DiffLine::Kind::Added, after[head + qsizetype(j)], int(head + qsizetype(j)) + 1});
            ++j;
        }
    }
    for (qsizetype k = after.size() - tail; k < after.size(); ++k)
        lines.push_back({DiffLine::Kind::Same, after[k], int(k) + 1});
    return lines;
}

}

std::vector<DiffLine> lineDiff(const QString& before, const QString& after, int context)
{
    if (before == after)
        return {};
    const auto all = allLines(before.split(u'\n'), after.split(u'\n'));
    std::vector<bool> isShown(all.size(), false);
    for (std::size_t at = 0; at < all.size(); ++at)
        if (all[at].kind != DiffLine::Kind::Same)
            for (std::size_t near = at - std::min(at, std::size_t(context)); near < std::min(all.size(), at + std::size_t(context) + 1); ++near)
                isShown[near] = true;
    std::vector<DiffLine> shown;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (isShown[at])
            shown.push_back(all[at]);
        else if (shown.empty() || shown.back().kind != DiffLine::Kind::Gap)
            shown.push_back({DiffLine::Kind::Gap, {}, 1});
        else
            ++shown.back().line;
    }
    return shown;
}

} // namespace callboard
