// Longest ways give the layers, means of the neighbours give order and place; lines go through the gaps between layers.
#include "core/guide/guide_layout.h"

#include <algorithm>
#include <numeric>

namespace callboard {

namespace {

constexpr int margin_px = 24;
constexpr int head_px = 36;       // above the first layer: lines come back to it from above
constexpr int beside_px = 24;     // between boxes of a layer
constexpr int gap_px = 60;        // between layers
constexpr int laneWidth_px = 10;
constexpr int lineWidth_px = 12;  // of a line that passes a layer
constexpr int labelHeight_px = 16, labelWidth_min = 44;
constexpr int farLayers = 8;      // a line over more layers runs beside the boxes, so that it costs no place in each
constexpr int passes = 4;

// A box, or the place where a line passes a layer.
struct Node {
    int layer = 0;
    int width = GuideLayout::box_px.width();
    int centre = 0;
    std::vector<int> above, below;
};

struct Line {
    int from, to;
    std::size_t edge;
    bool isBack, isBeside;
    std::vector<int> through; // nodes
};

class Layouter {
public:
    explicit Layouter(const GuideGraph& graph) : m_graph(graph), m_nodes(std::size_t(graph.size())) {}

    GuideLayout layout()
    {
        findLoops();
        setLayers();
        makeLines();
        orderLayers();
        placeNodes();
        return drawn();
    }

private:
    // Depth first from the first step, then from others that it does not reach, in the order of the file.
    void findLoops()
    {
        enum class Colour { New, Open, Done };
        std::vector<Colour> colour(m_nodes.size(), Colour::New);
        m_isReached.assign(m_nodes.size(), false);
        for (const auto& edges : m_graph.out)
            m_isBack.emplace_back(edges.size(), false);
        for (int root = 0; root < m_graph.size(); ++root) {
            if (colour[std::size_t(root)] != Colour::New)
                continue;
            std::vector<std::pair<int, std::size_t>> open{{root, 0}};
            colour[std::size_t(root)] = Colour::Open;
            while (!open.empty()) {
                const auto [step, edge] = open.back();
                m_isReached[std::size_t(step)] = root == 0;
                if (edge == m_graph.out[std::size_t(step)].size()) {
                    colour[std::size_t(step)] = Colour::Done;
                    m_finished.push_back(step);
                    open.pop_back();
                    continue;
                }
                ++open.back().second;
                const int to = m_graph.out[std::size_t(step)][edge].to;
                if (colour[std::size_t(to)] == Colour::Open)
                    m_isBack[std::size_t(step)][edge] = true;
                else if (colour[std::size_t(to)] == Colour::New) {
                    colour[std::size_t(to)] = Colour::Open;
                    open.push_back({to, 0});
                }
            }
        }
    }

    // Each step below all that lead to it; what the first step does not reach stands below everything else.
    void setLayers()
    {
        int reachedMax = 0;
        for (const bool isReachedPass : {true, false}) {
            for (auto at = m_finished.rbegin(); at != m_finished.rend(); ++at) {
                const auto step = std::size_t(*at);
                if (m_isReached[step] != isReachedPass)
                    continue;
                if (!isReachedPass)
                    m_nodes[step].layer = std::max(m_nodes[step].layer, reachedMax + 1);
                for (std::size_t edge = 0; edge < m_graph.out[step].size(); ++edge) {
                    Node& to = m_nodes[std::size_t(m_graph.out[step][edge].to)];
                    if (!m_isBack[step][edge] && (isReachedPass || !m_isReached[std::size_t(m_graph.out[step][edge].to)]))
                        to.layer = std::max(to.layer, m_nodes[step].layer + 1);
                }
            }
            for (std::size_t step = 0; step < m_nodes.size() && isReachedPass; ++step)
                if (m_isReached[step])
                    reachedMax = std::max(reachedMax, m_nodes[step].layer);
        }
    }

