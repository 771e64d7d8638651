// ReplyDesk: between composer and workspace: which replies the letters call, and their words for who is in front.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;

class ReplyDesk final : public QObject {
    Q_OBJECT

public:
    ReplyDesk(Workspace& workspace, MainWindow& window, QObject* parent);

private:
    Workspace& m_workspace;
};

} // namespace callboard
