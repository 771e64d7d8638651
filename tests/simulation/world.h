// World: a site, its desks and their network, through one plan of gestures and faults until everything is at rest, with every promise checked.
#pragma once

#include "tests/simulation/gestures.h"
#include "tests/simulation/invariants.h"
#include "tests/simulation/plan.h"

#include <deque>

namespace callboard::simulation {

// What every world starts from: made once, because making tables is slow.
struct Beginning {
    Beginning(SimVfs& vfs, const QString& folder);
    Disk::Image site, desk;
    History history;
};

struct Outcome {
    std::optional<Violation> violation;
    quint64 hash = 0;
    qint64 operations = 0, requests = 0;
    Counters counters;
    std::vector<std::string> timeline; // where it was asked for
};

class World {
public:
    World(const Plan& plan, const Beginning& beginning, SimVfs& vfs, const QString& folder, const Log& log, bool keepTimeline);
    ~World();
    Outcome run();
    const std::vector<std::string>& timeline() const { return m_trace.lines(); }

private:
    void play(const Step& step);
    void playAtDesk(const Step& step, DeskNode& node, SeededRandom& dice);
    void playAtSite(const Step& step, SeededRandom& dice);
    void runUntil(qint64 until_ms);
    void afterEvent();
    void heal();
    bool isQuiet() const;
    void settle();
    void checkAll();
    void bulkLoad(SeededRandom& dice);
    void signOutEverywhere(const Id<User>& user);
    void addDesk(const std::string& name, const Id<User>& user, const Disk::Image& files);
    void copyDesk(DeskNode& original);
    void restoreSite();
    void watchDownloads();
    DeskNode* administrator() const;

    const Plan& m_plan;
    const QString m_folder;
    SimVfs& m_vfs;
    Schedule m_schedule;
    Trace m_trace;
    SiteNode m_site;
    AnswerWatch m_answers;
    std::vector<std::unique_ptr<DeskNode>> m_desks;
    History m_history;
    quint64 m_events = 0;
    bool m_isCopied = false;
    std::deque<qint64> m_heads; // of the site in the last minutes
};

} // namespace callboard::simulation
