// Edges of every kind of step, and searches over them.
#include "core/guide/guide_graph.h"

#include <algorithm>
#include <limits>

namespace callboard {

namespace {

class EdgeMaker {
public:
    EdgeMaker(const GuideScript& script, int at) : m_script(script), m_at(at), m_step(script.steps[std::size_t(at)]) {}

    std::vector<GuideEdge> edges()
    {
        switch (m_step.kind) {
        case StepKind::End: add(m_script.indexOf(m_step.word("return")), QStringLiteral("return")); break; // of a called guide
        case StepKind::Guide:
            if (const QString enter = m_step.word("enter"); !enter.isEmpty()) { // put in place: its own ends come back
                add(m_script.indexOf(enter), QStringLiteral("enter"), false);
                return std::move(m_edges);
            }
            add(nextOf(m_script, m_at), QStringLiteral("next"));
            break;
        case StepKind::Decide: branches(); break;
        case StepKind::Choose: options(); break;
        default:
            if (m_step.kind == StepKind::Ask && std::any_of(m_step.options.begin(), m_step.options.end(), [](const GuideOption& o) { return !o.next.word.isEmpty(); }))
                options();
            else
                add(nextOf(m_script, m_at), QStringLiteral("next"));
        }
        for (const char* key : {"failed", "missing", "refused", "stopped"})
            if (const auto target = m_step.targets.find(key); target != m_step.targets.end())
                add(m_script.indexOf(target->second.word), QLatin1String(key), false);
        return std::move(m_edges);
    }

private:
    void add(int to, const QString& label, bool completes = true, QStringList proves = {})
    {
        if (to >= 0)
            m_edges.push_back({to, label, completes, std::move(proves)});
    }
    void options()
    {
        for (const GuideOption& option : m_step.options)
            add(option.next.word.isEmpty() ? nextOf(m_script, m_at) : m_script.indexOf(option.next.word), option.id);
    }
    void branches()
    {
        for (const GuideBranch& branch : m_step.branches)
            add(m_script.indexOf(branch.next.word), branch.when.text, true, provenSet(branch.when.root));
        if (const auto otherwise = m_step.targets.find("otherwise"); otherwise != m_step.targets.end())
            add(m_script.indexOf(otherwise->second.word), QStringLiteral("otherwise"));
    }

    const GuideScript& m_script;
    int m_at;
    const GuideStep& m_step;
    std::vector<GuideEdge> m_edges;
};

// Edges that close a loop in a depth-first walk from the first step, by (step, number of the edge); without recursion.
struct Walk {
    std::vector<std::vector<bool>> isBack;
    std::vector<int> finished; // in the order of finishing
};

Walk walk(const GuideGraph& graph)
{
    Walk result;
    for (const auto& edges : graph.out)
        result.isBack.emplace_back(edges.size(), false);
    enum class Colour { New, Open, Done };
    std::vector<Colour> colour(std::size_t(graph.size()), Colour::New);
    struct Place {
        int step;
        std::size_t edge;
    };
    std::vector<Place> open;
    if (graph.size() > 0) {
        open.push_back({0, 0});
        colour[0] = Colour::Open;
    }
    while (!open.empty()) {
        Place& place = open.back();
        const auto& edges = graph.out[std::size_t(place.step)];
        if (place.edge == edges.size()) {
            colour[std::size_t(place.step)] = Colour::Done;
            result.finished.push_back(place.step);
            open.pop_back();
            continue;
        }
        const int to = edges[place.edge].to;
        if (colour[std::size_t(to)] == Colour::Open)
            result.isBack[std::size_t(place.step)][place.edge] = true;
        ++place.edge;
        if (colour[std::size_t(to)] == Colour::New) {
            colour[std::size_t(to)] = Colour::Open;
            open.push_back({to, 0}); // invalidates `place`
        }
    }
    return result;
}

}

int nextOf(const GuideScript& script, int step)
{
    const GuideStep& from = script.steps[std::size_t(step)];
    if (const auto next = from.targets.find("next"); next != from.targets.end())
        return script.indexOf(next->second.word);
    return step + 1 < int(script.steps.size()) ? step + 1 : -1;
}

GuideGraph graphOf(const GuideScript& script)
{
    GuideGraph graph;
    graph.in.resize(script.steps.size());
    for (int at = 0; at < int(script.steps.size()); ++at)
        graph.out.push_back(EdgeMaker(script, at).edges());
    for (int from = 0; from < graph.size(); ++from)
        for (const GuideEdge& edge : graph.out[std::size_t(from)])
            graph.in[std::size_t(edge.to)].push_back(from);
    return graph;
}

std::vector<int> reachedFrom(const GuideGraph& graph, const EdgeFilter& isBlocked)
{
    std::vector<int> before(std::size_t(graph.size()), -1);
    if (graph.size() == 0)
        return before;
    std::vector<int> queue{0};
    before[0] = 0;
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const int from = queue[at];
        for (const GuideEdge& edge : graph.out[std::size_t(from)]) {
            if (before[std::size_t(edge.to)] >= 0 || (isBlocked && isBlocked(from, edge)))
                continue;
            before[std::size_t(edge.to)] = from;
            queue.push_back(edge.to);
        }
    }
    return before;
}

