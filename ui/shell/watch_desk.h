// WatchDesk: watching the case in front, and naming colleagues in what is written on it.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;

// Owns nothing of what it connects; of the window's thread.
class WatchDesk final : public QObject {
    Q_OBJECT

public:
    WatchDesk(Workspace& workspace, MainWindow& window, QObject* parent);
    bool run(const QString& commandId); // false: not its command

private:
    Workspace& m_workspace;
};

} // namespace callboard
