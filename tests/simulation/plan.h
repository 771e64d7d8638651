// Plan: everything that will happen to a world, drawn from a seed beforehand, so that a failing one can be made smaller step by step.
#pragma once

#include <QtGlobal>
#include <string>
#include <vector>

namespace callboard::simulation {

// What can happen ★. One line here, one in steps() of plan.cpp, one case in World::play().
enum class StepKind {
    Gesture, Burst, ChangePerson,
    CutLine, CutUploads, RoughLine, Portal,
    KillDesk, CutDeskPower, CloseDesk, FillDesk, FailDesk, LoseCache, DamageCache, TurnDeskClock, CopyDesk, SpoilRows,
    KillSite, CutSitePower, StopSite, FillSite, FailSite, TurnSiteClock, BulkLoad, SignOutEverywhere, BackUpSite, RestoreSite, KillSiteAtFlush
};

struct Step {
    qint64 at_ms = 0;
    StepKind kind = StepKind::Gesture;
    int desk = 0;
    quint64 dice = 0;       // of this step alone: leaving out another does not change it
    qint64 lasts_ms = 0;    // of conditions
    std::string text() const;
};

struct Plan {
    quint64 seed = 0;
    int desks = 2;
    std::vector<Step> steps; // by time
};

Plan planOf(quint64 seed);
const char* nameOf(StepKind kind);

} // namespace callboard::simulation
