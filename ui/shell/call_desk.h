// CallDesk: begins, holds and ends calls; nobody is dialled who does not want it.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

// Owns nothing of what it connects; of the window's thread.
class CallDesk final : public QObject {
    Q_OBJECT

public:
    CallDesk(Workspace& workspace, QObject* parent);
    bool run(const QString& commandId);
    void dial(); // the customer in front

Q_SIGNALS:
    void refused(const callboard::Error& reason); // nobody was called

private:
    void begin(Direction direction);

    Workspace& m_workspace;
};

} // namespace callboard
