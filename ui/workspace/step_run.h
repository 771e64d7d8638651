// StepRun: several things that belong to one stroke but stand or fall each on its own, done one after the other with a way to stop.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

// What is done in one commit: all of it, or nothing.
struct Step {
    QString title; // for whoever reads that it was refused
    std::vector<Operation> together{};
    std::vector<Operation> back{};                                     // takes it back, whole or not at all
    std::function<std::vector<Operation>(const Uuid& kept)> made{};    // before those, of rows that it makes itself; told its last operation
    std::optional<Error> stays{};                                      // why nothing takes it back, or what of it is not taken back
    Holding holding{};                                                 // its author may take it back for so long, as no operation can later
    std::optional<Uuid> takesBack{};                                   // before operations, and instead of them while it is held: the gesture that ends with this one
    std::optional<Error> exception{};                                  // of a way back: what stays all the same
};
struct RefusedStep {
    QString title;
    Error reason;
};

// Deletes itself when it has ended. Of the window's thread; the disk is the sync thread's.
class StepRun final : public QObject {
    Q_OBJECT

public:
    enum class AfterRefusal { GoOn, Stop }; // Stop: those behind it stand on it

    StepRun(Workspace& workspace, std::vector<Step> steps, AfterRefusal rule, QObject* parent);
    void start();
    void stop(); // after the one that is under way

    int all() const { return int(m_steps.size()); }
    int kept() const { return m_kept; }
    bool isStopped() const { return m_stopped; }
    const std::vector<RefusedStep>& refused() const { return m_refused; }
    const std::vector<Step>& back() const { return m_back; } // of what was kept, in the order in which it is taken back

Q_SIGNALS:
    void progressed(int done);
    void ended();

private:
    void next();
    void submit(); // the step that is its turn
    void noteDone(const std::optional<Error>& refused, const Uuid& kept);

    Workspace& m_workspace;
    std::vector<Step> m_steps;
    std::vector<RefusedStep> m_refused;
    std::vector<Step> m_back;
    const AfterRefusal m_rule;
    std::size_t m_at = 0;
    int m_kept = 0;
    bool m_stopped = false;
};

} // namespace callboard