    void makeLines()
    {
        for (int from = 0; from < m_graph.size(); ++from)
            for (std::size_t edge = 0; edge < m_graph.out[std::size_t(from)].size(); ++edge) {
                const int to = m_graph.out[std::size_t(from)][edge].to;
                const int span = m_nodes[std::size_t(to)].layer - m_nodes[std::size_t(from)].layer;
                Line line{from, to, edge, span < 1, span < 1 || span > farLayers, {}};
                if (!line.isBeside)
                    thread(line);
                m_lines.push_back(std::move(line));
            }
        for (std::size_t node = 0; node < m_nodes.size(); ++node) {
            const auto layer = std::size_t(m_nodes[node].layer);
            if (m_layers.size() <= layer)
                m_layers.resize(layer + 1);
            m_layers[layer].push_back(int(node));
        }
    }

    void thread(Line& line)
    {
        int above = line.from;
        for (int layer = m_nodes[std::size_t(line.from)].layer + 1; layer <= m_nodes[std::size_t(line.to)].layer; ++layer) {
            int node = line.to;
            if (layer < m_nodes[std::size_t(line.to)].layer) {
                node = int(m_nodes.size());
                Node passing;
                passing.layer = layer;
                passing.width = lineWidth_px;
                m_nodes.push_back(passing);
                line.through.push_back(node);
            }
            m_nodes[std::size_t(above)].below.push_back(node);
            m_nodes[std::size_t(node)].above.push_back(above);
            above = node;
        }
    }

    static double mean(const std::vector<int>& nodes, const std::vector<double>& of, double otherwise)
    {
        if (nodes.empty())
            return otherwise;
        return std::accumulate(nodes.begin(), nodes.end(), 0.0, [&](double sum, int node) { return sum + of[std::size_t(node)]; }) / double(nodes.size());
    }

    // Few crossings: each layer is sorted by the mean place of its neighbours, down and up in turn.
    void orderLayers()
    {
        std::vector<double> place(m_nodes.size());
        const auto number = [&](const std::vector<int>& layer) {
            for (std::size_t at = 0; at < layer.size(); ++at)
                place[std::size_t(layer[at])] = double(at);
        };
        for (const auto& layer : m_layers)
            number(layer);
        for (int pass = 0; pass < passes; ++pass)
            for (std::size_t at = 0; at < m_layers.size(); ++at) {
                auto& layer = m_layers[pass % 2 == 0 ? at : m_layers.size() - 1 - at];
                std::vector<std::pair<double, int>> sorted;
                for (const int node : layer) {
                    const Node& n = m_nodes[std::size_t(node)];
                    sorted.push_back({mean(pass % 2 == 0 ? n.above : n.below, place, place[std::size_t(node)]), node});
                }
                std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
                std::transform(sorted.begin(), sorted.end(), layer.begin(), [](const auto& one) { return one.second; });
                number(layer);
            }
    }

    int apart(int left, int right) const { return (m_nodes[std::size_t(left)].width + m_nodes[std::size_t(right)].width) / 2 + beside_px; }

    // As near to its neighbours as those beside it allow: the mean of what pushing from the left and from the right gives.
    void placeLayer(const std::vector<int>& layer, const std::vector<double>& wanted)
    {
        std::vector<int> fromLeft(layer.size()), fromRight(layer.size());
        for (std::size_t at = 0; at < layer.size(); ++at)
            fromLeft[at] = at == 0 ? int(wanted[at]) : std::max(int(wanted[at]), fromLeft[at - 1] + apart(layer[at - 1], layer[at]));
        for (std::size_t at = layer.size(); at-- > 0;)
            fromRight[at] = at + 1 == layer.size() ? int(wanted[at]) : std::min(int(wanted[at]), fromRight[at + 1] - apart(layer[at], layer[at + 1]));
        for (std::size_t at = 0; at < layer.size(); ++at) {
            const int centre = (fromLeft[at] + fromRight[at]) / 2;
            m_nodes[std::size_t(layer[at])].centre = at == 0 ? centre : std::max(centre, m_nodes[std::size_t(layer[at - 1])].centre + apart(layer[at - 1], layer[at]));
        }
    }

