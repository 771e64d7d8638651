// StepRun: several things that belong to one stroke but stand or fall each on its own, done one after the other with a way to stop.
#pragma once

#include "ui/workspace/desk_link.h"

namespace callboard {

// What is done to one case: all of it, or nothing.
struct Step {
    QString title; // for whoever reads that it was refused
    std::vector<Operation> together;
    std::vector<Operation> back{}; // takes it back
};
struct RefusedStep {
    QString title;
    Error reason;
};

// Deletes itself when it has ended. Of the window's thread; the disk is the sync thread's.
class StepRun final : public QObject {
    Q_OBJECT

public:
    StepRun(DeskLink& link, std::vector<Step> steps, QObject* parent);
    void start();
    void stop(); // after the one that is under way

    int all() const { return int(m_steps.size()); }
    int kept() const { return m_kept; }
    bool isStopped() const { return m_stopped; }
    const std::vector<RefusedStep>& refused() const { return m_refused; }
    const std::vector<Operation>& back() const { return m_back; } // of what was kept, in the order in which it is taken back

Q_SIGNALS:
    void progressed(int done);
    void ended();

private:
    void next();

    DeskLink& m_link;
    std::vector<Step> m_steps;
    std::vector<RefusedStep> m_refused;
    std::vector<Operation> m_back;
    std::size_t m_at = 0;
    int m_kept = 0;
    bool m_stopped = false;
};

} // namespace callboard
