// Running seeds, making failures smaller, telling them.
#include "tests/simulation/campaign.h"

#include <chrono>
#include <cstdio>

namespace callboard::simulation {

namespace {

constexpr int smallerTriesMax = 400;

// What a campaign that is worth its time has done at least once; the beginnings of counters' names ★.
constexpr const char* mustHappen[] = {
    "answer: POST sync/pull 200", "answer: POST sync/pull 410", "answer: GET sync/snapshot 200", "answer: POST sync/wait 200", "answer: POST sync/wait 204", "answer: POST sync/digest 200", "answer: POST sync/rows 200", "answer: POST auth/refresh 200",
    "answer: POST auth/refresh 401", "answer: POST sync/push 200", "answer: POST sync/push 401", "answer: POST sync/push 503", "answer: POST sync/register 200",
    "cache damaged", "cache: row lost unnoticed", "cache: row changed unnoticed", "desk: rows mended", "cache replaced with work unsent", "cache replaced: damaged", "cache replaced: reset", "check: desk against its files", "crash: desk killed", "crash: desk lost power",
    "crash: site killed", "crash: site lost power", "damage met by a reader", "desk: asked for the password", "desk: start failed", "disk error: desk", "disk error: site", "disk full: desk", "disk full: site",
    "gesture: a customer looked at", "gesture: draft saved", "gesture: reply taken back", "histories held at rest", "kill: desk cache.db", "kill: desk outbox.db", "kill: site site.db",
    "network: answer cut off", "network: answer lost: POST sync/pull", "network: answer lost: POST auth/refresh", "network: answer lost: POST sync/push", "network: answered by a portal",
    "network: connection lost", "network: request arrived twice: POST sync/push", "network: request arrived twice: POST auth/refresh", "network: request lost",
    "power cut: desk cache.db", "power cut: desk outbox.db", "power cut: site site.db", "power cut: write lost", "power cut: write torn",
    "pull: more to come", "pull: rows left", "push: result repeated",
    "verdict: case.assign applied", "verdict: case.assign conflict", "verdict: case.close applied", "verdict: case.close conflict", "verdict: case.edit applied", "verdict: case.edit conflict",
    "verdict: case.edit rejected", "verdict: case.move conflict", "verdict: case.open applied", "verdict: case.open rejected", "verdict: case.reopen applied",
    "verdict: conflict.resolve applied", "verdict: customer.edit conflict", "verdict: customer.edit merged", "verdict: entry.add applied", "verdict: entry.add rejected", "verdict: rows.put applied",
    "verdict: guide.answer applied", "verdict: guide.answer rejected", "verdict: guide.hand_over applied", "verdict: guide.start applied", "verdict: case.close rejected",
    "verdict: refund.approve applied", "verdict: refund.cancel applied", "verdict: refund.request applied", "verdict: refund.request rejected",
    "pack: another team's case at rest", "verdict: pack.leave_behind applied", "verdict: pack.take_along applied", "gesture: pack.take_along not saved",
    "verdict: case.link applied", "verdict: case.unlink applied", "verdict: case.merge applied",
    "verdict: case.split applied", "verdict: case.watch applied", "verdict: consent.record applied", "verdict: consent.retract applied",
    "verdict: identity.check applied", "verdict: identity.check rejected",
    "move: closed to reopened", "move: escalated to open", "move: new to open", "move: open to closed", "move: open to escalated", "move: open to resolved", "move: resolved to closed", "move: resolved to reopened",
    "verdict: task.escalate applied", "verdict: task.finish applied", "verdict: task.promise applied",
};

// What only a long campaign is sure to meet: each comes less than eight times in 300 seeds.
constexpr const char* mustHappenInMany[] = {
    "gesture: refusal dismissed", "refused: consent", "refused: read_up_to",
    "verdict: case.edit merged", "verdict: case.link rejected", "verdict: case.merge rejected", "verdict: case.split rejected", "verdict: case.unmerge applied",
    "verdict: guide.hand_over rejected", "verdict: refund.deny applied", "verdict: task.finish rejected",
};
constexpr qint64 manySeeds = 3'000;

qint64 beginningWith(const Counters& counters, const std::string& name)
{
    qint64 times = 0;
    for (auto one = counters.all().lower_bound(name); one != counters.all().end() && one->first.compare(0, name.size(), name) == 0; ++one)
        times += one->second;
    return times;
}

void tell(Player& player, const Plan& plan, const Violation& violation)
{
    printf("\nseed %llu breaks %s: %s\n", plan.seed, violation.invariant.c_str(), violation.what.c_str());
    const Plan small = smallest(player, plan);
    const Outcome outcome = player.play(small, true);
    printf("%zu of %zu steps are enough:\n", small.steps.size(), plan.steps.size());
    for (const std::string& line : outcome.timeline)
        puts(line.c_str());
    if (outcome.violation)
        printf("%s: %s\nsimulation --seed %llu\n\n", outcome.violation->invariant.c_str(), outcome.violation->what.c_str(), plan.seed);
    fflush(stdout);
}

}

Outcome Player::play(const Plan& plan, bool keepTimeline)
{
    World world(plan, m_beginning, m_vfs, m_folder, m_log, keepTimeline);
    m_seed = plan.seed;
    m_current = &world;
    Outcome outcome = world.run();
    m_current = nullptr;
    return outcome;
}

// Delta debugging: leave out ever smaller parts as long as some promise still breaks.
Plan smallest(Player& player, Plan plan)
{
    int tries = 0;
    for (std::size_t part = plan.steps.size() / 2; part > 0 && tries < smallerTriesMax; part /= 2)
        for (std::size_t at = 0; at < plan.steps.size() && tries < smallerTriesMax;) {
            Plan less = plan;
            const auto begin = less.steps.begin() + std::ptrdiff_t(at);
            less.steps.erase(begin, begin + std::ptrdiff_t(std::min(part, plan.steps.size() - at)));
            ++tries;
            if (player.play(less).violation)
                plan = std::move(less);
            else
                at += part;
        }
    return plan;
}

CampaignResult campaign(Player& player, const CampaignOptions& options)
{
    CampaignResult result;
    const auto start = std::chrono::steady_clock::now();
    for (quint64 seed = options.first; seed < options.first + options.seeds; ++seed) {
        const Plan plan = planOf(seed);
        const Outcome outcome = player.play(plan);
        ++result.seeds;
        result.operations += outcome.operations;
        result.counters.add(outcome.counters);
        std::optional<Violation> violation = outcome.violation;
        if (!violation && options.twice && player.play(plan).hash != outcome.hash)
            violation = Violation{"repeat", "the same seed went another way the second time"};
        if (violation) {
            if (options.tellFailures)
                tell(player, plan, *violation);
            if (++result.failures >= options.failuresMax)
                break;
        }
        if (options.secondsMax > 0 && std::chrono::steady_clock::now() - start > std::chrono::seconds(options.secondsMax))
            break;
    }
    return result;
}

bool tellCounters(const Counters& counters, qint64 seeds, bool mustBeComplete)
{
    for (const auto& [name, times] : counters.all())
        printf("%s\t%lld\n", name.c_str(), times);
    if (!mustBeComplete)
        return true;
    bool complete = true;
    const auto demand = [&](const char* name) {
        if (beginningWith(counters, name) > 0)
            return;
        printf("never happened: %s\n", name);
        complete = false;
    };
    for (const char* name : mustHappen)
        demand(name);
    if (seeds >= manySeeds)
        for (const char* name : mustHappenInMany)
            demand(name);
    return complete;
}

} // namespace callboard::simulation