    void placeNodes()
    {
        for (const auto& layer : m_layers)
            placeLayer(layer, std::vector<double>(layer.size(), 0));
        for (int pass = 0; pass < passes + 1; ++pass)
            for (std::size_t at = 0; at < m_layers.size(); ++at) {
                const auto& layer = m_layers[pass % 2 == 0 ? at : m_layers.size() - 1 - at];
                std::vector<double> wanted;
                for (const int node : layer) {
                    const Node& n = m_nodes[std::size_t(node)];
                    const auto& others = pass % 2 == 0 ? n.above : n.below;
                    const double sum = std::accumulate(others.begin(), others.end(), 0.0, [&](double s, int other) { return s + m_nodes[std::size_t(other)].centre; });
                    wanted.push_back(others.empty() ? n.centre : sum / double(others.size()));
                }
                placeLayer(layer, wanted);
            }
        int left = 0;
        for (const Node& node : m_nodes)
            left = std::min(left, node.centre - node.width / 2);
        for (Node& node : m_nodes)
            node.centre += margin_px - left;
    }

    static int top(int layer) { return head_px + layer * (GuideLayout::box_px.height() + gap_px); }
    static int bottom(int layer) { return top(layer) + GuideLayout::box_px.height(); }

    GuideLayout drawn()
    {
        GuideLayout layout;
        int right = 0;
        for (const Node& node : m_nodes)
            right = std::max(right, node.centre + node.width / 2);
        for (int step = 0; step < m_graph.size(); ++step) {
            const Node& node = m_nodes[std::size_t(step)];
            layout.boxes.push_back({QPoint(node.centre - GuideLayout::box_px.width() / 2, top(node.layer)), GuideLayout::box_px});
            layout.layers.push_back(node.layer);
        }
        const auto doors = doorsOf();
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            const Line& line = m_lines[at];
            const GuideEdge& edge = m_graph.out[std::size_t(line.from)][line.edge];
            GuideLine one{line.from, line.to, m_graph.out[std::size_t(line.from)].size() > 1 ? edge.label : QString(), {}, {}, line.isBack};
            const QPoint start(doors[at].out, bottom(m_nodes[std::size_t(line.from)].layer));
            const QPoint end(doors[at].in, top(m_nodes[std::size_t(line.to)].layer));
            one.points.append(start);
            if (line.isBeside) {
                const int lane = laneFor(line);
                const int x = right + margin_px + lane * laneWidth_px, shift = 2 * (lane % 4);
                one.points.append({{start.x(), start.y() + 8 + shift}, {x, start.y() + 8 + shift}, {x, end.y() - labelHeight_px - 6 - shift}, {end.x(), end.y() - labelHeight_px - 6 - shift}});
            }
            for (const int node : line.through) {
                const Node& n = m_nodes[std::size_t(node)];
                one.points.append({{n.centre, top(n.layer)}, {n.centre, bottom(n.layer)}});
            }
            one.points.append(end);
            if (!one.label.isEmpty())
                one.labelBox = labelBox(doors[at], start, end);
            layout.lines.push_back(std::move(one));
        }
        layout.size = QSize(right + 2 * margin_px + int(m_lanes.size()) * laneWidth_px, m_layers.empty() ? 2 * margin_px : bottom(int(m_layers.size()) - 1) + margin_px + gap_px / 2);
        return layout;
    }

    // Where lines leave and reach their boxes: side by side, in the order of where they come from and go to.
    struct Door {
        int out = 0, in = 0, roomOut = 0, room = 0; // roomOut: for words beside each other where the lines begin, room: where they end
    };

