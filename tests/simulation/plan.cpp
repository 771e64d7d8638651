// Drawing a plan: each kind of fault is on or off for a whole seed, and those that are on get rates of their own.
#include "tests/simulation/plan.h"

#include "tests/support/seeded_random.h"

#include <algorithm>

namespace callboard::simulation {

namespace {

struct Choice {
    StepKind kind;
    const char* name;
    int onPercent;    // of seeds
    int most;         // in a seed that has it
    qint64 longest_ms;
};

constexpr qint64 second = 1'000, minute = 60 * second;

constexpr Choice faults[] = {
    {StepKind::ChangePerson, "an administrator changes a person", 45, 3, 0},
    {StepKind::CutLine, "line cut", 55, 4, 6 * minute},
    {StepKind::CutUploads, "uploads cut", 30, 2, 14 * minute},
    {StepKind::RoughLine, "rough line", 70, 4, 8 * minute},
    {StepKind::Portal, "portal", 15, 2, 2 * minute},
    {StepKind::KillDesk, "desk killed at a storage call", 50, 4, 0},
    {StepKind::CutDeskPower, "desk's power cut at a storage call", 50, 4, 0},
    {StepKind::CloseDesk, "desk closed and opened", 30, 2, 0},
    {StepKind::FillDesk, "desk's disk full", 25, 2, 3 * minute},
    {StepKind::FailDesk, "desk's disk fails", 30, 3, 2 * minute},
    {StepKind::LoseCache, "cache deleted", 25, 2, 0},
    {StepKind::DamageCache, "cache damaged", 25, 2, 0},
    {StepKind::TurnDeskClock, "desk's clock turned", 35, 3, 0},
    {StepKind::CopyDesk, "desk's files copied to another machine", 12, 1, 0},
    {StepKind::KillSite, "site killed at a storage call", 45, 3, 0},
    {StepKind::CutSitePower, "site's power cut at a storage call", 45, 3, 0},
    {StepKind::StopSite, "site stopped for a while", 25, 2, 2 * minute},
    {StepKind::FillSite, "site's disk full", 20, 2, 2 * minute},
    {StepKind::FailSite, "site's disk fails", 15, 2, 1 * minute},
    {StepKind::TurnSiteClock, "site's clock turned", 20, 2, 0},
    {StepKind::BulkLoad, "bulk load at the stopped site", 12, 1, 0},
    {StepKind::SignOutEverywhere, "a person's sessions end", 15, 2, 0},
    {StepKind::BackUpSite, "site backed up", 20, 2, 0},
    {StepKind::RestoreSite, "site restored from its last backup", 14, 2, 0},
    {StepKind::SpoilRows, "rows of a cache changed or gone unnoticed", 25, 2, 0},
    {StepKind::KillSiteAtFlush, "site killed at a flush, and its power cut after the next start", 20, 2, 0}, // last: seeds of before stay as they were
};

}

const char* nameOf(StepKind kind)
{
    for (const Choice& fault : faults)
        if (fault.kind == kind)
            return fault.name;
    return kind == StepKind::Burst ? "many gestures" : "gesture";
}

std::string Step::text() const
{
    std::string text = nameOf(kind);
    if (lasts_ms > 0)
        text += " for " + std::to_string(lasts_ms / second) + " s";
    return text;
}

Plan planOf(quint64 seed)
{
    SeededRandom dice(seed * 0x2545f4914f6cdd1dULL + 1);
    Plan plan;
    plan.seed = seed;
    plan.desks = 2 + dice.below(3);
    const qint64 length_ms = (2 + dice.below(10)) * minute;
    const auto add = [&](StepKind kind, qint64 lasts_ms) {
        const qint64 at = qint64(dice.next() % quint64(length_ms));
        const int desk = dice.below(plan.desks);
        plan.steps.push_back({at, kind, desk, dice.next(), lasts_ms});
    };
    for (int i = 12 + dice.below(45); i > 0; --i)
        add(StepKind::Gesture, 0);
    for (int i = dice.below(4); i > 0; --i)
        add(StepKind::Burst, 0);
    for (const Choice& fault : faults)
        if (dice.chance(fault.onPercent))
            for (int i = 1 + dice.below(fault.most); i > 0; --i)
                add(fault.kind, fault.longest_ms > 0 ? second + qint64(dice.next() % quint64(fault.longest_ms)) : 0);
    std::stable_sort(plan.steps.begin(), plan.steps.end(), [](const Step& a, const Step& b) { return a.at_ms < b.at_ms; });
    return plan;
}

} // namespace callboard::simulation
