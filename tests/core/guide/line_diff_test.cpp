// What changed between two texts, as people read it.
#include "core/guide/line_diff.h"

#include <catch2/catch.hpp>

using namespace callboard;

namespace {

QString shown(const char* before, const char* after, int context = 1)
{
    QStringList lines;
    for (const DiffLine& line : lineDiff(QString::fromUtf8(before), QString::fromUtf8(after), context))
        lines.append(line.kind == DiffLine::Kind::Gap ? QStringLiteral("…%1").arg(line.line)
                                                      : QStringLiteral("%1%2%3").arg(line.kind == DiffLine::Kind::Added ? QStringLiteral("+") : line.kind == DiffLine::Kind::Removed ? QStringLiteral("-") : QStringLiteral(" ")).arg(line.line).arg(line.text));
    return lines.join(u'|');
}

}

TEST_CASE("texts that are alike have no difference")
{
    CHECK(lineDiff(QStringLiteral("a\nb"), QStringLiteral("a\nb")).empty());
}

TEST_CASE("what was removed stands before what was added, with the lines around and their numbers")
{
    CHECK(shown("a\nb\nc\nd\ne", "a\nb\nX\nd\ne") == QStringLiteral("…1| 2b|-3c|+3X| 4d|…1"));
    CHECK(shown("a\nb", "a\nx\nb") == QStringLiteral(" 1a|+2x| 3b"));
    CHECK(shown("a\nx\nb", "a\nb") == QStringLiteral(" 1a|-2x| 2b"));
    CHECK(shown("", "a", 0) == QStringLiteral("-1|+1a"));
    CHECK(shown("a\nb\nc\nd\ne\nf\ng\nh", "A\nb\nc\nd\ne\nf\ng\nH") == QStringLiteral("-1a|+1A| 2b|…4| 7g|-8h|+8H"));
}
