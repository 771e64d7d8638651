// TaskDesk: follow-ups and questions to leads: promises, asks, finishes, and says when one is due.
#pragma once

#include "core/domain/task.h"
#include "ui/models/desk_data.h"
#include "ui/workspace/workspace.h"

#include <set>

namespace callboard {

class MainWindow;

// Owns nothing of what it connects; of the window's thread.
class TaskDesk final : public QObject {
    Q_OBJECT

public:
    TaskDesk(Workspace& workspace, MainWindow& window, QObject* parent);
    bool run(const QString& commandId);        // false: no command about tasks
    bool open(const QString& taskKey);         // goes to its session; a decision is asked for at once. false: no key of a task
    bool act(const QString& noticeAction);     // the button of the notice. false: another notice's
    void callForAttention();                   // once for each promise whose time has come, whoever is in front
    NoticeData alarmNotice() const;            // such a promise to somebody else; empty: there is none
    NoticeData notice() const;                 // what is open with whoever is in front; empty: nothing

private:
    void promise();
    void escalate();
    void openInFront();
    void show(const Record<Task>& task);

    Workspace& m_workspace;
    MainWindow& m_window;
    std::set<Uuid> m_told; // follow-ups that the window has called for attention for
};

} // namespace callboard
