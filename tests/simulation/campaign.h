// Campaign: many seeds, each twice; a failing one is made as small as it gets and told as a timeline.
#pragma once

#include "tests/simulation/world.h"

namespace callboard::simulation {

class Player {
public:
    Player(SimVfs& vfs, const QString& folder, const Log& log) : m_vfs(vfs), m_folder(folder), m_log(log), m_beginning(vfs, folder) {}
    Outcome play(const Plan& plan, bool keepTimeline = false);
    const World* current() const { return m_current; } // for the last words of a program that crashes
    quint64 currentSeed() const { return m_seed; }

private:
    SimVfs& m_vfs;
    const QString m_folder;
    const Log& m_log;
    const Beginning m_beginning;
    const World* m_current = nullptr;
    quint64 m_seed = 0;
};

// The plan without the steps that its failure does not need.
Plan smallest(Player& player, Plan plan);

struct CampaignResult {
    qint64 seeds = 0, operations = 0;
    int failures = 0;
    Counters counters;
};

struct CampaignOptions {
    quint64 first = 1, seeds = 1;
    bool twice = true;           // and the two runs must be equal
    int failuresMax = 1;         // then it stops
    bool tellFailures = true;
    qint64 secondsMax = 0;       // 0: as long as the seeds take
};
CampaignResult campaign(Player& player, const CampaignOptions& options);

// The table of what happened; false when something that so many seeds must meet did not happen.
bool tellCounters(const Counters& counters, qint64 seeds, bool mustBeComplete);

} // namespace callboard::simulation