std::vector<int> wayTo(const std::vector<int>& reached, int step)
{
    std::vector<int> way{step};
    while (way.back() != 0)
        way.push_back(reached[std::size_t(way.back())]);
    std::reverse(way.begin(), way.end());
    return way;
}

std::vector<bool> canReach(const GuideGraph& graph, const std::vector<int>& goals)
{
    std::vector<bool> can(std::size_t(graph.size()), false);
    std::vector<int> queue = goals;
    for (const int goal : goals)
        can[std::size_t(goal)] = true;
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (const int from : graph.in[std::size_t(queue[at])])
            if (!can[std::size_t(from)]) {
                can[std::size_t(from)] = true;
                queue.push_back(from);
            }
    return can;
}

std::vector<StillToCome> stillToCome(const GuideScript& script, const GuideGraph& graph)
{
    const Walk walked = walk(graph);
    std::vector<StillToCome> left(std::size_t(graph.size()));
    for (const int step : walked.finished) {
        const auto at = std::size_t(step);
        StillToCome sum;
        int ways = 0;
        for (std::size_t edge = 0; edge < graph.out[at].size(); ++edge) {
            if (walked.isBack[at][edge])
                continue;
            const StillToCome& next = left[std::size_t(graph.out[at][edge].to)];
            sum = {sum.steps + next.steps, sum.seconds + next.seconds};
            ++ways;
        }
        const StepKindRow& row = script.steps[at].row();
        left[at] = {double(row.waits) + (ways ? sum.steps / ways : 0), double(row.seconds) + (ways ? sum.seconds / ways : 0)};
    }
    return left;
}

PathCount countPaths(const GuideScript& script, const GuideGraph& graph)
{
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    PathCount count;
    const Walk walked = walk(graph);
    std::vector<quint64> paths(std::size_t(graph.size()), 0);
    std::vector<int> longest(std::size_t(graph.size()), 0);
    std::vector<int> ends;
    for (const int step : walked.finished) { // whatever follows a step was finished before it
        const auto at = std::size_t(step);
        if (script.steps[at].kind == StepKind::End) {
            paths[at] = 1;
            longest[at] = 1;
            ends.push_back(step);
        }
        for (std::size_t edge = 0; edge < graph.out[at].size(); ++edge) {
            const auto to = std::size_t(graph.out[at][edge].to);
            if (walked.isBack[at][edge]) {
                ++count.loops;
                continue;
            }
            if (paths[to] == 0)
                continue;
            paths[at] = paths[at] > most - paths[to] ? most : paths[at] + paths[to];
            longest[at] = std::max(longest[at], longest[to] + 1);
        }
    }
    if (graph.size() > 0) {
        count.paths = paths[0];
        count.longest = longest[0];
    }
    const std::vector<bool> leads = canReach(graph, ends);
    for (const int step : walked.finished)
        count.covered += leads[std::size_t(step)];
    return count;
}

} // namespace callboard
