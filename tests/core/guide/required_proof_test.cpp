// The proof of required steps, against listing every way through thousands of small guides.
#include "core/guide/guide_check.h"
#include "tests/support/seeded_random.h"

#include <set>

using namespace callboard;

namespace {

// Guides of choices, checks, verifications, money and ends, with loops, in any order.
GuideScript randomGuide(SeededRandom& random)
{
    GuideScript script;
    script.name = QStringLiteral("random");
    script.languages = {QStringLiteral("en")};
    const int size = 3 + random.below(6);
    const auto anyStep = [&] { return GuideWord{QStringLiteral("s%1").arg(random.below(size)), {}}; };
    for (int at = 0; at < size; ++at) {
        GuideStep step;
        step.id = QStringLiteral("s%1").arg(at);
        const int kind = at == size - 1 ? 4 : random.below(6);
        if (kind == 0) {
            step.kind = StepKind::Check;
            step.before = {{QStringLiteral("done"), {}}};
            if (random.chance(50))
                step.before.push_back({QStringLiteral("money"), {}});
        } else if (kind == 1) {
            step.kind = StepKind::Verify;
            step.before = {{random.chance(50) ? QStringLiteral("money") : QStringLiteral("end"), {}}};
            step.targets["failed"] = anyStep();
        } else if (kind == 2) {
            step.kind = StepKind::Escalate;
            step.money = true;
        } else if (kind == 3) {
            step.kind = StepKind::Choose;
            for (int option = 0; option < 2 + random.below(2); ++option)
                step.options.push_back({QStringLiteral("o%1").arg(option), {}, {}, anyStep()});
        } else if (kind == 4) {
            step.kind = StepKind::End;
            step.main.word = random.chance(60) ? QStringLiteral("done") : QStringLiteral("stopped");
        } else {
            step.kind = StepKind::Say;
        }
        if (step.kind != StepKind::End && step.kind != StepKind::Choose && random.chance(30))
            step.targets["next"] = anyStep();
        script.index.emplace(step.id, at);
        script.steps.push_back(std::move(step));
    }
    return script;
}

// Every way from the first step, going no step twice with the same steps completed: which targets it reaches without which
// required steps. Slow and obvious.
class EveryWay {
public:
    EveryWay(const GuideGraph& graph, const std::vector<RequiredPair>& pairs) : m_graph(graph), m_pairs(pairs) {}
    std::set<RequiredPair> find()
    {
        go(0, {});
        return m_missed;
    }

private:
    void go(int at, std::set<int> completed)
    {
        if (!m_seen.insert({at, completed}).second)
            return;
        for (const RequiredPair& pair : m_pairs)
            if (pair.target == at && !completed.contains(pair.step))
                m_missed.insert(pair);
        for (const GuideEdge& edge : m_graph.out[std::size_t(at)]) {
            std::set<int> after = completed;
            if (edge.completes)
                after.insert(at);
            go(edge.to, after);
        }
    }

    const GuideGraph& m_graph;
    const std::vector<RequiredPair>& m_pairs;
    std::set<std::pair<int, std::set<int>>> m_seen;
    std::set<RequiredPair> m_missed;
};

}

TEST_CASE("the proof of required steps agrees with walking every way, on thousands of random guides")
{
    const GuideWorld world;
    int guides = 0, bypassed = 0, safe = 0;
    for (quint64 seed = 1; seed <= 6'000; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const GuideScript script = randomGuide(random);
        const GuideGraph graph = graphOf(script);
        const std::vector<RequiredPair> pairs = requiredPairs(script, world);
        const auto found = bypasses(graph, pairs);
        std::set<RequiredPair> claimed;
        for (const auto& [pair, way] : found)
            claimed.insert(pair);
        REQUIRE(claimed == EveryWay(graph, pairs).find());
        ++guides;
        bypassed += !claimed.empty();
        safe += !pairs.empty() && claimed.empty();
    }
    CHECK(guides == 6'000);
    CHECK(bypassed > 500);
    CHECK(safe > 200);
}

TEST_CASE("the way that is shown exists, misses the step, and none is shorter")
{
    const GuideWorld world;
    int shown = 0;
    for (quint64 seed = 10'000; seed < 11'000; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const GuideScript script = randomGuide(random);
        const GuideGraph graph = graphOf(script);
        for (const auto& [pair, way] : bypasses(graph, requiredPairs(script, world))) {
            ++shown;
            REQUIRE(way.front() == 0);
            REQUIRE(way.back() == pair.target);
            for (std::size_t i = 0; i + 1 < way.size(); ++i) {
                const auto& edges = graph.out[std::size_t(way[i])];
                const bool goes = std::any_of(edges.begin(), edges.end(), [&](const GuideEdge& edge) { return edge.to == way[i + 1] && !(way[i] == pair.step && edge.completes); });
                REQUIRE(goes);
            }
            // All steps within one step less: the target is not among them.
            std::set<int> within{0};
            for (std::size_t round = 0; round + 2 < way.size(); ++round)
                for (const int from : std::set<int>(within))
                    for (const GuideEdge& edge : graph.out[std::size_t(from)])
                        if (!(from == pair.step && edge.completes))
                            within.insert(edge.to);
            if (way.size() > 1)
                REQUIRE_FALSE(within.contains(pair.target));
        }
    }
    CHECK(shown > 300);
}