    // Where many lines come together there is room for words only at their beginnings.
    static QRect labelBox(const Door& door, const QPoint& start, const QPoint& end)
    {
        return door.room >= labelWidth_min || door.room >= door.roomOut ? QRect(end.x() - door.room / 2, end.y() - labelHeight_px - 3, door.room, labelHeight_px)
                                                                        : QRect(start.x() - door.roomOut / 2, start.y() + 15, door.roomOut, labelHeight_px);
    }
    std::vector<Door> doorsOf() const
    {
        std::vector<Door> doors(m_lines.size());
        std::vector<std::vector<std::size_t>> leaving(std::size_t(m_graph.size())), coming(std::size_t(m_graph.size()));
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            leaving[std::size_t(m_lines[at].from)].push_back(at);
            coming[std::size_t(m_lines[at].to)].push_back(at);
        }
        const auto centre = [this](const Line& line, bool isStart) {
            if (line.isBeside)
                return std::numeric_limits<int>::max(); // their lane is at the right
            const int node = line.through.empty() ? (isStart ? line.to : line.from) : isStart ? line.through.front() : line.through.back();
            return m_nodes[std::size_t(node)].centre;
        };
        for (int step = 0; step < m_graph.size(); ++step)
            for (const bool isStart : {true, false}) {
                auto& lines = (isStart ? leaving : coming)[std::size_t(step)];
                std::stable_sort(lines.begin(), lines.end(), [&](std::size_t a, std::size_t b) { return centre(m_lines[a], isStart) < centre(m_lines[b], isStart); });
                const int width = GuideLayout::box_px.width(), count = int(lines.size()), left = m_nodes[std::size_t(step)].centre - width / 2;
                for (int at = 0; at < count; ++at) {
                    Door& door = doors[lines[std::size_t(at)]];
                    const int x = left + width * (2 * at + 1) / (2 * count);
                    (isStart ? door.out : door.in) = x;
                    (isStart ? door.roomOut : door.room) = width / count - 4;
                }
            }
        return doors;
    }

    // The first lane that is free over the layers that the line passes.
    int laneFor(const Line& line)
    {
        const int from = m_nodes[std::size_t(line.from)].layer, to = m_nodes[std::size_t(line.to)].layer, high = std::min(from, to), low = std::max(from, to);
        for (std::size_t lane = 0;; ++lane) {
            if (lane == m_lanes.size())
                m_lanes.emplace_back();
            auto& used = m_lanes[lane];
            if (std::none_of(used.begin(), used.end(), [&](const auto& one) { return one.first <= low && high <= one.second; })) {
                used.push_back({high, low});
                return int(lane);
            }
        }
    }

    const GuideGraph& m_graph;
    std::vector<Node> m_nodes; // steps first, then passing lines
    std::vector<std::vector<bool>> m_isBack;
    std::vector<bool> m_isReached;
    std::vector<int> m_finished;
    std::vector<Line> m_lines;
    std::vector<std::vector<int>> m_layers;
    std::vector<std::vector<std::pair<int, int>>> m_lanes; // by lane: layers that are used
};

}

GuideLayout layoutOf(const GuideGraph& graph) { return Layouter(graph).layout(); }

int movedStep(const GuideLayout& layout, const GuideGraph& graph, int from, GuideMove move)
{
    if (from < 0 || from >= graph.size())
        return graph.size() > 0 ? 0 : -1;
    const auto layerOf = [&](int step) { return layout.layers[std::size_t(step)]; };
    if (move == GuideMove::Next) {
        const auto& out = graph.out[std::size_t(from)];
        const auto on = std::find_if(out.begin(), out.end(), [&](const GuideEdge& edge) { return layerOf(edge.to) > layerOf(from); });
        return on != out.end() ? on->to : from;
    }
    if (move == GuideMove::Previous) {
        const auto& in = graph.in[std::size_t(from)];
        const auto before = std::find_if(in.begin(), in.end(), [&](int step) { return layerOf(step) < layerOf(from); });
        return before != in.end() ? *before : from;
    }
    const int sign = move == GuideMove::Right ? 1 : -1;
    int nearest = from;
    for (int step = 0; step < graph.size(); ++step) {
        const int distance = sign * (layout.boxes[std::size_t(step)].x() - layout.boxes[std::size_t(from)].x());
        if (layerOf(step) == layerOf(from) && distance > 0 && (nearest == from || distance < sign * (layout.boxes[std::size_t(nearest)].x() - layout.boxes[std::size_t(from)].x())))
            nearest = step;
    }
    return nearest;
}

} // namespace callboard
