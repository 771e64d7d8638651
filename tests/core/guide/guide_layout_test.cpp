// The drawing of a guide: boxes apart, lines beside them, the same every time, and a way through it by keys.
#include "core/guide/guide_layout.h"

#include "tests/core/guide/guide_samples.h"
#include "tests/support/seeded_random.h"

#include <QElapsedTimer>
#include <QLine>

using namespace callboard;

namespace {

GuideGraph graphWith(int steps, const std::vector<std::pair<int, int>>& edges)
{
    GuideGraph graph;
    graph.out.resize(std::size_t(steps));
    graph.in.resize(std::size_t(steps));
    for (const auto& [from, to] : edges) {
        graph.out[std::size_t(from)].push_back({to, QString::number(to), true, {}});
        graph.in[std::size_t(to)].push_back(from);
    }
    return graph;
}

GuideGraph randomGraph(SeededRandom& random, int steps)
{
    std::vector<std::pair<int, int>> edges;
    for (int step = 0; step < steps; ++step)
        for (quint64 count = 1 + random.next() % 3; count > 0; --count)
            edges.push_back({step, int(random.next() % quint64(steps))});
    return graphWith(steps, edges);
}

// Whether the line between two points passes the inside of the box; lines are upright, level, or within a gap.
bool passes(const QPoint& a, const QPoint& b, const QRect& box)
{
    const QRect inside = box.adjusted(1, 1, -1, -1);
    if (std::max(a.y(), b.y()) < inside.top() || std::min(a.y(), b.y()) > inside.bottom())
        return false;
    return std::max(a.x(), b.x()) >= inside.left() && std::min(a.x(), b.x()) <= inside.right();
}

void checkDrawing(const GuideGraph& graph)
{
    const GuideLayout layout = layoutOf(graph);
    const QRect sheet(QPoint(), layout.size);
    REQUIRE(layout.boxes.size() == std::size_t(graph.size()));
    int overlaps = 0, outside = 0, crossed = 0, labelsOverBoxes = 0, labelsTogether = 0;
    for (std::size_t a = 0; a < layout.boxes.size(); ++a) {
        outside += !sheet.contains(layout.boxes[a]);
        for (std::size_t b = a + 1; b < layout.boxes.size(); ++b)
            overlaps += layout.boxes[a].intersects(layout.boxes[b]);
    }
    for (std::size_t at = 0; at < layout.lines.size(); ++at) {
        const GuideLine& line = layout.lines[at];
        for (qsizetype point = 1; point < line.points.size(); ++point)
            for (const QRect& box : layout.boxes)
                crossed += passes(line.points[point - 1], line.points[point], box);
        for (const QPoint& point : line.points)
            outside += !sheet.contains(point);
        for (const QRect& box : layout.boxes)
            labelsOverBoxes += line.labelBox.intersects(box);
        for (std::size_t other = at + 1; other < layout.lines.size(); ++other)
            labelsTogether += line.labelBox.isValid() && line.labelBox.intersects(layout.lines[other].labelBox);
        if (!line.isBack)
            CHECK(layout.layers[std::size_t(line.from)] < layout.layers[std::size_t(line.to)]);
    }
    CHECK(overlaps == 0);
    CHECK(outside == 0);
    CHECK(crossed == 0);
    CHECK(labelsOverBoxes == 0);
    CHECK(labelsTogether == 0);
    CHECK(layoutOf(graph).boxes == layout.boxes);
}

}

TEST_CASE("boxes never overlap and no line runs through one, whatever leads where")
{
    SeededRandom random(20261122);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        checkDrawing(randomGraph(random, 1 + int(random.next() % 40)));
    }
    checkDrawing(graphWith(1, {}));
    checkDrawing(graphWith(2, {{0, 0}, {0, 1}, {1, 0}}));
    CHECK(layoutOf({}).boxes.empty());
}

TEST_CASE("steps stand below those that lead to them, and what cannot be reached stands below everything")
{
    const GuideLayout layout = layoutOf(graphWith(6, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 0}, {4, 3}, {4, 5}}));
    CHECK(layout.layers == std::vector<int>{0, 1, 1, 2, 3, 4});
    CHECK(layout.boxes[1].right() < layout.boxes[2].left());
    CHECK(layout.lines[4].isBack);
}

TEST_CASE("arrows walk over the drawing: the way on, the way back, and the branches beside")
{
    const GuideGraph graph = graphWith(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 0}});
    const GuideLayout layout = layoutOf(graph);
    const auto move = [&](int from, GuideMove to) { return movedStep(layout, graph, from, to); };
    CHECK(move(0, GuideMove::Next) == 1);
    CHECK(move(1, GuideMove::Right) == 2);
    CHECK(move(2, GuideMove::Left) == 1);
    CHECK(move(2, GuideMove::Right) == 2);
    CHECK(move(2, GuideMove::Next) == 3);
    CHECK(move(3, GuideMove::Next) == 3); // a loop is no way on
    CHECK(move(3, GuideMove::Previous) == 1);
    CHECK(move(0, GuideMove::Previous) == 0);
    CHECK(move(-1, GuideMove::Next) == 0);
    CHECK(movedStep(layoutOf({}), {}, 0, GuideMove::Next) == -1);
}

TEST_CASE("a guide of two thousand steps is laid out while one types")
{
    SeededRandom random(7);
    std::vector<std::pair<int, int>> edges;
    for (int step = 0; step + 1 < 2000; ++step) {
        edges.push_back({step, step + 1});
        if (step % 10 == 0)
            edges.push_back({step, std::min(1999, step + 2 + int(random.next() % 30))});
    }
    QElapsedTimer timer;
    timer.start();
    CHECK(layoutOf(graphWith(2000, edges)).boxes.size() == 2000);
    CHECK(timer.elapsed() < 1000);
}
