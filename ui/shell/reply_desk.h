// ReplyDesk: between composer and workspace: which replies the letters call, their words for who is in front, and taking back what was sent.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;

class ReplyDesk final : public QObject {
    Q_OBJECT

public:
    ReplyDesk(Workspace& workspace, MainWindow& window, QObject* parent);
    void begin(); // what was held when the program ended may still be

    bool run(const QString& commandId); // false: not its command
    bool canTakeBack() const { return m_canTakeBack; }

Q_SIGNALS:
    void heldChanged(); // something can be taken back, or not any more

private:
    void takeBack();
    void showHeld();

    Workspace& m_workspace;
    MainWindow& m_window;
    QTimer m_tick; // while something is held
    bool m_canTakeBack = false;
};

} // namespace callboard
