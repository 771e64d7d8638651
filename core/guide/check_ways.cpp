// The ways through a guide: whatever is claimed of them is a search over the graph, never a list of all ways.
#include "core/guide/guide_check.h"
#include "core/guide/guide_checks.h"

#include <algorithm>

namespace callboard {

namespace {

std::vector<int> endsOf(const GuideScript& script)
{
    std::vector<int> ends;
    for (int at = 0; at < int(script.steps.size()); ++at)
        if (script.steps[std::size_t(at)].kind == StepKind::End)
            ends.push_back(at);
    return ends;
}

void checkReach(const GuideCheck& check, const std::vector<int>& reached)
{
    for (int at = 0; at < check.graph.size(); ++at) {
        const GuideStep& step = check.script.steps[std::size_t(at)];
        if (reached[std::size_t(at)] < 0)
            check.findings.add(step.place, "unreachable", step.id);
        const bool isLast = !step.hasTarget("next") && nextOf(check.script, at) < 0;
        const bool needsNext = step.kind == StepKind::Choose ? std::any_of(step.options.begin(), step.options.end(), [](const GuideOption& o) { return o.next.word.isEmpty(); })
                                                             : step.kind != StepKind::Decide && step.kind != StepKind::End;
        if (isLast && needsNext)
            check.findings.add(step.place, "dead-end", step.id);
    }
}

// Steps from which neither an end nor a dead end can be reached go round in a loop without exit.
void checkExits(const GuideCheck& check, const std::vector<int>& reached)
{
    std::vector<int> goals = endsOf(check.script);
    for (int at = 0; at < check.graph.size(); ++at)
        if (check.graph.out[std::size_t(at)].empty() && check.script.steps[std::size_t(at)].kind != StepKind::End)
            goals.push_back(at); // reported as a dead end already
    const std::vector<bool> leads = canReach(check.graph, goals);
    std::vector<int> caught;
    for (int at = 0; at < check.graph.size(); ++at)
        if (reached[std::size_t(at)] >= 0 && !leads[std::size_t(at)])
            caught.push_back(at);
    if (caught.empty())
        return;
    const GuideStep& first = check.script.steps[std::size_t(caught.front())];
    check.findings.add(first.place, "no-exit", first.id, wayText(check.script, caught));
}

// Decisions that lead to each other in a circle: nobody would ever be asked again. What is left after taking away, again and
// again, the decisions that lead to no other decision of the rest, is on such a circle or leads to one.
void checkEndless(const GuideCheck& check)
{
    std::vector<bool> isLeft(std::size_t(check.graph.size()), false);
    std::vector<int> onward(std::size_t(check.graph.size()), 0), gone;
    const auto goesOn = [&](int at) { return check.script.steps[std::size_t(at)].kind == StepKind::Decide; };
    for (int at = 0; at < check.graph.size(); ++at) {
        if (!goesOn(at))
            continue;
        isLeft[std::size_t(at)] = true;
        const auto& edges = check.graph.out[std::size_t(at)];
        onward[std::size_t(at)] = int(std::count_if(edges.begin(), edges.end(), [&](const GuideEdge& edge) { return goesOn(edge.to); }));
        if (onward[std::size_t(at)] == 0)
            gone.push_back(at);
    }
    for (std::size_t i = 0; i < gone.size(); ++i) {
        isLeft[std::size_t(gone[i])] = false;
        for (const int from : check.graph.in[std::size_t(gone[i])])
            if (goesOn(from) && isLeft[std::size_t(from)] && --onward[std::size_t(from)] == 0)
                gone.push_back(from);
    }
    std::vector<int> circle;
    for (int at = 0; at < check.graph.size(); ++at)
        if (isLeft[std::size_t(at)])
            circle.push_back(at);
    if (!circle.empty())
        check.findings.add(check.script.steps[std::size_t(circle.front())].place, "endless", wayText(check.script, circle));
}

bool isTarget(const GuideStep& step, const QString& scope, const GuideWorld& world)
{
    if (scope == QLatin1String("money"))
        return movesMoney(step, world);
    if (scope == QLatin1String("done"))
        return step.kind == StepKind::End && step.main.word == QLatin1String("done");
    if (scope == QLatin1String("end"))
        return step.kind == StepKind::End;
    return step.id == scope;
}

void checkRequired(const GuideCheck& check)
{
    for (const GuideStep& step : check.script.steps)
        for (const GuideWord& scope : step.before) {
            if (!isScopeOfBefore(scope.word) && check.script.indexOf(scope.word) < 0)
                check.findings.add(scope.place, "unknown-step", scope.word);
            const bool isExplicit = scope.place != step.place; // not the default of its kind
            if (isExplicit && isScopeOfBefore(scope.word)
                && std::none_of(check.script.steps.begin(), check.script.steps.end(), [&](const GuideStep& other) { return isTarget(other, scope.word, check.world); }))
                check.findings.add(scope.place, "nothing-protected", step.id, scope.word);
        }
    for (const auto& [pair, way] : bypasses(check.graph, requiredPairs(check.script, check.world))) {
        const GuideStep& step = check.script.steps[std::size_t(pair.step)];
        GuideFinding& finding = check.findings.add(step.place, "bypassed", step.id, check.script.steps[std::size_t(pair.target)].id, wayText(check.script, way));
        for (const int at : way)
            finding.path.append(check.script.steps[std::size_t(at)].id);
    }
}

}

std::vector<RequiredPair> requiredPairs(const GuideScript& script, const GuideWorld& world)
{
    std::vector<RequiredPair> pairs;
    for (int at = 0; at < int(script.steps.size()); ++at)
        for (const GuideWord& scope : script.steps[std::size_t(at)].before)
            for (int target = 0; target < int(script.steps.size()); ++target)
                if (target != at && isTarget(script.steps[std::size_t(target)], scope.word, world))
                    pairs.push_back({at, target});
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

std::vector<std::pair<RequiredPair, std::vector<int>>> bypasses(const GuideGraph& graph, const std::vector<RequiredPair>& pairs)
{
    std::vector<std::pair<RequiredPair, std::vector<int>>> found;
    for (std::size_t i = 0; i < pairs.size();) {
        const int step = pairs[i].step;
        // One search for each required step: everywhere one can get without completing it.
        const std::vector<int> reached = reachedFrom(graph, [&](int from, const GuideEdge& edge) { return from == step && edge.completes; });
        for (; i < pairs.size() && pairs[i].step == step; ++i)
            if (reached[std::size_t(pairs[i].target)] >= 0)
                found.push_back({pairs[i], wayTo(reached, pairs[i].target)});
    }
    return found;
}

void checkWays(const GuideCheck& check)
{
    const std::vector<int> reached = reachedFrom(check.graph);
    checkReach(check, reached);
    checkExits(check, reached);
    checkEndless(check);
    checkRequired(check);
}

} // namespace callboard
