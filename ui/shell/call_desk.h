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
    // Somebody is on the phone whom nobody knows: they have a record at once, with the number where it is known, and a call in it.
    void answerUnknown(const QString& number);
    void openHit(const QString& key); // of callerRow(); every other key is somebody else's

Q_SIGNALS:
    void refused(const callboard::Error& reason); // nobody was called
    void began(); // a call with somebody who has just got a record

private:
    void begin(Direction direction);

    Workspace& m_workspace;
};

} // namespace callboard
