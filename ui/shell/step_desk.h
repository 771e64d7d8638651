// StepDesk: what one stroke does to several cases: how far it is, what was refused, and taking it back by one key.
#pragma once

#include "ui/models/desk_data.h"
#include "ui/workspace/step_run.h"
#include "ui/workspace/workspace.h"

#include <deque>

namespace callboard {

// Taking back is doing the opposite: it goes the way of every operation, and what has changed meanwhile is not overwritten.
class StepDesk final : public QObject {
    Q_OBJECT

public:
    StepDesk(Workspace& workspace, QWidget* window, QObject* parent);
    bool run(const QString& id); // a command, or the button of the notice. false: another's
    void hint(const QString& sentence); // what to do first; what could be taken back still can
    // Of what was done already.
    void offer(const QString& sentence, const QString& title, std::vector<Operation> back);
    // One after the other; refused ones are named. `said` makes the sentence of how many were kept.
    void perform(std::vector<Step> steps, std::function<QString(int)> said);
    // Steps that stand on each other: the first one that is refused is the last that is tried, and the sentence is of that run.
    void performInOrder(std::vector<Step> steps, std::function<QString(const StepRun&)> said);
    bool canUndo() const { return !m_back.empty(); }
    NoticeData notice() const; // empty: nothing was done, or it was read
    void dismiss();            // it can still be taken back

Q_SIGNALS:
    void changed();

private:
    void undo();
    using Ended = std::function<void(const StepRun&)>;
    void begin(std::vector<Step> steps, StepRun::AfterRefusal rule, Ended ended); // once what is under way has ended
    void beginNext();
    void tellProgress(int done);
    void tell(Tone tone, const QString& sentence, std::vector<Step> back);
    void nameRefused(const QString& title, const std::vector<RefusedStep>& refused);

    Workspace& m_workspace;
    QWidget* m_window;
    QPointer<StepRun> m_run; // under way
    struct Waiting {
        std::vector<Step> steps;
        StepRun::AfterRefusal rule;
        Ended ended;
    };
    std::deque<Waiting> m_waiting;
    QTimer m_long;           // until it is worth telling how far it is
    std::vector<Step> m_back;
    NoticeData m_notice;
};

} // namespace callboard
