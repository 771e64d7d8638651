// AlertDesk: a person says that they have read the alert of the customer in front.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;

// Owns nothing of what it connects; of the window's thread.
class AlertDesk final : public QObject {
    Q_OBJECT

public:
    AlertDesk(Workspace& workspace, MainWindow& window, QObject* parent);
    bool run(const QString& commandId);

private:
    void read();

    Workspace& m_workspace;
    MainWindow& m_window;
};

} // namespace callboard
