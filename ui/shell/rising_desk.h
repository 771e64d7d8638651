// RisingDesk: shows what customers come with more often than usual, and leads from there to its cases or to a problem case of them.
#pragma once

#include "ui/models/rising_views.h"
#include "ui/workspace/rising_link.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;
class ProblemDesk;
class RisingDialog;

// Owns nothing of what it connects; of the window's thread.
class RisingDesk final : public QObject {
    Q_OBJECT

public:
    RisingDesk(Workspace& workspace, MainWindow& window, ProblemDesk& problems, QObject* parent);
    bool run(const QString& commandId); // false: no command about what rises

private:
    void open();
    void look();
    RisingBehind behind() const; // the row that is chosen
    void openCase(const QString& sessionKey);
    void makeOrOpenProblem();
    void addOthers();

    Workspace& m_workspace;
    MainWindow& m_window;
    ProblemDesk& m_problems;
    RisingLink* m_link = nullptr; // its thread begins when somebody asks for the first time
    QPointer<RisingDialog> m_dialog;
    Rising m_rising;
};

} // namespace callboard
